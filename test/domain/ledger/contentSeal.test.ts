import { createHash } from "node:crypto";
import type { OrderFinding } from "../../../src/domain/book/records";
import { bankValue, madeValue, stateValue } from "../../../src/domain/ledger/contentSeal";
import { sealedIn } from "../../../src/domain/ledger/sealedContent";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { nodeHash } from "../../../src/file/nodeHash";
import { aBankEntry } from "../../support/bankEntries";
import { aLine, anOrder } from "../../support/lines";

/** A value as docs/seal.md tells it, without the code that makes it: `|` stands behind every field. */
function byHand(...lines: readonly string[]): string {
  const text = lines.join("\n").replaceAll("|", "\u001f");
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 32);
}

const ORDER = anOrder({
  toSettle: cents(97_50),
  returnedAmount: cents(0),
  settings: '{"a":1}',
  hashMethod: "SHA-256",
  hash: "ab",
  contentHash: "cd",
});
const LINES = [
  aLine({ line: 2, invoice: "F2", status: "Returned", returnKind: "BatchReject", reasonText: "Geen  saldo\u00a0\n" }),
  aLine({ discount: cents(2_50), accountHolder: "Café  Één", previousLastCollectionDate: isoDate("2026-11-01") }),
];
const FINDING: OrderFinding = {
  row: 9,
  order: "2026-0001",
  code: "date.farAhead",
  severity: "warning",
  record: null,
  message: "Ver vooruit",
  acceptedBy: "anna",
  at: isoDateTime("2026-11-22T10:15:00"),
};
const ENTRIES = [aBankEntry({ reference: "B2", text: "STORNO" }), aBankEntry({ charges: cents(3_00), line: 1 })];
const CONTENT = { order: ORDER, lines: LINES, findings: [{ ...FINDING, code: "x" }, FINDING], entries: ENTRIES };

test("the values are made as the document says, in whatever order the rows stand", () => {
  expect(madeValue(CONTENT)).toBe(
    byHand(
      "made",
      `2026-0001|NL01|NL91ABNA0417164300||CORE|00001|2026-12-01|2|1|9750|250|2026-11-22T10:15:00|2026-11-23T09:00:00|anna||2026-12-01|2026-0001-00001|||SHA-256|ab|cd|{"a":1}|`,
      `1|1|NL01|10001|F1||SR10001|2026-01-15|${LINES[0]?.iban ?? ""}||Café Één||CORE|RCUR|10000|250|2026-0001-00001|2026-0001-00001-1|F1|||||2026-11-01|`,
      `2|1|NL01|10001|F2||SR10001|2026-01-15|${LINES[0]?.iban ?? ""}||Bakkerij Jansen||CORE|RCUR|10000||2026-0001-00001|2026-0001-00001-1|F1||||||`,
    ),
  );
  expect(stateValue(CONTENT)).toBe(
    byHand(
      "state",
      "InTransit||2026-11-23||0||9750|",
      "1|InTransit||||||",
      "2|Returned|BatchReject||Geen saldo|||",
      "date.farAhead|warning||Ver vooruit|anna|2026-11-22T10:15:00|",
      "x|warning||Ver vooruit|anna|2026-11-22T10:15:00|",
      "B1|10000|300|1|",
      "B2|10000|||",
    ),
  );
  expect(bankValue(ENTRIES)).toBe(
    byHand(
      "bank",
      "B1|NL91ABNA0417164300|2026-12-01||10000|Batch|||300||||||||||",
      "B2|NL91ABNA0417164300|2026-12-01||10000|Batch|||||||||||STORNO||",
    ),
  );
});

test("a host's own hash gives the same values, and a blank cell is another one than 0", () => {
  expect(madeValue(CONTENT, nodeHash)).toBe(madeValue(CONTENT));
  const blank = { ...CONTENT, order: { ...ORDER, returnedAmount: null } };
  expect(stateValue(blank)).not.toBe(stateValue(CONTENT));
});

test.each([
  [null, null],
  ["{}", null],
  ['{"request":{"text":"\\"sealed\\""}}', null],
  ['{"sealed', null],
  ['{"sealed":5}', "unreadable"],
  ['{"sealed":{"orders":[]}}', "unreadable"],
  ['{"sealed":{"orders":{"1":["a"]}}}', "unreadable"],
  ['{"sealed":{"bank":["a"]}}', "unreadable"],
  [
    '{"sealed":{"orders":{"1":[null,null,"a"]},"bank":["a","b"]}}',
    { orders: { "1": [null, null, "a"] }, bank: ["a", "b"] },
  ],
  ['{"sealed":{}}', {}],
])("what %j keeps of contents is read member by member", (request, sealed) => {
  expect(sealedIn(request)).toEqual(sealed);
});

test("a line that says more of its amount has it behind the rest; one that does not keeps the value that it had", () => {
  const [line] = [aLine()];
  const order = ORDER;
  const plain = madeValue({ order, lines: [line] });
  expect(madeValue({ order, lines: [aLine({ ultimateDebtor: null })] })).toBe(plain);
  const fields = { ultimateDebtor: "Sanne", ultimateDebtorId: "L1", ultimateCreditor: "Club", categoryPurpose: "SUPP" };
  const orderText = `2026-0001|NL01|NL91ABNA0417164300||CORE|00001|2026-12-01|1|1|10000|0|2026-11-22T10:15:00|2026-11-23T09:00:00|anna||2026-12-01|2026-0001-00001|||SHA-256|ab|cd|{"a":1}|`;
  const lineText = `1|1|NL01|10001|F1||SR10001|2026-01-15|${line.iban}||Bakkerij Jansen||CORE|RCUR|10000||2026-0001-00001|2026-0001-00001-1|F1||||||`;
  const own = { ...order, numberOfItems: 1, controlSum: cents(100_00), discountTotal: cents(0) };
  expect(madeValue({ order: own, lines: [line] })).toBe(byHand("made", orderText, lineText));
  expect(madeValue({ order: own, lines: [aLine(fields)] })).toBe(
    byHand("made", orderText, `${lineText}Sanne|L1|Club|SUPP|`),
  );
  expect(madeValue({ order: own, lines: [aLine({ categoryPurpose: "SUPP" })] })).toBe(
    byHand("made", orderText, `${lineText}|||SUPP|`),
  );
  for (const field of Object.keys(fields))
    expect(madeValue({ order, lines: [aLine({ [field]: "X" })] })).not.toBe(plain);
});
