import { remembered } from "../kit/remembered";
import { type CaptionMatch, captionMeanings } from "../sheets/captionMeaning";
import type { CellValue } from "../sheets/cellValue";
import { shownValue } from "../sheets/cells";
import type { ListedColumns } from "../sheets/columnContent";
import { foldWord } from "../sheets/fieldWords";
import { openAmountQuestion } from "../sheets/openAmountQuestion";
import { CELLS_MAX, columnLook } from "./columnLook";
import type { HeadingDoubt } from "./headingDoubt";
import { besideInstalmentColumns, rowInstalmentColumns } from "./instalmentColumns";
import { groupedCaptions } from "./groupedCaptions";
import { type ListField, listFieldNamed } from "./listFields";
import { LIST_LAYOUTS, type ListLayout } from "./listLayouts";
import { isByPlace, isPlace } from "./listPlaces";
import { isGroupOrTotal } from "./listTotals";
import { isSaidNot } from "./saidNot";
import { Taken } from "./takenColumns";

type Rows = readonly (readonly CellValue[])[];

/** Captions are looked for in so many rows from the top of a list. */
const HEADING_ROW_MAX = 30;
/** A column of a list, and what it was taken for; null for one that is not read. */
export interface ListColumn {
  readonly caption: string;
  /** What a choice calls it: its caption, a second one of that caption with `#2`; empty for none. */
  readonly name: string;
  readonly field: ListField | null;
  /** Which of the instalments it is of, where they stand beside each other. */
  readonly instalment?: number;
  /** Where the list has no captions: what stands first in the column, by which its user knows it. */
  readonly begins?: string;
}

/** Where the captions of a list stand, and what its columns are. */
export interface ListHeading {
  /** The index of the row of captions. */
  readonly at: number;
  /** That row as it stands there, without the groups above it. */
  readonly row: readonly string[];
  readonly layout: ListLayout | null;
  readonly columns: readonly ListColumn[];
  readonly doubts: readonly HeadingDoubt[];
}

/** A caption as captions compare equal, a second one of one name told from the first: `naam#2`. */
function foldedCaptions(captions: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return captions.map((caption) => {
    const folded = foldWord(caption);
    if (folded === "") return "";
    const times = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, times);
    return times === 1 ? folded : `${folded}#${String(times)}`;
  });
}

/** The same of a caption that a layout or a user names. */
function foldedName(name: string): string {
  const match = /^(.*)#([2-9])$/.exec(name.trim());
  return match === null ? foldWord(name) : `${foldWord(match[1] ?? "")}#${match[2] ?? ""}`;
}

/** What a caption may mean, the likelier first. */
const meanings = remembered(
  (caption: string): readonly { readonly field: ListField; readonly kind: CaptionMatch }[] => {
    if (isSaidNot(caption)) return [{ field: "collect", kind: "word" }];
    const found: { readonly field: ListField; readonly kind: CaptionMatch }[] = [];
    for (const table of ["Invoices", "Debtors"] as const) {
      for (const meaning of captionMeanings(table, caption)) {
        const field = listFieldNamed(`${table}.${meaning.field}`);
        if (field !== null && !found.some((one) => one.field === field)) found.push({ field, kind: meaning.kind });
      }
    }
    return found;
  },
);

/** The layout of which all marks stand among the captions; of several the one of which most columns do. */
function layoutOf(folded: readonly string[]): ListLayout | null {
  const there = new Set(folded);
  const has = (caption: string): boolean => there.has(foldedName(caption));
  const fitting = LIST_LAYOUTS.filter(({ marks }) => marks.every(has));
  const count = ({ fields }: ListLayout): number => Object.values(fields).filter(has).length;
  return fitting.toSorted((one, other) => count(other) - count(one))[0] ?? null;
}

/** The row of captions: the one in which most of them mean something, the first of those; -1 where none has two. */
function headingRow(rows: Rows): number {
  let [best, at] = [1, -1];
  for (const [index, row] of rows.slice(0, HEADING_ROW_MAX).entries()) {
    const captions = row.map((cell) => (typeof cell === "string" ? cell : "")).filter((text) => text.trim() !== "");
    const known = new Set(
      captions.flatMap((caption) =>
        meanings(caption.trim())
          .slice(0, 1)
          .map(({ field }) => field),
      ),
    );
    const layout = layoutOf(foldedCaptions(captions));
    const score = known.size + (layout === null ? 0 : layout.marks.length);
    if (score > best) [best, at] = [score, index];
  }
  return at;
}

/** Candidates in the order in which they are believed. */
const RANKS: readonly CaptionMatch[] = ["caption", "synonym", "word", "part"];

/** What is known beforehand about the columns of a list. */
export interface ColumnChoices {
  /** By the name of the field as the user writes it; "" takes its column away. */
  readonly fields: Readonly<Record<string, string>>;
  /** The name of a known layout; found when absent. */
  readonly layout?: string | undefined;
}

/** The columns of a list without captions, as the user says them. */
export function placedColumns(rows: Rows, fields: Readonly<Record<string, string>>): ListHeading {
  const count = rows.slice(0, CELLS_MAX).reduce((most, row) => Math.max(most, row.length), 0);
  const captions = Array.from({ length: count }, (_, position) => `#${String(position + 1)}`);
  const taken = new Taken(
    captions,
    remembered((position: number) => columnLook(rows, position)),
  );
  chosenColumns(taken, captions, fields);
  const columns = captions.map((caption, position) => {
    return {
      ...{ caption, name: caption, field: taken.columns.get(position) ?? null },
      begins: rows.map((row) => shownValue(row[position] ?? null).trim()).find((text) => text !== "") ?? "",
    };
  });
  return { at: -1, row: captions, layout: null, columns, doubts: taken.doubts };
}

/** Finds the captions of a list and what its columns hold; null where no row has captions. */
export function listHeading(rows: Rows, choices: ColumnChoices): ListHeading | null {
  if (isByPlace(choices.fields)) return placedColumns(rows, choices.fields);
  const at = headingRow(rows);
  if (at < 0) return null;
  const row = (rows[at] ?? []).map((cell) => shownValue(cell));
  const captions = groupedCaptions(rows, at, (caption) => meanings(caption)[0]?.field ?? null);
  const folded = foldedCaptions(captions);
  // Captions may stand there again, above every group.
  const isHeading = (cells: readonly CellValue[]): boolean =>
    cells.every((cell, position) => shownValue(cell) === row[position]);
  const body = rows
    .slice(at + 1, at + 1 + 2 * CELLS_MAX)
    .filter((cells) => !isHeading(cells) && !isGroupOrTotal(cells));
  const looks = remembered((position: number) => columnLook(body, position));
  const taken = new Taken(captions, looks);
  const named = LIST_LAYOUTS.find(({ name }) => name.toLowerCase() === choices.layout?.toLowerCase());
  const layout = named ?? layoutOf(folded);
  const closed = chosenColumns(taken, folded, choices.fields);
  if (layout !== null) layoutColumns(taken, folded, layout, closed);
  instalmentColumns(taken, captions, closed);
  const notRead = new Set((layout?.notRead ?? []).map(foldedName));
  const isNotRead = (position: number): boolean => notRead.has(folded[position] ?? "");
  captionedColumns(taken, captions, isNotRead, closed);
  debitAndCredit(taken, captions, closed);
  const doubts = [...taken.doubts, ...amountDoubts(taken, { captions, rows: body }, isNotRead, closed)];
  const columns = captions.map((caption, position) => {
    const again = /#[2-9]$/.exec(folded[position] ?? "")?.[0] ?? "";
    const instalment = taken.instalments.get(position);
    const own = { caption, name: `${caption}${again}`, field: taken.columns.get(position) ?? null };
    return instalment === undefined ? own : { ...own, instalment };
  });
  return { at, row, layout, columns, doubts };
}

/** Takes what the user says; gives the fields that are settled, those without a column among them. */
function chosenColumns(
  taken: Taken,
  folded: readonly string[],
  fields: Readonly<Record<string, string>>,
): Set<ListField> {
  const closed = new Set<ListField>();
  for (const [name, caption] of Object.entries(fields)) {
    const field = listFieldNamed(name);
    const placeOf = (one: string): number => folded.indexOf(isPlace(one) ? one.trim() : foldedName(one));
    const whole = placeOf(caption);
    // Instalments may stand beside each other: `Termijn 1+Termijn 2`.
    const isBeside = whole < 0 && (field === "instalmentAmount" || field === "instalmentDue");
    const positions = isBeside ? caption.split("+").map(placeOf) : [whole];
    if (field === null || (caption !== "" && positions.includes(-1))) {
      taken.doubts.push({ kind: "unknown", caption, field: name });
      continue;
    }
    closed.add(field);
    if (caption === "") continue;
    for (const [at, position] of positions.entries()) {
      taken.take(field, position);
      if (isBeside) taken.instalments.set(position, at + 1);
    }
  }
  return closed;
}

/** Takes the columns of instalments: a row of each, or all of an invoice beside each other. */
function instalmentColumns(taken: Taken, captions: readonly string[], closed: ReadonlySet<ListField>): void {
  const rows = closed.has("instalment") ? [] : rowInstalmentColumns(captions, (position) => taken.looks(position));
  const beside = taken.fields.has("instalment") || rows.length > 0 ? [] : besideInstalmentColumns(captions);
  const free = [...rows, ...beside].filter(({ field, position }) => {
    return !closed.has(field) && !taken.columns.has(position) && taken.agrees(field, position);
  });
  const isOne = beside.length > 0 && free.filter(({ field }) => field === "instalmentAmount").length < 2;
  if (isOne) return;
  for (const { field, position, instalment } of free) {
    taken.take(field, position);
    if (instalment !== undefined) taken.instalments.set(position, instalment);
  }
}

function layoutColumns(
  taken: Taken,
  folded: readonly string[],
  { fields }: ListLayout,
  closed: ReadonlySet<ListField>,
): void {
  for (const [field, caption] of Object.entries(fields) as [ListField, string][]) {
    const position = folded.indexOf(foldedName(caption));
    if (position < 0 || closed.has(field) || !taken.isFree(field, position)) continue;
    if (taken.agrees(field, position)) taken.take(field, position);
    else taken.doubt("content", field, position);
  }
}

/**
 * A caption that may name the debtor as well (`Bedrijf`) does so where no other column is the name; one that may be a number
 * (`Klant`, `Relatie`) where what stands below it are words.
 */
function isRatherName(taken: Taken, captions: readonly string[], position: number, field: ListField): boolean {
  const isName = (caption: string): boolean => meanings(caption).some((one) => one.field === "name");
  if (!isName(captions[position] ?? "") || taken.fields.has("name")) return false;
  if (field === "debtor") return taken.agrees("name", position) && taken.isOfWords(position);
  return captions.every((caption, at) => at === position || !isName(caption));
}

/** Takes columns by their captions, the surest first; what stands under a caption may speak against it. */
function captionedColumns(
  taken: Taken,
  captions: readonly string[],
  isNotRead: (position: number) => boolean,
  closed: ReadonlySet<ListField>,
): void {
  const against: [ListField, number][] = [];
  for (const rank of RANKS) {
    for (const [position, caption] of captions.entries()) {
      for (const { field, kind } of meanings(caption)) {
        if (kind !== rank || closed.has(field) || isNotRead(position) || taken.columns.has(position)) continue;
        const isOther = field === "administration" || field === "debtor";
        if (isOther && isRatherName(taken, captions, position, field)) continue;
        const other = taken.fields.get(field);
        if (other === undefined) {
          if (taken.agrees(field, position)) taken.take(field, position);
          else against.push([field, position]);
        } else if (foldWord(captions[other] ?? "") === foldWord(caption) && taken.agrees(field, position)) {
          taken.doubt("twice", field, position);
        }
      }
    }
  }
  for (const [field, position] of against) {
    if (taken.isFree(field, position)) taken.doubt("content", field, position);
  }
}

/** What programs put above the columns of a ledger card; e-Boekhouden.nl calls them Activa and Passiva. */
const DEBIT = new Set(["debet", "debit", "debetbedrag", "bedragdebet", "activa", "soll", "debitamount"]);
const CREDIT = new Set(["credit", "creditbedrag", "bedragcredit", "passiva", "haben", "creditamount"]);

/** Takes a pair of columns for debit and credit, where no column is the amount. */
function debitAndCredit(taken: Taken, captions: readonly string[], closed: ReadonlySet<ListField>): void {
  if (taken.fields.has("amount") || closed.has("amount")) return;
  const placeOf = (words: ReadonlySet<string>): number =>
    captions.findIndex((caption, at) => words.has(foldWord(caption)) && !taken.columns.has(at));
  const [debit, credit] = [placeOf(DEBIT), placeOf(CREDIT)];
  if (debit < 0 || credit < 0 || !taken.agrees("debit", debit) || !taken.agrees("credit", credit)) return;
  if (!closed.has("debit")) taken.take("debit", debit);
  if (!closed.has("credit")) taken.take("credit", credit);
}

/** Columns of amounts that may be what is still open, while nobody has said what is. */
function amountDoubts(
  taken: Taken,
  list: ListedColumns,
  isNotRead: (position: number) => boolean,
  closed: ReadonlySet<ListField>,
): HeadingDoubt[] {
  if (closed.has("openAmount")) return [];
  const columns = new Map<string, number>(taken.fields);
  const known = new Set(
    [...taken.columns.keys(), ...list.captions.keys()].filter((at) => taken.columns.has(at) || isNotRead(at)),
  );
  const question = openAmountQuestion("Invoices", list, columns, known);
  return (question?.positions ?? []).map((position): HeadingDoubt => {
    return { kind: "amount", caption: list.captions[position] ?? "" };
  });
}
