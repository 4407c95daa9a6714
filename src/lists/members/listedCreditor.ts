import { parseIsoDate } from "../../domain/values/calendar";
import { readCreditorId } from "../../domain/values/creditorId";
import { readIban } from "../../domain/values/iban";
import type { CellValue } from "../../sheets/cellValue";
import { isBlankCell, shownValue } from "../../sheets/cells";
import { foldWord } from "../../sheets/fieldWords";
import { dayOf, isProblem } from "../openItemRows";
import { MEMBER_HEADINGS } from "./memberHeadings";
import type { ListedCreditor } from "./memberList";

type Rows = readonly (readonly CellValue[])[];

/** So many rows of another sheet are looked at: what tells of a creditor is short. */
const ROWS_MAX = 60;

type Part = keyof ListedCreditor;

const wordsOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(" | ")).map(foldWord));

/** What stands beside or above what tells of the creditor; without rows of members `IBAN` is the creditor's as well. */
const LABELS: Readonly<Record<Part, ReadonlySet<string>>> = {
  name: wordsOf(
    MEMBER_HEADINGS.creditorName,
    "Naam | Vereniging | Stichting | Bedrijfsnaam | Name | Organisation | Verein | Nom",
  ),
  creditorId: wordsOf(MEMBER_HEADINGS.creditorId, "Kenmerk incassant"),
  iban: wordsOf(
    MEMBER_HEADINGS.creditorIban,
    "IBAN | Rekeningnummer | Rekening | Bankrekening | Kontonummer | Account",
  ),
  collectionDate: wordsOf(
    "Incassodatum | Datum incasso | Datum afschrijving | Abbuchungsdatum | Fälligkeitsdatum | Einzugsdatum | Collection date | " +
      "collection_date | Execution date | Date de prélèvement",
  ),
};

/** What needs no colon before it: nothing else is written so. */
const IDENTIFIERS = ["creditorId", "iban"] as const satisfies readonly Part[];

/** A country, two check digits, and what follows in an IBAN or a creditor ID. */
const LOOKS_LIKE_IT = /^[A-Z]{2}\d{2}[A-Z0-9 ]{8,40}$/iu;

const PARTS = Object.keys(LABELS) as readonly Part[];

/** What rows without members tell of the creditor: each part behind its label, or under it; an identifier by itself. */
export function creditorIn(rows: Rows): ListedCreditor {
  const found: { -readonly [P in Part]: ListedCreditor[P] } = {
    ...{ name: null, creditorId: null, iban: null, collectionDate: null },
  };
  for (const [at, row] of rows.slice(0, ROWS_MAX).entries()) {
    // Headings with a row under them say it below, labels beside.
    const isHeading = [row, rows[at + 1] ?? []].every((one) => one.filter((cell) => !isBlankCell(cell)).length > 2);
    for (const [column, cell] of row.entries()) {
      if (isBlankCell(cell)) continue;
      const text = shownValue(cell);
      found.creditorId ??= readCreditorId(text).creditorId;
      const [caption, own] = labelAndValue(text);
      const beside = row.slice(column + 1).find((one) => !isBlankCell(one)) ?? null;
      const below = rows[at + 1]?.[column] ?? null;
      for (const part of PARTS) {
        if (!LABELS[part].has(foldWord(caption)) || found[part] !== null) continue;
        const values = (isHeading ? [own, below, beside] : [own, beside, below]).map((one) => valueOf(part, one));
        Object.assign(found, { [part]: values.find((one) => one !== null) ?? null });
      }
    }
  }
  return found;
}

/** A label and what stands behind it in its own cell: behind a colon, or behind the label of an identifier. */
function labelAndValue(text: string): readonly [string, string | null] {
  const colon = text.indexOf(":");
  if (colon !== -1) return [text.slice(0, colon), text.slice(colon + 1)];
  for (const { index } of text.matchAll(/\s+/gu)) {
    const [label, value] = [text.slice(0, index), text.slice(index)];
    if (IDENTIFIERS.some((part) => LABELS[part].has(foldWord(label)) && valueOf(part, value) !== null)) {
      return [label, value];
    }
  }
  return [text, null];
}

/** Of two places that tell of the creditor the first one counts, part by part. */
export function firstOf(one: ListedCreditor, other: ListedCreditor): ListedCreditor {
  return {
    name: one.name ?? other.name,
    creditorId: one.creditorId ?? other.creditorId,
    iban: one.iban ?? other.iban,
    collectionDate: one.collectionDate ?? other.collectionDate,
  };
}

/** What a cell says of a part; null where it is none. */
function valueOf(part: Part, cell: CellValue): string | null {
  if (isBlankCell(cell)) return null;
  const text = shownValue(cell).trim();
  // One that is mistyped is said to be wrong, not to be missing.
  if (part === "creditorId") return readCreditorId(text).creditorId ?? (LOOKS_LIKE_IT.test(text) ? text : null);
  if (part === "iban") return readIban(text).iban ?? (LOOKS_LIKE_IT.test(text) ? text : null);
  if (part === "collectionDate") {
    const day = dayOf(cell, { file: "", decimal: ",", dates: "dayFirst", date1904: false, isNegated: false });
    return isProblem(day) || typeof day !== "string" ? null : parseIsoDate(day);
  }
  const isLabel = PARTS.some((one) => LABELS[one].has(foldWord(text)));
  return isLabel || !/\p{L}{2}/u.test(text) || readIban(text).iban !== null ? null : text;
}
