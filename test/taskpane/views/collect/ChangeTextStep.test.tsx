/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Invoice, RemittanceStyle } from "../../../../src/domain/book/records";
import { partsNl } from "../../../../src/taskpane/parts/partsNl";
import { collectNl } from "../../../../src/taskpane/views/collect/collectNl";
import { anAccount, bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";

const AT = "2026-11-30T10:00:00";
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
  const pane = openPane({ book, view: "collect", at: AT });
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
  // What was looked at again has the change in it.
  expect(screen.queryByText(partsNl.stale)).toBeNull();
  expect(pane.book().tables.Invoices.map(({ description }) => description)).toEqual(["Contributie Omega", "Café"]);
}, 60_000);

/** A collection of two invoices, F1é and F2, of an account of this remittance style, as it is looked at. */
async function lookedAt(remittanceStyle: RemittanceStyle, first: Partial<Invoice> = {}) {
  const { tables, ...rest } = bookOfDebtors(2, { Accounts: [anAccount({ remittanceStyle })] });
  const Invoices = tables.Invoices.map((one, at) => (at === 0 ? { ...one, number: "F1é", ...first } : one));
  const pane = openPane({ book: { ...rest, tables: { ...tables, Invoices } }, view: "collect", at: AT });
  await press(/^Anders bij de bank/);
  return pane;
}

test.each([
  // A reference of which nothing can be read.
  ["ReferenceOrText", { paymentReference: "…" }, "Betalingskenmerk", "paymentReference"],
  ["Text", {}, "Omschrijving", "description"],
] as const)(
  "an invoice's number stays, and a text of one's own goes in its place (%s, %o)",
  async (style, first, caption, field) => {
    const pane = await lookedAt(style, first);
    await press("Tekst F1é wijzigen");
    await screen.findByText(
      `Het factuurnummer blijft zoals het is. De nieuwe tekst komt bij de factuur te staan (${caption}) en gaat in plaats van het nummer naar de bank.`,
      {},
      LONG,
    );
    fireEvent.change(await screen.findByLabelText(collectNl.changeText.text, {}, LONG), {
      target: { value: "Huur mei" },
    });
    await press(collectNl.look);
    await press(collectNl.changeText.commit);
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: /^Anders bij de bank/ })).toBeNull();
      expect(screen.queryByRole("button", { name: /^Te incasseren/ })).not.toBeNull();
    }, LONG);
    expect(pane.book().tables.Invoices[0]).toMatchObject({ number: "F1é", [field]: "Huur mei" });
  },
  60_000,
);

test("an invoice's number of an account that sends numbers is not changed, and it is said why", async () => {
  await lookedAt("Numbers");
  await screen.findByText(collectNl.numbersStay, {}, LONG);
  expect(screen.queryByRole("button", { name: "Tekst F1é wijzigen" })).toBeNull();
});
