import fc from "fast-check";

import { isoDate, type IsoDate, type IsoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import type { SequenceType } from "../../../src/domain/book/records";
import type { PaymentInformation, Transaction } from "../../../src/iso20022/pain008/message";
import { profileProblems } from "../../../src/iso20022/pain008/profile";
import { arbitraryMessage, batch, message, messageWith, transaction } from "../../support/directDebitMessage";

const UTRECHT = { street: "Dorpsstraat", buildingNumber: "1", postalCode: "1234 AB", town: "Utrecht", country: "NL" };
const HYBRID = { ...UTRECHT, street: null, buildingNumber: null, lines: ["Dorpsstraat 1"] };
const NOBODY = { name: null, organisation: null, person: null };
const NOTHING_AMENDED = {
  originalMandateId: null,
  originalCreditorId: null,
  originalCreditorName: null,
  originalDebtorAccount: null,
};

describe("our profile", () => {
  it("has nothing against any lawful message", () => {
    fc.assert(fc.property(arbitraryMessage(), (lawful) => expect(profileProblems(lawful)).toEqual([])));
  });

  it("names the place of every problem, of all transactions at once", () => {
    expect(profileProblems(messageWith({ debtorName: "" }, { mandateId: "/" }))).toEqual([
      'INC-20261122-0001-1: F2026-0001: debtor name ""',
      'INC-20261122-0001-1: F2026-0002: mandate ID "/"',
    ]);
  });

  it.each<[string, Partial<Transaction>]>([
    ["an end-to-end ID that begins with a slash", { endToEndId: "/F1" }],
    ["an end-to-end ID that ends with a slash", { endToEndId: "F1/" }],
    ["an end-to-end ID with two slashes in a row", { endToEndId: "F//1" }],
    ["an end-to-end ID of 36 characters", { endToEndId: "F".repeat(36) }],
    ["an empty mandate ID", { mandateId: "" }],
    ["a mandate ID with an underscore", { mandateId: "SR_1" }],
    ["a mandate ID with a blank at its end", { mandateId: "SR1 " }],
    ["no amount", { amount: cents(0) }],
    ["a negative amount", { amount: cents(-1) }],
    ["an amount of a thousand million", { amount: cents(100_000_000_000) }],
    ["a date of signature that is no date", { dateOfSignature: "1-11-2009" as IsoDate }],
    ["a name of 71 characters", { debtorName: "x".repeat(71) }],
    ["a name with an accent", { debtorName: "Ren\u00e9" }],
    ["a name that begins with a blank", { debtorName: " Jan" }],
    ["an IBAN with wrong check digits", { debtorIban: "NL92ABNA0417164300" }],
    ["an IBAN with spaces", { debtorIban: "NL91 ABNA 0417 1643 00" }],
    ["a BIC of ten characters", { debtorAgentBic: "ABNANL2AXX" }],
    ["a BIC that only version .08 takes", { debtorAgentBic: "1BNANL2A" }],
    ["an address without a town", { debtorAddress: { ...UTRECHT, town: null } }],
    ["an address without a country", { debtorAddress: { ...UTRECHT, country: null } }],
    ["an address with a country's name", { debtorAddress: { ...UTRECHT, country: "Nederland" } }],
    ["an address with a street of 71 characters", { debtorAddress: { ...UTRECHT, street: "x".repeat(71) } }],
    ["an address with a building number of 17", { debtorAddress: { ...UTRECHT, buildingNumber: "1".repeat(17) } }],
    ["an address with an empty postal code", { debtorAddress: { ...UTRECHT, postalCode: "" } }],
    ["an address with a town of 36 characters", { debtorAddress: { ...UTRECHT, town: "x".repeat(36) } }],
    ["three address lines", { debtorAddress: { ...HYBRID, lines: ["a", "b", "c"] } }],
    ["a hybrid address without a line", { debtorAddress: { ...HYBRID, lines: [] } }],
    ["a hybrid address with a street in its element too", { debtorAddress: { ...HYBRID, street: "Dorpsstraat" } }],
    ["a hybrid address with a number in its element too", { debtorAddress: { ...HYBRID, buildingNumber: "1" } }],
    ["an address line that repeats the town", { debtorAddress: { ...HYBRID, lines: ["UTRECHT"] } }],
    ["an address line that repeats the country", { debtorAddress: { ...HYBRID, lines: ["Dorpsstraat 1", "NL"] } }],
    ["an address line of 71 characters", { debtorAddress: { ...HYBRID, lines: ["x".repeat(71)] } }],
    ["a hybrid address without a town", { debtorAddress: { ...HYBRID, town: null } }],
    ["an ultimate creditor with an accent", { ultimateCreditorName: "Caf\u00e9" }],
    ["an ultimate debtor of 71 characters", { ultimateDebtor: { ...NOBODY, name: "x".repeat(71) } }],
    ["an ultimate debtor of whom nothing is said", { ultimateDebtor: NOBODY }],
    ["an ultimate debtor known by a slash", { ultimateDebtor: { ...NOBODY, person: "/1" } }],
    [
      "an organisation known by two slashes",
      { ultimateDebtor: { ...NOBODY, organisation: { id: "A//1", issuer: null } } },
    ],
    [
      "a register of 36 characters",
      { ultimateDebtor: { ...NOBODY, organisation: { id: "1", issuer: "x".repeat(36) } } },
    ],
    [
      "an ultimate debtor who is a person and an organisation",
      { ultimateDebtor: { ...NOBODY, organisation: { id: "1", issuer: null }, person: "2" } },
    ],
    ["an amendment of nothing", { amendment: NOTHING_AMENDED }],
    ["an amendment of an empty reference", { amendment: { ...NOTHING_AMENDED, originalMandateId: "" } }],
    [
      "an amendment with a wrong creditor ID",
      { amendment: { ...NOTHING_AMENDED, originalCreditorId: "NL89ZZZ011234567890" } },
    ],
    ["an amendment with an empty name", { amendment: { ...NOTHING_AMENDED, originalCreditorName: "" } }],
    [
      "an amendment with a wrong IBAN",
      { amendment: { ...NOTHING_AMENDED, originalDebtorAccount: { iban: "NL00ABNA0417164300" } } },
    ],
    ["a text of 141 characters", { remittance: { kind: "unstructured", text: "x".repeat(141) } }],
    ["an empty text", { remittance: { kind: "unstructured", text: "" } }],
    ["a reference of 36 characters", { remittance: { kind: "structured", reference: "1".repeat(36), issuer: null } }],
    ["an empty issuer", { remittance: { kind: "structured", reference: "RF18539007547034", issuer: "" } }],
    [
      "a reference and issuer that take 141 characters with their tags",
      { remittance: { kind: "structured", reference: "1".repeat(35), issuer: "x".repeat(12) } },
    ],
  ])("refuses a transaction with %s", (_, changes) => {
    expect(profileProblems(messageWith(changes))).toHaveLength(1);
  });

  it.each<[string, Partial<Transaction>]>([
    ["an amount of one cent", { amount: cents(1) }],
    ["the highest amount", { amount: cents(99_999_999_999) }],
    ["a name of 70 characters", { debtorName: "x".repeat(70) }],
    ["a text of 140 characters", { remittance: { kind: "unstructured", text: "x".repeat(140) } }],
    ["a hybrid address of two lines", { debtorAddress: { ...HYBRID, lines: ["x".repeat(70), "Utrechtseweg 1"] } }],
    ["an identifier of 35 characters with a slash within", { mandateId: `${"A".repeat(33)}/1` }],
    [
      "a reference and issuer that take 140 characters with their tags",
      { remittance: { kind: "structured", reference: "1".repeat(35), issuer: "x".repeat(11) } },
    ],
  ])("takes a transaction with %s", (_, changes) => {
    expect(profileProblems(messageWith(changes))).toEqual([]);
  });

  it.each<[string, Partial<PaymentInformation>]>([
    ["no transaction", { transactions: [], numberOfTransactions: 0 }],
    ["a wrong scheme", { localInstrument: "COR1" as "CORE" }],
    ["a sequence type that the EPC does not know", { sequenceType: "RPRE" as SequenceType }],
    ["a collection date that is no date", { collectionDate: "2026-12-1" as IsoDate }],
    ["a collection date that no calendar has", { collectionDate: "2026-02-30" as IsoDate }],
    ["a batch ID with a hash", { paymentInformationId: "B#1" }],
    ["a category purpose in small letters", { categoryPurpose: "supp" }],
    ["an ultimate creditor of 71 characters", { ultimateCreditorName: "x".repeat(71) }],
    ["a creditor name with an ampersand", { creditor: { ...batch().creditor, name: "A & B" } }],
    ["a creditor ID with wrong check digits", { creditor: { ...batch().creditor, creditorId: "NL89ZZZ011234567890" } }],
    ["a creditor ID in small letters", { creditor: { ...batch().creditor, creditorId: "nl42zzz123456780001" } }],
    ["a creditor IBAN that is none", { creditor: { ...batch().creditor, iban: "0417164300" } }],
    ["a creditor BIC that is none", { creditor: { ...batch().creditor, bic: "ABN" } }],
    ["a creditor address without a town", { creditor: { ...batch().creditor, address: { ...UTRECHT, town: null } } }],
  ])("refuses a batch with %s", (_, changes) => {
    expect(profileProblems(message({ batches: [batch(changes)] }))).toHaveLength(1);
  });

  it("refuses a count or a sum that is not that of the transactions, in the batch and in the whole", () => {
    expect(profileProblems(message({ batches: [batch({ numberOfTransactions: 2 })] }))).toHaveLength(1);
    // The sum of the whole is that of the batches, so it stays right.
    expect(profileProblems(message({ batches: [batch({ controlSum: cents(1) })] }))).toHaveLength(1);
    expect(profileProblems(message({ numberOfTransactions: 2 }))).toEqual(["count 2"]);
    expect(profileProblems(message({ controlSum: cents(1) }))).toEqual(["sum 0.01"]);
  });

  it("refuses a message without batches", () => {
    expect(profileProblems(message({ batches: [] }))).toEqual(["no batch"]);
  });

  it("refuses CORE and B2B in one message", () => {
    const b2b = batch({
      paymentInformationId: "B-2",
      localInstrument: "B2B",
      transactions: [transaction({ endToEndId: "F-2" })],
    });
    expect(profileProblems(message({ batches: [batch(), b2b] }))).toEqual(["more than one scheme"]);
  });

  it("refuses two batches of one kind, for they are one", () => {
    const again = batch({ paymentInformationId: "B-2", transactions: [transaction({ endToEndId: "F-2" })] });
    expect(profileProblems(message({ batches: [batch(), again] }))).toEqual([
      expect.stringMatching(/^batch of one kind "CORE RCUR 2026-12-01 true/),
    ]);
    const later = { ...again, collectionDate: isoDate("2026-12-02") };
    expect(profileProblems(message({ batches: [batch(), later] }))).toEqual([]);
  });

  it("takes two batches that differ in what they are for", () => {
    const again = batch({
      paymentInformationId: "B-2",
      categoryPurpose: "SUPP",
      transactions: [transaction({ endToEndId: "F-2" })],
    });
    expect(profileProblems(message({ batches: [batch(), again] }))).toEqual([]);
  });

  it("refuses an ultimate creditor at a batch and at one of its transactions", () => {
    const transactions = [transaction({ ultimateCreditorName: "Turnclub" })];
    expect(profileProblems(message({ batches: [batch({ ultimateCreditorName: "Zwemclub", transactions })] }))).toEqual([
      expect.stringMatching(/ultimate creditor at batch and transaction$/),
    ]);
  });

  it("refuses an end-to-end ID or a batch ID that occurs twice", () => {
    expect(profileProblems(messageWith({}, { endToEndId: "F2026-0001" }))).toEqual([
      'end-to-end ID "F2026-0001" more than once',
    ]);
    const again = batch({ sequenceType: "FRST", transactions: [transaction({ endToEndId: "F-2" })] });
    expect(profileProblems(message({ batches: [batch(), again] }))).toEqual([
      'payment information ID "INC-20261122-0001-1" more than once',
    ]);
  });

  it.each([
    ["an unknown version", { version: "pain.008.001.11" as "pain.008.001.08" }],
    ["a message ID with a slash at its end", { messageId: "INC/" }],
    ["a moment that no clock shows", { creationDateTime: "2026-11-22T24:15:00" as IsoDateTime }],
    ["a moment with a zone", { creationDateTime: "2026-11-22T10:15:00Z" as IsoDateTime }],
    ["no name of who initiates", { initiatingPartyName: "" }],
    ["an identification of who initiates that no bank takes", { initiatingPartyId: "/12" }],
    ["a register without what stands in it", { initiatingPartyIssuer: "KBO-BCE" }],
  ])("refuses a message with %s", (_, changes) => {
    expect(profileProblems(message(changes))).toHaveLength(1);
  });

  it("can name more problems than a call takes arguments", () => {
    const bad = Array.from({ length: 150_000 }, () => transaction({ endToEndId: "" }));
    expect(profileProblems(message({ batches: [batch({ transactions: bad })] }))).toHaveLength(299_999);
  });
});
