import { isoDate } from "../../../src/domain/values/calendar";
import {
  amendmentOf,
  draftLines,
  mandateUses,
  NO_AMENDMENT,
  sentParts,
} from "../../../src/domain/collection/directDebit";
import { cents } from "../../../src/domain/values/money";
import { propose } from "../../../src/domain/collection/proposal";
import type { Account, Debtor, DirectDebit, Invoice, Mandate } from "../../../src/domain/book/records";
import {
  aDebtor,
  aMandate,
  anAccount,
  anInstalment,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
} from "../../support/books";
import { collected } from "../../support/lines";

const BELGIAN = anAccount({ iban: "BE68539007547034" });
const ON = { collectionDate: isoDate("2026-12-01") };

interface Case {
  readonly account?: Partial<Account>;
  readonly debtor?: Partial<Debtor>;
  readonly mandate?: Partial<Mandate>;
  readonly invoices?: readonly Partial<Invoice>[];
}

/** The lines of the first transaction of a valid book in which this is changed, from line 3 of order 2026-0001 on. */
function drafted({ account, debtor, mandate, invoices = [{}] }: Case): DirectDebit[] {
  const book = bookOf({
    Accounts: [anAccount(account)],
    Debtors: [aDebtor(debtor)],
    Mandates: [aMandate(mandate)],
    Invoices: invoices.map((over) => anInvoice(over)),
  });
  const [transaction] = propose(book, ON, MOMENT.at).transactions;
  if (transaction === undefined) throw new Error("nothing to collect");
  const use = mandateUses([])(transaction.members[0].mandate.mandate, [], transaction.members[0].account);
  return draftLines(transaction, use, { order: "2026-0001", firstLine: 3, transaction: 2 });
}

describe("a line of a draft", () => {
  test("holds what will be sent, and no identifier of a file yet", () => {
    const [line] = drafted({ invoices: [{ discount: cents(2_50) }] });
    expect(line).toMatchObject({
      order: "2026-0001",
      line: 3,
      transaction: 2,
      administration: "NL01",
      debtor: "10001",
      invoice: "F1",
      instalment: null,
      mandateId: "SR10001",
      dateOfSignature: "2026-01-15",
      iban: dutchIbanOf(1),
      bic: null,
      accountHolder: "Bakkerij Jansen",
      address: null,
      localInstrument: "CORE",
      sequenceType: "RCUR",
      amount: 97_50,
      discount: 2_50,
      endToEndId: null,
      paymentInformationId: null,
      remittanceInformation: "F1",
      status: "Draft",
      ...NO_AMENDMENT,
    });
  });

  test("without a discount leaves the cell blank", () => {
    expect(drafted({})[0]?.discount).toBeNull();
  });

  test("of a consolidated transaction shares its number, text and mandate with the others", () => {
    const lines = drafted({
      debtor: { consolidate: true },
      invoices: [{}, { number: "F2" }, { number: "C1", amount: cents(-20_00) }],
    });
    expect(
      lines.map(({ line, transaction, invoice, amount, remittanceInformation }) => [
        line,
        transaction,
        invoice,
        amount,
        remittanceInformation,
      ]),
    ).toEqual([
      [3, 2, "F1", 100_00, "F1 F2 C1"],
      [4, 2, "F2", 100_00, "F1 F2 C1"],
      [5, 2, "C1", -20_00, "F1 F2 C1"],
    ]);
  });

  test("of an instalment names it", () => {
    const book = bookOfDebtors(1, { Instalments: [anInstalment({ number: 2 })] });
    const [transaction] = propose(book, ON, MOMENT.at).transactions;
    if (transaction === undefined) throw new Error("nothing to collect");
    const use = { sequenceType: "RCUR", amendment: NO_AMENDMENT } as const;
    const [line] = draftLines(transaction, use, { order: "2026-0001", firstLine: 1, transaction: 1 });
    expect(line).toMatchObject({ invoice: "F1", instalment: 2, amount: 50_00, remittanceInformation: "F1/2" });
  });
});

describe("what is sent of a mandate and its debtor", () => {
  test("is the IBAN in canonical form and the scheme", () => {
    const b2b = { localInstrument: "B2B" } as const;
    const spaced = ` ${dutchIbanOf(1).toLowerCase().slice(0, 8)} ${dutchIbanOf(1).slice(8)}`;
    expect(drafted({ mandate: { ...b2b, iban: spaced }, debtor: b2b })[0]).toMatchObject({
      iban: dutchIbanOf(1),
      localInstrument: "B2B",
    });
  });

  test("is the mandate's BIC, else the debtor's if the IBAN is his preferred one", () => {
    expect(drafted({ mandate: { bic: "rabonl2u" }, debtor: { bic: "INGBNL2A" } })[0]?.bic).toBe("RABONL2U");
    expect(drafted({ debtor: { bic: "INGBNL2A" } })[0]?.bic).toBe("INGBNL2A");
    expect(drafted({ mandate: { iban: dutchIbanOf(2) }, debtor: { bic: "INGBNL2A" } })[0]?.bic).toBeNull();
  });

  test("is the name and town of the mandate's account holder, in the account's characters", () => {
    const [line] = drafted({
      account: { characterSet: "DE", addressUse: "Always" },
      mandate: { accountHolder: "Bäckerei", accountTown: "Köln" },
    });
    expect(line).toMatchObject({ accountHolder: "Baeckerei", address: "|||Koeln|NL" });
  });

  test("is the address of a Swiss debtor, whom his bank asks for", () => {
    const iban = "CH9300762011623852957";
    const debtor = {
      iban,
      street: "Bahnhofstrasse",
      buildingNumber: "1",
      postalCode: "8001",
      town: "Zürich",
      country: "CH",
    };
    expect(drafted({ debtor, mandate: { iban } })[0]?.address).toBe("Bahnhofstrasse|1|8001|Zurich|CH");
    expect(drafted({ debtor, mandate: { iban }, account: { addressUse: "Never" } })[0]?.address).toBeNull();
  });

  test("is no address within the EEA, unless the account always sends it, and then only a whole one", () => {
    expect(drafted({})[0]?.address).toBeNull();
    expect(drafted({ account: { addressUse: "Always" } })[0]?.address).toBe("|||Utrecht|NL");
    expect(drafted({ account: { addressUse: "Always" }, debtor: { town: null } })[0]?.address).toBeNull();
  });

  test("cannot be that of an unsigned mandate", () => {
    const [transaction] = propose(bookOfDebtors(1), ON, MOMENT.at).transactions;
    if (transaction === undefined) throw new Error("nothing to collect");
    const [member] = transaction.members;
    const unsigned = { ...member.mandate, mandate: aMandate({ dateOfSignature: null }) };
    expect(() => sentParts({ ...member, mandate: unsigned })).toThrow("an unsigned mandate cannot be collected under");
  });
});

describe("an amendment", () => {
  const amended = (over: Partial<Mandate>, account: Partial<Account> = {}) =>
    amendmentOf(aMandate(over), anAccount(account));

  test("reports the reference, the IBAN, the creditor ID and the creditor's name that there were", () => {
    expect(
      amended({
        originalMandateId: "OLD-1",
        originalIban: "be68 5390 0754 7034",
        originalCreditorId: "NL42 ZZZ 1234 5678 0001",
        originalCreditorName: "De Waag & Zn.",
      }),
    ).toEqual({
      originalMandateId: "OLD-1",
      originalIban: "BE68539007547034",
      originalCreditorId: "NL42ZZZ123456780001",
      originalCreditorName: "De Waag + Zn.",
    });
  });

  test.each<[string, Partial<Mandate>]>([
    ["reference", { originalMandateId: "OLD-1" }],
    ["creditor ID", { originalCreditorId: "NL42ZZZ123456780001" }],
    ["creditor's name", { originalCreditorName: "De Weegschaal" }],
  ])("of the %s alone reports nothing else, whatever the account says of IBANs", (_, over) => {
    for (const amendmentStyle of ["SMNDA", "OldIban", "None"] as const) {
      expect(amended(over, { amendmentStyle })).toEqual({ ...NO_AMENDMENT, ...over });
    }
  });

  test("of the IBAN is not reported to a bank that wants none", () => {
    const over = { originalIban: "BE68539007547034", originalMandateId: "OLD-1" };
    expect(amended(over, { amendmentStyle: "None" })).toEqual({ ...NO_AMENDMENT, originalMandateId: "OLD-1" });
    expect(amended(over, { amendmentStyle: "OldIban" }).originalIban).toBe("BE68539007547034");
    expect(amended(over).originalIban).toBe("BE68539007547034");
  });

  test("keeps codes that cannot be read as they are: issuing is held back by them", () => {
    const over = { originalIban: "NL00", originalCreditorId: "NL00" };
    expect(amended(over)).toEqual({ ...NO_AMENDMENT, ...over });
  });
});

describe("how a mandate is used in one run", () => {
  test("two items of one new mandate are FRST, then RCUR", () => {
    const useOf = mandateUses([]);
    const types = [1, 2, 3].map(() => useOf(aMandate(), [], BELGIAN).sequenceType);
    expect(types).toEqual(["FRST", "RCUR", "RCUR"]);
  });

  test("each new mandate has its own first, also one with the same reference in another administration", () => {
    const useOf = mandateUses([]);
    const others = [{}, { mandateId: "SR10002" }, { administration: "BE01" }, { mandateId: "sr10001" }];
    expect(others.map((over) => useOf(aMandate(over), [], BELGIAN).sequenceType)).toEqual([
      "FRST",
      "FRST",
      "FRST",
      "RCUR",
    ]);
  });

  test("a mandate that is collected under for the last time closes with its last transaction", () => {
    const mandate = aMandate({ sequenceTypeOverride: "FNAL" });
    const other = aMandate({ mandateId: "SR10002" });
    const run = [mandate, other, mandate, mandate];
    const useOf = mandateUses(run);
    const types = run.map((one) => useOf(one, [collected("2026-10-01")], BELGIAN).sequenceType);
    expect(types).toEqual(["RCUR", "RCUR", "RCUR", "FNAL"]);
  });

  test("the amendment goes with the first transaction only", () => {
    const useOf = mandateUses([]);
    const mandate = aMandate({ originalIban: "BE68539007547034" });
    const amendments = [1, 2].map(() => useOf(mandate, [], anAccount()).amendment.originalIban);
    expect(amendments).toEqual(["BE68539007547034", null]);
  });

  test("a mandate that was collected under before is RCUR from the first on", () => {
    expect(mandateUses([])(aMandate(), [collected("2026-10-01")], BELGIAN).sequenceType).toBe("RCUR");
  });

  test("an amendment needs no FRST", () => {
    const mandate = aMandate({ originalIban: dutchIbanOf(1), iban: dutchIbanOf(2) });
    expect(mandateUses([])(mandate, [collected("2026-10-01")], BELGIAN).sequenceType).toBe("RCUR");
  });
});
