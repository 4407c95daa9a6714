import type { ImportMandatesRequest } from "../../../actions/importMandates";
import { MATCH_FACTS, MATCH_KEYS, type MatchKey } from "../../../domain/mandates/debtorMatch";
import type { MandateList } from "../../../lists/mandateList";
import type { ReadMandateList } from "../../../workbook/keptMandateList";
import { type ActionInUse, useAction } from "../../useAction";
import { type ListFileInUse, type SaidOfFile, useListFile } from "./useListFile";

/** What a user says of a list of mandates. */
export interface SaidOfMandates extends SaidOfFile {
  /** Null for what its columns allow first. */
  readonly matchBy: MatchKey | null;
  readonly migrated: boolean;
  /** Null for the first one. */
  readonly administration: string | null;
}

const NOTHING_SAID: SaidOfMandates = { reading: {}, matchBy: null, migrated: false, administration: null };

/** A list that is being taken over: read, looked at, and committed. */
export interface MandateImportInUse extends ListFileInUse<SaidOfMandates> {
  readonly action: ActionInUse<"import-mandates">;
}

/** Takes a list of mandates over. */
export function useMandateImport(): MandateImportInUse {
  const action = useAction("import-mandates");
  const file = useListFile({
    action: "import-mandates",
    nothingSaid: NOTHING_SAID,
    prepare: (read, said) => action.prepare(requestOf(read, said)),
    reset: action.reset,
  });
  return { ...file, action };
}

function requestOf(read: ReadMandateList, said: SaidOfMandates): ImportMandatesRequest {
  const { migrated, administration } = said;
  return {
    ...read,
    matchBy: matchKeyOf(read.list, said),
    ...(migrated ? { migrated: true } : {}),
    ...(administration === null ? {} : { administration }),
  };
}

/** By what debtors are found: as the user says, else by the first key of which the list has all columns. */
export function matchKeyOf({ columns }: MandateList, { matchBy }: Pick<SaidOfMandates, "matchBy">): MatchKey {
  const has = (fact: string): boolean => columns.some(({ field }) => field === fact);
  return matchBy ?? MATCH_KEYS.find((key) => MATCH_FACTS[key].every(has)) ?? "debtor";
}
