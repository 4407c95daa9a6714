import { controlSheetOf, workedOutOn } from "../../../src/domain/audit/controlClaims";
import type { Book } from "../../../src/domain/book/book";
import { cents } from "../../../src/domain/values/money";
import { actOn, bookOf, bookOfDebtors, momentOn, tampered } from "../../support/books";
import { yearOfCollections } from "../../support/yearOfCollections";
import { collectAction } from "../../../src/actions/collect";
import { splitAction } from "../../../src/actions/split";
import { isoDate } from "../../../src/domain/values/calendar";

const YEAR = yearOfCollections();

function differing(book: Book, of: Book = book): readonly string[] {
  return workedOutOn(book, controlSheetOf(of).lines)
    .filter(({ holds }) => !holds)
    .map(({ kind, subject }) => `${kind} ${subject ?? ""}`.trim());
}

/** What the control sheet of the year says once a cell of it was changed. */
function changed(...cell: Parameters<typeof tampered> extends [Book, ...infer Rest] ? Rest : never): readonly string[] {
  return differing(tampered(YEAR, ...cell), YEAR);
}

describe("What formulas prove of the books", () => {
  test("is of every order its sums, what is in transit and the bank account; of every entry, series and item that both sides agree", () => {
    const { lines, leftOut } = controlSheetOf(YEAR);
    expect(lines.filter(({ holds }) => !holds)).toEqual([]);
    expect(leftOut).toEqual([]);
    const ofOrder = lines.filter(({ subject }) => subject === "2026-0002");
    expect(ofOrder.map(({ kind, statedValue }) => [kind, statedValue])).toEqual([
      ["controlSum", 980_00],
      ["items", 4],
      ["discount", 20_00],
      ["returned", 294_00],
      ["received", 686_00],
      ["toSettle", 0],
      ["inTransit", 0],
      ["bankAccount", 680_00],
    ]);
    const items = lines.filter(({ kind }) => kind === "openAmount");
    expect(items.map(({ subject, statedValue, account }) => [subject, statedValue, account])).toEqual([
      ["F1", 100_00, "1300"],
      ["F2", 200_00, "1300"],
      ["F3", 0, "1300"],
      ["F4", 0, "1300"],
    ]);
  });

  test("differs in the line of the figure that was changed", () => {
    expect(changed("Orders", 1, { controlSum: cents(980_01) })).toEqual(["orderSums", "controlSum 2026-0002"]);
    expect(changed("Orders", 1, { toSettle: cents(1) })).toEqual(["toSettle 2026-0002"]);
    expect(changed("Invoices", 2, { openAmount: cents(1) })).toEqual(["openAmount F3"]);
    expect(changed("Invoices", 0, { openAmount: cents(100_01) })).toEqual(["openAmount F1"]);
    expect(changed("Ledger", 0, { number: 100 })).toEqual(["highestNumber Ledger", "lowestNumber Ledger"]);
    expect(changed("Log", 0, { number: 2 })).toContain("numberedOnce Log");
  });

  test("takes what was paid otherwise for what it is", () => {
    const paid = tampered(YEAR, "Invoices", 0, { openAmount: cents(40_00) });
    const line = controlSheetOf(paid).lines.find(({ subject }) => subject === "F1");
    expect([line?.statedValue, line?.expectedValue, line?.holds]).toEqual([40_00, 100_00, true]);
  });

  test("says which orders, entries came since it was made", () => {
    const later = actOn(
      bookOfDebtors(2),
      collectAction,
      { confirmed: "all", collectionDate: isoDate("2026-12-01") },
      momentOn("2026-11-22T10:15:00"),
    ).book;
    const more = { ...later, tables: { ...later.tables, Orders: [...later.tables.Orders, ...YEAR.tables.Orders] } };
    expect(differing(more, later)).toContain("ordersListed");
    const longer = { ...later, tables: { ...later.tables, Ledger: [...later.tables.Ledger, ...YEAR.tables.Ledger] } };
    expect(differing(longer, later)).toContain("entriesListed");
  });

  test("finds a gap in the numbers of a series, unless administrations once counted together", () => {
    const { Ledger } = YEAR.tables;
    const renamed = Ledger.map((line) =>
      line.entry === "INC-2026-000002" ? { ...line, entry: "INC-2026-000099" } : line,
    );
    const gapped: Book = { ...YEAR, tables: { ...YEAR.tables, Ledger: renamed } };
    expect(differing(gapped)).toContain("entryNumbers INC-2026");
    const shared = Ledger.map((line, at) => (at < 3 ? { ...line, administration: "NL02" } : line));
    const together: Book = { ...YEAR, tables: { ...YEAR.tables, Ledger: shared } };
    expect(controlSheetOf(together).leftOut).toContainEqual({ reason: "countedTogether", names: ["INC-2026"] });
  });

  test("of a split invoice is each instalment, and that the invoice shows what they come to", () => {
    const start = bookOfDebtors(1);
    const split = actOn(
      start,
      splitAction,
      {
        ...{ confirmed: "all", invoice: "F1" },
        instalments: [
          { dueDate: isoDate("2026-11-30"), amount: cents(60_00) },
          { dueDate: isoDate("2027-03-01"), amount: cents(40_00) },
        ],
      },
      momentOn("2026-11-20T10:00:00"),
    ).book;
    const collected = actOn(
      split,
      collectAction,
      { confirmed: "all", collectionDate: isoDate("2026-12-01") },
      momentOn("2026-11-22T10:15:00"),
    ).book;
    const { lines } = controlSheetOf(collected);
    const items = lines.filter(({ part }) => part === "items");
    expect(items.map(({ kind, subject, statedValue, holds }) => [kind, subject, statedValue, holds])).toEqual([
      ["openAmount", "F1/1", 0, true],
      ["splitAmount", "F1", 40_00, true],
    ]);
    expect(differing(tampered(collected, "Invoices", 0, { openAmount: cents(41_00) }), collected)).toEqual([
      "splitAmount F1",
    ]);
    const own = tampered(collected, "Invoices", 0, { formulas: ["openAmount"] });
    expect(controlSheetOf(own).lines.filter(({ kind }) => kind === "splitAmount")).toEqual([]);
    const ownParts = tampered(collected, "Instalments", 1, { formulas: ["openAmount"] });
    expect(controlSheetOf(ownParts).lines.filter(({ kind }) => kind === "splitAmount")).toEqual([]);
  });

  test("leaves out, by name, what formulas cannot tell", () => {
    const own = tampered(YEAR, "Invoices", 0, { formulas: ["openAmount"] });
    expect(controlSheetOf(own).leftOut).toEqual([{ reason: "ownFormula", names: ["F1"] }]);
    const oneAccount = YEAR.tables.Orders.map((order) => ({
      ...order,
      settings: order.settings?.replaceAll('"1250"', '"1100"').replaceAll('"1300"', '"8900"') ?? null,
    }));
    const same: Book = { ...YEAR, tables: { ...YEAR.tables, Orders: oneAccount } };
    const [orders] = controlSheetOf(same).leftOut;
    expect(orders).toEqual({ reason: "sameAccount", names: ["2026-0001", "2026-0002", "F1", "F2", "F3", "F4"] });
    const again = {
      ...{ row: 2, order: "2026-0003", code: "item.collectedAlready", severity: "warning" as const },
      ...{ record: "Invoices F1", message: "", acceptedBy: "anna", at: YEAR.tables.Orders[2]?.createdAt ?? null },
    };
    const OrderFindings = [...YEAR.tables.OrderFindings, again as (typeof YEAR.tables.OrderFindings)[number]];
    const confirmed: Book = { ...YEAR, tables: { ...YEAR.tables, OrderFindings } };
    expect(controlSheetOf(confirmed).leftOut).toEqual([{ reason: "collectedAgain", names: ["F1"] }]);
    const older = YEAR.tables.Orders.map((order) => ({
      ...order,
      settings: order.settings?.replace('"OnIssue"', '"OnReceipt"') ?? null,
    }));
    const straight = YEAR.tables.Ledger.map((line) => (line.event === "Receipt" ? { ...line, directDebit: 3 } : line));
    const fromBank: Book = { ...YEAR, tables: { ...YEAR.tables, Orders: older, Ledger: straight } };
    expect(controlSheetOf(fromBank).leftOut[0]).toMatchObject({ reason: "fromBank", names: ["2026-0002"] });
  });

  test("is nothing where nothing was done", () => {
    expect(controlSheetOf(bookOf()).lines).toEqual([]);
    expect(controlSheetOf(bookOfDebtors(3)).lines).toEqual([]);
  });
});
