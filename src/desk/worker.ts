import { browserCodec } from "../file/browserCodec";
import { blankWorkbook } from "../file/emptyWorkbook";
import { type MemoryFileWorkbook, memoryFileWorkbook } from "../file/memoryFileWorkbook";
import { serveSession } from "../session/serveSession";
import { thrownOf } from "../session/thrown";
import type { FromWorker, ToWorker } from "../session/wire";
import { QUERIES } from "../taskpane/queries";
import type { Workbook } from "../workbook/workbook";
import type { Answers, Ask, FromDeskWorker, Opened, ToDeskWorker } from "./protocol";

// The desk's worker: it holds the file. The pane's session and the grid of the page both ask it.

const send = (message: FromDeskWorker, transferred: readonly ArrayBuffer[] = []): void =>
  postMessage(message, { transfer: [...transferred] });

/** Sends a file; it is copied here, since the page would stand still meanwhile. */
function sendFile(bytes: Uint8Array, message: (copy: Uint8Array) => FromDeskWorker): void {
  const copy = bytes.slice();
  send(message(copy), [copy.buffer]);
}

let open: (file: Promise<MemoryFileWorkbook>) => void;
const file = new Promise<MemoryFileWorkbook>((resolve) => (open = resolve));
// Whoever asks hears what was refused.
file.catch(() => undefined);

async function openFile(opened: Opened): Promise<MemoryFileWorkbook> {
  const sheet = opened.kind === "blank" ? opened.sheet : null;
  const bytes = opened.kind === "file" ? opened.bytes : await blankWorkbook(sheet, browserCodec);
  return memoryFileWorkbook(bytes, browserCodec, (written) =>
    sendFile(written, (copy) => ({ kind: "written", bytes: copy })),
  );
}

/** Whatever a file can be asked for must be handed on. */
type HandedOn = Workbook & Required<Pick<Workbook, "readPlain">>;

const workbook: HandedOn = {
  writesAtOnce: true,
  read: async (report) => (await file).read(report),
  readPlain: async (report) => (await (await file).readPlain?.(report)) ?? [],
  write: async (write, report) => (await file).write(write, report),
};

const listeners: ((message: ToWorker) => void)[] = [];
const session = serveSession(
  {
    send: (message: FromWorker, transferred) => send({ kind: "session", message }, transferred),
    listen: (listener) => void listeners.push(listener),
  },
  QUERIES,
  workbook,
  {
    readSheets: async (bytes, count) => (await import("../file/firstSheetRows")).sheetRows(bytes, count),
    makeFile: async (sheets, report) =>
      (await import("../file/newWorkbookFile")).newWorkbookFile(sheets, report, browserCodec),
  },
);

async function answer(ask: number, what: Ask): Promise<Answers[keyof Answers]> {
  if (what.kind === "outline") return (await file).outline();
  if (what.kind === "bytes") return (await file).bytes();
  let done = 0;
  const report = (_stage: string, read: number, total: number): void => {
    done = total === 0 ? 1 : read / total;
  };
  for await (const piece of (await file).readSheet(what.sheet, report)) send({ kind: "piece", ask, piece, done });
  return null;
}

addEventListener("message", ({ data }) => {
  const message = data as ToDeskWorker;
  if (message.kind === "open") {
    open(
      openFile(message.opened).then((opened) => {
        opened.edit(message.typed, []);
        return opened;
      }),
    );
  } else if (message.kind === "typed") {
    session.invalidate();
    void file.then((opened) => opened.edit(message.changes.typed, message.changes.restored)).catch(() => undefined);
  } else if (message.kind === "session") listeners.forEach((listener) => listener(message.message));
  else {
    answer(message.ask, message.what).then(
      (given) => {
        const { ask } = message;
        if (given instanceof Uint8Array) sendFile(given, (copy) => ({ kind: "answer", ask, answer: copy }));
        else send({ kind: "answer", ask, answer: given });
      },
      (error: unknown) => send({ kind: "refused", ask: message.ask, thrown: thrownOf(error) }),
    );
  }
});
