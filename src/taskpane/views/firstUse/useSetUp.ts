import { useMemo, useRef, useState } from "react";
import { type CallProgress, READING, steadily } from "../../callProgress";
import { usePane } from "../../pane";
import type { AskedCreditor } from "../../../workbook/setUpCreditor";
import { Cancelled, type SetUpRequest, type SetUpResult } from "../../../session/session";

/** What is asked of setting up; whether it writes is said by whoever calls. */
export type SetUpWish = Omit<SetUpRequest, "write" | "creditor">;

/** Where setting up stands. */
export type SetUpState =
  | { readonly step: "idle" }
  | { readonly step: "looking"; readonly progress: CallProgress }
  | { readonly step: "ready"; readonly wish: SetUpWish; readonly result: SetUpResult }
  | { readonly step: "writing"; readonly result: SetUpResult; readonly progress: CallProgress }
  | { readonly step: "written"; readonly result: SetUpResult };

/** Setting up a workbook: looked at first, then written. */
export interface SetUpInUse {
  readonly state: SetUpState;
  readonly refusal: { readonly error: unknown } | null;
  /** Tells what would be added. Of two that overlap only the last is shown. */
  readonly look: (wish: SetUpWish) => Promise<void>;
  /** Adds what was looked at, with the rows of who collects where that is given; true when it is there. */
  readonly write: (creditor?: AskedCreditor | null) => Promise<boolean>;
}

interface Shown {
  readonly state: SetUpState;
  readonly refusal: SetUpInUse["refusal"];
  /** The wish that could not be written; looking at the same again does not make that untold. */
  readonly refused: SetUpWish | null;
}

/** Looks what setting up would add to the workbook, and adds it. */
export function useSetUp(): SetUpInUse {
  const { surroundings, changed, open } = usePane();
  const { session } = surroundings;
  const [shown, setShown] = useState<Shown>({ state: { step: "idle" }, refusal: null, refused: null });
  const last = useRef(0);
  return useMemo(() => {
    const { state } = shown;
    const begin = (): ((next: Partial<Shown>) => void) => {
      const ours = (last.current += 1);
      return (next) => ours === last.current && setShown((before) => ({ ...before, ...next }));
    };
    const look: SetUpInUse["look"] = async (wish) => {
      const set = begin();
      const showProgress = (progress: CallProgress): void => set({ state: { step: "looking", progress } });
      const { refused } = shown;
      if (refused === null || !isSame(refused, wish)) set({ refusal: null, refused: null });
      showProgress(READING);
      try {
        const result = await session.setUp({ ...wish, write: false }, { report: steadily(showProgress) });
        set({ state: { step: "ready", wish, result } });
      } catch (error) {
        set({ state: { step: "idle" }, refusal: { error } });
      }
    };
    const write: SetUpInUse["write"] = async (creditor = null) => {
      if (state.step !== "ready") return false;
      const { wish, result: before } = state;
      const set = begin();
      const showProgress = (progress: CallProgress): void =>
        set({ state: { step: "writing", result: before, progress } });
      set({ refusal: null, refused: null });
      showProgress(READING);
      try {
        const asked = { ...wish, ...(creditor === null ? {} : { creditor }), write: true };
        const result = await session.setUp(asked, { report: steadily(showProgress) });
        set({ state: { step: "written", result } });
        changed();
        open(false);
        return true;
      } catch (error) {
        set({ state, refusal: { error }, refused: wish });
        // Some sheets may be there already.
        if (!(error instanceof Cancelled)) changed();
        return false;
      }
    };
    return { ...shown, look, write };
  }, [changed, open, session, shown]);
}

/** Whether there is anything that setting up would add. */
export function hasAdditions({ state }: SetUpInUse): boolean {
  if (state.step !== "ready") return false;
  const { sheets, columns, laidTables, takenIn, madeTables = [], looked = [] } = state.result;
  return [sheets, columns, laidTables, takenIn, madeTables, looked].some(({ length }) => length > 0);
}

/** Whether what was looked at is this wish: a choice that was made since is not written by a click in the same moment. */
export function isLookedAt({ state }: SetUpInUse, wish: SetUpWish): boolean {
  return state.step === "ready" && isSame(state.wish, wish);
}

function isSame(one: SetUpWish, other: SetUpWish): boolean {
  const isAlike = one.takeIn === other.takeIn && one.looks === other.looks;
  return one.language === other.language && one.sample === other.sample && isAlike;
}
