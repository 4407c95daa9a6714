import type { BrowserContext } from "playwright-core";
import type { Book } from "../../src/domain/book/book";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import type { Preferences } from "../../src/taskpane/surroundings";
import { tampered } from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";
import { workbookOf } from "./support/bankFiles";
import { type Bench, describeInBrowser, downloadOf } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { inExcel } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";

const AT = "2027-02-01T10:00:00";

const contentsOf = async (bytes: Uint8Array) => (await openXlsx(bytes, nodeCodec)).read();

async function opened(open: Bench["open"], book: Book, language: "nl" | "en" = "nl") {
  const { pane, saved } = await inExcel(open, language, await workbookOf(book, language), { at: AT });
  await pane.seesAllOf("start");
  return { pane, saved, keys: keysOf(pane), words: pane.words, ledger: pane.words.ledger };
}

/** Presses what saves a file, with keys, and gives its name. */
async function savedByKeys(pane: PaneDriver, name: string): Promise<string> {
  return (await downloadOf(pane.page, () => keysOf(pane).press(name))).name;
}

describeInBrowser("An auditor works the ledger with keys alone", ({ open }) => {
  test("from verifying to figures at a date, the trial balance and the year-end", async () => {
    const { pane, keys, ledger } = await opened(open, yearOfCollections());
    await pane.turnTo("ledger");
    await keys.press(ledger.verify);
    await pane.sees(ledger.verifyAgain);
    expect(await savedByKeys(pane, ledger.proof)).toMatch(/^verified-2027-02-01.*\.html$/);
    await keys.press(ledger.controlSheet.show);
    await keys.press(ledger.controlSheet.write);
    await pane.sees(/^Het blad Aansluiting is gemaakt/);
    await keys.turn(ledger.parts, ledger.part.figures);
    for (const report of ["open-items", "in-transit", "trial-balance", "year-end"] as const) {
      if (report !== "open-items") expect(await keys.chooseNext(ledger.figures.report)).toBe(report);
      await keys.press(ledger.figures.show);
      expect(await savedByKeys(pane, ledger.figures.save)).toBe(`${report}.csv`);
    }
    await keys.turn(ledger.parts, ledger.part.balances);
    await keys.turn(ledger.parts, ledger.part.entries);
    await keys.type(ledger.search, "F1");
    await keys.press(new RegExp(`^${ledger.details.split("{")[0] ?? ""}`));
  });

  test("and draws a sample, follows an invoice, and exports what is new", async () => {
    const { pane, saved, keys, ledger } = await opened(open, yearOfCollections());
    await pane.turnTo("ledger");
    await keys.turn(ledger.parts, ledger.part.sample);
    await keys.press(ledger.sample.draw);
    expect(await savedByKeys(pane, ledger.trail.page)).toMatch(/^sample-.*\.html$/);
    await keys.turn(ledger.parts, ledger.part.trail);
    await keys.type(ledger.trail.name, "F1");
    expect(await savedByKeys(pane, ledger.trail.page)).toMatch(/\.html$/);
    await keys.turn(ledger.parts, ledger.part.export);
    await keys.chooseNext(ledger.exports.layout);
    await keys.chooseNext(ledger.exports.layout);
    await keys.press(ledger.exports.show);
    await keys.acceptWarnings(ledger.exports.make);
    await keys.press(ledger.exports.make);
    await pane.sees(ledger.exports.next);
    expect(await savedByKeys(pane, pane.words.parts.fileWay.save)).toBe("journal-NL01-afas-1.csv");
    expect((await saved()).length).toBeGreaterThan(0);
  });
});

/** Who only reads: as the workbook says of everybody, as it says by name, and as is set on the device. */
const READERS: readonly (readonly [string, Book, Partial<Preferences>])[] = [
  ["where the workbook says so", tampered(yearOfCollections(), "Administrations", 0, { readOnly: "Ja" }), {}],
  ["where the user has set it", yearOfCollections(), { readOnly: true }],
];

/** Runs before the page does: what the user has set on this device. */
const withPreferences =
  (preferences: Partial<Preferences>) =>
  async (context: BrowserContext): Promise<void> => {
    await context.addInitScript((kept) => {
      // The frames beside the page may keep nothing.
      if (window === window.top) localStorage.setItem("incassoblad.preferences", kept);
    }, JSON.stringify(preferences));
  };

describeInBrowser("Who only reads", ({ open }) => {
  test.each(READERS)("comes by everything with keys alone and writes nothing, %s", async (_, book, preferences) => {
    const workbook = await workbookOf(book, "nl");
    const { pane, saved } = await inExcel(open, "nl", workbook, { at: AT, prepare: withPreferences(preferences) });
    const { words } = pane;
    const { ledger, settings } = words;
    const keys = keysOf(pane);
    const offers = (name: string): Promise<number> => pane.view.getByRole("button", { name, exact: true }).count();
    await pane.seesAllOf("start");
    await pane.turnTo("ledger");
    await keys.press(ledger.verify);
    expect(await savedByKeys(pane, ledger.proof)).toMatch(/^verified-/);
    await keys.turn(ledger.parts, ledger.part.figures);
    await keys.press(ledger.figures.show);
    expect(await savedByKeys(pane, ledger.figures.save)).toBe("open-items.csv");
    expect(await offers(words.riskView.sheets.show)).toBe(0);
    await keys.turn(ledger.parts, ledger.part.sample);
    await keys.press(ledger.sample.draw);
    expect(await savedByKeys(pane, ledger.trail.page)).toMatch(/^sample-/);
    await keys.turn(ledger.parts, ledger.part.export);
    await keys.type(ledger.exports.from, "01012026");
    await keys.type(ledger.exports.to, "31122026");
    await keys.press(ledger.exports.show);
    await keys.press(ledger.exports.makePeriod);
    expect(await savedByKeys(pane, words.parts.fileWay.save)).toMatch(/^journal-NL01-general-2026-01-01/);
    expect(await offers(ledger.exports.make)).toBe(0);
    await pane.turnTo("collect");
    await pane.seesAllOf("collect");
    expect(await offers(words.collect.split.title)).toBe(0);
    expect(await offers(words.takeIn.lead)).toBe(0);
    await pane.turnTo("settings");
    await pane.seesAllOf("settings");
    expect(await offers(settings.own)).toBe(0);
    await keys.press(settings.packLook);
    expect(await savedByKeys(pane, settings.packSave)).toMatch(/^support-pack-/);
    expect(decodeBook(await contentsOf(await saved())).book.tables).toEqual(
      decodeBook(await contentsOf(workbook)).book.tables,
    );
  });
});
