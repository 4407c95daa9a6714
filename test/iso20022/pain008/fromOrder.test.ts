import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import type { OrderSettings } from "../../../src/domain/book/orderSettings";
import type { CollectionOrder, DirectDebit } from "../../../src/domain/book/records";
import { messageOfOrder, orderProblems } from "../../../src/iso20022/pain008/fromOrder";
import type { Transaction } from "../../../src/iso20022/pain008/message";
import { writeDirectDebitFile } from "../../../src/iso20022/pain008/writer";
import { expectValidBankFile } from "../../support/schemas";

const SETTINGS: OrderSettings = {
  writer: 1,
  creditorName: "Voorbeeld BV",
  creditorId: "NL42ZZZ123456780001",
  creditorAddress: null,
  creditorBic: "ABNANL2A",
  batchBooking: true,
  characterSet: "EPC",
  addressUse: "WhenRequired",
  amendmentStyle: "SMNDA",
  remittanceStyle: "Reference",
  batchesPerFile: "Many",
  postingStyle: "OnIssue",
  journal: "INC",
  bankJournal: "BNK",
  bankAccount: "1100",
  inTransitAccount: "1150",
  debtorsAccount: "1300",
  discountAccount: null,
  chargesAccount: null,
  sequenceTypeOverrides: {},
};

function order(changes: Partial<CollectionOrder> = {}): CollectionOrder {
  return {
    row: 2,
    number: "2026-0001",
    administration: "A1",
    account: "NL91ABNA0417164300",
    collectionSet: null,
    localInstrument: "CORE",
    batchNumber: "00001",
    collectionDate: isoDate("2026-12-01"),
    status: "InTransit",
    numberOfItems: 1,
    numberOfTransactions: 1,
    controlSum: cents(10_000),
    discountTotal: cents(0),
    createdAt: isoDateTime("2026-11-22T10:00:00"),
    issuedAt: isoDateTime("2026-11-22T10:15:00"),
    cancelledAt: null,
    deliveredOn: null,
    settledOn: null,
    createdBy: "anna",
    issuedBy: "anna",
    bookingDate: isoDate("2026-12-01"),
    messageId: "2026-0001-00001",
    messageVersion: "pain.008.001.08",
    fileName: "2026-0001-00001.xml",
    hashMethod: "SHA-256",
    hash: null,
    contentHash: null,
    returnedAmount: null,
    settledAmount: null,
    toSettle: null,
    settings: null,
    ...changes,
  };
}

function line(number: number, changes: Partial<DirectDebit> = {}): DirectDebit {
  const transaction = changes.transaction ?? number;
  return {
    row: number + 1,
    order: "2026-0001",
    line: number,
    transaction,
    administration: "A1",
    debtor: "10001",
    invoice: `F2026-${String(number)}`,
    instalment: null,
    mandateId: "SR10001",
    dateOfSignature: isoDate("2020-03-01"),
    iban: "BE68539007547034",
    bic: null,
    accountHolder: "Debiteur Een",
    address: null,
    localInstrument: "CORE",
    sequenceType: "RCUR",
    amount: cents(10_000),
    discount: null,
    endToEndId: `2026-0001-${String(transaction).padStart(5, "0")}`,
    paymentInformationId: null,
    remittanceInformation: null,
    originalMandateId: null,
    originalIban: null,
    originalCreditorId: null,
    originalCreditorName: null,
    previousLastCollectionDate: null,
    status: "InTransit",
    returnKind: null,
    reasonCode: null,
    reasonText: null,
    returnedOn: null,
    bankReference: null,
    preNotifiedOn: null,
    specifiedOn: null,
    ultimateDebtor: null,
    ultimateDebtorId: null,
    ultimateCreditor: null,
    categoryPurpose: null,
    ...changes,
  };
}

/** The only transaction of the message of this line. */
function transactionOf(changes: Partial<DirectDebit>, settings: Partial<OrderSettings> = {}): Transaction | undefined {
  return messageOfOrder(order(), [line(1, changes)], { ...SETTINGS, ...settings }).batches[0]?.transactions[0];
}

describe("the message of an order", () => {
  it("says what order, lines and frozen settings say, and is a lawful file", async () => {
    const message = messageOfOrder(order(), [line(1, { remittanceInformation: "Factuur F2026-1" })], SETTINGS);
    expect(message).toEqual({
      version: "pain.008.001.08",
      messageId: "2026-0001-00001",
      creationDateTime: "2026-11-22T10:15:00",
      initiatingPartyName: "Voorbeeld BV",
      initiatingPartyId: null,
      initiatingPartyIssuer: null,
      numberOfTransactions: 1,
      controlSum: 10_000,
      batches: [
        {
          paymentInformationId: "2026-0001-00001-1",
          batchBooking: true,
          localInstrument: "CORE",
          sequenceType: "RCUR",
          collectionDate: "2026-12-01",
          categoryPurpose: null,
          ultimateCreditorName: null,
          creditor: {
            name: "Voorbeeld BV",
            address: null,
            iban: "NL91ABNA0417164300",
            bic: "ABNANL2A",
            creditorId: "NL42ZZZ123456780001",
          },
          numberOfTransactions: 1,
          controlSum: 10_000,
          transactions: [
            {
              endToEndId: "2026-0001-00001",
              amount: 10_000,
              mandateId: "SR10001",
              dateOfSignature: "2020-03-01",
              amendment: null,
              debtorAgentBic: null,
              debtorName: "Debiteur Een",
              debtorAddress: null,
              debtorIban: "BE68539007547034",
              ultimateCreditorName: null,
              ultimateDebtor: null,
              remittance: { kind: "unstructured", text: "Factuur F2026-1" },
            },
          ],
        },
      ],
    });
    expect(await expectValidBankFile(writeDirectDebitFile(message))).toEqual(message);
  });

  describe("with addresses in the hybrid form", () => {
    const HYBRID: Partial<OrderSettings> = { addressForm: "Hybrid" };
    const addressIn = (address: string, settings: Partial<OrderSettings> = HYBRID) =>
      transactionOf({ address }, settings)?.debtorAddress;

    it("sends street and number in a line, and town, country and postal code in their elements", () => {
      expect(addressIn("Dorpsstraat|1|1234 AB|Utrecht|NL")).toEqual({
        street: null,
        buildingNumber: null,
        postalCode: "1234 AB",
        town: "Utrecht",
        country: "NL",
        lines: ["Dorpsstraat 1"],
      });
    });

    it.each<[string, string, string[] | undefined]>([
      ["a line of 70 characters", `${"x".repeat(68)}|1||Utrecht|NL`, [`${"x".repeat(68)} 1`]],
      ["two lines where one would have 71", `${"x".repeat(69)}|1||Utrecht|NL`, ["x".repeat(69), "1"]],
      ["a street without a number", "Dorpsstraat|||Utrecht|NL", ["Dorpsstraat"]],
      ["a number without a street", "|12 bis||Utrecht|NL", ["12 bis"]],
      ["a street that has the town in its name", "Utrechtseweg|1||Utrecht|NL", ["Utrechtseweg 1"]],
      ["no line that only repeats the town", "utrecht|||Utrecht|NL", undefined],
      ["no line that only repeats the country", "nl|||Utrecht|NL", undefined],
      ["no line where there is nothing to say", "||1234 AB|Utrecht|NL", undefined],
    ])("has %s", (_, address, lines) => {
      expect(addressIn(address)?.lines).toEqual(lines);
    });

    it("does so for the creditor too", () => {
      const creditorAddress = {
        street: "Markt",
        buildingNumber: "1",
        postalCode: null,
        town: "Utrecht",
        country: "NL",
      };
      const message = messageOfOrder(order(), [line(1)], { ...SETTINGS, ...HYBRID, creditorAddress });
      expect(message.batches[0]?.creditor.address).toEqual({
        ...creditorAddress,
        street: null,
        buildingNumber: null,
        lines: ["Markt 1"],
      });
    });

    it.each(["pain.008.001.08", "pain.008.001.02"] as const)("is a lawful %s", async (messageVersion) => {
      const lines = [
        line(1, { address: "Dorpsstraat|1|1234 AB|Utrecht|NL" }),
        line(2, { address: `${"x".repeat(70)}|1|1234 AB|Basel|CH` }),
        line(3, { address: "||1234 AB|Basel|CH" }),
        line(4),
      ];
      const message = messageOfOrder(order({ messageVersion }), lines, { ...SETTINGS, ...HYBRID });
      expect(await expectValidBankFile(writeDirectDebitFile(message))).toEqual(message);
    });

    it("leaves every file as it was for an order that was frozen before there was a choice", () => {
      const address = "Dorpsstraat|1|1234 AB|Utrecht|NL";
      const file = (settings: Partial<OrderSettings>) =>
        Buffer.from(
          writeDirectDebitFile(messageOfOrder(order(), [line(1, { address })], { ...SETTINGS, ...settings })),
        ).toString();
      expect(file({})).toContain("<StrtNm>Dorpsstraat</StrtNm>");
      expect(file({ addressForm: "Structured" })).toBe(file({}));
      expect(file(HYBRID)).not.toBe(file({}));
    });
  });

  it("collects the lines of one transaction, credit notes among them, in one amount", () => {
    const consolidated = { transaction: 1, endToEndId: "2026-0001-00001" };
    const message = messageOfOrder(
      order(),
      [
        line(1, { ...consolidated, amount: cents(100_000) }),
        line(2, { ...consolidated, amount: cents(50_000) }),
        line(3, { ...consolidated, amount: cents(-20_000) }),
      ],
      SETTINGS,
    );
    expect(message).toMatchObject({ numberOfTransactions: 1, controlSum: 130_000 });
    expect(message.batches[0]?.transactions.map(({ amount }) => amount)).toEqual([130_000]);
  });

  it("has a batch per sequence type, FRST, RCUR, OOFF, FNAL, and within each the transactions by number", async () => {
    const message = messageOfOrder(
      order(),
      [
        line(5, { sequenceType: "FNAL" }),
        line(4, { sequenceType: "OOFF" }),
        line(12),
        line(3),
        line(2, { sequenceType: "FRST" }),
      ],
      SETTINGS,
    );
    const shape = message.batches.map(({ paymentInformationId, sequenceType, transactions }) => [
      paymentInformationId,
      sequenceType,
      transactions.map(({ endToEndId }) => endToEndId.slice(-2)),
    ]);
    expect(shape).toEqual([
      ["2026-0001-00001-1", "FRST", ["02"]],
      ["2026-0001-00001-2", "RCUR", ["03", "12"]],
      ["2026-0001-00001-3", "OOFF", ["04"]],
      ["2026-0001-00001-4", "FNAL", ["05"]],
    ]);
    expect(message).toMatchObject({ numberOfTransactions: 5, controlSum: 50_000 });
    await expectValidBankFile(writeDirectDebitFile(message));
  });

  it("numbers batches from 1 whatever sequence type comes first", () => {
    const [only] = messageOfOrder(order(), [line(1, { sequenceType: "FNAL" })], SETTINGS).batches;
    expect(only?.paymentInformationId).toBe("2026-0001-00001-1");
  });

  it("is the same whatever became of the lines since, and in whatever order they stand", () => {
    const issued = [line(1), line(2), line(3)];
    const later = [
      line(3, { status: "Received", paymentInformationId: "2026-0001-00001-1" }),
      line(1, { status: "Returned", returnKind: "Refund", reasonCode: "MD06" }),
      line(2, { status: "OrderCancelled" }),
    ];
    const bytes = writeDirectDebitFile(messageOfOrder(order(), issued, SETTINGS));
    expect(writeDirectDebitFile(messageOfOrder(order({ status: "Cancelled" }), later, SETTINGS))).toEqual(bytes);
  });

  it("is a B2B message in the version of the order", async () => {
    const message = messageOfOrder(
      order({ localInstrument: "B2B", messageVersion: "pain.008.001.02" }),
      [line(1, { localInstrument: "B2B" })],
      SETTINGS,
    );
    expect(message).toMatchObject({ version: "pain.008.001.02", batches: [{ localInstrument: "B2B" }] });
    await expectValidBankFile(writeDirectDebitFile(message));
  });

  it("carries the addresses that order and line have, part by part", async () => {
    const creditorAddress = { street: null, buildingNumber: null, postalCode: null, town: "Utrecht", country: "NL" };
    const message = messageOfOrder(order(), [line(1, { address: "Rue du Lac|12||Geneve|CH" })], {
      ...SETTINGS,
      creditorAddress,
    });
    expect(message.batches[0]?.creditor.address).toEqual(creditorAddress);
    expect(message.batches[0]?.transactions[0]?.debtorAddress).toEqual({
      street: "Rue du Lac",
      buildingNumber: "12",
      postalCode: null,
      town: "Geneve",
      country: "CH",
    });
    await expectValidBankFile(writeDirectDebitFile(message));
    expect(transactionOf({ address: "|||Geneve" })?.debtorAddress).toMatchObject({ town: "Geneve", country: null });
  });
});

describe("the amendment of a line", () => {
  const NOTHING = {
    originalMandateId: null,
    originalCreditorId: null,
    originalCreditorName: null,
    originalDebtorAccount: null,
  };

  it.each([
    ["SMNDA", "SMNDA"],
    ["OldIban", { iban: "NL91ABNA0417164300" }],
  ] as const)("reports another account as the account's bank wants it: %s", (amendmentStyle, originalDebtorAccount) => {
    expect(transactionOf({ originalIban: "NL91ABNA0417164300" }, { amendmentStyle })?.amendment).toEqual({
      ...NOTHING,
      originalDebtorAccount,
    });
  });

  it("reports no other account where the bank wants none", () => {
    expect(transactionOf({ originalIban: "NL91ABNA0417164300" }, { amendmentStyle: "None" })?.amendment).toBeNull();
  });

  it.each([
    ["originalMandateId", "OUD-1"],
    ["originalCreditorId", "NL53ZZZ091734220000"],
    ["originalCreditorName", "Oud BV"],
  ])("reports %s whatever the bank wants of accounts", (field, value) => {
    const changes = { originalIban: "NL91ABNA0417164300", [field]: value };
    expect(transactionOf(changes, { amendmentStyle: "None" })?.amendment).toEqual({ ...NOTHING, [field]: value });
  });
});

describe("what the debtor reads", () => {
  it.each([
    ["RF18 5390 0754 7034", "RF18539007547034", null],
    ["+++010/8068/17183+++", "010806817183", "BBA"],
    ["5000056789012345", "5000056789012345", "CUR"],
  ])("is a structured reference when %s is one and the account sends references", async (text, reference, issuer) => {
    const remittance = { kind: "structured", reference, issuer };
    expect(transactionOf({ remittanceInformation: text })?.remittance).toEqual(remittance);
    const message = messageOfOrder(order(), [line(1, { remittanceInformation: text })], SETTINGS);
    await expectValidBankFile(writeDirectDebitFile(message));
  });

  it("is a text when the account sends texts or numbers, even if it looks like a reference", () => {
    for (const remittanceStyle of ["Text", "Numbers"] as const) {
      expect(transactionOf({ remittanceInformation: "RF18539007547034" }, { remittanceStyle })?.remittance).toEqual({
        kind: "unstructured",
        text: "RF18539007547034",
      });
    }
  });

  it("is a text when it is no reference, and nothing when there is none", () => {
    expect(transactionOf({ remittanceInformation: "RF19539007547034" })?.remittance).toMatchObject({
      kind: "unstructured",
    });
    expect(transactionOf({})?.remittance).toBeNull();
  });
});

describe("an order that is not issued, or that somebody changed by hand", () => {
  /** The only problem of the order; the message is not made then. */
  function problemOf(changes: Partial<CollectionOrder>, lines: readonly DirectDebit[]): string | undefined {
    const problems = orderProblems(order(changes), lines);
    expect(problems).toHaveLength(1);
    expect(() => messageOfOrder(order(changes), lines, SETTINGS)).toThrow(problems[0]);
    return problems[0];
  }

  it("has no problem as it was issued", () => {
    expect(orderProblems(order(), [line(1), line(2, { paymentInformationId: "2026-0001-00001-1" })])).toEqual([]);
  });

  it.each([["messageId"], ["messageVersion"], ["issuedAt"]] as const)("has no %s", (field) => {
    expect(problemOf({ [field]: null }, [line(1)])).toBe(`order 2026-0001 has no ${field}`);
  });

  it("has a line without an end-to-end ID", () => {
    expect(problemOf({}, [line(1, { endToEndId: null })])).toBe("line 1 has no endToEndId");
  });

  it("has a line of another scheme", () => {
    expect(problemOf({}, [line(1), line(2, { localInstrument: "B2B" })])).toBe("line 2 is of another scheme");
  });

  it("has a line that says it was sent in another batch", () => {
    const lines = [line(1), line(2, { paymentInformationId: "2026-0001-00001-2" })];
    expect(problemOf({}, lines)).toBe("line 2 was sent in another batch");
  });

  it.each([
    ["mandateId", "SR2"],
    ["dateOfSignature", isoDate("2020-03-02")],
    ["iban", "NL91ABNA0417164300"],
    ["bic", "ABNANL2A"],
    ["accountHolder", "Ander"],
    ["address", "|||Utrecht|NL"],
    ["sequenceType", "FRST"],
    ["endToEndId", "X"],
    ["remittanceInformation", "Factuur"],
    ["originalMandateId", "OUD-1"],
    ["originalIban", "NL91ABNA0417164300"],
    ["originalCreditorId", "NL53ZZZ091734220000"],
    ["originalCreditorName", "Oud BV"],
  ])("has lines of one transaction that differ in %s", (field, value) => {
    const lines = [line(1), line(2, { transaction: 1, [field]: value })];
    expect(problemOf({}, lines)).toBe(`lines 1 and 2 of one transaction differ in ${field}`);
  });

  it("names all its problems", () => {
    expect(orderProblems(order({ messageId: null }), [line(1, { endToEndId: null }), line(2)])).toHaveLength(2);
  });

  it("has a batch of its own for each category purpose within a sequence type, the account's among them", () => {
    const lines = [
      line(1, { categoryPurpose: "TRAD" }),
      line(2),
      line(3, { sequenceType: "FRST" }),
      line(4, { categoryPurpose: "SUPP" }),
      line(5, { categoryPurpose: "SUPP", sequenceType: "FRST" }),
    ];
    const { batches } = messageOfOrder(order(), lines, { ...SETTINGS, categoryPurpose: "SUPP" });
    expect(
      batches.map(({ sequenceType, categoryPurpose: purpose, numberOfTransactions: count }) => [
        sequenceType,
        purpose,
        count,
      ]),
    ).toEqual([
      ["FRST", "SUPP", 2],
      ["RCUR", "SUPP", 2],
      ["RCUR", "TRAD", 1],
    ]);
  });

  it("names ultimate creditors at the transactions as soon as one line has its own, that of the account included", () => {
    const settings = { ...SETTINGS, ultimateCreditor: "Zwemclub" };
    const [all] = messageOfOrder(order(), [line(1), line(2)], settings).batches;
    expect(all).toMatchObject({
      ultimateCreditorName: "Zwemclub",
      transactions: [{ ultimateCreditorName: null }, { ultimateCreditorName: null }],
    });
    const [mixed] = messageOfOrder(order(), [line(1, { ultimateCreditor: "Turnclub" }), line(2)], settings).batches;
    expect(mixed?.ultimateCreditorName).toBeNull();
    expect(mixed?.transactions.map(({ ultimateCreditorName }) => ultimateCreditorName)).toEqual([
      "Turnclub",
      "Zwemclub",
    ]);
  });

  it.each([
    ["Lid 4711", { organisation: null, person: "Lid 4711" }],
    ["0203201340", { organisation: { id: "0203201340", issuer: "KBO-BCE" }, person: null }],
    ["5493001KJTIIGC8Y1R12", { organisation: { id: "5493001KJTIIGC8Y1R12", issuer: null }, person: null }],
    ["5493001KJTIIGC8Y1R13", { organisation: null, person: "5493001KJTIIGC8Y1R13" }],
  ])("sends %s as the form of it shows whose it is", (ultimateDebtorId, expected) => {
    expect(transactionOf({ ultimateDebtorId })?.ultimateDebtor).toEqual({ name: null, ...expected });
    expect(transactionOf({ ultimateDebtor: "Sanne", ultimateDebtorId })?.ultimateDebtor).toEqual({
      name: "Sanne",
      ...expected,
    });
  });

  it("has no ultimate debtor where none is filled, and one by name alone", () => {
    expect(transactionOf({})?.ultimateDebtor).toBeNull();
    expect(transactionOf({ ultimateDebtor: "Sanne" })?.ultimateDebtor).toEqual({
      name: "Sanne",
      organisation: null,
      person: null,
    });
  });
});
