/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { cents } from "../../../../src/domain/values/money";
import { tampered } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";
import { yearOfCollections } from "../../../support/yearOfCollections";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);
const rowsOf = async (name: string) =>
  [...(await screen.findByRole("list", { name }, LONG)).querySelectorAll(":scope > li")].map((row) => row.textContent);

async function openFigures(book = yearOfCollections(), options: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane({ book, view: "ledger", at: "2026-12-31T12:00:00", ...options });
  fireEvent.click(await screen.findByRole("tab", { name: "Op datum" }, LONG));
  return pane;
}

const choose = async (label: string, value: string): Promise<void> =>
  void fireEvent.change(await screen.findByLabelText(label, {}, LONG), { target: { value } });

test("what was open on a day is shown with its age, its cell and how it ties to the ledger", async () => {
  const pane = await openFigures();
  await press("Toon de cijfers");
  await text(/^Administratie NL01: sluit op de cent aan op het grootboek \(1300\) op 31 dec 2026\. Beginstand/);
  expect((await rowsOf("Openstaande posten"))[0]).toMatch(/\(10001\)€ 100,00F1, vervaldatum 30 nov 2026: 31-60 dagen/);
  expect(await rowsOf("Per debiteur")).toHaveLength(2);
  const [cell] = await screen.findAllByRole("button", { name: /^Ga naar Facturen!/ }, LONG);
  if (cell !== undefined) fireEvent.click(cell);
  await waitFor(() => expect(pane.shown).toEqual(["Facturen!J2"]));
});

test("of each debtor what is open stands by its age: where there is room in all columns, else only what there is", async () => {
  const ages = () =>
    [...document.querySelectorAll("dl")].map((list) => [...list.children].map(({ textContent }) => textContent));
  await openFigures();
  await press("Toon de cijfers");
  await screen.findByRole("list", { name: "Per debiteur" }, LONG);
  expect(ages()[0]).toEqual(["31-60 dagen100,00"]);
  cleanup();
  const room = jest.spyOn(HTMLElement.prototype, "getBoundingClientRect");
  room.mockReturnValue(new DOMRect(0, 0, 420, 20));
  await openFigures();
  await press("Toon de cijfers");
  await screen.findByRole("list", { name: "Per debiteur" }, LONG);
  await waitFor(() =>
    expect(ages()[0]).toEqual([
      ...["niet vervallen0,00", "1-30 dagen0,00", "31-60 dagen100,00", "61-90 dagen0,00", "meer dan 90 dagen0,00"],
    ]),
  );
  room.mockRestore();
});

test("of another day nothing is shown before it is asked for; posted on receipt it says what the bank has", async () => {
  await openFigures(yearOfCollections("OnReceipt"));
  await press("Toon de cijfers");
  await text("Stand aan het eind van 31 dec 2026.");
  await choose("Aan het eind van", "2026-11-30");
  await waitFor(() => expect(screen.queryByText(/^Stand aan het eind/)).toBeNull());
  await press("Toon de cijfers");
  await text("Stand aan het eind van 30 nov 2026.");
  expect((await rowsOf("Openstaande posten"))[0]).toMatch(/Hiervan is €\u00a098,00 bij de bank in opdracht 2026-0002/);
});

test("the end of a year is shown part by part with how it ties, and saved as a file", async () => {
  const pane = await openFigures(yearOfCollections(), { at: "2027-02-01T12:00:00" });
  await choose("Overzicht", "year-end");
  await press("Toon de cijfers");
  await text(/^Administratie NL01: sluit op de cent aan op het grootboek .* op 31 dec 2026/);
  await text("Administratie NL01, boekjaar 2026, tot en met 31 dec 2026");
  await text(/^Opdracht 2026-0002, incassodatum 1 dec 2026: uiterlijk/);
  await text(/: laatste batch \d+, eerste van het volgende boekjaar nog geen$/);
  expect(screen.getByRole("group", { name: "Verwerkt voor het volgende boekjaar" }).textContent).toMatch(/Geen\.$/);
  await press("Bewaar als CSV");
  await text("Aangeboden als download.");
  expect(pane.offered.map(({ file }) => file.name)).toEqual(["year-end.csv"]);
  await choose("Boekjaar dat begint in", "2027");
  await waitFor(() => expect(screen.queryByText(/^Administratie NL01, boekjaar/)).toBeNull());
  await press("Toon de cijfers");
  await text(/eindigt pas op 31 dec 2027/);
});

test("an invoice that was removed since says so", async () => {
  const whole = yearOfCollections();
  const { Invoices } = whole.tables;
  await openFigures({ ...whole, tables: { ...whole.tables, Invoices: Invoices.slice(0, 3) } });
  await choose("Aan het eind van", "2026-11-23");
  await press("Toon de cijfers");
  await text("Deze factuur staat niet meer in de werkmap.");
});

test("what is in transit leads to its order, with the reason", async () => {
  await openFigures();
  await choose("Overzicht", "in-transit");
  await choose("Aan het eind van", "2026-12-04");
  await choose("Mutaties vanaf", "2026-12-01");
  await press("Toon de cijfers");
  await text(/grootboek \(1250\) op 4 dec 2026\. Beginstand 1 dec 2026/);
  expect((await rowsOf("Onderweg"))[0]).toMatch(/sinds 1 dec 2026: storno later geboekt$/);
  await press("Naar opdracht 2026-0002");
  expect(screen.getByRole("tab", { selected: true, name: /Opdrachten/ })).toBeTruthy();
});

test("the trial balance says whether it is in balance, and where there is nothing that there is nothing", async () => {
  await openFigures(tampered(yearOfCollections(), "Ledger", 0, { debit: cents(1) }));
  await choose("Overzicht", "trial-balance");
  await press("Toon de cijfers");
  await text(/^Administratie NL01: de saldi samen zijn niet nul/);
  expect((await rowsOf("Saldibalans"))[0]).toMatch(/^1100 .*beginstand €\u00a00,00, debet €\u00a0980,00/);
  await choose("Aan het eind van", "2025-12-31");
  await press("Toon de cijfers");
  await text("Er stond op deze dag niets.");
});

test("every report goes onto a sheet of its own, seen first, and into a file", async () => {
  const files = { waysFor: () => ["save" as const], offer: jest.fn(() => Promise.resolve()) };
  const pane = await openFigures(yearOfCollections(), { surroundings: { files } });
  for (const [report, sheet] of [
    ["open-items", "Openstaand op datum"],
    ["in-transit", "Onderweg op datum"],
    ["trial-balance", "Saldibalans"],
  ] as const) {
    await choose("Overzicht", report);
    await press("Toon de cijfers");
    await press("Zet deze cijfers op een blad");
    await text(`Het blad ${sheet} wordt gemaakt; verder verandert er niets.`);
    await press("Zet ze erop");
    await text(`Het blad ${sheet} is gemaakt.`);
  }
  const names = pane.workbook.contents.tables.map(({ name }) => name).filter((name) => name.startsWith("Incassoblad"));
  expect(names).toEqual(["IncassobladOpenItems", "IncassobladInTransit", "IncassobladTrialBalance"]);
  await press("Bewaar als CSV");
  await text("Aangeboden als download.");
  expect(files.offer).toHaveBeenCalledWith(expect.objectContaining({ name: "trial-balance.csv" }), "save");
  files.offer.mockImplementation(() => Promise.reject(new Error("refused")));
  await press("Bewaar als CSV");
  await text(/^Het bestand kon niet worden bewaard/);
});
