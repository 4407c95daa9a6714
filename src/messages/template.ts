import type { PaperLanguage } from "../domain/book/records";

/** What fills a text: amounts as `formatCents` writes them, dates and moments in ISO form. */
export type TemplateParams = Readonly<Record<string, string | number>>;

/** How a text asks for a value to be written: `{open:amount}`. Without a form the value stands as it is. */
export type ValueForm =
  | "amount"
  | "date"
  | "longDate"
  | "month"
  | "moment"
  | "number"
  | "percent"
  | "table"
  | "field"
  | "fields"
  | "none"
  | "code"
  | "reason"
  | "advice"
  | "settings"
  | "value"
  | "cell";

/** The names of tables, fields, code words and the bank's reasons in the reader's language. */
export interface Names {
  readonly table: (name: string) => string;
  readonly field: (name: string) => string;
  readonly code: (name: string) => string;
  /** What stands between the ends of a range. */
  readonly upTo: string;
  /** What stands for a day or a code that is not there. */
  readonly blank: string;
  /** What stands for something that a list does not have. */
  readonly none: string;
  /** A reason code with what it means. */
  readonly reason: (code: string) => string;
  /** What to do after a return, by the advice that goes with its reason. */
  readonly advice: (advice: string) => string;
}

/**
 * One `{…}` of a text: a value in a form, two of them as a range that is one value when they are equal
 * (`{from-to:number}`), or one of two words by the value's number (`{count|post|posten}`).
 */
export interface Placeholder {
  readonly name: string;
  /** The end of a range. */
  readonly to: string | null;
  readonly form: ValueForm | null;
  readonly plural: readonly [one: string, other: string] | null;
}

const PLACEHOLDER = /\{(\w+)(?:-(\w+))?(?::(\w+)|\|([^|{}]*)\|([^|{}]*))?\}/g;

/** The placeholders of a text, in its order. */
export function placeholdersOf(text: string): Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = "", to, form, one, other]) => ({
    name,
    to: to ?? null,
    form: form === undefined ? null : (form as ValueForm),
    plural: one === undefined || other === undefined ? null : [one, other],
  }));
}

/** Writes values in a language's form. */
export interface ValueWriter {
  readonly write: (value: string | number, form: ValueForm | null) => string;
  readonly isSingular: (count: number) => boolean;
  /** What stands between the ends of a range. */
  readonly upTo: string;
}

const LOCALES = { nl: "nl-NL", en: "en-GB", fr: "fr-FR", de: "de-DE" } as const satisfies Record<PaperLanguage, string>;

/** Writes days (`1 dec 2026`, `dinsdag 1 december 2026`) and months (`dec 2026`); what is none stands as it is. */
function dayWriters(locale: string) {
  // Days are UTC midnights here, so that no zone can move them.
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (text: string, date: string): string => {
      const time = Date.parse(`${date}T00:00:00Z`);
      return Number.isNaN(time) ? text : format.format(time);
    };
  };
  const day = writer({ day: "numeric", month: "short", year: "numeric" });
  const longDay = writer({ dateStyle: "full" });
  const month = writer({ month: "short", year: "numeric" });
  return {
    day: (text: string) => day(text, text.slice(0, 10)),
    longDay: (text: string) => longDay(text, text.slice(0, 10)),
    month: (text: string) => month(text, `${text}-01`),
  };
}

/** Writes `itemsMax=1500;cutOff=07:00` with the names and words of the reader. */
function settingsWriter(names: Names, number: (value: string) => string): (text: string) => string {
  return (text) =>
    text
      .split(";")
      .map((setting) => {
        const [name = "", value = ""] = setting.split("=");
        return `${names.field(name)} ${/^\d+$/.test(value) ? number(value) : names.code(value)}`;
      })
      .join(", ");
}

/** The writer of a language: `1.234,50` and `1 dec 2026` in Dutch, `1,234.50` and `1 Dec 2026` in English. */
export function valueWriter(language: PaperLanguage, names: Names): ValueWriter {
  const locale = LOCALES[language];
  const amounts = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const { day, longDay, month } = dayWriters(locale);
  const plurals = new Intl.PluralRules(locale);

  const number = (value: string | number, format: Intl.NumberFormat): string =>
    Number.isFinite(Number(value)) && value !== "" ? format.format(Number(value)) : String(value);

  const settings = settingsWriter(names, (value) => number(value, numbers));
  /** What may be an amount, a date, another text, or nothing. */
  const anyValue = (text: string): string => {
    if (text === "") return "–";
    if (/^-?\d+\.\d\d$/.test(text)) return number(text, amounts);
    return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text;
  };

  const forms: Record<ValueForm, (value: string | number) => string> = {
    amount: (value) => number(value, amounts),
    number: (value) => number(value, numbers),
    percent: (value) => `${number(value, numbers)} %`,
    date: (value) => day(String(value)),
    longDate: (value) => longDay(String(value)),
    month: (value) => month(String(value)),
    moment: (value) => `${day(String(value))} ${String(value).slice(11, 16)}`.trim(),
    table: (value) => names.table(String(value)),
    field: (value) => names.field(String(value)),
    fields: (value) => String(value).split(", ").map(names.field).join(", "),
    none: (value) => (value === "" ? names.none : String(value)),
    code: (value) => names.code(String(value)),
    reason: (value) => names.reason(String(value)),
    advice: (value) => names.advice(String(value)),
    settings: (value) => settings(String(value)),
    value: (value) => anyValue(String(value)),
    cell: (value) => (value === "" ? names.blank : names.code(anyValue(String(value)))),
  };
  return {
    write: (value, form) => {
      if (form === null) return String(value);
      return value === "" && (form === "date" || form === "longDate" || form === "code")
        ? names.blank
        : forms[form](value);
    },
    isSingular: (count) => plurals.select(count) === "one",
    upTo: names.upTo,
  };
}

/** The text with its placeholders filled; one without a value stays visible, so that a slip is seen. */
export function fillTemplate(text: string, params: TemplateParams, writer: ValueWriter): string {
  return text.replace(PLACEHOLDER, (whole, name: string, to?: string, form?: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    const last = to === undefined ? value : params[to];
    if (last === undefined) return whole;
    if (last !== value) {
      const ends = [value, last].map((end) => writer.write(end, (form ?? null) as ValueForm | null));
      return ends.join(` ${writer.upTo} `);
    }
    if (one !== undefined && other !== undefined) return writer.isSingular(Number(value)) ? one : other;
    return writer.write(value, form === undefined ? null : (form as ValueForm));
  });
}
