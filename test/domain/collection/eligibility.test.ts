import { indexBook } from "../../../src/domain/book/bookIndex";
import { isoDate } from "../../../src/domain/values/calendar";
import { isCollectable, type JudgedItem, judgeOf } from "../../../src/domain/collection/eligibility";
import { at, finding } from "../../../src/domain/book/finding";
import { cents } from "../../../src/domain/values/money";
import { openItems } from "../../../src/domain/book/openItem";
import type { Account, Administration, Debtor, Instalment, Invoice, Mandate } from "../../../src/domain/book/records";
import {
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOf,
  dutchIbanOf,
  judgedOn,
} from "../../support/books";

interface Case {
  readonly administration?: Partial<Administration>;
  readonly account?: Partial<Account>;
  readonly debtor?: Partial<Debtor>;
  readonly mandate?: Partial<Mandate>;
  readonly invoice?: Partial<Invoice>;
  readonly instalment?: Partial<Instalment>;
}

function bookWith({ administration, account, debtor, mandate, invoice, instalment }: Case) {
  return bookOf({
    Administrations: [anAdministration(administration)],
    Accounts: [anAccount(account)],
    Debtors: [aDebtor(debtor)],
    Mandates: [aMandate(mandate)],
    Invoices: [anInvoice(invoice)],
    ...(instalment === undefined ? {} : { Instalments: [anInstalment(instalment)] }),
  });
}

/** The first item of a valid book in which this is changed, judged for 1 December 2026. */
function judge(changed: Case, findings = bookWith(changed).findings): JudgedItem {
  const book = { ...bookWith(changed), findings };
  const index = indexBook(book);
  const [item] = openItems(book, index);
  if (item === undefined) throw new Error("no item");
  return judgeOf(book, index, judgedOn("2026-12-01"), null).item(item);
}

/** What stands in the way, and on which cell. */
function reported(changed: Case): string[] {
  return judge(changed).findings.map(({ code, place }) =>
    place === null ? code : `${code} ${place.table}.${place.field ?? ""}`,
  );
}

describe("an open item", () => {
  test("of which nothing is wrong can be collected, for its open amount less the discount", () => {
    const judged = judge({ administration: { discountPercent: 2 }, invoice: { openAmount: cents(50_00) } });
    expect(judged).toMatchObject({ findings: [], discount: 1_00, amount: 49_00 });
    expect(isCollectable(judged)).toBe(true);
  });

  test.each<[string, Case, string]>([
    ["in dollars", { invoice: { currency: "USD" } }, "invoice.currency Invoices.currency"],
    ["of nothing", { invoice: { amount: cents(0) } }, "item.amountZero Invoices.amount"],
    [
      "of which more is open than it was for",
      { invoice: { openAmount: cents(100_01) } },
      "item.openAmountOutside Invoices.openAmount",
    ],
    [
      "of which less than nothing is open",
      { invoice: { openAmount: cents(-1) } },
      "item.openAmountOutside Invoices.openAmount",
    ],
    [
      "that is a credit note with something to collect",
      { invoice: { amount: cents(-100_00), openAmount: cents(1) } },
      "item.openAmountOutside Invoices.openAmount",
    ],
    [
      "with a discount as large as itself",
      { invoice: { discount: cents(100_00) } },
      "item.discountTooLarge Invoices.discount",
    ],
    [
      "with a charge as large as itself",
      { invoice: { discount: cents(-100_00) } },
      "item.discountTooLarge Invoices.discount",
    ],
    [
      "with a discount that has no ledger account",
      { invoice: { discount: cents(1) }, administration: { discountAccount: null } },
      "administration.discountAccount Administrations.discountAccount",
    ],
    [
      "of an unknown administration",
      { invoice: { administration: "X" } },
      "administration.unknown Invoices.administration",
    ],
    ["of an unknown debtor", { invoice: { debtor: "X" } }, "debtor.unknown Invoices.debtor"],
    ["without a mandate", { mandate: { debtor: "X" } }, "mandate.none Invoices.mandateId"],
    ["under an unsigned mandate", { mandate: { dateOfSignature: null } }, "mandate.unsigned Mandates.dateOfSignature"],
    ["to a blocked account", { account: { blocked: "opgeheven" } }, "account.blocked Accounts.blocked"],
    [
      "of an administration with a wrong creditor ID",
      { administration: { creditorId: "NL70ZZZ123456780000" } },
      "creditorId.checkDigits Administrations.creditorId",
    ],
    ["of a debtor with a wrong preferred IBAN", { debtor: { iban: "NL91ABNA0417164301" } }, "iban.mod97 Debtors.iban"],
    [
      "of a debtor who needs one-off mandates and B2B",
      {
        debtor: { oneOffMandateRequired: true, localInstrument: "B2B" },
        mandate: { oneOff: true, invoice: "F1" },
      },
      "debtor.oneOffB2B Debtors.oneOffMandateRequired",
    ],
    ["whose number is an invisible sign", { invoice: { number: "\u0000" } }, "text.empty Invoices.number"],
    ["whose number is lost", { invoice: { number: "“漢”" } }, "text.empty Invoices.number"],
    [
      "whose number is lost where it is cut",
      { invoice: { number: `${".".repeat(140)}1` } },
      "text.empty Invoices.number",
    ],
    ["of a debtor whose name is lost", { debtor: { name: "株式会社" } }, "text.empty Debtors.name"],
    [
      "of an account holder whose name is lost",
      { debtor: { accountHolder: "株式会社" } },
      "text.empty Debtors.accountHolder",
    ],
    [
      "of a mandate's account holder whose name is lost",
      { mandate: { accountHolder: "株式会社" } },
      "text.empty Mandates.accountHolder",
    ],
  ])("%s is held back, told on the cell to mend", (_, changed, expected) => {
    expect(reported(changed)).toContain(expected);
    expect(isCollectable(judge(changed))).toBe(false);
  });

  test.each(["F1", "-1", "Щ", "№ 7", `${".".repeat(139)}1`])("whose number is %s is not held back for it", (number) => {
    expect(reported({ invoice: { number } }).filter((one) => one.startsWith("text.empty"))).toEqual([]);
  });

  test("of more than 999,999,999.99 is held back, and one of just that is not", () => {
    expect(reported({ invoice: { amount: cents(99_999_999_999) } })).toEqual([]);
    expect(reported({ invoice: { amount: cents(100_000_000_000) } })).toEqual(["item.amountTooLarge Invoices.amount"]);
    expect(reported({ invoice: { amount: cents(-100_000_000_000) } })).toContain("item.amountTooLarge Invoices.amount");
  });

  test("in euros may say so", () => {
    expect(reported({ invoice: { currency: " eur" } })).toEqual([]);
  });

  test("of which more is collected than is open, by an own discount below zero, is only a warning", () => {
    expect(reported({ invoice: { discount: cents(-1) } })).toEqual(["item.discountNegative Invoices.discount"]);
    const judged = judge({ invoice: { discount: cents(-2_50), openAmount: cents(50_00) } });
    expect(judged.findings).toMatchObject([{ severity: "warning", params: { amount: "52.50", more: "2.50" } }]);
    expect(isCollectable(judged)).toBe(true);
    // On a credit note it has the sign of the amount.
    expect(reported({ invoice: { amount: cents(-100_00), discount: cents(-2_00) } })).toEqual([]);
    // That of the whole administration is told once, at its own cell.
    expect(reported({ administration: { discountAmount: cents(-1_00) } })).toEqual([
      "administration.discountNegative Administrations.discountAmount",
    ]);
  });

  test.each<[string, Case, string[]]>([
    ["the mandate's own", { mandate: { iban: "NL91ABNA0417164300" } }, ["iban.ownAccount Mandates.iban"]],
    ["however it is spelled", { mandate: { iban: "nl91 abna 0417 1643 00" } }, ["iban.ownAccount Mandates.iban"]],
    ["the debtor's preferred one", { debtor: { iban: "NL91ABNA0417164300" } }, ["iban.ownAccount Debtors.iban"]],
    ["of another administration", { mandate: { iban: "NL91ABNA0417164300" }, account: { administration: "X" } }, []],
  ])("is not debited from the creditor's own account: %s", (_, changed, expected) => {
    const own = reported(changed).filter((found) => found.startsWith("iban.ownAccount"));
    expect(own).toEqual(expected);
  });

  test("that is debited from another account than the debtor's preferred one is told", () => {
    const judged = judge({ mandate: { iban: dutchIbanOf(2) } });
    expect(judged.findings).toMatchObject([
      {
        code: "mandate.otherThanPreferred",
        severity: "info",
        place: { table: "Mandates", field: "iban" },
        params: { debtor: "10001", mandate: "SR10001", iban: dutchIbanOf(2), preferred: dutchIbanOf(1) },
      },
    ]);
    expect(reported({ mandate: { iban: dutchIbanOf(2) }, debtor: { iban: null } })).toEqual([]);
    expect(reported({ mandate: { iban: dutchIbanOf(1).toLowerCase() } })).toEqual(["iban.normalised Mandates.iban"]);
  });

  test("due before it was invoiced is only a warning", () => {
    const early = { invoice: { dueDate: isoDate("2026-10-30") } };
    expect(reported(early)).toEqual(["item.dueBeforeInvoiced Invoices.dueDate"]);
    expect(isCollectable(judge(early))).toBe(true);
  });

  test("that is an instalment is told on its own cells", () => {
    expect(reported({ instalment: { openAmount: cents(50_01) } })).toEqual([
      "item.openAmountOutside Instalments.openAmount",
    ]);
    expect(judge({ instalment: {} })).toMatchObject({ findings: [], amount: 50_00 });
  });

  test("whose cells cannot be read carries what reading them found, and no conclusion from the neutral values", () => {
    const unreadable = { invoice: { amount: cents(0), unreadable: ["amount", "administration"], administration: "" } };
    const place = at("Invoices", anInvoice({ row: 2 }), "amount");
    const found = finding("cell.notAnAmount", place, { text: "honderd" });
    const { findings } = judge(unreadable, [found]);
    expect(findings).toEqual([found]);
  });

  test("carries what was found in the rows of its debtor, administration, account, mandate and invoice", () => {
    const found = [
      finding("cell.tooLong", at("Debtors", aDebtor({ row: 2 }), "name")),
      finding("cell.notYesNo", at("Administrations", anAdministration({ row: 2 }), "fourEyes")),
      finding("cell.notACode", at("Accounts", anAccount({ row: 2 }), "characterSet")),
      finding("cell.notADate", at("Mandates", aMandate({ row: 2 }), "withdrawnOn")),
      finding("cell.notADate", at("Instalments", anInstalment({ row: 2 }), "dueDate")),
      finding("cell.notYesNo", at("Invoices", anInvoice({ row: 2 }), "collect")),
      finding("cell.notYesNo", at("Invoices", anInvoice({ row: 3 }), "collect")),
    ];
    const codes = judge({ instalment: {} }, found).findings;
    expect(new Set(codes)).toEqual(new Set(found.slice(0, 6)));
  });
});

describe("the name that is sent", () => {
  test("is an info on its cell when the bank gets other characters", () => {
    expect(reported({ debtor: { name: "Café Müller" } })).toEqual(["text.transliterated Debtors.name"]);
    expect(reported({ debtor: { accountHolder: "Café Müller" } })).toEqual([
      "text.transliterated Debtors.accountHolder",
    ]);
    expect(reported({ mandate: { accountHolder: "Café Müller" } })).toEqual([
      "text.transliterated Mandates.accountHolder",
    ]);
  });

  test("is an info when it is cut", () => {
    expect(reported({ mandate: { accountHolder: "x".repeat(71) } })).toEqual(["text.cut Mandates.accountHolder"]);
  });
});

describe("the debtor's address", () => {
  const swiss = { debtor: { iban: "CH9300762011623852957" }, mandate: { iban: "CH9300762011623852957" } };
  const nowhere = { town: null, country: null };

  test("must be there where a bank outside the EEA is involved", () => {
    expect(reported(swiss)).toEqual([]);
    expect(reported({ ...swiss, debtor: { ...swiss.debtor, town: null } })).toEqual([
      "debtor.addressMissing Debtors.town",
    ]);
    expect(reported({ ...swiss, debtor: { ...swiss.debtor, country: null } })).toEqual([
      "debtor.addressMissing Debtors.country",
    ]);
    expect(isCollectable(judge({ ...swiss, debtor: { ...swiss.debtor, ...nowhere } }))).toBe(false);
  });

  test("need not be there otherwise", () => {
    expect(reported({ debtor: nowhere })).toEqual([]);
  });

  test("that an account never sends is a warning where a bank outside the EEA asks for it", () => {
    const never = { ...swiss, account: { addressUse: "Never" as const } };
    expect(reported(never)).toEqual(["debtor.addressNever Accounts.addressUse"]);
    expect(isCollectable(judge(never))).toBe(true);
    expect(reported({ debtor: nowhere, account: { addressUse: "Never" } })).toEqual([]);
  });

  test("that an account always sends is an info when it is incomplete", () => {
    const always = { account: { addressUse: "Always" as const } };
    expect(reported(always)).toEqual([]);
    expect(reported({ ...always, debtor: nowhere })).toEqual(["debtor.addressIncomplete Debtors.town"]);
  });

  test("is not asked for by an IBAN that is missing or wrong: that has its own finding", () => {
    const named = { invoice: { mandateId: "SR10001" }, debtor: { ...nowhere, iban: null } };
    expect(reported({ ...named, mandate: { iban: null } })).toEqual(["mandate.ibanMissing Mandates.iban"]);
    expect(reported({ ...named, mandate: { iban: "XX9300762011623852957" } })).toEqual(["iban.country Mandates.iban"]);
  });
});

describe("a judge", () => {
  test("gives a netted credit note the mandate of its transaction", () => {
    const book = bookOf({
      Debtors: [aDebtor({ iban: null })],
      Mandates: [aMandate(), aMandate({ mandateId: "SR10001-2", iban: dutchIbanOf(2) })],
      Invoices: [anInvoice({ amount: cents(-50_00) })],
    });
    const index = indexBook(book);
    const judging = judgeOf(book, index, judgedOn("2026-12-01"), null);
    const [item] = openItems(book, index);
    const [, second] = book.tables.Mandates;
    if (item === undefined || second === undefined) throw new Error("no records");
    expect(judging.item(item).findings.map(({ code }) => code)).toEqual(["mandate.ambiguous"]);
    const judged = judging.item(item, judging.mandate(second));
    expect(judged).toMatchObject({ findings: [], amount: -50_00, mandate: { mandate: second } });
  });

  function judgedUnder(mandates: readonly Partial<Mandate>[], invoice: Partial<Invoice>) {
    const book = bookOf({
      Debtors: [aDebtor()],
      Mandates: mandates.map((over) => aMandate(over)),
      Invoices: [anInvoice(invoice)],
    });
    const index = indexBook(book);
    const [item] = openItems(book, index);
    if (item === undefined) throw new Error("no item");
    return judgeOf(book, index, judgedOn("2026-12-01"), null).item(item);
  }

  test("holds back all items of a debtor whose mandate stands there twice", () => {
    const { findings } = judgedUnder([{}, {}], { mandateId: "SR10001" });
    expect(findings.map(({ code, place }) => [code, place?.row])).toEqual([
      ["mandate.referenceTwice", 2],
      ["mandate.referenceTwice", 3],
    ]);
  });

  test("takes the one of two mandates on one IBAN that the invoice names, and asks where it names none", () => {
    const two = [{}, { mandateId: "SR10001-2" }];
    expect(judgedUnder(two, { mandateId: "SR10001-2" })).toMatchObject({
      findings: [],
      mandate: { mandate: { mandateId: "SR10001-2" } },
    });
    expect(judgedUnder(two, {}).findings).toMatchObject([
      { code: "mandate.ambiguous", place: { table: "Invoices", field: "mandateId" }, severity: "error" },
    ]);
  });
});
