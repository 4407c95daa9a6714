import type { TableName } from "../domain/book/records";
import { captionMeanings } from "./captionMeaning";
import { columnContent, type ListedColumns } from "./columnContent";
import { decodeCell, isBlankCell } from "./cells";
import type { CellValue } from "./cellValue";
import { foldWord } from "./fieldWords";
import { fieldOf } from "./tables";

/** A column of amounts beside the invoice amount of which nobody knows what it holds, where no column is the open amount. */
export interface OpenAmountQuestion {
  /** Whether it seems to be what is still open, or what was paid already. */
  readonly about: "open" | "paid";
  /** Of the columns, 0 is the first. */
  readonly positions: readonly number[];
}

/** Of amounts that are plainly something else: taxes, net amounts, discounts, prices, costs, limits. */
const ELSE =
  /btw|vat|tax|tva|mwst|ust$|excl|totalht|montantht|^ht$|horstax|netto|^net|net$|grondslag|omzet|korting|discount|rabatt|remise|skonto|prijs|price|preis|prix|kost|cost|fee|marge|limi|krediet|boete|rente|interest|valuta|koers|percent|aantal|quantity|saldi|boven|ouder|dagen|^vv|^age|older/;
/** Of amounts that were paid. */
const PAID =
  /(^|reeds|al|bedrag|totaal|already|amount|deja)(betaald|voldaan|ontvangen|aanbetaald|aanbetaling|paid|received|bezahlt|payed|paye|regle)/;

const MOST = 0.9;
/** A few odd cells (`n.v.t.`, a sum with costs) make a column no other one: as much as half of it may be odd. */
const HALF = 0.5;

/**
 * The question that must be answered before anything is collected by these columns: what was paid otherwise must not be
 * collected again. Null where the open amount has a column, or nothing beside the amount can be one. `known` are columns that
 * the user said to be none of ours.
 */
export function openAmountQuestion(
  table: TableName,
  list: ListedColumns,
  columns: ReadonlyMap<string, number>,
  known: ReadonlySet<number> = new Set(),
): OpenAmountQuestion | null {
  const amount = columns.get("amount");
  if ((table !== "Invoices" && table !== "Instalments") || amount === undefined || columns.has("openAmount"))
    return null;
  const taken = new Set([...columns.values(), ...known]);
  const free = list.captions.flatMap((caption, position) => (taken.has(position) ? [] : [{ caption, position }]));
  const asked = free.flatMap(({ caption, position }) => {
    const about = aboutOf(table, caption, list, { position, amount });
    return about === null ? [] : [{ about, position }];
  });
  const positionsOf = (about: "open" | "paid"): number[] =>
    asked.filter((one) => one.about === about).map(({ position }) => position);
  if (asked.length === 0) return null;
  const open = positionsOf("open");
  return open.length > 0 ? { about: "open", positions: open } : { about: "paid", positions: positionsOf("paid") };
}

function aboutOf(
  table: TableName,
  caption: string,
  list: ListedColumns,
  { position, amount }: { readonly position: number; readonly amount: number },
): "open" | "paid" | null {
  const folded = foldWord(caption);
  const content = columnContent(list, position);
  if (content.share("amount") < HALF || content.share("date") >= MOST) return null;
  if (captionMeanings(table, caption).some(({ field }) => field === "openAmount")) return "open";
  if (PAID.test(folded)) return content.cells.every((cell) => cell === 0) ? null : "paid";
  return !ELSE.test(folded) && isPartOf(list, position, amount) ? "open" : null;
}

const AMOUNT = fieldOf("Invoices", "amount");

function centsOf(cell: CellValue): number | null {
  const value = isBlankCell(cell)
    ? null
    : decodeCell(AMOUNT, cell, { language: "nl", date1904: false, note: () => undefined });
  return typeof value === "number" ? value : null;
}

/** Whether the values of a column are no more than the amounts beside them, of one sign with them, and money; at most half may differ. */
function isPartOf({ rows }: ListedColumns, position: number, amount: number): boolean {
  const pairs = rows.flatMap((row) => {
    const [part, whole] = [centsOf(row[position] ?? null), centsOf(row[amount] ?? null)];
    return part === null || whole === null ? [] : [{ part, whole }];
  });
  const fits = pairs.filter(({ part, whole }) => part * whole >= 0 && Math.abs(part) <= Math.abs(whole));
  // One or two whole numbers below an amount are any number: a count, a week, a year.
  const isMoney = pairs.some(({ part, whole }) => part !== 0 && (part === whole || part % CENTS !== 0));
  return pairs.length > 0 && fits.length >= HALF * pairs.length && isMoney;
}

const CENTS = 100;
