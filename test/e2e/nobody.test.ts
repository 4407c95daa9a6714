import { describeInBrowser, expectAccessible, expectEventually, screenshot } from "./support/bench";
import { excelPage } from "./support/excelPage";
import { paneDriver } from "./support/paneDriver";
import { look, shareOf } from "./support/picture";
import { undecidedWorkbook } from "./support/workbooks";

const isRed = (red: number, green: number, blue: number): boolean => red > 150 && green < 90 && blue < 90;

describeInBrowser("Where nobody has said whom to collect from", ({ open }) => {
  test("Start, Check and Collect all say so, and lead to the column that decides; nothing of it is red", async () => {
    const { page, host } = await excelPage(open, { workbook: await undecidedWorkbook("nl"), width: 320, height: 800 });
    const pane = paneDriver(page, "nl");
    const { words } = pane;
    await pane.sees(/5 openstaande posten worden niet geïncasseerd/);
    await pane.turnTo("check");
    await pane.press(words.check.run);
    await pane.sees(/Bij geen enkele debiteur staat Ja/);
    await pane.turnTo("collect");
    await pane.sees(words.collect.nothingTaken);
    await pane.sees(words.collect.whoIntro);
    await screenshot(page, "nobody-nl-320");
    const seen = await look(page);
    expect(shareOf(seen, isRed)).toBeLessThan(0.0005);
    await expectAccessible(page);
    await pane.sees(words.collect.who);
    await pane.press(words.collect.whoColumn);
    await expectEventually(host.selection, (cell) => expect(cell).toMatch(/^Debiteuren!/));
  });
});
