import type { NewColumn } from "./contents";
import { foldCaption } from "./foldCaption";
import type { TableLayout } from "./layout";
import type { Field } from "./tables";

/**
 * The columns that these absent fields get at a table's right, in the language of its captions. Where the user has given
 * a field's caption to another field, the column gets one of its other captions, so that it is known again.
 */
export function newColumns(fields: readonly Field[], { captions, language }: TableLayout): NewColumn[] {
  const taken = new Set(captions.map(foldCaption));
  return fields.map(({ name, kind, caption: { nl, en, synonyms } }) => {
    const known = [language === "nl" ? nl : en, nl, en, ...synonyms];
    const caption = known.find((candidate) => !taken.has(foldCaption(candidate)));
    if (caption === undefined) throw new Error(`every caption of ${name} is another column's`);
    taken.add(foldCaption(caption));
    return { caption, kind };
  });
}
