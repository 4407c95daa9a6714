import { DeskFile, type DeskWorker } from "../../src/desk/deskFile";
import type { FromDeskWorker, ToDeskWorker } from "../../src/desk/protocol";
import type { CellContent } from "../../src/desk/grid/entry";
import { WorkbookError } from "../../src/workbook/workbook";

/** A worker that a test speaks for. */
interface TestWorker extends DeskWorker {
  readonly got: ToDeskWorker[];
  readonly say: (message: FromDeskWorker) => void;
  readonly breaks: (message: string) => void;
  isEnded: boolean;
}

function testWorker(): TestWorker {
  const listeners = new Map<string, (event: Event) => void>();
  const worker: TestWorker = {
    got: [],
    isEnded: false,
    postMessage: (message) => void worker.got.push(message),
    terminate: () => {
      worker.isEnded = true;
    },
    addEventListener: (type, listener) => void listeners.set(type, listener),
    say: (data) => listeners.get("message")?.({ data } as unknown as Event),
    breaks: (message) => listeners.get("error")?.({ message } as unknown as Event),
  };
  return worker;
}

function openFile() {
  const workers: TestWorker[] = [];
  const start = (): TestWorker => {
    const worker = testWorker();
    workers.push(worker);
    return worker;
  };
  const file = new DeskFile(start, { kind: "file", bytes: new Uint8Array([1]) });
  const current = (): TestWorker => {
    const worker = workers.at(-1);
    if (worker === undefined) throw new Error("no worker");
    return worker;
  };
  return { file, workers, current };
}

const A1 = { sheet: "Blad1", row: 1, column: 1 };

function content(value: CellContent["value"]): CellContent {
  return { value, format: "General" };
}

const typedA1 = [{ sheet: "Blad1", cells: [{ row: 1, column: 1, value: 5, format: null }] }];

describe("an open file", () => {
  test("tells its worker what was typed before it asks for anything", () => {
    const { file, current } = openFile();
    void file.outline();
    file.note(A1, content(null), content(5));
    file.sessionChannel().send({ kind: "invalidate" });
    expect(current().got.map(({ kind }) => kind)).toEqual(["open", "ask", "typed", "session"]);
    expect(current().got[2]).toEqual({ kind: "typed", changes: { typed: typedA1, restored: [] } });
  });

  test("gives another worker the same file, what was typed and what is still asked, when the pane ends one", async () => {
    const { file, workers, current } = openFile();
    const pieces: unknown[] = [];
    const read = file.readSheet("Blad1", (piece) => pieces.push(piece));
    file.note(A1, content(null), content(5));
    const channel = file.sessionChannel();
    channel.end();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    const [opened, asked] = current().got;
    expect(opened).toEqual({ kind: "open", opened: { kind: "file", bytes: new Uint8Array([1]) }, typed: typedA1 });
    expect(asked).toMatchObject({ kind: "ask", what: { kind: "sheet", sheet: "Blad1" } });
    // The ended one is no longer heard.
    const piece = { kind: "end", end: { merged: [], protectedSheet: false, made: [] } } as const;
    workers[0]?.say({ kind: "piece", ask: 1, piece, done: 1 });
    expect(pieces).toEqual([]);
    current().say({ kind: "piece", ask: 1, piece, done: 1 });
    current().say({ kind: "answer", ask: 1, answer: null });
    await read;
    expect(pieces).toEqual([piece]);
  });

  test("is what an action has written from then on, and nothing is typed upon it yet", () => {
    const { file, current } = openFile();
    let calls = 0;
    file.onWritten = () => (calls += 1);
    void file.outline();
    file.note(A1, content(null), content(5));
    current().say({ kind: "written", bytes: new Uint8Array([2]) });
    expect([calls, file.typed.isEmpty, file.written]).toEqual([1, true, new Uint8Array([2])]);
  });

  test("is what was saved from then on", async () => {
    const { file, current } = openFile();
    file.note(A1, content(null), content(5));
    const saving = file.bytes();
    current().say({ kind: "answer", ask: 1, answer: new Uint8Array([3]) });
    await saving;
    expect([file.typed.isEmpty, file.written]).toEqual([true, new Uint8Array([3])]);
  });

  test("says what was refused, in the pane too when its worker breaks", async () => {
    const { file, current } = openFile();
    const outline = file.outline();
    current().say({ kind: "refused", ask: 1, thrown: { kind: "workbook", code: "file.encrypted", params: {} } });
    await expect(outline).rejects.toEqual(new WorkbookError("file.encrypted"));
    const broken: string[] = [];
    file.sessionChannel().onBroken((message) => broken.push(message));
    const again = file.outline();
    current().breaks("out of memory");
    await expect(again).rejects.toThrow("out of memory");
    expect(broken).toEqual(["out of memory"]);
  });
});
