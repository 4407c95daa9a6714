/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { isoDate } from "../../../src/domain/values/calendar";
import { paneNl } from "../../../src/taskpane/texts/paneNl";
import { bookOfDebtors } from "../../support/books";
import { openPane, PANE_AT } from "../../support/pane";

const LONG = { timeout: 30_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** A pane in which a collection is about to be written. */
async function previewed(user: string) {
  const book = bookOfDebtors(1);
  const Invoices = book.tables.Invoices.map((invoice) => ({ ...invoice, dueDate: isoDate(PANE_AT.slice(0, 10)) }));
  const preferences = { user };
  const pane = openPane({ book: { ...book, tables: { ...book.tables, Invoices } }, view: "collect", preferences });
  const review = await screen.findByRole("button", { name: /^Controleer de boeking €/ }, LONG);
  await waitFor(() => expect((review as HTMLButtonElement).disabled).toBe(false), LONG);
  fireEvent.click(review);
  await screen.findByRole("region", { name: paneNl.parts.preview }, LONG);
  return pane;
}

describe("The user's name", () => {
  test("is asked where something is about to be written, once, and what will be written is looked at again with it", async () => {
    const pane = await previewed("");
    fireEvent.change(screen.getByRole("textbox", { name: paneNl.parts.askName }), { target: { value: "  Bert " } });
    fireEvent.click(screen.getByRole("button", { name: paneNl.parts.keepName }));
    await waitFor(() => expect(pane.preferences().user).toBe("Bert"));
    await screen.findByRole("region", { name: paneNl.parts.preview }, LONG);
    expect(screen.queryByRole("textbox", { name: paneNl.parts.askName })).toBeNull();
  });

  test("is not asked of who has given one, nor of who only reads", async () => {
    await previewed("anna");
    expect(screen.queryByRole("textbox", { name: paneNl.parts.askName })).toBeNull();
    cleanup();
    openPane({ book: bookOfDebtors(1), view: "collect", preferences: { user: "", readOnly: true } });
    await screen.findByText(/^Nu niet \(/, {}, LONG);
    expect(screen.queryByRole("textbox", { name: paneNl.parts.askName })).toBeNull();
  });
});
