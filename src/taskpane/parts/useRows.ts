import { useCallback, useEffect, useRef, useState } from "react";
import { usePane } from "../pane";
import type { LongList } from "../../session/longList";

const PAGE = 60;

/** The rows of a long list as far as they are there; a row that is missing is fetched with its page. */
export interface Rows<Row> {
  readonly at: (index: number) => Row | undefined;
  /** Fetches the pages of these rows, unless they are there or on their way. */
  readonly want: (from: number, to: number) => void;
}

/** What was fetched of a list. */
interface Fetched<Row> {
  readonly of: LongList<Row>;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/** Fetches a long list page by page. */
export function useRows<Row>(list: LongList<Row>): Rows<Row> {
  const { session } = usePane().surroundings;
  const [fetched, setFetched] = useState<Fetched<Row>>({ of: list, pages: new Map() });
  // The pages of a list that stood here before are none of this one's, not even for the moment until they are dropped.
  const pages = fetched.of === list ? fetched.pages : null;
  const wanted = useRef(new Set<number>());
  useEffect(() => {
    wanted.current = new Set();
    setFetched({ of: list, pages: new Map() });
  }, [list]);
  const want = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        const isThere = (page + 1) * PAGE <= list.head.length || page * PAGE >= list.length;
        if (isThere || wanted.current.has(page)) continue;
        const asked = wanted.current;
        asked.add(page);
        session.rows(list, page * PAGE, PAGE).then(
          (rows) => {
            if (asked !== wanted.current) return;
            setFetched(({ pages: known }) => ({ of: list, pages: new Map(known).set(page, rows) }));
          },
          // Asked again when it is next looked at: the worker may have been ended meanwhile.
          () => void asked.delete(page),
        );
      }
    },
    [list, session],
  );
  const at = useCallback(
    (index: number) => list.head[index] ?? pages?.get(Math.floor(index / PAGE))?.[index % PAGE],
    [list, pages],
  );
  return { at, want };
}
