import type { CollectionRequest } from "../../src/actions/collectionRequest";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { settleAction } from "../../src/actions/settle";
import type { Book } from "../../src/domain/book/book";
import type { Language } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, bookOfDebtors, dutchIbanOf, momentOn } from "../support/books";
import { PLAIN_CASES } from "../support/plainLists";
import { plainWorkbook } from "../support/plainWorkbook";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser, type Visitor } from "./support/bench";
import { expectKept } from "./support/expectKept";
import { inExcel } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";

/* Lists of other programs as users see them, beside how that looked when somebody last looked at it (see keptPictures.test.ts). */

const LOOKS: readonly (readonly [Language, NonNullable<Visitor["theme"]>, number])[] = [
  ["nl", "light", 320],
  ["en", "dark", 450],
  ["nl", "highContrast", 320],
];

const beginning = (words: string): RegExp => new RegExp(`^${words.split("{")[0] ?? ""}`);

/** Five invoices: F1 was received, F2 is on its way. */
function partlyCollected(): Book {
  const of = (debtor: string): CollectionRequest => {
    return { debtor, collectionDate: isoDate("2026-12-01"), confirmed: "all" };
  };
  const first = actOn(bookOfDebtors(5), collectAction, of("10001"), momentOn("2026-11-23T09:00:00")).book;
  const order = { order: "2026-0001", confirmed: "all" } as const;
  const delivered = actOn(first, deliverAction, order, momentOn("2026-11-23T10:00:00")).book;
  const received = actOn(delivered, settleAction, order, momentOn("2026-12-02T09:00:00")).book;
  const second = { ...of("10002"), collectionDate: isoDate("2026-12-08") };
  return actOn(received, collectAction, second, momentOn("2026-12-02T10:00:00")).book;
}

const CAPTIONS = {
  nl: "Factuurnummer;Termijnnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand",
  en: "Invoice number;Instalment number;Debtor;Name;Invoice date;Due date;Amount;Open amount",
} as const;

/** The list of the next month: F1 is open in it, F3 was paid in part, F4 is gone, F6 is new and in three instalments. */
function nextList(language: Language): string {
  const row = (n: number, name: string, open: number, instalment = "", day = "2026-11-30") => {
    const amount = instalment === "" ? n * 100 : open;
    return `F${String(n)};${instalment};1000${String(n)};${name};2026-10-31;${day};${String(amount)}.00;${String(open)}.00`;
  };
  const instalments = [1, 2, 3].map((k) => row(6, "Garage Smit", 50, String(k), `2026-12-${String(9 + k)}`));
  const known = [row(1, "Bakkerij Jansen", 100), row(2, "Bakkerij Jansen", 200), row(3, "Bakkerij Jansen", 120)];
  return [CAPTIONS[language], ...known, row(5, "Bakkerij Jansen", 500), ...instalments].join("\n");
}

async function give(pane: PaneDriver, name: string, text: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await pane.view.locator('input[type="file"]').setInputFiles(file);
}

describeInBrowser("A list looks as it was kept", ({ open }) => {
  test.each(LOOKS)("beside what the workbook has (%s, %s, %s px)", async (language, theme, width) => {
    const visitor = { theme, width, height: 1400, at: "2026-12-03T10:00:00" };
    const { pane } = await inExcel(open, language, await workbookOf(partlyCollected(), language), visitor);
    const { takeIn } = pane.words;
    await pane.turnTo("takeIn");
    await give(pane, "december.csv", nextList(language));
    await pane.press(beginning(takeIn.parts.new));
    await pane.sees(takeIn.hints.new);
    await expectKept(pane.page, `comparison-${language}-${theme}-${width}`);
  });

  test.each(LOOKS)("that is no table yet (%s, %s, %s px)", async (language, theme, width) => {
    const pages = ["a list from the first cell", "title rows above and a total below"].flatMap((name) => {
      const page = PLAIN_CASES[name]?.page;
      return page === undefined ? [] : [page];
    });
    const { pane } = await inExcel(open, language, plainWorkbook(pages), { theme, width, height: 700 });
    const { firstUse } = pane.words;
    await pane.press(new RegExp(`^${firstUse.own}`));
    await pane.sees(firstUse.makeTables);
    await expectKept(pane.page, `plain-lists-${language}-${theme}-${width}`);
  });

  test.each(LOOKS)("by which is collected (%s, %s, %s px)", async (language, theme, width) => {
    const { pane } = await inExcel(open, language, undefined, { theme, width, height: 1300 });
    const { firstUse, oneList, takeIn } = pane.words;
    await pane.press(new RegExp(`^${firstUse.doorOwnList}`));
    const captions = language === "nl" ? "Naam;IBAN;Bedrag;Datum ondertekening" : "Name;IBAN;Amount;Date of signature";
    const rows = [1, 2, 3].map((n) => `J. Jansen ${String(n)};${dutchIbanOf(n)};${String(n)}0.50;2026-01-05`);
    await give(pane, "leden.csv", [captions, ...rows].join("\n"));
    await pane.fillIn(oneList.creditorName, "Roeivereniging De Otter");
    await pane.fillIn(oneList.creditorId, "NL42ZZZ123456780001");
    await pane.fillIn(oneList.account, "NL22ABNA0990000206");
    await pane.fillIn(oneList.collectionDate, "2026-12-01");
    await pane.press(oneList.go);
    await pane.press(beginning(takeIn.parts.new));
    await pane.sees(takeIn.hints.new);
    await expectKept(pane.page, `one-list-${language}-${theme}-${width}`);
  });
});
