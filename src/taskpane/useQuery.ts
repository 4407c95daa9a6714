import { useCallback, useEffect, useRef, useState } from "react";
import { useIsActive, usePane } from "./pane";
import type { QueryParams, QueryResult } from "../session/query";
import type { PaneQueries } from "./queries";

/** The answer to a question, as far as it is there. While it is asked again the last answer stays. */
export interface Answer<Result> {
  readonly data: Result | null;
  readonly isLoading: boolean;
  /** What was thrown; null when the last question was answered. */
  readonly refusal: { readonly error: unknown } | null;
  readonly again: () => void;
}

/** Asks a question when the view is shown, and again whenever the params or the workbook change. */
export function useQuery<Name extends keyof PaneQueries>(
  name: Name,
  params: QueryParams<PaneQueries, Name>,
): Answer<QueryResult<PaneQueries, Name>> {
  const { surroundings, revision } = usePane();
  const isActive = useIsActive();
  const { session } = surroundings;
  const [answer, setAnswer] = useState<Omit<Answer<QueryResult<PaneQueries, Name>>, "again">>({
    data: null,
    isLoading: true,
    refusal: null,
  });
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(0);
  const key = JSON.stringify(params);
  useEffect(() => {
    if (!isActive) return;
    const ours = (asked.current += 1);
    const isLast = (): boolean => ours === asked.current;
    setAnswer((last) => ({ ...last, isLoading: true }));
    session.query(name, JSON.parse(key) as QueryParams<PaneQueries, Name>).then(
      (data) => isLast() && setAnswer({ data, isLoading: false, refusal: null }),
      (error: unknown) => isLast() && setAnswer((last) => ({ ...last, isLoading: false, refusal: { error } })),
    );
  }, [attempt, isActive, key, name, revision, session]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...answer, again };
}
