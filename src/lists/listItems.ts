import { type Finding, finding } from "../domain/book/finding";
import { sumOf, ZERO } from "../domain/values/money";
import { foldedKey } from "../kit/foldedKey";
import { getOrInsert } from "../kit/getOrInsert";
import type { CellValue } from "../sheets/cellValue";
import { isBlankCell, shownValue } from "../sheets/cells";
import { foldWord } from "../sheets/fieldWords";
import { instalmentProblem, mergedInstalments } from "./listedInstalments";
import type { ListField } from "./listFields";
import type { ListHeading } from "./listHeading";
import { isTotalNumber, isTotalText, onlyText } from "./listTotals";
import type { ListedItem, OpenItemList } from "./openItemList";
import type { ReadColumns, ReadItem } from "./openItemRows";

type Rows = readonly (readonly CellValue[])[];

/** What becomes of the rows of a list. */
type SortedRows = Pick<OpenItemList, "items" | "broken" | "nameless" | "passedOver" | "findings" | "hasInstalments">;

/** How many of the rows were read. */
export type RowsReport = (done: number, total: number) => void;

/** Rows between two reports of progress. */
export const REPORT_ROWS = 5_000;

/** The rows that are items, each invoice once, and what became of the others. */
export function itemsOf(
  body: Rows,
  heading: ListHeading,
  columns: ReadColumns,
  read: (cells: readonly CellValue[], row: number) => ReadItem,
  { file, report }: { readonly file: string; readonly report: RowsReport | undefined },
): SortedRows {
  const sorting = new Sorting(file, heading, columns);
  for (const [at, cells] of body.entries()) {
    if (at % REPORT_ROWS === 0) report?.(at, body.length);
    sorting.add(cells, read, heading.at + at + 2);
  }
  return sorting.result();
}

/** Columns that say of which account of the ledger a line is. */
const LEDGERS = new Set(
  [
    ...["Grootboek", "Grootboeknummer", "Grootboekrekening", "Code compte", "Compte", "Sachkonto", "Konto"],
    ...["Account", "Account code", "Ledger account", "ACCOUNTGL"],
  ].map(foldWord),
);

/** Parts the rows of a list into items and what is none. */
class Sorting {
  private readonly byNumber = new Map<string, ListedItem[]>();
  private readonly debtors: ListedItem[] = [];
  private readonly findings: Finding[] = [];
  private readonly broken = new Set<string>();
  /** Invoices whose rows are known by their due dates alone. */
  private readonly byDays: string[] = [];
  private hasInstalments: boolean;
  private readonly isOwnAmount: boolean;
  private nameless = 0;
  private passedOver = 0;
  private group: string | null = null;
  private readonly captions: readonly string[];
  private readonly captionRow: readonly string[];
  private readonly isOfInvoices: boolean;
  private readonly isGrouped: boolean;
  /** Each line is debit or credit: what the lines of an invoice come to is open of it. */
  private readonly isBalanced: boolean;
  private readonly ledgerAt: number;
  private ledger: { readonly value: string; readonly row: number } | null = null;
  private hasSeveralLedgers = false;
  private readonly leftOut: readonly { readonly position: number; readonly values: ReadonlySet<string> }[];

  constructor(
    private readonly file: string,
    { columns: all, layout, row: captionRow }: ListHeading,
    private readonly columns: ReadColumns,
  ) {
    this.captionRow = captionRow;
    this.captions = all.map(({ caption }) => caption);
    this.isOfInvoices = columns.some(({ field }) => field === "number");
    this.isGrouped = !columns.some(({ field }) => field === "debtor" || field === "name");
    const has = (field: ListField): boolean => columns.some((column) => column.field === field);
    this.isBalanced = (has("debit") || has("credit")) && !has("openAmount");
    this.isOwnAmount = has("instalmentAmount");
    this.hasInstalments = has("instalment") || has("instalmentAmount");
    this.ledgerAt = all.findIndex(({ caption, field }) => field === null && LEDGERS.has(foldWord(caption)));
    this.leftOut = Object.entries(layout?.leftOut ?? {}).map(([caption, values]) => ({
      position: all.findIndex((column) => foldWord(column.caption) === foldWord(caption)),
      values: new Set(values.map(foldWord)),
    }));
  }

  add(cells: readonly CellValue[], read: (cells: readonly CellValue[], row: number) => ReadItem, row: number): void {
    if (cells.every(isBlankCell)) return;
    const group = this.isGrouped && this.isOfInvoices ? onlyText(cells) : null;
    if (group !== null) this.group = group;
    if (group !== null || this.isNoItem(cells)) {
      this.passedOver += 1;
      return;
    }
    const { item, findings } = read(cells, row);
    const grouped = this.group === null ? item : { ...item, name: this.group };
    if (!this.isOfInvoices) {
      this.addDebtor(grouped, findings);
    } else if (item.number === null) {
      this.addNameless(item, findings, row);
    } else if (findings.length > 0) {
      this.findings.push(...findings);
      this.broken.add(item.number);
    } else {
      if (this.isBalanced) this.compareLedger(cells, row);
      getOrInsert(this.byNumber, foldedKey(item.administration, item.number), () => []).push(grouped);
    }
  }

  /** Lines of the other accounts of an invoice would take its amount away. */
  private compareLedger(cells: readonly CellValue[], row: number): void {
    const value = shownValue(cells[this.ledgerAt] ?? null);
    if (value === "" || this.hasSeveralLedgers) return;
    this.ledger ??= { value, row };
    if (this.ledger.value === value) return;
    this.hasSeveralLedgers = true;
    const place = { file: this.file, line: row, column: this.captions[this.ledgerAt] ?? "", value };
    const params = { ...place, other: this.ledger.value, otherLine: this.ledger.row };
    this.findings.push(finding("takeIn.severalLedgers", null, params));
  }

  private addDebtor(item: ListedItem, findings: readonly Finding[]): void {
    this.findings.push(...findings);
    if (findings.length === 0) this.debtors.push(item);
  }

  /** Captions that stand there again, totals, and what the layout leaves out. */
  private isNoItem(cells: readonly CellValue[]): boolean {
    if (this.isTotal(cells)) return true;
    if (this.captionRow.every((caption, at) => caption === shownValue(cells[at] ?? null))) return true;
    return this.leftOut.some(({ position, values }) => values.has(foldWord(shownValue(cells[position] ?? null))));
  }

  /** A total has no number of its own: a debtor may be called Total, whose invoices are none. */
  private isTotal(cells: readonly CellValue[]): boolean {
    const key = this.columns.find(({ field }) => field === (this.isOfInvoices ? "number" : "debtor"));
    const number = key === undefined ? null : (cells[key.position] ?? null);
    return isTotalNumber(number) || (isBlankCell(number) && cells.some(isTotalText));
  }

  /** A row without a number: a title or group where it has no days and no debtor, else an item that lacks its number. */
  private addNameless(item: ListedItem, findings: readonly Finding[], row: number): void {
    // A payment that is settled has no number of its own, and nothing is open of it.
    const isOpen = (item.openAmount ?? item.amount) !== null && item.openAmount !== ZERO;
    const isItem = (item.invoiceDate ?? item.dueDate) !== null && isOpen;
    const isNumberWrong = findings.some(({ params }) => params["column"] === this.captionOf("number"));
    if (!isItem && !isNumberWrong) {
      this.passedOver += 1;
      return;
    }
    this.nameless += 1;
    this.findings.push(...findings);
    if (!isNumberWrong) {
      const params = { file: this.file, line: row, column: this.captionOf("number") };
      this.findings.push(finding("takeIn.noNumber", null, params));
    }
  }

  private captionOf(field: ListField): string {
    return this.columns.find((column) => column.field === field)?.caption ?? "";
  }

  result(): SortedRows {
    const items: ListedItem[] = [...this.debtors];
    for (const [first, ...more] of this.byNumber.values()) {
      if (first === undefined) continue;
      if (!this.isBalanced && this.addInstalments([first, ...more], items)) continue;
      const isAlike = this.isBalanced ? isSameDebtor : isSameItem;
      const other = more.find((item) => !isAlike(first, item));
      if (other !== undefined) this.addTwice(first, other);
      else if (!this.broken.has(first.number ?? "")) {
        this.passedOver += more.length;
        items.push(this.isBalanced ? balanced([first, ...more]) : first);
      }
    }
    const { nameless, passedOver, findings, byDays, hasInstalments } = this;
    const [invoice] = byDays;
    if (invoice !== undefined) {
      findings.push(finding("takeIn.instalmentsByDays", null, { file: this.file, count: byDays.length, invoice }));
    }
    return { items, broken: [...this.broken], nameless, passedOver, findings, hasInstalments };
  }

  /** Takes the rows of an invoice as its instalments; false where they are none. */
  private addInstalments(rows: readonly [ListedItem, ...ListedItem[]], items: ListedItem[]): boolean {
    const [first, second] = rows;
    const isOfDays = second !== undefined && rows.some((row) => row.dueDate !== first.dueDate);
    if (!isOfDays && rows.every(({ instalments }) => instalments === null)) return false;
    const number = first.number ?? "";
    const merged = mergedInstalments(rows);
    if ("other" in merged) this.addTwice(first, merged.other);
    else if (!this.broken.has(number)) {
      const problem = instalmentProblem(merged.item, this.isOwnAmount);
      if (problem === null) {
        if (merged.isByDays) this.byDays.push(number);
        this.hasInstalments = true;
        this.passedOver += rows.length - new Set(merged.item.instalments?.map(({ row }) => row)).size;
        items.push(merged.item);
      } else {
        this.broken.add(number);
        this.findings.push(problem);
      }
    }
    return true;
  }

  private addTwice(first: ListedItem, other: ListedItem): void {
    const number = first.number ?? "";
    this.broken.add(number);
    const params = { file: this.file, line: other.row, column: this.captionOf("number"), first: first.row };
    this.findings.push(finding("takeIn.twice", null, { ...params, invoice: number }));
  }
}

/** Whether two rows tell the same of an invoice, as a list with a row per line of it does. */
export function isSameItem(one: ListedItem, other: ListedItem): boolean {
  const fields = ["debtor", "name", "amount", "openAmount", "invoiceDate", "dueDate", "currency"] as const;
  return fields.every((field) => one[field] === other[field]);
}

function isSameDebtor(one: ListedItem, other: ListedItem): boolean {
  return one.debtor === other.debtor && one.name === other.name;
}

/** One item of the lines of an invoice: its amount is what was charged, and what is left of that is open. */
function balanced(lines: readonly ListedItem[]): ListedItem {
  const amountOf = ({ amount }: ListedItem): number => amount ?? ZERO;
  const charged = lines.filter((line) => amountOf(line) > 0);
  const [first] = charged.length > 0 ? charged : lines;
  const amount = sumOf(charged.length > 0 ? charged : lines, (line) => line.amount ?? ZERO);
  const left = sumOf(lines, (line) => line.amount ?? ZERO);
  // Of what was paid twice nothing is open.
  const openAmount = charged.length > 0 && left < 0 ? ZERO : left;
  return { ...(first as ListedItem), amount, openAmount };
}
