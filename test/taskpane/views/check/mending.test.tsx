/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { ibanCheckDigits } from "../../../../src/domain/values/iban";
import { aMandate, bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 30_000 };
jest.setTimeout(60_000);

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const WRONG = "NL02INGB0001234567";
/** Right, but of a bank that nobody knows. */
const OF_NOBODY = `NL${ibanCheckDigits("NL", "XXXX0417164300")}XXXX0417164300`;
const RIGHT = "NL20INGB0001234567";

/** A pane over a book in which the mandates of so many debtors have a wrong IBAN, or no signature. */
function openWith(count: number, over: Parameters<typeof aMandate>[0], preferences = {}) {
  const numbers = Array.from({ length: count }, (_, at) => String(10_001 + at));
  const Mandates = numbers.map((debtor) => aMandate({ mandateId: `SR${debtor}`, debtor, ...over }));
  return openPane({ book: bookOfDebtors(count, { Mandates }), view: "check", preferences });
}

async function check(): Promise<void> {
  const button = await screen.findByRole("button", { name: "Controleer" }, LONG);
  await waitFor(() => expect(button).toHaveProperty("disabled", false), LONG);
  fireEvent.click(button);
}

describe("What check finds is mended in the pane", () => {
  test("one by one, with what is meant proposed and the money that it holds back", async () => {
    const pane = openWith(2, { iban: WRONG });
    await check();
    const kind = await screen.findByRole("region", { name: "IBAN klopt niet (2, houdt €\u00a0300,00 tegen)" }, LONG);
    const [first] = within(kind).getAllByRole("textbox", { name: "IBAN" });
    expect(first).toHaveProperty("value", RIGHT);
    fireEvent.click(within(kind).getByRole("button", { name: /Neem IBAN over bij .* SR10002/ }));
    await screen.findByRole("region", { name: "IBAN klopt niet (1, houdt €\u00a0100,00 tegen)" }, LONG);
    expect(screen.getByText("1 cel gewijzigd.")).toBeDefined();
    expect(pane.book().tables.Mandates.map(({ iban }) => iban)).toEqual([WRONG, RIGHT]);
    expect(pane.book().tables.Log).toMatchObject([{ action: "mend" }]);
  });

  test("all proposals at once", async () => {
    const pane = openWith(7, { iban: WRONG });
    await check();
    fireEvent.click(await screen.findByRole("button", { name: "Neem alle voorstellen over" }, LONG));
    await screen.findByText("7 cellen gewijzigd.", undefined, LONG);
    expect(new Set(pane.book().tables.Mandates.map(({ iban }) => iban))).toEqual(new Set([RIGHT]));
    await waitFor(() => expect(screen.queryByText(/IBAN klopt niet/)).toBeNull(), LONG);
  });

  test("one answer for all where it can be the same", async () => {
    const pane = openWith(6, { dateOfSignature: null });
    await check();
    const kind = await screen.findByRole("region", { name: /^Machtiging niet getekend \(6, houdt/ }, LONG);
    expect(within(kind).getAllByRole("listitem")).toHaveLength(5);
    fireEvent.click(within(kind).getByRole("button", { name: "Toon alle 6" }));
    expect(within(kind).getAllByRole("listitem")).toHaveLength(6);
    fireEvent.change(within(kind).getByLabelText(/ voor alle 6$/), { target: { value: "2026-11-12" } });
    fireEvent.click(within(kind).getByRole("button", { name: "Neem over voor alle 6" }));
    await screen.findByText("6 cellen gewijzigd.", undefined, LONG);
    expect(new Set(pane.book().tables.Mandates.map(({ dateOfSignature }) => dateOfSignature))).toEqual(
      new Set(["2026-11-12"]),
    );
  });

  test("what is wrong too is said where it was typed, and a warning can be accepted", async () => {
    const pane = openWith(1, { iban: WRONG });
    await check();
    const field = await screen.findByRole("textbox", { name: "IBAN" }, LONG);
    const apply = screen.getByRole("button", { name: /^Neem IBAN over/ });
    fireEvent.change(field, { target: { value: "NL21INGB0001234567" } });
    fireEvent.click(apply);
    await waitFor(() => expect(screen.getAllByText(/controlegetal/i).length).toBeGreaterThan(1), LONG);
    await waitFor(() => expect(apply).toHaveProperty("disabled", false), LONG);
    fireEvent.change(field, { target: { value: OF_NOBODY } });
    fireEvent.click(apply);
    fireEvent.click(await screen.findByRole("button", { name: "Neem toch over" }, LONG));
    await screen.findByText("1 cel gewijzigd.", undefined, LONG);
    expect(pane.book().tables.Mandates[0]?.iban).toBe(OF_NOBODY);
  });

  test("its cell is one click away, and nothing can be changed by who may only read", async () => {
    const pane = openWith(1, { iban: WRONG }, { readOnly: true });
    await check();
    fireEvent.click(await screen.findByRole("button", { name: /^Ga naar .*Machtigingen/ }, LONG));
    expect(pane.shown).toHaveLength(1);
    expect(screen.queryByRole("textbox", { name: "IBAN" })).toBeNull();
  });
});
