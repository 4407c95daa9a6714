/** Where Excel can ask before it closes a workbook (the shared runtime of 2022 and later). */
const ASKS_BEFORE_CLOSE = ["SharedRuntime", "1.2"] as const;
/** The writes of one action follow each other within this time; what lies between them may not be closed either. */
const LINGER_MS = 1_500;

/**
 * Has Excel ask before it closes the workbook while something is written to it. What is closed all the same is completed or undone
 * when the workbook is opened again; so where Excel cannot ask, or refuses to, everything is written as ever.
 */
export class CloseGuard {
  private writing = 0;
  private isAsked = false;
  /** What was asked of Excel last: one after the other, in the order in which it was meant. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly lingerMs = LINGER_MS) {}

  /** Does the work, with Excel asking until shortly after its end. Rejects as the work does. */
  readonly during = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!Office.context.requirements.isSetSupported(...ASKS_BEFORE_CLOSE)) return work();
    this.writing += 1;
    this.ask(true);
    try {
      return await work();
    } finally {
      this.writing -= 1;
      setTimeout(() => {
        if (this.writing === 0) this.ask(false);
      }, this.lingerMs);
    }
  };

  private ask(isAsked: boolean): void {
    if (this.isAsked === isAsked) return;
    this.isAsked = isAsked;
    const { beforeDocumentCloseNotification: notice } = Office.addin;
    this.last = this.last.then(() => (isAsked ? notice.enable() : notice.disable())).catch(() => undefined);
  }
}
