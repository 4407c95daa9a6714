import type { Moment, Report } from "../actions/action";
import type { ActionLoader } from "../actions/registry";
import type { TakeInResult } from "../actions/takeInResult";
import type { KeptReading, TakeInRequest } from "../actions/takeInRequest";
import type { Book } from "../domain/book/book";
import { finding } from "../domain/book/finding";
import { joinedLists } from "../lists/joinedLists";
import { listBeginning } from "../lists/listBeginning";
import type { RowsReport } from "../lists/listItems";
import type { MandateList } from "../lists/mandateList";
import type { ListField } from "../lists/listFields";
import { isByPlace } from "../lists/listPlaces";
import { mandatesInList, partedFields } from "../lists/mandatesInList";
import type { OpenItemList } from "../lists/openItemList";
import type { RawList, ReadingChoice } from "../lists/rawList";
import { readOpenItems } from "../lists/readOpenItems";
import { choiceWith, keptFor, keptReadings } from "./keptReadings";
import { type PrepareAids, type Prepared, prepareAsked } from "./prepare";
import type { TakeInAsked } from "./takeInAsked";
import type { Workbook } from "./workbook";

/**
 * Reads a list of another program, as it was read the last time where the user corrected that, and prepares what it makes of the
 * workbook. Throws WorkbookError.
 */
export async function prepareTakeIn(
  workbook: Workbook,
  asked: TakeInAsked,
  moment: Moment,
  aids: PrepareAids & { readonly load: ActionLoader },
): Promise<Prepared<TakeInResult>> {
  const action = await aids.load("take-in-list");
  return prepareAsked(workbook, action, (book) => readRequest(book, asked, aids.report), moment, aids);
}

function readRequest(book: Book, asked: TakeInAsked, report: Report | undefined): TakeInRequest {
  const { list: raw, others = [], choice = {}, keepAs, readings = [], ...rest } = asked;
  const kept = keptReadings(book.tables.Log, "take-in-list");
  const read = (one: RawList, at: number): ReadList => {
    const said = readings[at];
    return readOne({ book, kept, report, choice: { ...choice, ...said?.choice } }, one, said?.keepAs);
  };
  const all = [read(raw, 0), ...others.map((other, at) => read(other, at + 1))] as const;
  const [first] = all;
  const mandates = all.flatMap((one) => (one.mandates === null ? [] : [one.mandates]));
  const list = others.length === 0 ? first.list : severalLists(all, asked);
  const keeping = others.length === 0 ? keptOf({ ...first, name: keepAs ?? first.name }) : null;
  return {
    ...{ ...rest, list },
    ...(mandates.length > 0 ? { mandates } : {}),
    ...(keeping === null ? {} : { kept: keeping }),
    ...(others.length === 0 ? {} : { keptLists: all.map(keptOf) }),
  };
}

/** What is kept of how a list was read; null where neither its user nor an earlier one said anything. */
function keptOf({ name, list, choice }: ReadList): KeptReading | null {
  if (name === null && Object.keys(choice).length === 0) return null;
  return { name, captions: list.columns.map(({ caption }) => caption), choice };
}

/** A list as it was read, by what was kept of such lists and what is said now. */
interface ReadList {
  readonly list: OpenItemList;
  readonly mandates: MandateList | null;
  /** What was kept, with what is said now on top of it, and under which name. */
  readonly choice: ReadingChoice;
  readonly name: string | null;
}

/** By what lists are read. */
interface Reading {
  readonly book: Book;
  readonly kept: readonly KeptReading[];
  readonly choice: ReadingChoice;
  readonly report: Report | undefined;
}

function readOne({ book, kept, choice, report }: Reading, raw: RawList, keepAs?: string): ReadList {
  const known = knownReading({ book, kept, choice }, raw);
  const whole = choiceWith(known, choice);
  const list = itemsOf(raw, whole, book, (done, total) => report?.("list", done, total));
  const mandates = mandatesInList(raw, list, partedFields(whole.fields ?? {}).ofMandates);
  const has = (field: ListField): boolean => list.columns.some((one) => one.field === field);
  const isOfDebtors = has("debtor") && has("name") && !has("number");
  const own = mandates === null || mandates.isOfInvoices === true || isOfDebtors ? list : withoutItems(list);
  const names = kept.flatMap((one) => (one.name === null ? [] : [one.name]));
  const layouts = [...new Set([...names, ...own.layouts])];
  return { list: { ...own, layouts }, mandates, choice: whole, name: keepAs ?? known?.name ?? null };
}

/** What was kept of such lists: under the name that is asked for, or of one with the same captions. */
function knownReading({ book, kept, choice }: Omit<Reading, "report">, raw: RawList): KeptReading | undefined {
  const named = kept.find(({ name }) => name !== null && name.toLowerCase() === choice.layout?.toLowerCase());
  if (named !== undefined || kept.length === 0) return named;
  const beginning = listBeginning(raw);
  const found = itemsOf(beginning, choice, book);
  const { headingRow } = found;
  return keptFor(kept, captionsIn(found)) ?? kept.find((one) => fits(one, beginning, choice, book, headingRow > 0));
}

function captionsIn({ columns }: OpenItemList): readonly string[] {
  return columns.map(({ caption }) => caption);
}

function itemsOf(raw: RawList, choice: ReadingChoice, { language }: Book, report?: RowsReport): OpenItemList {
  const { ofItems } = partedFields(choice.fields ?? {});
  return readOpenItems(raw, { ...choice, fields: ofItems }, language, report);
}

/** A list of mandates alone, which says nothing of debtors and invoices. */
function withoutItems(list: OpenItemList): OpenItemList {
  return { ...list, kind: "debtors", items: [], broken: [], nameless: 0, passedOver: 0, findings: [] };
}

/** The lists as one. What is said of a single one is for a list by itself. */
function severalLists(all: readonly [ReadList, ...ReadList[]], { choice = {}, keepAs }: TakeInAsked): OpenItemList {
  const [first, ...others] = all;
  const list = joinedLists([first.list, ...others.map((one) => one.list)]);
  const said = [choice.fields, choice.layout, choice.sheet, keepAs].some((one) => one !== undefined);
  if (!said) return list;
  return { ...list, findings: [...list.findings, finding("takeIn.oneList", null, { file: first.list.name })] };
}

/** Whether a reading that changes which captions are seen gives those that it was kept with. */
function fits(kept: KeptReading, raw: RawList, choice: ReadingChoice, book: Book, hasCaptions: boolean): boolean {
  const { encoding, separator, sheet } = kept.choice;
  const isPlaced = isByPlace(kept.choice.fields ?? {});
  // Places are believed of a list without captions alone.
  if (isPlaced ? hasCaptions : [encoding, separator, sheet].every((said) => said === undefined)) return false;
  return keptFor([kept], captionsIn(itemsOf(raw, choiceWith(kept, choice), book))) !== undefined;
}
