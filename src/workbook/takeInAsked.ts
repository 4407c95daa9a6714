import type { TakeInOneListRequest } from "../actions/oneList/oneListRequest";
import type { TakeInRequest } from "../actions/takeInRequest";
import type { RawList, ReadingChoice } from "../lists/rawList";

/** What is said of how one of several lists is read. */
export interface AskedReading {
  readonly choice: ReadingChoice;
  /** The name under which it is kept in the workbook. */
  readonly keepAs?: string;
}

/** What is asked of a list before it is read: which parts of it are taken, and how it is read where that is not found from it. */
export interface TakeInAsked extends Omit<TakeInRequest, "list" | "kept" | "keptLists" | "mandates"> {
  readonly list: RawList;
  /** Further lists that were handed over with it, such as the debtors of its invoices. */
  readonly others?: readonly RawList[];
  readonly choice?: ReadingChoice;
  /** The name under which the choices are kept in the workbook. */
  readonly keepAs?: string;
  /** What is said of each of the lists, in their order; it goes before what is said of all. */
  readonly readings?: readonly AskedReading[];
}

/** The same of a list by which is collected by itself. */
export interface TakeInOneListAsked extends Omit<TakeInOneListRequest, "list" | "kept"> {
  readonly list: RawList;
  /** Files that belong to it: the amounts, or what each group pays. */
  readonly others?: readonly RawList[];
  readonly choice?: ReadingChoice;
  /** The name under which choices and rules are kept in the workbook. */
  readonly keepAs?: string;
}
