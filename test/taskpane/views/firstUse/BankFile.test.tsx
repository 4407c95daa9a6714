/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { bankFileXml, type XmlTransaction } from "../../../support/bankFileXml";
import { dutchIbanOf } from "../../../support/books";
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

/** The last bank file of a club, or something else under its name. */
function lastFile(transactions: readonly Partial<XmlTransaction>[], xml = bankFileXml([{ transactions }])): File {
  const bytes = new TextEncoder().encode(xml);
  const file = new File([bytes], "november.xml");
  // jsdom's files cannot be read.
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.buffer) });
}

/** The pane of a workbook without sheets, at the door for a bank file, in which this file is chosen. */
async function choose(file: File, options: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane(options);
  await press(/^(Een export of bankbestand|An export or bank file)/);
  fireEvent.change(await screen.findByLabelText(/Kies bestanden|Choose files/, { selector: "input" }, LONG), {
    target: { files: [file] },
  });
  return pane;
}

const TWO = [{}, { mandate: "M-0002", name: "Bakkerij De Korenaar B.V.", iban: dutchIbanOf(2), amount: 120_50 }];

describe("The last bank file in a workbook without sheets", () => {
  test("is seen, and with one click the sheets are there with all that it gives", async () => {
    const pane = await choose(lastFile(TWO));
    const mandates = await screen.findByRole("list", { name: "Machtigingen" }, LONG);
    expect(
      within(mandates)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringContaining("J. Jansen"), expect.stringContaining("volgende RCUR")]);
    expect(pane.workbook.writes).toEqual([]);
    expect(screen.queryByText(/Het blad .* ontbreekt/)).toBeNull();
    await screen.findByText(/bevat geen grootboekrekeningen/, {}, LONG);
    fireEvent.click(screen.getByRole("checkbox", { name: "Maak ook de lijst van de volgende keer" }));
    await screen.findByText("2 facturen voor de volgende keer", {}, LONG);
    await press("Maak de bladen en neem over");
    await screen.findByText(/^Het bankbestand is overgenomen/, {}, LONG);
    const { tables } = pane.book();
    expect(tables.Administrations).toMatchObject([
      { creditorName: "Sportvereniging De Kieviten", debtorsAccount: "1300" },
    ]);
    expect(tables.Mandates.map(({ mandateId }) => mandateId)).toEqual(["M-0001", "M-0002"]);
    expect(tables.Invoices).toHaveLength(2);
    await press("Naar Controleren");
    expect(await screen.findByRole("region", { name: "Controleren" }, LONG)).toBeTruthy();
  });

  test("asks what it leaves open, in one form with the ledger accounts", async () => {
    const pane = await choose(lastFile([{}, { mandate: "M-0002", iban: dutchIbanOf(2) }]));
    const form = await screen.findByRole("region", { name: "Dit moet u nog zeggen" }, LONG);
    // The form asks it; the words for another program's options stand nowhere.
    expect(screen.queryByText(/\(one\)/)).toBeNull();
    fireEvent.click(within(form).getByRole("radio", { name: "één debiteur" }));
    await screen.findByText("1 nieuwe debiteur", {}, LONG);
    fireEvent.click(screen.getByRole("button", { name: "Grootboek: 1300, 1100, 1250, INC" }));
    fireEvent.change(await screen.findByLabelText(/Dagboek/), { target: { value: "MEM" } });
    await press("Werk het voorbeeld bij");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Werk het voorbeeld bij" })).toBeNull(), LONG);
    expect(within(form).getByRole("radio", { name: "één debiteur" })).toHaveProperty("checked", true);
    await press("Maak de bladen en neem over");
    await screen.findByText(/^Het bankbestand is overgenomen/, {}, LONG);
    expect(pane.book().tables.Debtors).toHaveLength(1);
    expect(pane.book().tables.Accounts).toMatchObject([{ journal: "MEM" }]);
  });

  test("whatever else is left is accepted after the sheets were made", async () => {
    const pane = await choose(lastFile([{}, { mandate: "M-0002", name: "X", iban: "NL00RABO0000000000" }]));
    await press("Maak de bladen en neem over");
    fireEvent.click(await screen.findByRole("checkbox", { name: /incasso 2/ }, LONG));
    await press("Akkoord");
    await press("Neem over");
    await screen.findByText(/^Het bankbestand is overgenomen/, {}, LONG);
    expect(pane.book().tables.Mandates).toHaveLength(1);
  });

  test("that is none says why, and another one can be chosen", async () => {
    const pane = await choose(lastFile([], "<a/>"), { language: "en" });
    await screen.findByText(/is no direct debit file/, {}, LONG);
    expect(screen.queryByRole("button", { name: "Make the sheets and take over" })).toBeNull();
    expect(pane.workbook.writes).toEqual([]);
    await press("Back");
    await screen.findByRole("button", { name: /^An export or bank file/ }, LONG);
  });

  test("that cannot be read any more says so", async () => {
    const gone = Object.assign(new File([], "weg.xml"), { arrayBuffer: () => Promise.reject(new Error("gone")) });
    await choose(gone);
    expect((await screen.findByRole("alert", {}, LONG)).textContent).toContain("weg.xml");
  });
});
