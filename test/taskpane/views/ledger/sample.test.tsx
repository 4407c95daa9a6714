/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { sampleAction } from "../../../../src/actions/sample";
import { MOMENT, tampered } from "../../../support/books";
import { resultOn } from "../../../support/askBook";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";
import { yearOfCollections } from "../../../support/yearOfCollections";

const LONG = { timeout: 20_000 };
const BOOK = yearOfCollections();

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);
const part = async (name: string): Promise<void> =>
  void fireEvent.click(await screen.findByRole("tab", { name }, LONG));
const fill = async (label: string, value: string): Promise<void> =>
  void fireEvent.change(await screen.findByLabelText(label, {}, LONG), { target: { value } });
const cards = async () => [
  ...(await screen.findByRole("list", { name: "Getrokken regels, op opdracht en regel" }, LONG)).querySelectorAll(
    ":scope > li",
  ),
];
/** What stands along the trail of a card, under the name of each step. */
const trailOf = (card: Element | undefined): Readonly<Record<string, readonly string[]>> => {
  const steps: Record<string, string[]> = {};
  let last: string[] = [];
  for (const one of card?.querySelectorAll("dt, dd") ?? []) {
    if (one.tagName === "DT") steps[one.textContent] = last = [];
    else last.push(one.textContent);
  }
  return steps;
};

async function openSample(book = BOOK, options: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane({ book, view: "ledger", at: "2026-12-31T12:00:00", ...options });
  await part("Steekproef");
  return pane;
}

test("a drawn line is followed to invoice, mandate, bank file, bank entries and journal, each by its cell", async () => {
  const pane = await openSample();
  await fill("Aantal regels", "8");
  await press("Trek de steekproef");
  await text(/^8 van 8 regels getrokken, €\s1\.960,00 van €\s1\.960,00\.$/);
  const lines = await cards();
  expect(lines).toHaveLength(8);
  const card = lines.find((one) => one.textContent.startsWith("Opdracht 2026-0002, regel 2"));
  const trail = trailOf(card);
  expect(Object.keys(trail)).toEqual(["Incassoregel", "Factuur", "Machtiging", "Bankbestand", "Bankregel", "Journaal"]);
  expect(trail["Factuur"]).toEqual([expect.stringMatching(/^F2, .*€\u00a0200,00 Facturen![A-Z]+3$/)]);
  expect(trail["Machtiging"]).toEqual([expect.stringMatching(/^SR10002, .* Machtigingen![A-Z]+3$/)]);
  expect(trail["Bankbestand"]).toEqual([expect.stringMatching(/\.xml, regel \d+$/)]);
  expect(trail["Bankregel"]?.join()).toMatch(/€\u00a0-199,00 Bankregels![A-Z]+\d+/);
  expect(trail["Journaal"]?.join()).toMatch(/1250, (?:debet|credit) €\u00a0[1-9].* Journaal![A-Z]+\d+/);
  const { result } = sampleAction.decide(BOOK, { size: 8 }, MOMENT);
  const own = result?.trail.filter(({ order, line }) => order === "2026-0002" && line === 2) ?? [];
  expect(card?.querySelectorAll("dd")).toHaveLength(own.length);
  const [cell] = within(card as HTMLElement).getAllByRole("button", { name: /^Ga naar Machtigingen!/ });
  if (cell !== undefined) fireEvent.click(cell);
  await waitFor(() => expect(pane.shown).toEqual([expect.stringMatching(/^Machtigingen![A-Z]+3$/)]));
  expect(pane.workbook.writes).toEqual([]);
});

test("the day is proposed as the seed; what was asked and drawn is there again after another part", async () => {
  await openSample();
  expect(await screen.findByLabelText("Startgetal", {}, LONG)).toHaveProperty("value", "261231");
  await fill("Aantal regels", "3");
  await fill("Startgetal", "7");
  await press("Trek de steekproef");
  const drawn = (await cards()).map((card) => card.textContent);
  await part("Saldi");
  await part("Steekproef");
  expect((await cards()).map((card) => card.textContent)).toEqual(drawn);
  expect(screen.getByLabelText("Aantal regels")).toHaveProperty("value", "3");
  expect(screen.getByLabelText("Startgetal")).toHaveProperty("value", "7");
});

test("under another seed, chance or period the lines of the one before are not shown, and a seed must be a number", async () => {
  await openSample();
  await fill("Aantal regels", "2");
  await press("Trek de steekproef");
  await text(/^2 van 8 regels getrokken/);
  await fill("Selectie", "byAmount");
  await waitFor(() => expect(screen.queryByText(/regels getrokken/)).toBeNull());
  await press("Trek de steekproef");
  await text(/^2 van 8 regels getrokken/);
  await fill("Tot en met", "2026-11-30");
  await press("Trek de steekproef");
  await text("Er zijn hier geen regels van verwerkte opdrachten om uit te trekken.");
  await fill("Van", "2026-12-01");
  await press("Trek de steekproef");
  await text("Deze datum ligt voor het begin.");
  expect(screen.queryByRole("list", { name: /^Getrokken regels/ })).toBeNull();
  for (const wrong of ["", "0", "-1", "1.5", "12345678", "zeven"]) {
    await fill("Startgetal", wrong);
    await text("Vul een geheel getal in van 1 tot en met 9.999.999.");
    const draw = screen.getByRole("button", { name: "Trek de steekproef" });
    expect(draw.getAttribute("aria-disabled")).toBe("true");
  }
});

test("what a line lacks is said", async () => {
  const { Invoices, Mandates, BankEntries, Ledger, ...others } = BOOK.tables;
  const empty = { Invoices: Invoices.slice(0, 0), Mandates: Mandates.slice(0, 0) };
  const tables = { ...others, ...empty, BankEntries: BankEntries.slice(0, 0), Ledger: Ledger.slice(0, 0) };
  await openSample(tampered({ ...BOOK, tables }, "Orders", 1, { settings: "{}" }));
  await press("Trek de steekproef");
  const card = (await cards()).find((one) => one.textContent.startsWith("Opdracht 2026-0002, regel 3"));
  expect(trailOf(card)).toMatchObject({
    Factuur: ["F3 (staat niet in de werkmap)"],
    Machtiging: [expect.stringMatching(/^SR10003, .*\(staat niet in de werkmap\)$/)],
    Bankbestand: ["niet te maken, of de regel staat er niet in"],
    Bankregel: ["nog geen verwerkte bankregel"],
    Journaal: ["niets geboekt"],
  });
});

test("it is printed, saved as CSV and put on a sheet, with the seed by which it is drawn again", async () => {
  const pane = await openSample();
  await fill("Aantal regels", "3");
  await fill("Startgetal", "7");
  await press("Trek de steekproef");
  await press("Bewaar als pagina om te printen");
  await text(/sample-7\.html is aangeboden om te bewaren/);
  await press("Bewaar als CSV");
  await text("Aangeboden als download.");
  const [page, csv] = pane.offered.map(({ file }) => ({ ...file, text: new TextDecoder().decode(file.bytes) }));
  expect(page?.mediaType).toBe("text/html");
  const printed = new DOMParser().parseFromString(page?.text ?? "", "text/html");
  expect(printed.querySelectorAll("table")).toHaveLength(3);
  expect(printed.querySelector(".intro")?.textContent).toMatch(/^3 van 8 regels getrokken/);
  expect(printed.querySelector("dl")?.textContent).toMatch(/Aantal regels3Startgetal7SelectieElke regel/);
  expect(printed.querySelector("dl")?.textContent).toContain(BOOK.tables.Ledger.at(-1)?.seal);
  const { result } = sampleAction.decide(BOOK, { size: 3, seed: 7 }, MOMENT);
  expect(csv?.name).toBe("sample-7.csv");
  expect(csv?.text.trimEnd().split("\r\n")).toHaveLength((result?.trail.length ?? 0) + 1);
  await press("Zet deze cijfers op een blad");
  await text("Het blad Steekproef wordt gemaakt; verder verandert er niets.");
  await press("Zet ze erop");
  await text("Het blad Steekproef is gemaakt.");
  const table = pane.workbook.contents.tables.find(({ name }) => name === "IncassobladSample");
  expect(table?.rows).toHaveLength(result?.trail.length ?? 0);
});

test("the pane gets a sample line by line, each part with its cell and none twice", async () => {
  const request = { size: 5, seed: 3, byAmount: true };
  const shown = await resultOn(BOOK, "sample", request);
  const { result } = sampleAction.decide(BOOK, request, MOMENT);
  expect(shown).toMatchObject({ seed: 3, byAmount: true, population: 8, populationAmount: "1960.00" });
  expect(shown?.lines.length).toBe(result?.drawn);
  const flat = shown?.lines.head.flatMap(({ parts }) => parts) ?? [];
  expect(flat.map(({ step, name }) => [step, name])).toEqual(result?.trail.map(({ step, name }) => [step, name]));
  expect(flat.every(({ step, address }) => (address === null) === (step === "file"))).toBe(true);
});
