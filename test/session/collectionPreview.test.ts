import "../support/paneTexts";
import fc from "fast-check";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import type { Book } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { cents, formatCents, parseCents } from "../../src/domain/values/money";
import { translateInPane } from "../../src/taskpane/texts/paneTranslator";
import { allNewSheets } from "../../src/sheets/newSheets";
import { LocalSession } from "../../src/session/localSession";
import { QUERIES } from "../../src/taskpane/queries";
import type { CollectionShown } from "../../src/session/results";
import type { Preview } from "../../src/session/session";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { actOn, aDebtor, aMandate, anInvoice, bookOf, bookOfDebtors, dutchIbanOf } from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";

const now = () => ({ at: isoDateTime("2026-11-20T10:00:00"), user: "anna" });
const sample = () => new LocalSession(memoryWorkbook(sampleSheets("nl", isoDate("2026-11-20"))), QUERIES, now);
const over = (book: Book) => new LocalSession(memoryWorkbook(allNewSheets(book.language, book.tables)), QUERIES, now);

function collectionOf({ result }: Preview<"collect" | "order" | "propose">): CollectionShown {
  if (result === null) throw new Error("no collection");
  return result;
}

const sumOf = (amounts: readonly { readonly amount: string }[]) =>
  formatCents(cents(amounts.reduce((sum, { amount }) => sum + (parseCents(amount) ?? NaN), 0)));

const DUE = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

describe("What a collection consists of", () => {
  test.each(["collect", "order", "propose"] as const)("is the same for %s", async (action) => {
    const { taken, leftOut } = collectionOf(await sample().prepare(action, {}));
    expect([taken.length, leftOut.reduce((sum, { items }) => sum + items.length, 0)]).toEqual([28, 19]);
  });

  test("is nothing for an action that collects nothing", async () => {
    const { result } = await sample().prepare("check", {});
    expect(result !== null && "taken" in result ? result : null).toBeNull();
  });

  test("adds up to what is told of it, whoever is left out", async () => {
    const spoilt = fc.record({
      unsigned: fc.subarray([1, 2, 3, 4, 5, 6]),
      blocked: fc.subarray([1, 2, 3, 4, 5, 6]),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ unsigned, blocked }) => {
        const whole = bookOfDebtors(6);
        const book = bookOf({
          Debtors: whole.tables.Debtors,
          Mandates: whole.tables.Mandates.map((mandate, index) =>
            unsigned.includes(index + 1) ? { ...mandate, dateOfSignature: null } : mandate,
          ),
          Invoices: whole.tables.Invoices.map((invoice, index) =>
            blocked.includes(index + 1) ? { ...invoice, blocked: "geschil" } : invoice,
          ),
        });
        const preview = await over(book).prepare("collect", DUE);
        const { taken, leftOut, amount: total } = collectionOf(preview);
        const groups = new Map(leftOut.map(({ reason, items }) => [reason, items.length]));
        expect(sumOf(taken.head)).toBe(formatCents(total));
        expect(taken.length + leftOut.reduce((sum, { items }) => sum + items.length, 0)).toBe(6);
        expect(groups.get("item.blocked") ?? 0).toBe(blocked.length);
        expect(groups.get("mandate.unsigned") ?? 0).toBe(unsigned.filter((n) => !blocked.includes(n)).length);
        for (const { amount, items } of leftOut) {
          expect(sumOf(items.head.map(({ openAmount }) => ({ amount: openAmount })))).toBe(amount);
        }
      }),
      { numRuns: 15 },
    );
  });

  test("names each reason to leave an item out in both languages, and leads to the cell", async () => {
    const { leftOut } = collectionOf(await sample().prepare("collect", {}));
    for (const language of ["nl", "en"] as const) {
      const { messages } = translateInPane(language);
      const named = { ...messages.findingGroups, ...messages.pane.collect.reasons };
      expect(leftOut.map(({ reason }) => reason).filter((reason) => !Object.hasOwn(named, reason))).toEqual([]);
    }
    const reasons = leftOut.flatMap(({ items }) => items.head.flatMap((item) => item.reasons));
    expect(reasons.filter(({ address }) => address === null)).toEqual([]);
  });

  test("has a mandate for the first time once, with all that is collected under it", async () => {
    const Invoices = [1, 2, 3].map((n) => anInvoice({ number: `F${String(n)}`, amount: cents(n * 10_00) }));
    const session = over(bookOf({ Debtors: [aDebtor()], Mandates: [aMandate()], Invoices }));
    const first = await session.prepare("collect", DUE);
    expect(collectionOf(first).newcomers.head).toEqual([
      {
        debtor: "10001",
        name: "Bakkerij Jansen",
        mandate: "SR10001",
        iban: dutchIbanOf(1),
        isNewDebtor: true,
        amount: "60.00",
      },
    ]);
  });

  test("has a mandate for the first time though it was in an order that was cancelled", async () => {
    const { book } = actOn(bookOfDebtors(1), collectAction, { ...DUE, confirmed: "all" as const });
    const order = book.tables.Orders[0]?.number ?? "";
    const cancelled = actOn(book, cancelAction, { order, confirmed: "all" as const }).book;
    const { newcomers } = collectionOf(await over(cancelled).prepare("collect", DUE));
    expect(newcomers.head.map(({ mandate, isNewDebtor }) => [mandate, isNewDebtor])).toEqual([["SR10001", true]]);
  });

  test("tells an amount far above any that was collected before", async () => {
    const collected = actOn(bookOfDebtors(1), collectAction, { ...DUE, confirmed: "all" as const }).book;
    const Invoices = [...collected.tables.Invoices, anInvoice({ number: "F9", amount: cents(5_000_00) })];
    const book = { ...collected, tables: { ...collected.tables, Invoices } };
    const { striking, newcomers } = collectionOf(await over(book).prepare("collect", DUE));
    expect(striking.head.map(({ finding, address }) => [finding.code, address])).toEqual([
      ["new.amountUnusual", expect.stringMatching(/^Facturen![A-Z]+3$/)],
    ]);
    expect(newcomers.length).toBe(0);
  });
});

describe("A preview", () => {
  test("brings no list along whole, not of plain values either", async () => {
    const session = over(bookOfDebtors(300));
    const { leftOut, ...result } = collectionOf(await session.prepare("collect", DUE));
    expect(leftOut).toEqual([]);
    expect(Object.values(result).filter((value) => Array.isArray(value))).toEqual([]);
    const { newDebtors } = result;
    expect(newDebtors.length).toBe(300);
    expect(newDebtors.head.length).toBeLessThan(300);
    const rows = await session.rows(newDebtors, 299, 10);
    expect(rows.map((value) => ({ value }))).toEqual([{ value: "10300" }]);
  });

  test("counts a record that is made and set at once as made, and not as changed too", async () => {
    const { changes } = await sample().prepare("collect", {});
    expect(changes.find(({ table }) => table === "Orders")).toMatchObject({ added: 3, changed: 0, removed: 0 });
    expect(changes.find(({ table }) => table === "Accounts")).toMatchObject({ added: 0, changed: 2 });
  });
});
