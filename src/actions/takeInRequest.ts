import type { MandateList } from "../lists/mandateList";
import type { OpenItemList } from "../lists/openItemList";
import type { ReadingChoice } from "../lists/rawList";
import type { Confirmation } from "./action";
import type { ListRules } from "./oneList/listRules";

/** How a list was read that the user corrected: the next one with the same captions is read so too. */
export interface KeptReading {
  /** The user's own name for it. */
  readonly name: string | null;
  readonly captions: readonly string[];
  readonly choice: ReadingChoice;
  /** Of a list by which is collected by itself: what holds for it from one period to the next. */
  readonly rules?: ListRules;
}

/** A list of open items of another program, and what of it is taken. */
export interface TakeInRequest extends Confirmation {
  readonly list: OpenItemList;
  /** Lists of mandates that came with it, or that it is. */
  readonly mandates?: readonly MandateList[];
  /** Whether mandates without a date of signature are from before SEPA. */
  readonly migrated?: true;
  readonly kept?: KeptReading;
  /** Of several lists: how each was read, in their order; null for one of which nothing is kept. */
  readonly keptLists?: readonly (KeptReading | null)[];
  /** Of rows that name none. */
  readonly administration?: string;
  /** The list does not hold all that is open: what is missing in it stays as it is. */
  readonly partial?: true;
  /** Invoices of which nothing is taken. */
  readonly exclude?: readonly string[];
}
