import { remembered } from "../kit/remembered";
import type { Language, TableName } from "../domain/book/records";
import { foldCaption } from "./foldCaption";
import { languageOfWord } from "./fieldWords";
import { fieldOf, fieldsOf } from "./tables";

/** Which columns of a table are ours. */
export interface MatchedColumns {
  /** Field to position in the table, 0 is the first column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Captions that mean a field which an earlier column has already. */
  readonly duplicates: readonly { readonly field: string; readonly first: string; readonly second: string }[];
  /** How many captions are in one language only. */
  readonly votes: Readonly<Record<Language, number>>;
}

/** The fields of a table by every folded caption that means them. */
const captionsOf = remembered((table: TableName): ReadonlyMap<string, string> => {
  return new Map(
    fieldsOf(table).flatMap(({ name, caption: { nl, en, synonyms } }) =>
      [nl, en, ...synonyms].map((caption) => [foldCaption(caption), name] as const),
    ),
  );
});

/** The field that a caption means in a table; null when it means none. */
export function fieldOfCaption(table: TableName, caption: string): string | null {
  return captionsOf(table).get(foldCaption(caption)) ?? null;
}

/**
 * Finds the fields of a table among its captions, in any order and either language; the user's own are left out. What
 * the user mapped comes first: such a column is no other field, and such a field has no other column. A column that the
 * user denied is none.
 */
export function matchColumns(
  table: TableName,
  captions: readonly string[],
  mapped: ReadonlyMap<string, number> = new Map(),
  denied: ReadonlySet<number> = new Set(),
): MatchedColumns {
  const columns = new Map<string, number>(mapped);
  const mappedPositions = new Set(mapped.values());
  const firstCaptions = new Map<string, string>();
  for (const [field, position] of mapped) firstCaptions.set(field, captions[position] ?? "");
  const duplicates: MatchedColumns["duplicates"][number][] = [];
  captions.forEach((caption, position) => {
    const field = mappedPositions.has(position) || denied.has(position) ? null : fieldOfCaption(table, caption);
    if (field === null || mapped.has(field)) return;
    const first = firstCaptions.get(field);
    if (first !== undefined) {
      duplicates.push({ field, first, second: caption });
      return;
    }
    columns.set(field, position);
    firstCaptions.set(field, caption);
  });
  const votes = { nl: 0, en: 0 };
  for (const [field, caption] of firstCaptions) {
    const language = languageOfCaption(table, field, caption);
    if (language !== null) votes[language] += 1;
  }
  return { columns, duplicates, votes };
}

/** The language that a field's caption is in; null for a synonym, or what is the same in both. */
function languageOfCaption(table: TableName, field: string, caption: string): Language | null {
  const [found, nl, en] = [caption, fieldOf(table, field).caption.nl, fieldOf(table, field).caption.en].map(
    foldCaption,
  );
  if (found === nl || found === en) return nl === en ? null : found === nl ? "nl" : "en";
  return languageOfWord(table, field, caption);
}
