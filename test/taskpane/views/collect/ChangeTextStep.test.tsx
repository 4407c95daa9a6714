/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { collectNl } from "../../../../src/taskpane/views/collect/collectNl";
import { anAccount, bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("button", { name }, LONG));

test("a text that the bank would get otherwise is changed in place, and the collection looked at again", async () => {
  const { tables, ...rest } = bookOfDebtors(2, { Accounts: [anAccount({ remittanceStyle: "Text" })] });
  const [first, second] = [{ description: "Contributie Ω" }, { description: "Café" }];
  const Invoices = tables.Invoices.map((invoice, at) => ({ ...invoice, ...(at === 0 ? first : second) }));
  const book = { ...rest, tables: { ...tables, Invoices } };
  const pane = openPane({ book, view: "collect", at: "2026-11-30T10:00:00" });
  await press(collectNl.look);
  await press("Anders bij de bank (2)");
  await press("Tekst Contributie Ω wijzigen");
  const field = await screen.findByLabelText(collectNl.changeText.text, {}, LONG);
  // What the bank would get is the beginning of what is typed.
  expect((field as HTMLInputElement).value).not.toContain("Ω");
  fireEvent.change(field, { target: { value: "Contributie Omega" } });
  await press(collectNl.look);
  await waitFor(() => expect(screen.getByRole("button", { name: collectNl.changeText.commit })).toBeTruthy(), LONG);
  expect(pane.book().tables.Invoices.map(({ description }) => description)).toEqual(["Contributie Ω", "Café"]);
  await press(collectNl.changeText.commit);
  await screen.findByRole("button", { name: "Anders bij de bank (1)" }, LONG);
  expect(pane.book().tables.Invoices.map(({ description }) => description)).toEqual(["Contributie Omega", "Café"]);
}, 60_000);
