/** How far a long call is; `part` from 0 to 1, null when that is not known. */
export interface CallProgress {
  readonly stage: string;
  readonly part: number | null;
}

/** Before the workbook has said how large it is. */
export const READING: CallProgress = { stage: "read", part: null };

/** Between two renders of progress; more often nobody can read it. */
const PROGRESS_STEP = 0.01;

/** Tells progress when its stage changes or it has come a good step further. */
export function steadily(show: (progress: CallProgress) => void): (stage: string, done: number, total: number) => void {
  let last: CallProgress = { stage: "", part: null };
  return (stage, done, total) => {
    const part = total > 0 ? Math.min(1, done / total) : null;
    const isStep = part === null || last.part === null || Math.abs(part - last.part) >= PROGRESS_STEP;
    if (stage === last.stage && !isStep) return;
    last = { stage, part };
    show(last);
  };
}

/** Lets through while it is open. */
export class Gate {
  private closed = false;
  private readonly waiting: (() => void)[] = [];

  get isClosed(): boolean {
    return this.closed;
  }

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.closed = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** When it opens; at once while it is open. */
  passed(): Promise<void> | undefined {
    return this.closed ? new Promise((go) => void this.waiting.push(go)) : undefined;
  }
}
