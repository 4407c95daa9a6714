import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Surroundings } from "./surroundings";
import { useOpening } from "./useOpening";

/** So many records are read again by themselves when the user has typed in a cell: it takes less than a second. */
const REREAD_RECORDS_MAX = 5_000;

interface Editions {
  readonly revision: number;
  readonly edition: number;
}

/**
 * The open workbook, and how often it has changed. When somebody else has changed it, or the user in a cell, a small one is
 * read again at once; of a large one it is only known that what is shown is from before.
 */
export function useWorkbook({ session, onChanged }: Surroundings, readOnly: boolean) {
  const [editions, setEditions] = useState<Editions>({ revision: 0, edition: 0 });
  const latest = useRef(0);
  const editionNow = useCallback(() => latest.current, []);
  const changed = useCallback(() => {
    session.invalidate();
    latest.current += 1;
    setEditions({ revision: latest.current, edition: latest.current });
  }, [session]);
  const { opened, open } = useOpening(session, readOnly, changed);
  const records = useRef(0);
  useEffect(() => {
    records.current = opened.opening?.records ?? 0;
  }, [opened.opening]);
  useEffect(
    () =>
      onChanged?.((what) => {
        if (what !== "workbook") return;
        if (records.current <= REREAD_RECORDS_MAX) {
          changed();
          return;
        }
        latest.current += 1;
        const edition = latest.current;
        setEditions(({ revision }) => ({ revision, edition }));
      }),
    [changed, onChanged],
  );
  return useMemo(
    () => ({ opened, open, editions, editionNow, changed }),
    [changed, editionNow, editions, open, opened],
  );
}
