import type { Language } from "../../src/domain/book/records";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { dutchIbanOf, bookOfDebtors } from "../support/books";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser, eventually, expectAccessible, expectEventually, screenshot } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { inExcel, collectProposed } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";

/** An export as bookkeepings write it in each language: an invoice of a month, with its number. */
const EXPORTS = {
  nl: {
    heading: "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand;IBAN",
    day: (month: string, day: string) => `${day}-${month}-2026`,
    sign: ",",
  },
  en: {
    heading: "Invoice number;Debtor;Name;Invoice date;Due date;Amount;Open amount;IBAN",
    day: (month: string, day: string) => `2026-${month}-${day}`,
    sign: ".",
  },
} as const;

/** An invoice of a month, by its number. */
type Exported = readonly [n: number, month: string];

/** Gives an export of the bookkeeping to the pane. */
async function give(pane: PaneDriver, language: Language, name: string, invoices: readonly Exported[]): Promise<void> {
  await pane.turnTo("takeIn");
  const { heading, day, sign } = EXPORTS[language];
  const rows = invoices.map(([n, month]) => {
    const amount = `${String(n)}0${sign}00`;
    const days = `${day(month, "01")};${day(month, "20")}`;
    return `F${String(n)};1000${String(n)};Klant ${String(n)};${days};${amount};${amount};${dutchIbanOf(n)}`;
  });
  const buffer = Buffer.from([heading, ...rows].join("\n"));
  await pane.view.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
}

async function bookOf(bytes: Uint8Array) {
  return decodeBook(await (await openXlsx(bytes, nodeCodec)).read()).book;
}

const beginning = (text: string): string => text.split("{")[0] ?? "";

describeInBrowser("Month after month from a bookkeeping", ({ open }) => {
  const way =
    "what was collected and is open in the next export is held back by its name, and what is new is collected";
  test.each(["nl", "en"] as const)(`${way} (%s)`, async (language) => {
    const { tables, ...book } = bookOfDebtors(3);
    const bare = await workbookOf({ ...book, tables: { ...tables, Invoices: [] } }, language);
    const first = await inExcel(open, language, bare, { width: 320, height: 800 });
    const { words } = first.pane;
    const { takeIn, collect, orders } = words;
    await give(first.pane, language, "november.csv", [
      [1, "11"],
      [2, "11"],
    ]);
    await first.pane.press(takeIn.commit);
    await first.pane.press(takeIn.toCollect);
    await first.pane.fillIn(collect.date, "2026-12-01");
    const november = new TextDecoder().decode((await collectProposed(first.pane)).bytes);
    expect(november).toContain("<CtrlSum>30.00</CtrlSum>");
    await first.pane.press(new RegExp(`^${beginning(collect.deliverOne)}`));
    const isDelivered = async () => (await bookOf(await first.saved())).tables.Orders[0]?.deliveredOn != null;
    await eventually(isDelivered, Boolean);

    const december = { at: "2026-12-10T10:00:00", width: 320, height: 800 };
    const next = await inExcel(open, language, await first.saved(), december);
    const { pane } = next;
    await pane.turnTo("orders");
    await pane.press(new RegExp(`^${beginning(orders.open)}`));
    await pane.press(orders.settle.button);
    const settling = pane.view.getByRole("region", { name: orders.settle.title });
    await settling.getByRole("button", { name: orders.settle.commit, exact: true, disabled: false }).click();
    await pane.sees(new RegExp(`^${beginning(orders.settle.done)}`));
    // The bookkeeping does not know yet that F1 was collected.
    await give(pane, language, "december.csv", [
      [1, "11"],
      [3, "12"],
    ]);
    await pane.sees(new RegExp(`^${beginning(takeIn.parts.heldBack)}1`));
    await screenshot(pane.page, `take-in-${language}-320`, { fullPage: true });
    await expectAccessible(pane.page);
    // In English by keys alone.
    const hands = language === "en" ? keysOf(pane) : pane;
    await hands.press(takeIn.commit);
    await hands.press(takeIn.toCollect);
    await pane.fillIn(collect.date, "2026-12-21");
    const last = new TextDecoder().decode((await collectProposed(pane, hands)).bytes);
    expect(last).toContain("<CtrlSum>30.00</CtrlSum>");
    expect(last).toContain(dutchIbanOf(3));
    expect(last).not.toContain(dutchIbanOf(1));
  });
});

describeInBrowser("A club with a list of its own", ({ open }) => {
  const lists = {
    nl: { heading: "Naam;IBAN;Bedrag;Datum ondertekening;Omschrijving", sign: "," },
    en: { heading: "Name;IBAN;Amount;Date of signature;Description", sign: "." },
  } as const;
  const way = "goes from an empty workbook and that list to a bank file, in at most 12 clicks";
  test.each(["nl", "en"] as const)(`${way} (%s)`, async (language) => {
    const { pane } = await inExcel(open, language, undefined, { width: 320, height: 800 });
    const { heading, sign } = lists[language];
    const { firstUse, oneList, collect } = pane.words;
    // In English by keys alone, from the door to the file.
    const hands = language === "en" ? keysOf(pane) : pane;
    await hands.press(new RegExp(`^${firstUse.doorOwnList}`));
    const rows = [1, 2, 3].map((n) => `Member ${String(n)};${dutchIbanOf(n)};${String(n)}0${sign}00;2026-01-05;Fee`);
    const buffer = Buffer.from([heading, ...rows].join("\n"));
    await pane.view.locator('input[type="file"]').setInputFiles({ name: "members.csv", mimeType: "text/csv", buffer });
    await pane.fillIn(oneList.creditorName, "Rowing Club The Otter");
    await pane.fillIn(oneList.creditorId, "NL42ZZZ123456780001");
    await pane.fillIn(oneList.account, "NL22ABNA0990000206");
    await pane.fillIn(oneList.collectionDate, "2026-12-01");
    await screenshot(pane.page, `one-list-form-${language}-320`, { fullPage: true });
    await hands.press(oneList.go);
    await pane.sees("Rowing Club The Otter");
    await screenshot(pane.page, `one-list-${language}-320`, { fullPage: true });
    await expectAccessible(pane.page);
    await hands.press(oneList.make);
    await pane.sees(pane.fill(oneList.done, { file: "members.csv" }));
    await hands.press(firstUse.toCollect);
    // It is collected on the day that was asked for, which need not be said twice.
    await expectEventually(
      () => pane.view.getByLabel(collect.date).first().inputValue(),
      (day) => expect(day).toBe(language === "nl" ? "01-12-2026" : "01/12/2026"),
    );
    const file = new TextDecoder().decode((await collectProposed(pane, hands)).bytes);
    expect(file).toContain("<CtrlSum>60.00</CtrlSum>");
    for (const n of [1, 2, 3]) expect(file).toContain(dutchIbanOf(n));
    // The file is chosen in the browser's own window: one click more.
    expect(pane.clicks + 1).toBeLessThanOrEqual(12);
  });
});
