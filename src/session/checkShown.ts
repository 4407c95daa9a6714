import { remembered } from "../kit/remembered";
import type { CheckResult } from "../actions/check";
import type { FindingKind, HeldFinding } from "../actions/findingKinds";
import { textIn } from "../actions/mend";
import { type Book, KEY_FIELDS, keyFrom } from "../domain/book/book";
import type { Finding, Place } from "../domain/book/finding";
import { type BookRecord, holdsFormula, type Language, type TableName } from "../domain/book/records";
import { proposedIban } from "../domain/values/ibanProposal";
import { formatCents } from "../domain/values/money";
import type { CellKind } from "../sheets/cellValue";
import { proposedDate } from "../sheets/dateProposal";
import { type Field, fieldsOf } from "../sheets/tables";
import type { AskedCell } from "../workbook/prepareMend";
import type { LongList } from "./longList";
import type { ResultSource } from "./resultSource";

/** What `check` found, by kind: each finding can be mended where it stands, as far as somebody can say how. */
export interface CheckShown extends Omit<CheckResult, "kinds" | "codes" | "collectable"> {
  readonly collectable: Omit<CheckResult["collectable"], "amount"> & { readonly amount: string };
  readonly kinds: readonly FindingKindShown[];
}

/** Findings of one kind, by the page; amounts as `formatCents` writes them. */
export interface FindingKindShown extends Omit<FindingKind, "findings" | "heldBack"> {
  /** Null where they keep nothing from being collected. */
  readonly heldBack: string | null;
  readonly rows: LongList<MendableFinding>;
}

/** A finding with whom it is of, and how its cell is mended; amounts as `formatCents` writes them. */
export interface MendableFinding {
  readonly finding: Finding;
  readonly address: string | null;
  /** Null where it keeps nothing from being collected. */
  readonly heldBack: string | null;
  /** The name of the debtor, "" where it is of none; and the mandate, invoice or other record that it is about. */
  readonly customer: string;
  readonly record: string;
  /** Null where the cell is not to be mended in the pane: it is none, the row's key, a formula, or nothing is wrong with it. */
  readonly mend: Mend | null;
}

/** A cell that can be mended: what it holds, what it is thought to mean, and what it can hold. */
export interface Mend {
  readonly cell: Omit<AskedCell, "value"> & { readonly was: string };
  readonly kind: CellKind;
  /** The words of a column of codes, or of yes and no. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The only thing that can be meant; null where there is none. */
  readonly proposed: string | null;
  /** Whether the same can be right in many rows. */
  readonly isShared: boolean;
}

/** The result of `check` as the pane gets it. */
export function checkShown({ kinds, collectable, ...result }: CheckResult, source: ResultSource): CheckShown {
  const mendable = mendableIn(source);
  return {
    counts: result.counts,
    records: result.records,
    remarks: result.remarks,
    collectable: { ...collectable, amount: formatCents(collectable.amount) },
    kinds: kinds.map(({ findings, heldBack, ...kind }) => ({
      ...kind,
      heldBack: heldBack > 0 ? formatCents(heldBack) : null,
      rows: source.keep({
        length: findings.length,
        at: (from, to) => findings.slice(from, to).map(mendable),
      }),
    })),
  };
}

function mendableIn({ book, addressOf }: ResultSource): (held: HeldFinding) => MendableFinding {
  const recordsOf = remembered((table: TableName): ReadonlyMap<number, BookRecord> => {
    const records: readonly BookRecord[] = book.tables[table];
    return new Map(records.map((record) => [record.row, record]));
  });
  const names = new Map(book.tables.Debtors.map(({ number, name }) => [keyFrom(number), name]));
  return ({ finding, heldBack }) => {
    const { place } = finding;
    const record = place?.row == null ? undefined : recordsOf(place.table).get(place.row);
    return {
      finding,
      heldBack: heldBack > 0 ? formatCents(heldBack) : null,
      address: place === null ? null : addressOf(place),
      customer: customerOf(place, record, names),
      record: recordName(place, record),
      mend: place === null || record === undefined ? null : mendOf(book, finding, { ...place, record }),
    };
  };
}

/** What stands in a field of a record that is known by its name alone. */
function textOf(record: BookRecord, field: string): string | null {
  const value = (record as unknown as Readonly<Record<string, string | number | null>>)[field];
  return value == null ? null : String(value);
}

function customerOf(place: Place | null, record: BookRecord | undefined, names: ReadonlyMap<string, string>): string {
  if (place === null || record === undefined) return "";
  if (place.table === "Debtors") return textOf(record, "name") ?? "";
  const debtor = textOf(record, "debtor");
  return debtor === null ? "" : (names.get(keyFrom(debtor)) ?? debtor);
}

/** What the record is known by, but for the administration. */
function recordName(place: Place | null, record: BookRecord | undefined): string {
  if (place === null || record === undefined) return "";
  const keys: readonly string[] = KEY_FIELDS[place.table];
  return keys
    .filter((field) => field !== "administration" || keys.length === 1)
    .map((field) => textOf(record, field) ?? "")
    .join("/");
}

/** What stands in one cell and can be typed there: of all else something else is to be done. */
function mendOf(
  book: Book,
  finding: Finding,
  { record, table, row, field: name }: Place & { readonly record: BookRecord },
): Mend | null {
  const field = fieldsOf(table).find((one) => one.name === name);
  const keys: readonly string[] = KEY_FIELDS[table];
  if (field === undefined || finding.severity === "info" || !isMended(finding)) return null;
  if (!field.filling.startsWith("U") || keys.includes(field.name) || table === "Mapping") return null;
  if (keys.length === 0 || holdsFormula(record, field.name)) return null;
  const key = keys.map((one) => textOf(record, one) ?? "");
  if (record.unreadable?.some((one) => keys.includes(one)) === true) return null;
  const was = textIn(book, record, { table, row, field: field.name });
  return {
    cell: { table, key, field: field.name, was },
    kind: field.kind,
    choices: choicesOf(field, book.language),
    proposed: proposedFor(finding, field, was, book.language),
    isShared: field.identifier !== true && field.kind !== "amount",
  };
}

/** What begins the codes that are about what stands in their cell. */
const OF_CELLS: ReadonlySet<string> = new Set(["cell", "iban", "bic", "creditorId", "reference", "text", "country"]);
/** Others that another value in their cell takes away. */
const MENDED_CODES: ReadonlySet<string> = new Set([
  ...["mandate.unsigned", "mandate.ibanMissing", "mandate.signedLater", "mandate.signedInFuture", "mandate.maximum"],
  ...["mandate.oneOffWithoutInvoice", "mandate.blocked", "item.blocked", "item.amountZero", "item.openAmountOutside"],
  ...["item.dueBeforeInvoiced", "item.discountTooLarge", "administration.discountAccount", "debtor.countryUnknown"],
]);

function isMended({ code }: Finding): boolean {
  if (code === "iban.ownAccount") return true;
  return (
    OF_CELLS.has(code.slice(0, code.indexOf("."))) ||
    MENDED_CODES.has(code) ||
    (code.endsWith(".unknown") && code !== "order.unknown")
  );
}

function choicesOf({ kind, words }: Field, language: Language): Mend["choices"] {
  if (kind === "yes/no") {
    return (["yes", "no"] as const).map((value) => ({ value, label: YES_NO[value][language] }));
  }
  return Object.entries(words).map(([value, word]) => ({ value, label: word[language] }));
}

const YES_NO = { yes: { nl: "Ja", en: "Yes" }, no: { nl: "Nee", en: "No" } } as const;

/** The only thing that can be meant by what a cell holds; null where there is none. */
function proposedFor({ code, params }: Finding, field: Field, was: string, language: Language): string | null {
  if (field.name.toLowerCase().endsWith("iban")) return proposedIban(was);
  if (field.kind === "date") {
    const { date } = params;
    return code === "cell.timeInDate" && date !== undefined ? String(date) : proposedDate(was);
  }
  const choices = choicesOf(field, language);
  const begun = choices.filter(
    ({ value, label }) => was !== "" && [value, label].some((word) => word.toLowerCase().startsWith(was.toLowerCase())),
  );
  const [only] = begun;
  return begun.length === 1 && only !== undefined ? only.value : null;
}
