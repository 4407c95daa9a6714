/*
 * The Office host in a worker of the page that it answers, as Excel is another process than the pane. The page's side is
 * pageDoor.ts.
 */
import { portableCodec } from "../../../src/file/codec";
import { hostAnswers } from "./asks";
import { OfficeBridge } from "./bridge";
import { HostBook } from "./workbook";
import type { FromWorker, ToWorker } from "./workerMessages";
import { loadXlsx } from "./xlsxLoad";

/** The part of a worker's own scope that is used here; the project's types are those of a page. */
interface WorkerScope {
  readonly postMessage: (message: FromWorker) => void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

interface Opened {
  readonly send: (text: string) => void;
  readonly answers: ReturnType<typeof hostAnswers>;
}

const scope = globalThis as unknown as WorkerScope;

async function open({ workbook, shown }: Extract<ToWorker, { readonly kind: "open" }>): Promise<Opened> {
  const book = workbook === null ? new HostBook() : await loadXlsx(workbook, portableCodec);
  if (workbook === null) book.addSheet("Sheet1");
  book.runtime.state = shown ? "Visible" : "Background";
  const bridge = new OfficeBridge(book);
  const native = bridge.nativeBridge();
  native.onMessageFromHost = (text) => scope.postMessage({ kind: "bridge", text });
  return { send: (text) => native.sendMessageToHost(text), answers: hostAnswers(bridge, portableCodec) };
}

async function answer(
  { answers }: Opened,
  { id, name, ask }: Extract<ToWorker, { readonly kind: "ask" }>,
): Promise<FromWorker> {
  try {
    const act = answers[name] as (given: unknown) => unknown;
    return { kind: "answer", id, answer: await act(ask), error: null };
  } catch (error) {
    return { kind: "answer", id, answer: null, error: error instanceof Error ? error.message : String(error) };
  }
}

let opened: Promise<Opened> | null = null;

scope.onmessage = ({ data }) => {
  if (data.kind === "open") opened = open(data);
  // What comes before the workbook is open waits for it, in order.
  else if (data.kind === "bridge") void opened?.then(({ send }) => send(data.text));
  else void opened?.then(async (host) => scope.postMessage(await answer(host, data)));
};
