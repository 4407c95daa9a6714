/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import type { BankEvent } from "../../../../tools/bank/bank.mjs";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import { handOverDropped } from "../../../../src/taskpane/files/droppedFiles";
import { cents, ZERO } from "../../../../src/domain/values/money";
import { actOn, anInvoice, bookOfDebtors, momentOn } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";

const LONG = { timeout: 30_000 };
const ORDER = "2026-0001";
const AT = "2026-12-07T10:00:00";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Three debtors of 100, 200 and 300 euros, or the debtors of a book, collected on 2026-12-01. */
function collected(of = bookOfDebtors(3)): Book {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(of, collectAction, request, momentOn("2026-11-22T10:00:00")).book;
  return actOn(issued, deliverAction, { order: ORDER }, momentOn("2026-11-23T10:00:00")).book;
}

async function statementOf(book: Book, entries: readonly BankEvent[], number = 1, opening = 1_000_00) {
  const { camt } = await import("../../../../tools/bank/camt.mjs");
  const account = book.tables.Orders[0]?.account ?? "";
  const day = entries.at(-1)?.day ?? "2026-12-04";
  const text = camt("camt.053", [{ account, number, opening, openingDay: "2026-11-30", day, entries }]);
  return fileOf(`afschrift-${String(number)}.xml`, text);
}

function fileOf(name: string, text: string): File {
  const bytes = new TextEncoder().encode(text);
  // jsdom's files cannot be read; a browser's can.
  return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
}

function batchOf(book: Book): BankEvent {
  const [order] = book.tables.Orders;
  const [line] = book.tables.DirectDebits;
  const paymentInformationId = line?.paymentInformationId ?? null;
  return { kind: "Batch", day: "2026-12-01", amount: order?.controlSum ?? 0, paymentInformationId };
}

function returnOf(book: Book, line: number, more: Partial<BankEvent> = {}): BankEvent {
  const debit = book.tables.DirectDebits[line - 1];
  return {
    kind: "Return",
    day: "2026-12-04",
    amount: debit?.amount ?? 0,
    endToEndId: debit?.endToEndId ?? null,
    mandateId: debit?.mandateId ?? null,
    name: debit?.accountHolder ?? null,
    reason: "AM04",
    ...more,
  };
}

const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);

/** Opens the pane on a book and drops files on its page. */
async function dropped(book: Book, files: readonly File[], options: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane({ book, at: AT, ...options });
  await screen.findByRole("tab", { name: "Incasso" }, LONG);
  act(() => handOverDropped(files));
  return pane;
}

const entries = async () =>
  [...(await screen.findByRole("list", { name: "Bankregels" }, LONG)).querySelectorAll(":scope > li")].map(
    (row) => row.textContent ?? "",
  );

describe("One drop, one preview, one click", () => {
  test("says of each entry what it is, why and what is booked, and books exactly that", async () => {
    const book = collected();
    const pane = await dropped(book, [await statementOf(book, [batchOf(book), returnOf(book, 2)])]);
    await screen.findByRole("heading", { name: "Bankafschriften" }, LONG);
    const [batch, back] = await entries();
    expect(batch).toMatch(/Ontvangst van opdracht 2026-0001.*De bank noemt het kenmerk van deze batch\./);
    expect(back).toMatch(/Retour van F2, opdracht 2026-0001\. Het kenmerk 2026-0001-00002 is van deze incasso\./);
    expect(back).toMatch(/AM04 \(Onvoldoende saldo\).*Wordt geboekt op 4 dec 2026\. €.200,00 komt weer open te staan/);
    await press("Verwerk 2 bankregels");
    await text("2 bankregels zijn verwerkt.");
    await text(/^Afgehandeld: opdracht/);
    await text(/^1 storno is geboekt: samen staat € 200,00 weer open/);
    const { Orders, Invoices, DirectDebits, BankEntries } = pane.book().tables;
    expect(Orders[0]).toMatchObject({ status: "Settled", toSettle: 0, returnedAmount: 200_00 });
    expect(Invoices.map(({ openAmount, timesReturned }) => [openAmount, timesReturned ?? 0])).toEqual([
      [0, 0],
      [200_00, 1],
      [0, 0],
    ]);
    expect(DirectDebits.map(({ status }) => status)).toEqual(["Received", "Returned", "Received"]);
    expect(BankEntries.map(({ status, order }) => [status, order])).toEqual([
      ["Processed", ORDER],
      ["Processed", ORDER],
    ]);
    await press("Naar Storno");
    await screen.findByRole("tab", { selected: true, name: "Geboekt (1)" }, LONG);
  });

  test("takes several files at once, each told with what it brought", async () => {
    const book = collected();
    await dropped(book, [
      await statementOf(book, [batchOf(book)]),
      await statementOf(book, [returnOf(book, 1), returnOf(book, 3)], 2, 1_600_00),
    ]);
    await text("afschrift-1.xml");
    await text("camt.053: 2 bankregels, 2 nieuw, 0 al bekend, 0 van een andere rekening.");
    expect(await entries()).toHaveLength(3);
    await screen.findByRole("button", { name: "Verwerk 3 bankregels" }, LONG);
  });

  test("says of a file that it cannot read what is wrong in which line, and writes nothing", async () => {
    const book = collected();
    const pane = await dropped(book, [fileOf("stuk.xml", '<?xml version="1.0"?>\n<!DOCTYPE x>\n<Document/>')]);
    await text(/^stuk\.xml, regel/);
    expect(screen.queryByRole("button", { name: /^Verwerk/ })).toBeNull();
    expect(pane.book().tables.BankEntries).toEqual([]);
  });

  test("asks about what it does not know for sure, books what is agreed with, and leaves the rest", async () => {
    const book = collected();
    const unsure = { reason: "ZZ99", reasonText: "Onbekende reden van de bank" };
    const pane = await dropped(book, [
      await statementOf(book, [batchOf(book), returnOf(book, 1, unsure), returnOf(book, 2, unsure)]),
    ]);
    const asked = await screen.findByRole("region", { name: "Uw antwoord gevraagd (2)" }, LONG);
    const [first] = within(asked).getAllByRole("checkbox");
    if (first !== undefined) fireEvent.click(first);
    await press("Neem 1 antwoord over");
    await press("Verwerk 2 bankregels");
    await text(/^1 bankregel wacht nog/);
    expect(
      pane
        .book()
        .tables.DirectDebits.map(({ status }) => status)
        .filter((one) => one === "Returned"),
    ).toHaveLength(1);
    expect(pane.book().tables.BankEntries.map(({ status }) => status)).toEqual(["Processed", "Processed", "New"]);
  });

  test("colours no cells where nothing that was found lies in one", async () => {
    const book = collected();
    await dropped(book, [fileOf("stuk.xml", '<?xml version="1.0"?>\n<!DOCTYPE x>\n<Document/>')]);
    await text(/^stuk\.xml, regel/);
    expect(screen.queryByRole("button", { name: "Kleur de cellen" })).toBeNull();
  });

  test("shows the preview and offers nothing that writes where only reading is allowed", async () => {
    const book = collected();
    await dropped(book, [await statementOf(book, [batchOf(book)])], { preferences: { readOnly: true } });
    expect(await entries()).toHaveLength(1);
    expect(screen.queryByRole("button", { name: /^Verwerk/ })).toBeNull();
  });
});

describe("An entry that fits several collections", () => {
  /** A debtor with two invoices of one amount, and a return that names neither. */
  async function asked(options: Parameters<typeof openPane>[0] = {}) {
    const { Invoices } = bookOfDebtors(1).tables;
    const book = collected(bookOfDebtors(1, { Invoices: Invoices.flatMap((one) => [one, { ...one, number: "F9" }]) }));
    const statement = await statementOf(book, [batchOf(book), returnOf(book, 1, { endToEndId: null })]);
    const pane = await dropped(book, [statement], options);
    const which = await screen.findByRole("region", { name: "Welke incasso is het? (1)" }, LONG);
    return { pane, radio: (name: RegExp) => within(which).getByRole("radio", { name }) };
  }
  const returned = (book: Book) => book.tables.DirectDebits.filter(({ status }) => status === "Returned");

  test("is of the one that is chosen, which is seen at once and is what is booked", async () => {
    const { pane, radio } = await asked();
    expect(radio(/^F1 van .*Voorgesteld.*Geïncasseerd op 1 dec 2026/)).not.toHaveProperty("checked", true);
    expect(radio(/laat de bankregel wachten/)).toHaveProperty("checked", true);
    expect(screen.queryByRole("checkbox")).toBeNull();
    fireEvent.click(radio(/^F9/));
    await press("Verwerk 2 bankregels");
    await text("2 bankregels zijn verwerkt.");
    expect(returned(pane.book()).map(({ invoice }) => invoice)).toEqual(["F9"]);
  });

  test("is ignored where it is none of them, and waits again where nothing is chosen after all", async () => {
    const { pane, radio } = await asked();
    fireEvent.click(radio(/^F9/));
    await text(/^Wordt geboekt op 4 dec/);
    fireEvent.click(radio(/laat de bankregel wachten/));
    await text("Wacht op uw antwoord.");
    fireEvent.click(radio(/^Geen van deze/));
    await text("Wordt genegeerd.");
    await press("Verwerk 1 bankregel");
    await text("1 bankregel is verwerkt.");
    expect(pane.book().tables.BankEntries.map(({ status }) => status)).toEqual(["Processed", "Ignored"]);
    expect(returned(pane.book())).toEqual([]);
  });
});

describe("Matching by hand", () => {
  /** A book whose bank debited twice without a name of ours: nobody can tell for what. */
  async function withUnknownDebit() {
    const book = collected();
    const nameless = { endToEndId: null, mandateId: null, name: "Onbekend", day: "2026-12-04" };
    const pane = await dropped(book, [
      await statementOf(book, [batchOf(book), { ...returnOf(book, 2), ...nameless, kind: "Return" }]),
    ]);
    await press(/^Verwerk 1 bankregel$/);
    await text("1 bankregel is verwerkt.");
    fireEvent.click(screen.getByRole("tab", { name: /^Koppelen/ }));
    await screen.findByRole("button", { name: /^Kies bankregel .* van Onbekend/ }, LONG);
    return pane;
  }

  test("an entry gets the collection that its user chooses, and is booked when it is processed", async () => {
    const pane = await withUnknownDebit();
    await press(/^Kies bankregel .* van Onbekend/);
    // Of the list of this entry, which no longer is that of none.
    await screen.findByText("Zelfde bedrag", {}, LONG);
    await press(/^Kies F2 .*200,00 euro/);
    await press("Koppel");
    await text("De bankregel is gekoppeld. Verwerk de regel om te boeken.");
    expect(pane.book().tables.BankEntries[1]).toMatchObject({ order: ORDER, line: 2, status: "New" });
    await press("Naar verwerken");
    await text(/Omdat u dat hebt aangegeven/);
    await press("Verwerk 1 bankregel");
    await text("1 bankregel is verwerkt.");
    expect(pane.book().tables.DirectDebits[1]).toMatchObject({ status: "Returned" });
  });

  test("an entry is ignored, and that is taken back", async () => {
    const pane = await withUnknownDebit();
    await press(/^Kies bankregel .* van Onbekend/);
    await press("Negeer");
    await text("De bankregel wordt genegeerd.");
    expect(pane.book().tables.BankEntries[1]?.status).toBe("Ignored");
    fireEvent.change(screen.getByLabelText("Toon"), { target: { value: "ignored" } });
    await press(/^Kies bankregel .* van Onbekend/);
    await press("Toch niet negeren");
    await text("De bankregel is weer nieuw.");
    expect(pane.book().tables.BankEntries[1]?.status).toBe("New");
  });

  test("an entry is a return of an invoice that another program collected, and says so", async () => {
    const { Invoices } = bookOfDebtors(3).tables;
    const paid = anInvoice({ number: "P75", debtor: "10002", amount: cents(75_00), openAmount: ZERO, collect: false });
    const book = collected(bookOfDebtors(3, { Invoices: [...Invoices, paid] }));
    const unknown = { endToEndId: null, mandateId: null, name: "Onbekend", amount: 75_00 };
    const pane = await dropped(book, [await statementOf(book, [batchOf(book), returnOf(book, 2, unknown)])]);
    await press(/^Verwerk 1 bankregel$/);
    await text("1 bankregel is verwerkt.");
    fireEvent.click(screen.getByRole("tab", { name: "Koppelen" }));
    await text("0 horen bij een incasso, 1 niet.");
    await press(/^Kies bankregel .* van Onbekend/);
    await text(/^Factuur van .* buiten deze werkmap geïncasseerd; open: €.0,00$/);
    fireEvent.change(screen.getByLabelText(/^Zoek een incasso of factuur/), { target: { value: "p75" } });
    await press(/^Kies P75 .*75,00 euro/);
    await press("Koppel");
    await screen.findByRole("tab", { name: "Koppelen (1)" }, LONG);
    await text("1 hoort bij een incasso, 0 niet.");
    expect(pane.book().tables.BankEntries[1]).toMatchObject({ order: null, invoice: "P75", status: "New" });
    await press("Naar verwerken");
    await press("Verwerk 1 bankregel");
    await text("1 bankregel is verwerkt.");
    expect(pane.book().tables.Invoices[3]).toMatchObject({ number: "P75", openAmount: 75_00, timesReturned: 1 });
  });
});
