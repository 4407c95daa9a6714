import { useMemo, useRef, useState } from "react";
import { type CallProgress, Gate, READING, steadily } from "./callProgress";
import { type Pane, usePane } from "./pane";
import { type CallAids, Cancelled, type Committed, type PaneAction, type Preview } from "../session/session";

/** Where an action stands. */
export type ActionState =
  | { readonly step: "idle" }
  | { readonly step: "preparing"; readonly progress: CallProgress }
  | { readonly step: "ready"; readonly preview: Preview }
  | {
      readonly step: "committing";
      readonly preview: Preview;
      readonly progress: CallProgress;
      /** Whether the first write was made: from then on it can be paused, and no longer be given up. */
      readonly isWriting: boolean;
      readonly isPaused: boolean;
    }
  | { readonly step: "committed"; readonly preview: Preview; readonly committed: Committed };

/** An action that a view lets the user prepare, look at, and commit. */
export interface ActionInUse {
  readonly state: ActionState;
  /** What the last call threw; null when it went well. The user who stops a call is told so too. */
  readonly refusal: { readonly error: unknown } | null;
  /** The workbook has changed since the preview was made. */
  readonly isStale: boolean;
  /** What was prepared last, so that it can be prepared again with warnings accepted. */
  readonly request: object;
  /** Gives the preview too, null when there is none. */
  readonly prepare: (request: object) => Promise<Preview | null>;
  /** Gives what was written, null when nothing was. */
  readonly commit: () => Promise<Committed | null>;
  /** Gives up the call that is under way, as long as nothing was written. */
  readonly cancel: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Back to the beginning: the preview is dropped. */
  readonly reset: () => void;
}

interface Shown {
  readonly state: ActionState;
  readonly refusal: ActionInUse["refusal"];
  readonly request: object;
  /** The workbook's edition when the preview was asked for. */
  readonly madeAt: number;
}

const NOTHING: Shown = { state: { step: "idle" }, refusal: null, request: {}, madeAt: 0 };

/** Prepares, previews and commits one action. Of two calls that overlap only the last is shown. */
export function useAction(action: PaneAction): ActionInUse {
  const pane = usePane();
  const [shown, setShown] = useState(NOTHING);
  const call = useRef<Call | null>(null);
  const { edition } = pane;
  return useMemo(() => {
    const { state, refusal, request, madeAt } = shown;
    const set = (change: Partial<Shown>): void => setShown((last) => ({ ...last, ...change }));
    const begin = (): Call => (call.current = startedAfter(call.current));
    const pausing = (isPaused: boolean): void => {
      call.current?.hold(isPaused);
      setShown((last) => (last.state.step === "committing" ? { ...last, state: { ...last.state, isPaused } } : last));
    };
    return {
      state,
      refusal,
      request,
      isStale: state.step === "ready" && madeAt !== edition,
      prepare: (wanted) => {
        const begun = begin();
        set({ refusal: null, request: wanted, madeAt: edition, state: { step: "preparing", progress: READING } });
        return prepareShown(pane, action, wanted, begun, (change) => call.current === begun && set(change));
      },
      commit: () => (state.step === "ready" ? commitShown(pane, state.preview, begin(), set) : Promise.resolve(null)),
      cancel: () => call.current?.abort.abort(),
      pause: () => pausing(true),
      resume: () => pausing(false),
      reset: () => {
        begin();
        set({ refusal: null, state: { step: "idle" } });
      },
    };
  }, [action, edition, pane, shown]);
}

/** A call under way: it can be given up, and held back while it writes. */
class Call {
  readonly abort = new AbortController();
  readonly gate = new Gate();

  hold(isHeld: boolean): void {
    if (isHeld) this.gate.close();
    else this.gate.open();
  }
}

function startedAfter(before: Call | null): Call {
  before?.abort.abort();
  return new Call();
}

async function prepareShown(
  { surroundings, editionNow }: Pane,
  action: PaneAction,
  request: object,
  { abort }: Call,
  set: (change: Partial<Shown>) => void,
): Promise<Preview | null> {
  const report = steadily((progress) => set({ state: { step: "preparing", progress } }));
  try {
    // What was typed just before is in the preview: it makes it no older.
    await surroundings.settle?.();
    set({ madeAt: editionNow() });
    const preview = await surroundings.session.prepare(action, request, { report, signal: abort.signal });
    set({ state: { step: "ready", preview } });
    return abort.signal.aborted ? null : preview;
  } catch (error) {
    set({ refusal: { error }, state: { step: "idle" } });
    return null;
  }
}

async function commitShown(
  { surroundings, changed, open }: Pane,
  preview: Preview,
  { abort, gate }: Call,
  set: (change: Partial<Shown>) => void,
): Promise<Committed | null> {
  const show = (progress: CallProgress): void => {
    const isWriting = progress.stage === "write";
    set({ state: { step: "committing", preview, progress, isWriting, isPaused: gate.isClosed } });
  };
  set({ refusal: null });
  show(READING);
  const showSteadily = steadily(show);
  const report: CallAids["report"] = (stage, done, total) => {
    showSteadily(stage, done, total);
    return stage === "write" ? gate.passed() : undefined;
  };
  try {
    const committed = await surroundings.session.commit(preview, { report, signal: abort.signal });
    set({ state: { step: "committed", preview, committed } });
    if (preview.writes) changed();
    return committed;
  } catch (error) {
    set({ refusal: { error }, state: { step: "ready", preview } });
    if (!(error instanceof Cancelled)) {
      // Whatever was written before it broke off is in the workbook now, and nobody else is at it: it is ended at once.
      changed();
      open(true);
    }
    return null;
  }
}
