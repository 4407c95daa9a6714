import type { Language } from "../../src/domain/book/records";
import { bankFileXml } from "../support/bankFileXml";
import { dutchIbanOf } from "../support/books";
import { describeInBrowser, type Visitor } from "./support/bench";
import { expectKept } from "./support/expectKept";
import { inExcel } from "./support/paneDoors";

/* First use as users see it, beside how that looked when somebody last looked at it (see keptPictures.test.ts). */

const LOOKS: readonly (readonly [Language, NonNullable<Visitor["theme"]>, number])[] = [
  ["nl", "light", 270],
  ["en", "dark", 320],
  ["en", "highContrast", 450],
];

const TRANSACTIONS = [
  {},
  { mandate: "M-0002", name: "Fam. de Vries", iban: dutchIbanOf(2), amount: 42_50 },
  { mandate: "M-0003", name: "Fam. de Vries", iban: dutchIbanOf(3) },
];

describeInBrowser("First use looks as it was kept", ({ open }) => {
  test.each(LOOKS)("with a door for each way (%s, %s, %s px)", async (language, theme, width) => {
    const { pane } = await inExcel(open, language, undefined, { theme, width, height: 900 });
    await pane.sees(pane.words.firstUse.otherwise);
    await expectKept(pane.page, `doors-${language}-${theme}-${width}`);
  });

  test.each(LOOKS)("with the last bank file (%s, %s, %s px)", async (language, theme, width) => {
    const { pane } = await inExcel(open, language, undefined, { theme, width, height: 1400 });
    const { bankFile, firstUse } = pane.words;
    await pane.press(new RegExp(`^${firstUse.doorExport}`));
    const buffer = Buffer.from(bankFileXml([{ transactions: TRANSACTIONS }]));
    const file = { name: "november.xml", mimeType: "text/xml", buffer };
    await pane.view.locator('input[type="file"]').setInputFiles(file);
    await pane.tick(bankFile.each);
    await pane.tick(bankFile.invoices);
    await pane.sees(pane.fill(bankFile.invoicesMade, { count: 3 }));
    await expectKept(pane.page, `bank-file-${language}-${theme}-${width}`);
  });
});
