import type { Page } from "playwright-core";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { yearOfCollections } from "../support/yearOfCollections";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser, downloadOf } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { inExcel } from "./support/paneDoors";

/* What an auditor prints: the card of a history and the page to sign, as paper of a browser. */

const AT = "2027-02-01T10:00:00";

/** The text of each sheet of paper, as the browser prints the page. */
async function printed(page: Page, html: string): Promise<readonly string[]> {
  const paper = await page.context().newPage();
  await paper.setContent(html);
  const bytes = await paper.pdf({ preferCSSPageSize: true, printBackground: true });
  await paper.close();
  const { extractText, getDocumentProxy } = await import("unpdf");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((one) => one.replace(/\s+/gu, " "));
}

/** The card with its booked lines so often that they go over several sheets. */
function longCard(html: string, times: number): string {
  return html.replaceAll(/<tbody>([^]*?)<\/tbody>/gu, (_, rows: string) => `<tbody>${rows.repeat(times)}</tbody>`);
}

const count = (texts: readonly string[], wanted: RegExp): number => texts.join(" ").match(wanted)?.length ?? 0;

describeInBrowser("On paper", ({ open }) => {
  test("a history has every line and every word whole, its total once, captions and a number on each sheet, and no buttons", async () => {
    const bytes = await workbookOf(yearOfCollections(), "nl");
    const { pane } = await inExcel(open, "nl", bytes, { at: AT });
    const { ledger } = pane.words;
    await pane.seesAllOf("start");
    await pane.turnTo("ledger");
    await keysOf(pane).turn(ledger.parts, ledger.part.trail);
    await pane.fillIn(ledger.trail.name, "F1");
    const card = await downloadOf(pane.page, () => pane.press(ledger.trail.page));
    const html = Buffer.from(card.bytes).toString("utf8");
    expect(html).not.toMatch(/<button|<a |<script/u);
    const entries = html.match(/(?:INC|BNK)-\d{4}-\d{6}/gu) ?? [];
    expect(entries.length).toBeGreaterThan(10);
    const whole = await printed(pane.page, html);
    expect(count(whole, /(?:INC|BNK)-\d{4}-\d{6}/gu)).toBe(entries.length);
    const sheets = await printed(pane.page, longCard(html, 12));
    expect(sheets.length).toBeGreaterThan(3);
    expect(count(sheets, /Totaal/gu)).toBe(1);
    sheets.forEach((text, index) => {
      expect(text).toContain(`${String(index + 1)} / ${String(sheets.length)}`);
      expect(text).toMatch(/Incassodatum|Boekstuk|Tijdstip/u);
    });
  });

  test("what was verified has the seals and every file's hash whole, on one sheet with the places to sign", async () => {
    const bytes = await workbookOf(yearOfCollections(), "en");
    const { pane } = await inExcel(open, "en", bytes, { at: AT });
    const { ledger } = pane.words;
    await pane.seesAllOf("start");
    await pane.turnTo("ledger");
    await pane.press(ledger.verify);
    await pane.sees(ledger.verifyAgain);
    const page = await downloadOf(pane.page, () => pane.press(ledger.proof));
    const sheets = await printed(pane.page, Buffer.from(page.bytes).toString("utf8"));
    expect(sheets).toHaveLength(1);
    const { book } = decodeBook(await (await openXlsx(bytes, nodeCodec)).read());
    const text = sheets.join(" ").replaceAll(" ", "");
    const issued = book.tables.Orders.flatMap(({ number, hash }) => (hash === null ? [] : [{ number, hash }]));
    expect(issued.length).toBeGreaterThan(1);
    for (const { number, hash } of issued) {
      expect(sheets.join(" ")).toContain(` ${number} `);
      expect(text).toContain(hash);
    }
    expect(text.match(/signature/giu)).toHaveLength(2);
  });
});
