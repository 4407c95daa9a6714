/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { collectNl } from "../../../../src/taskpane/views/collect/collectNl";
import { bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("button", { name }, LONG));

/** A pane on debtors with signed mandates of whom nobody has said whether they are collected from. */
function undecidedPane() {
  const { tables, ...rest } = bookOfDebtors(3);
  const Debtors = tables.Debtors.map((debtor) => ({ ...debtor, collectAutomatically: null }));
  // On a day on which their invoices are due.
  return openPane({ book: { ...rest, tables: { ...tables, Debtors } }, view: "collect", at: "2026-11-30T10:00:00" });
}

describe("Where nobody has said whom to collect from", () => {
  test("one question decides it: everybody with a signed mandate, after a look at what is written", async () => {
    const pane = undecidedPane();
    await screen.findByRole("heading", { name: collectNl.who }, LONG);
    await press(collectNl.whoSigned);
    await press(collectNl.whoCommit);
    await screen.findAllByText(/^Te incasseren \(3, /, {}, LONG);
    expect(pane.book().tables.Debtors.map(({ collectAutomatically }) => collectAutomatically)).toEqual([
      true,
      true,
      true,
    ]);
    expect(screen.queryByRole("heading", { name: collectNl.who })).toBeNull();
  });

  test("or the column does, to which it leads", async () => {
    const pane = undecidedPane();
    await press(collectNl.whoColumn);
    expect(pane.shown).toEqual([expect.stringMatching(/^Debiteuren!/)]);
    expect(pane.book().tables.Log).toEqual([]);
  });
});
