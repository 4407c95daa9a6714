/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { openPane } from "../../support/pane";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const shown = (field: HTMLElement): string => (field as HTMLInputElement).value;

describe("A date that is typed", () => {
  test("stays as far as it has come, and is the last one again when it is left unfinished", async () => {
    openPane({ view: "collect", at: "2026-11-22T12:00:00" });
    const field = await screen.findByLabelText(/^Incassodatum/, {}, LONG);
    await waitFor(() => expect(shown(field)).toMatch(/^2026-/), LONG);
    const proposed = shown(field);
    // The first digits of 2027, as the browser reports them.
    for (const text of ["0002-12-15", "0020-12-15", "0202-12-15", ""]) {
      fireEvent.change(field, { target: { value: text } });
      expect([text, shown(field)]).toEqual([text, text]);
    }
    fireEvent.blur(field);
    expect(shown(field)).toBe(proposed);
    fireEvent.change(field, { target: { value: "0202-12-15" } });
    fireEvent.change(field, { target: { value: "2027-12-15" } });
    expect(shown(field)).toBe("2027-12-15");
  });
});
