/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { isoDate } from "../../../../src/domain/values/calendar";
import type { Mandate } from "../../../../src/domain/book/records";
import { sampleSheets } from "../../../../src/workbook/sample/sampleSheets";
import { aDebtor, aMandate, anInvoice, bookOf, dutchIbanOf } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";

const LONG = { timeout: 20_000 };
const TODAY = isoDate("2026-11-20");

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** jsdom fetches nothing; in tests the address of a font holds the font. */
function fetchWithin(input: RequestInfo | URL): Promise<Response> {
  const bytes = Buffer.from((typeof input === "string" ? input : "").split(",")[1] ?? "", "base64");
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  return Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(copy) } as unknown as Response);
}

function openMandates(...mandates: readonly Partial<Mandate>[]) {
  const book = bookOf({
    Debtors: [aDebtor(), aDebtor({ number: "10002", name: "Slagerij De Vries", iban: dutchIbanOf(2) })],
    Mandates: mandates.map((mandate) => aMandate(mandate)),
    Invoices: [anInvoice()],
  });
  return openPane({ book, view: "mandates" });
}

const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);
const listed = async (name = "Machtigingen") =>
  [...(await screen.findByRole("list", { name }, LONG)).querySelectorAll(":scope > li")].map(
    (item) => item.textContent,
  );

describe("The mandates", () => {
  test("are counted by what they ask for, and one view of them is shown", async () => {
    openMandates({}, { mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2), dateOfSignature: null });
    await screen.findByRole("button", { name: "Alle 2", pressed: true }, LONG);
    expect(await listed()).toHaveLength(2);
    await press("Te ondertekenen 1");
    await waitFor(async () => expect(await listed()).toHaveLength(1), LONG);
    expect((await listed())[0]).toMatch(/^SR10002Te ondertekenenSlagerij De Vries \(10002\), Standaard doorlopend/);
    await text(/^Doorlopende machtigingen zonder datum/);
    await press("Dubbel 0");
    await text("Geen machtigingen in deze lijst.");
  });

  test("say in which cell to write what, and lead there", async () => {
    const pane = openMandates({ dateOfSignature: null });
    await press("Meer over SR10001");
    const step = await text(/^Ondertekend\? Vul de datum/);
    fireEvent.click(within(step).getByRole("button", { name: "Ga naar Machtigingen!K2" }));
    await waitFor(() => expect(pane.shown).toEqual(["Machtigingen!K2"]));
    expect(screen.getByRole("button", { name: "Minder over SR10001", expanded: true })).toBeTruthy();
    expect(pane.workbook.writes).toEqual([]);
  });

  test("show their IBAN beside the one that the debtor prefers, and what the next collection reports", async () => {
    openMandates({ iban: dutchIbanOf(9), originalIban: dutchIbanOf(8) });
    await press("Ander IBAN 1");
    await text(new RegExp(`IBAN debiteur ${dutchIbanOf(1)}`));
    await press("Meer over SR10001");
    await text(`IBAN was ${dutchIbanOf(8)}`);
    await text(/^RCUR: een volgende/);
  });

  test("are found by name, and nothing is made of what is not there", async () => {
    openMandates({}, { mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) });
    await listed();
    fireEvent.change(screen.getByLabelText(/^Zoek een machtiging/), { target: { value: "vries" } });
    await waitFor(async () => expect(await listed()).toHaveLength(1), LONG);
    fireEvent.change(screen.getByLabelText(/^Zoek een machtiging/), { target: { value: "nergens" } });
    await text(/^Niets gevonden/);
  });

  test("are looked for by what the list holds: mandates, invoices, or debtors", async () => {
    openMandates({});
    await listed();
    await press(/^Facturen zonder eenmalige/);
    expect(await screen.findByLabelText(/^Zoek een factuur/)).toBeTruthy();
    await press(/^Debiteuren zonder incasso/);
    expect(await screen.findByLabelText(/^Zoek een debiteur/)).toBeTruthy();
    await press(/^Alle \d/);
    expect(await screen.findByLabelText(/^Zoek een machtiging/)).toBeTruthy();
  });

  test("are looked at as far ahead as their user wants", async () => {
    openMandates({ lastCollectionDate: isoDate("2024-04-20") });
    await press("Binnenkort inactief 0");
    await text("Geen machtigingen in deze lijst.");
    fireEvent.change(screen.getByLabelText("Kijk zo ver vooruit"), { target: { value: "6" } });
    await screen.findByRole("button", { name: "Binnenkort inactief 1" }, LONG);
    await text(/^Wordt er 6 maanden lang niets geïncasseerd/);
  });

  test("of the sample show invoices without a one-off mandate, per administration", async () => {
    openPane({ sheets: sampleSheets("nl", TODAY), view: "mandates" });
    await press("Facturen zonder eenmalige 1");
    expect((await listed("Facturen die een eenmalige machtiging nodig hebben"))[0]).toMatch(
      /^F1029.*60,00.*Machtiging SO10014F1029 is er wel/,
    );
    fireEvent.change(screen.getByLabelText("Administratie"), { target: { value: "BE01" } });
    await text("Elke factuur die een eenmalige machtiging nodig heeft, heeft er een.");
  });

  test("speak English where Excel does", async () => {
    openPane({ sheets: sampleSheets("en", TODAY), view: "mandates", language: "en" });
    await press(/^To be signed/);
    // What is open in a row goes with its mandate: the row of another list is gone once this one is there.
    const areUnsigned = async () => (await listed("Mandates")).every((line) => line.includes("To be signed"));
    await waitFor(async () => expect(await areUnsigned()).toBe(true), LONG);
    const [button] = await screen.findAllByRole("button", { name: /^More about/ }, LONG);
    if (button !== undefined) fireEvent.click(button);
    await text(/^Signed\? Enter the date/);
  });

  test("have no form where the letters cannot be got, and say so", async () => {
    globalThis.fetch = () => Promise.reject(new Error("no connection"));
    openMandates({ dateOfSignature: null });
    await press("Meer over SR10001");
    await press("Machtigingsformulier");
    await text(/^Het formulier kon niet worden gemaakt/);
  });

  test("have a form to sign, of one or of all that wait, saved as a PDF or as a page to print", async () => {
    globalThis.fetch = fetchWithin;
    const pane = openMandates(
      { dateOfSignature: null },
      { mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2), dateOfSignature: null },
    );
    await press("Meer over SR10001");
    await press("Machtigingsformulier");
    await text(/^1 formulier, in de taal van de debiteur/);
    await press("Opslaan om af te drukken");
    await text("Opgeslagen: mandate-NL01-SR10001.html");
    await press("Pdf opslaan");
    await text("Opgeslagen: mandate-NL01-SR10001.pdf");
    expect(pane.offered.map(({ file }) => file.name)).toEqual([
      "mandate-NL01-SR10001.html",
      "mandate-NL01-SR10001.pdf",
    ]);
    expect(new TextDecoder("latin1").decode(pane.offered[1]?.file.bytes).slice(0, 5)).toBe("%PDF-");
    await press("Te ondertekenen 2");
    await press("Formulieren om te ondertekenen");
    await text(/^2 formulieren, in de taal van de debiteur/);
    expect(pane.workbook.writes).toEqual([]);
  });
});
