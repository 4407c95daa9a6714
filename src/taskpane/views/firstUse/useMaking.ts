import { useEffect, useRef } from "react";
import type { PaneAction } from "../../../session/session";
import type { ActionInUse } from "../../useAction";
import { useMadeSheets } from "./useMadeSheets";

/** Makes the sheets, looks again, and writes at once where nothing is asked any more: what was seen is what is written. */
export function useMaking<A extends PaneAction>(
  action: ActionInUse<A>,
  onTaken: () => void,
): ReturnType<typeof useMadeSheets> {
  const sheets = useMadeSheets();
  const { isMade } = sheets;
  const hasLooked = useRef(false);
  const isWanted = useRef(false);
  const { state, isStale, again, commit } = action;
  useEffect(() => {
    if (!isMade || hasLooked.current) return;
    hasLooked.current = true;
    isWanted.current = true;
    void again();
  }, [again, isMade]);
  useEffect(() => {
    if (!isWanted.current || state.step !== "ready" || isStale) return;
    isWanted.current = false;
    if (!state.preview.done) return;
    void commit().then((written) => {
      if (written !== null) onTaken();
    });
  }, [commit, isStale, onTaken, state]);
  return sheets;
}
