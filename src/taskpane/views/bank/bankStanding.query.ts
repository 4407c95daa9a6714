import type { IsoDate } from "../../../domain/values/calendar";
import type { Query } from "../../../session/query";
import { ignoredByUser, isOther, proposalsOf } from "./proposals.query";

/** How many entries of the bank wait. */
export interface BankStanding {
  /** New, and of a collection. */
  readonly fresh: number;
  /** Of those: before they are booked somebody must answer. */
  readonly asked: number;
  /** New, and nothing of ours. */
  readonly left: number;
  readonly ignored: number;
  /** The day of the oldest that waits; null for none. */
  readonly since: IsoDate | null;
}

/** What waits of all that banks reported. */
export const bankStanding: Query<Readonly<Record<string, never>>, BankStanding> = ({ book }) => {
  const proposals = proposalsOf(book);
  const ours = proposals.filter((proposed) => !isOther(proposed));
  return {
    fresh: ours.length,
    asked: ours.filter(({ questions }) => questions.length > 0).length,
    left: proposals.length - ours.length,
    ignored: ignoredByUser(book).length,
    since: ours[0]?.entry.bookingDate ?? null,
  };
};
