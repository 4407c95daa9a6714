import { type Book, keyFrom } from "../book/book";
import { type BookIndex, indexBook, itemKey } from "../book/bookIndex";
import { type Finding, finding } from "../book/finding";
import { itemStatusFrom, openAmountOf } from "../book/openItem";
import { linesOfItem, type LinesInOrder } from "../book/orderOfIssue";
import {
  type CollectionState,
  holdsFormula,
  type Instalment,
  type Invoice,
  type Mandate,
  type TableName,
} from "../book/records";
import { isIssued, linesUnder, shownLastCollectionDate } from "../mandates/mandateHistory";
import { shownExpiryDate } from "../mandates/mandateStatus";
import { type Cents, formatCents, subtract, ZERO } from "../values/money";
import { collectedBy, type StyleOf, timesFrom } from "./itemState";
import { styleOfLines } from "./postingStyle";
import { isCollectableAgain, isMandateUsedBy } from "./rTransaction";
import { ownStateOfSplit, shownOfSplit } from "./splitInvoice";

/*
 * Cells of ours in which the user keeps a formula are never written (docs/law/workbook.md). What such a cell shows may
 * therefore lag behind the books, and nobody can rely on it: the books say what it is.
 */

/**
 * The book with what orders and lines say in every cell that posting would write and that holds a formula, and what of
 * these cells shows something else. The very same book where no cell does.
 */
export function withSettledFormulas(book: Book): Book {
  const { Invoices, Instalments, Mandates } = book.tables;
  const tables: readonly (readonly { readonly formulas?: readonly string[] }[])[] = [Invoices, Instalments, Mandates];
  if (!tables.some((records) => records.some(({ formulas }) => formulas !== undefined))) return book;
  const index = indexBook(book);
  const settler = new FormulaSettler(index);
  const instalments = Instalments.map((record) => {
    return settler.item("Instalments", record, itemKey(record.administration, record.invoice, record.number));
  });
  const settled = {
    ...book.tables,
    Instalments: instalments,
    Invoices: Invoices.map((record) => settler.invoice(record)),
    Mandates: Mandates.map((record) => settler.mandate(record)),
  };
  return { ...book, tables: settled, findings: [...book.findings, ...settler.findings] };
}

/** What lags behind the books, for whoever proves them: no error, for nobody may write it. */
export function laggingFormulas({ findings }: Book): Finding[] {
  return findings.filter(({ code }) => code === "formula.shows");
}

class FormulaSettler {
  readonly findings: Finding[] = [];
  private readonly styleOf: StyleOf;

  constructor(private readonly index: BookIndex) {
    this.styleOf = styleOfLines(index);
  }

  invoice(record: Invoice): Invoice {
    const key = keyFrom(record.administration, record.number);
    const instalments = this.index.instalmentsOfInvoice.get(key);
    if (instalments === undefined)
      return this.item("Invoices", record, itemKey(record.administration, record.number, null));
    // A split invoice shows what its instalments come to, once anything of them was collected.
    const isCollected = instalments.some(({ administration, invoice, number }) =>
      this.index.linesOfItem.has(itemKey(administration, invoice, number)),
    );
    const own = ownStateOfSplit(record, this.index);
    return this.settled("Invoices", record, isCollected ? { ...own, ...shownOfSplit(instalments, this.index) } : own);
  }

  item<T extends Invoice | Instalment>(table: "Invoices" | "Instalments", record: T, key: string): T {
    if (record.formulas === undefined) return record;
    const lines = linesOfItem(key, this.index);
    const { returned } = timesFrom(lines, 0);
    const timesReturned = Math.max(record.timesReturned ?? 0, returned);
    const { repeated } = timesFrom(lines, timesReturned - returned);
    const state: Partial<CollectionState> = {
      openAmount: openBy(record, collectedBy(lines, this.styleOf)),
      status: itemStatusFrom(lines),
      lastOrder: lines.at(-1)?.order ?? null,
      timesReturned: unlessNothing(record.timesReturned, timesReturned),
      timesRepeated: unlessNothing(record.timesRepeated, repeated),
      ...(this.mustStay(record, lines) ? { collect: false } : {}),
    };
    return this.settled(table, record, state as Partial<T>);
  }

  mandate(record: Mandate): Mandate {
    if (record.formulas === undefined) return record;
    const lines = linesUnder(record, this.index);
    if (!lines.some(({ line }) => isIssued(line))) return record;
    const lastCollectionDate = shownLastCollectionDate(record, lines);
    return this.settled("Mandates", record, {
      lastCollectionDate,
      expiryDate: shownExpiryDate(record, lastCollectionDate),
    });
  }

  /** Whether the return that came last took the item out of collection, which a formula cannot show. */
  private mustStay(record: Invoice | Instalment, lines: LinesInOrder): boolean {
    const last = lines.findLast(({ status }) => status !== "OrderCancelled");
    if (last?.status !== "Returned" || last.returnKind === null) return false;
    const administration = this.index.administrations.get(keyFrom(record.administration));
    const returned = {
      amount: record.amount,
      timesRepeated: record.timesRepeated,
      isMandateUsed: isMandateUsedBy(last, last.returnKind, this.index),
    };
    return !isCollectableAgain(last.returnKind, last.reasonCode, administration, returned);
  }

  /** The record with these values in its cells that hold a formula; the others are what they are. */
  private settled<T extends Invoice | Instalment | Mandate>(table: TableName, record: T, values: Partial<T>): T {
    const own: Partial<T> = {};
    for (const field in values) {
      const [shown, expected] = [record[field], values[field]];
      const isRead = record.unreadable?.includes(field) !== true;
      if (!holdsFormula(record, field) || shown === expected || !isRead) continue;
      own[field] = expected;
      const params = { shown: cellText(field, shown), expected: cellText(field, expected) };
      this.findings.push(finding("formula.shows", { table, row: record.row, field }, params));
    }
    return { ...record, ...own };
  }
}

/**
 * What is open of an item whose open amount is a formula. A line takes all that is open, so that what the cell shows after
 * it is either what was open before, or nothing: never more than that less what the lines took.
 */
function openBy(record: CollectionState, taken: Cents): Cents | null {
  if (taken === ZERO) return record.openAmount;
  const left = subtract(openAmountOf(record), taken);
  const isLess = record.amount < 0 ? left > 0 : left < 0;
  return isLess ? ZERO : left;
}

function unlessNothing(before: number | null, after: number): number | null {
  return before === null && after === 0 ? null : after;
}

/** A value as a finding tells it: amounts as `formatCents` writes them, yes and no as their words' names. */
export function cellText(field: string, value: unknown): string {
  if (typeof value === "number") return field === "openAmount" ? formatCents(value as Cents) : String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : "";
}
