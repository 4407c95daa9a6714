import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import type { Preview, SeenBooks } from "../../src/session/session";
import { browserBooks } from "../../src/taskpane/bookStore";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { type ThreadedSession, threadedSession } from "../support/threads";

const sheets = () => sampleSheets("nl", isoDate("2026-11-20"));
const COLLECT = { collectionDate: isoDate("2026-12-07"), confirmed: "all" } as const;
const at = (time: string) => () => ({ at: isoDateTime(`2026-11-20T${time}`), user: "anna" });

const opened: ThreadedSession[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

/** A browser's storage. */
function storage(): Pick<Storage, "getItem" | "setItem"> & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return { held, getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value) };
}

function session(
  workbook: ReturnType<typeof memoryWorkbook>,
  time: string,
  books: SeenBooks,
): ThreadedSession["session"] {
  const threaded = threadedSession(workbook, at(time), true, books);
  opened.push(threaded);
  return threaded.session;
}

/** A book with draft orders, an older copy of it, and what this browser knows once the book has gone on. */
async function bookAndOlderCopy(books: SeenBooks) {
  const [book, older] = [
    memoryWorkbook(sheets(), { writesAtOnce: true }),
    memoryWorkbook(sheets(), { writesAtOnce: true }),
  ];
  for (const workbook of [book, older]) {
    const one = session(workbook, "10:00:00", books);
    await one.commit(await one.prepare("order", COLLECT));
  }
  const going = session(book, "11:00:00", books);
  await going.commit(await going.prepare("issue", { order: "2026-0001", confirmed: "all" }));
  return { book, older };
}

const names = ({ unconfirmed }: Preview) => unconfirmed.map(({ code }) => code);

describe("An older copy of a book that is opened in the pane", () => {
  test("says what it lacks, and is collected in only by who accepts that by itself", async () => {
    const books = browserBooks(() => kept);
    const kept = storage();
    const { book, older } = await bookAndOlderCopy(books);
    expect((await session(book, "12:00:00", books).open()).missing).toBeNull();

    const pane = session(older, "12:00:00", books);
    expect((await pane.open()).missing?.finding).toMatchObject({
      code: "book.orderMissing",
      params: { order: "2026-0001", date: "2026-12-07" },
    });
    const held = await pane.prepare("issue", { order: "2026-0001", confirmed: "all" });
    expect([held.done, held.writes, held.changes]).toEqual([false, false, []]);
    const asked = await pane.prepare("issue", { order: "2026-0001" });
    expect(names(asked)).toContain("book.orderMissing");
    const accepted = await pane.prepare("issue", { order: "2026-0001", confirmed: names(asked) });
    expect(accepted.done).toBe(true);
    await pane.commit(accepted);
    expect((await session(older, "13:00:00", books).open()).missing).toBeNull();
    expect((await session(book, "13:00:00", books).open()).missing?.finding.code).toBe("book.branched");
  });

  test("is still known after the worker was ended", async () => {
    const kept = storage();
    const books = browserBooks(() => kept);
    const { older } = await bookAndOlderCopy(books);
    const threaded = threadedSession(older, at("12:00:00"), true, books);
    opened.push(threaded);
    await threaded.session.open();
    threaded.break("gone");
    const asked = await threaded.session.prepare("issue", { order: "2026-0001" });
    expect(threaded.started()).toBe(2);
    expect(names(asked)).toContain("book.orderMissing");
  });

  test("is not known where the browser stores nothing, and that is told", async () => {
    const forbidden = browserBooks(() => {
      throw new DOMException("no", "SecurityError");
    });
    const { older } = await bookAndOlderCopy(forbidden);
    const opening = await session(older, "12:00:00", forbidden).open();
    expect([opening.missing, opening.unremembered?.finding.code]).toEqual([null, "book.notRemembered"]);
    const without = threadedSession(older, at("12:00:00"), true);
    opened.push(without);
    expect((await without.session.open()).unremembered).toBeUndefined();
  });
});

describe("What a browser remembers of books", () => {
  const trace = (identity: string) => ({ identity, length: 1, seals: ["a"], lastOrder: null });

  test("is each book once, the last fifty of them", () => {
    const kept = storage();
    const books = browserBooks(() => kept);
    for (let number = 0; number < 60; number += 1) expect(books.remember(trace(`book ${String(number)}`))).toBe(true);
    books.remember({ ...trace("book 20"), length: 2 });
    expect(books.all()).toHaveLength(50);
    expect(books.all().at(-1)).toEqual({ ...trace("book 20"), length: 2 });
    expect(books.all()[0]?.identity).toBe("book 10");
  });

  test.each(["{}", "no JSON", '[{"identity":1},null,{"identity":"a","length":1,"seals":[]}]'])(
    "is nothing where %j was stored",
    (text) => {
      const kept = storage();
      kept.held.set("incassoblad.books", text);
      expect(browserBooks(() => kept).all()).toEqual([]);
    },
  );
});
