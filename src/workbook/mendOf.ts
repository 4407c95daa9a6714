import { textIn } from "../actions/mend";
import { type Book, KEY_FIELDS } from "../domain/book/book";
import type { Finding, Place } from "../domain/book/finding";
import { type BookRecord, holdsFormula, type Language } from "../domain/book/records";
import { bicFromIban, readIban } from "../domain/values/iban";
import { proposedIban } from "../domain/values/ibanProposal";
import type { CellKind } from "../sheets/cellValue";
import { proposedDate } from "../sheets/dateProposal";
import { type Field, fieldsOf } from "../sheets/tables";
import type { AskedCell } from "./prepareMend";

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

/** What stands in a field of a record that is known by its name alone. */
export function textOf(record: BookRecord, field: string): string | null {
  const value = (record as unknown as Readonly<Record<string, string | number | null>>)[field];
  return value == null ? null : String(value);
}

/** What stands in one cell and can be typed there: of all else something else is to be done. */
export function mendOf(
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
    proposed: field.name === "bic" ? bicBeside(record, was) : proposedFor(finding, field, was, book.language),
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

/** The BIC of the bank that the IBAN of the same row names; null where it tells none, or stands there already. */
function bicBeside(record: BookRecord, was: string): string | null {
  const { iban } = readIban(textOf(record, "iban") ?? "");
  const bic = iban === null ? null : bicFromIban(iban);
  return bic === was ? null : bic;
}

/** The only thing that can be meant by what a cell holds; null where there is none. */
function proposedFor({ code, params }: Finding, field: Field, was: string, language: Language): string | null {
  if (field.name.toLowerCase().endsWith("iban")) return proposedIban(was);
  if (field.kind === "date") {
    const { date } = params;
    return code === "cell.timeInDate" && date !== undefined ? String(date) : proposedDate(was);
  }
  const choices = choicesOf(field, language);
  const text = was.trim().toLowerCase();
  const begun = choices.filter(({ value, label }) =>
    [value, label].some((word) => {
      const said = word.toLowerCase();
      // A yes with something behind it is still a yes: "ja, graag", "yes please".
      const isMore = field.kind === "yes/no" && text.startsWith(said) && /^\P{L}/u.test(text.slice(said.length));
      return text !== "" && (said.startsWith(text) || isMore);
    }),
  );
  const [only] = begun;
  return begun.length === 1 && only !== undefined ? only.value : null;
}
