import type { CollectionResult, ProposalResult } from "../actions/proposalResult";
import type { DebtorPapersResult } from "../actions/debtorPapers";
import type { InvoiceChargesResult, InvoicedCharges } from "../actions/invoiceCharges";
import type { ReturnResult } from "../actions/returnResult";
import type { TakenInvoice, TakenSum, TakeInResult } from "../actions/takeInResult";
import type { YearEndResult } from "../actions/yearEnd";
import {
  effectsTogether,
  type BankDebitEffect,
  type ItemEffect,
  type MandateEffect,
  type ReturnEffects,
} from "../actions/returnEffects";
import { keyFrom } from "../domain/book/book";
import type { Place } from "../domain/book/finding";
import type { Proposal } from "../domain/collection/proposal";
import { formatCents, parseCents, sumOf, ZERO } from "../domain/values/money";
import type { MapResult } from "../workbook/mapResult";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import type { ResultSource } from "./resultSource";
import { type CheckShown, checkShown } from "./checkShown";
import { type CollectionPreview, collectionPreview } from "./collectionPreview";
import { type ProcessShown, processShown } from "./processShown";
import { type SampleShown, sampleShown } from "./sampleShown";
import { rowsOf } from "./rowsOf";
import type { RowsAt } from "./longLists";
import type { LongList } from "./longList";

/** A row with the cell of its place; null where it has none. */
type WithCell<Row> = Row extends { readonly place: Place | null }
  ? Omit<Row, "place"> & { readonly address: string | null }
  : Row;

/** A result whose lists go by the page, each row with its cell; everything else of it is small. */
export type Paged<Result> = Result extends unknown
  ? { readonly [F in keyof Result]: Result[F] extends readonly (infer Row)[] ? LongList<WithCell<Row>> : Result[F] }
  : never;

/** What a collection comes to, and what it consists of. */
export type CollectionShown = CollectionPreview &
  Pick<Proposal, "collectionDate" | "dueUntil" | "untaken" | "nextDue"> &
  Paged<Omit<ProposalResult, "proposal">> & { readonly transactions: number };

/** What returns will do together; amounts as `formatCents` writes them. */
export interface ReturnShown extends Omit<ReturnEffects, "items" | "mandates" | "reversed" | "bankDebit"> {
  /** How many transactions come back. */
  readonly transactions: number;
  /** What was collected with them. */
  readonly amount: string;
  readonly items: LongList<ShownItemEffect>;
  readonly mandates: readonly ShownMandateEffect[];
  readonly reversed: string;
  readonly bankDebit: ShownBankDebit | null;
}

/** What it does to an open item. */
export interface ShownItemEffect extends Omit<ItemEffect, "openBefore" | "openAfter" | "place"> {
  readonly openBefore: string;
  readonly openAfter: string;
  readonly address: string | null;
}

/** What it does to a mandate. */
export type ShownMandateEffect = WithCell<MandateEffect>;

/** What the bank took for it. */
export interface ShownBankDebit extends Pick<BankDebitEffect, "date"> {
  readonly amount: string;
  readonly charges: string;
}

/** What invoicing charges on makes; amounts as `formatCents` writes them. */
export interface ChargesShown extends Pick<InvoiceChargesResult, "bookingDate"> {
  readonly invoices: LongList<ShownChargesInvoice>;
  readonly total: string;
}

/** An invoice for the bank's charges. */
export interface ShownChargesInvoice extends Omit<InvoicedCharges, "amount"> {
  readonly amount: string;
  /** The debtor's. */
  readonly name: string;
}

/** What a list comes to. What was collected before and is taken in once more is no other change. */
export type TakenShown = Paged<Omit<TakeInResult, "unchangedInvoices" | "againInvoices" | "sums">> & {
  readonly unchangedInvoices: LongList<WithCell<TakenInvoice>>;
  readonly sums: TakeInResult["sums"] & Readonly<Record<"again", TakenSum>>;
};

/** The results that the pane gets in a form of their own. */
interface OwnForms {
  readonly check: CheckShown;
  readonly propose: CollectionShown;
  readonly order: CollectionShown;
  readonly collect: CollectionShown;
  readonly return: ReturnShown;
  readonly "invoice-charges": ChargesShown;
  readonly map: MapResult;
  readonly process: ProcessShown;
  readonly sample: SampleShown;
  readonly "take-in-list": TakenShown;
  /** As they are: whoever saves them needs all of them. */
  readonly notify: DebtorPapersResult;
  readonly specification: DebtorPapersResult;
  readonly "year-end": YearEndResult;
}

/** What the pane gets of the result of each action. */
export type PaneResults = {
  readonly [A in PreparedName]: A extends keyof OwnForms ? OwnForms[A] : Paged<ResultOf<A>>;
};

const SHOWN: { readonly [A in PreparedName]: (result: ResultOf<A>, source: ResultSource) => PaneResults[A] } = {
  check: checkShown,
  propose: collectionShown,
  order: collectionShown,
  change: paged,
  issue: paged,
  collect: collectionShown,
  file: paged,
  compare: paged,
  deliver: paged,
  import: paged,
  match: paged,
  ignore: paged,
  settle: paged,
  return: returnShown,
  "bank-debit": paged,
  undo: paged,
  "invoice-charges": chargesShown,
  process: processShown,
  cancel: paged,
  verify: paged,
  sign: paged,
  withdraw: paged,
  "use-anyway": paged,
  "delete-mandate": paged,
  "change-iban": paged,
  "import-mandates": paged,
  "take-in-bank-file": paged,
  "take-in-list": takenShown,
  "take-in-one-list": paged,
  mandates: paged,
  orders: paged,
  history: paged,
  "change-scheme": paged,
  "change-reference": paged,
  "change-creditor": paged,
  hold: paged,
  "change-text": paged,
  mend: paged,
  release: paged,
  split: paged,
  dunning: paged,
  "mandate-form": paged,
  notify: (result) => result,
  specification: (result) => result,
  "order-letter": paged,
  "papers-sent": paged,
  explain: paged,
  exposure: paged,
  export: paged,
  "export-new": paged,
  "control-sheet": paged,
  "return-rate": paged,
  "open-items": paged,
  "in-transit": paged,
  "trial-balance": paged,
  sample: sampleShown,
  "year-end": (result) => result,
  enable: paged,
  map: (result) => result,
};

/** The result of an action as the pane gets it. */
export function shownResult<A extends PreparedName>(
  action: A,
  result: ResultOf<A>,
  source: ResultSource,
): PaneResults[A] {
  return SHOWN[action](result, source);
}

function paged<Result extends object>(result: Result, { addressOf, keep }: ResultSource): Paged<Result> {
  const shown = Object.entries(result).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? keep(rowsWithCells(value, addressOf)) : value,
  ]);
  return Object.fromEntries(shown) as Paged<Result>;
}

/** The rows with their cells, which are looked up when somebody wants to see them. */
function rowsWithCells(rows: readonly unknown[], addressOf: ResultSource["addressOf"]): RowsAt<unknown> {
  return { length: rows.length, at: (from, to) => rows.slice(from, to).map((row) => withCell(row, addressOf)) };
}

function withCell(row: unknown, addressOf: ResultSource["addressOf"]): unknown {
  if (!isPlaced(row)) return row;
  const { place, ...others } = row;
  return { ...others, address: place === null ? null : addressOf(place) };
}

function isPlaced(row: unknown): row is { readonly place: Place | null } {
  return typeof row === "object" && row !== null && "place" in row;
}

function collectionShown(result: ProposalResult | CollectionResult, source: ResultSource): CollectionShown {
  const { proposal, items, amount, discount, sums, newDebtors, newMandates } = result;
  const { collectionDate, dueUntil, untaken, nextDue, transactions } = proposal;
  return {
    ...{ collectionDate, dueUntil, untaken, nextDue },
    transactions: transactions.length,
    ...paged({ items, amount, discount, sums, newDebtors, newMandates }, source),
    ...collectionPreview(proposal, source),
  };
}

function takenShown({ unchangedInvoices, againInvoices, ...result }: TakeInResult, source: ResultSource): TakenShown {
  const again = new Set(againInvoices);
  const { sums, changedInvoices } = result;
  const shown = (row: TakenInvoice) => withCell(row, source.addressOf) as WithCell<TakenInvoice>;
  const others = changedInvoices.filter((one) => !again.has(one));
  return {
    ...paged({ ...result, changedInvoices: others }, source),
    unchangedInvoices: source.keep(rowsOf(unchangedInvoices(), shown)),
    sums: { ...sums, changed: sumOfShown(others), again: sumOfShown(againInvoices) },
  };
}

function sumOfShown(rows: readonly TakenInvoice[]): TakenSum {
  return { count: rows.length, amount: formatCents(sumOf(rows, ({ open }) => parseCents(open) ?? ZERO)) };
}

function chargesShown({ invoices, total, bookingDate }: InvoiceChargesResult, source: ResultSource): ChargesShown {
  const names = new Map(source.book.tables.Debtors.map(({ number, name }) => [keyFrom(number), name]));
  const show = ({ amount, ...invoice }: InvoicedCharges): ShownChargesInvoice => ({
    ...invoice,
    amount: formatCents(amount),
    name: names.get(keyFrom(invoice.debtor)) ?? invoice.debtor,
  });
  return { invoices: source.keep(rowsOf(invoices, show)), total: formatCents(total), bookingDate };
}

function returnShown({ returns }: ReturnResult, { addressOf, keep }: ResultSource): ReturnShown {
  const [first, ...more] = returns;
  const effects = effectsTogether([first.effects, ...more.map((one) => one.effects)]);
  const { items, mandates, reversed, bankDebit, ...others } = effects;
  return {
    ...others,
    transactions: returns.length,
    amount: formatCents(sumOf(returns, ({ amount }) => amount)),
    items: keep(
      items.map(({ place, openBefore, openAfter, ...item }) => ({
        ...item,
        openBefore: formatCents(openBefore),
        openAfter: formatCents(openAfter),
        address: addressOf(place),
      })),
    ),
    mandates: mandates.map(({ place, ...mandate }) => ({ ...mandate, address: addressOf(place) })),
    reversed: formatCents(reversed),
    bankDebit:
      bankDebit === null
        ? null
        : { date: bankDebit.date, amount: formatCents(bankDebit.amount), charges: formatCents(bankDebit.charges) },
  };
}
