import type { IsoDate } from "../domain/calendar";
import type { Selection } from "../domain/selection";
import type { Confirmation } from "./action";

/** What `propose`, `order` and `collect` are asked. */
export interface CollectionRequest extends Selection, Confirmation {
  /** Only for `collect`: the booking date of the entries; when not given the collection date. */
  readonly bookingDate?: IsoDate;
}
