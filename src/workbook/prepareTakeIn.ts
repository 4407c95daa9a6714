import type { Moment } from "../actions/action";
import type { ActionLoader } from "../actions/registry";
import type { TakeInResult } from "../actions/takeInResult";
import type { KeptReading, TakeInRequest } from "../actions/takeInRequest";
import type { Book } from "../domain/book/book";
import { finding } from "../domain/book/finding";
import { joinedLists } from "../lists/joinedLists";
import type { MandateList } from "../lists/mandateList";
import type { ListField } from "../lists/listFields";
import { isByPlace } from "../lists/listHeading";
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
  return prepareAsked(workbook, action, (book) => readRequest(book, asked), moment, aids);
}

function readRequest(book: Book, asked: TakeInAsked): TakeInRequest {
  const { list: raw, others = [], choice = {}, keepAs, ...rest } = asked;
  const kept = keptReadings(book.tables.Log, "take-in-list");
  const first = readOne(book, kept, raw, choice);
  const name = keepAs ?? first.name;
  const isKept = others.length === 0 && (name !== null || Object.keys(first.choice).length > 0);
  const captions = first.list.columns.map(({ caption }) => caption);
  const keeping: KeptReading = { name, captions, choice: first.choice };
  const all = [first, ...others.map((other) => readOne(book, kept, other, choice))] as const;
  const mandates = all.flatMap((one) => (one.mandates === null ? [] : [one.mandates]));
  const list = others.length === 0 ? first.list : severalLists(all, asked);
  return { ...rest, list, ...(mandates.length > 0 ? { mandates } : {}), ...(isKept ? { kept: keeping } : {}) };
}

/** A list as it was read, by what was kept of such lists and what is said now. */
interface ReadList {
  readonly list: OpenItemList;
  readonly mandates: MandateList | null;
  /** What was kept, with what is said now on top of it, and under which name. */
  readonly choice: ReadingChoice;
  readonly name: string | null;
}

function readOne(book: Book, kept: readonly KeptReading[], raw: RawList, choice: ReadingChoice): ReadList {
  const named = kept.find(({ name }) => name !== null && name.toLowerCase() === choice.layout?.toLowerCase());
  const first = itemsOf(raw, choiceWith(named, choice), book);
  const captions = first.columns.map(({ caption }) => caption);
  const known =
    named ?? keptFor(kept, captions) ?? kept.find((one) => fits(one, raw, choice, book, captions.length > 0));
  const whole = choiceWith(known, choice);
  const list = known === undefined || known === named ? first : itemsOf(raw, whole, book);
  const mandates = mandatesInList(raw, list, partedFields(whole.fields ?? {}).ofMandates);
  const has = (field: ListField): boolean => list.columns.some((one) => one.field === field);
  const isOfDebtors = has("debtor") && has("name") && !has("number");
  const own = mandates === null || isOfDebtors ? list : withoutItems(list);
  const names = kept.flatMap((one) => (one.name === null ? [] : [one.name]));
  const layouts = [...new Set([...names, ...own.layouts])];
  return { list: { ...own, layouts }, mandates, choice: whole, name: known?.name ?? null };
}

function itemsOf(raw: RawList, choice: ReadingChoice, { language }: Book): OpenItemList {
  const { ofItems } = partedFields(choice.fields ?? {});
  return readOpenItems(raw, { ...choice, fields: ofItems }, language);
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
  const { columns } = itemsOf(raw, choiceWith(kept, choice), book);
  return (
    keptFor(
      [kept],
      columns.map(({ caption }) => caption),
    ) !== undefined
  );
}
