import { remembered } from "../kit/remembered";
import { withFields } from "../kit/withFields";
import type { Finding } from "../domain/book/finding";
import type { Language, TableName } from "../domain/book/records";
import { CAPTIONS, CODE_WORDS, SHEET_NAMES, type Words, YES_NO_WORDS } from "../sheets/captions";
import type { Messages } from "./nl";
import { fillTemplate, type Names, type TemplateParams, type ValueForm, valueWriter } from "./template";

/** What a translator cannot do without; of findings there may be few. */
export interface SpokenTexts extends Pick<Messages, "blank" | "none" | "upTo" | "reasons" | "againByHand" | "advice"> {
  readonly findings: Partial<Messages["findings"]>;
  readonly fileFields: Partial<Messages["fileFields"]>;
  readonly stages: Pick<Messages["stages"], "other"> & Partial<Messages["stages"]>;
}

/** Everything that is said to the user, in one language. */
export interface Translator<T extends SpokenTexts = Messages> {
  readonly language: Language;
  readonly messages: T;
  /** A text of the messages with its placeholders filled. */
  readonly fill: (text: string, params?: TemplateParams) => string;
  /** What a finding says: what is wrong, and what to do; its code where there are no words for it. */
  readonly describe: (finding: Finding) => string;
  /** One value in a form of the language. */
  readonly write: (value: string | number, form: ValueForm) => string;
  /** The caption of a field; its contract name where no table has it. */
  readonly caption: (field: string, table?: string) => string;
  /** The name of a stage of a long action. */
  readonly stage: (stage: string) => string;
}

/** The translator of a language with these texts. */
export function translatorWith<T extends SpokenTexts>(language: Language, messages: T): Translator<T> {
  const { findings }: SpokenTexts = messages;
  const caption = (field: string, table?: string): string => captionOf(language, field, table);
  const namesIn = (table?: string): Names => ({
    table: (name) => (isTableName(name) ? SHEET_NAMES[name][language] : name),
    field: (name) => lookUp(messages.fileFields, name) ?? caption(name, table),
    code: (name) => codeWordOf(language, name),
    upTo: messages.upTo,
    blank: messages.blank,
    none: messages.none,
    reason: (code) => reasonText(messages.reasons, code),
    // Texts name an advice for what is not collected again by itself: "again" is the user's own doing there.
    advice: (advice) => (advice === "Again" ? messages.againByHand : (lookUp(messages.advice, advice) ?? advice)),
  });
  // Formats of numbers and days are costly to make: a book of many findings would make five for each.
  const writerIn = remembered((table: TableName | null) => valueWriter(language, namesIn(table ?? undefined)));
  const writer = writerIn(null);
  return {
    language,
    messages,
    caption,
    fill: (text, params = {}) => fillTemplate(text, params, writer),
    describe: ({ code, place, params }) => {
      const here =
        place === null ? {} : { table: place.table, ...(place.field === null ? {} : { field: place.field }) };
      return fillTemplate(findings[code] ?? code, withFields(here, params), writerIn(place?.table ?? null));
    },
    write: (value, form) => writer.write(value, form),
    stage: (stage) => lookUp(messages.stages, stage) ?? messages.stages.other,
  };
}

/** The text at a name that came from elsewhere; undefined when there is none. */
export function lookUp(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** `AM04 (Onvoldoende saldo)`; a code that nobody knows stands alone. */
function reasonText(reasons: Readonly<Record<string, string>>, code: string): string {
  const meaning = lookUp(reasons, code);
  return meaning === undefined ? code : `${code} (${meaning})`;
}

function isTableName(name: string): name is TableName {
  return Object.hasOwn(SHEET_NAMES, name);
}

/** The caption of a field in a language; its contract name where no table has it. */
export function captionOf(language: Language, field: string, table?: string): string {
  const tables = [...(table !== undefined && isTableName(table) ? [table] : []), ...Object.keys(CAPTIONS)];
  for (const name of tables) {
    const captions: Readonly<Record<string, Words>> = CAPTIONS[name as TableName];
    const words = Object.hasOwn(captions, field) ? captions[field] : undefined;
    if (words !== undefined) return words[language];
  }
  return field;
}

function codeWordOf(language: Language, code: string): string {
  if (code === "yes" || code === "no") return YES_NO_WORDS[code][language];
  for (const words of Object.values(CODE_WORDS) as readonly Readonly<Record<string, Words>>[]) {
    const word = Object.hasOwn(words, code) ? words[code] : undefined;
    if (word !== undefined) return word[language];
  }
  return code;
}
