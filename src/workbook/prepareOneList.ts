import type { Moment, Report } from "../actions/action";
import type { TakeInOneListRequest } from "../actions/oneList/oneListRequest";
import type { TakeInOneListResult } from "../actions/oneList/oneListResult";
import type { ActionLoader } from "../actions/registry";
import type { KeptReading } from "../actions/takeInRequest";
import type { Book } from "../domain/book/book";
import { listBeginning } from "../lists/listBeginning";
import { readMemberList } from "../lists/members/readMemberList";
import type { RawList, ReadingChoice } from "../lists/rawList";
import { choiceWith, keptFor, keptReadings } from "./keptReadings";
import { type PrepareAids, type Prepared, prepareAsked } from "./prepare";
import type { TakeInOneListAsked } from "./takeInAsked";
import type { Workbook } from "./workbook";

/**
 * Reads a list by which is collected by itself, as it was read the last time, and prepares what it makes of the workbook. Throws
 * WorkbookError.
 */
export async function prepareOneList(
  workbook: Workbook,
  asked: TakeInOneListAsked,
  moment: Moment,
  aids: PrepareAids & { readonly load: ActionLoader },
): Promise<Prepared<TakeInOneListResult>> {
  const action = await aids.load("take-in-one-list");
  return prepareAsked(workbook, action, (book) => readRequest(book, asked, aids.report), moment, aids);
}

function readRequest(book: Book, asked: TakeInOneListAsked, report: Report | undefined): TakeInOneListRequest {
  const { list: raw, others = [], choice = {}, keepAs, rules = {}, ...rest } = asked;
  const raws = [raw, ...others];
  const kept = keptReadings(book.tables.Log, "take-in-one-list");
  const named = kept.find(({ name }) => name !== null && name.toLowerCase() === choice.layout?.toLowerCase());
  const known = named ?? keptFor(kept, kept.length === 0 ? [] : captionsOf(raws, choice, book));
  const whole = choiceWith(known, choice);
  const list = readMemberList(raws, whole, book.language, (done, total) => report?.("list", done, total));
  const fees = { ...known?.rules?.fees, ...rules.fees };
  const all = { ...known?.rules, ...rules, ...(Object.keys(fees).length > 0 ? { fees } : {}) };
  const name = keepAs ?? known?.name ?? null;
  const isKept = name !== null || Object.keys(whole).length > 0 || Object.keys(all).length > 0;
  const keeping: KeptReading = {
    ...{ name, captions: list.columns.map(({ caption }) => caption), choice: whole },
    ...(Object.keys(all).length > 0 ? { rules: all } : {}),
  };
  return { ...rest, list, rules: all, ...(isKept ? { kept: keeping } : {}) };
}

function captionsOf(raws: readonly RawList[], choice: ReadingChoice, { language }: Book): readonly string[] {
  return readMemberList(raws.map(listBeginning), choice, language).columns.map(({ caption }) => caption);
}
