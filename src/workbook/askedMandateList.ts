import type { ImportMandatesRequest } from "../actions/importMandates";
import type { SignRequest } from "../actions/sign";
import type { MandateListChoice } from "../lists/mandateListFile";
import type { RawList } from "../lists/rawList";

/** A list of mandates before it is read, and what its user says of how it is. */
export interface AskedMandateList {
  readonly raw: RawList;
  readonly choice: MandateListChoice;
}

/** The actions that read a list of mandates. */
export type MandateListAction = "import-mandates" | "sign";

type Asked<Request> = Omit<Request, "list" | "kept"> & { readonly list: AskedMandateList };

/** What is asked of a list that is read already, or still to be read. */
export type ImportMandatesAsked = ImportMandatesRequest | Asked<ImportMandatesRequest>;
export type SignAsked = SignRequest | Asked<SignRequest>;

/** Whether a request has a list that is still to be read. */
export function hasUnreadList(request: object): request is { readonly list: AskedMandateList } {
  const { list } = request as { readonly list?: unknown };
  return typeof list === "object" && list !== null && "raw" in list;
}
