/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { createHash } from "node:crypto";
import { cancelAction } from "../../../../src/actions/cancel";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import { orderAction } from "../../../../src/actions/order";
import { returnAction } from "../../../../src/actions/return";
import { settleAction } from "../../../../src/actions/settle";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import { cents } from "../../../../src/domain/values/money";
import {
  actOn,
  anAccount,
  anAdministration,
  anInvoice,
  bookOfDebtors,
  momentOn,
  tampered,
} from "../../../support/books";
import { openPane } from "../../../support/pane";

// Every action reads the workbook and decides; on a loaded machine that takes its time.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole("button", { name }));
const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole("button", { name });
const pressWhenThere = async (name: string | RegExp): Promise<void> => void fireEvent.click(await button(name));

const ALL = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const HASHED = { Accounts: [anAccount({ hashMethod: "SHA-256" })] };

const draft = (count = 3, over: Parameters<typeof bookOfDebtors>[1] = {}): Book =>
  actOn(bookOfDebtors(count, over), orderAction, ALL).book;
const issued = (count = 3): Book => actOn(bookOfDebtors(count, HASHED), collectAction, ALL).book;
const delivered = (count = 3): Book =>
  actOn(
    issued(count),
    deliverAction,
    { order: "2026-0001", on: isoDate("2026-11-25") },
    momentOn("2026-11-25T09:00:00"),
  ).book;

/** Opens the only order of a book at a moment. */
async function openOrder(book: Book, at = "2026-11-26T10:00:00", options: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane({ book, view: "orders", at, ...options });
  await pressWhenThere(/^Open opdracht 2026-0001|^Open order 2026-0001/);
  await screen.findByRole("heading", { name: /^(Opdracht|Order) 2026-0001$/ });
  return pane;
}

/** Opens one of the other steps of an order. */
async function openOther(name: string | RegExp): Promise<void> {
  await pressWhenThere("Andere handelingen");
  fireEvent.click(await screen.findByRole("menuitem", { name }));
}

/** Accepts what warnings there are, so that the button that writes is there. */
async function acceptAll(label: string): Promise<void> {
  const warnings = () => screen.queryAllByRole("checkbox", { name: /^Akkoord/ });
  await waitFor(() => expect(screen.queryByRole("button", { name: label }) ?? warnings()[0]).toBeTruthy());
  if (warnings().length === 0) return;
  for (const box of warnings()) fireEvent.click(box);
  press("Akkoord");
  await button(label);
}

describe("The orders", () => {
  test("are listed by what has to be done with them, and found by their number", async () => {
    openPane({ book: issued(), view: "orders" });
    await button("Open opdracht 2026-0001");
    const filter = screen.getByLabelText<HTMLSelectElement>("Welke opdrachten");
    expect([...filter.options].map(({ text }) => text)).toContain("Aan te leveren (1)");
    fireEvent.change(filter, { target: { value: "settled" } });
    expect(await screen.findByText("Niets om te tonen.")).toBeTruthy();
    fireEvent.change(filter, { target: { value: "toDeliver" } });
    expect(await button("Open opdracht 2026-0001")).toBeTruthy();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "0002" } });
    expect(await screen.findByText("Niets om te tonen.")).toBeTruthy();
  });

  test("lead to the collection while there is none", async () => {
    openPane({ book: bookOfDebtors(1), view: "orders" });
    await pressWhenThere("Naar Incasso");
    expect(await screen.findByRole("heading", { name: "Incasso" })).toBeTruthy();
  });
});

describe("A draft", () => {
  test("is issued from its own page, and its file then has the order's hash", async () => {
    const { book, offered } = await openOrder(draft(3, HASHED));
    await pressWhenThere("Verwerk de opdracht");
    await acceptAll("Verwerk");
    expect(screen.getByText(/^Debet = credit/)).toBeTruthy();
    press("Verwerk");
    await pressWhenThere("Download het incassobestand");
    const [order] = book().tables.Orders;
    expect(order).toMatchObject({ status: "InTransit", issuedBy: "anna" });
    const [file] = offered;
    if (file === undefined) throw new Error("nothing was offered");
    expect(createHash("sha256").update(file.file.bytes).digest("hex")).toBe(order?.hash);
  });

  test("that was made by the same user is not his to issue where two are asked for", async () => {
    const fourEyes = { Administrations: [anAdministration({ fourEyes: true })] };
    await openOrder(draft(1, fourEyes));
    expect(await screen.findByText(/een ander moet deze verwerken/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Verwerk de opdracht" })).toBeNull();
    cleanup();
    await openOrder(draft(1, fourEyes), "2026-11-26T10:00:00", { preferences: { user: "bert" } });
    expect(await button("Verwerk de opdracht")).toBeTruthy();
  });

  test("loses an item at the wish of its user, who sees the difference first", async () => {
    const { book } = await openOrder(draft());
    await pressWhenThere("Wijzig bij F2");
    fireEvent.click(await screen.findByRole("menuitem", { name: "Haal F2 eruit" }));
    expect(await screen.findByText("Haal F2 eruit", { selector: "span" })).toBeTruthy();
    press("Bekijk");
    const differences = await screen.findByRole("list", { name: "Wat er in de regels verandert" });
    expect(differences.textContent).toBe("F2gaat eruit (€\u00a0200,00)");
    await acceptAll("Wijzig de opdracht");
    press("Wijzig de opdracht");
    await screen.findByText("Opdracht 2026-0001 is gewijzigd.");
    expect(book().tables.DirectDebits.map(({ invoice }) => invoice)).toEqual(["F1", "F3"]);
    expect(book().tables.Orders[0]?.controlSum).toBe(400_00);
  });

  test("gets another day, another text and one amount per debtor in one change", async () => {
    const Invoices = [1, 2].map((n) => anInvoice({ number: `F${String(n)}`, amount: cents(n * 100_00) }));
    const { book } = await openOrder(draft(1, { Invoices }));
    await pressWhenThere("Wijzig bij F1");
    fireEvent.click(await screen.findByRole("menuitem", { name: "Incasseer debiteur 10001 in één bedrag" }));
    fireEvent.change(await screen.findByLabelText(/^Incassodatum/), { target: { value: "2026-12-03" } });
    fireEvent.change(screen.getByLabelText(/^Tekst op het afschrift/), { target: { value: "Contributie 2026" } });
    press("Bekijk");
    await acceptAll("Wijzig de opdracht");
    press("Wijzig de opdracht");
    await screen.findByText("Opdracht 2026-0001 is gewijzigd.");
    expect(book().tables.Orders).toMatchObject([{ collectionDate: "2026-12-03", numberOfTransactions: 1 }]);
    expect(book().tables.DirectDebits.map((line) => line.remittanceInformation)).toEqual([
      "Contributie 2026",
      "Contributie 2026",
    ]);
  });

  test("that is out of date says so when it is issued, and one click takes over what has changed", async () => {
    const outdated = tampered(draft(1), "Invoices", 0, { openAmount: cents(80_00), amount: cents(100_00) });
    const { book } = await openOrder(outdated);
    await pressWhenThere("Verwerk de opdracht");
    expect(await screen.findByText(/^Het openstaande bedrag van F1 is intussen gewijzigd/)).toBeTruthy();
    press(/^Neem over wat in facturen/);
    await acceptAll("Wijzig de opdracht");
    press("Wijzig de opdracht");
    await screen.findByText("Opdracht 2026-0001 is gewijzigd.");
    expect(book().tables.Orders[0]?.controlSum).toBe(80_00);
  });

  test("is deleted after a preview, and its items are free again", async () => {
    const { book } = await openOrder(draft());
    await openOther("Verwijder de opdracht");
    await pressWhenThere("Verwijder de opdracht");
    await screen.findByText("Opdracht 2026-0001 is verwijderd.");
    expect(book().tables.Orders).toEqual([]);
    expect(book().tables.Invoices.every(({ status }) => status === null)).toBe(true);
  });
});

describe("An issued order", () => {
  test("gives the same file again, and says that its hash is the order's", async () => {
    const { book, offered, workbook } = await openOrder(issued());
    await openOther("Bankbestand");
    expect(await screen.findByText(/Gelijk: het kenmerk van dit bestand/)).toBeTruthy();
    press("Sla op");
    await waitFor(() => expect(offered).toHaveLength(1));
    const bytes = offered[0]?.file.bytes ?? new Uint8Array();
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(book().tables.Orders[0]?.hash);
    expect(workbook.writes).toEqual([]);
  });

  test("whose lines were changed by hand gives no file, and says where", async () => {
    await openOrder(tampered(issued(), "DirectDebits", 0, { amount: cents(1_00) }));
    await openOther("Bankbestand");
    expect(await screen.findByText(/klopt niet met de opdracht|niet meer uit op hetzelfde/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Sla op" })).toBeNull();
  });

  test("is delivered on the day that the user says", async () => {
    const { book } = await openOrder(issued());
    await pressWhenThere("De bank heeft het bestand");
    fireEvent.change(await screen.findByLabelText(/^Aangeleverd op/), { target: { value: "2026-11-24" } });
    expect(screen.queryByRole("button", { name: "Leg vast" })).toBeNull();
    press("Bekijk");
    await pressWhenThere("Leg vast");
    await screen.findByText("Vastgelegd: de bank heeft opdracht 2026-0001.");
    expect(book().tables.Orders[0]?.deliveredOn).toBe("2026-11-24");
  });

  test("is settled in parts, each with its own booking date", async () => {
    const { book } = await openOrder(delivered(), "2026-12-02T10:00:00");
    await pressWhenThere("Boek de ontvangst");
    const amount = await screen.findByLabelText<HTMLInputElement>("Ontvangen bedrag");
    expect(amount.value).toBe("600,00");
    fireEvent.change(amount, { target: { value: "250,00" } });
    expect(screen.getByText("Daarna is nog € 350,00 te verwerken.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/^Boekingsdatum/), { target: { value: "2026-12-02" } });
    press("Bekijk");
    await pressWhenThere("Boek de ontvangst");
    await screen.findByText("De ontvangst bij opdracht 2026-0001 is geboekt.");
    expect(book().tables.Orders[0]).toMatchObject({ status: "InTransit", toSettle: 350_00 });
    await pressWhenThere("Boek de ontvangst");
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Ontvangen bedrag").value).toBe("350,00"));
    await screen.findByText(/^Debet = credit: € 350,00/);
    press("Boek de ontvangst");
    await waitFor(() => expect(book().tables.Orders[0]).toMatchObject({ status: "Settled", toSettle: 0 }));
  });

  test("more than is owed is refused in words", async () => {
    await openOrder(delivered(), "2026-12-02T10:00:00");
    await pressWhenThere("Boek de ontvangst");
    fireEvent.change(await screen.findByLabelText("Ontvangen bedrag"), { target: { value: "600,01" } });
    press("Bekijk");
    expect(await screen.findByText(/is meer dan er bij opdracht 2026-0001 nog te verwerken is/)).toBeTruthy();
  });

  test("that came back without the bank's debit says what it waits for, and books that, once", async () => {
    const settled = actOn(delivered(2), settleAction, { order: "2026-0001" }, momentOn("2026-12-01T09:00:00")).book;
    const back = actOn(
      settled,
      returnAction,
      { order: "2026-0001", line: 1, kind: "Return", reasonCode: "AM04" },
      momentOn("2026-12-03T09:00:00"),
    ).book;
    const { book } = await openOrder(back, "2026-12-05T10:00:00");
    expect(screen.getByText(/de bank moet nog € 100,00 afschrijven/)).toBeTruthy();
    press("Boek de bankafschrijving");
    const transaction = await screen.findByLabelText<HTMLSelectElement>("Wat is afgeschreven");
    expect([...transaction.options].map(({ text }) => text)).toEqual([
      expect.stringMatching(/100,00.*2026-0001-00001/),
    ]);
    fireEvent.change(screen.getByLabelText(/^Datum van de bank/), { target: { value: "2026-12-04" } });
    press("Bekijk");
    await pressWhenThere("Boek de afschrijving");
    await screen.findByText("De bankafschrijving bij opdracht 2026-0001 is geboekt.");
    const { tables } = book();
    expect(tables.Orders).toMatchObject([{ toSettle: 0 }]);
    expect(tables.BankEntries.at(-1)).toMatchObject({ amount: -100_00, bookingDate: "2026-12-04" });
    await waitFor(() => expect(screen.queryByRole("button", { name: "Boek de bankafschrijving" })).toBeNull());
  });

  test("that received more than still stands says that the bank's debit comes first", async () => {
    const settling = { order: "2026-0001", amount: cents(250_00) };
    const settled = actOn(delivered(2), settleAction, settling, momentOn("2026-12-01T09:00:00")).book;
    const request = { order: "2026-0001", line: 2, kind: "Return", reasonCode: "AM04" } as const;
    await openOrder(actOn(settled, returnAction, request, momentOn("2026-12-03T09:00:00")).book, "2026-12-05T10:00:00");
    expect(
      await screen.findByText(/^Hierna: boek wat de bank voor storno's afschrijft.* € 150,00 afschrijven\.$/),
    ).toBeTruthy();
    expect(screen.getByRole("button", { name: "Boek de bankafschrijving" })).toBeTruthy();
  });

  test("of which one return was a mistake takes back that one alone, after a preview", async () => {
    let back = actOn(delivered(2), settleAction, { order: "2026-0001" }, momentOn("2026-12-01T09:00:00")).book;
    for (const line of [1, 2]) {
      const request = { order: "2026-0001", line, kind: "Return", reasonCode: "AM04" } as const;
      back = actOn(back, returnAction, request, momentOn("2026-12-03T09:00:00")).book;
    }
    const { book } = await openOrder(back, "2026-12-05T10:00:00");
    await pressWhenThere(/^Draai storno F1 van /);
    const step = await screen.findByRole("region", { name: /^Storno van F1 \(.*\) terugdraaien$/ });
    expect(document.activeElement).toBe(step);
    await pressWhenThere("Draai de storno terug");
    const done = await screen.findByText("De storno is teruggedraaid.");
    expect(document.activeElement).toBe(done);
    expect(book().tables.DirectDebits.map(({ returnKind }) => returnKind)).toEqual([null, "Return"]);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Draai storno F1 van / })).toBeNull());
    expect(await screen.findByRole("button", { name: /^Draai storno F2 van / })).toBeTruthy();
  });

  test("of which the last step was a mistake takes that back, and says before what it is", async () => {
    const settled = actOn(delivered(2), settleAction, { order: "2026-0001" }, momentOn("2026-12-01T09:00:00")).book;
    const { book } = await openOrder(settled, "2026-12-02T10:00:00");
    await openOther("Draai de laatste stap terug");
    expect(await screen.findByText(/Teruggedraaid wordt: de ontvangst, vastgelegd op .* door anna/)).toBeTruthy();
    await acceptAll("Draai terug");
    await pressWhenThere("Draai terug");
    await screen.findByText("De laatste stap van opdracht 2026-0001 is teruggedraaid.");
    const { tables } = book();
    expect(tables.Orders).toMatchObject([{ status: "InTransit", settledAmount: 0, toSettle: 300_00 }]);
    expect(tables.BankEntries).toMatchObject([{ status: "Ignored" }]);
  });

  test("names nobody where the log has no name", async () => {
    const settled = actOn(delivered(2), settleAction, { order: "2026-0001" }, momentOn("2026-12-01T09:00:00")).book;
    const Log = settled.tables.Log.map((row) => ({ ...row, user: "" }));
    await openOrder({ ...settled, tables: { ...settled.tables, Log } }, "2026-12-02T10:00:00");
    await openOther("Draai de laatste stap terug");
    expect(
      await screen.findByText(/Teruggedraaid wordt: de ontvangst, vastgelegd op .*2026 \d\d:\d\d\.$/),
    ).toBeTruthy();
  });

  test("is cancelled only after what will happen was said and the warning was accepted", async () => {
    const { book } = await openOrder(delivered());
    await openOther("Storneer de hele opdracht");
    expect(await screen.findByText(/de posten staan weer open/)).toBeTruthy();
    await acceptAll("Storneer de opdracht");
    press("Storneer de opdracht");
    await screen.findByText("Opdracht 2026-0001 is gestorneerd.");
    expect(book().tables.Orders[0]).toMatchObject({ status: "Cancelled" });
    expect(book().tables.Invoices.map(({ timesReturned }) => timesReturned ?? 0)).toEqual([0, 0, 0]);
  });

  test("that was cancelled says not to use its file, and offers neither that nor its days", async () => {
    const cancelled = actOn(issued(), cancelAction, { order: "2026-0001", confirmed: "all" }).book;
    await openOrder(cancelled);
    expect(await screen.findByText(/Het bankbestand mag niet meer worden gebruikt/)).toBeTruthy();
    await pressWhenThere("Andere handelingen");
    const offered = await screen.findAllByRole("menuitem");
    expect(offered.map(({ textContent }) => textContent)).toEqual(["Vergelijk met een bestand"]);
    expect(screen.queryByText("De dagen van deze opdracht")).toBeNull();
  });

  test("is compared with a file from the disk", async () => {
    const { session } = await openOrder(issued());
    const preview = await session.prepare("file", { order: "2026-0001" });
    const [document] = (await session.commit(preview)).documents;
    if (document === undefined) throw new Error("no file");
    await openOther("Vergelijk met een bestand");
    const choose = (name: string, bytes: Uint8Array): void => {
      const file = Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
      fireEvent.change(screen.getByLabelText("Bestand"), { target: { files: [file] } });
    };
    choose("zelfde.xml", document.bytes);
    await screen.findByText("zelfde.xml is precies het bestand van deze opdracht.");
    const text = new TextDecoder().decode(document.bytes).replaceAll("100.00", "101.00");
    choose("anders.xml", new TextEncoder().encode(text));
    await screen.findByText("anders.xml is anders dan de opdracht.");
    expect(screen.getByText("Verschillen die het geld raken")).toBeTruthy();
  });

  test("leads from a line to its cell and to its return", async () => {
    const { shown } = await openOrder(delivered());
    const lines = await screen.findByRole("list", { name: "Regels van opdracht 2026-0001" });
    const [first] = within(lines).getAllByRole("button", { name: /^Bakkerij Jansen, ga naar Incassoregels!/ });
    if (first === undefined) throw new Error("no line leads to a cell");
    fireEvent.click(first);
    await waitFor(() => expect(shown).toEqual([expect.stringMatching(/^Incassoregels!/)]));
    fireEvent.click(within(lines).getByRole("button", { name: "Regel 2 van Bakkerij Jansen kwam terug" }));
    expect((await screen.findByRole("tab", { selected: true })).textContent).toContain("Storno");
  });

  test("shows its life and its days, as a picture and as a table", async () => {
    await openOrder(delivered());
    const life = await screen.findByRole("region", { name: "Verloop" });
    expect(
      within(life)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringMatching(/^Gemaakt22 nov 2026 10:15 door anna$/),
      expect.stringMatching(/^Verwerkt: bestand en boekingen22 nov 2026 10:15 door anna$/),
      expect.stringMatching(/^Aangeleverd bij de bank25 nov 2026 door anna$/),
      expect.stringMatching(/^Afgehandeldnog niet$/),
    ]);
    const ladder = screen.getByRole("img", { name: /^De dagen van deze opdracht/ });
    expect(ladder.getAttribute("aria-label")).toContain("Incassodatum: de bank schrijft af: 1 dec 2026 (over 5 dagen)");
    press("Toon als tabel");
    const table = screen.getByRole("table", { name: "De dagen van deze opdracht" });
    expect(within(table).getAllByRole("row")).toHaveLength(6);
  });

  test("offers whoever only reads nothing that writes", async () => {
    await openOrder(delivered(), "2026-12-02T10:00:00", { preferences: { readOnly: true } });
    expect(screen.queryByRole("button", { name: "Boek de ontvangst" })).toBeNull();
    expect(screen.queryByRole("button", { name: /kwam terug$/ })).toBeNull();
    await pressWhenThere("Andere handelingen");
    const offered = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
    expect(offered).toEqual(["Bankbestand", "Vergelijk met een bestand"]);
  });

  test("speaks English where Excel does", async () => {
    const { book } = await openOrder(issued(), "2026-11-26T10:00:00", { language: "en" });
    await pressWhenThere("The bank has the file");
    await pressWhenThere("Record it");
    await screen.findByText("Recorded: the bank has order 2026-0001.");
    expect(book().tables.Orders[0]?.deliveredOn).toBe("2026-11-26");
  });
});
