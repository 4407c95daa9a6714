import type { BrowserContext } from "playwright-core";
import type { Book } from "../../src/domain/book/book";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import type { Preferences } from "../../src/taskpane/surroundings";
import { tampered } from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";
import { workbookOf } from "./support/bankFiles";
import { type Bench, describeInBrowser, downloadOf, expectEventually } from "./support/bench";
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

/** Presses what saves a file, with keys: it has this name. */
async function expectSaved(pane: PaneDriver, name: string, file: RegExp | string): Promise<void> {
  const saved = await downloadOf(pane.page, () => keysOf(pane).press(name));
  if (typeof file === "string") expect(saved.name).toBe(file);
  else expect(saved.name).toMatch(file);
}

describeInBrowser("An auditor works the ledger with keys alone", ({ open }) => {
  test("from verifying to figures at a date, the trial balance and the year-end", async () => {
    const { pane, keys, ledger } = await opened(open, yearOfCollections());
    await pane.turnTo("ledger");
    await keys.press(ledger.verify);
    await pane.sees(ledger.verifyAgain);
    await expectSaved(pane, ledger.proof, /^verified-2027-02-01.*\.html$/);
    await keys.press(ledger.controlSheet.show);
    await keys.press(ledger.controlSheet.write);
    await pane.sees(/^Het blad Aansluiting is gemaakt/);
    await keys.turn(ledger.parts, ledger.part.figures);
    for (const report of ["open-items", "in-transit", "trial-balance", "year-end"] as const) {
      const chosen = report === "open-items" ? report : await keys.chooseNext(ledger.figures.report);
      expect(chosen).toBe(report);
      await keys.press(ledger.figures.show);
      await expectSaved(pane, ledger.figures.save, `${report}.csv`);
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
    await expectSaved(pane, ledger.trail.page, /^sample-.*\.html$/);
    await keys.turn(ledger.parts, ledger.part.trail);
    await keys.type(ledger.trail.name, "F1");
    await expectSaved(pane, ledger.trail.page, /\.html$/);
    await keys.turn(ledger.parts, ledger.part.export);
    await keys.chooseNext(ledger.exports.layout);
    await keys.chooseNext(ledger.exports.layout);
    await keys.press(ledger.exports.show);
    await keys.acceptWarnings(ledger.exports.make);
    await keys.press(ledger.exports.make);
    await pane.sees(ledger.exports.next);
    await expectSaved(pane, pane.words.parts.fileWay.save, "journal-NL01-afas-1.csv");
    const bytes = await saved();
    expect(bytes.length).toBeGreaterThan(0);
  });
});

/** Whom a workbook names as reading only. */
const NAMED = tampered(yearOfCollections(), "Administrations", 0, { readOnly: "A. Bos; Kim de Vries" });

/** Who only reads: as the workbook says of everybody, as it says by name, and as is set on the device. */
const READERS: readonly (readonly [string, Book, Partial<Preferences>])[] = [
  ["where the workbook says so", tampered(yearOfCollections(), "Administrations", 0, { readOnly: "Ja" }), {}],
  ["where the workbook names the user", NAMED, { user: "kim de vries" }],
  ["where the user has set it", yearOfCollections(), { readOnly: true }],
];

/** Runs before the page does: what the user has set on this device. */
const withPreferences =
  (preferences: Partial<Preferences>) =>
  async (context: BrowserContext): Promise<void> => {
    await context.addInitScript((kept) => {
      // The frames beside the page may keep nothing, nor may the blank page before it.
      if (window === window.top && location.protocol.startsWith("http"))
        localStorage.setItem("incassoblad.preferences", kept);
    }, JSON.stringify(preferences));
  };

describeInBrowser("Who only reads", ({ open }) => {
  test.each(READERS)("comes by everything with keys alone and writes nothing, %s", async (_, book, preferences) => {
    const workbook = await workbookOf(book, "nl");
    const { pane, saved } = await inExcel(open, "nl", workbook, { at: AT, prepare: withPreferences(preferences) });
    const { words } = pane;
    const { ledger, settings } = words;
    const keys = keysOf(pane);
    const expectNotOffered = (name: string): Promise<void> =>
      expectEventually(
        () => pane.view.getByRole("button", { name, exact: true }).count(),
        (count) => expect(count).toBe(0),
      );
    await pane.seesAllOf("start");
    await pane.turnTo("ledger");
    await keys.press(ledger.verify);
    await expectSaved(pane, ledger.proof, /^verified-/);
    await keys.turn(ledger.parts, ledger.part.figures);
    await keys.press(ledger.figures.show);
    await expectSaved(pane, ledger.figures.save, "open-items.csv");
    await expectNotOffered(words.riskView.sheets.show);
    await keys.turn(ledger.parts, ledger.part.sample);
    await keys.press(ledger.sample.draw);
    await expectSaved(pane, ledger.trail.page, /^sample-/);
    await keys.turn(ledger.parts, ledger.part.export);
    await keys.type(ledger.exports.from, "01012026");
    await keys.type(ledger.exports.to, "31122026");
    await keys.press(ledger.exports.show);
    await keys.press(ledger.exports.makePeriod);
    await expectSaved(pane, words.parts.fileWay.save, /^journal-NL01-general-2026-01-01/);
    await expectNotOffered(ledger.exports.make);
    await pane.turnTo("collect");
    await pane.seesAllOf("collect");
    await expectNotOffered(words.collect.split.title);
    await expectNotOffered(words.takeIn.lead);
    await pane.turnTo("settings");
    await pane.seesAllOf("settings");
    await expectNotOffered(settings.own);
    await keys.press(settings.packLook);
    await expectSaved(pane, settings.packSave, /^support-pack-/);
    const [left, was] = [await contentsOf(await saved()), await contentsOf(workbook)];
    expect(decodeBook(left).book.tables).toEqual(decodeBook(was).book.tables);
  });

  test("is whom the workbook names from the moment that the name is given, and nobody else", async () => {
    const workbook = await workbookOf(NAMED, "nl");
    const { pane, saved } = await inExcel(open, "nl", workbook, { at: AT, prepare: withPreferences({ user: "Jan" }) });
    const { settings } = pane.words;
    const keys = keysOf(pane);
    const expectLooks = (count: number): Promise<void> =>
      expectEventually(
        () => pane.view.getByRole("button", { name: settings.looks, exact: true }).count(),
        (found) => expect(found).toBe(count),
      );
    await pane.seesAllOf("start");
    await pane.turnTo("settings");
    await pane.seesAllOf("settings");
    await expectLooks(1);
    await keys.type(settings.user, "Kim de Vries");
    await expectLooks(0);
    await pane.turnTo("collect");
    await pane.seesAllOf("collect");
    await expectEventually(
      () => pane.view.getByRole("button", { name: pane.words.takeIn.lead, exact: true }).count(),
      (count) => expect(count).toBe(0),
    );
    const [left, was] = [await contentsOf(await saved()), await contentsOf(workbook)];
    expect(decodeBook(left).book.tables).toEqual(decodeBook(was).book.tables);
    await pane.turnTo("settings");
    await keys.type(settings.user, "Jan");
    await expectLooks(1);
  });
});
