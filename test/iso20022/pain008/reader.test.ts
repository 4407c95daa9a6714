import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { readDirectDebitFile } from "../../../src/iso20022/pain008/reader";
import type { DirectDebitFile, FileReading, ReadBatch, ReadTransaction } from "../../../src/iso20022/pain008/reading";
import { writeDirectDebitFile } from "../../../src/iso20022/pain008/writer";
import { batch, message, messageWith } from "../../support/directDebitMessage";

const SAMPLES = resolve(__dirname, "../../../../shared/samples/pain008");
const describeWithSamples = existsSync(SAMPLES) ? describe : describe.skip;

function read(xml: string | Uint8Array): FileReading {
  return readDirectDebitFile(typeof xml === "string" ? new TextEncoder().encode(xml) : xml);
}

function fileOf(xml: string | Uint8Array): DirectDebitFile {
  const reading = read(xml);
  if (reading.kind === "refused") throw new Error(`${reading.reason}: ${reading.detail}`);
  return reading.file;
}

function onlyBatch(xml: string): ReadBatch {
  const [only] = fileOf(xml).batches;
  if (only === undefined) throw new Error("no batch");
  return only;
}

function onlyTransaction(xml: string): ReadTransaction {
  const [only] = onlyBatch(xml).transactions;
  if (only === undefined) throw new Error("no transaction");
  return only;
}

function reasonOf(reading: FileReading): string {
  return reading.kind === "refused" ? reading.reason : "read";
}

const NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.02";

/** A document with this content in its only batch. */
function batchXml(content: string): string {
  return `<Document xmlns="${NAMESPACE}"><CstmrDrctDbtInitn><PmtInf>${content}</PmtInf></CstmrDrctDbtInitn></Document>`;
}

/** A document with this content in its only transaction. */
function transactionXml(content: string): string {
  return batchXml(`<DrctDbtTxInf>${content}</DrctDbtTxInf>`);
}

describe("reading a direct debit file", () => {
  it("finds every field of our own", () => {
    const { creditor } = batch();
    const written = message({ batches: [batch({ creditor: { ...creditor, bic: null } })] });
    const file = fileOf(writeDirectDebitFile(written));
    expect(file).toMatchObject({ version: "pain.008.001.08", messageId: "INC-20261122-0001", controlSum: 10_000 });
    expect(file.batches[0]).toMatchObject({
      paymentMethod: "DD",
      batchBooking: true,
      collectionDate: "2026-12-01",
      chargeBearer: "SLEV",
      creditor: { ...creditor, bic: null },
    });
    expect(file.batches[0]?.transactions[0]).toMatchObject({
      endToEndId: "F2026-0001",
      amount: 10_000,
      currency: "EUR",
      localInstrument: "CORE",
      sequenceType: "RCUR",
      creditorId: "NL42ZZZ123456780001",
      isAmended: false,
      unstructured: "Factuur F2026-0001",
    });
  });

  it("takes scheme, sequence type and creditor ID from the transaction, else from its batch, in whatever order", () => {
    const xml = batchXml(
      "<DrctDbtTxInf><PmtTpInf><SeqTp>FRST</SeqTp></PmtTpInf></DrctDbtTxInf>" +
        "<DrctDbtTxInf><DrctDbtTx><CdtrSchmeId><Id><PrvtId><Othr><Id>NL1</Id></Othr></PrvtId></Id></CdtrSchmeId>" +
        "</DrctDbtTx></DrctDbtTxInf>" +
        "<CdtrSchmeId><Id><PrvtId><Othr><Id>NL2</Id></Othr></PrvtId></Id></CdtrSchmeId>" +
        "<PmtTpInf><SeqTp>RCUR</SeqTp><LclInstrm><Cd>CORE</Cd></LclInstrm></PmtTpInf>",
    );
    const parts = onlyBatch(xml).transactions.map((each) => [each.localInstrument, each.sequenceType, each.creditorId]);
    expect(parts).toEqual([
      ["CORE", "FRST", "NL2"],
      ["CORE", "RCUR", "NL1"],
    ]);
  });

  it("tells what is not there by null, and empty elements are not there", () => {
    const file = fileOf(`<Document xmlns="${NAMESPACE}"><CstmrDrctDbtInitn><GrpHdr><MsgId> </MsgId></GrpHdr>
      </CstmrDrctDbtInitn></Document>`);
    expect(file).toEqual({
      version: "pain.008.001.02",
      messageId: null,
      creationDateTime: null,
      initiatingPartyName: null,
      initiatingPartyId: null,
      initiatingPartyIssuer: null,
      numberOfTransactions: null,
      controlSum: null,
      batches: [],
    });
  });

  it("reads amounts and counts as banks write them, and no others", () => {
    const amounts = ["100", "100.5", "100.50", "100.50000", "100.505", "1,00", "1e3", "-1.00"].map(
      (amount) => onlyTransaction(transactionXml(`<InstdAmt Ccy="USD">${amount}</InstdAmt>`)).amount,
    );
    expect(amounts).toEqual([10_000, 10_050, 10_050, 10_050, null, null, null, -100]);
    expect(onlyTransaction(transactionXml("<InstdAmt>1.00</InstdAmt>")).currency).toBeNull();
    expect(onlyBatch(batchXml("<NbOfTxs>0012</NbOfTxs>")).numberOfTransactions).toBe(12);
    expect(onlyBatch(batchXml("<NbOfTxs>many</NbOfTxs>")).numberOfTransactions).toBeNull();
  });

  it.each([
    ["true", true],
    ["1", true],
    ["false", false],
    ["0", false],
    ["yes", null],
  ])("reads batch booking %s as %s", (text, booked) => {
    expect(onlyBatch(batchXml(`<BtchBookg>${text}</BtchBookg>`)).batchBooking).toBe(booked);
  });

  it("takes an amendment as announced only when the indicator says true", () => {
    const isAmended = (indicator: string): boolean =>
      onlyTransaction(
        transactionXml(
          `<DrctDbtTx><MndtRltdInf><AmdmntInd>${indicator}</AmdmntInd><AmdmntInfDtls><OrgnlMndtId>X</OrgnlMndtId>` +
            "</AmdmntInfDtls></MndtRltdInf></DrctDbtTx>",
        ),
      ).isAmended;
    expect([isAmended("true"), isAmended("false"), isAmended("perhaps")]).toEqual([true, false, false]);
  });

  it("tolerates address lines, an ultimate debtor, several texts, a purpose and an instruction ID", () => {
    const xml = transactionXml(
      "<PmtId><InstrId>I-1</InstrId></PmtId><Dbtr><PstlAdr><Ctry>NL</Ctry><AdrLine>Dorpsstraat 1</AdrLine>" +
        "<AdrLine>Utrecht</AdrLine></PstlAdr></Dbtr><UltmtDbtr><Nm>Een ander</Nm></UltmtDbtr><Purp><Cd>RENT</Cd></Purp>" +
        "<RmtInf><Ustrd>een</Ustrd><Ustrd>twee</Ustrd></RmtInf>",
    );
    expect(onlyTransaction(xml)).toMatchObject({
      instructionId: "I-1",
      debtorAddress: { country: "NL", town: null, lines: ["Dorpsstraat 1", "Utrecht"] },
      ultimateDebtorName: "Een ander",
      purpose: "RENT",
      unstructured: "een twee",
    });
  });

  it("takes a BIC under either name, and NOTPROVIDED as none", () => {
    const bicOf = (institution: string): string | null =>
      onlyTransaction(transactionXml(`<DbtrAgt><FinInstnId>${institution}</FinInstnId></DbtrAgt>`)).debtorAgentBic;
    expect(bicOf("<BIC>ABNANL2A</BIC>")).toBe("ABNANL2A");
    expect(bicOf("<BICFI>ABNANL2A</BICFI>")).toBe("ABNANL2A");
    expect(bicOf("<BIC>NOTPROVIDED</BIC>")).toBeNull();
    expect(bicOf("<Othr><Id>NOTPROVIDED</Id></Othr>")).toBeNull();
  });

  it("reads by local name: prefixes, comments, CDATA, entities and instructions do not matter", () => {
    const xml = `<?xml version="1.0"?><?pi x?><!-- a --><p:Document xmlns:p="${NAMESPACE}"><p:CstmrDrctDbtInitn><p:GrpHdr>
      <p:MsgId> M<!-- b -->1<![CDATA[ & ]]>&#50;&amp;3 </p:MsgId></p:GrpHdr></p:CstmrDrctDbtInitn></p:Document>`;
    expect(fileOf(xml).messageId).toBe("M1 & 2&3");
  });

  it("passes over elements that it does not know, whatever they are called", () => {
    const xml = transactionXml(
      "<constructor><x/></constructor><toString>x</toString><__proto__><y>1</y></__proto__>" +
        "<PmtId><EndToEndId>E-1<inner>no</inner></EndToEndId><hasOwnProperty/></PmtId>",
    );
    expect(onlyTransaction(xml).endToEndId).toBe("E-1");
  });

  it("tells the version from the namespace, also one that we do not write", () => {
    const xml = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.11"><CstmrDrctDbtInitn/></Document>`;
    expect(fileOf(xml).version).toBe("pain.008.001.11");
  });

  it("reads the encodings that files have: a byte order mark, Latin-1, UTF-16", () => {
    const xml = (encoding: string): string =>
      `<?xml version="1.0" encoding="${encoding}"?>${transactionXml("<Dbtr><Nm>Ren\u00e9 \u00d8</Nm></Dbtr>")}`;
    const nameIn = (bytes: Uint8Array): string | null =>
      fileOf(bytes).batches[0]?.transactions[0]?.debtorName ?? "no transaction";
    const bigEndian = Buffer.from(`\ufeff${xml("UTF-16")}`, "utf16le").swap16();
    expect(nameIn(Buffer.from(`\ufeff${xml("UTF-8")}`))).toBe("Ren\u00e9 \u00d8");
    expect(nameIn(Buffer.from(xml("ISO-8859-1"), "latin1"))).toBe("Ren\u00e9 \u00d8");
    expect(nameIn(Buffer.from(`\ufeff${xml("UTF-16")}`, "utf16le"))).toBe("Ren\u00e9 \u00d8");
    expect(nameIn(bigEndian)).toBe("Ren\u00e9 \u00d8");
  });

  it("reads a character that lies over the border of two chunks", () => {
    const xml = transactionXml(`<Dbtr><Nm>${"\u00e9".repeat(70_000)}</Nm></Dbtr>`);
    expect(onlyTransaction(xml).debtorName).toBe("\u00e9".repeat(70_000));
  });
});

describeWithSamples("the published samples", () => {
  const sample = (name: string): DirectDebitFile => fileOf(readFileSync(join(SAMPLES, name)));

  it("ABN AMRO's example is read, wrong creditor ID, wrong IBAN, address lines and all", () => {
    const file = sample("abnamro_pain.008.001.02_voorbeeld.xml");
    expect(file).toMatchObject({ version: "pain.008.001.02", numberOfTransactions: 1, controlSum: 160_000 });
    expect(file.batches[0]?.creditor).toMatchObject({
      creditorId: null,
      bic: "ABNADEFFFRA",
      address: { country: "NL", lines: ["Dorpstraat 1", "Amsterdam"] },
    });
    expect(file.batches[0]?.transactions).toEqual([
      expect.objectContaining({
        instructionId: "01-E30220000000382012",
        creditorId: "NL89ZZZ011234567890",
        debtorIban: "DE12345678901234567890",
        debtorAddress: null,
        purpose: "OTHR",
        isAmended: false,
      }),
    ]);
  });

  it.each([
    ["sepa_rator_pain.008.001.08.xml", "OOFF", "Zahlemann und Soehne GbR"],
    ["viafintech_pain.008.001.08.xml", "FRST", "Zahlemann & S\u00f6hne GbR"],
  ])("%s is read", (name, sequenceType, debtorName) => {
    const file = sample(name);
    expect(file.version).toBe("pain.008.001.08");
    expect(file.batches[0]?.transactions).toEqual([
      expect.objectContaining({ sequenceType, debtorName, amount: 3_999, creditorId: "DE98ZZZ09999999999" }),
    ]);
  });
});

describe("what is no direct debit file", () => {
  const good = Buffer.from(writeDirectDebitFile(messageWith({}))).toString();
  const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

  it.each([
    ["a doctype", "doctype", good.replace("<Document", "<!DOCTYPE Document><Document")],
    ["an entity bomb", "doctype", `${bomb}${transactionXml("<Dbtr><Nm>&b;</Nm></Dbtr>")}`],
    [
      "an external entity",
      "doctype",
      `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>${transactionXml("<Dbtr><Nm>&x;</Nm></Dbtr>")}`,
    ],
    ["an entity that nobody declared", "malformed", transactionXml("<Dbtr><Nm>&x;</Nm></Dbtr>")],
    ["a file that is cut off", "malformed", good.slice(0, -100)],
    ["a file that is cut off within a tag", "malformed", good.slice(0, good.indexOf("<GrpHdr") + 4)],
    ["two documents in one", "malformed", good + good],
    ["a workbook", "malformed", "PK\u0003\u0004 and so on"],
    ["a text", "malformed", "Beste bank, hierbij de incasso's."],
    ["nothing", "malformed", ""],
    ["a prefix that nobody declared", "malformed", "<p:Document/>"],
    ["another root", "notDirectDebit", `<Documents xmlns="${NAMESPACE}"/>`],
    ["no namespace", "notDirectDebit", "<Document><CstmrDrctDbtInitn/></Document>"],
    [
      "a credit transfer",
      "notDirectDebit",
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn/></Document>',
    ],
    ["the namespace without the message", "notDirectDebit", `<Document xmlns="${NAMESPACE}"><Other/></Document>`],
  ])("%s is refused as %s", (_, reason, xml) => {
    expect(reasonOf(read(xml))).toBe(reason);
  });

  it("says what it met instead", () => {
    expect(read('<html xmlns="http://www.w3.org/1999/xhtml"/>')).toEqual({
      kind: "refused",
      reason: "notDirectDebit",
      detail: "html http://www.w3.org/1999/xhtml",
    });
  });

  it("bytes that are not in the encoding they claim are refused", () => {
    expect(reasonOf(read(Buffer.from(transactionXml("<Dbtr><Nm>Ren\u00e9</Nm></Dbtr>"), "latin1")))).toBe("encoding");
    expect(reasonOf(read('<?xml version="1.0" encoding="klingon"?><Document/>'))).toBe("encoding");
  });

  it("elements that stand deeper than in any message are refused at once, a hundred thousand of them too", () => {
    const nested = (depth: number): string => `${"<x>".repeat(depth)}${"</x>".repeat(depth)}`;
    expect(reasonOf(read(nested(100)))).toBe("notDirectDebit");
    expect(read(nested(101))).toEqual({ kind: "refused", reason: "malformed", detail: "101 elements deep" });
    expect(reasonOf(read(nested(100_000)))).toBe("malformed");
  });

  it("every file that is cut off anywhere is refused", () => {
    for (let length = 0; length < good.trimEnd().length; length += 13) {
      expect(reasonOf(read(good.slice(0, length)))).toBe("malformed");
    }
  });
});
