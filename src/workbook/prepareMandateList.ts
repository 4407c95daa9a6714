import type { AnyRequest, Moment } from "../actions/action";
import type { ActionLoader, ActionTypes } from "../actions/registry";
import type { KeptReading } from "../actions/takeInRequest";
import type { Book } from "../domain/book/book";
import type { MandateList } from "../lists/mandateList";
import { chosenMandateList } from "../lists/mandateListFile";
import type { AskedMandateList, MandateListAction } from "./askedMandateList";
import { keptFor, keptReadings } from "./keptReadings";
import { type PrepareAids, type Prepared, prepareAsked } from "./prepare";
import type { Workbook } from "./workbook";

/** Reads a list of mandates, as it was read the last time where its user said how, and prepares what is made of it. Throws WorkbookError. */
export async function prepareMandateList<N extends MandateListAction>(
  workbook: Workbook,
  name: N,
  request: AnyRequest & { readonly list: AskedMandateList },
  moment: Moment,
  aids: PrepareAids & { readonly load: ActionLoader },
): Promise<Prepared<ActionTypes[N]["result"]>> {
  const action = await aids.load(name);
  const requestOn = (book: Book) =>
    ({ ...request, ...readList(book, name, request.list) }) as ActionTypes[N]["request"];
  return prepareAsked(workbook, action, requestOn, moment, aids);
}

function readList(
  { tables }: Book,
  name: MandateListAction,
  { raw, choice }: AskedMandateList,
): { readonly list: MandateList; readonly kept?: KeptReading } {
  const first = chosenMandateList(raw, choice);
  const kept = keptReadings(tables.Log, name);
  // A separator or an encoding that had to be said changes what the captions are.
  const known =
    keptFor(kept, captionsOf(first)) ??
    kept.find((one) => keptFor([one], captionsOf(chosenMandateList(raw, { ...one.choice, ...choice }))) !== undefined);
  const whole = { ...known?.choice, ...choice };
  if (Object.keys(whole).length === 0) return { list: first };
  const list = chosenMandateList(raw, whole);
  return { list, kept: { name: null, captions: captionsOf(list), choice: whole } };
}

function captionsOf({ columns }: MandateList): readonly string[] {
  return columns.map(({ caption }) => caption);
}
