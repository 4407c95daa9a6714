import fc from "fast-check";

import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { compareFile, type FileComparison } from "../../../src/iso20022/pain008/comparison";
import type { DirectDebitMessage, PaymentInformation, Transaction } from "../../../src/iso20022/pain008/message";
import { readDirectDebitFile } from "../../../src/iso20022/pain008/reader";
import { writeDirectDebitFile } from "../../../src/iso20022/pain008/writer";
import { growsLinearly } from "../../support/growth";
import { arbitraryMessage, batch, message, messageWith, transaction } from "../../support/directDebitMessage";
import {
  commented,
  inUtf16,
  onOneLine,
  prefixed,
  reindented,
  without,
  withByteOrderMark,
} from "../../support/foreignFile";

function textOf(written: DirectDebitMessage): string {
  return Buffer.from(writeDirectDebitFile(written)).toString();
}

function compare(expected: DirectDebitMessage, file: string | Uint8Array): FileComparison {
  const reading = readDirectDebitFile(typeof file === "string" ? Buffer.from(file) : file);
  if (reading.kind === "refused") throw new Error(`${reading.reason}: ${reading.detail}`);
  return compareFile(expected, reading.file);
}

function found({ differences }: FileComparison): string[] {
  return differences.map(({ weight, field, transaction: ours }) => {
    const where = ours === null ? "batch" : ours.transaction.endToEndId;
    return `${weight} ${where} ${field}`;
  });
}

const TWO = messageWith({ debtorAgentBic: "RABONL2U" }, { mandateId: "SR10002", debtorIban: "NL91ABNA0417164300" });

describe("a file that was only saved again", () => {
  it.each<[string, (xml: string) => string | Uint8Array]>([
    ["as it was", (xml) => xml],
    ["on one line", onOneLine],
    ["with other white space and line ends", reindented],
    ["with prefixes", prefixed],
    ["with comments and character data", commented],
    ["in UTF-16", inUtf16],
    ["with a byte order mark", withByteOrderMark],
    ["with a prefix on one line in UTF-16", (xml) => inUtf16(prefixed(onOneLine(xml)))],
    ["with a zone at its dates", (xml) => xml.replace(/(\d{4}-\d\d-\d\d)</g, "$1+01:00<")],
  ])("differs in nothing: %s", (_, change) => {
    const comparison = compare(TWO, change(textOf(TWO)));
    expect(found(comparison)).toEqual([]);
    expect(comparison).toMatchObject({ missing: [], extra: [], wrongTotals: [], isReordered: false });
    expect(comparison.pairs).toHaveLength(2);
  });

  it("is found equal whatever the order holds", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (any) => {
        const { differences, missing, extra, wrongTotals } = compare(any, prefixed(onOneLine(textOf(any))));
        expect([differences, missing, extra, wrongTotals]).toEqual([[], [], [], []]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a file in which one thing was changed", () => {
  const changed = (changes: Partial<Transaction>): string[] =>
    found(compare(messageWith({}, {}), textOf(messageWith({}, changes))));
  const amendment = {
    originalMandateId: null,
    originalCreditorId: null,
    originalCreditorName: null,
    originalDebtorAccount: "SMNDA",
  } as const;

  it.each<[string, Partial<Transaction>]>([
    ["mandateId", { mandateId: "SR10009" }],
    ["dateOfSignature", { dateOfSignature: isoDate("2009-11-02") }],
    ["debtorName", { debtorName: "Iemand Anders" }],
    ["debtorIban", { debtorIban: "NL91ABNA0417164300" }],
  ])("tells that the %s of a transaction moves money", (field, changes) => {
    expect(changed(changes)).toEqual([`payment F2026-0002 ${field}`]);
  });

  it("tells of an amount what it does to the sum", () => {
    expect(changed({ amount: cents(10_001) })).toEqual(["payment batch controlSum", "payment F2026-0002 amount"]);
  });

  it.each<[string, Partial<Transaction>, string[]]>([
    ["another text", { remittance: { kind: "unstructured", text: "Factuur" } }, ["processing F2026-0002 unstructured"]],
    [
      "a reference for a text",
      { remittance: { kind: "structured", reference: "RF18539007547034", issuer: null } },
      ["processing F2026-0002 unstructured", "processing F2026-0002 reference"],
    ],
    ["a BIC", { debtorAgentBic: "RABONL2U" }, ["optional F2026-0002 debtorAgentBic"]],
    [
      "an address",
      { debtorAddress: { street: null, buildingNumber: null, postalCode: null, town: "Gent", country: "BE" } },
      ["optional F2026-0002 debtorAddress"],
    ],
    ["a name in capitals", { debtorName: "DEBITEUR EEN" }, ["optional F2026-0002 debtorName"]],
    ["an amendment", { amendment }, ["payment F2026-0002 isAmended", "processing F2026-0002 originalDebtorAccount"]],
  ])("weighs %s for what it is", (_, changes, expected) => {
    expect(changed(changes)).toEqual(expected);
  });

  it("takes the old IBAN and SMNDA for two ways of saying the same", () => {
    const [smnda, oldIban] = [amendment, { ...amendment, originalDebtorAccount: { iban: "NL91ABNA0417164300" } }].map(
      (each) => messageWith({ amendment: each }),
    );
    if (smnda === undefined || oldIban === undefined) throw new Error("two messages");
    expect(found(compare(smnda, textOf(oldIban)))).toEqual([
      "processing F2026-0001 originalDebtorIban",
      "processing F2026-0001 originalDebtorAccount",
    ]);
  });

  it.each<[string, Partial<PaymentInformation>, string]>([
    ["collectionDate", { collectionDate: isoDate("2026-12-02") }, "payment"],
    ["batchBooking", { batchBooking: false }, "processing"],
    ["paymentInformationId", { paymentInformationId: "BATCH-9" }, "optional"],
  ])("tells the %s of a batch once", (field, changes, weight) => {
    const both = { transactions: [transaction(), transaction({ endToEndId: "F2026-0002" })] };
    const expected = message({ batches: [batch(both)] });
    const file = textOf(message({ batches: [batch({ ...both, ...changes })] }));
    expect(found(compare(expected, file))).toEqual([`${weight} batch ${field}`]);
  });

  it.each([
    ["name", "Iemand Anders BV", "payment"],
    ["iban", "NL20INGB0001234567", "payment"],
    ["bic", "RABONL2U", "optional"],
  ])("tells the creditor's %s once, in its weight", (field, value, weight) => {
    const { creditor } = batch();
    const file = textOf(message({ batches: [batch({ creditor: { ...creditor, [field]: value } })] }));
    expect(found(compare(message(), file))).toEqual([`${weight} batch creditor.${field}`]);
  });

  it("takes an absent batch booking for the contract's", () => {
    expect(found(compare(TWO, without(textOf(TWO), "BtchBookg")))).toEqual(["optional batch batchBooking"]);
  });

  it("tells what all transactions of a batch share once, and what one of them has at that one", () => {
    const xml = textOf(TWO);
    expect(found(compare(TWO, xml.replaceAll("NL42ZZZ123456780001", "NL53ZZZ091734220000")))).toEqual([
      "payment batch creditorId",
    ]);
    const own = "<SeqTp>FRST</SeqTp>";
    const first = xml.replace("<InstdAmt", `<PmtTpInf>${own}</PmtTpInf><InstdAmt`);
    expect(found(compare(TWO, first))).toEqual(["processing F2026-0001 sequenceType"]);
    expect(found(compare(messageWith({}), textOf(messageWith({})).replace(">CORE<", ">B2B<")))).toEqual([
      "payment F2026-0001 localInstrument",
    ]);
  });

  it.each([
    ["RCUR", "FRST", "processing"],
    ["FRST", "RCUR", "processing"],
    ["RCUR", "OOFF", "payment"],
    ["FNAL", "RCUR", "payment"],
  ] as const)("weighs %s that became %s by whether it ends the mandate", (sequenceType, other, weight) => {
    const expected = message({ batches: [batch({ sequenceType })] });
    const file = textOf(message({ batches: [batch({ sequenceType: other })] }));
    expect(found(compare(expected, file))).toEqual([`${weight} F2026-0001 sequenceType`]);
  });
});

describe("what other programs leave out or add", () => {
  it.each<[string, (xml: string) => string, string[]]>([
    [
      "counts and sums of batches",
      (xml) => batchOnly(xml, "NbOfTxs", "CtrlSum"),
      ["numberOfTransactions", "controlSum"],
    ],
    ["the initiating party", (xml) => without(xml, "InitgPty"), ["initiatingPartyName"]],
    ["the charge bearer", (xml) => without(xml, "ChrgBr"), ["chargeBearer"]],
    ["an instruction ID", (xml) => xml.replace("<PmtId>", "<PmtId><InstrId>1</InstrId>"), ["instructionId"]],
    ["a purpose", (xml) => xml.replace("<RmtInf>", "<Purp><Cd>OTHR</Cd></Purp><RmtInf>"), ["purpose"]],
    [
      "an ultimate debtor",
      (xml) => xml.replace("<RmtInf>", "<UltmtDbtr><Nm>Ander</Nm></UltmtDbtr><RmtInf>"),
      ["ultimateDebtorName"],
    ],
    ["a message ID and moment of their own", (xml) => ownHeader(xml), ["messageId", "creationDateTime"]],
    ["another version", (xml) => xml.replace("001.08", "001.02"), ["version"]],
  ])("is %s, and optional", (_, change, fields) => {
    const comparison = compare(messageWith({}), change(textOf(messageWith({}))));
    expect(comparison.differences.map(({ field }) => field)).toEqual(fields);
    expect(comparison.differences.every(({ weight }) => weight === "optional")).toBe(true);
  });

  it.each([
    ["Zahlemann + Sohne GbR", "Zahlemann & Söhne GbR"],
    ["Zahlemann + Soehne GbR", "Zahlemann & Söhne GbR"],
    ["Rene", "RENÉ"],
  ])("is the spelling of %s as %s", (debtorName, spelled) => {
    const expected = messageWith({ debtorName });
    const xml = textOf(expected).replace(debtorName, spelled.replace("&", "&amp;"));
    expect(found(compare(expected, xml))).toEqual(["optional F2026-0001 debtorName"]);
  });

  it("is not a name that is missing", () => {
    expect(found(compare(messageWith({}), without(textOf(messageWith({})), "Dbtr")))).toEqual([
      "payment F2026-0001 debtorName",
    ]);
  });

  function batchOnly(xml: string, ...elements: string[]): string {
    const [header = "", ...batches] = xml.split("<PmtInf>");
    return [header, ...batches.map((each) => elements.reduce(without, each))].join("<PmtInf>");
  }

  function ownHeader(xml: string): string {
    return xml.replace(/<MsgId>.*?</, "<MsgId>AFAS-1<").replace(/<CreDtTm>.*?</, "<CreDtTm>2026-11-22T10:00:00+01:00<");
  }
});

describe("counts and sums that a file states", () => {
  it.each([
    ["NbOfTxs", "3", "numberOfTransactions", "2"],
    ["CtrlSum", "200.01", "controlSum", "200.00"],
  ])("are wrong when %s is %s", (element, stated, field, actual) => {
    const xml = textOf(TWO);
    const inHeader = xml.replace(new RegExp(`<${element}>[^<]*`), `<${element}>${stated}`);
    expect(compare(TWO, inHeader).wrongTotals).toEqual([{ paymentInformationId: null, field, stated, actual }]);
    const everywhere = xml.replace(new RegExp(`<${element}>[^<]*`, "g"), `<${element}>${stated}`);
    expect(compare(TWO, everywhere).wrongTotals).toEqual([
      { paymentInformationId: null, field, stated, actual },
      { paymentInformationId: "INC-20261122-0001-1", field, stated, actual },
    ]);
  });
});

describe("transactions that are each other's", () => {
  const ownIds = (xml: string): string => {
    let number = 0;
    return xml.replace(/<EndToEndId>[^<]*/g, () => `<EndToEndId>AFAS-${String((number += 1))}`);
  };

  it("are found by mandate, account and amount where a program gives end-to-end IDs of its own", () => {
    const comparison = compare(TWO, ownIds(textOf(TWO)));
    expect(found(comparison)).toEqual(["processing F2026-0001 endToEndId", "processing F2026-0002 endToEndId"]);
    expect(comparison).toMatchObject({ missing: [], extra: [] });
  });

  it.each<[string, Partial<Transaction>, string]>([
    ["account", { debtorIban: "NL20INGB0001234567" }, "debtorIban"],
    ["mandate", { mandateId: "SR7" }, "mandateId"],
    ["amount", { amount: cents(7) }, "amount"],
  ])("are found so when the %s was changed as well", (_, changes, field) => {
    const comparison = compare(
      TWO,
      ownIds(textOf(messageWith({}, { ...TWO.batches[0]?.transactions[1], ...changes }))),
    );
    expect(comparison).toMatchObject({ missing: [], extra: [] });
    expect(found(comparison)).toContain(`payment F2026-0002 ${field}`);
  });

  it("are paired in their order where several are alike", () => {
    const alike = messageWith({}, {}, {});
    const comparison = compare(alike, ownIds(textOf(alike)));
    expect(comparison.pairs.map(({ ours }) => ours.position)).toEqual([0, 1, 2]);
  });

  it("are not guessed at when nothing tells them apart", () => {
    const twice = messageWith({ amount: cents(1) }, { amount: cents(2) });
    const other = messageWith({ amount: cents(3) }, { amount: cents(4) });
    const comparison = compare(twice, ownIds(textOf(other)));
    expect([comparison.pairs, comparison.missing, comparison.extra].map(({ length }) => length)).toEqual([0, 2, 2]);
  });

  it("leave over what only one side has", () => {
    const one = messageWith({});
    const lacking = compare(TWO, textOf(one));
    expect(lacking.missing.map(({ transaction: { endToEndId } }) => endToEndId)).toEqual(["F2026-0002"]);
    expect(found(lacking)).toEqual([
      "payment batch numberOfTransactions",
      "payment batch controlSum",
      "optional F2026-0001 debtorAgentBic",
    ]);
    const surplus = compare(one, textOf(messageWith({}, { mandateId: "SR2", debtorIban: "NL91ABNA0417164300" })));
    expect(surplus.extra.map(({ transaction: { endToEndId } }) => endToEndId)).toEqual(["F2026-0002"]);
  });

  it("leave over the second of two that a file holds twice", () => {
    const xml = textOf(TWO);
    const [one = ""] = /<DrctDbtTxInf>[^]*?<\/DrctDbtTxInf>/.exec(xml) ?? [];
    const comparison = compare(TWO, xml.replace(one, `${one}${one}`));
    expect(comparison.pairs).toHaveLength(2);
    expect(comparison.extra).toHaveLength(1);
    expect(comparison.wrongTotals).toHaveLength(4);
  });

  it("may stand in another order, and in batches of another program's making", () => {
    const [first, second] = TWO.batches[0]?.transactions ?? [];
    if (first === undefined || second === undefined) throw new Error("two transactions");
    const turned = message({ batches: [batch({ transactions: [second, first] })] });
    expect(compare(TWO, textOf(turned))).toMatchObject({ isReordered: true, differences: [] });
    const { creditor } = batch();
    const split = textOf(
      message({
        batches: [
          batch({ paymentInformationId: "A", transactions: [first] }),
          batch({
            paymentInformationId: "B",
            transactions: [second],
            creditor: { ...creditor, iban: "NL20INGB0001234567" },
          }),
        ],
      }),
    ).replace("NL20INGB0001234567", "NL91ABNA0417164300");
    expect(found(compare(TWO, split))).toEqual([
      "optional batch paymentInformationId",
      "optional batch paymentInformationId",
    ]);
  });

  it("do not need all that makes them one: a file may leave out any part", () => {
    const bare = ["EndToEndId", "MndtId", "DbtrAcct"].reduce(without, textOf(messageWith({})));
    const comparison = compare(messageWith({}), bare);
    expect([comparison.missing, comparison.extra].map(({ length }) => length)).toEqual([1, 1]);
    const amountless = compare(
      messageWith({}),
      without(textOf(messageWith({})), "EndToEndId").replace("100.00</InstdAmt>", "?</InstdAmt>"),
    );
    expect(found(amountless)).toEqual([
      "payment batch controlSum",
      "processing F2026-0001 endToEndId",
      "payment F2026-0001 amount",
    ]);
    expect(amountless.wrongTotals).toHaveLength(2);
  });

  it("are none when the file has none", () => {
    const empty = without(textOf(TWO), "PmtInf");
    expect(compare(TWO, empty)).toMatchObject({ pairs: [], extra: [], totals: { numberOfTransactions: 0 } });
  });
});

test("a file of like transactions is compared in the time that its length is worth", async () => {
  const work = (count: number) => {
    const transactions = Array.from({ length: count }, (_, index) =>
      transaction({ endToEndId: `F${String(index)}`, mandateId: `M${String(index)}` }),
    );
    const ours = message({ batches: [batch({ transactions })] });
    const alike = textOf(ours)
      .replace(/<EndToEndId>[^<]*/g, "<EndToEndId>NOTPROVIDED")
      .replace(/<MndtId>[^<]*/g, "<MndtId>M1");
    return () => compare(ours, alike);
  };
  expect(await growsLinearly(work, 8_000)).toBe(true);
});
