/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { tampered } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";
import { yearOfCollections } from "../../../support/yearOfCollections";

const LONG = { timeout: 20_000 };
const AT = "2026-12-31T09:00:00";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

async function openExport(book = yearOfCollections(), options: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane({ book, view: "ledger", at: AT, ...options });
  fireEvent.click(await screen.findByRole("tab", { name: "Export" }, LONG));
  await screen.findByText("Exporteren naar de boekhouding", {}, LONG);
  return pane;
}

const choose = async (label: string, value: string): Promise<void> =>
  void fireEvent.change(await screen.findByLabelText(label, {}, LONG), { target: { value } });
const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);

describe("Export in the pane", () => {
  test("shows what is new and what is assumed, records it, hands the file over, and makes it once more", async () => {
    const pane = await openExport();
    await text("Er is nog niets geëxporteerd en vastgelegd.");
    await choose("Indeling", "afas");
    await press("Bekijk de export");
    await text(/De indeling afas is niet gezien/);
    await text("17");
    expect(pane.workbook.writes).toEqual([]);
    await press("Exporteer en leg vast");
    await text("Export 1 is vastgelegd: 17 boekstukken.");
    expect(pane.book().tables.Exports).toMatchObject([{ number: 1, layout: "afas", numberOfEntries: 17 }]);
    await press("Sla op");
    const [offered] = pane.offered;
    expect(offered?.file).toMatchObject({ name: "journal-NL01-afas-1.csv", mediaType: "text/csv" });
    await text("Export 1, 31 dec 2026: AFAS");
    await press("Nog een export");
    await press("Bekijk de export");
    await text(/er geen boekstukken die nog niet zijn geëxporteerd/);
    await press("Maak export 1 opnieuw");
    await text("Het bestand is precies hetzelfde als toen.");
    await press("Details van journal-NL01-afas-1.csv");
    const hash = pane.book().tables.Exports[0]?.hash ?? "";
    await text(new RegExp(hash, "u"));
  });

  test("refuses to make an export once more of which a line was changed", async () => {
    const pane = await openExport();
    await press("Bekijk de export");
    await press("Exporteer en leg vast");
    await text(/is vastgelegd/);
    cleanup();
    await openExport(tampered(pane.book(), "Ledger", 0, { account: "9999" }));
    await press("Maak export 1 opnieuw");
    await text(/niet meer die van export 1/);
    expect(screen.queryByRole("button", { name: "Sla op" })).toBeNull();
  });

  test("of a period writes nothing, and is all that whoever only reads is offered", async () => {
    const pane = await openExport(tampered(yearOfCollections(), "Administrations", 0, { readOnly: "Ja" }));
    await text("Van boekdatum");
    expect(screen.queryByLabelText("Welke boekstukken")).toBeNull();
    await press("Bekijk de export");
    await press("Maak het bestand");
    await press("Sla op");
    expect(pane.offered.map(({ file }) => file.name)).toEqual(["journal-NL01-general-2026-01-01-2026-12-31.csv"]);
    expect(pane.workbook.writes).toEqual([]);
  });

  test("tells what an audit file lacks, and asks anew after another choice", async () => {
    await openExport();
    await choose("Indeling", "xaf");
    await press("Bekijk de export");
    const findings = await screen.findAllByText(/noemt btw-nummer en land/, {}, LONG);
    expect(findings.length).toBeGreaterThan(0);
    expect(screen.queryByRole("button", { name: "Exporteer en leg vast" })).toBeNull();
    await choose("Welke boekstukken", "period");
    const view = within(screen.getByRole("region", { name: "Journaal" }));
    expect(view.getByRole("button", { name: "Bekijk de export" })).toBeTruthy();
    expect(screen.queryByText(/noemt btw-nummer en land/)).toBeNull();
  });
});
