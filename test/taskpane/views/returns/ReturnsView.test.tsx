/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import { cents } from "../../../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  aMandate,
  anAdministration,
  anInvoice,
  bookOf,
  bookOfDebtors,
  momentOn,
} from "../../../support/books";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";
import { yearOfCollections } from "../../../support/yearOfCollections";

const LONG = { timeout: 20_000 };
const ORDER = "2026-0001";
const AT = "2026-12-07T10:00:00";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** The book after its items were collected on 2026-12-01, and its file was delivered unless asked otherwise. */
function collected(start: Book, isDelivered = true): Book {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(start, collectAction, request, momentOn("2026-11-22T10:00:00")).book;
  return isDelivered ? actOn(issued, deliverAction, { order: ORDER }, momentOn("2026-11-23T10:00:00")).book : issued;
}

/** A debtor of whom two invoices and a credit note are collected in one amount. */
function consolidated(): Book {
  return collected(
    bookOf({
      Debtors: [aDebtor({ consolidate: true })],
      Mandates: [aMandate()],
      Invoices: [
        anInvoice({ number: "F1" }),
        anInvoice({ number: "F2", amount: cents(50_00) }),
        anInvoice({ number: "C3", amount: cents(-20_00) }),
      ],
    }),
  );
}

function openReturns(book: Book, options: Parameters<typeof openPane>[0] = {}) {
  return openPane({ book, view: "returns", at: AT, ...options });
}

const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);
const choose = (label: string | RegExp, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const linesFound = async () =>
  [...(await screen.findByRole("list", { name: "Geïncasseerde regels" }, LONG)).querySelectorAll(":scope > li")].map(
    (line) => line.textContent,
  );

describe("Finding what came back", () => {
  test("lists all that can come back, and searches it when its user pauses", async () => {
    openReturns(collected(bookOfDebtors(3)));
    await text(/3 regels kunnen terugkomen/);
    expect(await linesFound()).toHaveLength(3);
    choose(/^Zoek de regel/, "10002 200,00");
    await waitFor(async () => expect(await linesFound()).toHaveLength(1), LONG);
    expect((await linesFound())[0]).toMatch(/^F2 Bakkerij Jansen.*200,00.*Opdracht 2026-0001\/2, 1 dec 2026/);
    choose(/^Zoek de regel/, "nergens");
    await text(/Geen regel gevonden/);
  });

  test("says what is missing while nothing can come back, and leads to the order", async () => {
    openReturns(collected(bookOfDebtors(1), false));
    await text(/1 regel wacht nog op aanlevering/);
    expect(screen.queryByRole("button", { name: /^Storneer/ })).toBeNull();
    choose(/^Zoek de regel/, "F1");
    fireEvent.click(await screen.findByRole("button", { name: "Naar opdracht 2026-0001" }, LONG));
    expect(screen.getByRole("tab", { selected: true, name: /Opdrachten/ })).toBeTruthy();
  });

  test("shows what came back before as such", async () => {
    openReturns(yearOfCollections());
    const lines = await linesFound();
    expect(lines.filter((line) => line.includes("Kwam terug op"))).toHaveLength(2);
    expect(screen.getAllByRole("button", { name: /^Storneer F/ })).toHaveLength(2);
  });

  test("offers nothing that writes where only reading is allowed", async () => {
    openReturns(collected(bookOfDebtors(1)), { preferences: { readOnly: true } });
    await linesFound();
    expect(screen.queryByRole("button", { name: /^Storneer/ })).toBeNull();
    await text(/^Alleen lezen/);
  });
});

describe("Posting a return", () => {
  test("says in words what will happen, then writes exactly that", async () => {
    const pane = openReturns(collected(bookOfDebtors(1)));
    await press(/^Storneer F1/);
    await text("F1 van Bakkerij Jansen (10001)");
    choose("Reden van de bank", "AM04");
    await text(/^Advies: opnieuw incasseren/);
    fireEvent.click(screen.getByRole("checkbox", { name: /al van mijn rekening/ }));
    choose(/^Datum van de afschrijving/, "2026-12-04");
    choose(/^Bankkosten/, "2,50");
    await press("Bekijk wat er gebeurt");
    await text(/^F1 staat weer open voor € 100,00 \(nu € 0,00\)/);
    expect(screen.getByText(/gaat van 0 naar 1\. De post gaat vanzelf mee/)).toBeTruthy();
    expect(
      screen.getByText("Machtiging SR10001: de laatste incasso gaat van 1 dec 2026 terug naar leeg."),
    ).toBeTruthy();
    expect(screen.getByText(/^Op 7 dec 2026 wordt 1 boekstuk tegengeboekt \(INC-2026-000001\)/)).toBeTruthy();
    expect(screen.getByText(/€ 102,50, wordt geboekt op 4 dec 2026; € 2,50 ervan zijn bankkosten/)).toBeTruthy();
    expect(screen.getByText(/^Debet = credit: € 202,50/)).toBeTruthy();
    expect(pane.workbook.writes).toEqual([]);
    await press("Boek de storno");
    await text("De storno is geboekt.");
    const { Invoices, DirectDebits, Ledger, BankEntries, Mandates } = pane.book().tables;
    expect(Invoices[0]).toMatchObject({ openAmount: 100_00, timesReturned: 1, status: "Returned", collect: null });
    expect(DirectDebits[0]).toMatchObject({ status: "Returned", returnKind: "Return", reasonCode: "AM04" });
    expect(Ledger.map(({ event }) => event)).toEqual([
      "Collection",
      "Collection",
      "Return",
      "Return",
      "BankDebit",
      "BankDebit",
      "BankDebit",
    ]);
    expect(BankEntries[0]).toMatchObject({ amount: -102_50, charges: 2_50, bookingDate: "2026-12-04" });
    expect(Mandates[0]?.lastCollectionDate).toBeNull();
  });

  test("of a consolidated transaction takes the whole of it, or one item when its user insists", async () => {
    const pane = openReturns(consolidated());
    await press(/^Storneer F2/);
    expect(
      await screen.findByRole("radio", { name: /hele transactie: 3 posten, samen €\u00a0130,00/ }, LONG),
    ).toHaveProperty("checked", true);
    fireEvent.click(screen.getByRole("radio", { name: "Alleen deze regel: €\u00a050,00" }));
    await text(/De bank geeft een deel van een transactie niet terug/);
    await press("Bekijk wat er gebeurt");
    await text("Dit kan nog niet.");
    await text(/^F2 staat weer open voor € 50,00/);
    fireEvent.click(screen.getByRole("checkbox", { name: /^Akkoord/ }));
    await press("Akkoord");
    await press("Boek de storno");
    await text("De storno is geboekt.");
    expect(pane.book().tables.DirectDebits.map(({ status }) => status)).toEqual(["InTransit", "Returned", "InTransit"]);
  });

  test("never takes a credit note alone", async () => {
    const pane = openReturns(consolidated());
    await press(/^Storneer C3/);
    expect(await screen.findByRole("radio", { name: /^Alleen deze regel/ }, LONG)).toHaveProperty("disabled", true);
    await press("Bekijk wat er gebeurt");
    await press("Boek de storno");
    await text("De storno is geboekt.");
    expect(pane.book().tables.DirectDebits.every(({ status }) => status === "Returned")).toBe(true);
  });

  test("keeps what was said of the last one for the next, and starts the search anew", async () => {
    openReturns(collected(bookOfDebtors(2)));
    expect(await linesFound()).toHaveLength(2);
    choose(/^Zoek de regel/, "F1");
    await waitFor(async () => expect(await linesFound()).toHaveLength(1), LONG);
    await press(/^Storneer F1/);
    await text(/^F1 van/);
    fireEvent.click(screen.getByRole("radio", { name: /^Terugboeking/ }));
    choose("Reden van de bank", "MD06");
    fireEvent.click(screen.getByRole("checkbox", { name: /al van mijn rekening/ }));
    choose(/^Datum van de afschrijving/, "2026-12-03");
    await press("Bekijk wat er gebeurt");
    await press("Boek de storno");
    await text(/^Bel of mail de debiteur/);
    await press("Volgende storno");
    const search = await screen.findByLabelText<HTMLInputElement>(/^Zoek de regel/);
    expect([search.value, document.activeElement]).toEqual(["", search]);
    await waitFor(async () => expect(await linesFound()).toHaveLength(2), LONG);
    await press(/^Storneer F2/);
    await text(/^F2 van/);
    expect(screen.getByRole("radio", { name: /^Terugboeking/ })).toHaveProperty("checked", true);
    expect(screen.getByLabelText("Reden van de bank")).toHaveProperty("value", "MD06");
    expect(screen.getByLabelText(/^Datum van de afschrijving/)).toHaveProperty("value", "03-12-2026");
  });

  test("takes a code that only the bank knows, and asks before it is posted", async () => {
    const pane = openReturns(collected(bookOfDebtors(1)));
    await press(/^Storneer F1/);
    await text(/^F1 van/);
    choose("Reden van de bank", "other");
    choose("Redencode", "zz99");
    await press("Bekijk wat er gebeurt");
    await text("Dit kan nog niet.");
    fireEvent.click(screen.getByRole("checkbox", { name: /^Akkoord: De redencode ZZ99 is niet bekend/ }));
    await press("Akkoord");
    await press("Boek de storno");
    await text("De storno is geboekt.");
    expect(pane.book().tables.DirectDebits[0]?.reasonCode).toBe("ZZ99");
  });

  test("is held back in a closed period, with the cell that says so", async () => {
    const closed = bookOfDebtors(1, {
      Administrations: [anAdministration({ closedUntil: isoDate("2026-11-30") })],
    });
    const pane = openReturns(collected(closed));
    await press(/^Storneer F1/);
    await text(/^F1 van/);
    choose(/^Boekingsdatum/, "2026-11-30");
    await press("Bekijk wat er gebeurt");
    await text(/^Herstel eerst de fouten/);
    expect(screen.queryByRole("button", { name: "Boek de storno" })).toBeNull();
    await press("Terug");
    choose(/^Boekingsdatum/, "2026-12-07");
    await press("Bekijk wat er gebeurt");
    await press("Boek de storno");
    await text("De storno is geboekt.");
    expect(pane.book().tables.Ledger.at(-1)?.bookingDate).toBe("2026-12-07");
  });

  test("opens on the line that the orders lead to, and goes on to the mandate that the reason asks for", async () => {
    openReturns(collected(bookOfDebtors(2)), { view: "orders" });
    await press("Open opdracht 2026-0001");
    await press("Regel 2 van Bakkerij Jansen kwam terug");
    await text("F2 van Bakkerij Jansen (10002)");
    choose("Reden van de bank", "MD01");
    await press("Bekijk wat er gebeurt");
    await press("Boek de storno");
    await text(/^Vraag de debiteur een nieuwe machtiging/);
    await press("Bekijk machtiging SR10002 van F2");
    expect(await screen.findByLabelText(/^Zoek een machtiging/, {}, LONG)).toHaveProperty("value", "SR10002");
    expect(await screen.findByRole("button", { name: "Meer over SR10002" }, LONG)).toBeTruthy();
  });

  test("speaks English where Excel does", async () => {
    const pane = openReturns(collected({ ...bookOfDebtors(1), language: "en" }), { language: "en" });
    await press(/^Return F1/);
    await text("F1 of Bakkerij Jansen (10001)");
    await press("See what happens");
    await text(/^F1 is open again for € 100.00/);
    await press("Post the return");
    await text("The return is posted.");
    expect(pane.book().tables.Invoices[0]?.collect).toBe(false);
  });
});

describe("What became of returns", () => {
  test("is listed with the reason and what it advises, the latest first", async () => {
    openReturns(yearOfCollections());
    fireEvent.click(await screen.findByRole("tab", { name: "Geboekt (2)" }, LONG));
    const list = await screen.findByRole("list", { name: "Geboekte storno's" }, LONG);
    const [line] = within(list).getAllByRole("listitem");
    expect(line?.textContent).toMatch(/F2 .*Terugboeking op 10 dec 2026: MD06 \(Terugboeking op verzoek klant\)/);
    expect(line?.textContent).toContain("Advies: navragen.");
  });

  test("lists what is to be dunned, with the cell that says that it is not collected", async () => {
    const pane = openReturns(yearOfCollections());
    fireEvent.click(await screen.findByRole("tab", { name: "Aanmanen (1)" }, LONG));
    await text("Samen open: € 200,00");
    await press("Ga naar Facturen!K3");
    await waitFor(() => expect(pane.shown).toEqual(["Facturen!K3"]));
  });

  test("shows the reasons as a picture, and as a table one click away", async () => {
    openReturns(yearOfCollections(), { at: "2026-12-20T10:00:00" });
    fireEvent.click(await screen.findByRole("tab", { name: /^Geboekt/ }, LONG));
    expect((await screen.findByRole("img", {}, LONG)).getAttribute("aria-label")).toMatch(
      /AM04 \(Onvoldoende saldo\): 1; MD06/,
    );
    await press("Toon als tabel");
    const rows = within(screen.getByRole("table", { name: /^Storno's per reden/ })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Reden van de bankAantalBedrag",
      "AM04 (Onvoldoende saldo)198,00",
      "MD06 (Terugboeking op verzoek klant)1196,00",
    ]);
  });

  test("says that all is well while nothing came back", async () => {
    openReturns(collected(bookOfDebtors(1)));
    fireEvent.click(await screen.findByRole("tab", { name: "Geboekt (0)" }, LONG));
    await text("Er is nog niets teruggekomen.");
    fireEvent.click(screen.getByRole("tab", { name: "Aanmanen (0)" }));
    await text(/^Alles wat terugkwam/);
  });
});

describe("Several returns of one reason", () => {
  const tick = async (name: string): Promise<void> => press(new RegExp(`^${name} `), "checkbox");

  test("are ticked, searched further, reviewed at once and posted with one click", async () => {
    const pane = openReturns(collected(bookOfDebtors(5)));
    for (const item of ["F1", "F2"]) await tick(item);
    choose(/^Zoek de regel/, "40");
    await waitFor(async () => expect(await linesFound()).toHaveLength(1), LONG);
    await tick("F4");
    await screen.findByRole("button", { name: /^Controleer 3 storno's: €.700,00$/ }, LONG);
    choose("Reden van de bank", "AM04");
    fireEvent.click(screen.getByRole("checkbox", { name: /al van mijn rekening/ }));
    choose(/^Datum van de afschrijving/, "2026-12-04");
    choose(/^Bankkosten/, "2,50");
    choose(/^Boekingsdatum/, "2026-12-04");
    await press(/^Controleer 3 storno's/);
    await text("3 transacties komen terug, samen € 700,00.");
    await text(/€ 707,50, wordt geboekt op 4 dec 2026; € 7,50 ervan zijn bankkosten/);
    await press(/^Boek 3 storno's: €.700,00$/);
    await text("3 storno's zijn geboekt, samen € 700,00.");
    await screen.findByRole("tab", { selected: true, name: "Geboekt (3)" }, LONG);
    const { DirectDebits, Log } = pane.book().tables;
    expect(DirectDebits.map(({ status, reasonCode }) => [status, reasonCode])).toEqual([
      ["Returned", "AM04"],
      ["Returned", "AM04"],
      ["InTransit", null],
      ["Returned", "AM04"],
      ["InTransit", null],
    ]);
    expect(Log.slice(-3).map(({ action, state }) => [action, state])).toEqual(
      Array.from({ length: 3 }, () => ["return", "Completed"]),
    );
  });

  test("go back to the ticks as they were, and the ticks away at once", async () => {
    openReturns(collected(bookOfDebtors(2)));
    await tick("F1");
    await tick("F2");
    await press(/^Controleer 2 storno's/);
    await press("Terug");
    const search = await screen.findByLabelText(/^Zoek de regel/, {}, LONG);
    expect(document.activeElement).toBe(search);
    await tick("F2");
    await screen.findByRole("button", { name: /^Controleer 1 storno: €.100,00$/ }, LONG);
    await press("Vinkjes weg");
    expect(screen.queryByRole("button", { name: /^Controleer/ })).toBeNull();
  });

  test("are whole transactions, whichever of their lines are ticked", async () => {
    const pane = openReturns(consolidated());
    for (const item of ["F1", "C3"]) await tick(item);
    await press(/^Controleer 1 storno: €.130,00$/);
    await press(/^Boek 1 storno: €.130,00$/);
    await text("1 storno is geboekt, samen € 130,00.");
    expect(pane.book().tables.DirectDebits.every(({ status }) => status === "Returned")).toBe(true);
  });

  test("of which not the same is likely are taken for returns of the bank", async () => {
    const early = {
      collectionDate: isoDate("2026-09-01"),
      dueUntil: isoDate("2026-11-30"),
      debtor: "10001",
      confirmed: "all",
    } as const;
    const old = actOn(bookOfDebtors(2), collectAction, early, momentOn("2026-08-20T10:00:00")).book;
    const first = actOn(old, deliverAction, { order: ORDER }, momentOn("2026-08-21T10:00:00")).book;
    const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
    const second = actOn(first, collectAction, request, momentOn("2026-11-22T10:00:00")).book;
    openReturns(actOn(second, deliverAction, { order: "2026-0002" }, momentOn("2026-11-23T10:00:00")).book);
    await tick("F1");
    expect(await screen.findByRole("radio", { name: /^Terugboeking/ }, LONG)).toHaveProperty("checked", true);
    await tick("F2");
    expect(screen.getByRole("radio", { name: /^Retour van de bank/ })).toHaveProperty("checked", true);
  });
});
