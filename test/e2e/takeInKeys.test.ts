import { bankFileXml } from "../support/bankFileXml";
import { bookOfDebtors, dutchIbanOf } from "../support/books";
import { PLAIN_CASES } from "../support/plainLists";
import { plainWorkbook } from "../support/plainWorkbook";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser, expectEventually } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { onDesk } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";

const beginning = (words: string): RegExp => new RegExp(`^${words.split("{")[0] ?? ""}`);

async function give(pane: PaneDriver, name: string, lines: readonly string[]): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) };
  await pane.view.locator('input[type="file"]').first().setInputFiles(file);
}

/** F6 leads from the pane to the bar, the cells, and back to the pane. */
async function expectRound({ page }: PaneDriver): Promise<void> {
  const place = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      if (focused?.closest("[role=application]") != null) return "cells";
      return focused?.closest("[data-region]")?.getAttribute("data-region") ?? null;
    });
  const at = (wanted: string) =>
    expectEventually(place, (here) => {
      expect(here).toBe(wanted);
    });
  await at("pane");
  for (const wanted of ["bar", "cells", "pane"]) {
    await page.keyboard.press("F6");
    await at(wanted);
  }
}

/** A name with two IBANs, which is asked about, and another one. */
const TRANSACTIONS = [
  {},
  { mandate: "M-0002", name: "Fam. de Vries", iban: dutchIbanOf(2), amount: 42_50 },
  { mandate: "M-0003", name: "Fam. de Vries", iban: dutchIbanOf(3) },
];

describeInBrowser("A list on the desk, with keys alone", ({ open }) => {
  const opened = async () => {
    const { pane } = await onDesk(open, "nl", await workbookOf(bookOfDebtors(3), "nl"), { width: 1280, height: 800 });
    await pane.turnTo("takeIn");
    return { pane, keys: keysOf(pane), page: pane.page };
  };

  test("of invoices: how it was read is corrected, a row is unticked, and it is taken over", async () => {
    const { pane, keys, page } = await opened();
    const { takeIn } = pane.words;
    await keys.reach(pane.view.getByRole("button", { name: takeIn.choose, exact: true }));
    await expectRound(pane);
    const heading = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand";
    const row = (n: number) => `F8${n};1000${n};Klant ${n};1-11-2026;20-12-2026;${n}0,00;${n}0,00`;
    await give(pane, "december.csv", [heading, row(1), row(2), row(3)]);
    await keys.press(takeIn.how);
    await expectRound(pane);
    await keys.press(beginning(takeIn.parts.new));
    const boxes = pane.view.getByRole("list", { name: takeIn.lists.new }).getByRole("checkbox");
    await keys.reach(boxes.first());
    await page.keyboard.press("Space");
    await pane.sees(takeIn.ticked);
    await keys.acceptWarnings(takeIn.commit);
    await expectRound(pane);
    await keys.press(takeIn.commit);
    await pane.sees(/^december\.csv is overgenomen: 2 nieuw/);
    await expectRound(pane);
  });

  test("of members: what it lacks is filled in, and it is taken over", async () => {
    const { pane, keys } = await opened();
    const { takeIn, oneList } = pane.words;
    const rows = [7, 8].map((n) => `J. Jansen ${n};${dutchIbanOf(n)};${n}0,50;5-1-2026`);
    await give(pane, "leden.csv", ["Naam;IBAN;Bedrag;Datum ondertekening", ...rows]);
    await keys.type(oneList.collectionDate, "1 dec");
    await expectRound(pane);
    await keys.press(oneList.go);
    await keys.press(beginning(takeIn.parts.new));
    await expectRound(pane);
    await keys.acceptWarnings(oneList.commit);
    await keys.press(oneList.commit);
    await pane.sees(pane.fill(oneList.done, { file: "leden.csv" }));
    await expectRound(pane);
  });
});

describeInBrowser("First use on the desk, with keys alone", ({ open }) => {
  test("leaves an old program by its last bank file", async () => {
    const { pane } = await onDesk(open, "nl", undefined, { width: 1280, height: 800 });
    const keys = keysOf(pane);
    const { bankFile, firstUse, takeIn } = pane.words;
    await keys.press(beginning(firstUse.doorExport));
    await expectRound(pane);
    const buffer = Buffer.from(bankFileXml([{ transactions: TRANSACTIONS }]));
    const file = { name: "november.xml", mimeType: "text/xml", buffer };
    await pane.view.locator('input[type="file"]').first().setInputFiles(file);
    await keys.reach(pane.view.getByRole("radio", { name: bankFile.one, exact: true }));
    await pane.page.keyboard.press("ArrowDown");
    await keys.reach(pane.view.getByRole("checkbox", { name: bankFile.invoices, exact: true }));
    await pane.page.keyboard.press("Space");
    await pane.sees(pane.fill(bankFile.invoicesMade, { count: 3 }));
    await expectRound(pane);
    await keys.press(bankFile.make);
    await pane.sees(takeIn.doneBankFile);
    await expectRound(pane);
    await keys.press(firstUse.toCollect);
    await pane.seesAllOf("collect");
    await expectRound(pane);
  });

  test("makes tables of plain lists, and what is missing beside them", async () => {
    const names = ["a list from the first cell", "title rows above and a total below"];
    const pages = names.flatMap((name) => PLAIN_CASES[name]?.page ?? []);
    const { pane } = await onDesk(open, "nl", plainWorkbook(pages), { width: 1280, height: 800 });
    const keys = keysOf(pane);
    const { firstUse } = pane.words;
    await keys.press(beginning(firstUse.own));
    await pane.sees(firstUse.makeTables);
    await expectRound(pane);
    await keys.press(firstUse.makeTables);
    await keys.press(firstUse.makeTablesNow);
    await keys.press(firstUse.makeMissing);
    await keys.press(firstUse.mapNow);
    await pane.sees(firstUse.doneMapped);
    await expectRound(pane);
  });
});
