/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { addDays, isoDate } from "../../../../src/domain/values/calendar";
import { cents } from "../../../../src/domain/values/money";
import type { CollectionOrder, DirectDebit } from "../../../../src/domain/book/records";
import { allNewSheets } from "../../../../src/sheets/newSheets";
import { sampleSheets } from "../../../../src/workbook/sample/sampleSheets";
import { WorkbookError } from "../../../../src/workbook/workbook";
import { aMandate, bookOfDebtors } from "../../../support/books";
import { aLine, anOrder } from "../../../support/lines";
import { draftOrder } from "../../../support/orderBook";
import { openPane, PANE_AT } from "../../../support/pane";

const TODAY = isoDate(PANE_AT.slice(0, 10));
const LONG = { timeout: 30_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function bookWith(orders: readonly CollectionOrder[], lines: readonly DirectDebit[] = []) {
  const book = bookOfDebtors(2);
  // Nothing is due yet, so that only what is given needs attention.
  const Invoices = book.tables.Invoices.map((invoice) => ({ ...invoice, dueDate: isoDate("2027-12-01") }));
  return { ...book, tables: { ...book.tables, Invoices, Orders: orders, DirectDebits: lines } };
}

const cards = async (): Promise<string[]> => {
  const list = await screen.findByRole("list", { name: /^(Te doen|To do)$/ }, LONG);
  return within(list)
    .getAllByRole("button")
    .map((card) => card.textContent);
};

describe("The start page", () => {
  test("says that nobody is collected from, with what that comes to, where nobody has decided", async () => {
    const plain = bookOfDebtors(2);
    const Debtors = plain.tables.Debtors.map((debtor) => ({ ...debtor, collectAutomatically: null }));
    openPane({ book: { ...plain, tables: { ...plain.tables, Debtors } } });
    await waitFor(
      async () => expect(await cards()).toEqual([expect.stringMatching(/^2 openstaande posten worden/)]),
      LONG,
    );
    expect((await cards())[0]).toContain("Automatisch incasseren");
  });

  test("shows what needs attention, the most urgent first, and nothing else", async () => {
    const order = { collectionDate: isoDate("2026-11-24"), controlSum: cents(1234_50) };
    openPane({
      book: bookWith(
        [
          anOrder({ ...order, number: "2026-0001" }),
          draftOrder({ ...order, number: "2026-0002" }),
          anOrder({ ...order, number: "2026-0003", deliveredOn: null, collectionDate: isoDate("2026-11-20") }),
          anOrder({ ...order, number: "2026-0004", collectionDate: isoDate("2026-11-17") }),
        ],
        [aLine({ order: "2026-0004", status: "Returned", returnedOn: isoDate("2026-11-19") })],
      ),
    });
    expect(await cards()).toEqual([
      "2026-0003 aanleveren bij de bankhad donderdag 19 november 2026 bij de bank moeten zijn · €\u00a01.234,50",
      "Nieuwe opdracht 2026-0002 verwerkenuiterlijk maandag 23 november 2026 · €\u00a01.234,50",
      "Afschrift inlezen1 opdracht onderweg · €\u00a01.234,50",
      "1 storno in de laatste 30 dagenbeslis wat er nu met deze posten gebeurt · €\u00a0100,00",
    ]);
  });

  test("says until when today the bank takes an order, where its account says so", async () => {
    const book = bookWith([
      anOrder({
        number: "2026-0003",
        deliveredOn: null,
        collectionDate: isoDate("2026-11-23"),
        controlSum: cents(10_00),
      }),
    ]);
    const Accounts = book.tables.Accounts.map((account) => ({ ...account, cutOff: "14:00", leadDays: 1 }));
    openPane({ book: { ...book, tables: { ...book.tables, Accounts } } });
    expect(await cards()).toEqual(["2026-0003 aanleveren bij de bankvandaag vóór 14:00 · €\u00a010,00"]);
  });

  test("says that nothing is to be done when nothing is, and on which day there is something", async () => {
    openPane({ book: bookWith([]) });
    expect(await screen.findByRole("heading", { name: "Er is nu niets te doen." }, LONG)).toBeTruthy();
    expect(screen.getByText("Op woensdag 1 december 2027 vervalt de eerste factuur.")).toBeTruthy();
    expect(screen.queryByRole("list", { name: "Te doen" })).toBeNull();
    expect(screen.queryByText("Geïncasseerd en gestorneerd per maand")).toBeNull();
  });

  test("says in English what a collection would take, and of what cannot go along", async () => {
    const book = bookOfDebtors(3);
    const Invoices = book.tables.Invoices.map((invoice) => ({ ...invoice, dueDate: TODAY }));
    const [first, ...others] = book.tables.Mandates;
    const Mandates = [aMandate({ ...first, dateOfSignature: null }), ...others];
    openPane({ book: { ...book, language: "en", tables: { ...book.tables, Invoices, Mandates } }, language: "en" });
    const headline = within(await screen.findByRole("region", { name: "To collect" }, LONG));
    expect(headline.getByRole("heading").textContent).toBe("To collect on Monday, 23 November 2026");
    expect(headline.getByText("€ 500.00")).toBeTruthy();
    expect(headline.getByText("2 invoices")).toBeTruthy();
    expect(await cards()).toEqual([
      "1 item held backCollect shows the reasons · €\u00a0100.00",
      "1 mandate to be signedNothing is collected without a signature.",
    ]);
    fireEvent.click(headline.getByRole("button", { name: "Show the proposal" }));
    expect(await screen.findByRole("region", { name: "Collect" }, LONG)).toBeTruthy();
  });

  test("says when nothing can be collected at all, and leads to the check", async () => {
    const book = bookOfDebtors(1);
    const Administrations = book.tables.Administrations.map((one) => ({ ...one, creditorId: "NL00ZZZ123456780000" }));
    const Invoices = book.tables.Invoices.map((invoice) => ({ ...invoice, dueDate: TODAY }));
    openPane({ book: { ...book, tables: { ...book.tables, Administrations, Invoices } } });
    fireEvent.click(await screen.findByRole("button", { name: /^Er kan nu niet worden geïncasseerd/ }, LONG));
    expect(await screen.findByRole("region", { name: "Controleren" }, LONG)).toBeTruthy();
  });

  test.each([
    ["held back", /geblokkeerd/, "Incasso"],
    ["toSign", /te ondertekenen/, "Machtigingen"],
  ])("leads from what is %s to the view that handles it", async (_, card, view) => {
    openPane({ sheets: sampleSheets("nl", TODAY) });
    fireEvent.click(await screen.findByRole("button", { name: card }, LONG));
    expect(await screen.findByRole("region", { name: view }, LONG)).toBeTruthy();
  });

  test("shows a year of months and what is in transit as pictures, and the same as tables", async () => {
    const collectionDate = addDays(TODAY, -10);
    openPane({
      book: bookWith(
        [anOrder({ number: "2026-0001", collectionDate, controlSum: cents(400_00), toSettle: cents(300_00) })],
        [
          aLine({ order: "2026-0001", amount: cents(300_00) }),
          aLine({ order: "2026-0001", line: 2, status: "Returned", returnedOn: TODAY }),
        ],
      ),
    });
    const picture = await screen.findByRole("img", { name: /^De laatste twaalf maanden/ }, LONG);
    expect(picture.getAttribute("aria-label")).toBe(
      "De laatste twaalf maanden: geïncasseerd €\u00a0400,00, gestorneerd €\u00a0100,00.",
    );
    expect(screen.getByRole("img", { name: "Onderweg is €\u00a0300,00 in 1 opdracht." })).toBeTruthy();
    const ages = within(screen.getByRole("table", { name: "Onderweg, naar ouderdom" })).getAllByRole("row");
    expect(ages.map((row) => row.textContent)).toContain("een week tot een maand1300,00");
    fireEvent.click(screen.getByRole("button", { name: "Toon als tabel" }));
    const months = within(screen.getByRole("table", { name: /per maand$/ })).getAllByRole("row");
    expect(months).toHaveLength(13);
    expect(months.at(-1)?.textContent).toBe("nov 2026400,00100,00");
    expect(screen.queryByRole("img", { name: /^De laatste twaalf maanden/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Toon als grafiek" }));
    expect(screen.getByRole("img", { name: /^De laatste twaalf maanden/ })).toBeTruthy();
  });

  test("leads to the sheets that are still empty, in the order in which one fills them", async () => {
    const { Administrations } = bookOfDebtors(1).tables;
    const pane = openPane({ sheets: allNewSheets("nl", { Administrations }) });
    const steps = within(await screen.findByRole("region", { name: "Nog in te vullen" }, LONG)).getAllByRole(
      "listitem",
    );
    expect(steps.map(({ textContent }) => textContent.replace(/\s/g, " "))).toEqual([
      "Administraties uw bedrijf, met incassant-ID en grootboekrekeningen1 rij",
      "Bankrekeningen de bankrekening waarop u incasseertnog leeg",
      "Debiteuren van wie u incasseertnog leeg",
      "Machtigingen wat de debiteuren hebben ondertekendnog leeg",
      "Facturen wat er openstaatnog leeg",
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Ga naar Debiteuren" }));
    await waitFor(() => expect(pane.shown).toEqual(["Debiteuren"]));
    expect(screen.queryByText(/^Er is nu niets te doen/)).toBeNull();
  });

  test("says what the host refuses, and asks again", async () => {
    let refuses = false;
    openPane({
      book: bookWith([]),
      session: (session) => ({
        ...session,
        query: (...asked) =>
          refuses ? Promise.reject(new WorkbookError("workbook.cellEditMode")) : session.query(...asked),
        open: async (...asked) => {
          const opening = await session.open(...asked);
          refuses = true;
          return opening;
        },
      }),
    });
    const [again] = await screen.findAllByRole("button", { name: "Probeer opnieuw" }, LONG);
    expect(screen.getByText(/^Er wordt in een cel getypt/)).toBeTruthy();
    refuses = false;
    if (again !== undefined) fireEvent.click(again);
    expect(await screen.findByText(/^Er is nu niets te doen/, {}, LONG)).toBeTruthy();
  });
});
