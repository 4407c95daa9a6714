/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import { cents, ZERO } from "../../../../src/domain/values/money";
import { askBook, resultOn } from "../../../support/askBook";
import { anInvoice, bookOfDebtors, tampered } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { aNewEntry, collected, creditOf, processed, returnOf, withEntries, wrongIn } from "../../../support/processed";

const LONG = { timeout: 20_000 };
const AT = "2026-12-12T12:00:00";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const charges = { charges: cents(2_50) };

/** Invoices of 100, 200 and 300 were collected; the first two came back with charges of 2.50 each. */
function returned(): Book {
  const book = collected(bookOfDebtors(3));
  const back = (invoice: string) => returnOf(book, invoice, charges);
  return processed(withEntries(book, creditOf(book), back("F1"), back("F2"))).book;
}

/** An invoice that another program collected and of which the bank debited 102.50 again. */
function returnedOutside(): Book {
  const paid = bookOfDebtors(1, { Invoices: [anInvoice({ openAmount: ZERO })] });
  const entry = { bookingDate: isoDate("2026-12-04"), kind: "Return", reasonCode: "AM04", endToEndId: "F1" } as const;
  return processed(withEntries(paid, aNewEntry({ reference: "B1", ...entry, ...charges, amount: cents(-102_50) })))
    .book;
}

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("button", { name }, LONG));
const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);
const tab = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("tab", { name }, LONG));
const lines = async (name: string) =>
  [...(await screen.findByRole("list", { name }, LONG)).querySelectorAll(":scope > li")].map(
    (line) => line.textContent ?? "",
  );

describe("The bank's charges of returns", () => {
  test("are ticked, seen as they are posted, and invoiced on: those alone", async () => {
    const start = returned();
    const named = { row: 0, administration: "NL01", account: "4900", name: "Bankkosten", type: null };
    const book = { ...start, tables: { ...start.tables, LedgerAccounts: [named] } };
    const pane = openPane({ book, view: "returns", at: AT });
    await tab("Bankkosten (2)");
    expect(screen.getByRole("button", { name: /^Belast/ })).toHaveProperty("disabled", true);
    fireEvent.click(await screen.findByRole("checkbox", { name: /^Alle 2, samen €.5,00$/ }, LONG));
    await screen.findByRole("button", { name: /^Belast €.5,00 door$/ }, LONG);
    fireEvent.click(screen.getByRole("checkbox", { name: /, factuur F1$/ }));
    await press(/^Belast €.2,50 door$/);
    await text("1 factuur, samen € 2,50");
    expect((await lines("Facturen die worden gemaakt"))[0]).toMatch(/^F2-K1 .*2,50Vervalt op 17 dec 2026$/);
    expect(screen.getByText(/^Debet = credit: € 2,50/)).toBeTruthy();
    const journal = screen.getByRole("table", { name: "Journaal" });
    expect([...journal.querySelectorAll("tr")].map((row) => row.textContent)).toEqual([
      "Nr.NaamDebetCredit",
      "13002,50",
      "4900Bankkosten2,50",
      "Totaal2,502,50",
    ]);
    expect(pane.workbook.writes).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Vervaldatum/), { target: { value: "2027-01-15" } });
    await press("Bekijk");
    await text("Vervalt op 15 jan 2027");
    await press("Boek de facturen");
    await text("1 factuur is gemaakt en geboekt.");
    await screen.findByRole("tab", { name: "Bankkosten (1)" }, LONG);
    const { tables } = pane.book();
    expect(tables.Invoices.slice(3)).toMatchObject([{ number: "F2-K1", amount: 2_50, dueDate: "2027-01-15" }]);
    expect(wrongIn(pane.book())).toEqual([]);
  });

  test("that were invoiced on are taken back, and can be invoiced on anew", async () => {
    const pane = openPane({ book: returned(), view: "returns", at: AT });
    await tab("Bankkosten (2)");
    fireEvent.click(await screen.findByRole("checkbox", { name: /^Alle 2/ }, LONG));
    await press(/^Belast €.5,00 door$/);
    await press("Boek de facturen");
    await text("Er zijn geen bankkosten meer om door te belasten.");
    expect((await lines("Doorbelast"))[0]).toMatch(
      /^F2-K1 .*Voor de storno van F2, geboekt op 12 dec 2026\. Open: €.2,50\./,
    );
    await press(/^Draai factuur F2-K1 van .* terug$/);
    await press("Draai de factuur terug");
    await text("Factuur F2-K1 is teruggedraaid.");
    await screen.findByRole("tab", { name: "Bankkosten (1)" }, LONG);
    expect(await lines("Doorbelast")).toHaveLength(1);
    expect(pane.book().tables.Invoices.at(-1)).toMatchObject({ number: "F2-K1", openAmount: 0, collect: false });
    expect(wrongIn(pane.book())).toEqual([]);
  });

  test("are shown and left where only reading is allowed, and none are said to be none", async () => {
    openPane({ book: returned(), view: "returns", at: AT, preferences: { readOnly: true } });
    await tab("Bankkosten (2)");
    expect(await lines("Bankkosten om door te belasten")).toHaveLength(2);
    expect([screen.queryByRole("checkbox"), screen.queryByRole("button", { name: /^Belast/ })]).toEqual([null, null]);
    cleanup();
    openPane({ book: collected(bookOfDebtors(1)), view: "returns", at: AT });
    await tab("Bankkosten (0)");
    await text(/^De bank heeft voor storno's geen kosten gerekend/);
  });

  test("tell what is paid of an invoice for them, and what cannot be told apart", async () => {
    const book = returned();
    const several = book.tables.DirectDebits.map((line) =>
      line.invoice === "F3"
        ? ({ ...line, status: "Returned", returnKind: "Return", bankReference: "R-F1" } as const)
        : line,
    );
    const asked = await askBook(
      { ...book, tables: { ...book.tables, DirectDebits: several } },
      "returnCharges",
      {},
      AT,
    );
    expect([asked.ofSeveral, asked.openTotal, asked.open.head.map(({ invoice }) => invoice)]).toEqual([
      1,
      "2.50",
      ["F2"],
    ]);
    const unnamed = await askBook({ ...book, tables: { ...book.tables, Debtors: [] } }, "returnCharges", {}, AT);
    expect(unnamed.open.head.map(({ name }) => name)).toEqual(["10001", "10002"]);
    const result = await resultOn(book, "invoice-charges", { entries: ["R-F1"] }, AT);
    expect([result?.total, result?.invoices.head[0]?.amount]).toEqual(["2.50", "2.50"]);
  });
});

describe("A return of what another program collected", () => {
  test("stands among what came back, and is taken back from there", async () => {
    const pane = openPane({ book: returnedOutside(), view: "returns", at: AT });
    await tab("Geboekt (1)");
    const [line] = await lines("Geboekte storno's");
    expect(line).toMatch(
      /^F1 Bakkerij Jansen.*100,00Retour op 4 dec 2026.*Buiten deze werkmap geïncasseerd Bankregels!/,
    );
    expect(screen.getByRole("button", { name: "Houd F1 aan" })).toBeTruthy();
    await press(/^Draai storno F1/);
    await press("Draai de storno terug");
    await text("De storno is teruggedraaid. De bankregel wacht weer bij Afschriften.");
    await screen.findByRole("tab", { name: "Geboekt (0)" }, LONG);
    const { BankEntries, Invoices } = pane.book().tables;
    expect(BankEntries[0]).toMatchObject({ status: "New" });
    expect(Invoices[0]).toMatchObject({ openAmount: 0, timesReturned: null });
    expect(wrongIn(pane.book())).toEqual([]);
  });

  test("stands on its day between the lines of our orders, and without its invoice as the bank tells it", async () => {
    const outside = returnedOutside();
    const { lines: gone } = await askBook(
      { ...outside, tables: { ...outside.tables, Invoices: [] } },
      "returnedItems",
      {},
      AT,
    );
    expect(gone.head).toMatchObject([{ item: "F1", entry: "B1", amount: "100.00", after: { steps: [] } }]);
    const { dunning, reasons } = await askBook(
      tampered(outside, "Invoices", 0, { collect: false }),
      "returnedItems",
      {},
      AT,
    );
    expect(dunning.head).toMatchObject([
      { item: "F1", reasonCode: "AM04", after: { item: "F1", steps: ["hold", "release"] } },
    ]);
    expect(reasons).toEqual([{ reason: "AM04", count: 1, amount: "100.00" }]);
    const ours = returned();
    const [entry] = outside.tables.BankEntries;
    if (entry === undefined) throw new Error("no entry");
    const days = (bookingDate: string) => ({ ...entry, bookingDate: isoDate(bookingDate) });
    const BankEntries = [...ours.tables.BankEntries, days("2026-12-03"), { ...days("2026-12-05"), reference: "B2" }];
    const book = tampered({ ...ours, tables: { ...ours.tables, BankEntries } }, "DirectDebits", 0, {
      returnedOn: isoDate("2026-12-06"),
    });
    const { lines: all } = await askBook(book, "returnedItems", {}, AT);
    expect(all.head.map(({ item, entry: by }) => by ?? item)).toEqual(["F1", "B2", "F2", "B1"]);
  });

  test("invoices its charges on as well", async () => {
    openPane({ book: returnedOutside(), view: "returns", at: AT });
    await tab("Bankkosten (1)");
    fireEvent.click(await screen.findByRole("checkbox", { name: /, factuur F1$/ }, LONG));
    await press(/^Belast €.2,50 door$/);
    await press("Boek de facturen");
    await waitFor(() => screen.getByText("1 factuur is gemaakt en geboekt."), LONG);
  });
});
