import { knownAt, onSavedElsewhere, announceSaved, writeInPlace } from "../../src/desk/fileOnDisk";
import { OpenWorkbook } from "../../src/desk/openWorkbook";
import type { Lent } from "../../src/desk/openWorkbook";
import type { ToDeskWorker } from "../../src/desk/protocol";
import type { Preview } from "../../src/session/session";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A file on the disk, as a browser lends it. */
interface TestFile {
  readonly handle: FileSystemFileHandle;
  /** What stands there; null when there is no such file. */
  now: Uint8Array | null;
  /** What another program does while this page writes. */
  meanwhile: () => void;
  isAborted: boolean;
}

function fileHolding(words: string, name = "boek.xlsx"): TestFile {
  const file: TestFile = { now: text(words), meanwhile: () => undefined, isAborted: false } as unknown as TestFile;
  const getFile = async (): Promise<File> => {
    if (file.now === null) throw new DOMException("gone", "NotFoundError");
    return new File([file.now as Uint8Array<ArrayBuffer>], name);
  };
  const createWritable = async () => {
    let pending: Uint8Array | null = null;
    return {
      write: async (bytes: Uint8Array) => {
        pending = bytes;
        file.meanwhile();
      },
      close: async () => {
        file.now = pending;
      },
      abort: async () => {
        file.isAborted = true;
      },
    };
  };
  const handle = {
    kind: "file",
    name,
    getFile,
    createWritable,
    isSameEntry: async (other: unknown) => other === handle,
  };
  return Object.assign(file, { handle: handle as unknown as FileSystemFileHandle });
}

function held({ now }: TestFile): string | null {
  return now === null ? null : new TextDecoder().decode(now);
}

describe("Saving a file in its place", () => {
  test("writes it while it is as it was read", async () => {
    const file = fileHolding("book one");
    await writeInPlace(file.handle, text("book two"), { handle: file.handle, bytes: text("book one") });
    expect(held(file)).toBe("book two");
  });

  test.each([
    ["of another size", "another book, and a longer one"],
    ["of the same size", "book 0ne"],
  ])("is refused when another program has put a book %s there, which stays", async (_what, theirs) => {
    const file = fileHolding(theirs);
    const saving = writeInPlace(file.handle, text("ours"), { handle: file.handle, bytes: text("book one") });
    await expect(saving).rejects.toMatchObject({ code: "file.changedOnDisk", params: { path: "boek.xlsx" } });
    expect(held(file)).toBe(theirs);
  });

  test("is refused when the file was deleted or moved away", async () => {
    const file = fileHolding("book one");
    file.now = null;
    const saving = writeInPlace(file.handle, text("ours"), { handle: file.handle, bytes: text("book one") });
    await expect(saving).rejects.toMatchObject({ code: "file.goneFromDisk" });
    expect(held(file)).toBeNull();
  });

  test("is refused when another program writes while this page does", async () => {
    const file = fileHolding("book one");
    file.meanwhile = () => (file.now = text("book 0ne"));
    const saving = writeInPlace(file.handle, text("ours"), { handle: file.handle, bytes: text("book one") });
    await expect(saving).rejects.toMatchObject({ code: "file.changedOnDisk" });
    expect([held(file), file.isAborted]).toEqual(["book 0ne", true]);
  });

  test("at a place that the user has just chosen overwrites what the browser asked about, but for the open book", async () => {
    const [open, other] = [fileHolding("newer book"), fileHolding("old", "ander.xlsx")];
    const known = { handle: open.handle, bytes: text("book one") };
    expect(await knownAt(other.handle, known)).toBeNull();
    expect(await knownAt(other.handle, null)).toBeNull();
    expect(await knownAt(open.handle, known)).toBe(known);
    await writeInPlace(other.handle, text("ours"), null);
    expect(held(other)).toBe("ours");
  });

  test("tells what the browser refuses as it is", async () => {
    const file = fileHolding("book one");
    const getFile = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    const handle = { ...file.handle, getFile };
    const saving = writeInPlace(handle, text("ours"), { handle, bytes: text("book one") });
    await expect(saving).rejects.toMatchObject({ name: "NotAllowedError" });
  });

  test("is one after the other in two tabs: the second one sees what the first has written", async () => {
    const file = fileHolding("book one");
    const known = { handle: file.handle, bytes: text("book one") };
    let queue: Promise<unknown> = Promise.resolve();
    const request = (_name: string, work: () => Promise<void>) => {
      const turn = queue.then(work);
      queue = turn.catch(() => undefined);
      return turn;
    };
    const navigator = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
    try {
      const both = await Promise.allSettled(["one", "two"].map((tab) => writeInPlace(file.handle, text(tab), known)));
      expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
      expect(held(file)).toBe("one");
    } finally {
      if (navigator === undefined) Reflect.deleteProperty(globalThis, "navigator");
      else Object.defineProperty(globalThis, "navigator", navigator);
    }
  });
});

test("A tab is told when another one saves the file that it has open, and of no other file", async () => {
  const channels: { onmessage: ((event: unknown) => void) | null; isClosed: boolean }[] = [];
  class TestChannel {
    onmessage: ((event: unknown) => void) | null = null;
    isClosed = false;
    constructor() {
      channels.push(this);
    }
    postMessage(data: unknown): void {
      for (const channel of channels) if (channel !== this && !channel.isClosed) channel.onmessage?.({ data });
    }
    close(): void {
      this.isClosed = true;
    }
  }
  const was = globalThis.BroadcastChannel;
  globalThis.BroadcastChannel = TestChannel as unknown as typeof BroadcastChannel;
  try {
    const [file, other] = [fileHolding("a"), fileHolding("b")];
    let calls = 0;
    const stop = onSavedElsewhere(file.handle, () => (calls += 1));
    announceSaved(other.handle);
    announceSaved(file.handle);
    await new Promise((go) => setTimeout(go, 1));
    expect(calls).toBe(1);
    stop();
    announceSaved(file.handle);
    await new Promise((go) => setTimeout(go, 1));
    expect(calls).toBe(1);
  } finally {
    globalThis.BroadcastChannel = was;
  }
});

describe("An action on the desk", () => {
  function opened(file: TestFile): { readonly workbook: OpenWorkbook; readonly asked: ToDeskWorker[] } {
    const asked: ToDeskWorker[] = [];
    const startWorker = () => ({
      postMessage: (message: ToDeskWorker) => void asked.push(message),
      terminate: () => undefined,
      addEventListener: () => undefined,
    });
    const preferences = { read: () => ({ user: "anna" }), write: () => undefined };
    const lent = { startWorker, clock: () => "2026-11-22T10:15:00", preferences, look: {}, files: {} };
    const workbook = new OpenWorkbook({ kind: "file", bytes: text("book one") }, lent as unknown as Lent);
    workbook.handle = file.handle;
    return { workbook, asked };
  }

  test("that writes is refused when the file on the disk is another one by now: its order would be in no book", async () => {
    const file = fileHolding("newer book");
    const { workbook, asked } = opened(file);
    const preview = { id: 1, writes: true } as Preview;
    await expect(workbook.session.commit(preview)).rejects.toMatchObject({ code: "file.changedOnDisk" });
    expect(asked).toEqual([]);
  });

  test("that only reads is not", async () => {
    const { workbook, asked } = opened(fileHolding("newer book"));
    void workbook.session.commit({ id: 1, writes: false } as Preview);
    await new Promise((go) => setTimeout(go, 5));
    expect(asked.length).toBeGreaterThan(0);
    workbook.close();
  });
});
