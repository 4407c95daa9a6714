/** @jest-environment jsdom */
import { webLightTheme } from "@fluentui/react-components";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { isoDate, isoDateTime } from "../../src/domain/calendar";
import type { Language } from "../../src/domain/records";
import type { NewSheet } from "../../src/sheets/contents";
import { App } from "../../src/taskpane/App";
import { VIEW_COMMANDS, wantView } from "../../src/taskpane/wantedView";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { type PlaceMark, type ShownWorkbook, WorkbookError } from "../../src/workbook/workbook";
import { memoryWorkbook } from "../support/memoryWorkbook";

const TODAY = isoDate("2026-11-20");

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** The pane over a workbook in memory, which keeps what was shown and coloured. */
function openPane(sheets: readonly NewSheet[], language: Language = "nl", changed: Partial<ShownWorkbook> = {}) {
  const shown: string[] = [];
  const marked: (readonly PlaceMark[])[] = [];
  const memory = memoryWorkbook(sheets);
  const workbook: ShownWorkbook = {
    ...memory,
    showPlace: async (address) => void shown.push(address),
    markPlaces: async (marks) => void marked.push(marks),
    ...changed,
  };
  const now = () => ({ at: isoDateTime("2026-11-20T10:00:00"), user: "" });
  render(<App surroundings={{ workbook, now }} language={language} theme={webLightTheme} />);
  return { shown, marked, memory };
}

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole("button", { name }));
const findings = () => screen.findByRole("list", { name: /Bevindingen|Findings/ }, { timeout: 10_000 });

describe("The pane", () => {
  test("checks the workbook when asked and leads to every cell with a finding", async () => {
    const { shown, memory } = openPane(sampleSheets("nl", TODAY));
    press("Controleer");
    const items = (await findings()).querySelectorAll("li");
    expect(items.length).toBeGreaterThan(2);
    const [first] = screen.getAllByRole("button", { name: /^Ga naar / });
    if (first === undefined) throw new Error("no finding has a cell");
    fireEvent.click(first);
    await waitFor(() => expect(shown).toEqual([first.textContent]));
    expect(memory.writes).toEqual([]);
  });

  test("shows what is worst first, and counts it", async () => {
    openPane(sampleSheets("nl", TODAY));
    press("Controleer");
    const words = [...(await findings()).querySelectorAll("li")].map(
      (item) => /^(Fout|Waarschuwing|Info)/.exec(item.textContent)?.[0],
    );
    const rank = (word: string | undefined): number => ["Fout", "Waarschuwing", "Info"].indexOf(word ?? "");
    expect(words.map(rank)).toEqual(words.map(rank).sort((a, b) => a - b));
    expect(screen.getByText(/\d+ (fout|fouten), \d+ (waarschuwing|waarschuwingen)/)).toBeTruthy();
  });

  test("speaks English where Excel does", async () => {
    openPane(sampleSheets("en", TODAY), "en");
    for (const name of ["Check", "Collect", "Returns", "Verify"])
      expect(screen.getByRole("tab", { name })).toBeTruthy();
    press("Check");
    await findings();
    expect(screen.getAllByRole("button", { name: /^Go to / }).length).toBeGreaterThan(0);
  });

  test("rebuilds the ledger and says how much", async () => {
    openPane(sampleSheets("nl", TODAY));
    fireEvent.click(screen.getByRole("tab", { name: "Narekenen" }));
    press("Reken na");
    expect(await screen.findByText(/nagerekend\.$/, {}, { timeout: 10_000 })).toBeTruthy();
  });

  test("tells what can be collected, and what is on its way", async () => {
    openPane(sampleSheets("nl", TODAY));
    fireEvent.click(screen.getByRole("tab", { name: "Incasseren" }));
    press("Bekijk");
    expect(await screen.findByText(/^Op \d+ \w+\.? 2026.*samen €/, {}, { timeout: 10_000 })).toBeTruthy();
    fireEvent.click(screen.getByRole("tab", { name: "Storno" }));
    press("Bekijk");
    expect(await screen.findByText(/onderweg\.$/, {}, { timeout: 10_000 })).toBeTruthy();
  });

  test("colours cells only when asked, and takes the colours away again", async () => {
    const { marked } = openPane(sampleSheets("nl", TODAY));
    press("Controleer");
    await findings();
    expect(marked).toEqual([]);
    press("Kleur de cellen");
    await waitFor(() => expect(marked).toHaveLength(1));
    press("Haal kleuren weg");
    await waitFor(() => expect(marked).toHaveLength(2));
    expect(marked[0]?.length).toBeGreaterThan(0);
    expect(marked[1]).toEqual([]);
  });

  test("says in words what Excel refuses, and can be asked again", async () => {
    openPane(sampleSheets("nl", TODAY), "nl", {
      read: () => Promise.reject(new WorkbookError("workbook.cellEditMode")),
    });
    press("Controleer");
    expect(await screen.findByText(/^Er wordt in een cel getypt|cel/i)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole("button", { name: "Controleer" })).toHaveProperty("disabled", false));
  });

  test("keeps its findings when a cell cannot be shown", async () => {
    openPane(sampleSheets("nl", TODAY), "nl", {
      showPlace: (place) => Promise.reject(new WorkbookError("workbook.placeGone", { place })),
    });
    press("Controleer");
    await findings();
    const [first] = screen.getAllByRole("button", { name: /^Ga naar / });
    if (first !== undefined) fireEvent.click(first);
    expect(await screen.findByText(/is er niet meer/)).toBeTruthy();
    expect(await findings()).toBeTruthy();
  });
});

describe("The ribbon", () => {
  const selected = (): string => screen.getByRole("tab", { selected: true }).textContent;

  test("turns an open pane to the view that it asks for", () => {
    openPane([]);
    for (const [view, words] of [
      ["verify", "Narekenen"],
      ["returns", "Storno"],
    ] as const) {
      act(() => wantView(view));
      expect(selected()).toBe(words);
    }
  });

  test("opens the pane on the view that was asked for before, once", () => {
    wantView("collect");
    openPane([]);
    expect(selected()).toBe("Incasseren");
    cleanup();
    openPane([]);
    expect(selected()).toBe("Controleren");
  });

  test("reaches a pane that is another page", () => {
    openPane([]);
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: "incassoblad.view", newValue: "verify" })));
    expect(selected()).toBe("Narekenen");
    act(
      () => void window.dispatchEvent(new StorageEvent("storage", { key: "incassoblad.view", newValue: "toString" })),
    );
    expect(selected()).toBe("Narekenen");
    expect(Object.keys(VIEW_COMMANDS)).not.toContain("toString");
  });
});
