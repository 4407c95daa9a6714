import { useRef, useState } from "react";
import type { MandateList } from "../../../lists/mandateList";
import type { MandateListChoice } from "../../../lists/mandateListFile";
import type { MandateListAction } from "../../../workbook/askedMandateList";
import type { ReadMandateList } from "../../../workbook/keptMandateList";
import { usePane } from "../../pane";

/** What a user says of a list; each step that reads one asks more. */
export interface SaidOfFile {
  readonly reading: MandateListChoice;
}

/** A list in a file: read where the session works, and looked at again with all that is said of it. */
export interface ListFileInUse<Said extends SaidOfFile> {
  /** Null until one was read. */
  readonly list: MandateList | null;
  readonly said: Said;
  /** The name of the file that is being read. */
  readonly reading: string | null;
  readonly refusal: { readonly error: unknown } | null;
  readonly take: (file: File) => void;
  /** Says more of the list, which is looked at anew. */
  readonly say: (more: Partial<Said>) => void;
  /** Back to the choice of a file. */
  readonly drop: () => void;
}

/** What is done with a list. */
interface ListUse<Said> {
  readonly action: MandateListAction;
  /** Before anything is said of it. */
  readonly nothingSaid: Said;
  readonly prepare: (read: ReadMandateList, said: Said) => Promise<unknown>;
  readonly reset: () => void;
}

/** A list, and how it was said to be read. */
interface ReadList {
  readonly read: ReadMandateList;
  readonly reading: MandateListChoice;
}

/** Reads a list in a file; of two files or corrections that overlap only the last counts. */
export function useListFile<Said extends SaidOfFile>({
  action,
  nothingSaid,
  prepare,
  reset,
}: ListUse<Said>): ListFileInUse<Said> {
  const { session } = usePane().surroundings;
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<ReadList | null>(null);
  const [said, setSaid] = useState(nothingSaid);
  const [reading, setReading] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ListFileInUse<Said>["refusal"]>(null);
  const last = useRef(0);
  const look = async (of: File, by: Said, before: ReadList | null): Promise<void> => {
    const turn = (last.current += 1);
    // What was corrected just now, and is not read yet, is read with what is said next.
    const known = before?.reading === by.reading ? before.read : null;
    setFile(of);
    setSaid(by);
    setRefusal(null);
    // What was looked at before a correction is not written by a click while the file is read anew.
    if (known === null) reset();
    setReading(known === null ? of.name : null);
    try {
      const now = known ?? (await session.readMandates({ file: await received(of), action, choice: by.reading }));
      if (turn !== last.current) return;
      setReading(null);
      setRead({ read: now, reading: by.reading });
      await prepare(now, by);
    } catch (error) {
      if (turn !== last.current) return;
      setReading(null);
      setRefusal({ error });
    }
  };
  const drop = (): void => {
    last.current += 1;
    reset();
    for (const empty of [setFile, setRead, setReading, setRefusal]) empty(null);
  };
  return {
    ...{ list: read?.read.list ?? null, said, reading, refusal, drop },
    take: (of) => {
      drop();
      void look(of, nothingSaid, null);
    },
    say: (more) => {
      if (file !== null) void look(file, { ...said, ...more }, read);
    },
  };
}

async function received(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
