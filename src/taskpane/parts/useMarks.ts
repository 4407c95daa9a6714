import { useCallback } from "react";
import { usePane } from "../pane";
import type { LongList } from "../../session/longList";
import type { LocatedFinding } from "../../session/locatedFinding";

/** Excel colours no more (and the worst come first). */
const MARKS_MAX = 500;

/** Colours the cells of findings instead of those that were coloured before, and takes the colours away. */
export function useMarks(findings: LongList<LocatedFinding>): {
  readonly mark: () => void;
  readonly unmark: () => void;
} {
  const { surroundings, attempt } = usePane();
  const { session, markPlaces } = surroundings;
  const mark = useCallback(() => {
    const work = async (): Promise<void> => {
      const rows = await session.rows(findings, 0, MARKS_MAX);
      const located = rows.length > 0 ? rows : findings.head;
      await markPlaces(
        located.flatMap(({ address, finding: { severity } }) => (address === null ? [] : [{ address, severity }])),
      );
    };
    attempt(work());
  }, [findings, markPlaces, session, attempt]);
  const unmark = useCallback(() => attempt(markPlaces([])), [markPlaces, attempt]);
  return { mark, unmark };
}
