import fc from "fast-check";
import type { Action } from "../../src/actions/action";
import { whyNotFinished } from "../../src/actions/whyNotFinished";
import { ACTIONS, isActionName, loadAction, loadTraits } from "../../src/actions/registry";
import { applyChanges, type Book } from "../../src/domain/book/book";
import type { LogRow } from "../../src/domain/book/records";
import { isLastRowSealed } from "../../src/workbook/logRow";
import { GOLDEN_CASES } from "../cases/goldenCases";
import { momentOn, tampered } from "../support/books";
import { play, PURE_DOOR } from "../support/goldenDoors";
import { everythingAsked, unlawful } from "../support/everythingAsked";
import { mutatedJson } from "../support/mutatedJson";
import { sealedLog } from "../support/orderBook";

/*
 * JSON in cells is read member by member (docs/law/actions.md#0): whatever stands there, every action tells or goes on, and what
 * it writes is lawful.
 */

/** A cell with JSON of ours, in a book that only actions wrote. */
interface JsonCell {
  readonly book: Book;
  readonly table: "Log" | "Orders";
  readonly position: number;
  readonly text: string;
}

const LATER = momentOn("2027-02-01T09:00:00");

let cells: JsonCell[] = [];
let actions: ReadonlyMap<string, Action> = new Map();

beforeAll(async () => {
  const played = await Promise.all(GOLDEN_CASES.map((golden) => play(golden, PURE_DOOR)));
  cells = played.flatMap((steps) => {
    const book = steps.at(-1)?.after;
    if (book === undefined) return [];
    const requests = book.tables.Log.map(({ request }) => request);
    const settings = book.tables.Orders.map((order) => order.settings);
    return [
      ...requests.map((text, position) => ({ book, table: "Log" as const, position, text })),
      ...settings.map((text, position) => ({ book, table: "Orders" as const, position, text })),
    ].filter((cell): cell is JsonCell => cell.text !== null);
  });
  const names = Object.keys(ACTIONS).filter(isActionName);
  actions = new Map(await Promise.all(names.map(async (name) => [name, (await loadAction(name)) as Action] as const)));
});

/** The book with another text in the cell; `isSealed`: by somebody who makes all seals of the Log again. */
function withText({ book, table, position }: JsonCell, text: string, isSealed: boolean): Book {
  const changed =
    table === "Log"
      ? tampered(book, "Log", position, { request: text })
      : tampered(book, "Orders", position, { settings: text });
  return isSealed ? { ...changed, tables: { ...changed.tables, Log: sealedLog(...changed.tables.Log) } } : changed;
}

/** Does everything that can be asked of the book; what fails is thrown, and what a held action would still write is told. */
function doEverything(book: Book): void {
  for (const [name, request] of everythingAsked(book)) {
    const action = actions.get(name);
    if (action === undefined) throw new Error(`no action ${name}`);
    const outcome = action.decide(book, { ...request, confirmed: "all" }, LATER);
    const amiss = outcome.done ? unlawful(outcome.changes) : outcome.changes;
    expect({ name, request, amiss }).toEqual({ name, request, amiss: [] });
    if (outcome.done) applyChanges(book, outcome.changes);
  }
}

/** Goes on with the last row as if it had broken off, as every writing action does first. */
async function goOn(book: Book): Promise<void> {
  const last = book.tables.Log.at(-1);
  if (last === undefined || !isLastRowSealed(book)) return;
  const row: LogRow = { ...last, state: "Started" };
  const traits = await loadTraits(row.action);
  if (traits?.resume === undefined || traits.unreadable === undefined) throw new Error(`${row.action} goes on unread`);
  const started = tampered(book, "Log", book.tables.Log.length - 1, { state: "Started" });
  if (whyNotFinished(started, row, traits) !== null) return;
  const { changes } = traits.resume(started, row);
  expect({ row, amiss: unlawful(changes) }).toEqual({ row, amiss: [] });
  applyChanges(started, changes);
}

test("whoever goes on with an action reads first what its row keeps, and every row of every book can be read", () => {
  const unread = [...actions.values()].filter(
    ({ resume, unreadable }) => resume !== undefined && unreadable === undefined,
  );
  expect(unread.map(({ name }) => name)).toEqual([]);
  const rows = [...new Set(cells.map(({ book }) => book))].flatMap(({ tables }) => tables.Log);
  expect(rows.flatMap((row) => actions.get(row.action)?.unreadable?.(row) ?? [])).toEqual([]);
});

test("whatever stands in a cell of JSON, every action tells of it or goes on, and writes nothing that says nothing", async () => {
  const one = fc.tuple(fc.nat(), fc.nat(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(one, async ([a, b, isSealed]) => {
      const cell = cells[a % cells.length];
      if (cell === undefined) throw new Error("no book keeps any JSON");
      const texts = mutatedJson(cell.text);
      const book = withText(cell, texts[b % texts.length] ?? "", isSealed);
      doEverything(book);
      await goOn(book);
    }),
    { numRuns: 150 },
  );
}, 60_000);
