import type { Book } from "../book/book";
import { indexBook } from "../book/bookIndex";
import type { ControlClaim, ControlLine, ControlSheet, LeftOutReason } from "./controlClaim";
import { itemClaims } from "./itemClaims";
import { ledgerClaims } from "./ledgerClaims";
import { orderClaims } from "./orderClaims";
import { termValues, type TermValue } from "./controlTerms";

/** All that formulas can prove of the book, order by order, entry by entry, item by item, with what holds. */
export function controlSheetOf(book: Book): ControlSheet {
  const index = indexBook(book);
  const valueOf = termValues(book);
  const parts = [orderClaims(book, index), ledgerClaims(book, valueOf), itemClaims(book, index)];
  const reasons = new Map<LeftOutReason, string[]>();
  for (const { reason, name } of parts.flatMap(({ leftOut }) => leftOut)) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  return {
    lines: parts.flatMap(({ claims }) => claims.map((claim) => lineOf(claim, valueOf))),
    leftOut: [...reasons].map(([reason, names]) => ({ reason, names })),
  };
}

/** Claims with their figures on another book than they were made of: what their formulas give once cells have changed. */
export function workedOutOn(book: Book, claims: readonly ControlClaim[]): readonly ControlLine[] {
  const valueOf = termValues(book);
  return claims.map((claim) => lineOf(claim, valueOf));
}

function lineOf(claim: ControlClaim, valueOf: TermValue): ControlLine {
  const statedValue = valueOf(claim.stated);
  const expectedValue = valueOf(claim.expected);
  const holds =
    claim.within === undefined
      ? statedValue === expectedValue
      : isWithin(statedValue, valueOf(claim.within)) && isWithin(expectedValue - statedValue, valueOf(claim.within));
  return { ...claim, statedValue, expectedValue, holds };
}

/** Whether a part of an amount is neither more than it nor of the other sign. */
function isWithin(part: number, amount: number): boolean {
  return part >= Math.min(0, amount) && part <= Math.max(0, amount);
}
