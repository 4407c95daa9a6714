/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { collectNl } from "../../../../src/taskpane/views/collect/collectNl";
import { blankRecord } from "../../../../src/sheets/blankRecord";
import { aDebtor, bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 20_000 };
const { split } = collectNl;

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("button", { name }, LONG));
const type = async (label: string | RegExp, value: string): Promise<void> =>
  void fireEvent.change(await screen.findByLabelText(label, {}, LONG), { target: { value } });

/** A pane in which invoice F1 of EUR 100.00 is about to be split. */
async function splitting(paymentTerms: string | null) {
  const pane = openPane({
    book: bookOfDebtors(1, {
      Debtors: [aDebtor({ paymentTerms })],
      PaymentTerms: [blankRecord("PaymentTerms", { code: "3T", instalments: 3, intervalMonths: 2 })],
    }),
    view: "collect",
  });
  await press(split.title);
  await type(split.invoice, "f1");
  return pane;
}

describe("An invoice in instalments", () => {
  test("by the debtor's terms, after a look at what is written", async () => {
    const pane = await splitting("3t");
    await screen.findByText("Bakkerij Jansen", {}, LONG);
    await press(collectNl.look);
    await screen.findByText("Termijn 3, vervalt 30 mrt 2027", {}, LONG);
    expect(pane.book().tables.Instalments).toEqual([]);
    await press(split.commit);
    await screen.findByText(/^Factuur f1 is in termijnen gesplitst/, {}, LONG);
    expect(pane.book().tables.Instalments.map(({ dueDate, amount }) => [dueDate, amount])).toEqual([
      ["2026-11-30", 33_33],
      ["2027-01-30", 33_33],
      ["2027-03-30", 33_34],
    ]);
  });

  test("as its user gives them; what does not come to what is open is held back", async () => {
    const pane = await splitting(null);
    await type(split.count, "2");
    await type("Termijn 1: bedrag", "60,00");
    await screen.findByText("Samen € 110,00 van € 100,00.", {}, LONG);
    await press(collectNl.look);
    await screen.findAllByText(/De termijnen van factuur F1 zijn samen € 110,00/, {}, LONG);
    await type("Termijn 2: bedrag", "40,00");
    await type(/^Termijn 2: vervalt/, "2027-02-15");
    await press(collectNl.look);
    await press(split.commit);
    await screen.findByText(/^Factuur f1 is in termijnen gesplitst/, {}, LONG);
    expect(pane.book().tables.Instalments.map(({ dueDate, amount }) => [dueDate, amount])).toEqual([
      ["2026-11-30", 60_00],
      ["2027-02-15", 40_00],
    ]);
  });

  test("that is not there is said to be so", async () => {
    await splitting(null);
    await type(split.invoice, "F9");
    await screen.findByText("Er is geen factuur F9. Kijk op het blad Facturen.", {}, LONG);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: collectNl.look }).disabled).toBe(true);
  });
});
