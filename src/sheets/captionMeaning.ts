import { groupBy } from "../kit/groupBy";
import { remembered } from "../kit/remembered";
import type { TableName } from "../domain/book/records";
import { SHEET_NAMES } from "./captions";
import { fieldOfCaption } from "./columns";
import { TABLE_WORDS } from "./tradeWords";
import { EXPORT_HEADINGS } from "./exportHeadings";
import { fieldWords, foldWord, allWords } from "./fieldWords";
import { fieldOf, fieldsOf } from "./tables";

/** How a caption comes to mean a field or a table. */
export type CaptionMatch =
  /** It is a caption of the contract. */
  | "caption"
  /** It is a synonym of the contract. */
  | "synonym"
  /** It is a word of the trade. */
  | "word"
  /**
   * It is one of these once a unit, a remark in brackets or the name of the record is taken away; or a word of the trade
   * that may stand above many a column.
   */
  | "part";

/** What a caption means. */
export interface CaptionMeaning {
  readonly field: string;
  readonly kind: CaptionMatch;
}

const UNITS = /\((?:[^()]*)\)|\[(?:[^[\]]*)\]|€|\b(?:in )?(?:EUR|euro)\b|\b(?:in )?%/giu;

/** What says no more than that a column is a number, a reference or a date. */
const GENERAL_WORDS: ReadonlySet<string> = new Set(
  [
    ...["Nr", "Nummer", "Code", "ID", "Kenmerk", "Referentie", "Datum", "Tekst", "Totaal", "Open"],
    ...["No", "Number", "Reference", "Date", "Text", "Details", "Total", "Due", "Place", "Company"],
    ...["Kürzel", "Referenz", "Bezeichnung", "Offen", "Summe", "Firma", "Land", "Staat"],
    ...["N°", "Numéro", "Référence", "Société", "Nom", "Objet"],
  ].map(foldWord),
);

/** The fields of a table by every folded word of the trade that means them. */
const wordsOfTable = remembered((table: TableName): ReadonlyMap<string, string> => {
  return new Map(
    fieldsOf(table).flatMap(({ name, caption: { nl, en, synonyms } }) => [
      ...allWords(fieldWords(table, name)).map((word) => [foldWord(word), name] as const),
      ...[nl, en, ...synonyms].map((word) => [foldWord(word), name] as const),
    ]),
  );
});

/** The fields of a table by every folded heading of exports of other programs that means one of them. */
const exportedOfTable = remembered((table: TableName): ReadonlyMap<string, readonly string[]> => {
  const ofTable: Readonly<Record<string, Readonly<Record<string, string>>>> = EXPORT_HEADINGS[table] ?? {};
  const headings = Object.entries(ofTable).flatMap(([field, bySource]) =>
    Object.values(bySource).flatMap((list) => list.split(" | ").map((heading) => ({ field, word: foldWord(heading) }))),
  );
  const byWord = groupBy(headings, ({ word }) => word);
  return new Map([...byWord].map(([word, ofWord]) => [word, [...new Set(ofWord.map(({ field }) => field))]]));
});

/**
 * All that a column's caption may mean in a table, the plainest first; nothing when it says nothing. What it means in some
 * program's export alone, beside what it means everywhere, is no more than a possibility.
 */
export function captionMeanings(table: TableName, caption: string): readonly CaptionMeaning[] {
  const plain = captionMeaning(table, caption);
  const folded = foldWord(caption);
  const exported = (exportedOfTable(table).get(folded) ?? []).filter((field) => field !== plain?.field);
  const isAlone = plain === null && exported.length === 1 && !GENERAL_WORDS.has(folded);
  const others = exported.map((field): CaptionMeaning => ({ field, kind: isAlone ? "word" : "part" }));
  return [...(plain === null ? [] : [plain]), ...others];
}

/** What a column's caption means in a table by the contract and the words of the trade; null when it says nothing. */
export function captionMeaning(table: TableName, caption: string): CaptionMeaning | null {
  const known = fieldOfCaption(table, caption);
  if (known !== null) {
    const { nl, en } = fieldOf(table, known).caption;
    const isCaption = [nl, en].some((name) => foldWord(name) === foldWord(caption));
    return { field: known, kind: isCaption ? "caption" : "synonym" };
  }
  const words = wordsOfTable(table);
  const folded = foldWord(caption);
  const word = words.get(folded);
  if (word !== undefined) return { field: word, kind: GENERAL_WORDS.has(folded) ? "part" : "word" };
  for (const part of partsOf(table, caption)) {
    const field = words.get(part);
    if (field !== undefined) return { field, kind: "part" };
  }
  return null;
}

/** The caption without units and remarks, and then without the record's name before it. */
function partsOf(table: TableName, caption: string): string[] {
  const bare = foldWord(caption.replace(UNITS, " "));
  const prefixes = (TABLE_WORDS[table]?.prefixes ?? []).map(foldWord).filter((prefix) => bare.startsWith(prefix));
  // The longest first: of `Kunden Nr` nothing must be left of `Kunde` but `nr`.
  const rests = prefixes.sort((one, other) => other.length - one.length).map((prefix) => bare.slice(prefix.length));
  return [bare, ...rests].filter((part) => part.length > 1);
}

/** How well a name fits a table: 100 it is one of its names, less when it only holds one, 0 when it says nothing. */
export function nameFit(table: TableName, name: string): number {
  const folded = foldWord(name);
  const names = [table, SHEET_NAMES[table].nl, SHEET_NAMES[table].en, ...allWords(TABLE_WORDS[table]?.names ?? {})].map(
    foldWord,
  );
  if (names.includes(folded)) return 100;
  // Short words stand within others by chance.
  return names.some((word) => word.length >= 5 && folded.includes(word)) ? 75 : 0;
}
