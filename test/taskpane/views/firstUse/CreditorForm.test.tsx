/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { allNewSheets } from "../../../../src/sheets/newSheets";
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
const type = async (label: string | RegExp, value: string): Promise<void> => {
  fireEvent.change(await screen.findByLabelText(label, {}, LONG), { target: { value } });
};
const isOff = (name: string): unknown => screen.getByRole<HTMLButtonElement>("button", { name }).disabled;

describe("The form of who collects", () => {
  test("makes an empty workbook ready for debtors in one step, and leads to their sheet", async () => {
    const pane = openPane({ preferences: { user: "" } });
    await press(/^Maak de bladen/);
    await type("Naam", "Vereniging De Ploeg");
    await screen.findByText("Vul naam, incassant-ID en IBAN in, of laat alle drie leeg.", {}, LONG);
    expect(isOff("Maak deze bladen")).toBe(true);
    await type("Incassant-ID", "NL42ZZZ123456780002");
    expect(await screen.findByText(/controlecijfers/i, {}, LONG)).toBeTruthy();
    await type("Incassant-ID", "NL42ZZZ123456780001");
    await type("Rekening waarop u incasseert (IBAN)", "NL91 ABNA 0417 1643 00");
    expect(await screen.findByLabelText("Neem de instellingen van ABN AMRO over", {}, LONG)).toBeTruthy();
    expect(
      screen.getByText("aanleveren vóór 12:30, 1 werkdag van tevoren, hoogstens 3.000 posten per opdracht"),
    ).toBeTruthy();
    expect(screen.getAllByText("Klopt.")).toHaveLength(2);
    await press("Grootboek: 1300 debiteuren, 1100 bank, 1250 onderweg, 4700 bankkosten");
    await type(/^Rekening debiteuren/, "1310");
    await type("Uw naam", "M. Jansen");
    await press("Maak deze bladen");
    expect(await screen.findByText("De bladen staan klaar.", {}, LONG)).toBeTruthy();
    const { Administrations, Accounts } = pane.book().tables;
    expect(Administrations.map(({ creditorName, debtorsAccount }) => [creditorName, debtorsAccount])).toEqual([
      ["Vereniging De Ploeg", "1310"],
    ]);
    expect(Accounts.map(({ bank }) => bank)).toEqual(["ABN AMRO"]);
    expect(pane.preferences().user).toBe("M. Jansen");
    await waitFor(() => expect(pane.shown).toEqual(["Debiteuren"]), LONG);
    expect((await screen.findByRole("button", { name: "Vul Debiteuren" }, LONG)).className).toContain("fui-Button");
  });

  test("is there as well over sheets that were made empty, until somebody collects", async () => {
    const pane = openPane({ sheets: allNewSheets("nl") });
    await type("Naam", "De Ploeg");
    expect(isOff("Leg dit vast")).toBe(true);
    await type("Incassant-ID", "NL42ZZZ123456780001");
    await type("Rekening waarop u incasseert (IBAN)", "NL44RABO0123456789");
    fireEvent.click(await screen.findByLabelText("Neem de instellingen van Rabobank over", {}, LONG));
    await press("Leg dit vast");
    await waitFor(() => expect(pane.book().tables.Accounts).toHaveLength(1), LONG);
    expect(pane.book().tables.Accounts[0]).toMatchObject({ iban: "NL44RABO0123456789", bank: null, cutOff: null });
    await waitFor(() => expect(screen.queryByRole("region", { name: "Wie incasseert?" })).toBeNull(), LONG);
  });

  test("asks nothing of who only reads", async () => {
    openPane({ sheets: allNewSheets("nl"), preferences: { readOnly: true } });
    await screen.findByRole("heading", { name: "Nog in te vullen" }, LONG);
    expect(screen.queryByLabelText("Naam")).toBeNull();
  });
});
