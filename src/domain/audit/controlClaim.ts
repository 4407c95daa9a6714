import type { ControlTerm, OwnColumn } from "./controlTerms";

/*
 * What a workbook's own formulas can prove of the books (docs/law/actions.md#9): each claim says what a cell says, what follows
 * from the other tables, and whether the two agree. What `verify` proves beyond them needs more than formulas.
 */

/** Which law a claim is of. */
export type ClaimKind =
  | "controlSum"
  | "items"
  | "discount"
  | "returned"
  | "received"
  | "toSettle"
  | "inTransit"
  | "bankAccount"
  | "orderLines"
  | "orderSums"
  | "ordersListed"
  | "entry"
  | "ledgerBalance"
  | "entriesListed"
  | "highestNumber"
  | "lowestNumber"
  | "numberedOnce"
  | "entryNumbers"
  | "openAmount"
  | "splitAmount";

/** The parts of the control sheet. */
export type ClaimPart = "orders" | "ledger" | "numbers" | "items";

/** One line of the control sheet, not worked out yet. */
export interface ControlClaim {
  readonly part: ClaimPart;
  readonly kind: ClaimKind;
  /** The order, entry, series, or open item that it is about; null for all of them. */
  readonly subject: string | null;
  readonly administration: string | null;
  readonly account: string | null;
  readonly unit: "amount" | "count";
  /** What the workbook says. */
  readonly stated: ControlTerm;
  /** What follows from the rest of it. */
  readonly expected: ControlTerm;
  /**
   * Of an open item its amount: what is open, and what neither the open amount nor collections explain, each lie between nothing and
   * this. Absent where the two must be equal.
   */
  readonly within?: ControlTerm;
}

/** A claim with its figures by the records. */
export interface ControlLine extends ControlClaim {
  /** In cents, or how many. */
  readonly statedValue: number;
  readonly expectedValue: number;
  readonly holds: boolean;
}

/** Why something has no line of its own: formulas cannot prove it. */
export type LeftOutReason = "fromBank" | "sameAccount" | "collectedAgain" | "ownFormula" | "countedTogether";

/** What formulas say of a book. */
export interface ControlSheet {
  readonly lines: readonly ControlLine[];
  /** What was left out, by reason: orders, items or series by their names. */
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly names: readonly string[] }[];
}

/** Claims, and what has none. */
export interface Claims {
  readonly claims: readonly ControlClaim[];
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly name: string }[];
}

/** A line with its formulas, without `=`. */
export interface WrittenLine extends ControlLine {
  readonly formulas: {
    readonly stated: string;
    readonly expected: string;
    readonly within: string | null;
  };
}

/** Captions of the control sheet at which its own formulas point. */
export type ControlCaption = OwnColumn | "stated" | "expected" | "difference";
export type ControlCaptions = Readonly<Record<ControlCaption, string>>;

/** The control sheet as formulas over the tables of a workbook as they lie. */
export interface WrittenControl extends Pick<ControlSheet, "leftOut"> {
  /** The ListObject's name of the sheet, the same in every language. */
  readonly table: string;
  /** The cells of a formula's own row, as a formula names them. */
  readonly own: ControlCaptions;
  readonly lines: readonly WrittenLine[];
}
