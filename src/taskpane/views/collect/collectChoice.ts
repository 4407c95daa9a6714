import type { CollectionRequest } from "../../../actions/collectionRequest";
import type { IsoDate } from "../../../domain/values/calendar";

/** Whether a collection is posted at once, or only set up to be issued later. */
export type CollectWay = "collect" | "order";

/** What the user chooses of a collection; whatever is left alone is as usual. */
export interface CollectChoice {
  readonly way: CollectWay;
  readonly collectionDate: IsoDate | null;
  /** The day that the pane offered last: about its own days it asks nothing. */
  readonly offeredDay: IsoDate | null;
  readonly dueUntil: IsoDate | null;
  readonly bookingDate: IsoDate | null;
  readonly administration: string;
  readonly account: string;
  readonly collectionSet: string;
  readonly debtor: string;
}

/** Everything that is due, on the first possible day, posted at once. */
export const USUAL_CHOICE: CollectChoice = {
  way: "collect",
  collectionDate: null,
  offeredDay: null,
  dueUntil: null,
  bookingDate: null,
  administration: "",
  account: "",
  collectionSet: "",
  debtor: "",
};

/** The choice as the actions are asked; a booking date goes only with what is posted. */
export function collectRequest(choice: CollectChoice): CollectionRequest {
  const { way, collectionDate, dueUntil, bookingDate } = choice;
  const [administration, account, collectionSet, debtor] = [
    choice.administration,
    choice.account,
    choice.collectionSet,
    choice.debtor.trim(),
  ];
  return {
    ...(collectionDate === null ? {} : { collectionDate }),
    ...(dueUntil === null ? {} : { dueUntil }),
    ...(administration === "" ? {} : { administration }),
    ...(account === "" ? {} : { account }),
    ...(debtor === "" ? {} : { debtor }),
    ...(collectionSet === "" ? {} : { collectionSet }),
    ...(way === "order" || bookingDate === null ? {} : { bookingDate }),
  };
}
