import type { AnyRequest, Moment } from "../actions/action";
import type { ActionLoader, ActionTypes } from "../actions/registry";
import type { Book } from "../domain/book/book";
import type { AskedMandateList, MandateListAction } from "./askedMandateList";
import { readMandateList } from "./keptMandateList";
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
    ({ ...request, ...readMandateList(book.tables.Log, name, request.list) }) as ActionTypes[N]["request"];
  return prepareAsked(workbook, action, requestOn, moment, aids);
}
