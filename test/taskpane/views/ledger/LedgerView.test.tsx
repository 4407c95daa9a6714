/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { cents } from "../../../../src/domain/values/money";
import { isFormula } from "../../../../src/sheets/cellValue";
import { bookOfDebtors, tampered } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";
import { yearOfCollections } from "../../../support/yearOfCollections";

const LONG = { timeout: 20_000 };
const AT = "2026-12-20T12:00:00";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const openLedger = (book = yearOfCollections(), options: Parameters<typeof openPane>[0] = {}) =>
  openPane({ book, view: "ledger", at: AT, ...options });
const part = async (name: string): Promise<void> =>
  void fireEvent.click(await screen.findByRole("tab", { name }, LONG));
const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);
const rowsOf = async (name: string) =>
  [...(await screen.findByRole("list", { name }, LONG)).querySelectorAll(":scope > li")].map((row) => row.textContent);

describe("Verification", () => {
  test("says in one sentence what it proved, with a seal for on paper", async () => {
    const book = yearOfCollections();
    const pane = openLedger(book);
    await press("Reken na");
    await text(/^Nagerekend en in orde: 3 opdrachten met 9 regels, 2 bankbestanden, 17 boekstukken/);
    const seal = book.tables.Ledger.at(-1)?.seal ?? "";
    expect(screen.getByText(seal)).toBeTruthy();
    await press("Kopieer het zegel");
    await text("Gekopieerd.");
    const [copied] = pane.offered;
    // The seal of the Log goes along: it stands for the orders and the bank's entries.
    const seals = screen.getAllByText(/^[0-9a-f]{64}$/).map(({ textContent }) => textContent);
    expect([seals.length, seals[0]]).toEqual([2, seal]);
    expect([copied?.way, new TextDecoder().decode(copied?.file.bytes)]).toEqual(["copy", seals.join("\n")]);
    expect(pane.workbook.writes).toEqual([]);
  });

  test("is put into the workbook as a sheet of formulas after it was said which, and renewed there", async () => {
    const pane = openLedger();
    await press("Zet de aansluiting op een blad");
    await text("Het blad Aansluiting wordt gemaakt; verder verandert er niets.");
    expect(pane.workbook.writes).toEqual([]);
    await press("Zet deze erop");
    await text("Het blad Aansluiting is gemaakt.");
    const [sheet] = pane.workbook.writes.flatMap(({ newSheets }) => newSheets);
    const formulas = [...(sheet?.rows ?? [])].flat().filter((cell) => isFormula(cell));
    expect(formulas.map(({ formula }) => formula)).toContain(
      "SUMIFS(Orders[Totaalbedrag],Orders[Opdracht],IncassobladControl[[#This Row],[Gegeven]])",
    );
    await press("Zet de aansluiting op een blad");
    await text("Het blad Aansluiting wordt vernieuwd; verder verandert er niets.");
  });

  test("saves what it proved as a page to sign, with the seal and the balances", async () => {
    const pane = openLedger();
    await press("Reken na");
    await press("Bewaar als pagina om te ondertekenen");
    await text(/is aangeboden om te bewaren/);
    const [offered] = pane.offered;
    expect([offered?.way, offered?.file.name]).toEqual(["save", "verified-2026-12-20.html"]);
    const page = new TextDecoder().decode(offered?.file.bytes);
    const { tables } = pane.book();
    for (const part of [tables.Ledger.at(-1)?.seal, tables.Orders[0]?.hash, "Saldi per grootboekrekening"]) {
      expect(page).toContain(part);
    }
    expect(pane.workbook.writes).toEqual([]);
  });

  test("says so when the seal cannot be copied", async () => {
    const files = { waysFor: () => [], offer: () => Promise.reject(new Error("no clipboard")) };
    openLedger(yearOfCollections(), { surroundings: { files } });
    await press("Reken na");
    await press("Kopieer het zegel");
    await text(/^Kopiëren lukte niet/);
  });

  test("leads to every cell that was tampered with", async () => {
    const pane = openLedger(tampered(yearOfCollections(), "Ledger", 0, { debit: cents(99_00) }));
    await press("Reken na");
    await text(/niet alles klopt\.$/);
    const [cell] = await screen.findAllByRole("button", { name: /^Ga naar Journaal!H3/ }, LONG);
    if (cell !== undefined) fireEvent.click(cell);
    await waitFor(() => expect(pane.shown).toEqual(["Journaal!H3"]));
  });

  test("lists what was settled otherwise, which leads to the item", async () => {
    const pane = openLedger(tampered(bookOfDebtors(2), "Invoices", 1, { openAmount: cents(150_00) }));
    await press("Reken na");
    await press("F2 (NL01)");
    await waitFor(() => expect(pane.shown).toEqual(["Facturen!J3"]));
    expect(screen.getByText("Er is nog niets geboekt, dus er is nog geen zegel.")).toBeTruthy();
  });
});

describe("Balances", () => {
  test("are told per account and are equal, with what is in transit and why", async () => {
    openLedger();
    await part("Saldi");
    await text("Debet = credit: € 4.580,00");
    expect((await rowsOf("Administratie NL01"))[0]).toMatch(/^1100 .*680,00debet €\u00a0980,00, credit €\u00a0300,00$/);
    await text("Er is niets onderweg.");
    fireEvent.change(screen.getByLabelText("Tot en met"), { target: { value: "2026-12-09" } });
    await text("Stand aan het eind van 9 dec 2026.");
    expect((await rowsOf("Onderweg per opdracht"))[0]).toMatch(/^2026-0002.*196,00Dit geld is nog niet ontvangen/);
    await press("Naar opdracht 2026-0002");
    expect(screen.getByRole("tab", { selected: true, name: /Opdrachten/ })).toBeTruthy();
  });

  test("are drawn month by month, and stand in a table one click away", async () => {
    openLedger(yearOfCollections(), { at: "2026-12-09T10:00:00" });
    await part("Saldi");
    expect((await screen.findByRole("img", {}, LONG)).getAttribute("aria-label")).toMatch(/0,00 euro.*196,00 euro nu/);
    await press("Toon als tabel");
    const rows = within(screen.getByRole("table", { name: /^Onderweg aan het eind/ })).getAllByRole("row");
    expect(rows.at(-1)?.textContent).toBe("dec 2026196,00");
  });

  test("tell a period that ends before it begins", async () => {
    openLedger();
    await part("Saldi");
    fireEvent.change(await screen.findByLabelText("Van", {}, LONG), { target: { value: "2026-12-10" } });
    fireEvent.change(screen.getByLabelText("Tot en met"), { target: { value: "2026-12-01" } });
    await text("Deze datum ligt voor het begin.");
    await text("In deze periode is niets geboekt.");
  });

  test("are none while nothing is booked", async () => {
    openLedger(bookOfDebtors(1));
    await part("Saldi");
    await text("Er is nog niets geboekt.");
  });
});

describe("Entries", () => {
  test("are listed with the last one first, and show their lines in balance", async () => {
    openLedger();
    await part("Boekstukken");
    await text("17 boekstukken");
    const rows = await rowsOf("Boekstukken, het laatste eerst");
    expect(rows[0]).toMatch(/^BNK-2026-000003.*199,00.*3 dec 2026 Afschrijving door de bank/);
    await press("Toon de regels van BNK-2026-000003");
    const table = await screen.findByRole("table", { name: "Regels van boekstuk BNK-2026-000003" }, LONG);
    expect([...table.querySelectorAll("tr")].map((row) => row.textContent)).toEqual([
      "Nr.DebetCredit",
      "1250196,00",
      "49003,00",
      "1100199,00",
      "Totaal199,00199,00",
    ]);
  });

  test("lead to the entry that they reverse", async () => {
    openLedger();
    await part("Boekstukken");
    fireEvent.change(await screen.findByLabelText(/^Zoek een boekstuk/, {}, LONG), { target: { value: "F2 10002" } });
    await text("5 boekstukken");
    const [link] = screen.getAllByRole("button", { name: /^Tegenboeking van INC-2026-00001\d/ });
    if (link !== undefined) fireEvent.click(link);
    await screen.findByRole("table", { name: /^Regels van boekstuk INC-2026-00001\d/ }, LONG);
    expect(screen.getByLabelText(/^Zoek een boekstuk/)).toHaveProperty(
      "value",
      link?.textContent.replace("Tegenboeking van ", ""),
    );
  });

  test("are not found where there are none", async () => {
    openLedger();
    await part("Boekstukken");
    fireEvent.change(await screen.findByLabelText("Van", {}, LONG), { target: { value: "2027-01-01" } });
    await text(/^Geen boekstuk gevonden/);
  });

  test("speak English where Excel does", async () => {
    openLedger({ ...yearOfCollections(), language: "en" }, { language: "en" });
    await part("Entries");
    await text("17 entries");
    await part("Balances");
    await text(/^Debit = credit/);
    await part("Verify");
    await press("Verify");
    await text(/^Verified and in order/);
  });
});

describe("Histories", () => {
  test("are followed from an entry to all that was collected, booked and logged of its invoice, with a card", async () => {
    const pane = openLedger();
    await part("Boekstukken");
    await text(/^Samen debet € [1-9]/);
    const [details] = await screen.findAllByRole("button", { name: /^Toon de regels van / }, LONG);
    if (details !== undefined) fireEvent.click(details);
    await press(/^Historie van factuur /);
    await text(/incasso's; \d+ journaalregels, debet € [1-9]/);
    expect((await rowsOf("Incasso's, de oudste eerst")).length).toBeGreaterThan(1);
    await press("Bewaar als pagina om te printen");
    await text(/is aangeboden om te bewaren/);
    const [offered] = pane.offered;
    expect([offered?.way, offered?.file.mediaType]).toEqual(["save", "text/html"]);
    expect(offered?.file.name).toMatch(/^history-invoice-.*\.html$/);
    expect(new TextDecoder().decode(offered?.file.bytes)).toContain("Laatste zegel van het journaal");
    expect(pane.workbook.writes).toEqual([]);
  });

  test("of what nobody knows are none, and say so", async () => {
    openLedger();
    await part("Historie");
    fireEvent.change(await screen.findByRole("combobox", { name: "Historie van een" }, LONG), {
      target: { value: "order" },
    });
    fireEvent.change(await screen.findByRole("searchbox", { name: "Nummer of kenmerk" }, LONG), {
      target: { value: "2099-0001" },
    });
    await text(/2099-0001/);
    expect(screen.queryByRole("button", { name: "Bewaar als pagina om te printen" })).toBeNull();
  });

  test("say so where no file can be saved, and where it is refused", async () => {
    openLedger(undefined, { ways: ["show"] });
    await part("Historie");
    fireEvent.change(await screen.findByRole("combobox", { name: "Historie van een" }, LONG), {
      target: { value: "order" },
    });
    fireEvent.change(await screen.findByRole("searchbox", { name: "Nummer of kenmerk" }, LONG), {
      target: { value: "2026-0002" },
    });
    await press("Bewaar als pagina om te printen");
    await text(/^Hier kan geen bestand worden bewaard/);
  });
});
