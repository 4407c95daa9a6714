import { useCallback, useEffect, useState } from "react";
import { type CallProgress, READING, steadily } from "./callProgress";
import type { Opening, Session } from "../session/session";

/** How the workbook was found, as far as that is known. */
export interface Opened {
  readonly opening: Opening | null;
  /** Null when nothing is being read. */
  readonly progress: CallProgress | null;
  readonly failure: { readonly error: unknown } | null;
}

/**
 * Opens the workbook when the pane opens, and again when asked; what was broken off before is ended then. `changed` is
 * told when that has written something.
 */
export function useOpening(
  session: Session,
  readOnly: boolean,
  changed: () => void,
): { readonly opened: Opened; readonly open: (force: boolean) => void } {
  const [opened, setOpened] = useState<Opened>({ opening: null, progress: READING, failure: null });
  const attempt = useCallback(
    async (force: boolean): Promise<void> => {
      const report = steadily((progress) => setOpened((last) => ({ ...last, progress })));
      try {
        const opening = await session.open({ force, readOnly }, { report });
        setOpened({ opening, progress: null, failure: null });
        if (opening.recovered !== null) changed();
      } catch (error) {
        setOpened((last) => ({ ...last, progress: null, failure: { error } }));
      }
    },
    [changed, readOnly, session],
  );
  useEffect(() => void attempt(false), [attempt]);
  const open = useCallback(
    (force: boolean) => {
      setOpened((last) => ({ ...last, progress: READING, failure: null }));
      void attempt(force);
    },
    [attempt],
  );
  return { opened, open };
}
