import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { StatementFile } from "../../../statements/statement";
import { type CallProgress, READING, steadily } from "../../callProgress";
import { usePane } from "../../pane";

/** From here on a user who waits wants to see how far it is. */
const LONG_AFTER_MS = 1_000;

/** Files that are being read; `progress` is null until it takes long. */
interface Under {
  readonly count: number;
  readonly progress: CallProgress | null;
}

/** The reading of files of a bank. */
export interface StatementReadingInUse {
  /** Null when nothing is being read. */
  readonly under: Under | null;
  /** What was thrown; null when the last reading went well. */
  readonly refusal: { readonly error: unknown } | null;
  /** Gives what they say; null when it was given up or could not be done. */
  readonly read: (files: readonly File[]) => Promise<readonly StatementFile[] | null>;
  readonly cancel: () => void;
}

/** Reads files where the session works; of two readings that overlap only the last is shown. */
export function useStatementReading(): StatementReadingInUse {
  const { surroundings } = usePane();
  const { session } = surroundings;
  const [under, setUnder] = useState<Under | null>(null);
  const [refusal, setRefusal] = useState<StatementReadingInUse["refusal"]>(null);
  const last = useRef<AbortController | null>(null);
  useEffect(() => () => last.current?.abort(), []);
  const read = useCallback(
    async (files: readonly File[]): Promise<readonly StatementFile[] | null> => {
      last.current?.abort();
      const giving = new AbortController();
      last.current = giving;
      const isOurs = (): boolean => last.current === giving;
      const count = files.length;
      setRefusal(null);
      setUnder({ count, progress: null });
      let isLong = false;
      let progress: CallProgress = READING;
      const show = (): void => {
        if (isLong && isOurs()) setUnder({ count, progress });
      };
      const report = steadily((now) => {
        progress = now;
        show();
      });
      const timer = setTimeout(() => {
        isLong = true;
        show();
      }, LONG_AFTER_MS);
      try {
        const received = await Promise.all(
          files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        );
        return await session.readStatements(received, { report, signal: giving.signal });
      } catch (error) {
        if (isOurs()) setRefusal({ error });
        return null;
      } finally {
        clearTimeout(timer);
        if (isOurs()) setUnder(null);
      }
    },
    [session],
  );
  const cancel = useCallback(() => last.current?.abort(), []);
  return useMemo(() => ({ under, refusal, read, cancel }), [cancel, read, refusal, under]);
}
