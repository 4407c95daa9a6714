import { useCallback, useEffect, useRef, useState } from "react";
import { useIsActive, usePane } from "./pane";
import type { QueryParams, QueryResult } from "../session/query";
import type { PaneQueries } from "./queries";

/** What was answered, with what was asked. */
interface AnswerGiven<Result, Params> {
  readonly asked: Params;
  readonly data: Result;
}

/** The answer to a question, as far as it is there. While it is asked again of a changed workbook the last answer stays. */
export interface Answer<Result, Params = unknown> {
  /** Only what this very question was answered with. */
  readonly data: Result | null;
  /** The answer that came last: while this question is awaited it may be that to another one, with other params. */
  readonly last: AnswerGiven<Result, Params> | null;
  /** Whether the answer that came last is that to another question: nothing may be chosen from it any more. */
  readonly isEarlier: boolean;
  readonly isLoading: boolean;
  /** What was thrown; null when the last question was answered. */
  readonly refusal: { readonly error: unknown } | null;
  readonly again: () => void;
}

/** What came of questions so far, each known by its params. */
interface Come<Result, Params> {
  readonly given: (AnswerGiven<Result, Params> & { readonly key: string }) | null;
  readonly refusal: { readonly error: unknown; readonly key: string } | null;
  readonly isLoading: boolean;
}

/** Asks a question when the view is shown, and again whenever the params or the workbook change. */
export function useQuery<Name extends keyof PaneQueries>(
  name: Name,
  params: QueryParams<PaneQueries, Name>,
): Answer<QueryResult<PaneQueries, Name>, QueryParams<PaneQueries, Name>> {
  const { surroundings, revision } = usePane();
  const isActive = useIsActive();
  const { session } = surroundings;
  const [come, setCome] = useState<Come<QueryResult<PaneQueries, Name>, QueryParams<PaneQueries, Name>>>({
    given: null,
    refusal: null,
    isLoading: true,
  });
  const [attempt, setAttempt] = useState(0);
  const count = useRef(0);
  const key = JSON.stringify(params);
  useEffect(() => {
    if (!isActive) return;
    const ours = (count.current += 1);
    const isLast = (): boolean => ours === count.current;
    const asked = JSON.parse(key) as QueryParams<PaneQueries, Name>;
    setCome((before) => ({ ...before, isLoading: true }));
    session.query(name, asked).then(
      (data) => isLast() && setCome({ given: { key, asked, data }, isLoading: false, refusal: null }),
      (error: unknown) =>
        isLast() &&
        setCome(({ given }) => ({
          given: given?.key === key ? given : null,
          isLoading: false,
          refusal: { error, key },
        })),
    );
  }, [attempt, isActive, key, name, revision, session]);
  const again = useCallback(() => setAttempt((times) => times + 1), []);
  return { ...answerTo(key, come), again };
}

/** What of all that came is shown under the question that is asked now. */
function answerTo<Result, Params>(
  key: string,
  { given, refusal, isLoading }: Come<Result, Params>,
): Omit<Answer<Result, Params>, "again"> {
  const isOurs = given?.key === key;
  // Known from the very render in which the params change: the effect that asks runs after it.
  const isRefused = refusal?.key === key;
  const isAwaited = isLoading || !(isOurs || isRefused);
  const last = isOurs || isAwaited ? given : null;
  return {
    data: isOurs ? given.data : null,
    last,
    isEarlier: last !== null && !isOurs,
    isLoading: isAwaited,
    refusal: isRefused ? refusal : null,
  };
}
