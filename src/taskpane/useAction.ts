import { useMemo, useRef, useState } from "react";
import type { AnyRequest } from "../actions/action";
import type { WarningName } from "../domain/book/finding";
import type { RequestOf } from "../workbook/prepareNamed";
import { type CallProgress, Gate, READING, steadily } from "./callProgress";
import { type Pane, usePane } from "./pane";
import { type CallAids, Cancelled, type Committed, type PaneAction, type Preview } from "../session/session";

/** Where an action stands. */
export type ActionState<A extends PaneAction = PaneAction> =
  | { readonly step: "idle" }
  | { readonly step: "preparing"; readonly progress: CallProgress }
  | {
      readonly step: "ready";
      readonly preview: Preview<A>;
      /** How far the preview is that takes the place of this one; absent when none is being made. */
      readonly renewal?: CallProgress;
    }
  | {
      readonly step: "committing";
      readonly preview: Preview<A>;
      readonly progress: CallProgress;
      /** Whether the first write was made: from then on it can be paused, and no longer be given up. */
      readonly isWriting: boolean;
      readonly isPaused: boolean;
    }
  | { readonly step: "committed"; readonly preview: Preview<A>; readonly committed: Committed };

/** An action under way, as it is shown whatever action it is. */
export interface ActionShown<A extends PaneAction = PaneAction> {
  readonly state: ActionState<A>;
  /** What the last call threw; null when it went well. The user who stops a call is told so too. */
  readonly refusal: { readonly error: unknown } | null;
  /** The workbook has changed since the preview was made. */
  readonly isStale: boolean;
  /** What was prepared last; null before that. */
  readonly request: RequestOf<A> | null;
  /** Prepares again what was prepared last, with these warnings accepted too. */
  readonly again: (accepted?: readonly WarningName[]) => Promise<Preview<A> | null>;
  /** Gives what was written, null when nothing was. */
  readonly commit: () => Promise<Committed | null>;
  /** Gives up the call that is under way, as long as nothing was written. */
  readonly cancel: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Back to the beginning: the preview is dropped. */
  readonly reset: () => void;
}

/** An action that a view lets the user prepare, look at, and commit. */
export interface ActionInUse<A extends PaneAction> extends ActionShown<A> {
  /** Gives the preview too, null when there is none. */
  readonly prepare: (request: RequestOf<A>) => Promise<Preview<A> | null>;
  /**
   * The same with something of the last request changed, while the preview stays in sight until the new one takes its
   * place: what has the focus keeps it.
   */
  readonly renew: (change: Partial<RequestOf<A>>) => Promise<Preview<A> | null>;
}

interface Shown<A extends PaneAction> {
  readonly state: ActionState<A>;
  readonly refusal: ActionShown["refusal"];
  readonly request: RequestOf<A> | null;
  /** The workbook's edition when the preview was asked for. */
  readonly madeAt: number;
}

/** The names that a request confirms already. */
export function confirmedIn({ confirmed }: AnyRequest): readonly ("all" | WarningName)[] {
  return confirmed === undefined ? [] : confirmed === "all" ? [confirmed] : confirmed;
}

const NOTHING = { state: { step: "idle" }, refusal: null, request: null, madeAt: 0 } as const;

/** Prepares, previews and commits one action. Of two calls that overlap only the last is shown. */
export function useAction<A extends PaneAction>(action: A): ActionInUse<A> {
  const pane = usePane();
  const [shown, setShown] = useState<Shown<A>>(NOTHING);
  const call = useRef<Call | null>(null);
  const { edition } = pane;
  return useMemo(() => {
    const { state, refusal, request, madeAt } = shown;
    const set = (change: Partial<Shown<A>>): void => setShown((last) => ({ ...last, ...change }));
    const begin = (): Call => (call.current = startedAfter(call.current));
    const pausing = (isPaused: boolean): void => {
      call.current?.hold(isPaused);
      setShown((last) => (last.state.step === "committing" ? { ...last, state: { ...last.state, isPaused } } : last));
    };
    const { prepare, renew } = previewing({ pane, action, shown, set, begin, isLast: (one) => call.current === one });
    return {
      state,
      refusal,
      request,
      isStale: state.step === "ready" && madeAt !== edition,
      prepare,
      renew,
      again: (accepted = []) => {
        if (request === null) return Promise.resolve(null);
        if (accepted.length === 0) return prepare(request);
        return prepare({ ...request, confirmed: [...confirmedIn(request), ...accepted] });
      },
      commit: () =>
        state.step === "ready" && state.renewal === undefined
          ? commitShown(pane, state.preview, begin(), set)
          : Promise.resolve(null),
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

/** What previews of an action are made with. */
interface Previewing<A extends PaneAction> {
  readonly pane: Pane;
  readonly action: A;
  readonly shown: Shown<A>;
  readonly set: (change: Partial<Shown<A>>) => void;
  readonly begin: () => Call;
  readonly isLast: (call: Call) => boolean;
}

/** Makes a preview that takes the place of all before it, or of the one in sight only once it is there. */
function previewing<A extends PaneAction>({
  pane,
  action,
  shown: { state, request, madeAt },
  set,
  begin,
  isLast,
}: Previewing<A>): Pick<ActionInUse<A>, "prepare" | "renew"> {
  // Asked right after something was written, before the pane is drawn with it: what is read then has it.
  const { editionNow } = pane;
  return {
    prepare: (wanted) => {
      const begun = begin();
      set({ refusal: null, request: wanted, madeAt: editionNow(), state: { step: "preparing", progress: READING } });
      return prepareShown(pane, action, wanted, begun, {
        show: (progress) => ({ step: "preparing", progress }),
        refused: { state: { step: "idle" } },
        set: (change) => isLast(begun) && set(change),
      });
    },
    renew: (change) => {
      if (request === null || state.step !== "ready") return Promise.resolve(null);
      const begun = begin();
      const { preview } = state;
      const wanted = { ...request, ...change };
      set({
        refusal: null,
        request: wanted,
        madeAt: editionNow(),
        state: { step: "ready", preview, renewal: READING },
      });
      return prepareShown(pane, action, wanted, begun, {
        show: (renewal) => ({ step: "ready", preview, renewal }),
        // What is in sight is what was asked before.
        refused: { state: { step: "ready", preview }, request, madeAt },
        set: (now) => isLast(begun) && set(now),
      });
    },
  };
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

/** How a preview is shown while it is made, and when it could not be. */
interface Showing<A extends PaneAction> {
  readonly show: (progress: CallProgress) => ActionState<A>;
  readonly refused: Pick<Shown<A>, "state"> & Partial<Shown<A>>;
  readonly set: (change: Partial<Shown<A>>) => void;
}

async function prepareShown<A extends PaneAction>(
  { surroundings, editionNow }: Pane,
  action: A,
  request: RequestOf<A>,
  { abort }: Call,
  { show, refused, set }: Showing<A>,
): Promise<Preview<A> | null> {
  const report = steadily((progress) => set({ state: show(progress) }));
  try {
    if (surroundings.settle !== undefined) {
      // What was typed just before is in the preview: it makes it no older.
      await surroundings.settle();
      set({ madeAt: editionNow() });
    }
    const preview = await surroundings.session.prepare(action, request, { report, signal: abort.signal });
    set({ state: { step: "ready", preview } });
    return abort.signal.aborted ? null : preview;
  } catch (error) {
    set({ refusal: { error }, ...refused });
    return null;
  }
}

async function commitShown<A extends PaneAction>(
  { surroundings, changed, open }: Pane,
  preview: Preview<A>,
  { abort, gate }: Call,
  set: (change: Partial<Shown<A>>) => void,
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
