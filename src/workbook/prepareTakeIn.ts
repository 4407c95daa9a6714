import type { Moment } from "../actions/action";
import type { ActionLoader } from "../actions/registry";
import type { TakeInResult } from "../actions/takeInResult";
import type { KeptReading, TakeInRequest } from "../actions/takeInRequest";
import type { Book } from "../domain/book/book";
import { finding } from "../domain/book/finding";
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
  const named = kept.find(({ name }) => name !== null && name.toLowerCase() === choice.layout?.toLowerCase());
  const first = readOpenItems(raw, choiceWith(named, choice), book.language);
  const captions = first.columns.map(({ caption }) => caption);
  const known = named ?? keptFor(kept, captions) ?? kept.find((one) => fits(one, asked, book));
  const whole = choiceWith(known, choice);
  const list = known === undefined || known === named ? first : readOpenItems(raw, whole, book.language);
  const name = keepAs ?? known?.name ?? null;
  const isKept = name !== null || Object.keys(whole).length > 0;
  const keeping: KeptReading = { name, captions: list.columns.map(({ caption }) => caption), choice: whole };
  const more = others.slice(0, 1).map(({ name: file }) => finding("takeIn.oneList", null, { file }));
  const read = { ...list, findings: [...list.findings, ...more] };
  return { ...rest, list: read, ...(isKept ? { kept: keeping } : {}) };
}

/** Whether a reading that changes which captions are seen gives those that it was kept with. */
function fits(kept: KeptReading, { list, choice = {} }: TakeInAsked, { language }: Book): boolean {
  const { encoding, separator, sheet } = kept.choice;
  if ([encoding, separator, sheet].every((said) => said === undefined)) return false;
  const { columns } = readOpenItems(list, choiceWith(kept, choice), language);
  return (
    keptFor(
      [kept],
      columns.map(({ caption }) => caption),
    ) !== undefined
  );
}
