/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { bankFileFacts } from "../../src/savePage/bankFileFacts";

Object.assign(globalThis, { TextDecoder });
const FILE = join(__dirname, "..", "cases", "belgian-first-and-recurrent", "expected", "2026-0001-00001.xml");
const XML = readFileSync(FILE, "utf8");

const factsOf = (xml: string) => bankFileFacts(Uint8Array.from(new TextEncoder().encode(xml)));

test("names who is credited on which account, on which days, how often and how much, from the file alone", () => {
  expect(factsOf(XML)).toEqual({
    creditors: ["De Waag Belgie BV"],
    accounts: ["BE68539007547034"],
    dates: ["2026-12-01"],
    transactions: 2,
    total: "100.00",
  });
});

test("counts and adds up itself: what the file says of its own sums is not believed", () => {
  const lied = XML.replaceAll(/<CtrlSum>[^<]*/g, "<CtrlSum>1.00").replaceAll(/<NbOfTxs>[^<]*/g, "<NbOfTxs>1");
  expect(factsOf(lied)).toMatchObject({ transactions: 2, total: "100.00" });
});

test("shows every other account, and of very many that there are more", () => {
  const [batch = ""] = /<PmtInf>[^]*?<\/PmtInf>/.exec(XML) ?? [];
  const batches = Array.from({ length: 9 }, (_, n) => batch.replace("BE68539007547034", `BE6853900754703${String(n)}`));
  const { accounts } = factsOf(XML.replace(batch, batches.join(""))) ?? {};
  expect(accounts).toHaveLength(6);
  expect(accounts?.at(-1)).toBe("…");
});

test.each([
  ["not well-formed", XML.slice(0, -20)],
  ["another message", XML.replaceAll("CstmrDrctDbtInitn", "CstmrCdtTrfInitn")],
  ["a doctype", XML.replace("<Document", "<!DOCTYPE Document><Document")],
  ["an amount that is none", XML.replace(/<InstdAmt([^>]*)>[^<]*/, "<InstdAmt$1>1e9")],
  ["a collection without amount", XML.replace(/<InstdAmt[^/]*\/InstdAmt>/, "")],
  ["no XML at all", "PK"],
])("is silent of a file that it cannot read: %s", (_what, xml) => {
  expect(factsOf(xml)).toBeNull();
});

test("is silent of bytes that are no UTF-8, and of a file that would fill the tab", () => {
  expect(bankFileFacts(new Uint8Array([0xff, 0xfe, 0]))).toBeNull();
  expect(bankFileFacts(new Uint8Array(32 * 1024 * 1024 + 1))).toBeNull();
});
