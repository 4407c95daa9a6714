/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { TABLE_NAMES } from "../../../../src/domain/book/records";
import type { FoundTable, WorkbookContents } from "../../../../src/sheets/contents";
import { decodeBook } from "../../../../src/sheets/decode";
import { newSheet } from "../../../../src/sheets/newSheets";
import { collectNl } from "../../../../src/taskpane/views/collect/collectNl";
import { WorkbookError } from "../../../../src/workbook/workbook";
import { contentsOfFirm, englishFirm, germanFirm } from "../../../support/ownTables";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 30_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole("button", { name }, LONG);
  await waitFor(() => expect(button).toHaveProperty("disabled", false), LONG);
  fireEvent.click(button);
};
const expectShown = async (name: string): Promise<void> => {
  expect(await screen.findByRole("region", { name }, LONG)).toBeTruthy();
};

/** A pane over a firm's own tables, which are there before it is opened. */
function openFirm(contents: WorkbookContents, options: Parameters<typeof openPane>[0] = {}) {
  return openPane({
    ...options,
    workbook: (workbook) => {
      workbook.contents = contents;
      return workbook;
    },
  });
}

describe("A workbook that another program saved without its tables", () => {
  const dropped = (): WorkbookContents => {
    const lists = TABLE_NAMES.map((table) => {
      const { sheet, columns } = newSheet(table, "nl");
      const captions = columns.map(({ caption }) => caption);
      const headed = { table, isNamed: true };
      return { sheet, headerRow: 1, firstColumn: 1, captions, headed, rowCount: table === "Orders" ? 4 : 0 };
    });
    return { tables: [], lists, date1904: false };
  };

  test("gets them back with one button, after it was told which and where", async () => {
    const pane = openFirm(dropped());
    const additions = await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(additions.textContent).toContain("17 tabellen komen terug");
    expect(additions.textContent).toContain("Incasso-opdrachten (A1:AD5)");
    expect(screen.queryByRole("button", { name: /^Maak de bladen/ })).toBeNull();
    expect(pane.workbook.writes).toEqual([]);
    await press("Zet de tabellen terug");
    expect((await screen.findByText("De tabellen zijn terug.", {}, LONG)).textContent).not.toBe("");
    expect(pane.workbook.contents.tables.map(({ name }) => name)).toEqual(TABLE_NAMES);
    expect(pane.workbook.contents.lists).toEqual([]);
  });

  test("in which two sheets fit equally well says which name decides", async () => {
    const contents = dropped();
    const lists = (contents.lists ?? []).flatMap((list) =>
      list.headed.table === "Orders"
        ? ["Oud", "Ouder"].map((sheet) => ({ ...list, sheet, headed: { ...list.headed, isNamed: false } }))
        : [list],
    );
    openFirm({ ...contents, lists });
    const additions = await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(additions.textContent).toContain("16 tabellen komen terug");
    expect(additions.textContent).toContain("Oud, Ouder. Geef het juiste blad de naam 'Incasso-opdrachten'");
  });
});

describe("An empty workbook", () => {
  test("gets its sheets with a sample firm in four clicks, the last one on the way to the bank file", async () => {
    const pane = openPane();
    await press(/^Maak de bladen/);
    fireEvent.click(await screen.findByRole("radio", { name: "Met een voorbeeldbedrijf" }));
    const additions = await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(additions.textContent).toContain("17 bladen: Administraties, Bankrekeningen");
    expect(pane.workbook.writes).toEqual([]);
    await press("Maak deze bladen");
    await press("Naar Incasso");
    await expectShown("Incasso");
    const { book, layout } = decodeBook(pane.workbook.contents);
    expect(Object.keys(layout.tables)).toHaveLength(TABLE_NAMES.length);
    expect(book.language).toBe("nl");
    expect(book.tables.Invoices.length).toBeGreaterThan(20);
  });

  test("gets empty sheets in the language that the user chooses, and is told how to fill them", async () => {
    const pane = openPane();
    await press(/^Maak de bladen/);
    fireEvent.click(await screen.findByRole("radio", { name: "Engels" }));
    await waitFor(
      () => expect(screen.getByRole("group", { name: "Dit komt erbij" }).textContent).toContain("Direct debits"),
      LONG,
    );
    await press("Maak deze bladen");
    expect(await screen.findByText("De bladen staan klaar.", {}, LONG)).toBeTruthy();
    // What is to be filled first is in sight by itself, and one click away.
    await waitFor(() => expect(pane.shown).toEqual(["Administrations"]), LONG);
    await press("Vul Administraties");
    await waitFor(() => expect(pane.shown).toEqual(["Administrations", "Administrations"]));
    expect(screen.queryByRole("button", { name: "Naar Controleren" })).toBeNull();
    expect(pane.book().language).toBe("en");
    expect(pane.book().tables.Invoices).toEqual([]);
    await press("Naar Vandaag");
    expect(await screen.findByRole("heading", { name: "Nog in te vullen" }, LONG)).toBeTruthy();
  });

  test("is left alone by who only reads", async () => {
    const pane = openPane({ preferences: { readOnly: true } });
    expect(await screen.findByText(/^Alleen lezen/, {}, LONG)).toBeTruthy();
    await press(/^Maak de bladen/);
    await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(screen.queryByRole("button", { name: "Maak deze bladen" })).toBeNull();
    expect(pane.workbook.writes).toEqual([]);
  });

  test("says what the host refuses, and can be tried again", async () => {
    let refuses = true;
    const pane = openPane({
      workbook: (workbook) => {
        const { write } = workbook;
        return Object.assign(workbook, {
          write: (...given: Parameters<typeof write>) =>
            refuses ? Promise.reject(new WorkbookError("workbook.protectedStructure")) : write(...given),
        });
      },
    });
    await press(/^Maak de bladen/);
    await press("Maak deze bladen");
    expect(await screen.findByText(/^De structuur van de werkmap is beveiligd/, {}, LONG)).toBeTruthy();
    refuses = false;
    await press("Maak deze bladen");
    expect(await screen.findByText("De bladen staan klaar.", {}, LONG)).toBeTruthy();
    expect(pane.workbook.writes).toHaveLength(1);
  });
});

describe("A workbook that lacks some tables", () => {
  test("gets what is missing, in its own language, and no sample", async () => {
    const pane = openPane({ sheets: [newSheet("Debtors", "en"), newSheet("Invoices", "en")] });
    await press(/^Voeg toe wat ontbreekt/);
    const additions = await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(additions.textContent).toContain(
      "15 bladen:3 vult u in: Administrations, Accounts, Mandates;12 houdt Incassoblad bij",
    );
    expect(screen.queryByRole("radio")).toBeNull();
    await press("Voeg dit toe");
    expect(await screen.findByText("De bladen staan klaar.", {}, LONG)).toBeTruthy();
    expect(Object.keys(decodeBook(pane.workbook.contents).layout.tables)).toHaveLength(TABLE_NAMES.length);
  });
});

describe("A firm with tables of its own", () => {
  const item = (name: RegExp): HTMLElement => screen.getByRole("button", { name });
  const field = (label: string): HTMLSelectElement => screen.getByLabelText(label);

  test("is shown what they are taken for, how sure that is and why, and keeps it with one more click", async () => {
    const pane = openFirm(contentsOfFirm(germanFirm()));
    expect(await screen.findByText(/tblFirma, tblBanken, tblKunden, tblMandate, tblOP\./, {}, LONG)).toBeTruthy();
    await press(/^Ik heb al tabellen/);
    await screen.findByRole("button", { name: /^Debiteuren tblKunden kijk na$/ }, LONG);
    expect(item(/^Facturen/).textContent).toBe("Facturen tblOP gekoppeld");
    expect(field("Voorkeur IBAN").value).toBe("Kontoverbindung");
    expect(screen.getByText("Onzeker (60 %): de inhoud. Kijk dit na.")).toBeTruthy();
    expect(screen.getByText("Niet gebruikt, en van u: Kürzel, Betreuer.")).toBeTruthy();
    expect(pane.workbook.writes).toEqual([]);
    await press("Leg deze koppeling vast");
    expect(await screen.findByText("Uw tabellen zijn gekoppeld.", {}, LONG)).toBeTruthy();
    expect(pane.book().tables.Debtors.map(({ number }) => number)).toEqual(["K-101", "K-102", "K-103"]);
    await press("Naar Controleren");
    await expectShown("Controleren");
  });

  test("is asked whom to collect from where its tables say that of nobody, which one answer decides", async () => {
    const { tables, ...rest } = contentsOfFirm(germanFirm());
    const undecided = tables.map((table) => {
      const column = table.captions.indexOf("Bankeinzug");
      return { ...table, rows: table.rows.map((row) => row.map((cell, at) => (at === column ? null : cell))) };
    });
    const pane = openFirm({ ...rest, tables: undecided }, { at: "2026-12-02T10:00:00" });
    await press(/^Ik heb al tabellen/);
    await press("Leg deze koppeling vast");
    expect(await screen.findByRole("heading", { name: collectNl.who }, LONG)).toBeTruthy();
    await press(collectNl.whoSigned);
    await press(collectNl.whoCommit);
    await waitFor(() => expect(screen.queryByRole("heading", { name: collectNl.who })).toBeNull(), LONG);
    expect(pane.book().tables.Debtors.map(({ collectAutomatically }) => collectAutomatically)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("is not asked where its tables say so of somebody", async () => {
    openFirm(contentsOfFirm(germanFirm()), { at: "2026-12-02T10:00:00" });
    await press(/^Ik heb al tabellen/);
    await press("Leg deze koppeling vast");
    await screen.findByText("Uw tabellen zijn gekoppeld.", {}, LONG);
    await screen.findByText(/^Incasseer: u ziet eerst alles/, {}, LONG);
    expect(screen.queryByRole("heading", { name: collectNl.who })).toBeNull();
  });

  test("corrects a column and a table by choosing, which is looked at again at once", async () => {
    const pane = openFirm(contentsOfFirm(englishFirm()), { language: "en" });
    await press(/^I have tables already/);
    await screen.findByRole("button", { name: /^Debtors Members/ }, LONG);
    fireEvent.click(item(/^Debtors Members/));
    await press(/more fields? that need not be there$/);
    fireEvent.change(field("Account holder"), { target: { value: "Member name" } });
    // A column is one field's alone: the name has none now, which is required.
    expect(await screen.findByText("Required. Choose a column.", {}, LONG)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Keep this mapping" })).toBeNull();
    fireEvent.change(field("Account holder"), { target: { value: "Initial" } });
    fireEvent.change(field("Name (required)"), { target: { value: "Member name" } });
    await press("Keep this mapping");
    await screen.findByText("Your tables are mapped.", {}, LONG);
    expect(pane.book().tables.Debtors[0]).toMatchObject({ name: "Anna Bos", accountHolder: "A" });
  });

  test("has made what it does not have, also a table that it says is none of its own, and goes on", async () => {
    const tables = contentsOfFirm(germanFirm()).tables.filter(({ name }) => name !== "tblMandate");
    const pane = openFirm({ tables, date1904: false });
    await press(/^Ik heb al tabellen/);
    await screen.findByRole("button", { name: /^Machtigingen ontbreekt$/ }, LONG);
    fireEvent.click(item(/^Bankrekeningen/));
    const [, accounts] = screen.getAllByLabelText("Uw tabel");
    expect(accounts).toBeTruthy();
    fireEvent.change(screen.getAllByDisplayValue("tblBanken (blad Bankkonten)")[0] as HTMLElement, {
      target: { value: "" },
    });
    await screen.findByRole("button", { name: /^Bankrekeningen ontbreekt$/ }, LONG);
    await waitFor(
      () => expect(screen.getByRole("group", { name: "Dit komt erbij" }).textContent).toContain("Bankrekeningen"),
      LONG,
    );
    await press("Maak wat ontbreekt");
    await press("Leg deze koppeling vast");
    expect(await screen.findByText("Uw tabellen zijn gekoppeld.", {}, LONG)).toBeTruthy();
    const { layout } = decodeBook(pane.workbook.contents);
    expect([layout.tables.Debtors?.name, layout.tables.Accounts?.name, layout.tables.Mandates?.name]).toEqual([
      "tblKunden",
      "Accounts",
      "Mandates",
    ]);
  });

  test("has a required column added at the right of its own table", async () => {
    const { tables } = contentsOfFirm(germanFirm());
    const second = ["NL69ZZZ123456780000", "M2", "Adler Lager GmbH", "1300", "Kleve", "A. Adler"];
    // With one administration no column for it is missed.
    const without = tables.map((found) =>
      found.name !== "tblOP"
        ? { ...found, rows: found.name === "tblFirma" ? [...found.rows, second] : found.rows }
        : {
            ...found,
            captions: found.captions.map((caption) => (caption === "Mandant" ? "Notiz" : caption)),
            rows: found.rows.map((row) => row.map((cell) => (cell === "M1" ? "-" : cell))),
          },
    );
    const pane = openFirm({ tables: without, date1904: false });
    await press(/^Ik heb al tabellen/);
    const additions = await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
    expect(additions.textContent).toContain("1 kolom: Offene Posten: Administratie.");
    await press("Maak wat ontbreekt");
    await press("Leg deze koppeling vast");
    await screen.findByText("Uw tabellen zijn gekoppeld.", {}, LONG);
    const own = pane.workbook.contents.tables.find(({ name }) => name === "tblOP");
    expect(own?.captions.at(-1)).toBe("Administratie");
  });

  test("chooses between columns that fit equally well, and is told which these are", async () => {
    const { tables } = contentsOfFirm(germanFirm());
    const twice = tables.map((found) =>
      found.name === "tblKunden"
        ? {
            ...found,
            captions: [...found.captions, "E-mailadres", "Mailadres"],
            rows: found.rows.map((row) => [...row, "a@huber.de", "b@huber.de"]),
          }
        : found,
    );
    const pane = openFirm({ tables: twice, date1904: false });
    await press(/^Ik heb al tabellen/);
    await screen.findByRole("button", { name: /^Debiteuren tblKunden kies$/ }, LONG);
    expect(screen.getByText("Deze passen even goed: E-mailadres, Mailadres. Kies er een.")).toBeTruthy();
    fireEvent.change(field("E-mail"), { target: { value: "Mailadres" } });
    await press("Leg deze koppeling vast");
    await screen.findByText("Uw tabellen zijn gekoppeld.", {}, LONG);
    expect(pane.book().tables.Debtors[0]?.email).toBe("b@huber.de");
  });

  test("has tables made of its lists with two clicks, after it was said which and where", async () => {
    const { tables, ...rest } = contentsOfFirm(germanFirm());
    const [customers] = tables.filter(({ name }) => name === "tblKunden");
    const list = { ...(customers as FoundTable), name: "Kundenstamm", rowCount: 3, problems: [] };
    const marked: unknown[] = [];
    const pane = openPane({
      surroundings: { markLists: async (lists) => void marked.push(lists) },
      workbook: (workbook) => {
        workbook.contents = { ...rest, tables: tables.filter((found) => found !== customers) };
        return Object.assign(workbook, { readPlain: () => Promise.resolve([list]) });
      },
    });
    await press(/^Ik heb al tabellen/);
    expect(await screen.findByText(/^B4:I7 op het blad Kundenstamm is een lijst van 3 rijen/, {}, LONG)).toBeTruthy();
    await waitFor(() => expect(marked.at(-1)).toEqual([{ sheet: "Kundenstamm", range: "B4:I7" }]), LONG);
    await press("Maak tabellen van deze lijsten");
    expect(
      await screen.findByText(/^1 tabel wordt gemaakt.*Kundenstamm \(Kundenstamm, B4:I7\)/, {}, LONG),
    ).toBeTruthy();
    expect(pane.workbook.writes).toEqual([]);
    await press("Maak deze tabellen");
    await waitFor(() => expect(pane.workbook.writes).toHaveLength(1), LONG);
    expect(pane.workbook.writes[0]?.laidTables).toMatchObject([{ table: "Kundenstamm", headerRow: 4, rowCount: 3 }]);
    expect(pane.workbook.contents.tables.some(({ name }) => name === "Kundenstamm")).toBe(true);
    await waitFor(() => expect(marked.at(-1)).toEqual([]), LONG);
  });

  test("of which there are lists alone is first offered tables of them, or leaves them", async () => {
    const { tables, ...rest } = contentsOfFirm(germanFirm());
    const [customers] = tables.filter(({ name }) => name === "tblKunden");
    const list = { ...(customers as FoundTable), name: "Kundenstamm", rowCount: 3, problems: [] };
    const pane = openPane({
      workbook: (workbook) => {
        workbook.contents = { ...rest, tables: [] };
        return Object.assign(workbook, { readPlain: () => Promise.resolve([list]) });
      },
    });
    await press(/^Ik heb al tabellen/);
    const found = await screen.findByRole("region", { name: "Lijsten die nog geen tabel zijn" }, LONG);
    expect(within(found).getByRole("button", { name: "Maak tabellen van deze lijsten" })).toBeTruthy();
    // Empty sheets beside the lists are no way on yet.
    expect(screen.queryByRole("button", { name: "Maak wat ontbreekt" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Debiteuren/ })).toBeNull();
    await press("Ga naar Kundenstamm!B4:I7");
    await waitFor(() => expect(pane.shown).toEqual(["Kundenstamm!B4:I7"]));
    await press("Laat deze lijsten zoals ze zijn");
    expect(await screen.findByRole("region", { name: "Dit hebt u nog niet." }, LONG)).toBeTruthy();
    await screen.findByRole("button", { name: "Maak wat ontbreekt" }, LONG);
  });

  test("is asked what is still open, and its answer is kept", async () => {
    const { tables, ...rest } = contentsOfFirm(germanFirm());
    const asked = tables.map((found) =>
      found.name === "tblOP"
        ? { ...found, captions: [...found.captions, "Wert"], rows: found.rows.map((row) => [...row, 40.25]) }
        : found,
    );
    const pane = openFirm({ ...rest, tables: asked });
    await press(/^Ik heb al tabellen/);
    expect(await screen.findByText(/^Is dit wat nog openstaat: Wert\?/, {}, LONG)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Nee, incasseer het hele bedrag" })).toBeTruthy();
    await press("Ja, Wert is wat nog openstaat");
    await press("Leg deze koppeling vast");
    await screen.findByText("Uw tabellen zijn gekoppeld.", {}, LONG);
    expect(pane.book().tables.Invoices[0]?.openAmount).toBe(4025);
  });

  test("that has no Excel table yet is told how to make one", async () => {
    openPane();
    await press(/^Ik heb al tabellen/);
    expect(await screen.findByText(/^In deze werkmap staat geen enkele Excel-tabel/, {}, LONG)).toBeTruthy();
    const missing = await screen.findByRole("region", { name: "Dit hebt u nog niet." }, LONG);
    expect(within(missing).getByText(/kan er niet worden geïncasseerd/)).toBeTruthy();
    await press("Terug");
    expect(await screen.findByRole("button", { name: /^Maak de bladen/ })).toBeTruthy();
  });
});
