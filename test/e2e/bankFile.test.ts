import { bankFileXml, type XmlTransaction } from "../support/bankFileXml";
import { dutchIbanOf } from "../support/books";
import { describeInBrowser, expectAccessible, expectEventually, screenshot } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { inExcel, collectProposed } from "./support/paneDoors";

const TRANSACTIONS: readonly Partial<XmlTransaction>[] = [
  {},
  { mandate: "M-0002", name: "Fam. de Vries", iban: dutchIbanOf(2), amount: 42_50 },
  { mandate: "M-0003", name: "Fam. de Vries", iban: dutchIbanOf(3) },
  { mandate: "M-0004", name: "Bakkerij De Korenaar B.V.", iban: dutchIbanOf(4), amount: 120_50 },
];

describeInBrowser("A firm that leaves its old program", ({ open }) => {
  const way = "goes from an empty workbook and last month's bank file to this month's, in at most 12 clicks";
  test.each(["nl", "en"] as const)(`${way} (%s)`, async (language) => {
    const { pane } = await inExcel(open, language, undefined, { width: 320, height: 800 });
    const { page, fill } = pane;
    const { bankFile, collect, firstUse } = pane.words;
    // In English by keys alone, from the door to the file.
    const keys = keysOf(pane);
    const hands = language === "en" ? keys : pane;
    await hands.press(new RegExp(`^${firstUse.doorExport}`));
    await pane.sees(firstUse.exportIntro);
    const buffer = Buffer.from(bankFileXml([{ transactions: TRANSACTIONS }]));
    await page.locator('input[type="file"]').setInputFiles({ name: "november.xml", mimeType: "text/xml", buffer });
    await pane.sees(/^Bakkerij De Korenaar B\.V\. · /);
    if (language === "en") {
      await keys.reach(pane.view.getByRole("radio", { name: bankFile.one, exact: true }));
      await page.keyboard.press("ArrowDown");
      await keys.reach(pane.view.getByRole("checkbox", { name: bankFile.invoices, exact: true }));
      await page.keyboard.press("Space");
    } else {
      await pane.tick(bankFile.each);
      await pane.tick(bankFile.invoices);
    }
    await pane.sees(fill(bankFile.invoicesMade, { count: 4 }));
    await screenshot(page, `bank-file-${language}-320`, { fullPage: true });
    await expectAccessible(page);
    await hands.press(bankFile.make);
    await pane.sees(pane.words.takeIn.doneBankFile);
    await hands.press(pane.words.firstUse.toCollect);
    // On the day on which the list falls due.
    await expectEventually(
      () => pane.view.getByLabel(collect.date).first().inputValue(),
      (day) => expect(day).toBe(language === "nl" ? "02-12-2026" : "02/12/2026"),
    );
    const { bytes } = await collectProposed(pane, hands);
    const file = new TextDecoder().decode(bytes);
    for (const { name = "J. Jansen", iban = dutchIbanOf(1) } of TRANSACTIONS) {
      expect(file).toContain(`<Nm>${name}</Nm>`);
      expect(file).toContain(`<IBAN>${iban}</IBAN>`);
    }
    expect(file).toContain("<CtrlSum>213.00</CtrlSum>");
    // The file is chosen in the browser's own window: one click more.
    expect(pane.clicks + 1).toBeLessThanOrEqual(12);
  });
});
