import { type Finding, finding } from "../domain/book/finding";
import { addMonths, type IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import type { ListedInstalment, ListedItem } from "./openItemList";

/** What a row of a list of instalments says of its own, in columns of instalments. */
export interface OwnInstalment {
  readonly instalment: number;
  readonly instalmentDue: IsoDate | null;
  readonly instalmentAmount: Cents | null;
  readonly instalmentOpen: Cents | null;
}

/**
 * A row of a list of instalments. What the row says besides in columns of instalments is theirs; without such columns the amount and
 * the due date of the row are.
 */
export function rowInstalment(item: ListedItem, own: OwnInstalment): ListedItem {
  const { instalment: number, instalmentAmount, instalmentOpen } = own;
  const dueDate = own.instalmentDue ?? item.dueDate;
  const amount = instalmentAmount ?? item.amount;
  const openAmount = instalmentOpen ?? item.openAmount;
  return {
    ...item,
    amount: instalmentAmount === null ? null : item.amount,
    openAmount: null,
    instalments: [{ row: item.row, number, dueDate, amount, openAmount }],
  };
}

/** What stands in the columns of one instalment. */
export interface InstalmentCells {
  readonly number: number;
  readonly dueDate: IsoDate | null;
  readonly amount: Cents | null;
}

/**
 * An invoice whose instalments stand beside each other in columns. Those without an amount are none; without due dates the first is
 * due when the invoice is, and each further one a month later.
 */
export function columnInstalments(item: ListedItem, cells: readonly InstalmentCells[]): ListedItem {
  const first = item.dueDate ?? item.invoiceDate;
  const instalments = cells.flatMap(({ number, dueDate, amount }): ListedInstalment[] => {
    if (amount === null || amount === 0) return [];
    const due = dueDate ?? (first === null ? null : addMonths(first, number - 1));
    return [{ row: item.row, number, dueDate: due, amount, openAmount: null }];
  });
  return instalments.length === 0 ? item : { ...item, instalments };
}

/** What is open of an instalment: all of it where the list has no amount of its own for that. */
function openOfListed({ amount, openAmount }: ListedInstalment): Cents {
  return openAmount ?? (amount as Cents);
}

/** The amount of an instalment; what is open where the list says no more. */
function amountOfListed({ amount, openAmount }: ListedInstalment): Cents {
  return amount ?? (openAmount as Cents);
}

/** What becomes of several rows of one invoice. */
export type MergedRows =
  | { readonly item: ListedItem; readonly isByDays: boolean }
  /** The row that says otherwise than the first one. */
  | { readonly other: ListedItem };

/**
 * The rows of one invoice as one with its instalments: each row names another one, or has a due date of its own where none names any.
 * Rows that say the same are one. `other` is the first row for which neither is true.
 */
export function mergedInstalments(rows: readonly [ListedItem, ...ListedItem[]]): MergedRows {
  const [first, ...more] = rows;
  const isByDays = rows.every(({ instalments }) => instalments === null);
  // Where another amount is open of each, nobody knows which of the two is the instalment's.
  const doubted = isByDays ? rows.find((row) => !isWholeOrPaid(row)) : undefined;
  if (doubted !== undefined) return { other: doubted === first ? (more[0] ?? first) : doubted };
  const fields = ["debtor", "name", "invoiceDate", "currency", ...(isByDays ? [] : (["amount"] as const))] as const;
  const differs = more.find((row) => fields.some((field) => row[field] !== first[field]));
  if (differs !== undefined) return { other: differs };
  const byName = new Map<number | IsoDate | null, ListedInstalment>();
  for (const row of rows) {
    for (const one of isByDays ? [instalmentByDay(row)] : (row.instalments ?? [instalmentByDay(row)])) {
      const name = isByDays ? one.dueDate : one.number;
      const known = byName.get(name);
      if (name === null || (known !== undefined && !isSameInstalment(known, one))) return { other: row };
      if (known === undefined) byName.set(name, one);
    }
  }
  const instalments = [...byName.values()].toSorted(
    (one, other) => Number(one.number) - Number(other.number) || (String(one.dueDate) < String(other.dueDate) ? -1 : 1),
  );
  const item = { ...first, ...(isByDays ? { amount: null, openAmount: null } : {}), instalments };
  return { item, isByDays };
}

function isWholeOrPaid({ amount, openAmount }: ListedItem): boolean {
  return amount === null || openAmount === null || openAmount === amount || openAmount === 0;
}

function instalmentByDay({ row, dueDate, amount, openAmount }: ListedItem): ListedInstalment {
  return { row, number: null, dueDate, amount, openAmount };
}

function isSameInstalment(one: ListedInstalment, other: ListedInstalment): boolean {
  return (["dueDate", "amount", "openAmount"] as const).every((field) => one[field] === other[field]);
}

/** Why the instalments of an invoice cannot be taken; null where they can. `isOwnAmount`: their amounts have a column of their own. */
export function instalmentProblem(item: ListedItem, isOwnAmount: boolean): Finding | null {
  const { file, row, number, instalments } = item;
  if (instalments === null) return null;
  const invoice = number ?? "";
  const unusable = instalments.find((one) => {
    const isNone = one.amount === null && one.openAmount === null;
    return one.dueDate === null || isNone || amountOfListed(one) < 0 || openOfListed(one) < 0;
  });
  if (unusable !== undefined) {
    const name = unusable.number ?? "";
    return finding("takeIn.instalmentUnusable", null, { file, line: unusable.row, invoice, instalment: name });
  }
  const differing = differingSums(instalments, item, isOwnAmount);
  if (differing === null) return null;
  const params = { file, line: row, invoice, sum: formatCents(differing[0]), amount: formatCents(differing[1]) };
  return finding("takeIn.instalmentsDiffer", null, params);
}

/** What instalments come to beside what the list has for the invoice, where that cannot both be; null where it can. */
function differingSums(
  instalments: readonly ListedInstalment[],
  { amount, openAmount }: ListedItem,
  isOwnAmount: boolean,
): readonly [Cents, Cents] | null {
  const sum = sumOf(instalments, amountOfListed);
  const open = sumOf(instalments, openOfListed);
  const over = instalments.find((one) => openOfListed(one) > amountOfListed(one));
  if (over !== undefined) return [openOfListed(over), amountOfListed(over)];
  if (openAmount !== null && openAmount !== open) return [open, openAmount];
  if (amount !== null) return sum > amount ? [sum, amount] : null;
  // The amount of the invoice in every row, of which each instalment has a part open.
  const [first] = instalments;
  const whole = amountOfListed(first as ListedInstalment);
  const isRepeated = !isOwnAmount && instalments.length > 1 && instalments.every((one) => one.amount === whole);
  const isParted = open <= whole && instalments.every((one) => openOfListed(one) > 0 && openOfListed(one) < whole);
  return isRepeated && isParted ? [open, whole] : null;
}
