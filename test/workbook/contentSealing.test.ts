import { append, remove, setFields } from "../../src/domain/book/book";
import { cents } from "../../src/domain/values/money";
import { ContentSealing } from "../../src/workbook/contentSealing";
import { aBankEntry } from "../support/bankEntries";
import { bookOf } from "../support/books";
import { aLine, anOrder } from "../support/lines";

const ORDER = anOrder();
const BOOK = bookOf({ Orders: [ORDER], DirectDebits: [aLine()] });

function present<T>(value: T | null | undefined): T {
  if (value == null) throw new Error("nothing there");
  return value;
}

test("what changes neither orders nor what the bank told is not sealed", () => {
  const change = present(setFields("BankEntries", aBankEntry({ order: null, status: "New" }), { status: "Ignored" }));
  const book = bookOf({ BankEntries: [aBankEntry({ order: null, status: "New" })] });
  expect(new ContentSealing(book, undefined).after([change])).toBeNull();
  expect(new ContentSealing(BOOK, undefined).after([])).toBeNull();
});

test("an order's making is sealed once, its state each time, each upon the one before", () => {
  const sealing = new ContentSealing(BOOK, undefined);
  const first = present(sealing.after([present(setFields("Orders", ORDER, { deliveredOn: null }))]));
  const second = present(sealing.after([present(setFields("DirectDebits", aLine(), { status: "Received" }))]));
  const [made, , state] = present(first.orders?.["2026-0001"]);
  expect(made).toMatch(/^[0-9a-f]{32}$/);
  expect(second.orders?.["2026-0001"]?.slice(0, 2)).toEqual([null, state]);
  const changed = present(sealing.after([present(setFields("DirectDebits", aLine(), { amount: cents(1) }))]));
  expect(changed.orders?.["2026-0001"]?.[0]).not.toBe(made);
});

test("an entry counts on its order from its booking on, and no longer once it is another's or gone", () => {
  const entry = aBankEntry({ order: null, status: "New" });
  const book = bookOf({ Orders: [ORDER, anOrder({ number: "2026-0002" })], BankEntries: [entry] });
  const sealing = new ContentSealing(book, undefined);
  const orders = (changes: Parameters<ContentSealing["after"]>[0]) => Object.keys(sealing.after(changes)?.orders ?? {});
  const booked = { order: "2026-0001", status: "Processed" } as const;
  expect(orders([present(setFields("BankEntries", entry, booked))])).toEqual(["2026-0001"]);
  expect(orders([present(setFields("BankEntries", { ...entry, ...booked }, { order: "2026-0002" }))])).toEqual([
    "2026-0001",
    "2026-0002",
  ]);
  const gone = sealing.after([remove("BankEntries", { ...entry, order: "2026-0002", status: "Processed" })]);
  expect(Object.keys(gone?.orders ?? {})).toEqual(["2026-0002"]);
  expect(gone?.bank).toHaveLength(2);
  const added = sealing.after([append("BankEntries", aBankEntry({ reference: "B9" }))]);
  expect(added?.bank?.[0]).toBe(gone?.bank?.[1]);
  expect(Object.keys(added?.orders ?? {})).toEqual(["2026-0001"]);
});

test("an order that is taken out is not sealed, and of very many at once the first 200 are", () => {
  const sealing = new ContentSealing(BOOK, undefined);
  expect(sealing.after([remove("DirectDebits", aLine()), remove("Orders", ORDER)])).toBeNull();
  const many = Array.from({ length: 250 }, (_, position) =>
    append("Orders", anOrder({ number: `N${String(position)}` })),
  );
  expect(Object.keys(present(new ContentSealing(bookOf({}), undefined).after(many)).orders ?? {})).toHaveLength(200);
});
