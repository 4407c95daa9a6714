import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";

import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import type { MessageVersion } from "../../../src/domain/book/records";
import { readBack } from "../../../src/iso20022/pain008/differences";
import type { DirectDebitMessage } from "../../../src/iso20022/pain008/message";
import { writeDirectDebitFile } from "../../../src/iso20022/pain008/writer";
import { arbitraryMessage, batch, message, messageWith, transaction } from "../../support/directDebitMessage";
import { writeDirectDebitFileByDom } from "../../support/domWriter";
import { describeWithSchemas, expectValidBankFile, schemaErrors } from "../../support/schemas";

function fileText(written: DirectDebitMessage): string {
  return Buffer.from(writeDirectDebitFile(written)).toString();
}

/** The file without the white space between its elements. */
function flat(written: DirectDebitMessage): string {
  return fileText(written).replace(/>\s+</g, "><");
}

const UTRECHT = { street: "Dorpsstraat", buildingNumber: "1", postalCode: "1234 AB", town: "Utrecht", country: "NL" };
const NOTHING_AMENDED = {
  originalMandateId: null,
  originalCreditorId: null,
  originalCreditorName: null,
  originalDebtorAccount: null,
};

describe("the bank file", () => {
  const recurrent = (version: MessageVersion): DirectDebitMessage => ({
    ...messageWith(
      {},
      {
        amount: cents(5_025),
        mandateId: "SR10002",
        dateOfSignature: isoDate("2020-03-01"),
        amendment: { ...NOTHING_AMENDED, originalDebtorAccount: "SMNDA" },
        debtorName: "Debiteur Twee",
        debtorAddress: UTRECHT,
        debtorIban: "NL91ABNA0417164300",
        remittance: { kind: "structured", reference: "RF18539007547034", issuer: null },
      },
    ),
    version,
  });

  it.each(["pain.008.001.08", "pain.008.001.02"] as const)("of a Dutch recurrent order as %s", async (version) => {
    const expected = readFileSync(join(__dirname, "golden", `recurrent.${version}.xml`));
    const bytes = writeDirectDebitFile(recurrent(version));
    expect(Buffer.from(bytes).toString()).toBe(expected.toString());
    expect(await expectValidBankFile(bytes)).toEqual(recurrent(version));
  });

  it("names the BIC as its version does", () => {
    const withBic = messageWith({ debtorAgentBic: "RABONL2U" });
    expect(flat(withBic)).toContain("<DbtrAgt><FinInstnId><BICFI>RABONL2U</BICFI></FinInstnId></DbtrAgt>");
    expect(flat({ ...withBic, version: "pain.008.001.02" })).toContain(
      "<DbtrAgt><FinInstnId><BIC>RABONL2U</BIC></FinInstnId></DbtrAgt>",
    );
  });

  it("says NOTPROVIDED where no BIC is known, of our own bank too", () => {
    const { creditor } = batch();
    expect(flat(message({ batches: [batch({ creditor: { ...creditor, bic: null } })] }))).toContain(
      "<CdtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></CdtrAgt>",
    );
  });

  it("leaves the batch booking to the contract when the account says nothing of it", async () => {
    const silent = message({ batches: [batch({ batchBooking: null })] });
    expect(fileText(silent)).not.toContain("BtchBookg");
    expect(fileText(message({ batches: [batch({ batchBooking: false })] }))).toContain("<BtchBookg>false</BtchBookg>");
    await expectValidBankFile(writeDirectDebitFile(silent));
  });

  it("leaves out what a transaction does not have", () => {
    const bare = fileText(messageWith({ remittance: null }));
    for (const name of ["RmtInf", "PstlAdr", "AmdmntInd", "AmdmntInfDtls"]) expect(bare).not.toContain(name);
  });

  it("has one batch per sequence type, each with its own count and sum under those of the whole", async () => {
    const first = batch({ paymentInformationId: "B-1", sequenceType: "FRST" });
    const second = batch({
      paymentInformationId: "B-2",
      transactions: [transaction({ endToEndId: "F-2" }), transaction({ endToEndId: "F-3", amount: cents(1) })],
    });
    const xml = flat(message({ batches: [first, second] }));
    expect(xml.match(/<NbOfTxs>\d+<\/NbOfTxs><CtrlSum>[\d.]+/g)).toEqual([
      "<NbOfTxs>3</NbOfTxs><CtrlSum>200.01",
      "<NbOfTxs>1</NbOfTxs><CtrlSum>100.00",
      "<NbOfTxs>2</NbOfTxs><CtrlSum>100.01",
    ]);
    await expectValidBankFile(writeDirectDebitFile(message({ batches: [first, second] })));
  });

  it("of a B2B order says so", async () => {
    const b2b = message({ batches: [batch({ localInstrument: "B2B" })] });
    expect(flat(b2b)).toContain("<LclInstrm><Cd>B2B</Cd></LclInstrm>");
    await expectValidBankFile(writeDirectDebitFile(b2b));
  });

  it("carries an address in its parts, of debtor and creditor", async () => {
    const { creditor } = batch();
    const written = message({
      batches: [
        batch({
          creditor: { ...creditor, address: { ...UTRECHT, buildingNumber: null, postalCode: null } },
          transactions: [transaction({ debtorAddress: { ...UTRECHT, street: null, country: "CH" } })],
        }),
      ],
    });
    expect(flat(written)).toContain(
      "<PstlAdr><StrtNm>Dorpsstraat</StrtNm><TwnNm>Utrecht</TwnNm><Ctry>NL</Ctry></PstlAdr></Cdtr>",
    );
    expect(flat(written)).toContain(
      "<PstlAdr><BldgNb>1</BldgNb><PstCd>1234 AB</PstCd><TwnNm>Utrecht</TwnNm><Ctry>CH</Ctry></PstlAdr></Dbtr>",
    );
    await expectValidBankFile(writeDirectDebitFile(written));
  });
});

describe("a hybrid address in the bank file", () => {
  it.each<[string, string[], string]>([
    ["a line", ["Dorpsstraat 1"], "<AdrLine>Dorpsstraat 1</AdrLine>"],
    ["two lines", ["Dorpsstraat", "1"], "<AdrLine>Dorpsstraat</AdrLine><AdrLine>1</AdrLine>"],
  ])("has %s after town and country", async (_, lines, elements) => {
    const { creditor } = batch();
    const address = { ...UTRECHT, street: null, buildingNumber: null, lines };
    const xml = `<PstlAdr><PstCd>1234 AB</PstCd><TwnNm>Utrecht</TwnNm><Ctry>NL</Ctry>${elements}</PstlAdr>`;
    const written = message({
      batches: [batch({ creditor: { ...creditor, address }, transactions: [transaction({ debtorAddress: address })] })],
    });
    for (const version of ["pain.008.001.08", "pain.008.001.02"] as const) {
      expect(flat({ ...written, version })).toContain(`${xml}</Cdtr>`);
      expect(flat({ ...written, version })).toContain(`${xml}</Dbtr>`);
      await expectValidBankFile(writeDirectDebitFile({ ...written, version }));
    }
  });

  it("is read back line by line", () => {
    const withLines = (...lines: string[]) =>
      messageWith({ debtorAddress: { ...UTRECHT, street: null, buildingNumber: null, lines } });
    const bytes = writeDirectDebitFile(withLines("Dorpsstraat", "1"));
    expect(readBack(withLines("Dorpsstraat", "1"), bytes)).toEqual([]);
    expect(readBack(withLines("Dorpsstraat", "2"), bytes)).toMatchObject([{ field: "debtorAddress" }]);
    expect(readBack(withLines("Dorpsstraat 1"), bytes)).toMatchObject([{ field: "debtorAddress" }]);
  });
});

describe("an amendment in the bank file", () => {
  const OLD_CREDITOR =
    "<Id><PrvtId><Othr><Id>NL53ZZZ091734220000</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id>";

  it.each([
    [
      "a new account as SMNDA",
      { originalDebtorAccount: "SMNDA" as const },
      "<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>",
    ],
    [
      "a new account by the old IBAN",
      { originalDebtorAccount: { iban: "NL91ABNA0417164300" } },
      "<OrgnlDbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></OrgnlDbtrAcct>",
    ],
    ["a new mandate reference", { originalMandateId: "OUD-1" }, "<OrgnlMndtId>OUD-1</OrgnlMndtId>"],
    [
      "a new creditor ID",
      { originalCreditorId: "NL53ZZZ091734220000" },
      `<OrgnlCdtrSchmeId>${OLD_CREDITOR}</OrgnlCdtrSchmeId>`,
    ],
    ["a new creditor name", { originalCreditorName: "Oud BV" }, "<OrgnlCdtrSchmeId><Nm>Oud BV</Nm></OrgnlCdtrSchmeId>"],
    [
      "everything new at once",
      {
        originalMandateId: "OUD-1",
        originalCreditorName: "Oud BV",
        originalCreditorId: "NL53ZZZ091734220000",
        originalDebtorAccount: "SMNDA" as const,
      },
      `<OrgnlMndtId>OUD-1</OrgnlMndtId><OrgnlCdtrSchmeId><Nm>Oud BV</Nm>${OLD_CREDITOR}</OrgnlCdtrSchmeId>` +
        "<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>",
    ],
  ])("reports %s", async (_, parts, details) => {
    const amended = messageWith({ amendment: { ...NOTHING_AMENDED, ...parts } });
    expect(flat(amended)).toContain(`<AmdmntInd>true</AmdmntInd><AmdmntInfDtls>${details}</AmdmntInfDtls>`);
    for (const version of ["pain.008.001.08", "pain.008.001.02"] as const) {
      await expectValidBankFile(writeDirectDebitFile({ ...amended, version }));
    }
  });
});

describe("a structured reference in the bank file", () => {
  it.each([
    ["a creditor reference of ISO 11649", "RF18539007547034", null, ""],
    ["a Belgian communication", "010806817183", "BBA", "<Issr>BBA</Issr>"],
    ["a Dutch payment reference", "5000056789012345", "CUR", "<Issr>CUR</Issr>"],
  ])("is %s", async (_, reference, issuer, issuerElement) => {
    const written = messageWith({ remittance: { kind: "structured", reference, issuer } });
    expect(flat(written)).toContain(
      `<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry>${issuerElement}</Tp>` +
        `<Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf>`,
    );
    await expectValidBankFile(writeDirectDebitFile(written));
  });
});

describe("the writer", () => {
  it.each(["Jansen & Zn", "a < b", "a > b", "Ren\u00e9", "tab\there", "half \ud800 pair", "\ue000"])(
    "refuses the name %j, which no bank file may carry",
    (debtorName) => {
      expect(() => writeDirectDebitFile(messageWith({ debtorName }))).toThrow("debtor name");
    },
  );

  it("names five problems at most, however many there are", () => {
    const bad = Array.from({ length: 9 }, () => ({ amount: cents(0) }));
    expect(() => writeDirectDebitFile(messageWith(...bad))).toThrow(/^not a lawful message: (?:[^;]+; ){4}[^;]+$/);
  });

  it("writes more transactions than it encodes at a time, in their order", () => {
    const many = messageWith(...Array.from({ length: 1_234 }, (_, index) => ({ amount: cents(index + 1) })));
    const bytes = writeDirectDebitFile(many);
    expect(readBack(many, bytes)).toEqual([]);
    expect(
      Buffer.from(bytes)
        .toString()
        .match(/<DrctDbtTxInf>/g),
    ).toHaveLength(1_234);
  });

  it("writes every message byte for byte as the plain document builder does, and says what the message says", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (written) => {
        const bytes = writeDirectDebitFile(written);
        expect(Buffer.from(bytes).toString()).toBe(Buffer.from(writeDirectDebitFileByDom(written)).toString());
        expect(readBack(written, bytes)).toEqual([]);
        expect(Buffer.compare(writeDirectDebitFile(structuredClone(written)), bytes)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("every message is a lawful bank file", () => {
  it("by our profile, and by the schemas where they are", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessage(), async (written) => {
        expect(await expectValidBankFile(writeDirectDebitFile(written))).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });
});

describeWithSchemas("the published schemas", () => {
  it("refuse a file that is not lawful, so that a valid one means something", async () => {
    const text = fileText(messageWith({}));
    const wrong = (from: string, to: string): Promise<string[]> => schemaErrors(Buffer.from(text.replace(from, to)));
    expect(await wrong("SLEV", "DEBT")).not.toEqual([]);
    expect(await wrong("<SeqTp>RCUR", "<SeqTp>RPRE")).toEqual([expect.stringContaining("gbic5")]);
    expect((await wrong("<MsgId>", "<Wrong/><MsgId>")).some((error) => error.startsWith("iso"))).toBe(true);
  });
});
