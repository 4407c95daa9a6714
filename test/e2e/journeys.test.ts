import { createHash } from "node:crypto";
import { isoDateTime } from "../../src/domain/values/calendar";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { wrongIn } from "../support/excelBook";
import { SHEET_NAMES } from "../../src/sheets/captions";
import { firmWorkbook } from "../support/firmWorkbook";
import { hasLibreOffice, openInLibreOffice } from "../support/libreOffice";
import { germanFirm } from "../support/ownTables";
import { describeInBrowser } from "./support/bench";
import { collectProposed, firstUse, inExcel, onDesk } from "./support/paneDoors";

/** What a user must press at most from an empty workbook to a bank file on his disk. */
const CLICKS_MAX = 15;
/** A month later: the collection date has come, and what came back is known. */
const MOMENT = { at: isoDateTime("2026-12-20T10:00:00"), user: "anna" };

async function bookOf(bytes: Uint8Array) {
  return decodeBook(await (await openXlsx(bytes, nodeCodec)).read()).book;
}

describeInBrowser("From an empty workbook to a bank file", ({ open }) => {
  for (const [where, door] of [
    ["on the desk", onDesk],
    ["in Excel", inExcel],
  ] as const) {
    for (const language of ["nl", "en"] as const) {
      test(`${where} (${language}), in few clicks, and the file is the one whose hash is on the order`, async () => {
        const { pane, saved } = await door(open, language);
        await firstUse(pane);
        const { name, bytes } = await collectProposed(pane);
        expect(pane.clicks).toBeLessThanOrEqual(CLICKS_MAX);
        const book = await bookOf(await saved());
        const order = book.tables.Orders.find(({ fileName }) => fileName === name);
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(order?.hash);
        expect(book.language).toBe(language);
        expect(book.tables.Ledger.length).toBeGreaterThan(0);
        expect(wrongIn(book, MOMENT)).toEqual([]);
      });
    }
  }
});

describeInBrowser("From an order to a storno", ({ open }) => {
  for (const [where, door] of [
    ["on the desk", onDesk],
    ["in Excel", inExcel],
  ] as const) {
    test(`${where}: delivered, and a line that came back counts against its invoice`, async () => {
      const { pane, saved } = await door(open, "nl");
      await firstUse(pane);
      await collectProposed(pane);
      const { collect: collecting, returns } = pane.words;
      await pane.press(new RegExp(`^${collecting.deliverOne.split("{")[0] ?? ""}`));
      await pane.sees(pane.fill(collecting.delivered, { order: "2026-0001" }));
      await pane.turnTo("returns");
      const before = await bookOf(await saved());
      const delivered = before.tables.Orders.find(({ deliveredOn }) => deliveredOn !== null);
      const line = before.tables.DirectDebits.find(({ order }) => order === delivered?.number);
      if (line === undefined) throw new Error("nothing was delivered");
      await pane.fillIn(returns.search, line.invoice);
      await pane.press(new RegExp(`^${returns.choose} ${line.invoice}`));
      await pane.chooseBeginning(returns.reason, "AM04");
      await pane.press(returns.look);
      await pane.acceptWarnings(returns.commit);
      await pane.press(returns.commit);
      await pane.sees(returns.done);
      const book = await bookOf(await saved());
      const invoice = book.tables.Invoices.find(({ number }) => number === line.invoice);
      expect([invoice?.status, invoice?.timesReturned]).toEqual(["Returned", 1]);
      expect(wrongIn(book, MOMENT)).toEqual([]);
    });
  }
});

describeInBrowser("A firm's own tables", ({ open }) => {
  test("are mapped, checked and collected from, and stay as they are", async () => {
    const { pane, saved } = await onDesk(open, "nl", firmWorkbook(germanFirm()));
    const { firstUse: words, check } = pane.words;
    await pane.press(new RegExp(`^${words.own}`));
    await pane.press(words.mapNow);
    await pane.sees(words.doneMapped);
    await pane.press(words.toCheck);
    await pane.press(check.run);
    await pane.sees(/ gecontroleerd op /);
    await pane.turnTo("collect");
    // The day on which the firm's invoices are due.
    await pane.fillIn(pane.words.collect.date, "2026-12-01");
    await collectProposed(pane);
    const bytes = await saved();
    const book = await bookOf(bytes);
    expect(book.tables.Mapping.length).toBeGreaterThan(0);
    expect(book.tables.DirectDebits.length).toBeGreaterThan(0);
    expect(wrongIn(book, MOMENT)).toEqual([]);
    const { tables } = await (await openXlsx(bytes, nodeCodec)).read();
    for (const { table, columns } of germanFirm()) {
      const captions = tables.find(({ name }) => name === table)?.captions ?? [];
      expect(captions.slice(0, columns.length)).toEqual(columns.map(({ caption }) => caption));
    }
  });
});

const describeWithLibreOffice = hasLibreOffice ? describeInBrowser : () => undefined;

describeWithLibreOffice("What the desk saves", ({ open }) => {
  test("opens in LibreOffice with the rows that were booked", async () => {
    const { pane, saved } = await onDesk(open, "nl");
    await firstUse(pane);
    await collectProposed(pane);
    const bytes = await saved();
    const { Ledger: ledger } = (await bookOf(bytes)).tables;
    expect(ledger.length).toBeGreaterThan(0);
    const rows = openInLibreOffice(bytes).sheets.get(SHEET_NAMES.Ledger.nl) ?? [];
    // Below the totals and the captions.
    const seals = rows.slice(2).map((cells) => cells.find((cell) => /^[0-9a-f]{64}$/.test(cell)));
    expect(seals).toEqual(ledger.map(({ seal }) => seal));
  });
});
