import { keyFrom } from "../book/book";
import type { Administration, LedgerEvent, LedgerLine } from "../book/records";
import { addDays, type IsoDate, yearOf } from "../values/calendar";
import { add, type Cents, subtract, sumOf, ZERO } from "../values/money";
import { balanceOf } from "./journal";

/*
 * How a list of figures ties to the ledger (docs/law/actions.md#9): what stood at the beginning, what moved it in the period by
 * what happened, and what stands at the end. The list and the ledger are each added up by themselves; the difference is told.
 */

/** What moved a balance: an event of the ledger, or what came to be open beside it. */
export type TieStep = LedgerEvent | "Invoiced" | "SettledOtherwise";

/** One movement of a balance in a period. */
export interface TieMovement {
  readonly step: TieStep;
  readonly amount: Cents;
}

/** How a list ties to the ledger, of one administration. */
export interface LedgerTie {
  readonly administration: string;
  /** The ledger's accounts that it ties to. */
  readonly accounts: readonly string[];
  /** The first day of the period; what moved before it is the opening. */
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly opening: Cents;
  /** Only what moved it. */
  readonly movements: readonly TieMovement[];
  /** The opening with all that moved it. */
  readonly closing: Cents;
  /** What the list comes to. */
  readonly listed: Cents;
  /** The list less the closing: nothing where it ties. */
  readonly difference: Cents;
}

/** The day at whose end figures are asked for, and from which day on movements are told: of the book year when null. */
export interface FiguresPeriod {
  readonly until: IsoDate;
  readonly from: IsoDate | null;
}

/** The first day of the book year that a day lies in. */
function bookYearStart(day: IsoDate, administration: Pick<Administration, "fiscalYearStart"> | undefined): IsoDate {
  const month = String(administration?.fiscalYearStart ?? 1).padStart(2, "0");
  const year = day.slice(5, 7) >= month ? yearOf(day) : yearOf(day) - 1;
  return `${String(year)}-${month}-01` as IsoDate;
}

/** The first day of which movements are told. */
export function periodStart(
  { from, until }: FiguresPeriod,
  administration: Pick<Administration, "fiscalYearStart"> | undefined,
): IsoDate {
  return from ?? bookYearStart(until, administration);
}

/** What ties are made of: ledger lines of some accounts, and what is open beside the ledger. */
export interface TieParts {
  readonly administration: string;
  readonly accounts: readonly string[];
  /** Those on the accounts, whenever booked. */
  readonly lines: readonly LedgerLine[];
  /** What counts from a day on without an entry in the ledger. */
  readonly beside: readonly (TieMovement & { readonly date: IsoDate })[];
  readonly listed: Cents;
}

/** Adds up what the ledger says, apart from the list. */
export function tieOf(parts: TieParts, from: IsoDate, until: IsoDate): LedgerTie {
  const { administration, accounts, lines, beside, listed } = parts;
  const moved = [
    ...lines.map((line) => ({ step: line.event, amount: balanceOf(line), date: line.bookingDate })),
    ...beside,
  ];
  const before = addDays(from, -1);
  const opening = sumOf(
    moved.filter(({ date }) => date <= before && date <= until),
    ({ amount }) => amount,
  );
  const sums = new Map<TieStep, Cents>();
  for (const { step, amount, date } of moved) {
    if (date > before && date <= until) sums.set(step, add(sums.get(step) ?? ZERO, amount));
  }
  const movements = STEPS.flatMap((step) => {
    const amount = sums.get(step) ?? ZERO;
    return amount === 0 ? [] : [{ step, amount }];
  });
  const closing = add(
    opening,
    sumOf(movements, ({ amount }) => amount),
  );
  return {
    ...{ administration, accounts, from, until, opening, movements, closing, listed },
    difference: subtract(listed, closing),
  };
}

const STEPS = [
  "Invoiced",
  "SettledOtherwise",
  "Collection",
  "Receipt",
  "Return",
  "BankDebit",
  "ChargesInvoiced",
  "OrderCancelled",
  "Undone",
] as const satisfies readonly TieStep[];

/** Whether an administration is one of those asked for: all of them when null. */
export function isAskedFor(asked: string | null, own: string | null): boolean {
  return asked === null || keyFrom(asked) === keyFrom(own);
}
