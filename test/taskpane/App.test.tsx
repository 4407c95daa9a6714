/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { isoDate } from "../../src/domain/values/calendar";
import { decodeBook } from "../../src/sheets/decode";
import { paneEn } from "../../src/taskpane/texts/paneEn";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { VIEW_NAMES, wantView } from "../../src/taskpane/wantedView";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { WorkbookError } from "../../src/workbook/workbook";
import { openPane } from "../support/pane";
import { contentsOf } from "../support/workbookInMemory";

const TODAY = isoDate("2026-11-20");
const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("button", { name }, LONG));
const findings = () => screen.findByRole("region", { name: /^(Bevindingen|Findings)$/ }, LONG);
/** The cell to which a button leads: what it says, or what it is called where it shows a picture alone. */
const cellOf = (button: HTMLElement): string =>
  (button.getAttribute("aria-label") ?? button.textContent).replace(/^Ga naar /, "");

describe("The check view", () => {
  test("checks the workbook when asked and leads to every cell with a finding", async () => {
    const pane = openPane({ sheets: sampleSheets("nl", TODAY), view: "check" });
    await press("Controleer");
    await findings();
    const [first] = screen.getAllByRole("button", { name: /^Ga naar / });
    if (first === undefined) throw new Error("no finding has a cell");
    fireEvent.click(first);
    await waitFor(() => expect(pane.shown).toEqual([cellOf(first)]));
    expect(pane.workbook.writes).toEqual([]);
  });

  test("shows what is worst first, and counts it", async () => {
    openPane({ sheets: sampleSheets("nl", TODAY), view: "check" });
    await press("Controleer");
    const words = within(await findings())
      .getAllByRole("region")
      .map((kind) => /^(Fout|Waarschuwing|Info)/.exec(kind.textContent)?.[0]);
    const rank = (word: string | undefined): number => ["Fout", "Waarschuwing", "Info"].indexOf(word ?? "");
    expect(new Set(words).size).toBeGreaterThan(1);
    expect(words.map(rank)).toEqual(words.map(rank).sort((a, b) => a - b));
    expect(screen.getByText(/\d+ (fout|fouten), \d+ (waarschuwing|waarschuwingen)/)).toBeTruthy();
  });

  test("speaks English where Excel does", async () => {
    openPane({ sheets: sampleSheets("en", TODAY), view: "check", language: "en" });
    await press("Check");
    await findings();
    expect(screen.getAllByRole("button", { name: /^Go to / }).length).toBeGreaterThan(0);
  });

  test("speaks the language that the user chose, whatever Excel speaks", async () => {
    openPane({ sheets: sampleSheets("nl", TODAY), view: "check", preferences: { language: "en" } });
    await press("Check");
    await findings();
    expect(screen.getAllByRole("button", { name: /^Go to / }).length).toBeGreaterThan(0);
  });

  test("colours cells only when asked, and takes the colours away again", async () => {
    const { marked } = openPane({ sheets: sampleSheets("nl", TODAY), view: "check" });
    await press("Controleer");
    await findings();
    expect(marked).toEqual([]);
    await press("Kleur de cellen");
    await waitFor(() => expect(marked).toHaveLength(1));
    await press("Haal kleuren weg");
    await waitFor(() => expect(marked).toHaveLength(2));
    expect(marked[0]?.length).toBeGreaterThan(10);
    expect(marked[1]).toEqual([]);
  });

  test("offers whoever only reads no colours: they change the sheet", async () => {
    openPane({ sheets: sampleSheets("nl", TODAY), view: "check", preferences: { readOnly: true } });
    await press("Controleer");
    await findings();
    expect(screen.queryByRole("button", { name: "Kleur de cellen" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Haal kleuren weg" })).toBeNull();
  });

  test("offers them to nobody of whom the workbook says that he only reads, and says which cell does", async () => {
    const book = decodeBook(contentsOf(sampleSheets("nl", TODAY))).book;
    const Administrations = book.tables.Administrations.map((one) => ({ ...one, readOnly: "Controleur; anna" }));
    const pane = openPane({ book: { ...book, tables: { ...book.tables, Administrations } }, view: "check" });
    expect(await screen.findByText(/dat staat in de werkmap/, {}, LONG)).toBeTruthy();
    await press("Controleer");
    await findings();
    expect(screen.queryByRole("button", { name: "Kleur de cellen" })).toBeNull();
    fireEvent.click(screen.getAllByRole("button", { name: /^Ga naar / })[0] ?? document.body);
    await waitFor(() => expect(pane.shown).toEqual([expect.stringMatching(/^Administraties!/)]));
  });

  test("keeps its findings when a cell cannot be shown, and says why", async () => {
    const showPlace = (place: string) => Promise.reject(new WorkbookError("workbook.placeGone", { place }));
    openPane({ sheets: sampleSheets("nl", TODAY), view: "check", surroundings: { showPlace } });
    await press("Controleer");
    await findings();
    const [first] = screen.getAllByRole("button", { name: /^Ga naar / });
    if (first !== undefined) fireEvent.click(first);
    expect(await screen.findByText(/is er niet meer/)).toBeTruthy();
    expect(await findings()).toBeTruthy();
  });
});

describe("The frame of the pane", () => {
  test("says in words what Excel refuses when it opens, and opens when it is asked again", async () => {
    let refuses = true;
    openPane({
      sheets: sampleSheets("nl", TODAY),
      view: "check",
      workbook: (memory) => {
        const { read } = memory;
        return Object.assign(memory, {
          read: () => (refuses ? Promise.reject(new WorkbookError("workbook.cellEditMode")) : read()),
        });
      },
    });
    expect(await screen.findByText(/^Er wordt in een cel getypt/)).toBeTruthy();
    refuses = false;
    await press("Probeer opnieuw");
    expect(await screen.findByRole("button", { name: "Controleer" }, LONG)).toBeTruthy();
    expect(screen.queryByText(/^Er wordt in een cel getypt/)).toBeNull();
  });

  test.each([
    ["nl", ["Vandaag", "Incasso", "Opdrachten", "Storno", "Meer"]],
    ["en", ["Today", "Collect", "Orders", "Returns", "More"]],
  ] as const)("has five places, and every other view under the last one (%s)", async (language, places) => {
    openPane({ sheets: sampleSheets(language, TODAY), language, view: "returns" });
    const { views, moreViews, help } = (language === "nl" ? paneNl : paneEn).shell;
    await screen.findByRole("region", { name: views.returns }, LONG);
    const row = screen.getAllByRole("tab").filter((tab) => tab.closest(`[aria-label="${views.returns}"]`) === null);
    expect(row.map((tab) => tab.querySelector(".fui-Tab__content")?.textContent)).toEqual(places);
    expect(screen.getByRole("tab", { name: views.returns, selected: true })).toBeTruthy();
    const others = VIEW_NAMES.filter((name) => !(places as readonly string[]).includes(views[name]));
    fireEvent.click(screen.getByRole("tab", { name: moreViews }));
    const items = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
    expect([...items].sort()).toEqual([...others.map((name) => views[name]), help].sort());
    fireEvent.click(screen.getByRole("menuitem", { name: views.settings }));
    expect(await screen.findByRole("region", { name: views.settings }, LONG)).toBeTruthy();
    expect(screen.getByRole("tab", { name: moreViews, selected: true })).toBeTruthy();
  });

  test("leads to the settings and to the manual's page of the view that is shown", async () => {
    openPane({ sheets: sampleSheets("nl", TODAY), view: "orders" });
    await screen.findByRole("region", { name: "Opdrachten" }, LONG);
    const help = (): unknown => screen.getByRole("link", { name: paneNl.shell.manual }).getAttribute("href");
    expect(help()).toMatch(/docs\/manual\/nl\/orders\.html$/);
    await press("Instellingen");
    await screen.findByRole("region", { name: "Instellingen" }, LONG);
    expect(help()).toMatch(/docs\/manual\/nl\/settings\.html$/);
  });

  test("keeps what a view has found while another one is shown", async () => {
    openPane({ sheets: sampleSheets("nl", TODAY), view: "check" });
    await press("Controleer");
    await findings();
    act(() => wantView("settings"));
    await waitFor(() => expect(screen.queryAllByRole("button", { name: /^Ga naar / })).toEqual([]));
    act(() => wantView("check"));
    expect(screen.getAllByRole("button", { name: /^Ga naar / }).length).toBeGreaterThan(0);
  });
});

describe("A workbook that somebody else changes", () => {
  /** The pane on an order-less sample, and the way to say that the workbook was changed past it. */
  function watchedPane(records?: number) {
    let announceChange: () => void = () => undefined;
    let reads = 0;
    openPane({
      sheets: sampleSheets("nl", TODAY),
      view: "check",
      session: (session) => ({
        ...session,
        open: async (...asked) => {
          const opening = await session.open(...asked);
          return records === undefined ? opening : { ...opening, records };
        },
      }),
      workbook: (memory) => {
        const { read } = memory;
        return Object.assign(memory, { read: () => ((reads += 1), read()) });
      },
      surroundings: {
        onChanged: (listener) => {
          const announce = (): void => listener("workbook", { language: "nl", theme: "light" });
          announceChange = announce;
          return () => undefined;
        },
      },
    });
    return { change: () => act(() => announceChange()), reads: () => reads };
  }

  test("is read again at once when it is small", async () => {
    const { change, reads } = watchedPane();
    await screen.findByRole("button", { name: "Controleer" }, LONG);
    act(() => wantView("start"));
    await screen.findByRole("region", { name: "Vandaag" }, LONG);
    const before = reads();
    change();
    await waitFor(() => expect(reads()).toBeGreaterThan(before), LONG);
    expect(screen.queryByText(/^De werkmap is gewijzigd\. Wat u hier ziet/)).toBeNull();
  });

  test("is not read again by itself when it is large: the user is told", async () => {
    const { change, reads } = watchedPane(5_001);
    await screen.findByRole("button", { name: "Controleer" }, LONG);
    const before = reads();
    change();
    expect(await screen.findByText(/^De werkmap is gewijzigd\. Wat u hier ziet/)).toBeTruthy();
    expect(reads()).toBe(before);
    fireEvent.click(screen.getAllByRole("button", { name: "Lees de werkmap opnieuw" }).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByText(/^De werkmap is gewijzigd\. Wat u hier ziet/)).toBeNull());
    expect(reads()).toBeGreaterThan(before);
  });
});

describe("What was typed just before a look", () => {
  test("is in the preview and makes it no older, on a host that tells of typing after a moment", async () => {
    let isToBeAnnounced = true;
    let announceLater: () => void = () => undefined;
    const announcing = (): void => {
      if (!isToBeAnnounced) return;
      isToBeAnnounced = false;
      announceLater();
    };
    openPane({
      sheets: sampleSheets("nl", TODAY),
      view: "collect",
      surroundings: {
        onChanged: (listener) => {
          announceLater = () => listener("workbook", { language: "nl", theme: "light" });
          return () => undefined;
        },
        settle: async () => announcing(),
      },
    });
    await press(/^Controleer de boeking €/);
    const preview = { name: paneNl.parts.preview };
    await screen.findByRole("region", preview, LONG);
    // The moment after which it would have told.
    act(announcing);
    expect(screen.queryByText(paneNl.parts.stale)).toBeNull();
    expect(screen.getByRole("region", preview)).toBeTruthy();
  });
});

describe("The ribbon", () => {
  const isSelected = (name: string): unknown => expect(screen.getByRole("region", { name })).toBeTruthy();

  test("turns an open pane to the view that it asks for", async () => {
    openPane({ sheets: sampleSheets("nl", TODAY), view: "check" });
    await screen.findByRole("button", { name: "Controleer" }, LONG);
    for (const [view, words] of [
      ["ledger", "Journaal"],
      ["returns", "Storno"],
    ] as const) {
      act(() => wantView(view));
      await waitFor(() => isSelected(words));
    }
  });

  test("opens the pane on the view that was asked for before, once", async () => {
    openPane({ view: "collect" });
    await waitFor(() => isSelected("Incasso"));
    cleanup();
    openPane();
    await waitFor(() => isSelected("Vandaag"));
  });

  test("reaches a pane that is another page, and takes no name for a view that is none", async () => {
    openPane({ view: "check" });
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: "incassoblad.view", newValue: "ledger" })));
    await waitFor(() => isSelected("Journaal"));
    act(
      () => void window.dispatchEvent(new StorageEvent("storage", { key: "incassoblad.view", newValue: "toString" })),
    );
    isSelected("Journaal");
    expect(VIEW_NAMES).not.toContain("toString");
  });
});
