import type { Report } from "../actions/action";

/** The progress line on a terminal: one line, rewritten, and wiped when something else is to be said. */
export interface ProgressLine {
  readonly report: Report;
  readonly clear: () => void;
}

/** How a stage is shown. */
export type DescribeStage = (stage: string, percentage: number) => string;

/**
 * Shows how far the work is on stderr, at most once per percent and stage; shows nothing where no terminal listens.
 */
export function progressLine(
  write: (text: string) => void,
  isTerminal: boolean,
  describe: DescribeStage,
): ProgressLine {
  let shown = "";
  const clear = (): void => {
    if (shown !== "") write(`\r${" ".repeat(shown.length)}\r`);
    shown = "";
  };
  const report: Report = (stage, done, total) => {
    if (!isTerminal) return;
    const percentage = total <= 0 ? 100 : Math.min(100, Math.floor((100 * done) / total));
    const line = describe(stage, percentage);
    if (line === shown) return;
    write(`\r${line.padEnd(shown.length)}`);
    shown = line;
  };
  return { report, clear };
}
