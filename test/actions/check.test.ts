import fc from "fast-check";

import { checkAction } from "../../src/actions/check";
import { proposeAction } from "../../src/actions/propose";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import { addDays, isoDate } from "../../src/domain/values/calendar";
import type { Finding } from "../../src/domain/book/finding";
import { SEVERITIES } from "../../src/domain/values/findingCodes";
import { cents } from "../../src/domain/values/money";
import type { Language, Mandate } from "../../src/domain/book/records";
import {
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
  momentOn,
} from "../support/books";
import { aLedgerLine } from "../support/lines";
import { startedLogRow } from "../support/orderBook";
import { described, sampleBook } from "../support/sampleBook";

const MAY = isoDate("2026-05-01");

const check = (book: Book, moment = MOMENT) => checkAction.decide(book, {}, moment);

/** What check finds wrong: what it only offers, from the profile of an account's bank, has tests of its own. */
const flawsIn = (book: Book, moment = MOMENT) =>
  check(book, moment).findings.filter(({ code }) => code !== "account.profile");

/** What check finds, as `table key field code`. */
const foundIn = (book: Book) => flawsIn(book).map((found) => described(book, found));

/** A book with one debtor, mandate and invoice, of which one thing is changed. */
function bookWith({
  administration = {},
  account = {},
  debtor = {},
  mandate = {},
  invoice = {},
}: {
  readonly administration?: Parameters<typeof anAdministration>[0];
  readonly account?: Parameters<typeof anAccount>[0];
  readonly debtor?: Parameters<typeof aDebtor>[0];
  readonly mandate?: Parameters<typeof aMandate>[0];
  readonly invoice?: Parameters<typeof anInvoice>[0];
}): Book {
  return bookOf({
    Administrations: [anAdministration(administration)],
    Accounts: [anAccount(account)],
    Debtors: [aDebtor(debtor)],
    Mandates: [aMandate(mandate)],
    Invoices: [anInvoice(invoice)],
  });
}

describe("A book without flaws", () => {
  it("is told to be so", () => {
    const outcome = check(bookOfDebtors(3));
    expect(flawsIn(bookOfDebtors(3))).toEqual([]);
    expect(outcome).toMatchObject({ done: true, changes: [], documents: [], orders: [] });
  });

  it("counts what was looked at and what could be collected now", () => {
    const later = anInvoice({ number: "F9", debtor: "10001", dueDate: isoDate("2027-03-01") });
    const now = anInvoice({ number: "F1", dueDate: isoDate("2026-11-20"), invoiceDate: isoDate("2026-10-20") });
    const book = bookOfDebtors(1, { Invoices: [now, later] });
    expect(summaryOf(checkAction, check(book))).toEqual({
      errors: 0,
      warnings: 0,
      infos: 1,
      codes: [{ code: "account.profile", severity: "info", count: 1 }],
      records: { Administrations: 1, Accounts: 1, Debtors: 1, Mandates: 1, Invoices: 2 },
      collectable: { collectionDate: "2026-11-24", items: 1, transactions: 1, amount: "100.00" },
    });
  });

  it("is lawful when nothing is in it", () => {
    expect(check(bookOf({ Administrations: [], Accounts: [] }))).toMatchObject({ done: true, findings: [] });
  });
});

describe("Numbers that come to their end", () => {
  it.each(["Ledger", "Log"] as const)("are told in time: %s", (table) => {
    const records = (number: number) =>
      table === "Ledger"
        ? { Ledger: [aLedgerLine({ number })] }
        : { Log: [startedLogRow({ number, state: "Completed" })] };
    const reported = (number: number) =>
      check(bookOfDebtors(1, records(number))).findings.filter(({ code }) => code === "table.nearlyFull");
    expect(reported(998_999_999)).toEqual([]);
    expect(reported(999_000_000)).toMatchObject([
      { severity: "warning", place: { table, row: null, field: "number" }, params: { number: 999_000_000 } },
    ]);
  });
});

describe("What is never looked at by a proposal is checked too", () => {
  it.each([
    [
      "a wrong creditor ID",
      bookWith({ administration: { creditorId: "NL70ZZZ123456780000" } }),
      ["creditorId.checkDigits"],
    ],
    [
      "two discounts",
      bookWith({ administration: { discountAmount: cents(250), discountPercent: 2 } }),
      ["administration.twoDiscounts"],
    ],
    [
      "a discount without its ledger account",
      bookWith({ administration: { discountPercent: 2, discountAccount: null } }),
      ["administration.discountAccount"],
    ],
    ["an order prefix that banks refuse", bookWith({ administration: { orderPrefix: "A#" } }), ["order.prefix"]],
    ["a country that does not exist", bookWith({ administration: { country: "HL" } }), ["debtor.countryUnknown"]],
    [
      "a creditor name in other letters",
      bookWith({ administration: { creditorName: "Café Noord" } }),
      ["text.transliterated"],
    ],
    ["a cut-off that is no time", bookWith({ account: { cutOff: "noon" } }), ["account.cutOff"]],
    ["a debtor's country", bookWith({ debtor: { country: "Holland" } }), ["debtor.countryUnknown"]],
    ["a country by its name", bookWith({ debtor: { country: "België" } }), ["country.named"]],
    ["the firm's own country by its name", bookWith({ administration: { country: "Nederland" } }), ["country.named"]],
    [
      "an account that sends an address that the firm has not filled in",
      bookWith({ administration: { town: null }, account: { addressUse: "Always" } }),
      ["administration.addressIncomplete"],
    ],
    ["a BIC cell that says that there is none", bookWith({ mandate: { bic: "NOTPROVIDED" } }), ["bic.notProvided"]],
    [
      "an address that the bank gets otherwise",
      bookWith({ debtor: { street: "Rue Orphée" }, account: { addressUse: "Always" } }),
      ["text.transliterated"],
    ],
    [
      "a one-off B2B debtor",
      bookWith({ debtor: { oneOffMandateRequired: true, localInstrument: "B2B", collectAutomatically: false } }),
      ["debtor.oneOffB2B"],
    ],
    ["payment terms that are not there", bookWith({ debtor: { paymentTerms: "30D" } }), ["paymentTerms.unknown"]],
    [
      "a collection set that is not there",
      bookWith({ debtor: { collectionSet: "DUO", collectAutomatically: false } }),
      ["collectionSet.unknown"],
    ],
    ["an account holder of whom nothing is left", bookWith({ debtor: { accountHolder: "北京" } }), ["text.empty"]],
    [
      "a name that is cut when it is written in plain letters",
      bookWith({ debtor: { name: "ü".repeat(70) }, account: { characterSet: "DE" } }),
      ["text.cut", "text.transliterated"],
    ],
    [
      "a wrong IBAN of a paid invoice",
      bookWith({ invoice: { iban: "NL00RABO0000000000", openAmount: cents(0) } }),
      ["iban.checkDigits"],
    ],
    [
      "a mandate that is not there, of a paid invoice",
      bookWith({ invoice: { mandateId: "SR9", openAmount: cents(0) } }),
      ["mandate.unknown"],
    ],
    [
      "a due date before the invoice, of a paid one",
      bookWith({ invoice: { dueDate: isoDate("2026-10-01"), openAmount: cents(0) } }),
      ["item.dueBeforeInvoiced"],
    ],
    [
      "a wrong original creditor ID",
      bookWith({ mandate: { originalCreditorId: "NL70ZZZ123456780000" } }),
      ["creditorId.checkDigits"],
    ],
    [
      "an original name of which nothing is left",
      bookWith({ mandate: { originalCreditorName: "北京" } }),
      ["text.empty"],
    ],
    [
      "a signed mandate without an account",
      bookWith({ mandate: { iban: null }, debtor: { collectAutomatically: false } }),
      ["mandate.ibanMissing"],
    ],
    [
      "a mandate that was replaced by none",
      bookWith({ mandate: { replacedBy: "SR9" }, debtor: { collectAutomatically: false } }),
      ["mandate.replacedByUnknown"],
    ],
    [
      "a one-off mandate for no invoice",
      bookWith({ mandate: { oneOff: true }, debtor: { collectAutomatically: false } }),
      ["mandate.oneOffWithoutInvoice"],
    ],
    [
      "a one-off mandate for a lost invoice",
      bookWith({ mandate: { oneOff: true, invoice: "F9" }, debtor: { collectAutomatically: false } }),
      ["mandate.invoiceUnknown"],
    ],
    [
      "a discount above the amount, of an item that is not collected",
      bookWith({ invoice: { discount: cents(100_00), collect: false } }),
      ["item.discountTooLarge"],
    ],
  ])("%s", (_, book, codes) => {
    expect([...new Set(flawsIn(book).map(({ code }) => code))].sort()).toEqual(codes);
  });

  it.each(["HL", "België", "Holland"])("says of the country %s what a proposal says of it", (country) => {
    const book = bookWith({ debtor: { country } });
    const ofCountry = ({ place }: Finding) => place?.table === "Debtors" && place.field === "country";
    const proposed = proposeAction
      .decide(book, { collectionDate: isoDate("2026-12-01") }, MOMENT)
      .findings.filter(ofCountry);
    expect(proposed).toHaveLength(1);
    expect(flawsIn(book).filter(ofCountry)).toEqual(proposed);
  });

  it("says each on the cell that the user changes", () => {
    expect(foundIn(bookWith({ debtor: { paymentTerms: "30D" } }))).toEqual([
      "Debtors 10001 paymentTerms paymentTerms.unknown",
    ]);
    expect(foundIn(bookWith({ mandate: { replacedBy: "SR9" }, invoice: { collect: false } }))).toEqual([
      "Mandates nl01/sr10001 replacedBy mandate.replacedByUnknown",
    ]);
    expect(foundIn(bookWith({ administration: { country: "HL" } }))).toEqual([
      "Administrations nl01 country debtor.countryUnknown",
    ]);
  });
});

describe("References between tables", () => {
  it("are told when they lead nowhere", () => {
    const book = bookOf({
      Accounts: [anAccount(), anAccount({ iban: dutchIbanOf(77), administration: "X1", preferred: false })],
      LedgerAccounts: [
        { row: 0, account: "1300", administration: "X2", name: null, type: null },
        { row: 0, account: "1400", administration: null, name: null, type: null },
      ],
      Debtors: [aDebtor()],
      Mandates: [aMandate({ administration: "X3", debtor: "99999" })],
      Invoices: [anInvoice({ administration: "X4", debtor: "88888", collect: false })],
      Instalments: [anInstalment({ administration: "X5", invoice: "F9", debtor: "77777" })],
      CollectionSets: [{ row: 0, code: "DUO", administration: "X6", iban: dutchIbanOf(78) }],
    });
    expect(foundIn(book).sort()).toEqual([
      "Accounts nl65rabo1000770001 administration administration.unknown",
      "CollectionSets duo/nl48rabo1000780007 administration administration.unknown",
      "CollectionSets duo/nl48rabo1000780007 iban account.unknown",
      "Instalments x5/f9/1 administration administration.unknown",
      "Instalments x5/f9/1 debtor debtor.unknown",
      "Instalments x5/f9/1 invoice invoice.unknown",
      "Invoices x4/f1 administration administration.unknown",
      "Invoices x4/f1 debtor debtor.unknown",
      "LedgerAccounts x2/1300 administration administration.unknown",
      "Mandates x3/sr10001 administration administration.unknown",
      "Mandates x3/sr10001 debtor debtor.unknown",
    ]);
  });

  it("are not told where a cell is empty: that has a finding of its own", () => {
    const book = bookOf({
      Administrations: [],
      Accounts: [],
      Invoices: [anInvoice({ administration: "", debtor: "" })],
      Mandates: [aMandate({ administration: "", debtor: "", mandateId: "" })],
      Instalments: [anInstalment({ administration: "", invoice: "", debtor: "" })],
      CollectionSets: [{ row: 0, code: "DUO", administration: "", iban: "" }],
    });
    expect(foundIn(book)).toEqual([]);
  });

  it("tell a collection set with an account of another administration", () => {
    const book = bookOf({
      Administrations: [anAdministration(), anAdministration({ code: "NL02" })],
      CollectionSets: [{ row: 0, code: "DUO", administration: "NL02", iban: anAccount().iban }],
    });
    expect(foundIn(book)).toEqual(["CollectionSets duo/nl91abna0417164300 iban account.otherAdministration"]);
  });

  it("tell a bank entry that was matched with an order that is not there", () => {
    const entry = {
      row: 0,
      reference: "B1",
      account: anAccount().iban,
      bookingDate: isoDate("2026-11-20"),
      valueDate: null,
      amount: cents(100),
      kind: "Receipt",
      reasonCode: null,
      reasonText: null,
      charges: null,
      originalAmount: null,
      endToEndId: null,
      mandateId: null,
      counterpartyIban: null,
      name: null,
      messageId: null,
      paymentInformationId: null,
      text: null,
      file: null,
      order: "2026-0009",
      line: null,
      status: "New",
      invoice: null,
    } as const;
    const book = bookOf({ BankEntries: [entry, { ...entry, reference: "B2", order: null }] });
    expect(foundIn(book)).toEqual(["BankEntries b1 order order.unknown"]);
  });
});

describe("A split invoice", () => {
  const split = (...amounts: readonly number[]) =>
    bookOfDebtors(1, {
      Instalments: amounts.map((amount, position) => anInstalment({ number: position + 1, amount: cents(amount) })),
    });

  it("is right when its instalments make its amount", () => {
    expect(foundIn(split(50_00, 50_00))).toEqual([]);
  });

  it("is told when they do not, as a warning", () => {
    const book = split(50_00, 49_99);
    expect(foundIn(book)).toEqual(["Invoices nl01/f1 amount instalment.sumDiffers"]);
    expect(check(book).done).toBe(true);
  });

  it.each(["Invoices", "Instalments"] as const)("is not added up while an amount of %s is unreadable", (table) => {
    const book = split(50_00, 49_99);
    const records = book.tables[table].map((record) => ({ ...record, unreadable: ["amount"] }));
    expect(foundIn({ ...book, tables: { ...book.tables, [table]: records } })).toEqual([]);
  });

  it("has instalments of its own debtor", () => {
    const two = bookOfDebtors(2);
    const instalment = anInstalment({ amount: cents(100_00), debtor: "10002" });
    const book = bookOf({ ...two.tables, Instalments: [instalment] });
    expect(foundIn(book)).toEqual(["Instalments nl01/f1/1 debtor instalment.otherDebtor"]);
  });
});

describe("Mandates", () => {
  const others = { collectAutomatically: false };

  it.each([
    ["unsigned", { dateOfSignature: null }],
    ["withdrawn", { withdrawnOn: isoDate("2026-01-20") }],
    ["dormant", { dateOfSignature: isoDate("2015-01-01"), lastCollectionDate: isoDate("2016-01-01") }],
    ["blocked", { blocked: "Geschil" }],
    ["empty and unsigned", { dateOfSignature: null, iban: null }],
  ])("that are merely %s and not needed are no finding", (_, mandate) => {
    expect(foundIn(bookWith({ mandate, debtor: others }))).toEqual([]);
  });

  it.each([
    ["unsigned", { dateOfSignature: null }, "dateOfSignature mandate.unsigned"],
    ["withdrawn", { withdrawnOn: isoDate("2026-01-20") }, "withdrawnOn mandate.withdrawn"],
    [
      "dormant on the next possible day",
      { dateOfSignature: isoDate("2015-01-01"), lastCollectionDate: isoDate("2023-11-23") },
      "lastCollectionDate mandate.dormant",
    ],
    ["without an account", { iban: null }, "iban mandate.ibanMissing"],
  ])("that are needed are told when they are %s, however late the item falls due", (_, mandate, expected) => {
    const book = bookWith({ mandate, invoice: { dueDate: isoDate("2027-06-30") } });
    expect(foundIn(book)).toEqual([`Mandates nl01/sr10001 ${expected}`]);
  });

  it("may be used on the last day of their 36 months", () => {
    const mandate = { dateOfSignature: isoDate("2015-01-01"), lastCollectionDate: isoDate("2023-11-24") };
    expect(foundIn(bookWith({ mandate }))).toEqual(["Mandates nl01/sr10001 lastCollectionDate mandate.dormantSoon"]);
  });

  it("are told twice when two of them can be used for the same", () => {
    const second = aMandate({ mandateId: "SR10001-2" });
    const book = bookOf({ Debtors: [aDebtor(others)], Mandates: [aMandate(), second] });
    expect(foundIn(book)).toEqual([
      "Mandates nl01/sr10001 mandateId mandate.duplicate",
      "Mandates nl01/sr10001-2 mandateId mandate.duplicate",
    ]);
  });

  it("may not be on an account of their own creditor, nor may the debtor prefer one", () => {
    const own = { iban: anAccount().iban };
    expect(foundIn(bookOf({ Debtors: [aDebtor(own)], Mandates: [aMandate({ ...own, withdrawnOn: MAY })] }))).toEqual([
      "Debtors 10001 iban iban.ownAccount",
      "Mandates nl01/sr10001 iban iban.ownAccount",
    ]);
    const two = [anAdministration(), anAdministration({ code: "NL02", creditorId: "NL42ZZZ123456780001" })];
    const group = { Administrations: two, Debtors: [aDebtor(own)] };
    expect(foundIn(bookOf(group))).toEqual([]);
    expect(foundIn(bookOf({ ...group, Mandates: [aMandate({ ...own, administration: "NL02" })] }))).toEqual([]);
    expect(foundIn(bookOf({ ...group, Mandates: [aMandate({ iban: dutchIbanOf(2) })] }))).toContain(
      "Debtors 10001 iban iban.ownAccount",
    );
  });

  it("may not share a reference under one creditor ID, also in two administrations", () => {
    const book = bookOf({
      Administrations: [anAdministration(), anAdministration({ code: "NL02" })],
      Debtors: [aDebtor(others)],
      Mandates: [aMandate(), aMandate({ administration: "NL02" })],
    });
    expect(foundIn(book)).toEqual([
      "Mandates nl01/sr10001 mandateId mandate.referenceTwice",
      "Mandates nl02/sr10001 mandateId mandate.referenceTwice",
    ]);
  });

  it("of a bank outside the EEA need the debtor's address, collected from or not", () => {
    const swiss = "CH9300762011623852957";
    const book = bookWith({ debtor: { ...others, iban: swiss, town: null }, mandate: { iban: swiss } });
    expect(foundIn(book)).toEqual(["Debtors 10001 town debtor.addressMissing"]);
  });

  it("are not asked for an address while there is no account to collect on", () => {
    const swiss = "CH9300762011623852957";
    const book = bookOf({
      Accounts: [],
      Debtors: [aDebtor({ ...others, iban: swiss, town: null })],
      Mandates: [aMandate({ iban: swiss })],
    });
    expect(foundIn(book)).toEqual([]);
  });
});

describe("Names", () => {
  const sentAs = (book: Book) => flawsIn(book).map(({ params }) => params["to"]);

  it("are told in the letters of the only character set", () => {
    const debtor = { name: "Müller", collectAutomatically: false };
    expect(sentAs(bookWith({ debtor }))).toEqual(["Muller"]);
    expect(sentAs(bookWith({ debtor, account: { characterSet: "DE" } }))).toEqual(["Mueller"]);
  });

  it("are told for the account that would be collected on, where the accounts differ", () => {
    const accounts = [anAccount({ characterSet: "DE" }), anAccount({ iban: dutchIbanOf(77), preferred: false })];
    const debtor = aDebtor({ name: "Müller", collectAutomatically: false });
    const book = (...mandates: readonly Mandate[]) =>
      bookOf({ Accounts: accounts, Debtors: [debtor], Mandates: mandates });
    expect(sentAs(book(aMandate()))).toEqual(["Mueller"]);
    expect(sentAs(book())).toEqual([]);
  });
});

describe("Items that are to be collected", () => {
  it("need an account", () => {
    const two = [anAccount({ preferred: null }), anAccount({ iban: dutchIbanOf(77), preferred: null })];
    expect(foundIn(bookOfDebtors(1, { Accounts: two }))).toEqual(["Accounts * preferred account.ambiguous"]);
    expect(foundIn(bookOfDebtors(1, { Accounts: [] }))).toEqual(["Accounts * administration account.none"]);
  });

  it("may not be credit notes of a debtor who does not consolidate", () => {
    const note = anInvoice({ number: "C1", amount: cents(-10_00), dueDate: isoDate("2027-01-31") });
    const book = (consolidate: boolean) =>
      bookOfDebtors(1, { Debtors: [aDebtor({ consolidate })], Invoices: [anInvoice(), note] });
    expect(foundIn(book(false))).toEqual(["Invoices nl01/c1 amount item.creditNoteApart"]);
    expect(foundIn(book(true))).toEqual([]);
  });

  it("are told when a consolidated debtor is owed more than he owes", () => {
    const note = anInvoice({ number: "C1", amount: cents(-500_00) });
    const book = bookOfDebtors(1, { Debtors: [aDebtor({ consolidate: true })], Invoices: [anInvoice(), note] });
    expect(foundIn(book)).toEqual(["Invoices nl01/f1 openAmount transaction.notPositive"]);
  });

  it("are told when those that are due together are too many for one order, not when they are due apart", () => {
    const invoices = (dueDate: string) => [
      anInvoice({ dueDate: isoDate("2026-11-20") }),
      anInvoice({ number: "F2", dueDate: isoDate(dueDate) }),
    ];
    const book = (dueDate: string) =>
      bookOfDebtors(1, {
        Accounts: [anAccount({ itemsMax: 1 })],
        Debtors: [aDebtor({ consolidate: true })],
        Invoices: invoices(dueDate),
      });
    expect(foundIn(book("2026-11-21"))).toEqual(["Invoices nl01/f1 openAmount transaction.tooManyItems"]);
    expect(foundIn(book("2027-01-31"))).toEqual([]);
  });

  it("do not tell of another item that holds them back: it has its own finding", () => {
    const wrong = anInvoice({ number: "F2", currency: "USD" });
    const book = bookOfDebtors(1, { Debtors: [aDebtor({ consolidate: true })], Invoices: [anInvoice(), wrong] });
    expect(foundIn(book)).toEqual(["Invoices nl01/f2 currency invoice.currency"]);
  });

  it.each([
    ["paid", { openAmount: cents(0) }],
    ["not wanted", { collect: false }],
    ["blocked", { blocked: "Geschil" }],
  ])("are not asked for a mandate when they are %s", (_, invoice) => {
    expect(foundIn(bookWith({ invoice, mandate: { dateOfSignature: null } }))).toEqual([]);
  });
});

/** Every finding of checking the sample, of the day of {@link MOMENT}. */
const FINDINGS_OF_SAMPLE = `
error Debtors 10042 town debtor.addressMissing
error Debtors 10043 name text.empty
error Debtors 10044 number key.duplicate
error Debtors 10044 number key.duplicate
error Debtors 10046 collectAutomatically cell.notYesNo
error Debtors 10046 localInstrument cell.notACode
error Debtors 10047 name cell.tooLong
error Debtors 10048 bic bic.invalid
error Invoices nl01/f1058 mandateId mandate.ambiguous
error Invoices nl01/f1064 openAmount transaction.notPositive
error Invoices nl01/f1071 amount cell.notAnAmount
error Invoices nl01/f1072 amount cell.ambiguousAmount
error Invoices nl01/f1075 dueDate cell.notADate
error Invoices nl01/f1076 amount cell.errorValue
error Invoices nl01/f1077 amount item.amountZero
error Invoices nl01/f1078 amount cell.notCents
error Invoices nl01/f1079 amount item.amountTooLarge
error Invoices nl01/f1080 amount item.creditNoteApart
error Invoices nl01/f1081 currency invoice.currency
error Invoices nl01/f1082 openAmount item.openAmountOutside
error Invoices nl01/f1083 debtor debtor.unknown
error Invoices nl01/f1084 mandateId mandate.unknown
error Invoices nl01/f1085 number key.duplicate
error Invoices nl01/f1085 number key.duplicate
error Invoices nl01/f1088 dueDate cell.required
error Invoices nl01/f1089 dueDate cell.dateOutside
error Invoices nl01/f1090 dueDate cell.timeInDate
error Invoices nl01/f1091 iban iban.mod97
error Invoices nl01/f1091 iban iban.structure
error Invoices nl01/f1091 iban mandate.noneForIban
error Invoices nl01/f1092 iban iban.characters
error Invoices nl01/f1092 iban mandate.noneForIban
error Invoices nl01/f1094 dueDate cell.ambiguousDate
error Invoices nl09/f1093 administration administration.unknown
error Mandates nl01/machtiging-groothandel-de-waag-10052 mandateId cell.tooLong
error Mandates nl01/machtiging-groothandel-de-waag-10052 mandateId identifier.tooLong
error Mandates nl01/so10014f1029 dateOfSignature mandate.unsigned
error Mandates nl01/sr#10051 mandateId identifier.characters
error Mandates nl01/sr10031 lastCollectionDate mandate.dormant
error Mandates nl01/sr10032 withdrawnOn mandate.withdrawn
error Mandates nl01/sr10033 blocked mandate.blocked
error Mandates nl01/sr10034 dateOfSignature mandate.unsigned
error Mandates nl01/sr10035 iban iban.mod97
error Mandates nl01/sr10036 iban iban.length
error Mandates nl01/sr10037 iban iban.nonSepa
error Mandates nl01/sr10039 mandateId key.duplicate
error Mandates nl01/sr10039 mandateId key.duplicate
error Mandates nl01/sr10039 mandateId mandate.referenceTwice
error Mandates nl01/sr10039 mandateId mandate.referenceTwice
error Mandates nl01/sr10040/ mandateId identifier.slashes
error Mandates nl01/sr10041 dateOfSignature mandate.signedLater
error Mandates nl01/sr10045 iban cell.digitsLost
error Mandates nl01/sr10050 localInstrument mandate.scheme
error PaymentTerms 6m instalments cell.notAnInteger
info Debtors * number cell.numberAsText
info Debtors 10004 iban iban.normalised
info Debtors 10004 name text.transliterated
info Debtors 10007 name text.transliterated
info Debtors 10008 name text.transliterated
info Debtors 10009 name text.transliterated
info Debtors 10010 name text.transliterated
info Debtors 10011 town text.transliterated
info Debtors 10037 name text.transliterated
info Debtors 10047 name text.cut
info Debtors 10047 name text.transliterated
info Debtors 20002 name text.transliterated
info Debtors 20003 name text.transliterated
info Invoices nl01/f1073 amount cell.textAsAmount
info Invoices nl01/f1074 dueDate cell.textAsDate
info Invoices nl01/f1087 description cell.controlCharacters
info Mandates nl01/sr10001 iban iban.normalised
info Mandates nl01/sr10038 mandateId mandate.duplicate
info Mandates nl01/sr10038-2 mandateId mandate.duplicate
warning Invoices nl01/f1016 amount item.notSplit
warning Mandates nl01/sr10048 bic bic.country
warning Mandates nl01/sr10048 iban iban.national
`
  .trim()
  .split("\n");

describe("The sample workbook", () => {
  const TODAY = isoDate("2026-11-22");

  it.each<Language>(["nl", "en"])("has exactly the flaws that its page lists (%s)", (language) => {
    const book = sampleBook(language, TODAY);
    expect(
      flawsIn(book)
        .map((found) => `${found.severity} ${described(book, found)}`)
        .sort(),
    ).toEqual(FINDINGS_OF_SAMPLE);
  });

  it("has them on any day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
        const today = addDays(TODAY, days);
        const book = sampleBook("nl", today);
        const flaws = flawsIn(book, momentOn(`${today}T10:15:00`));
        expect(flaws.map((one) => `${one.severity} ${described(book, one)}`).sort()).toEqual(FINDINGS_OF_SAMPLE);
      }),
      { numRuns: 20 },
    );
  });
});

describe("Whatever is wrong", () => {
  const anyBook = fc
    .record({
      invoices: fc.array(
        fc.record({
          debtor: fc.constantFrom("10001", "10002", "10003", "99999"),
          amount: fc.integer({ min: -300_00, max: 900_00 }).map(cents),
          dueDate: fc.constantFrom("2026-11-01", "2026-11-24", "2026-12-31").map(isoDate),
          collect: fc.constantFrom(null, true, false),
          currency: fc.constantFrom(null, null, "EUR", "USD"),
          mandateId: fc.constantFrom(null, null, "SR10001", "SR9"),
        }),
        { maxLength: 12 },
      ),
      consolidate: fc.boolean(),
      withdrawn: fc.boolean(),
    })
    .map(({ invoices, consolidate, withdrawn }) =>
      bookOfDebtors(3, {
        Debtors: [1, 2, 3].map((n) => aDebtor({ number: String(10_000 + n), iban: dutchIbanOf(n), consolidate })),
        Mandates: [1, 2, 3].map((n) =>
          aMandate({
            mandateId: `SR${String(10_000 + n)}`,
            debtor: String(10_000 + n),
            iban: dutchIbanOf(n),
            withdrawnOn: withdrawn && n === 2 ? isoDate("2026-05-05") : null,
          }),
        ),
        Invoices: invoices.map((invoice, position) => anInvoice({ ...invoice, number: `F${String(position)}` })),
      }),
    );

  it("what check counts as collectable now is what a proposal takes", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const { collectable } = summaryOf(checkAction, check(book));
        const proposed = summaryOf(proposeAction, proposeAction.decide(book, {}, MOMENT));
        expect(collectable).toMatchObject({ items: proposed["items"], amount: proposed["amount"] });
      }),
    );
  });

  it("every error that leaves an item out is told by check too, but that another item holds it back", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const reported = new Set(check(book).findings.map(({ code }) => code));
        const proposed = proposeAction.decide(book, {}, MOMENT).findings;
        const missing = proposed.filter(
          ({ code, severity, place }) =>
            severity === "error" &&
            place !== null &&
            code !== "transaction.memberHeldBack" &&
            // Credit notes that are due before their invoices are netted when these are due.
            code !== "transaction.notPositive" &&
            !reported.has(code),
        );
        expect(missing).toEqual([]);
      }),
    );
  });

  it("each finding is told once, with the severity of its code", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const { findings, done } = check(book);
        const texts = findings.map((found) => JSON.stringify(found));
        expect(new Set(texts).size).toBe(texts.length);
        expect(findings.every(({ code, severity }) => SEVERITIES[code] === severity)).toBe(true);
        expect(done).toBe(findings.every(({ severity }) => severity !== "error"));
      }),
    );
  });
});
