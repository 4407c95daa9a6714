/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { openPane } from "../../support/pane";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const shown = (field: HTMLElement): string => (field as HTMLInputElement).value;

/** The field for the collection date, with the day in it that the pane proposes. */
async function openField(language: "nl" | "en" = "nl") {
  openPane({ view: "collect", at: "2026-11-22T12:00:00", language });
  const field = await screen.findByLabelText(/^(Incassodatum|Collection date)/, {}, LONG);
  await waitFor(() => expect(shown(field)).toMatch(/2026$/), LONG);
  return { field, type: (value: string) => fireEvent.change(field, { target: { value } }) };
}

describe("A date that is typed", () => {
  test("stays as far as it has come, and stands there as the reader writes it when it is left", async () => {
    const { field, type } = await openField();
    for (const text of ["1", "15-1", "15-12-20", "15-12-2027"]) {
      type(text);
      expect(shown(field)).toBe(text);
    }
    fireEvent.blur(field);
    expect(shown(field)).toBe("15-12-2027");
    for (const text of ["16/12/27", "16 dec 2027", "2027-12-16", "16122027"]) {
      type(text);
      fireEvent.keyDown(field, { key: "Enter" });
      expect([text, shown(field)]).toEqual([text, "16-12-2027"]);
    }
  });

  test("is said to be none where it is none, and the last one holds", async () => {
    const { field, type } = await openField();
    const proposed = shown(field);
    type("32 dec");
    fireEvent.blur(field);
    expect(shown(field)).toBe(proposed);
    expect(await screen.findByText(new RegExp(`“32 dec” is geen datum; ${proposed} blijft staan`))).toBeTruthy();
    type("1-12-2027");
    fireEvent.blur(field);
    expect(screen.queryByText(/is geen datum/)).toBeNull();
  });
});

describe("The calendar beside a date", () => {
  test("shows the month of the day, is gone along by keys, and puts what is picked in the field", async () => {
    const { field, type } = await openField("en");
    type("2027-12-15");
    fireEvent.keyDown(field, { key: "ArrowDown", altKey: true });
    const grid = await screen.findByRole("grid", { name: "December 2027" });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("15"));
    fireEvent.keyDown(grid, { key: "PageDown" });
    await screen.findByRole("grid", { name: "January 2028" });
    fireEvent.keyDown(grid, { key: "x" });
    fireEvent.keyDown(grid, { key: "ArrowRight" });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("16"));
    fireEvent.click(document.activeElement as HTMLElement);
    await waitFor(() => expect(shown(field)).toMatch(/^(16.01|01.16).2028$/));
    expect(screen.queryByRole("grid")).toBeNull();
  });

  test("turns by month and year, and knows today", async () => {
    const { field } = await openField();
    fireEvent.click(screen.getAllByRole("button", { name: "Kies op de kalender" })[0] as HTMLElement);
    await screen.findByRole("grid");
    for (const name of ["Jaar verder", "Maand terug", "Jaar terug", "Maand verder"]) {
      fireEvent.click(screen.getByRole("button", { name }));
    }
    fireEvent.click(screen.getByRole("button", { name: "Vandaag" }));
    await waitFor(() => expect(shown(field)).toBe("22-11-2026"));
  });
});
