import { useCallback, useMemo, useRef, useState } from "react";
import type { Moment } from "../actions/action";
import { ACTIONS, loadAction } from "../actions/registry";
import type { Finding } from "../domain/finding";
import type { Severity } from "../domain/findingCodes";
import { type Translator, translate } from "../messages/translate";
import { address } from "../sheets/address";
import { type Prepared, prepare } from "../workbook/prepare";
import { recover } from "../workbook/recover";
import { type PlaceMark, type ShownWorkbook, WorkbookError } from "../workbook/workbook";

/** What the entry point lends to the views. */
export interface Surroundings {
  readonly workbook: ShownWorkbook;
  readonly now: () => Moment;
}

/** An action of the registry that only reads. */
export type ReadingAction = "check" | "verify";

/** A finding as it is shown: where, and in which words. */
export interface ShownFinding {
  readonly severity: Severity;
  /** Null when it lies in no cell. */
  readonly address: string | null;
  readonly message: string;
}

/** How far the last action came. */
export type Progress =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly stage: string; readonly part: number | null }
  | { readonly state: "done"; readonly result: ReadingResult };

/** What an action found, not yet in any language. */
export interface ReadingResult {
  readonly prepared: Prepared;
  /** How an action that was broken off before was ended first; null when there was none. */
  readonly recovered: Finding | null;
}

/** The workbook as the views use it. */
export interface WorkbookInUse {
  readonly progress: Progress;
  /** What the last call threw; null when it went well. */
  readonly refusal: { readonly error: unknown } | null;
  readonly run: (action: ReadingAction) => Promise<void>;
  /** Shows a cell. */
  readonly show: (address: string) => Promise<void>;
  /** Colours the cells of these findings instead of those coloured before. */
  readonly mark: (findings: readonly ShownFinding[]) => Promise<void>;
}

/** Runs actions on a workbook and tells how far they are. Of two that overlap, only the last is shown. */
export function useWorkbook({ workbook, now }: Surroundings): WorkbookInUse {
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const [refusal, setRefusal] = useState<WorkbookInUse["refusal"]>(null);
  const lastRun = useRef(0);
  const attempt = useCallback(async (work: () => Promise<void>) => {
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal({ error });
      setProgress((last) => (last.state === "running" ? { state: "idle" } : last));
    }
  }, []);
  const run = useCallback(
    (action: ReadingAction) =>
      attempt(async () => {
        const ours = (lastRun.current += 1);
        const tell = (next: Progress): void => {
          if (ours === lastRun.current) setProgress(next);
        };
        tell({ state: "running", stage: "read", part: null });
        tell({ state: "done", result: await readingResult(action, workbook, now(), tell) });
      }),
    [attempt, now, workbook],
  );
  return useMemo(
    () => ({
      progress,
      refusal,
      run,
      show: (place) => attempt(() => workbook.showPlace(place)),
      mark: (findings) => attempt(() => workbook.markPlaces(findings.flatMap(markOf))),
    }),
    [attempt, progress, refusal, run, workbook],
  );
}

async function readingResult(
  name: ReadingAction,
  workbook: ShownWorkbook,
  moment: Moment,
  tell: (progress: Progress) => void,
): Promise<ReadingResult> {
  const report = (stage: string, done: number, total: number): void =>
    tell({ state: "running", stage, part: total > 0 ? done / total : null });
  // Whatever an earlier session left half-way is ended before anything is judged.
  const recovery = await recover(workbook, loadAction, report);
  const action = await ACTIONS[name]();
  const prepared = await prepare(workbook, action, {}, moment, {
    report,
    // A reading action writes no Log row, so nothing has to be summed up.
    wording: (language) => ({ describe: translate(language).describe, summarise: () => "" }),
  });
  return { prepared, recovered: recovery?.finding ?? null };
}

function markOf({ address: place, severity }: ShownFinding): PlaceMark[] {
  return place === null ? [] : [{ address: place, severity }];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings of a result in the user's words, what is worst first. */
export function shownFindings({ prepared, recovered }: ReadingResult, translator: Translator): ShownFinding[] {
  const { outcome, layout } = prepared;
  return [...(recovered === null ? [] : [recovered]), ...outcome.findings]
    .map((finding) => ({
      severity: finding.severity,
      address: finding.place === null ? null : address(finding.place, layout),
      message: translator.describe(finding),
    }))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** What Excel refused, in the user's words; a mistake of ours as itself. */
export function refusalText(error: unknown, { messages, fill }: Translator): string {
  if (error instanceof WorkbookError) return fill(messages.workbookErrors[error.code], error.params);
  return fill(messages.unexpectedError, { message: error instanceof Error ? error.message : String(error) });
}
