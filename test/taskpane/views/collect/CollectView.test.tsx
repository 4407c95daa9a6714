/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { isoDate } from "../../../../src/domain/values/calendar";
import { sampleSheets } from "../../../../src/workbook/sample/sampleSheets";
import { aDebtor, aMandate, anAdministration, bookOfDebtors } from "../../../support/books";
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

/** The button below the proposal. */
const REVIEW = /^Controleer de (boeking|opdracht) €/;

/** Opens a part of the proposal. */
const openPart = (name: RegExp): void => press(name);

const sampleIn = (language: "nl" | "en") => sampleSheets(language, isoDate("2026-11-20"));

describe("A collection", () => {
  test("is one click to look at and one to post; what is downloaded has the hash that stands with the order", async () => {
    const { book, offered, workbook } = openPane({ sheets: sampleIn("nl"), view: "collect" });
    await review();
    const post = await button(/^Incasseer €/);
    expect(workbook.writes).toEqual([]);
    expect(screen.getByText(/^Debet = credit/)).toBeTruthy();
    fireEvent.click(post);
    await screen.findByRole("heading", { name: "Nu naar de bank" });
    const orders = book().tables.Orders;
    expect(orders.map(({ status }) => status)).toEqual(["InTransit", "InTransit", "InTransit"]);
    for (const save of screen.getAllByRole("button", { name: "Download het incassobestand" })) fireEvent.click(save);
    await waitFor(() => expect(offered).toHaveLength(orders.length));
    const hashes = offered.map(({ file }) => createHash("sha256").update(file.bytes).digest("hex"));
    expect(hashes).toEqual(orders.map(({ hash }) => hash));
    expect(offered.map(({ file }) => file.name)).toEqual(orders.map(({ fileName }) => fileName));
  });

  test("hands several files over as one zip, which holds each of them", async () => {
    const { book, offered } = openPane({ sheets: sampleIn("nl"), view: "collect" });
    await review();
    await pressWhenThere(/^Incasseer €/);
    await pressWhenThere("Download alle 3 bestanden");
    await pressWhenThere("Ja, het is er");
    const [zip] = offered;
    if (zip === undefined) throw new Error("nothing was offered");
    const inside = Object.entries(unzipSync(zip.file.bytes));
    const hashOf = new Map(book().tables.Orders.map(({ fileName, hash }) => [fileName, hash]));
    expect(inside).toHaveLength(3);
    for (const [name, bytes] of inside) expect(createHash("sha256").update(bytes).digest("hex")).toBe(hashOf.get(name));
    expect(screen.getAllByText("Gedownload")).toHaveLength(3);
    expect(screen.queryByRole("button", { name: "Download het incassobestand" })).toBeNull();
  });

  test("counts as delivered only when the user says so, which is one click", async () => {
    const { book } = openPane({ book: bookOfDebtors(1), view: "collect", at: "2026-11-27T10:00:00" });
    await review();
    await pressWhenThere("Incasseer €\u00a0100,00");
    await pressWhenThere("Download het incassobestand");
    await pressWhenThere("Ja, het is er");
    expect(book().tables.Orders[0]?.deliveredOn).toBeNull();
    press("Aangeleverd: opdracht 2026-0001");
    await screen.findByText(/^Opdracht 2026-0001 is aangeleverd/);
    expect(book().tables.Orders[0]?.deliveredOn).toBe("2026-11-27");
  });

  test("of several orders is submitted with one click", async () => {
    const { book } = openPane({ sheets: sampleIn("nl"), view: "collect" });
    await review();
    await pressWhenThere(/^Incasseer €/);
    await pressWhenThere("Alle 3 aangeleverd");
    await waitFor(() => expect(screen.getAllByText(/ is aangeleverd bij de bank\.$/)).toHaveLength(3));
    expect(book().tables.Orders.map(({ deliveredOn }) => deliveredOn)).toEqual(Array(3).fill("2026-11-20"));
    expect(screen.queryByRole("button", { name: /^Aangeleverd/ })).toBeNull();
  });

  test("shows why the journal adds up to what it does, and each invoice", async () => {
    openPane({ book: bookOfDebtors(2), view: "collect", at: "2026-11-30T10:00:00" });
    await review();
    expect(await screen.findByText("Het totaal van debet en credit is het incassobedrag.")).toBeTruthy();
    press("Per factuur (2)");
    const list = await screen.findByRole("list", { name: "Wat er per factuur wordt geïncasseerd" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(2);
  });

  test("tells why the rest is not taken, and leads to the cell that must be mended", async () => {
    const { shown } = openPane({ sheets: sampleIn("nl"), view: "collect" });
    await button(REVIEW);
    openPart(/^Geblokkeerd \(\d+, €/);
    openPart(/^machtiging niet ondertekend \(1/);
    const list = await screen.findByRole("list", { name: "Posten die niet mee kunnen: machtiging niet ondertekend" });
    expect(list.textContent).toMatch(/Vul de datum van ondertekening in/);
    fireEvent.click(within(list).getByRole("button", { name: /^Ga naar Machtigingen!/ }));
    await waitFor(() => expect(shown).toEqual([expect.stringMatching(/^Machtigingen!/)]));
    openPart(/^Nu niet/);
    expect(await screen.findByText(/^Nog niet vervallen \(\d+\)$/)).toBeTruthy();
  });

  test("shows each text beside what the bank gets, and what is new", async () => {
    openPane({ sheets: sampleIn("nl"), view: "collect" });
    await button(REVIEW);
    openPart(/^Anders bij de bank/);
    const texts = await screen.findByRole("list", { name: "Namen en teksten zoals de bank ze krijgt" });
    expect(texts.textContent).toContain("In uw werkmap: Stolarnia Żółta Łąka");
    expect(texts.textContent).toContain("Bij de bank: Stolarnia Zolta Laka");
    openPart(/^Nieuw sinds de vorige keer/);
    expect(await screen.findByRole("list", { name: "Machtigingen en debiteuren voor het eerst" })).toBeTruthy();
  });

  test("can be a draft first, which books nothing", async () => {
    const { book } = openPane({ sheets: sampleIn("nl"), view: "collect" });
    await pressWhenThere("Meer keuzes");
    fireEvent.click(await screen.findByRole("radio", { name: /^Eerst een opdracht klaarzetten/ }));
    await review();
    await pressWhenThere("Zet de opdracht klaar");
    await screen.findByText(/Er is nog niets geboekt\.$/);
    expect(book().tables.Orders.every(({ status }) => status === "Draft")).toBe(true);
    expect(book().tables.Ledger).toEqual([]);
    press(/^Verwerk opdracht 2026-0001/);
    expect(await screen.findByRole("heading", { name: "Opdracht 2026-0001" })).toBeTruthy();
  });

  test("with four eyes is only set up, and says why", async () => {
    const Administrations = [anAdministration({ fourEyes: true })];
    const { book } = openPane({ book: bookOfDebtors(1, { Administrations }), view: "collect" });
    expect(await screen.findByText(/NL01 werkt met vier ogen/)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
    fireEvent.change(screen.getByLabelText("Incassodatum"), { target: { value: "2026-12-01" } });
    await review();
    await pressWhenThere("Zet de opdracht klaar");
    await screen.findByText(/Er is nog niets geboekt\.$/);
    expect(book().tables.Orders.map(({ status }) => status)).toEqual(["Draft"]);
  });

  test("has the first possible day, and takes another one and fewer items when asked", async () => {
    const { book } = openPane({ book: bookOfDebtors(3), view: "collect" });
    const date = await screen.findByLabelText<HTMLInputElement>("Incassodatum");
    await waitFor(() => expect(date.value).toBe("23-11-2026"));
    fireEvent.change(date, { target: { value: "2026-12-02" } });
    press("Meer keuzes");
    fireEvent.change(await screen.findByLabelText("Debiteur"), { target: { value: "10002" } });
    // Beside the field, and in the list.
    await waitFor(() =>
      expect(screen.getByLabelText("Debiteur").closest(".fui-Field")?.textContent).toContain("Bakkerij Jansen"),
    );
    fireEvent.change(screen.getByLabelText("Boekingsdatum"), { target: { value: "2026-12-03" } });
    await button("Controleer de boeking €\u00a0200,00");
    await review();
    await pressWhenThere("Incasseer €\u00a0200,00");
    await screen.findByRole("heading", { name: "Nu naar de bank" });
    expect(book().tables.Orders).toMatchObject([{ collectionDate: "2026-12-02", bookingDate: "2026-12-03" }]);
    expect(book().tables.DirectDebits.map(({ debtor }) => debtor)).toEqual(["10002"]);
  });

  test("offers the first day on which something is due, where nothing is", async () => {
    const book = bookOfDebtors(1);
    const Invoices = book.tables.Invoices.map((one) => ({ ...one, dueDate: isoDate("2027-01-09") }));
    openPane({ book: { ...book, tables: { ...book.tables, Invoices } }, view: "collect", at: "2026-11-30T10:00:00" });
    // The ninth is a Saturday.
    await pressWhenThere(/^Incasseer op maandag 11 januari 2027/);
    await review();
    await button("Incasseer €\u00a0100,00");
    expect(screen.queryByText(/^Er is nu niets te incasseren/)).toBeNull();
  });

  test("says so when there is nothing to collect, opens why, and writes nothing", async () => {
    const Mandates = [aMandate({ dateOfSignature: null })];
    const { workbook } = openPane({ book: bookOfDebtors(1, { Mandates }), view: "collect", at: "2026-11-30T10:00:00" });
    expect(await screen.findByText(/^Er is nu niets te incasseren/)).toBeTruthy();
    expect(screen.getAllByText(/^1 post, samen € [\d.,]+, wordt tegengehouden/)).not.toEqual([]);
    expect(screen.getByRole("button", { name: /^machtiging niet ondertekend/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Incasseer €/ })).toBeNull();
    expect(screen.queryByRole("button", { name: REVIEW })).toBeNull();
    expect(workbook.writes).toEqual([]);
  });

  test("of nothing because nobody is to be collected from leads to the column that decides", async () => {
    const Debtors = [aDebtor({ collectAutomatically: false })];
    const { shown } = openPane({ book: bookOfDebtors(1, { Debtors }), view: "collect", at: "2026-11-30T10:00:00" });
    const [link] = await screen.findAllByRole("button", { name: "Ga naar Debiteuren!J1" });
    fireEvent.click(link as HTMLElement);
    await waitFor(() => expect(shown).toEqual(["Debiteuren!J1"]));
  });

  test("is only looked at by whoever only reads", async () => {
    openPane({ sheets: sampleIn("nl"), view: "collect", preferences: { readOnly: true } });
    await screen.findByText(/^Te incasseren \(/);
    expect(screen.queryByRole("button", { name: REVIEW })).toBeNull();
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
    expect(screen.queryByRole("button", { name: /^Incasseer €/ })).toBeNull();
  });

  test("speaks English where Excel does", async () => {
    const { book } = openPane({ sheets: sampleIn("en"), view: "collect", language: "en" });
    await pressWhenThere(/^Review the entries €/);
    await pressWhenThere(/^Collect €/);
    expect(await screen.findByRole("heading", { name: "Now to the bank" })).toBeTruthy();
    expect(book().tables.Orders).toHaveLength(3);
  });
});

/** Accepts each point of attention by its name, where there is one, and looks at the entries. */
async function review(): Promise<void> {
  const bar = await screen.findByRole("button", { name: REVIEW });
  await waitFor(() => {
    const group = screen.queryByRole("group", { name: "Waarschuwingen" });
    const boxes = group === null ? [] : within(group).queryAllByRole<HTMLInputElement>("checkbox");
    for (const box of boxes) if (!box.checked) fireEvent.click(box);
    expect((bar as HTMLButtonElement).disabled).toBe(false);
  });
  fireEvent.click(bar);
  await button("Terug");
}
