import { useRef, useState } from "react";
import type { ImportMandatesRequest } from "../../../actions/importMandates";
import { MATCH_FACTS, MATCH_KEYS, type MatchKey } from "../../../domain/mandates/debtorMatch";
import type { MandateList, MandateListReading } from "../../../lists/mandateList";
import { usePane } from "../../pane";
import { type ActionInUse, useAction } from "../../useAction";

/** What a user says of a list. */
export interface SaidOfList {
  readonly reading: MandateListReading;
  /** Null for what its columns allow first. */
  readonly matchBy: MatchKey | null;
  readonly migrated: boolean;
  /** Null for the first one. */
  readonly administration: string | null;
}

const NOTHING_SAID: SaidOfList = { reading: {}, matchBy: null, migrated: false, administration: null };

/** A list that is being taken over: read where the session works, looked at, and committed. */
export interface MandateImportInUse {
  readonly action: ActionInUse<"import-mandates">;
  /** Null until one was read. */
  readonly list: MandateList | null;
  readonly said: SaidOfList;
  /** The name of the file that is being read. */
  readonly reading: string | null;
  readonly refusal: { readonly error: unknown } | null;
  readonly take: (file: File) => void;
  /** Says more of the list, which is looked at anew. */
  readonly say: (more: Partial<SaidOfList>) => void;
  /** Back to the choice of a file. */
  readonly drop: () => void;
}

/** A list, and how it was said to be read. */
interface ReadList {
  readonly list: MandateList;
  readonly reading: MandateListReading;
}

/** Takes a list over; of two files or corrections that overlap only the last counts. */
export function useMandateImport(): MandateImportInUse {
  const { session } = usePane().surroundings;
  const action = useAction("import-mandates");
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<ReadList | null>(null);
  const [said, setSaid] = useState(NOTHING_SAID);
  const [reading, setReading] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<MandateImportInUse["refusal"]>(null);
  const last = useRef(0);
  const look = async (of: File, by: SaidOfList, before: ReadList | null): Promise<void> => {
    const turn = (last.current += 1);
    // What was corrected just now, and is not read yet, is read with what is said next.
    const known = before?.reading === by.reading ? before.list : null;
    setFile(of);
    setSaid(by);
    setRefusal(null);
    setReading(known === null ? of.name : null);
    try {
      const list = known ?? (await session.readMandates(await received(of), by.reading));
      if (turn !== last.current) return;
      setReading(null);
      setRead({ list, reading: by.reading });
      await action.prepare(requestOf(list, by));
    } catch (error) {
      if (turn !== last.current) return;
      setReading(null);
      setRefusal({ error });
    }
  };
  const drop = (): void => {
    last.current += 1;
    action.reset();
    setFile(null);
    setRead(null);
    setReading(null);
    setRefusal(null);
  };
  return {
    ...{ action, list: read?.list ?? null, said, reading, refusal, drop },
    take: (of) => {
      drop();
      void look(of, NOTHING_SAID, null);
    },
    say: (more) => {
      if (file !== null) void look(file, { ...said, ...more }, read);
    },
  };
}

async function received(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function requestOf(list: MandateList, said: SaidOfList): ImportMandatesRequest {
  const { migrated, administration } = said;
  return {
    list,
    matchBy: matchKeyOf(list, said),
    ...(migrated ? { migrated: true } : {}),
    ...(administration === null ? {} : { administration }),
  };
}

/** By what debtors are found: as the user says, else by the first key of which the list has all columns. */
export function matchKeyOf({ columns }: MandateList, { matchBy }: Pick<SaidOfList, "matchBy">): MatchKey {
  const has = (fact: string): boolean => columns.some(({ field }) => field === fact);
  return matchBy ?? MATCH_KEYS.find((key) => MATCH_FACTS[key].every(has)) ?? "debtor";
}
