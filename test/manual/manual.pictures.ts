import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { batchOf, camtOf, collected, collectedAlike, drop, returnOf, workbookOf } from "../e2e/support/bankFiles";
import { describeInBrowser } from "../e2e/support/bench";
import { collectProposed, firstUse, inExcel, onDesk, reviewProposal } from "../e2e/support/paneDoors";
import type { PaneDriver } from "../e2e/support/paneDriver";
import { firmWorkbook } from "../support/firmWorkbook";
import { figureTexts } from "../../src/messages/figureTexts";
import { englishFirm } from "../support/ownTables";
import { yearOfCollections } from "../support/yearOfCollections";

/** Where the manual has its pictures. */
const PICTURES = join(__dirname, "..", "..", "docs", "manual", "pictures");
/** Longer than this a picture is no longer looked at. */
const HEIGHT_MAX = 900;

describeInBrowser("The pictures of the manual", ({ open }) => {
  for (const language of ["nl", "en"] as const) {
    const picture = async (pane: PaneDriver, name: string): Promise<void> => {
      const path = join(PICTURES, language, `${name}.png`);
      mkdirSync(join(PICTURES, language), { recursive: true });
      const height = await pane.page.evaluate(() => document.documentElement.scrollHeight);
      await pane.page.setViewportSize({ width: 450, height: Math.min(height, HEIGHT_MAX) });
      await pane.page.evaluate(() => window.scrollTo(0, 0));
      await pane.page.screenshot({ path, animations: "disabled", caret: "hide" });
      await pane.page.setViewportSize({ width: 450, height: 800 });
    };

    test(`of an empty workbook and of own tables (${language})`, async () => {
      const { pane } = await inExcel(open, language);
      await pane.sees(pane.words.firstUse.make);
      await picture(pane, "first-use");
      const own = await inExcel(open, language, firmWorkbook(englishFirm()));
      await own.pane.press(new RegExp(`^${own.pane.words.firstUse.own}`));
      await own.pane.sees(own.pane.words.firstUse.otherTables);
      await picture(own.pane, "own-tables");
    });

    test(`of a month of direct debits (${language})`, async () => {
      const { pane } = await inExcel(open, language);
      const { words } = pane;
      await firstUse(pane);
      await pane.sees(new RegExp(`^${words.collect.included.split(" (")[0] ?? ""} \\(`));
      await picture(pane, "collect-form");
      await pane.turnTo("check");
      await pane.press(words.check.run);
      await pane.sees(words.parts.mark);
      await picture(pane, "check");
      await pane.turnTo("collect");
      await reviewProposal(pane);
      await pane.sees(words.parts.preview);
      await picture(pane, "collect-preview");
      await pane.press(words.parts.back);
      await collectProposed(pane);
      await picture(pane, "collect-done");
      await pane.press(new RegExp(`^${words.collect.deliverOne.split("{")[0] ?? ""}`));
      await pane.turnTo("orders");
      await pane.sees(words.orders.filter);
      await picture(pane, "orders");
      await pane.press(new RegExp(`^${words.orders.open.split("{")[0] ?? ""}`));
      await pane.sees(words.orders.life);
      await picture(pane, "order");
      await pane.turnTo("returns");
      await pane.press(new RegExp(`^${words.returns.choose} `));
      await picture(pane, "returns");
      await pane.chooseBeginning(words.returns.reason, "AM04");
      await pane.press(words.returns.look);
      await pane.sees(words.returns.effects);
      await picture(pane, "returns-preview");
      await pane.turnTo("mandates");
      await pane.sees(words.mandates.intro);
      await picture(pane, "mandates");
      await pane.turnTo("ledger");
      await pane.press(words.ledger.verify);
      await pane.sees(words.ledger.verifyAgain);
      await picture(pane, "ledger");
      await pane.turnTo("settings");
      await pane.sees(words.settings.you);
      await picture(pane, "settings");
      await pane.turnTo("start");
      await pane.sees(words.start.months);
      await picture(pane, "start");
    });

    test(`of a bank statement (${language})`, async () => {
      const book = collectedAlike();
      const workbook = await workbookOf(book, language);
      const { pane } = await inExcel(open, language, workbook, { at: "2026-12-07T10:00:00" });
      const { words, fill } = pane;
      const { bank, returns, charges } = words;
      await pane.seesAllOf("start");
      const unclear = returnOf(book, 4, { endToEndId: null, charges: 3_50 });
      const nameless = returnOf(book, 3, { endToEndId: null, mandateId: null, name: "P. Post" });
      await drop(pane, [await camtOf(book, [batchOf(book), unclear, nameless])]);
      await pane.tick(/^F9 /);
      const commit = pane.view.getByRole("button", { name: fill(bank.commit, { count: 2 }), exact: true });
      await commit.waitFor();
      await picture(pane, "statement-preview");
      await commit.click();
      await pane.press(bank.toMatch);
      const beginning = (text: string): string => text.split("{")[0] ?? "";
      await pane.press(new RegExp(`^${beginning(bank.chooseEntry)}`));
      await pane.press(new RegExp(`^${beginning(bank.chooseCandidate)}F3`));
      await picture(pane, "statement-match");
      await pane.turnTo("returns");
      await pane.view.getByRole("tab", { name: fill(returns.recent, { count: 1 }), exact: true }).click();
      await pane.sees(returns.recentList);
      await picture(pane, "returns-recent");
      await pane.view.getByRole("tab", { name: fill(charges.tab, { count: 1 }), exact: true }).click();
      await pane.tick(new RegExp(`, .* F9$`));
      await pane.press(new RegExp(`^${beginning(charges.look)}`));
      await pane.view.getByRole("button", { name: charges.step.commit, exact: true }).waitFor();
      await picture(pane, "returns-charges");
    });

    test(`of a list that is taken in (${language})`, async () => {
      const workbook = await workbookOf(collected(), language);
      const { pane } = await inExcel(open, language, workbook, { at: "2026-12-10T10:00:00" });
      const { words, fill } = pane;
      await pane.turnTo("takeIn");
      const rows = [
        "F1;10001;Bakkerij Jansen;1-11-2026;1-12-2026;150,00",
        "F7;10002;Garage Smit;1-12-2026;20-12-2026;75,00",
      ];
      const buffer = Buffer.from(["Invoice number;Debtor;Name;Invoice date;Due date;Open amount", ...rows].join("\n"));
      await pane.view.locator('input[type="file"]').setInputFiles({ name: "export.csv", mimeType: "text/csv", buffer });
      await pane.press(fill(words.takeIn.parts.new, { count: 1, amount: "75.00" }));
      await picture(pane, "taking-in");
    });

    test(`of a sample and an export (${language})`, async () => {
      const workbook = await workbookOf(yearOfCollections(), language);
      const { pane } = await inExcel(open, language, workbook, { at: "2026-12-31T10:00:00" });
      const { ledger } = pane.words;
      const turn = (name: string) => pane.view.getByRole("tab", { name, exact: true }).click();
      await pane.turnTo("ledger");
      await turn(ledger.part.sample);
      await pane.fillIn(figureTexts(language).sample.size, "3");
      await pane.press(ledger.sample.draw);
      await pane.sees(ledger.trail.page);
      await picture(pane, "ledger-sample");
      await turn(ledger.part.export);
      await pane.press(ledger.exports.show);
      await pane.sees(ledger.exports.make);
      await picture(pane, "ledger-export");
    });

    test(`of the desk (${language})`, async () => {
      const { pane } = await onDesk(open, language, undefined, { width: 1200, height: 760 });
      await firstUse(pane);
      await pane.turnTo("check");
      await pane.press(pane.words.check.run);
      await pane.sees(pane.words.parts.mark);
      await pane.press(/!E46$/);
      const page: Locator = pane.page.locator("body");
      await page.screenshot({ path: join(PICTURES, language, "desk.png"), animations: "disabled", caret: "hide" });
    });
  }
});
