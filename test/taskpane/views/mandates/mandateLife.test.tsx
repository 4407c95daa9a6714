/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import { bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";
import { yearOfCollections } from "../../../support/yearOfCollections";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

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

  test("that are dormant are used anyway, once it is said until when and why", async () => {
    const { tables, ...rest } = bookOfDebtors(1);
    const Mandates = tables.Mandates.map((one) => ({ ...one, lastCollectionDate: isoDate("2023-01-10") }));
    const { book } = openPane({ book: { ...rest, tables: { ...tables, Mandates } }, view: "mandates" });
    await press("Inactief 1");
    await press("Meer over SR10001");
    await press("Gebruik SR10001 toch");
    const step = within(await screen.findByRole("region", { name: "Toch gebruiken" }, LONG));
    const until = step.getByLabelText(/^Te gebruiken tot en met/);
    // Nothing is wrong with a field to which nobody has come yet.
    expect(step.queryByText(/^Vul een datum in/)).toBeNull();
    fireEvent.blur(until);
    await step.findByText(/^Vul een datum in/, {}, LONG);
    fireEvent.change(until, { target: { value: "2027-06-30" } });
    expect(step.getByRole("button", { name: "Bekijk" })).toHaveProperty("disabled", true);
    fireEvent.change(step.getByLabelText(/^Reden/), { target: { value: "Tot mei 2025 vanuit het vorige pakket" } });
    await press("Bekijk");
    fireEvent.click(await step.findByRole("checkbox", {}, LONG));
    await press("Akkoord");
    await press("Leg vast");
    await screen.findByText("Machtiging SR10001 kan weer worden gebruikt.", {}, LONG);
    expect(book().tables.Mandates[0]?.dormancyOverride).toBe("2027-06-30");
    expect(book().tables.Mandates[0]?.dormancyReason).toBe("Tot mei 2025 vanuit het vorige pakket");
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
    await screen.findByText("In deze werkmap is met deze machtiging nog niets geïncasseerd.", {}, LONG);
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /Verwijder|ondertekening/ })).toBeNull();
  });
});

describe("Debtors from whom nothing is collected", () => {
  /** Of the first nobody has decided, the second says No, the third has no mandate, the fourth is collected from. */
  function firm(): Book {
    const { tables, ...rest } = bookOfDebtors(4);
    const wishes = [null, false, true, true];
    const Debtors = tables.Debtors.map((one, at) => ({ ...one, collectAutomatically: wishes[at] ?? null }));
    return { ...rest, tables: { ...tables, Debtors, Mandates: tables.Mandates.slice(3) } };
  }

  test("are listed with why, and lead to their cell; with the answer to what is open they are collected from", async () => {
    const pane = openPane({ book: firm(), view: "mandates" });
    await press("Debiteuren zonder incasso 3");
    const list = within(await screen.findByRole("list", { name: "Debiteuren zonder incasso" }, LONG));
    const rows = list.getAllByRole("listitem").map(({ textContent }) => textContent ?? "");
    expect(rows.map((row) => /gekozen|niet automatisch|nog geen machtiging/.exec(row)?.[0])).toEqual([
      "gekozen",
      "niet automatisch",
      "nog geen machtiging",
    ]);
    expect(rows[0]).toMatch(/100,00.*1 open factuur/);
    fireEvent.click(list.getAllByRole("button", { name: /^Ga naar Debiteuren!/ })[0] as HTMLElement);
    await waitFor(() => expect(pane.shown[0]).toMatch(/^Debiteuren!\w+2$/), LONG);
    await press("Incasseer debiteur 10001 automatisch");
    await screen.findByText(/krijgt Nee: alleen nieuwe posten/, {}, LONG);
    await press("Incasseer ook wat nu openstaat", "checkbox");
    await press("Bekijk");
    await press("Incasseer voortaan");
    await screen.findByText("Debiteur 10001 wordt voortaan geïncasseerd.", {}, LONG);
    const { Debtors, Invoices, Mandates } = pane.book().tables;
    expect([Debtors[0]?.collectAutomatically, Invoices[0]?.collect]).toEqual([true, true]);
    expect(Mandates.at(-1)).toMatchObject({ mandateId: "SR10001", dateOfSignature: null });
    await screen.findByRole("button", { name: "Debiteuren zonder incasso 2" }, LONG);
  });

  test("are found by name, and when there are none it is said; nothing open is said too", async () => {
    const { tables, ...rest } = firm();
    const only = tables.Debtors.map((one) => (one.number === "10002" ? { ...one, name: "Slagerij De Vries" } : one));
    openPane({ book: { ...rest, tables: { ...tables, Debtors: only, Invoices: [] } }, view: "mandates" });
    await press("Debiteuren zonder incasso 3");
    fireEvent.change(await screen.findByLabelText(/^Zoek/, {}, LONG), { target: { value: "vries" } });
    await screen.findByText("Debiteur 10002, niets open", {}, LONG);
    cleanup();
    openPane({ book: bookOfDebtors(1), view: "mandates" });
    await press("Debiteuren zonder incasso 0");
    await screen.findByText("Alle debiteuren worden geïncasseerd en hebben een machtiging.", {}, LONG);
  });
});
