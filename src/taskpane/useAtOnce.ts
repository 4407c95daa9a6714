import { useCallback, useState } from "react";
import type { RequestOf } from "../workbook/prepareNamed";
import { usePane } from "./pane";
import type { PaneAction, Preview } from "../session/session";

/** An action that books nothing, done at one click. */
export interface AtOnce<A extends PaneAction> {
  readonly isBusy: boolean;
  /** Why nothing was written; null when it was, or was not tried. */
  readonly heldBack: Preview<A> | null;
  readonly refusal: { readonly error: unknown } | null;
  /** Gives whether it was written. */
  readonly perform: (request: RequestOf<A>) => Promise<boolean>;
}

/** Prepares an action and writes it at once; one that is held back says why, and writes nothing. */
export function useAtOnce<A extends PaneAction>(action: A): AtOnce<A> {
  const { surroundings, changed, open } = usePane();
  const { session, settle } = surroundings;
  const [isBusy, setBusy] = useState(false);
  const [heldBack, setHeldBack] = useState<Preview<A> | null>(null);
  const [refusal, setRefusal] = useState<AtOnce<A>["refusal"]>(null);
  const perform = useCallback(
    async (request: RequestOf<A>): Promise<boolean> => {
      setBusy(true);
      setHeldBack(null);
      setRefusal(null);
      let isWriting = false;
      try {
        await settle?.();
        const preview = await session.prepare(action, request);
        if (!preview.done || !preview.writes) {
          setHeldBack(preview);
          return false;
        }
        isWriting = true;
        await session.commit(preview);
        changed();
        return true;
      } catch (error) {
        setRefusal({ error });
        if (isWriting) {
          // Whatever was written before it broke off is in the workbook now: it is ended at once.
          changed();
          open(true);
        }
        return false;
      } finally {
        setBusy(false);
      }
    },
    [action, changed, open, session, settle],
  );
  return { isBusy, heldBack, refusal, perform };
}
