import { TABLE_NAMES } from "../../src/domain/book/records";
import { withoutTables } from "../support/droppedTables";
import { describeInBrowser, expectAccessible, expectEventually } from "./support/bench";
import { excelPage } from "./support/excelPage";
import { sidewaysIn } from "./support/hits";
import { paneDriver } from "./support/paneDriver";
import { sampleWorkbook } from "./support/workbooks";

describeInBrowser("A workbook that another program saved without its tables", ({ open }) => {
  test.each([
    ["nl", "dark", 270],
    ["en", "highContrast", 320],
  ] as const)("gets them back with one button in Excel (%s, %s, %s px)", async (language, theme, width) => {
    const workbook = withoutTables(await sampleWorkbook(language));
    const { page, host } = await excelPage(open, { workbook, language, theme, width, height: 700 });
    const pane = paneDriver(page, language);
    const { firstUse } = pane.words;
    await pane.sees(firstUse.droppedTitle);
    await pane.view.getByRole("group", { name: firstUse.willMake }).waitFor();
    await expectEventually(
      async () => ({
        offers: await pane.view.getByRole("button", { name: firstUse.make }).count(),
        sideways: await sidewaysIn(page),
      }),
      (seen) => expect(seen).toEqual({ offers: 0, sideways: [] }),
    );
    await expectAccessible(page);
    await pane.press(firstUse.putBack);
    await pane.sees(firstUse.doneLaid);
    await expectEventually(
      async () => (await host.contents()).tables.map(({ name }) => name).sort(),
      (names) => expect(names).toEqual([...TABLE_NAMES].sort()),
    );
  });
});
