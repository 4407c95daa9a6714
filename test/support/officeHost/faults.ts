import { HostError, type HostErrorCode } from "./errors";

/** A request that fails, counted from now on; the clean-up of a run is never counted. */
export interface Failure {
  /** 1 is the next request. */
  readonly request: number;
  /**
   * `before`: nothing of it is done. `after`: all of it is done, and the answer is lost. `{ actions: k }`: its first k
   * actions are done, the next is refused.
   */
  readonly when: "before" | "after" | { readonly actions: number };
  readonly code?: HostErrorCode;
  /** Nothing gets through any more after it: the pane was closed, or the network went. */
  readonly thenOffline?: boolean;
}

/** Excel on the web refuses requests and answers above this (office-js-docs, "Performance and resource limits"). */
export const WEB_PAYLOAD_MAX = 5 * 1024 * 1024;

/** What goes wrong between the add-in and the workbook. */
export class Faults {
  /** In bytes of a request or an answer; null as on a desktop. */
  payloadMax: number | null = null;
  offline = false;
  /** In milliseconds, for every request. */
  latency = 0;
  /** Runs before the n-th counted request is looked at: somebody else writes to the workbook. */
  beforeRequest: ((request: number) => void | Promise<void>) | null = null;
  private readonly failures: { readonly at: number; readonly failure: Failure }[] = [];
  private seen = 0;
  private waiting: (() => void)[] = [];
  private isEditing = false;

  /** How many counted requests there were. */
  get count(): number {
    return this.seen;
  }

  /** Lets a later request fail. */
  fail(failure: Failure): void {
    this.failures.push({ at: this.seen + failure.request, failure });
  }

  /** Somebody types in a cell: every request is refused, one that asked to be delayed waits. */
  get cellEditMode(): boolean {
    return this.isEditing;
  }

  set cellEditMode(editing: boolean) {
    this.isEditing = editing;
    if (editing) return;
    this.waiting.forEach((resume) => resume());
    this.waiting = [];
  }

  /** Resolves when nobody types in a cell any more. */
  async editEnded(): Promise<void> {
    if (this.isEditing) await new Promise<void>((resume) => this.waiting.push(resume));
  }

  /** Counts a request in; gives the failure that is planned for it. */
  next(): { readonly number: number; readonly failure: Failure | null } {
    this.seen += 1;
    const planned = this.failures.find(({ at }) => at === this.seen);
    return { number: this.seen, failure: planned?.failure ?? null };
  }
}

/** The error of a failure. */
export function failureError({ code, when }: Failure): HostError {
  return new HostError(code ?? (typeof when === "string" ? "ConnectionFailure" : "GeneralException"));
}
