import { HostError } from "./errors";
import { type ChangedBy, eventsOf } from "./events";
import { failureError, Faults, type Failure } from "./faults";
import { isCounted, Protocol, type WireRequest, type WireResponse } from "./protocol";
import type { HostBook } from "./workbook";

/** What went over the bridge in one counted request. */
export interface RequestRecord {
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The code it was refused with; null when it was done. */
  readonly error: string | null;
}

/** What went over the bridge: requests with at least one action that is more than bookkeeping of objects. */
export class Stats {
  readonly log: RequestRecord[] = [];
  /** Requests that only made objects known or let ranges go, as the clean-up of a run does. */
  cleanUps = 0;

  get requests(): number {
    return this.log.length;
  }

  get actions(): number {
    return this.log.reduce((sum, { actions }) => sum + actions, 0);
  }

  /** From the add-in to the workbook. */
  get bytesIn(): number {
    return this.log.reduce((sum, { bytesIn }) => sum + bytesIn, 0);
  }

  get bytesOut(): number {
    return this.log.reduce((sum, { bytesOut }) => sum + bytesOut, 0);
  }

  reset(): void {
    this.log.length = 0;
    this.cleanUps = 0;
  }
}

/** What the client library wants of `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: WireRequest | string };
}

/** The request flag with which the add-in asks to wait until nobody types in a cell. */
const DELAY_FOR_CELL_EDIT = 64;

/** A host behind the bridge of the client library: it answers one request after the other, never at once. */
export class OfficeBridge {
  readonly stats = new Stats();
  readonly faults = new Faults();
  readonly protocol: Protocol;
  private queue: Promise<void> = Promise.resolve();
  private bridge: NativeBridge | null = null;

  constructor(readonly book: HostBook) {
    this.protocol = new Protocol(book);
  }

  /** The object that goes to `OfficeExtension.HostBridge.init`. */
  nativeBridge(): NativeBridge {
    const bridge: NativeBridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        this.queue = this.queue.then(async () => {
          bridge.onMessageFromHost?.(await this.answer(text));
          this.announce("addin");
        });
      },
    };
    this.bridge = bridge;
    return bridge;
  }

  /** Tells who listens what was changed since the last time, and by whom. */
  announce(by: ChangedBy): void {
    const entries = eventsOf(this.book, this.book.changes.splice(0), by);
    if (entries.length > 0) this.bridge?.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  /** Does something to the workbook past the add-in, and tells who listens. */
  change(by: Exclude<ChangedBy, "addin">, act: () => void): void {
    this.announce("addin");
    act();
    this.announce(by);
  }

  /** The answer to one message of the client. */
  async answer(text: string): Promise<string> {
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as WireRequest) : message.body;
    const bytesIn = bytesOf(text);
    const counted = body.Actions.some(isCounted);
    const answered = await this.respond(body, flags, bytesIn, counted);
    const reply = (inner: unknown): string => JSON.stringify({ id, type: 2, message: inner });
    let answer = reply(answered.inner);
    let bytesOut = bytesOf(answer);
    let { error } = answered;
    if (this.isTooLarge(bytesOut)) {
      answer = reply(refusal(new HostError("ResponsePayloadSizeLimitExceeded")));
      bytesOut = bytesOf(answer);
      error = "ResponsePayloadSizeLimitExceeded";
    }
    if (counted) this.stats.log.push({ actions: body.Actions.length, bytesIn, bytesOut, error });
    else this.stats.cleanUps += 1;
    return answer;
  }

  private isTooLarge(bytes: number): boolean {
    return this.faults.payloadMax !== null && bytes > this.faults.payloadMax;
  }

  private async respond(
    body: WireRequest,
    flags: number,
    bytesIn: number,
    counted: boolean,
  ): Promise<{ readonly inner: unknown; readonly error: string | null }> {
    const { faults } = this;
    const { number, failure } = counted ? faults.next() : { number: 0, failure: null };
    if (counted) await faults.beforeRequest?.(number);
    if (faults.latency > 0) await new Promise((resume) => setTimeout(resume, faults.latency));
    const refused = isCleanUp(body) ? null : await this.refusedBefore(flags, bytesIn, failure);
    if (refused !== null) return { inner: refusal(refused), error: refused.code };
    const stop =
      typeof failure?.when === "object" ? { after: failure.when.actions, error: failureError(failure) } : undefined;
    const response = this.run(body, stop);
    if (failure?.thenOffline === true) faults.offline = true;
    if (failure?.when === "after") return { inner: refusal(failureError(failure)), error: failureError(failure).code };
    return { inner: { statusCode: 200, headers: {}, body: response }, error: response.Error?.Code ?? null };
  }

  /** A mistake of the host itself is told as Excel tells its own, and is found by `assertAllImplemented`. */
  private run(body: WireRequest, stop?: Parameters<Protocol["run"]>[1]): WireResponse {
    try {
      return this.protocol.run(body, stop);
    } catch (error) {
      const Message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.protocol.unimplemented.add(Message);
      const refused = { Code: "GeneralException", Message, Location: null, HttpStatusCode: 500, ActionIndex: 0 };
      return { Results: [], TraceIds: [], Error: refused };
    }
  }

  private async refusedBefore(flags: number, bytesIn: number, failure: Failure | null): Promise<HostError | null> {
    const { faults } = this;
    if (faults.offline) return new HostError("ConnectionFailure");
    if (faults.cellEditMode && (flags & DELAY_FOR_CELL_EDIT) !== 0) await faults.editEnded();
    if (faults.cellEditMode) return new HostError("InvalidOperationInCellEditMode");
    if (this.isTooLarge(bytesIn)) return new HostError("RequestPayloadSizeLimitExceeded");
    if (failure?.when !== "before") return null;
    if (failure.thenOffline === true) faults.offline = true;
    return failureError(failure);
  }
}

/**
 * Whether the request only lets ranges go, as the library does after a run. It always gets through: the library would
 * try it again after five seconds, past the end of the test, and never tell the add-in.
 */
function isCleanUp({ Actions: actions }: WireRequest): boolean {
  return !actions.some(isCounted) && actions.some(({ Name: name }) => name === "_RemoveReference");
}

/** An answer of the transport, as the client reads errors that came from no action. */
function refusal({ code, message, httpStatusCode }: HostError): unknown {
  return { statusCode: httpStatusCode, headers: {}, body: { error: { code, message } } };
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
