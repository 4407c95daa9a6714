import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { usePane } from "./pane";
import type { CallAids, Committed, PaneAction, Preview } from "./session/session";
import { Cancelled } from "./session/session";

/** How far a long call is; `part` from 0 to 1, null when that is not known. */
export interface CallProgress {
  readonly stage: string;
  readonly part: number | null;
}

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

const READING: CallProgress = { stage: "read", part: null };

/** Between two renders of progress; more often nobody can read it. */
const PROGRESS_STEP = 0.01;

/** Prepares, previews and commits one action. Of two calls that overlap only the last is shown. */
export function useAction(action: PaneAction): ActionInUse {
  const { surroundings, changed, revision } = usePane();
  const { session } = surroundings;
  const [state, setState] = useState<ActionState>({ step: "idle" });
  const [refusal, setRefusal] = useState<ActionInUse["refusal"]>(null);
  const [madeAt, setMadeAt] = useState(0);
  const [request, setRequest] = useState<object>({});
  const call = useRef<{ readonly abort: AbortController; readonly gate: Gate } | null>(null);
  const current = useRef(revision);
  useEffect(() => {
    current.current = revision;
  }, [revision]);

  const begin = useCallback(() => {
    call.current?.abort.abort();
    const begun = { abort: new AbortController(), gate: new Gate() };
    call.current = begun;
    setRefusal(null);
    return begun;
  }, []);

  const prepare = useCallback(
    async (wanted: object): Promise<Preview | null> => {
      const begun = begin();
      const isLast = (): boolean => call.current === begun;
      setRequest(wanted);
      setState({ step: "preparing", progress: READING });
      const report = steadily((progress) => isLast() && setState({ step: "preparing", progress }));
      try {
        const preview = await session.prepare(action, wanted, { report, signal: begun.abort.signal });
        if (!isLast()) return null;
        setMadeAt(current.current);
        setState({ step: "ready", preview });
        return preview;
      } catch (error) {
        if (isLast()) {
          setRefusal({ error });
          setState({ step: "idle" });
        }
        return null;
      }
    },
    [action, begin, session],
  );

  const commit = useCallback(async (): Promise<Committed | null> => {
    if (state.step !== "ready") return null;
    const { preview } = state;
    const begun = begin();
    const shown = (progress: CallProgress, isWriting: boolean): void =>
      setState({ step: "committing", preview, progress, isWriting, isPaused: begun.gate.isClosed });
    shown(READING, false);
    const tell = steadily((progress) => shown(progress, progress.stage === "write"));
    const report: CallAids["report"] = (stage, done, total) => {
      tell(stage, done, total);
      return stage === "write" ? begun.gate.passed() : undefined;
    };
    try {
      const committed = await session.commit(preview, { report, signal: begun.abort.signal });
      setState({ step: "committed", preview, committed });
      changed();
      return committed;
    } catch (error) {
      setRefusal({ error });
      setState({ step: "ready", preview });
      // Whatever was written before it broke off is in the workbook now.
      if (!(error instanceof Cancelled)) changed();
      return null;
    }
  }, [begin, changed, session, state]);

  const pausing = useCallback((isPaused: boolean) => {
    if (isPaused) call.current?.gate.close();
    else call.current?.gate.open();
    setState((last) => (last.step === "committing" ? { ...last, isPaused } : last));
  }, []);

  return useMemo(
    () => ({
      state,
      refusal,
      isStale: state.step === "ready" && madeAt !== revision,
      request,
      prepare,
      commit,
      cancel: () => call.current?.abort.abort(),
      pause: () => pausing(true),
      resume: () => pausing(false),
      reset: () => {
        begin();
        setState({ step: "idle" });
      },
    }),
    [begin, commit, madeAt, pausing, prepare, refusal, request, revision, state],
  );
}

/** Lets through while it is open. */
class Gate {
  isClosed = false;
  private waiting: (() => void)[] = [];

  close(): void {
    this.isClosed = true;
  }

  open(): void {
    this.isClosed = false;
    for (const go of this.waiting.splice(0)) go();
  }

  passed(): Promise<void> | undefined {
    return this.isClosed ? new Promise((go) => void this.waiting.push(go)) : undefined;
  }
}

/** Tells progress when its stage changes or it has come a good step further. */
function steadily(tell: (progress: CallProgress) => void): (stage: string, done: number, total: number) => void {
  let last: CallProgress = { stage: "", part: null };
  return (stage, done, total) => {
    const part = total > 0 ? Math.min(1, done / total) : null;
    const isStep = part === null || last.part === null || Math.abs(part - last.part) >= PROGRESS_STEP;
    if (stage === last.stage && !isStep) return;
    last = { stage, part };
    tell(last);
  };
}
