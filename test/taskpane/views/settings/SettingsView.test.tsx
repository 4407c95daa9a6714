/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { isoDate } from "../../../../src/domain/values/calendar";
import { newSheet } from "../../../../src/sheets/newSheets";
import { VERSION } from "../../../../src/kit/version";
import { openXlsx } from "../../../../src/file/xlsx";
import { Cancelled } from "../../../../src/session/session";
import { WorkbookError } from "../../../../src/workbook/workbook";
import { anAccount, anAdministration, bookOf, bookOfDebtors } from "../../../support/books";
import { contentsOfFirm, germanFirm } from "../../../support/ownTables";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 30_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("button", { name }, LONG));

describe("What the user sets for himself", () => {
  test("is kept at once, and said to be", async () => {
    const pane = openPane({ view: "settings", preferences: { user: "" } });
    const name = await screen.findByRole("textbox", { name: /Uw naam/ }, LONG);
    expect(screen.queryByText("Bewaard.")).toBeNull();
    expect(screen.getByText(/^Vul uw naam in/)).toBeTruthy();
    fireEvent.change(name, { target: { value: "Anna de " } });
    expect(name).toHaveProperty("value", "Anna de ");
    expect(pane.preferences().user).toBe("Anna de");
    expect(screen.getByText("Bewaard.").closest("[role=status]")).toBeTruthy();
    expect(screen.queryByText(/^Vul uw naam in/)).toBeNull();
    fireEvent.change(screen.getByLabelText("Kleuren"), { target: { value: "highContrast" } });
    expect(pane.preferences()).toMatchObject({ user: "Anna de", theme: "highContrast" });
  });

  test("turns the pane to another language and back to Excel's", async () => {
    const pane = openPane({ view: "settings" });
    fireEvent.change(await screen.findByLabelText("Taal van dit venster", {}, LONG), { target: { value: "en" } });
    expect(screen.getByRole("heading", { name: "Settings" })).toBeTruthy();
    expect(pane.preferences().language).toBe("en");
    fireEvent.change(screen.getByLabelText("Language of this pane"), { target: { value: "host" } });
    expect(screen.getByRole("heading", { name: "Instellingen" })).toBeTruthy();
    expect(pane.preferences().language).toBeNull();
  });

  test("makes the pane read-only for who audits: nothing that writes is offered", async () => {
    const pane = openPane({ view: "settings", sheets: [newSheet("Debtors", "nl")] });
    fireEvent.click(await screen.findByRole("switch", { name: "Alleen lezen" }, LONG));
    expect(pane.preferences().readOnly).toBe(true);
    await press("Kijk wat er ontbreekt");
    await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(screen.queryByRole("button", { name: "Voeg dit toe" })).toBeNull();
  });

  test("follows the browser on the desk, which is not Excel", async () => {
    openPane({ view: "settings", surroundings: { host: "desk" } });
    await screen.findByLabelText("Kleuren", {}, LONG);
    expect(screen.getAllByRole("option", { name: "Als de browser" })).toHaveLength(2);
    expect(screen.queryByRole("option", { name: /Excel|Office/ })).toBeNull();
  });
});

describe("What the workbook is set to", () => {
  test("is told per administration and account, with what holds for a blank cell and what the bank wants", async () => {
    const pane = openPane({
      view: "settings",
      book: bookOf({
        Administrations: [anAdministration({ fourEyes: true, closedUntil: isoDate("2026-10-31"), fiscalYearStart: 4 })],
        Accounts: [anAccount()],
      }),
    });
    await press("NL01 Groothandel De Waag B.V.");
    const row = (name: string) => screen.getByRole("button", { name: new RegExp(`^${name}: wijzig in`) }).parentElement;
    expect(row("Vier ogen")?.textContent).toBe("Vier ogenja");
    expect(row("Afgesloten t/m")?.textContent).toBe("Afgesloten t/m31 okt 2026");
    expect(row("Boekwijze")?.textContent).toBe("BoekwijzeBij verwerken (standaard)");
    expect(row("Begin boekjaar")?.textContent).toBe("Begin boekjaarapr");
    expect(row("Incassokorting bedrag")?.textContent).toBe("Incassokorting bedragniet ingevuld");
    await press(/^ABN AMRO NL91ABNA0417164300$/);
    expect(row("Maximum posten")?.textContent).toBe("Maximum posten3.000 (volgens de bank)");
    expect(screen.getByText("De bank wil: 12:30. Ga na of dat klopt.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^Uiterste tijd: wijzig in/ }));
    await waitFor(() => expect(pane.shown).toEqual([expect.stringMatching(/^Bankrekeningen![A-Z]+2$/)]));
  });

  test("leads from what is wrong in it to its cell", async () => {
    openPane({ view: "settings", book: bookOf({ Accounts: [anAccount({ cutOff: "noon" })] }) });
    await press(/^ABN AMRO/);
    expect(screen.getByRole("button", { name: /^Ga naar Bankrekeningen!/ })).toBeTruthy();
  });

  test("is nothing in a workbook without administrations", async () => {
    openPane({ view: "settings" });
    expect(await screen.findByText(/nog geen administraties en bankrekeningen/, {}, LONG)).toBeTruthy();
  });
});

describe("The sheets of the workbook", () => {
  test("that are missing are told, and added when asked", async () => {
    const pane = openPane({ view: "settings", sheets: [newSheet("Debtors", "nl")] });
    await press("Kijk wat er ontbreekt");
    const additions = await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(additions.textContent).toContain("16 bladen");
    expect(pane.workbook.writes).toEqual([]);
    await press("Voeg dit toe");
    expect(await screen.findByText("Toegevoegd.", {}, LONG)).toBeTruthy();
    expect(pane.workbook.contents.tables).toHaveLength(17);
    await press("Kijk wat er ontbreekt");
    expect(await screen.findByText("Er ontbreekt niets.", {}, LONG)).toBeTruthy();
  });

  test("are formatted when asked, after it is said which", async () => {
    const pane = openPane({ view: "settings", book: bookOfDebtors(1) });
    await press("Maak de bladen op");
    const additions = await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(additions.textContent).toContain("Opgemaakt waar u zelf niets opmaakte");
    expect(pane.workbook.writes).toEqual([]);
    await press("Maak op");
    expect(await screen.findByText("De bladen zijn opgemaakt.", {}, LONG)).toBeTruthy();
    expect(pane.workbook.writes.flatMap(({ looks = [] }) => looks.map(({ table }) => table))).toContain("Invoices");
  });

  test("and of the user's own can be mapped again: what is mapped already stays until he chooses otherwise", async () => {
    const pane = openPane({
      view: "settings",
      workbook: (workbook) => {
        workbook.contents = contentsOfFirm(germanFirm());
        return workbook;
      },
    });
    await press("Koppel eigen tabellen");
    await press("Leg deze koppeling vast");
    expect(await screen.findByText("De koppeling ligt vast.", {}, LONG)).toBeTruthy();
    const before = pane.book().tables.Mapping.length;
    await press("Koppel eigen tabellen");
    expect(await screen.findByText("Deze koppeling ligt al zo vast.", {}, LONG)).toBeTruthy();
    await press(/^Debiteuren tblKunden/);
    fireEvent.change(screen.getByLabelText("Voorkeur IBAN"), { target: { value: "" } });
    await waitFor(
      () => expect(screen.getByRole("button", { name: "Leg deze koppeling vast" })).toHaveProperty("disabled", false),
      LONG,
    );
    await press("Leg deze koppeling vast");
    await waitFor(() => expect(pane.book().tables.Mapping).toHaveLength(before - 1), LONG);
    expect(pane.book().tables.Debtors[0]?.iban).toBeNull();
  });
});

describe("The product", () => {
  test("says its version, its manual and its licence", async () => {
    openPane({ view: "settings", language: "en" });
    expect(await screen.findByText(`Version ${VERSION}`, {}, LONG)).toBeTruthy();
    const manual = screen.getByRole("link", { name: "Open the manual" });
    expect(manual.getAttribute("href")).toMatch(/\/docs\/manual\/en\/index\.html$/);
    expect(screen.getByText(/MIT licence/)).toBeTruthy();
  });
});

describe("A support pack", () => {
  const LOOK = "Bekijk wat erin komt";
  const SAVE = "Bewaar het supportpakket";

  test("is looked at first, then saved: other names, the same findings, and nothing is written", async () => {
    const pane = openPane({ view: "settings", book: bookOfDebtors(3) });
    await press(LOOK);
    expect(await screen.findByText(/^Het supportpakket bevat 17 tabellen/, {}, LONG)).toBeTruthy();
    expect(screen.getByText(/^De controles en het narekenen vinden in het pakket hetzelfde/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Wat is vervangen, per tabel" }));
    expect(await screen.findByText(/^Debiteuren: \d+ cellen \(.*Naam.*IBAN/)).toBeTruthy();
    expect(pane.offered).toEqual([]);
    await press(SAVE);
    expect(await screen.findByText(/^support-pack-2026-11-20\.xlsx is aangeboden/)).toBeTruthy();
    const [{ file, way } = { file: null, way: null }] = pane.offered;
    const { tables } = await (await openXlsx(file?.bytes ?? new Uint8Array())).read();
    const debtors = tables.find(({ name }) => name === "Debtors");
    const names = pane.book().tables.Debtors.map(({ name }) => name ?? "");
    expect({ way, rows: debtors?.rows.length, names: names.length }).toEqual({ way: "save", rows: 3, names: 3 });
    expect(names.filter((name) => JSON.stringify(tables).includes(name))).toEqual([]);
    expect(pane.workbook.writes).toEqual([]);
  });

  test("is made by who only reads too", async () => {
    openPane({ view: "settings", book: bookOfDebtors(1), preferences: { readOnly: true } });
    await press(LOOK);
    expect(await screen.findByRole("button", { name: SAVE }, LONG)).toBeTruthy();
  });

  test("is no longer offered once the workbook has changed", async () => {
    let change: () => void = () => undefined;
    openPane({
      view: "settings",
      book: bookOfDebtors(1),
      surroundings: {
        onChanged: (listener) => {
          change = () => listener("workbook", { language: "nl", theme: "light" });
          return () => undefined;
        },
      },
    });
    await press(LOOK);
    await screen.findByRole("button", { name: SAVE }, LONG);
    act(() => change());
    expect(await screen.findByText(/^De werkmap is gewijzigd sinds/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: SAVE })).toBeNull();
    await press(LOOK);
    expect(await screen.findByRole("button", { name: SAVE }, LONG)).toBeTruthy();
  });

  test("says how far it is and can be stopped", async () => {
    openPane({
      view: "settings",
      book: bookOfDebtors(1),
      session: (session) => ({
        ...session,
        supportPack: ({ signal, report } = {}) =>
          new Promise((_, reject) => {
            void report?.("pack", 0, 1);
            signal?.addEventListener("abort", () => reject(new Cancelled()));
          }),
      }),
    });
    await press(LOOK);
    expect(await screen.findByText(/^Gegevens vervangen/)).toBeTruthy();
    await press("Stop");
    expect(await screen.findByText(/^Gestopt/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: SAVE })).toBeNull();
  });

  test("says where there is nothing to hand over, and where nothing can be saved", async () => {
    openPane({ view: "settings" });
    await press(LOOK);
    expect(await screen.findByText(/^Deze werkmap heeft nog geen tabellen/, {}, LONG)).toBeTruthy();
    cleanup();
    openPane({ view: "settings", book: bookOfDebtors(1), ways: ["copy", "show"] });
    await press(LOOK);
    expect(await screen.findByText(/^Hier kan geen bestand worden bewaard/, {}, LONG)).toBeTruthy();
  });

  test("is where a mistake of ours leads to", async () => {
    openPane({
      view: "check",
      book: bookOfDebtors(1),
      session: (session) => ({ ...session, prepare: () => Promise.reject(new Error("no such row")) }),
    });
    await press("Controleer");
    expect(await screen.findByText(/^Er ging iets mis wat niet mag kunnen: no such row/, {}, LONG)).toBeTruthy();
    await press("Maak een supportpakket");
    expect(await screen.findByRole("button", { name: LOOK }, LONG)).toBeTruthy();
  });
});

describe("Leaving the program", () => {
  const LOOK = "Bekijk wat eruit gaat";
  const NOW = "Haal dit uit de werkmap";

  function leaving(marks: { startsWithWorkbook: boolean; colours: number }, preferences = {}) {
    const asked: boolean[] = [];
    const answer = (remove: boolean) => {
      asked.push(remove);
      return Promise.resolve(marks);
    };
    openPane({ view: "settings", preferences, surroundings: { marks: answer } });
    return asked;
  }

  test("shows first what goes and what stays, then takes it out", async () => {
    const asked = leaving({ startsWithWorkbook: true, colours: 3 });
    await press(LOOK);
    expect(await screen.findByText("3 gekleurde plaatsen van bevindingen: de kleur vervalt.")).toBeTruthy();
    expect(screen.getByText(/^Excel opent Incassoblad met deze werkmap/)).toBeTruthy();
    expect(screen.getByText(/^Wat blijft: alle bladen en tabellen/)).toBeTruthy();
    expect(asked).toEqual([false]);
    await press(NOW);
    expect(await screen.findByText(/^Incassoblad is uit de werkmap/)).toBeTruthy();
    expect([asked, screen.queryByRole("button", { name: NOW })]).toEqual([[false, true], null]);
  });

  test("says so where there is nothing to take out", async () => {
    leaving({ startsWithWorkbook: false, colours: 0 });
    await press(LOOK);
    expect(await screen.findByText(/^Buiten de tabellen heeft Incassoblad niets/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: NOW })).toBeNull();
  });

  test("is not offered to who only reads, nor where the workbook keeps nothing of it", async () => {
    leaving({ startsWithWorkbook: true, colours: 0 }, { readOnly: true });
    await screen.findByRole("button", { name: /^Eerst: reken na/ }, LONG);
    expect(screen.queryByRole("button", { name: LOOK })).toBeNull();
    cleanup();
    openPane({ view: "settings" });
    expect(await screen.findByText(/^Hier staat buiten de tabellen niets/, {}, LONG)).toBeTruthy();
  });

  test("says what Excel refuses", async () => {
    const marks = () => Promise.reject(new WorkbookError("workbook.offline"));
    openPane({ view: "settings", surroundings: { marks } });
    await press(LOOK);
    expect(await screen.findByText(/^Excel is niet bereikbaar/)).toBeTruthy();
  });
});
