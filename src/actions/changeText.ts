import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import type { Debtor, FieldOf, Invoice, LogRow, Mandate } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { isLost, NAME_MAX, REMITTANCE_MAX, sentText } from "../domain/collection/sentTexts";
import { absentOr, isText, type Shape } from "../kit/shape";
import type { Action, Confirmation, Outcome, Resumed } from "./action";
import { requestOf, unreadableIn } from "./loggedRequest";
import { findInvoice } from "./namedItem";
import { findMandate } from "./namedMandate";
import { decided } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";

/** The texts that the bank or the debtor reads, by the record in whose cell they stand. */
export const CHANGEABLE_TEXTS = {
  Debtors: ["name", "accountHolder", "ultimateDebtor"],
  Mandates: ["accountHolder"],
  Invoices: ["description", "paymentReference", "ultimateDebtor", "ultimateCreditor"],
} as const satisfies { readonly [T in "Debtors" | "Mandates" | "Invoices"]: readonly FieldOf<T>[] };

type TextTable = keyof typeof CHANGEABLE_TEXTS;

/** What is read on a statement; all others are names. */
const STATEMENT_TEXTS: ReadonlySet<string> = new Set(["description", "paymentReference"]);

/** What a cell takes: a debtor's name has a bound of its own, which is the bank's. */
const CELL_MAX = 255;

/** Which text is to be another one: of a debtor, a mandate or an invoice, by the name of its field. */
export interface ChangeTextRequest extends Confirmation {
  readonly debtor?: string;
  readonly mandate?: string;
  readonly invoice?: string;
  readonly administration?: string;
  readonly textOf: string;
  readonly text: string;
}

/** The text that was changed, what stood there (null for nothing), and what banks get of it. */
export interface ChangeTextResult {
  readonly record: string;
  readonly textOf: string;
  readonly was: string | null;
  readonly is: string;
  readonly sent: string;
}

/** As the result: all else is told by the tables. */
export type ChangeTextFacts = ChangeTextResult;

/** The record in whose cell a text stands. */
type Holder =
  | { readonly table: "Debtors"; readonly record: Debtor }
  | { readonly table: "Mandates"; readonly record: Mandate }
  | { readonly table: "Invoices"; readonly record: Invoice };

function decide(book: Book, request: ChangeTextRequest): Outcome<ChangeTextResult, ChangeTextFacts> {
  const { holder, findings } = findHolder(book, request);
  const { textOf } = request;
  const is = request.text.trim();
  const all = [...stoppingFindings(book), ...findings, ...(holder === null ? [] : textFindings(holder, textOf, is))];
  return decided(all, request, [], () => {
    if (holder === null) return [];
    const result = { record: nameOf(holder), textOf, was: textIn(holder, textOf), is, sent: sentAs(textOf, is).text };
    return { changes: [textChange(holder, textOf, is)], result, resumeFacts: result };
  });
}

/** What is wrong with the new text, and what becomes of it on its way to the bank. */
function textFindings(holder: Holder, textOf: string, text: string): Finding[] {
  const { table } = holder;
  const fields: readonly string[] = CHANGEABLE_TEXTS[table];
  if (!fields.includes(textOf)) {
    return [finding("changeText.noText", null, { textOf, texts: fields.join(", "), record: nameOf(holder) })];
  }
  const place = at(table, holder.record as never, textOf as never);
  if (text === textIn(holder, textOf)) return [finding("changeText.unchanged", place, { text })];
  const max = textOf === "name" ? NAME_MAX : CELL_MAX;
  if (text.length > max) return [finding("cell.tooLong", place, { length: text.length, max })];
  const sent = sentAs(textOf, text);
  if (isLost(sent)) return [finding("text.empty", place, { text })];
  const texts = { from: text, to: sent.text };
  return [
    ...(sent.changed ? [finding("text.transliterated", place, texts)] : []),
    ...(sent.cut ? [finding("text.cut", place, texts)] : []),
  ];
}

function sentAs(textOf: string, text: string) {
  return sentText(text, null, STATEMENT_TEXTS.has(textOf) ? REMITTANCE_MAX : NAME_MAX);
}

function findHolder(
  book: Book,
  { debtor: number, mandate, invoice = "", administration }: ChangeTextRequest,
): { readonly holder: Holder | null; readonly findings: readonly Finding[] } {
  const named = administration === undefined ? {} : { administration };
  if (number !== undefined) {
    const record = book.tables.Debtors.find((one) => keyFrom(one.number) === keyFrom(number));
    if (record === undefined) return { holder: null, findings: [finding("debtor.unknown", null, { debtor: number })] };
    return { holder: { table: "Debtors", record }, findings: [] };
  }
  if (mandate !== undefined) {
    const { mandate: record, findings } = findMandate(book, { mandate, ...named });
    return { holder: record === null ? null : { table: "Mandates", record }, findings };
  }
  const { invoice: record, findings } = findInvoice(book, { invoice, ...named });
  return { holder: record === null ? null : { table: "Invoices", record }, findings };
}

function nameOf({ table, record }: Holder): string {
  return table === "Mandates" ? record.mandateId : record.number;
}

function textIn({ record }: Holder, textOf: string): string | null {
  return (record as unknown as Readonly<Record<string, string | null>>)[textOf] ?? null;
}

function textChange({ table, record }: Holder, textOf: string, text: string): Change | null {
  return setFields<TextTable>(table, record, { [textOf]: text });
}

function resume(book: Book, logRow: LogRow): Resumed {
  const request = requestOf<ChangeTextRequest>(logRow);
  const { holder } = findHolder(book, request);
  if (holder === null) return { state: "Undone", changes: [] };
  const changes = [textChange(holder, request.textOf, request.text.trim())];
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** Puts another text in the cell that a name or remittance comes from (docs/law/actions.md#3): what is collected next carries it. */
export const changeTextAction: Action<ChangeTextRequest, ChangeTextResult, ChangeTextFacts> = {
  name: "change-text",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: {
      debtor: absentOr(isText),
      mandate: absentOr(isText),
      invoice: absentOr(isText),
      administration: absentOr(isText),
      textOf: isText,
      text: isText,
    } satisfies Shape<Omit<ChangeTextRequest, "confirmed">>,
  }),
  resume,
};
