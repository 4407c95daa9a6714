import type { IsoDate } from "../domain/values/calendar";
import type { Selection } from "../domain/collection/selection";
import type { Confirmation } from "./action";

/** What `propose`, `order` and `collect` are asked. */
export interface CollectionRequest extends Selection, Confirmation {
  /** Only for `collect`: the booking date of the entries; when not given the collection date. */
  readonly bookingDate?: IsoDate;
}
