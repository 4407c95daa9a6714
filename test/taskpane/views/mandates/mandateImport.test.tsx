/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { newXlsx } from "../../../../src/file/xlsx";
import { allNewSheets } from "../../../../src/sheets/newSheets";
import { anAdministration, bookOfDebtors, withRows } from "../../../support/books";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const CSV = "Mandaatkenmerk;Klantnr;IBAN;Datum machtiging\nOUD-1;10001;;5-1-2026\nOUD-2;99;;\nOUD-3;10002;;\n";

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("button", { name }, LONG));
const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);
const choose = async (label: string, value: string): Promise<void> =>
  void fireEvent.change(await screen.findByLabelText(label, {}, LONG), { target: { value } });

/** A firm of two debtors without a mandate, in the view, with the step open. */
async function openStep(options: Partial<Parameters<typeof openPane>[0]> = {}) {
  const { tables, ...rest } = bookOfDebtors(2);
  const Debtors = tables.Debtors.map((debtor, at) => ({ ...debtor, name: `Klant ${String(at + 1)}` }));
  const pane = openPane({
    book: { ...rest, tables: { ...tables, Debtors, Mandates: [] } },
    view: "mandates",
    ...options,
  });
  await press("Machtigingen inlezen");
  return { ...pane, step: await screen.findByRole("region", { name: "Machtigingen inlezen" }, LONG) };
}

/** A file of jsdom, which has no arrayBuffer of its own. */
function aFile(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
}

async function give(name: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const input = await screen.findByLabelText("Kies een bestand", { selector: "input" }, LONG);
  fireEvent.change(input, { target: { files: [aFile(name, bytes)] } });
}

const mandates = (book: ReturnType<ReturnType<typeof openPane>["book"]> | undefined) =>
  book?.tables.Mandates.map(({ mandateId, debtor, dateOfSignature }) => [mandateId, debtor, dateOfSignature]);

describe("A list of mandates", () => {
  test("is shown row by row, what fits nobody is accepted by name, and the rest is taken over", async () => {
    const { book, step } = await openStep();
    await give("oud.csv", CSV);
    await text("oud.csv: 3 regels");
    await text("puntkomma (;), UTF-8; 4 van 4 kolommen");
    await text("2 machtigingen komen erbij; 1 regel blijft buiten");
    const rows = within(await screen.findByRole("list", { name: "Machtigingen die erbij komen" }, LONG));
    expect(rows.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "OUD-1Debiteur 10001, nog geen IBANOndertekend op 5 jan 2026",
      "OUD-3Debiteur 10002, nog geen IBANNog te ondertekenen",
    ]);
    expect(within(step).queryByRole("button", { name: /^Neem/ })).toBeNull();
    fireEvent.click(await within(step).findByRole("checkbox", { name: /bij 99 hoort geen debiteur/ }, LONG));
    await press("Akkoord");
    await press("Neem 2 machtigingen over");
    const done = await text("2 machtigingen zijn overgenomen.");
    expect(mandates(book())).toEqual([
      ["OUD-1", "10001", "2026-01-05"],
      ["OUD-3", "10002", null],
    ]);
    expect(document.activeElement).toBe(done);
  });

  test("is not taken over as it was read before, once it is corrected", async () => {
    let isHeld = false;
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const { book, step } = await openStep({
      session: (session) => ({
        ...session,
        readMandates: async (...asked) => (isHeld ? await held : undefined, session.readMandates(...asked)),
      }),
    });
    await give("list.csv", "Ref;Naam;Getekend op\nX1;Klant 1;5-1-2026\n");
    await choose("Kolom Ref", "mandateId");
    await choose("Kolom Getekend op", "dateOfSignature");
    await screen.findByLabelText("Datums", {}, LONG);
    const commit = await screen.findByRole("button", { name: /^Neem 1 machtiging over/ }, LONG);
    isHeld = true;
    await choose("Datums", "monthFirst");
    expect(commit.isConnected).toBe(false);
    answer();
    await within(step).findByRole("button", { name: /^Neem 1 machtiging over/ }, LONG);
    await press(/^Neem 1 machtiging over/);
    await text("1 machtiging is overgenomen.");
    expect(mandates(book())).toEqual([["X1", "10001", "2026-05-01"]]);
  });

  test("is corrected in place: order of days, columns, key, and the mandates of before SEPA", async () => {
    const { book } = await openStep();
    await give("list.csv", "Ref;Naam;Getekend op\nX1;Klant 1;5-1-2026\nX2;Klant 2;\n");
    // Without a column of references it cannot be: how it was read is open.
    await choose("Kolom Ref", "mandateId");
    await choose("Kolom Getekend op", "dateOfSignature");
    await choose("Datums", "monthFirst");
    expect((await screen.findByLabelText<HTMLSelectElement>("Debiteuren herkennen aan", {}, LONG)).value).toBe("name");
    fireEvent.click(await screen.findByRole("checkbox", { name: /^Zonder datum van ondertekening/ }, LONG));
    await text(/^Ondertekend op 1 nov 2009/);
    await press("Neem 2 machtigingen over");
    await text("2 machtigingen zijn overgenomen.");
    expect(mandates(book())).toEqual([
      ["X1", "10001", "2026-05-01"],
      ["X2", "10002", "2009-11-01"],
    ]);
  });

  test("is read as its user corrected it the last time, and another action's lists are not", async () => {
    const { book } = await openStep();
    await give("list.csv", "Ref;Naam;Getekend op\nX1;Klant 1;5-1-2026\n");
    await choose("Kolom Ref", "mandateId");
    await choose("Kolom Getekend op", "dateOfSignature");
    await choose("Datums", "monthFirst");
    await press("Neem 1 machtiging over");
    await text("1 machtiging is overgenomen.");
    const kept = { "Mandates.mandateId": "Ref", "Mandates.dateOfSignature": "Getekend op" };
    expect(JSON.parse(book().tables.Log.at(-1)?.request ?? "")).toMatchObject({
      request: { kept: { name: null, choice: { dates: "monthFirst", fields: kept } } },
    });
    await press("Machtigingen inlezen");
    await give("next.csv", "Ref;Naam;Getekend op\nX2;Klant 2;2-3-2026\n");
    await text(/^Ondertekend op 3 feb/);
    await press("Hoe de lijst is gelezen");
    expect((await screen.findByLabelText<HTMLSelectElement>("Kolom Ref", {}, LONG)).value).toBe("mandateId");
    // What is said now goes before what was said then.
    await choose("Datums", "dayFirst");
    await text(/^Ondertekend op 2 mrt/);
    await press("Neem 1 machtiging over");
    await text("1 machtiging is overgenomen.");
    await press("Ondertekening uit een lijst");
    await give("terug.csv", "Ref;Naam;Getekend op\nX1;Klant 1;5-1-2026\n");
    expect((await screen.findByLabelText<HTMLSelectElement>("Kolom Ref", {}, LONG)).value).toBe("");
  });

  test("may be cut and lettered otherwise, and another file takes its place", async () => {
    await openStep();
    await give("oud.csv", CSV);
    await press("Hoe de lijst is gelezen");
    await choose("Scheidingsteken", "comma");
    await text("komma (,), UTF-8; 0 van 0 kolommen");
    await choose("Scheidingsteken", "tab");
    await choose("Tekenset", "windows-1252");
    await text("tab, Windows (West-Europa); 0 van 0 kolommen");
    await press("Ander bestand");
    await screen.findByLabelText("Kies een bestand", { selector: "input" }, LONG);
    expect(screen.queryByText(/^oud\.csv/)).toBeNull();
  });

  test("may be dropped on its place, and may be the first sheet of an Excel file; one that is none says why", async () => {
    const { step } = await openStep();
    const { tables } = bookOfDebtors(2);
    const only = allNewSheets("nl", { Mandates: tables.Mandates }).filter(({ table }) => table === "Mandates");
    const bytes = await (await newXlsx()).write({ tables: [], newSheets: only });
    const files = [aFile("oud.xlsx", bytes)];
    const zone = within(step).getByText("Sleep een lijst hierheen");
    fireEvent.dragOver(zone, { dataTransfer: { files } });
    fireEvent.dragLeave(zone);
    fireEvent.drop(zone, { dataTransfer: { files } });
    await text(/^Eerste blad van de werkmap; /);
    await text("2 machtigingen komen erbij");
    await press("Ander bestand");
    await give("oud.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    await screen.findByRole("alert", {}, LONG);
  });

  test("asks of which administration it is where there are several", async () => {
    const { tables, ...rest } = bookOfDebtors(2);
    const Administrations = [...tables.Administrations, anAdministration({ code: "NL02" })];
    const { book } = await openStep({
      book: withRows({ ...rest, tables: { ...tables, Administrations, Mandates: [] } }),
    });
    await give("oud.csv", "Mandaatkenmerk;Klantnr\nOUD-1;10001\n");
    await text(/is meer dan één administratie mogelijk/);
    await choose("Administratie van de lijst", "NL02");
    await text("1 machtiging komt erbij");
    await press("Neem 1 machtiging over");
    await waitFor(() => expect(book().tables.Mandates[0]).toMatchObject({ administration: "NL02" }), LONG);
  });
});

describe("Signatures that are kept in a list", () => {
  test("are recorded at once, each on the day of its row or on the one that is chosen", async () => {
    const { tables, ...rest } = bookOfDebtors(3);
    const Mandates = tables.Mandates.map((one) => ({ ...one, dateOfSignature: null }));
    const { book } = openPane({ book: { ...rest, tables: { ...tables, Mandates } }, view: "mandates" });
    await press("Ondertekening uit een lijst");
    await give("terug.csv", "Mandaatkenmerk;Datum machtiging\nSR10001;2026-11-03\nSR10003;\nSR99;\n");
    const day = await screen.findByLabelText(/^Ondertekend op/, {}, LONG);
    fireEvent.change(day, { target: { value: "2026-11-18" } });
    await text(/^SR10003, debiteur 10003, ondertekend op 18 nov/);
    fireEvent.click(await screen.findByRole("checkbox", { name: /SR99 staat niet in de werkmap/ }, LONG));
    await press("Akkoord");
    await press("Leg 2 ondertekeningen vast");
    await text("2 ondertekeningen zijn vastgelegd.");
    expect(book().tables.Mandates.map(({ dateOfSignature }) => dateOfSignature)).toEqual([
      "2026-11-03",
      null,
      "2026-11-18",
    ]);
  });

  test("are of the administration that is looked at; a list that names nothing is corrected first", async () => {
    const { tables, ...rest } = bookOfDebtors(1);
    const Administrations = [...tables.Administrations, anAdministration({ code: "NL02" })];
    const [mandate] = tables.Mandates;
    const Mandates = ["NL01", "NL02"].flatMap((administration) =>
      mandate === undefined ? [] : [{ ...mandate, administration, dateOfSignature: null }],
    );
    const book = withRows({ ...rest, tables: { ...tables, Administrations, Mandates } });
    const pane = openPane({ book, view: "mandates" });
    await choose("Administratie", "NL02");
    await press("Ondertekening uit een lijst");
    await give("terug.csv", "Wie;Wat\n10001;ja\n");
    await choose("Kolom Wie", "debtor");
    await press("Leg 1 ondertekening vast");
    await text("1 ondertekening is vastgelegd.");
    expect(JSON.parse(pane.book().tables.Log.at(-1)?.request ?? "")).toMatchObject({
      request: { kept: { captions: ["Wie", "Wat"], choice: { fields: { "Mandates.debtor": "Wie" } } } },
    });
    const signed = pane.book().tables.Mandates.map(({ dateOfSignature }) => dateOfSignature !== null);
    expect(signed).toEqual([false, true]);
  });
});

test("who only reads is offered no list", async () => {
  openPane({ book: bookOfDebtors(1), view: "mandates", preferences: { readOnly: true } });
  await screen.findByRole("button", { name: /^Alle 1/ }, LONG);
  expect(screen.queryByRole("button", { name: "Machtigingen inlezen" })).toBeNull();
});
