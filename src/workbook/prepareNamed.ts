import type { Action, AnyRequest, Moment } from "../actions/action";
import type { ActionLoader, ActionTypes } from "../actions/registry";
import type { MapResult } from "./mapResult";
import { type PrepareAids, type Prepared, prepare } from "./prepare";
import { type MapFacts, type MapRequest, prepareMapping } from "./prepareMapping";
import { hasUnreadList, type ImportMandatesAsked, type MandateListAction, type SignAsked } from "./askedMandateList";
import type { MendAsked } from "./prepareMend";
import type { TakeInAsked, TakeInOneListAsked } from "./takeInAsked";
import type { Workbook } from "./workbook";

/**
 * The types of everything that can be prepared on a workbook: the actions on its book, the mapping of its tables, a list that is
 * read by what the book knows of it, and what is read as if it were typed in a cell.
 */
export interface PreparedTypes extends Omit<
  ActionTypes,
  "mend" | "take-in-list" | "take-in-one-list" | MandateListAction
> {
  readonly mend: Omit<ActionTypes["mend"], "request"> & { readonly request: MendAsked };
  readonly "import-mandates": Omit<ActionTypes["import-mandates"], "request"> & {
    readonly request: ImportMandatesAsked;
  };
  readonly sign: Omit<ActionTypes["sign"], "request"> & { readonly request: SignAsked };
  readonly "take-in-list": Omit<ActionTypes["take-in-list"], "request"> & { readonly request: TakeInAsked };
  readonly "take-in-one-list": Omit<ActionTypes["take-in-one-list"], "request"> & {
    readonly request: TakeInOneListAsked;
  };
  readonly map: { readonly request: MapRequest; readonly result: MapResult; readonly facts: MapFacts };
}

export type PreparedName = keyof PreparedTypes;
export type RequestOf<N extends PreparedName> = PreparedTypes[N]["request"];
export type ResultOf<N extends PreparedName> = PreparedTypes[N]["result"];

/** Prepares what has this name, with its own request and result. Throws WorkbookError. */
export async function prepareNamed<N extends PreparedName>(
  workbook: Workbook,
  name: N,
  request: RequestOf<N>,
  moment: Moment,
  aids: PrepareAids & { readonly load: ActionLoader },
): Promise<Prepared<ResultOf<N>>> {
  if (name === "map") return prepareMapping(workbook, request, moment, aids);
  if (name === "mend") {
    const { prepareMend } = await import("./prepareMend");
    return prepareMend(workbook, request as unknown as MendAsked, moment, aids);
  }
  if (name === "take-in-list") {
    // Readers of lists are loaded where one is taken in.
    const { prepareTakeIn } = await import("./prepareTakeIn");
    return prepareTakeIn(workbook, request as unknown as TakeInAsked, moment, aids);
  }
  if ((name === "import-mandates" || name === "sign") && hasUnreadList(request)) {
    const { prepareMandateList } = await import("./prepareMandateList");
    return prepareMandateList(workbook, name, request as AnyRequest & typeof request, moment, aids);
  }
  if (name === "take-in-one-list") {
    const { prepareOneList } = await import("./prepareOneList");
    return prepareOneList(workbook, request as unknown as TakeInOneListAsked, moment, aids);
  }
  // The compiler does not follow that what is left is the name of an action.
  const action = (await aids.load(name)) as Action<RequestOf<N>, ResultOf<N>>;
  return prepare(workbook, action, request, moment, aids);
}
