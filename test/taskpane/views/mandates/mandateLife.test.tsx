/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Book } from "../../../../src/domain/book/book";
import { bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { yearOfCollections } from "../../../support/yearOfCollections";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp, role: "button" | "checkbox" = "button"): Promise<void> =>
  void fireEvent.click(await screen.findByRole(role, { name }, LONG));

/** Three debtors whose mandates nobody has signed yet. */
function unsigned(): Book {
  const { tables, ...rest } = bookOfDebtors(3);
  return {
    ...rest,
    tables: { ...tables, Mandates: tables.Mandates.map((one) => ({ ...one, dateOfSignature: null })) },
  };
}

const signatures = ({ tables }: Book) => tables.Mandates.map(({ dateOfSignature }) => dateOfSignature);

describe("Mandates in the pane", () => {
  test("are signed many at once: ticked, looked at, recorded; and are on the list no more", async () => {
    const { book } = openPane({ book: unsigned(), view: "mandates", at: "2026-11-22T10:15:00" });
    await press(/^Te ondertekenen 3/);
    await press("Kies SR10001", "checkbox");
    await press("Kies SR10003", "checkbox");
    await screen.findByText("2 machtigingen gekozen", {}, LONG);
    await press("Leg de ondertekening vast");
    await press("Leg vast");
    const done = await screen.findByText("Ondertekening van 2 machtigingen vastgelegd.", {}, LONG);
    expect(signatures(book())).toEqual(["2026-11-22", null, "2026-11-22"]);
    expect(document.activeElement).toBe(done);
    await screen.findByRole("button", { name: /^Te ondertekenen 1/ }, LONG);
    expect(screen.queryByRole("checkbox", { name: "Kies SR10001" })).toBeNull();
  });

  test("are ticked all at once, and all let go again", async () => {
    openPane({ book: unsigned(), view: "mandates" });
    await press(/^Te ondertekenen 3/);
    await press("Kies alle 3", "checkbox");
    await screen.findByText("3 machtigingen gekozen", {}, LONG);
    await press("Kies alle 3", "checkbox");
    await waitFor(() => expect(screen.queryByText(/gekozen/)).toBeNull(), LONG);
  });

  test("are signed one by one, and deleted where nothing was ever collected under them", async () => {
    const { book } = openPane({ book: unsigned(), view: "mandates", at: "2026-11-22T10:15:00" });
    await press("Meer over SR10001");
    await press("Leg de ondertekening van SR10001 vast");
    await press("Leg vast");
    await screen.findByText("Ondertekening van SR10001 vastgelegd.", {}, LONG);
    expect(signatures(book())).toEqual(["2026-11-22", null, null]);
    await press("Meer over SR10002");
    await press("Verwijder SR10002");
    await press("Verwijder");
    await screen.findByText("Machtiging SR10002 is verwijderd.", {}, LONG);
    expect(book().tables.Mandates.map(({ mandateId }) => mandateId)).toEqual(["SR10001", "SR10003"]);
  });

  test("of a debtor who gives one for every invoice are made, and wait for their signature", async () => {
    const { tables, ...rest } = bookOfDebtors(1);
    const Debtors = tables.Debtors.map((one) => ({ ...one, oneOffMandateRequired: true }));
    const { book } = openPane({ book: { ...rest, tables: { ...tables, Debtors } }, view: "mandates" });
    await press(/^Facturen zonder eenmalige 1/);
    await press("Maak de machtigingen van debiteur 10001");
    await press("Maak ze");
    await screen.findByText("Debiteur 10001: de machtigingen staan klaar om te ondertekenen.", {}, LONG);
    expect(book().tables.Mandates.at(-1)).toMatchObject({
      mandateId: "SO10001F1",
      oneOff: true,
      dateOfSignature: null,
    });
    await screen.findByText(/Machtiging SO10001F1 is er wel/, {}, LONG);
  });

  test("tell their history, and why the next collection carries its code", async () => {
    openPane({ book: yearOfCollections(), view: "mandates", at: "2027-01-01T10:00:00" });
    await press("Meer over SR10002");
    expect(screen.queryByRole("button", { name: "Verwijder SR10002" })).toBeNull();
    await press("Geschiedenis van SR10002");
    await screen.findByText(/De volgende incasso met SR10002 krijgt RCUR/, {}, LONG);
    const list = screen.getByRole("list", { name: "Incasso's met SR10002" });
    const rows = within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.join(" ")).toMatch(/opdracht 2026-0001, RCUR.*Geboekt in/);
    await press("Sluiten");
    await screen.findByRole("button", { name: "Geschiedenis van SR10002" }, LONG);
  });

  test("of a mandate that was never used say so; who only reads is offered nothing else", async () => {
    openPane({ book: unsigned(), view: "mandates", preferences: { readOnly: true } });
    await press(/^Te ondertekenen 3/);
    await press("Meer over SR10001");
    await press("Geschiedenis van SR10001");
    await screen.findByText("Met deze machtiging is nog niets geïncasseerd.", {}, LONG);
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /Verwijder|ondertekening/ })).toBeNull();
  });
});
