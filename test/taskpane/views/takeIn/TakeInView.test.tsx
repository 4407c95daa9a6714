/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import { settleAction } from "../../../../src/actions/settle";
import { openAmountOf } from "../../../../src/domain/book/openItem";
import { isoDate } from "../../../../src/domain/values/calendar";
import { bankFileXml } from "../../../support/bankFileXml";
import { actOn, anAdministration, bookOfDebtors, dutchIbanOf, momentOn } from "../../../support/books";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole("button", { name }, LONG);
  await waitFor(() => expect(button).toHaveProperty("disabled", false), LONG);
  fireEvent.click(button);
};
const text = (words: string | RegExp) => screen.findByText(words, {}, LONG);
const tick = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("checkbox", { name }, LONG));
const choose = async (label: string | RegExp, value: string): Promise<void> =>
  void fireEvent.change(await screen.findByLabelText(label, {}, LONG), { target: { value } });

/** Accepts every warning that holds the list back. */
async function accept(): Promise<void> {
  const group = await screen.findByRole("group", { name: "Waarschuwingen" }, LONG);
  for (const box of within(group).getAllByRole("checkbox")) fireEvent.click(box);
  await press("Akkoord");
}

/** A file of jsdom, which has no arrayBuffer of its own. */
function aFile(name: string, content: string): File {
  const bytes = new TextEncoder().encode(content);
  return Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
}

async function give(...files: readonly File[]): Promise<void> {
  const input = await screen.findByLabelText(/^(Kies bestanden|Choose files)$/, { selector: "input" }, LONG);
  fireEvent.change(input, { target: { files } });
}

const HEADING = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand;IBAN";
const row = (n: number, open = `${String(n)}00,00`) =>
  `F${String(n)};${String(10_000 + n)};Bakkerij Jansen;31-10-2026;30-11-2026;${String(n)}00,00;${open};${dutchIbanOf(n)}`;
const list = (...rows: readonly string[]) => [HEADING, ...rows].join("\n");
const openOf = (pane: ReturnType<typeof openPane>, number: string) => {
  const invoice = pane.book().tables.Invoices.find((one) => one.number === number);
  return invoice === undefined ? null : openAmountOf(invoice);
};
const part = (name: RegExp) => screen.findByRole("button", { name }, LONG);

/** A firm of which F1 was collected and received; F2 and F3 are on their way when `isUnderWay`. */
function collected(isUnderWay = false) {
  const book = bookOfDebtors(3);
  const issued = actOn(
    book,
    collectAction,
    { collectionDate: isoDate("2026-12-01"), confirmed: "all" },
    momentOn("2026-11-23T09:00:00"),
  ).book;
  if (isUnderWay) return issued;
  const order = { order: "2026-0001", confirmed: "all" } as const;
  const delivered = actOn(issued, deliverAction, order, momentOn("2026-11-23T10:00:00")).book;
  return actOn(delivered, settleAction, order, momentOn("2026-12-02T09:00:00")).book;
}

/** The view over a firm of three debtors, each with an invoice. */
const openView = (options: Partial<Parameters<typeof openPane>[0]> = {}) =>
  openPane({ book: bookOfDebtors(3), view: "takeIn", ...options });

describe("A list of open invoices", () => {
  test("is compared, every kind with its sum, and written at one click; then it says what comes next", async () => {
    const pane = openView();
    await give(aFile("posten.csv", list(row(1), row(2, "150,00"), row(4))));
    await text("posten.csv: 3 regels");
    await text("puntkomma (;), UTF-8, opschriften in rij 1; 8 van 8 kolommen");
    await part(/^Nieuw: 1, €\s400,00$/);
    await part(/^Gewijzigd: 1, €\s150,00$/);
    await part(/^Staat er niet meer in: 1, €\s300,00$/);
    await part(/^Ongewijzigd: 1, €\s100,00$/);
    await part(/^Nieuwe debiteuren: 1$/);
    expect(pane.workbook.writes).toEqual([]);
    await accept();
    await press("Neem de lijst over");
    const done = await text("posten.csv is overgenomen: 1 nieuw, 1 gewijzigd, 1 afgesloten.");
    expect(document.activeElement).toBe(done);
    expect(["F1", "F2", "F3", "F4"].map((number) => openOf(pane, number))).toEqual([100_00, 150_00, 0, 400_00]);
    await press("Nog een bestand");
    await give(aFile("posten.csv", list(row(1), row(2, "150,00"), row(4))));
    await text(/posten.csv wijzigt niets/);
  });

  test("is taken without what was unticked; a list that holds a part closes nothing", async () => {
    const pane = openView();
    await give(aFile("posten.csv", list(row(1), row(2, "150,00"), row(4), row(5))));
    fireEvent.click(await part(/^Nieuw: 2/));
    await tick("Bakkerij Jansen · F4");
    await part(/^Nieuw: 1, €\s500,00$/);
    const left = await screen.findByRole("list", { name: "Niet overgenomen" }, LONG);
    expect(document.activeElement).toBe(within(left).getByRole("checkbox", { name: "Bakkerij Jansen · F4" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Bakkerij Jansen · F2" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Gewijzigd: 0/ })).not.toBeNull(), LONG);
    fireEvent.click(await screen.findByRole("radio", { name: /^een deel/ }, LONG));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Staat er niet meer in/ })).toBeNull(), LONG);
    await press("Neem de lijst over");
    await text("posten.csv is overgenomen: 1 nieuw, 0 gewijzigd, 0 afgesloten.");
    expect(["F2", "F3", "F4", "F5"].map((number) => openOf(pane, number))).toEqual([200_00, 300_00, null, 500_00]);
  });

  test("gives an invoice back that was unticked by mistake", async () => {
    openView();
    await give(aFile("posten.csv", list(row(1), row(2), row(3), row(4))));
    fireEvent.click(await part(/^Nieuw: 1/));
    await tick("Bakkerij Jansen · F4");
    const left = await screen.findByRole("list", { name: "Niet overgenomen" }, LONG);
    fireEvent.click(within(left).getByRole("checkbox"));
    await part(/^Nieuw: 1, €\s400,00$/);
    expect(screen.queryByRole("list", { name: "Niet overgenomen" })).toBeNull();
  });

  test("opens nothing that was collected before, unless it is ticked by its own name", async () => {
    const pane = openView({ book: collected() });
    await give(aFile("posten.csv", list(row(1), row(2), row(4))));
    await part(/^Al eerder geïncasseerd: 2, €\s300,00$/);
    await part(/^Nieuw: 1/);
    // What is held back by its own name holds nothing else back, and nobody has to accept it.
    expect(screen.queryByRole("checkbox", { name: /^Akkoord/ })).toBeNull();
    await tick("Bakkerij Jansen · F1");
    const again = await screen.findByRole("list", { name: "Wordt nog eens geïncasseerd" }, LONG);
    expect(within(again).getByRole("checkbox")).toHaveProperty("checked", true);
    await part(/^Al eerder geïncasseerd: 1, €\s200,00$/);
    // It stands there alone, and not among what is otherwise too.
    expect(screen.queryByRole("button", { name: /^Gewijzigd/ })).toBeNull();
    expect(screen.getAllByRole("checkbox", { name: "Bakkerij Jansen · F1" })).toHaveLength(1);
    await accept();
    await press("Neem de lijst over");
    await text(/^posten.csv is overgenomen: 1 nieuw, 1 gewijzigd/);
    expect(["F1", "F2", "F4"].map((number) => openOf(pane, number))).toEqual([100_00, 0, 400_00]);
  });

  test("leaves what is on its way, with its order", async () => {
    openView({ book: collected(true) });
    await give(aFile("posten.csv", list(row(1, "50,00"), row(2), row(3), row(4))));
    fireEvent.click(await part(/^In een lopende opdracht: /));
    expect(await screen.findAllByText(/^Vervalt op .*; opdracht 2026-0001$/, {}, LONG)).toHaveLength(3);
  });
});

describe("How a list was read", () => {
  test("is in sight where it is wrong, corrected in place, and kept under a name for the next one", async () => {
    const pane = openView();
    const lines = "Ref;Naam;Dag;Openstaand bedrag\nF9;Klant 9;5-1-2026;12,50\n";
    await give(aFile("export.csv", lines));
    await choose("Kolom Ref", "number");
    await choose("Kolom Dag", "dueDate");
    await choose("Datums", "monthFirst");
    await part(/^Nieuw: 1, €\s12,50$/);
    await choose("Onthoud deze lezing als", "Onze winkel");
    await press("Onthoud");
    await text("Wordt onthouden als Onze winkel.");
    await choose("Decimaalteken", ".");
    await choose("Decimaalteken", ",");
    fireEvent.click(await screen.findByRole("radio", { name: /^een deel/ }, LONG));
    await accept();
    await press("Neem de lijst over");
    await text(/^export.csv is overgenomen: 1 nieuw/);
    expect(pane.book().tables.Invoices.find(({ number }) => number === "F9")?.dueDate).toBe("2026-05-01");
    await press("Nog een bestand");
    await give(aFile("export2.csv", lines));
    fireEvent.click(await screen.findByRole("button", { name: "Hoe de lijst is gelezen" }, LONG));
    expect((await screen.findByLabelText<HTMLSelectElement>("Indeling", {}, LONG)).value).toBe("Onze winkel");
  });

  test("asks whether a column of amounts is what is still open", async () => {
    openView();
    const heading = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Nog te gaan";
    const rows = ["F8;10001;X;1-10-2026;31-10-2026;20,00;5,00", "F9;10002;Y;1-10-2026;31-10-2026;30,00;30,00"];
    await give(aFile("export.csv", [heading, ...rows].join("\n")));
    await press("Ja, Nog te gaan is wat nog openstaat");
    await part(/^Nieuw: 2, €\s35,00$/);
  });

  test("asks that once, and goes on where it is not", async () => {
    openView();
    const rows = [row(1, "n.v.t."), row(2), row(3), row(4, "30,00"), row(5)];
    await give(aFile("export.csv", list(...rows).replace("Openstaand", "Nog te gaan")));
    await text("Beantwoord eerst de vraag hierboven.");
    expect(screen.getAllByText(/Nog te gaan wat nog openstaat\?/)).toHaveLength(1);
    expect(screen.queryByRole("checkbox", { name: /Nog te gaan/ })).toBeNull();
    await press("Nee, het hele bedrag staat open");
    await part(/^Nieuw: 2, €\s900,00$/);
    await waitFor(() => expect(screen.queryByText("Beantwoord eerst de vraag hierboven.")).toBeNull(), LONG);
  });

  test("says on its row in how many instalments an invoice is", async () => {
    openView();
    const heading = "Factuurnummer;Termijnnummer;Debiteur;Naam;Factuurdatum;Termijnbedrag;Vervaldatum termijn";
    const rows = [1, 2, 3].map((k) => `F9;${String(k)};10001;X;1-10-2026;20,00;1-${String(9 + k)}-2026`);
    await give(aFile("export.csv", [heading, ...rows].join("\n")));
    fireEvent.click(await part(/^Nieuw: 1, €\s60,00$/));
    await text(/; in 3 termijnen$/);
  });

  test("is said to be of none where no row has captions; its user says what each column is, by what it begins with", async () => {
    const pane = openView();
    await give(aFile("kaal.csv", "F9;Bakkerij Jansen aan de Zeedijk 12;5-1-2026;12,50\n"));
    await text("Er is geen rij met opschriften gevonden.");
    await text(/^kaal.csv heeft in de eerste 30/);
    // What is wrong with a file stands at its name, and at no workbook.
    expect(screen.getAllByText("kaal.csv").length).toBeGreaterThan(0);
    expect(screen.queryByText("hele werkmap")).toBeNull();
    await choose("Kolom 1 (begint met F9)", "number");
    await choose("Kolom 2 (begint met Bakkerij Jansen aan de Z…)", "name");
    await choose("Kolom 3 (begint met 5-1-2026)", "dueDate");
    await choose("Kolom 4 (begint met 12,50)", "openAmount");
    await text("Zonder opschriften gelezen; 4 van 4 kolommen");
    await part(/^Nieuw: 1, €\s12,50$/);
    fireEvent.click(await screen.findByRole("radio", { name: /^een deel/ }, LONG));
    await accept();
    await press("Neem de lijst over");
    await text(/^kaal.csv is overgenomen: 1 nieuw/);
    expect(pane.book().tables.Invoices.at(-1)).toMatchObject({ number: "F9", dueDate: "2026-01-05" });
  });

  test("is said of each of several lists, corrected for that one alone, and kept for it", async () => {
    const pane = openView();
    const debtors = aFile("klanten.csv", `Debiteur|Naam|IBAN\n10009|Klant 9|${dutchIbanOf(9)}\n`);
    const invoices = ["Factuurnummer;Debiteur;Dag;Openstaand bedrag", "F9;10009;5-1-2026;12,50"].join("\n");
    await give(debtors, aFile("facturen.csv", invoices));
    await text("klanten.csv, facturen.csv: 2 regels");
    const frame = await screen.findByRole("button", { name: "Hoe facturen.csv is gelezen" }, LONG);
    expect(frame.getAttribute("aria-expanded")).toBe("true");
    const other = screen.getByRole("button", { name: "Hoe klanten.csv is gelezen" });
    expect(other.getAttribute("aria-expanded")).toBe("false");
    await choose("Kolom Dag", "dueDate");
    await choose("Datums", "monthFirst");
    await choose("Onthoud deze lezing als", "Onze facturen");
    await press("Onthoud");
    await part(/^Nieuw: 1, €\s12,50$/);
    fireEvent.click(await screen.findByRole("radio", { name: /^een deel/ }, LONG));
    await accept();
    await press("Neem de lijst over");
    await text(/is overgenomen: 1 nieuw/);
    expect(pane.book().tables.Invoices.at(-1)).toMatchObject({ number: "F9", debtor: "10009", dueDate: "2026-05-01" });
    // What was said of one of them is kept for it, also where it comes alone.
    await press("Nog een bestand");
    await give(aFile("facturen2.csv", invoices.replaceAll("F9", "F10")));
    await part(/^Nieuw: 1, €\s12,50$/);
    fireEvent.click(await screen.findByRole("button", { name: "Hoe de lijst is gelezen" }, LONG));
    expect((await screen.findByLabelText<HTMLSelectElement>("Indeling", {}, LONG)).value).toBe("Onze facturen");
  });
});

test("A list of one of several administrations is asked of which it is", async () => {
  const { tables, ...rest } = bookOfDebtors(2);
  const Administrations = [...tables.Administrations, anAdministration({ code: "NL02", creditorName: "Tweede B.V." })];
  openView({ book: { ...rest, tables: { ...tables, Administrations } } });
  await give(aFile("posten.csv", list(row(4))));
  await choose("Administratie van de lijst", "NL02");
  await part(/^Nieuw: 1/);
});

test("A bank file is taken over at any time; of several creditors it is asked which", async () => {
  const pane = openView({ book: bookOfDebtors(1) });
  const one = bankFileXml([{ transactions: [{ mandate: "M-0001" }] }]);
  const other = bankFileXml([{ transactions: [{ mandate: "M-0002" }] }]);
  const [id = ""] = /NL\d\dZZZ\d+/.exec(one) ?? [];
  const otherId = "NL69ZZZ123456780000";
  await give(aFile("een.xml", one), aFile("twee.xml", other.replaceAll(id, otherId).replace("<MsgId>", "<MsgId>2")));
  const choice = await screen.findByRole("radio", { name: new RegExp(otherId) }, LONG);
  expect(screen.queryByRole("list", { name: "Machtigingen" })).toBeNull();
  fireEvent.click(choice);
  const mandates = await screen.findByRole("list", { name: "Machtigingen" }, LONG);
  expect(within(mandates).getAllByRole("listitem")).toHaveLength(1);
  expect(mandates.textContent).toContain("M-0002");
  expect(screen.getByRole("radio", { name: new RegExp(id) })).toHaveProperty("checked", false);
  expect(pane.workbook.writes).toEqual([]);
});

test("One list of names, accounts and amounts is enough: what it lacks is asked in one form, before the sheets are made", async () => {
  const pane = openPane();
  await press(/^Mijn eigen lijst/);
  const members = ["Naam;IBAN;Bedrag;Omschrijving", `J. Jansen;${dutchIbanOf(1)};12,50;Contributie`];
  await give(aFile("leden.csv", [...members, `Fam. de Vries;${dutchIbanOf(2)};25,00;Contributie`].join("\n")));
  const form = await screen.findByRole("region", { name: "Dit staat niet in de lijst" }, LONG);
  const go = within(form).getByRole("button", { name: "Verder" });
  expect(go).toHaveProperty("disabled", true);
  await choose(/^Naam van de incassant/, "Sportvereniging De Kieviten");
  await choose(/^Incassant-ID/, "NL42ZZZ123456780001");
  await choose(/^Rekening waarop u incasseert/, "NL22ABNA0990000206");
  await choose("Incassodatum", "2026-12-01");
  fireEvent.click(screen.getByRole("radio", { name: /^op een dag/ }));
  await choose("Datum van ondertekening", "2026-01-05");
  fireEvent.click(go);
  await part(/^Nieuw: 2, €\s37,50$/);
  await part(/^Nieuwe debiteuren: 2$/);
  expect(pane.workbook.writes).toEqual([]);
  await press("Maak de bladen en neem over");
  await text(/^leden\.csv is overgenomen/);
  const { tables } = pane.book();
  expect(tables.Administrations).toMatchObject([{ creditorName: "Sportvereniging De Kieviten" }]);
  expect(tables.Mandates.map(({ dateOfSignature }) => dateOfSignature)).toEqual(["2026-01-05", "2026-01-05"]);
  expect(tables.Invoices.map(({ amount }) => amount)).toEqual([12_50, 25_00]);
  // The day is said once.
  await press("Naar Incasso");
  await waitFor(() => expect(screen.getByLabelText("Incassodatum")).toHaveProperty("value", "01-12-2026"), LONG);
});

test.each([
  ["none of its columns can be one with one administration", false],
  ["a column can be one with two administrations", true],
])("How a list is read: %s", async (_name, hasTwo) => {
  const book = bookOfDebtors(1);
  const { Administrations } = book.tables;
  const two = [...Administrations, anAdministration({ code: "2", creditorId: "NL69ZZZ123456780000" })];
  openView({ book: { ...book, tables: { ...book.tables, Administrations: hasTwo ? two : Administrations } } });
  await give(aFile("posten.csv", list(row(1))));
  await press("Hoe de lijst is gelezen");
  const column = await screen.findByLabelText(/Naam/, { selector: "select" }, LONG);
  const options = within(column).getAllByRole("option", { hidden: true });
  await waitFor(() => expect(options.some((one) => one.textContent === "Administratie")).toBe(hasTwo));
});

/** Says who collects, where a list does not. */
async function sayCreditor(): Promise<void> {
  await choose(/^Naam van de incassant/, "Sportvereniging De Kieviten");
  await choose(/^Incassant-ID/, "NL42ZZZ123456780001");
  await choose(/^Rekening waarop u incasseert/, "NL22ABNA0990000206");
  await choose("Incassodatum", "2026-12-01");
  fireEvent.click(await screen.findByRole("radio", { name: /^dat vul ik later in/ }, LONG));
  await press("Verder");
}

describe("One list by which is collected", () => {
  const member = (n: number) => `Lid ${String(n)};${dutchIbanOf(n)};${String(n)}0,00;5-1-2026`;

  test("is read otherwise where it was misread, and leaves out whose tick is taken away", async () => {
    const pane = openPane({ view: "takeIn" });
    await give(aFile("leden.csv", ["Naam;IBAN;Bedrag;Sinds", member(1), member(2), member(3)].join("\n")));
    fireEvent.click(await screen.findByRole("button", { name: "Hoe de lijst is gelezen" }, LONG));
    await choose("Kolom Sinds", "dateOfSignature");
    await choose("Datums", "monthFirst");
    await choose(/^Naam van de incassant/, "Sportvereniging De Kieviten");
    await choose(/^Incassant-ID/, "NL42ZZZ123456780001");
    await choose(/^Rekening waarop u incasseert/, "NL22ABNA0990000206");
    await choose("Incassodatum", "2026-12-01");
    await press("Verder");
    fireEvent.click(await part(/^Nieuw: 3, €\s60,00$/));
    await tick(/^Lid 2 · /);
    await part(/^Nieuw: 2, €\s40,00$/);
    const left = await screen.findByRole("list", { name: "Niet overgenomen" }, LONG);
    expect(document.activeElement).toBe(within(left).getByRole("checkbox", { name: /^Lid 2 · / }));
    await tick(/^Lid 1 · /);
    await part(/^Nieuw: 1, €\s30,00$/);
    fireEvent.click(within(left).getByRole("checkbox", { name: /^Lid 1 · / }));
    await part(/^Nieuw: 2, €\s40,00$/);
    await press("Maak de bladen en neem over");
    await text(/is overgenomen/);
    const { Invoices, Mandates } = pane.book().tables;
    expect(Invoices.map(({ amount }) => amount)).toEqual([10_00, 30_00]);
    expect(Mandates.map(({ dateOfSignature }) => dateOfSignature)).toEqual(["2026-05-01", "2026-05-01"]);
  });

  test("may be without captions: the pane says so, and its user says what the columns are", async () => {
    const pane = openPane({ view: "takeIn" });
    await give(aFile("leden.csv", [member(1), member(2)].join("\n")));
    await press("Er staan geen factuurnummers in: incasseer uit deze lijst");
    await choose("Kolom 1 (begint met Lid 1)", "name");
    await choose(/^Kolom 2 \(begint met NL/, "iban");
    await choose("Kolom 3 (begint met 10,00)", "amount");
    await text("Zonder opschriften gelezen; 3 van 4 kolommen");
    await sayCreditor();
    await part(/^Nieuw: 2, €\s30,00$/);
    await press("Maak de bladen en neem over");
    await text(/is overgenomen/);
    expect(pane.book().tables.Debtors.map(({ name }) => name)).toEqual(["Lid 1", "Lid 2"]);
  });

  test("comes in two files, of members and of amounts, that are chosen at once", async () => {
    const pane = openPane({ view: "takeIn" });
    const members = aFile("leden.csv", `Lidnummer;Naam;IBAN\n7;Lid 7;${dutchIbanOf(7)}\n8;Lid 8;${dutchIbanOf(8)}\n`);
    await give(members, aFile("bedragen.csv", "Lidnummer;Bedrag;Omschrijving\n7;12,50;Les\n8;25,00;Les\n"));
    await sayCreditor();
    await part(/^Nieuw: 2, €\s37,50$/);
    await press("Maak de bladen en neem over");
    await text(/is overgenomen/);
    expect(pane.book().tables.Invoices.map(({ amount }) => amount)).toEqual([12_50, 25_00]);
  });
});

test("A list without a workbook to hold it says what it needs, and makes the sheets at a click", async () => {
  const pane = openPane({ view: "takeIn" });
  await give(aFile("posten.csv", list(row(1))));
  await press("Maak de bladen");
  await text(/staat nog niet wie incasseert/);
  expect(pane.book().tables.Invoices).toEqual([]);
});

test("A file that is dropped anywhere goes to the view that reads it", async () => {
  openPane({ book: bookOfDebtors(3) });
  await screen.findByRole("heading", { name: "Er is nu niets te doen." }, LONG);
  const drop = new Event("drop", { bubbles: true, cancelable: true });
  const dataTransfer = { types: ["Files"], files: [aFile("posten.csv", list(row(1)))] };
  window.dispatchEvent(Object.assign(drop, { dataTransfer }));
  await text("posten.csv: 1 regel");
});

test("Start and Collect lead to it, and a file that is gone says so", async () => {
  openPane({ book: bookOfDebtors(3) });
  await press(/^Facturen inlezen/);
  const gone = Object.assign(new File([], "weg.csv"), { arrayBuffer: () => Promise.reject(new Error("gone")) });
  await give(gone);
  expect((await screen.findByRole("alert", {}, LONG)).textContent).toContain("weg.csv");
});
