import fc from "fast-check";

import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { type Difference, differences, readBack } from "../../../src/iso20022/pain008/differences";
import type {
  Creditor,
  DirectDebitMessage,
  PaymentInformation,
  Transaction,
} from "../../../src/iso20022/pain008/message";
import { readDirectDebitFile } from "../../../src/iso20022/pain008/reader";
import { writeDirectDebitFile } from "../../../src/iso20022/pain008/writer";
import { arbitraryMessage, batch, message, messageWith, transaction } from "../../support/directDebitMessage";

/** What differs between what should be in the file and what was written to it. */
function between(expected: DirectDebitMessage, written: DirectDebitMessage): Difference[] {
  return readBack(expected, writeDirectDebitFile(written));
}

function fields(found: readonly Difference[]): (string | null)[] {
  return found.map(({ field }) => field);
}

const BATCH_ID = "INC-20261122-0001-1";
const UTRECHT = { street: "Dorpsstraat", buildingNumber: null, postalCode: null, town: "Utrecht", country: "NL" };

describe("reading a bank file back", () => {
  it("finds nothing different in the file of a message", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (any) => expect(between(any, any)).toEqual([])),
      { numRuns: 50 },
    );
  });

  it.each<[string, Partial<Transaction>]>([
    ["amount", { amount: cents(9_999) }],
    ["mandateId", { mandateId: "SR10002" }],
    ["dateOfSignature", { dateOfSignature: isoDate("2009-11-02") }],
    ["debtorAgentBic", { debtorAgentBic: "RABONL2U" }],
    ["debtorName", { debtorName: "debiteur een" }],
    ["debtorAddress", { debtorAddress: { ...UTRECHT, street: "Dorpstraat" } }],
    ["debtorIban", { debtorIban: "NL91ABNA0417164300" }],
    ["unstructured", { remittance: { kind: "unstructured", text: "Factuur" } }],
  ])("tells that the %s of a transaction is different", (field, changes) => {
    const withAddress = { debtorAddress: UTRECHT };
    const found = between(messageWith(withAddress), messageWith({ ...withAddress, ...changes }));
    // A changed amount shows in the sums as well.
    expect(found.at(-1)).toMatchObject({ kind: "different", paymentInformationId: BATCH_ID, field });
    expect(found.at(-1)?.endToEndId).toBe("F2026-0001");
    expect(fields(found).filter((name) => name !== "controlSum")).toEqual([field]);
  });

  it("tells both sides, amounts in euros", () => {
    expect(between(messageWith({}), messageWith({ amount: cents(9_999) }))).toEqual([
      different(null, null, "controlSum", "100.00", "99.99"),
      different(BATCH_ID, null, "controlSum", "100.00", "99.99"),
      different(BATCH_ID, "F2026-0001", "amount", "100.00", "99.99"),
    ]);
    expect(between(messageWith({ debtorAddress: UTRECHT }), messageWith({}))).toEqual([
      different(BATCH_ID, "F2026-0001", "debtorAddress", "Dorpsstraat|||Utrecht|NL", null),
    ]);
  });

  it("tells that an amendment is missing, part by part", () => {
    const amendment = {
      originalMandateId: "OUD-1",
      originalCreditorId: "NL53ZZZ091734220000",
      originalCreditorName: "Oud BV",
      originalDebtorAccount: "SMNDA",
    } as const;
    expect(fields(between(messageWith({ amendment }), messageWith({})))).toEqual([
      "isAmended",
      "originalMandateId",
      "originalCreditorName",
      "originalCreditorId",
      "originalDebtorAccount",
    ]);
    const oldIban = { ...amendment, originalDebtorAccount: { iban: "NL91ABNA0417164300" } };
    expect(between(messageWith({ amendment }), messageWith({ amendment: oldIban }))).toEqual([
      different(BATCH_ID, "F2026-0001", "originalDebtorIban", null, "NL91ABNA0417164300"),
      different(BATCH_ID, "F2026-0001", "originalDebtorAccount", "SMNDA", null),
    ]);
  });

  it("tells a reference from a text, and one issuer from another", () => {
    const reference = (issuer: string | null): DirectDebitMessage =>
      messageWith({ remittance: { kind: "structured", reference: "010806817183", issuer } });
    expect(fields(between(reference("BBA"), messageWith({})))).toEqual([
      "unstructured",
      "reference",
      "referenceIssuer",
    ]);
    expect(fields(between(reference("BBA"), reference("CUR")))).toEqual(["referenceIssuer"]);
    expect(fields(between(reference(null), messageWith({ remittance: null })))).toEqual(["reference"]);
  });

  it.each<[string, Partial<PaymentInformation>]>([
    ["batchBooking", { batchBooking: null }],
    ["collectionDate", { collectionDate: isoDate("2026-12-02") }],
  ])("tells that the %s of a batch is different", (field, changes) => {
    expect(between(message(), message({ batches: [batch(changes)] }))).toEqual([
      expect.objectContaining({ kind: "different", paymentInformationId: BATCH_ID, endToEndId: null, field }),
    ]);
  });

  it("tells another scheme or sequence type of the batch and of each of its transactions", () => {
    expect(fields(between(message(), message({ batches: [batch({ localInstrument: "B2B" })] })))).toEqual([
      "localInstrument",
      "localInstrument",
    ]);
    expect(fields(between(message(), message({ batches: [batch({ sequenceType: "FRST" })] })))).toEqual([
      "sequenceType",
      "sequenceType",
    ]);
  });

  it.each<[string, Partial<Creditor>]>([
    ["name", { name: "Ander BV" }],
    ["address", { address: UTRECHT }],
    ["iban", { iban: "BE68539007547034" }],
    ["bic", { bic: null }],
    ["creditorId", { creditorId: "NL53ZZZ091734220000" }],
  ])("tells that the creditor's %s is different", (field, changes) => {
    const written = message({ batches: [batch({ creditor: { ...batch().creditor, ...changes } })] });
    expect(fields(between(message(), written))).toContain(`creditor.${field}`);
  });

  it.each<[string, Partial<DirectDebitMessage>]>([
    ["version", { version: "pain.008.001.02" }],
    ["messageId", { messageId: "INC-2" }],
    ["creationDateTime", { creationDateTime: isoDateTime("2026-11-22T10:15:01") }],
    ["initiatingPartyName", { initiatingPartyName: "Ander BV" }],
  ])("tells that the %s is different", (field, changes) => {
    expect(between(message(), message(changes))).toEqual([
      expect.objectContaining({ kind: "different", paymentInformationId: null, endToEndId: null, field }),
    ]);
  });

  it("tells which transactions are missing and which are extra, and what that does to counts and sums", () => {
    const found = between(messageWith({}, {}), messageWith({}, { endToEndId: "X" }, { endToEndId: "Y" }));
    expect(found).toEqual([
      different(null, null, "numberOfTransactions", "2", "3"),
      different(null, null, "controlSum", "200.00", "300.00"),
      different(BATCH_ID, null, "numberOfTransactions", "2", "3"),
      different(BATCH_ID, null, "controlSum", "200.00", "300.00"),
      lacking("missing", BATCH_ID, "F2026-0002"),
      lacking("extra", BATCH_ID, "X"),
      lacking("extra", BATCH_ID, "Y"),
    ]);
  });

  it("tells which batches are missing and extra, and that a transaction stands in another one", () => {
    const written = message({ batches: [batch({ paymentInformationId: "B-2" })] });
    expect(between(message(), written)).toEqual([
      lacking("missing", BATCH_ID, null),
      lacking("extra", "B-2", null),
      different(BATCH_ID, "F2026-0001", "paymentInformationId", BATCH_ID, "B-2"),
    ]);
  });

  it("tells that transactions stand in another order", () => {
    const [first, second] = [transaction({ endToEndId: "F-1" }), transaction({ endToEndId: "F-2" })];
    const ordered = message({ batches: [batch({ transactions: [first, second] })] });
    const turned = message({ batches: [batch({ transactions: [second, first] })] });
    expect(between(ordered, turned)).toEqual([different(null, null, "order", "F-1", "F-2")]);
  });

  it("tells a count or sum that the file states wrongly, or not at all", () => {
    const text = Buffer.from(writeDirectDebitFile(message())).toString();
    const wrong = Buffer.from(text.replace("<NbOfTxs>1<", "<NbOfTxs>2<").replace(/<CtrlSum>100.00<\/CtrlSum>/, ""));
    expect(readBack(message(), wrong)).toEqual([
      different(null, null, "numberOfTransactions", "1", "2"),
      different(null, null, "controlSum", "100.00", null),
    ]);
  });

  it("counts an end-to-end ID that the file has twice, or not at all, as an extra transaction", () => {
    const text = Buffer.from(writeDirectDebitFile(messageWith({}, {}))).toString();
    expect(readBack(messageWith({}, {}), Buffer.from(text.replace("F2026-0002", "F2026-0001")))).toEqual([
      lacking("missing", BATCH_ID, "F2026-0002"),
      lacking("extra", BATCH_ID, "F2026-0001"),
    ]);
    const nameless = text
      .replace("<EndToEndId>F2026-0002</EndToEndId>", "")
      .replace(`<PmtInfId>${BATCH_ID}</PmtInfId>`, "");
    expect(readBack(messageWith({}, {}), Buffer.from(nameless)).map(({ kind }) => kind)).toEqual([
      "missing", // The batch that the file gives no ID,
      "extra",
      "missing", // the transaction that it gives none,
      "extra",
      "different", // and the other one, which stands in no batch of ours.
    ]);
  });

  it("tells why a file was not read", () => {
    expect(readBack(message(), Buffer.from("<html/>"))).toEqual([
      { ...lacking("refused", null, null), expected: "INC-20261122-0001", found: "notDirectDebit: html" },
    ]);
  });
});

describe("comparing with a file of another program", () => {
  it("takes scheme, sequence type and creditor ID from where that program puts them", () => {
    const text = Buffer.from(writeDirectDebitFile(message())).toString();
    const type = /<PmtTpInf>[\s\S]*<\/PmtTpInf>/.exec(text)?.[0] ?? "";
    const scheme = /<CdtrSchmeId>[\s\S]*<\/CdtrSchmeId>/.exec(text)?.[0] ?? "";
    const moved = text
      .replace(type, "")
      .replace(scheme, "")
      .replace("<InstdAmt", `${type}<InstdAmt`)
      .replace("</DrctDbtTx>", `${scheme}</DrctDbtTx>`);
    const reading = readDirectDebitFile(Buffer.from(moved));
    const found = reading.kind === "read" ? differences(message(), reading.file) : [];
    // Only the batch no longer says it; no transaction differs.
    expect(fields(found)).toEqual(["localInstrument", "sequenceType", "creditor.creditorId"]);
    expect(found.every(({ endToEndId, found: there }) => endToEndId === null && there === null)).toBe(true);
  });
});

function different(
  paymentInformationId: string | null,
  endToEndId: string | null,
  field: string,
  expected: string | null,
  found: string | null,
): Difference {
  return { kind: "different", paymentInformationId, endToEndId, field, expected, found };
}

function lacking(
  kind: "missing" | "extra" | "refused",
  paymentInformationId: string | null,
  endToEndId: string | null,
): Difference {
  return { kind, paymentInformationId, endToEndId, field: null, expected: null, found: null };
}
