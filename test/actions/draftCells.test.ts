import { changeAction } from "../../src/actions/change";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import type { Book } from "../../src/domain/book/book";
import type { CollectionOrder, DirectDebit } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  aMandate,
  anAdministration,
  anInvoice,
  bookOf,
  dutchIbanOf,
  MOMENT,
  tampered,
} from "../support/books";

/* What was typed over in a draft is told at its cell, by the rules of master data, before any file is made. */

const ORDER = { order: "2026-0001", confirmed: "all" } as const;
const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const SWISS = "CH9300762011623852957";

/** Lines: 0 and 1 are one transaction of debtor 1, 2 is one outside the EEA. */
function draft(): Book {
  const start = bookOf({
    Administrations: [anAdministration(), anAdministration({ code: "NL02" })],
    Debtors: [
      aDebtor({ number: "1", consolidate: true, iban: dutchIbanOf(1) }),
      aDebtor({ number: "2", iban: SWISS, town: "Bern", country: "CH" }),
    ],
    Mandates: [
      aMandate({ mandateId: "SR1", debtor: "1", iban: dutchIbanOf(1) }),
      aMandate({ mandateId: "SR2", debtor: "2", iban: SWISS }),
    ],
    Invoices: [
      anInvoice({ number: "F1", debtor: "1" }),
      anInvoice({ number: "F2", debtor: "1" }),
      anInvoice({ number: "F3", debtor: "2" }),
    ],
  });
  return actOn(start, orderAction, COLLECTION).book;
}

function found(book: Book, request: { readonly order: string } = ORDER): string[] {
  const outcome = issueAction.decide(book, { ...ORDER, ...request }, MOMENT);
  expect(outcome.changes).toEqual([]);
  return outcome.findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, place }) => `${code} ${place?.table ?? ""} ${place?.field ?? ""}`);
}

const LINE: readonly (readonly [number, Partial<DirectDebit>, readonly string[]])[] = [
  [2, { bic: "x" }, ["bic.invalid DirectDebits bic"]],
  [2, { bic: "NOTPROVIDED" }, ["order.notAsSent DirectDebits bic"]],
  [2, { bic: "ubswchzh80a" }, ["order.notAsSent DirectDebits bic"]],
  [2, { iban: "CH93 0076 2011 6238 5295 7" }, ["order.notAsSent DirectDebits iban"]],
  [2, { mandateId: "sr2" }, ["order.notAsSent DirectDebits mandateId"]],
  [2, { accountHolder: "Bäcker" }, ["order.nameChanged DirectDebits accountHolder"]],
  [2, { address: null }, ["debtor.addressMissing DirectDebits address"]],
  [2, { address: "Weg|1||漢|CH" }, ["debtor.addressMissing DirectDebits address"]],
  [2, { address: "Weg|1|||" }, ["debtor.addressMissing DirectDebits address"]],
  [2, { address: "|||Bern|Atlantis" }, ["debtor.countryUnknown DirectDebits address"]],
  [2, { address: "|||Zürich|CH" }, ["order.notAsSent DirectDebits address"]],
  [2, { dateOfSignature: isoDate("2026-12-02") }, ["mandate.signedLater DirectDebits dateOfSignature"]],
  [2, { dateOfSignature: isoDate("2026-11-25") }, ["mandate.signedInFuture DirectDebits dateOfSignature"]],
  [2, { remittanceInformation: "漢" }, ["text.empty DirectDebits remittanceInformation"]],
  [2, { remittanceInformation: "a".repeat(141) }, ["order.notAsSent DirectDebits remittanceInformation"]],
  [
    2,
    { amount: cents(0), discount: cents(100_00) },
    ["item.discountTooLarge DirectDebits discount", "transaction.notPositive DirectDebits amount"],
  ],
  [
    2,
    { amount: cents(99_999_999_999 + 1) },
    ["order.openAmountChanged Invoices openAmount", "transaction.tooLarge DirectDebits amount"],
  ],
  [
    2,
    { localInstrument: "B2B" },
    ["order.schemeChanged Mandates localInstrument", "order.schemeMixed DirectDebits localInstrument"],
  ],
  [2, { transaction: 1 }, ["order.transactionDiffers DirectDebits transaction"]],
  [1, { remittanceInformation: "F2" }, ["order.transactionDiffers DirectDebits remittanceInformation"]],
];

test.each(LINE)("of line %j, %j is told at its cell", (position, fields, expected) => {
  expect(found(tampered(draft(), "DirectDebits", position, fields))).toEqual(expected);
});

const ROW: readonly (readonly [Partial<CollectionOrder>, readonly string[]])[] = [
  [{ account: "NL91 ABNA 0417 1643 00" }, ["order.notAsSent Orders account"]],
  [{ localInstrument: "B2B" }, ["order.schemeMixed Orders localInstrument"]],
  [{ administration: "NL02" }, ["account.otherAdministration Orders administration"]],
];

test.each(ROW)("of the order, %j is told at its cell", (fields, expected) => {
  expect(found(tampered(draft(), "Orders", 0, fields))).toEqual(expected);
});

test("a discount typed into a line needs its ledger account as any other", () => {
  const typed = tampered(draft(), "DirectDebits", 2, { amount: cents(98_00), discount: cents(2_00) });
  const book = tampered(typed, "Administrations", 0, { discountAccount: null });
  expect(found(book)).toEqual(["administration.discountAccount Administrations discountAccount"]);
});

test("an order whose own account is none is told at the order and at the account", () => {
  const book = tampered(tampered(draft(), "Orders", 0, { account: "NL91" }), "Accounts", 0, { iban: "NL91" });
  expect(found(book)).toContain("iban.length Orders account");
});

test("an order under a number that no bank takes is told at its number", () => {
  const number = "漢/";
  const renamed = [0, 1, 2].reduce(
    (book, line) => tampered(book, "DirectDebits", line, { order: number }),
    tampered(draft(), "Orders", 0, { number }),
  );
  expect(found(renamed, { order: number })).toContain("identifier.characters Orders number");
});

test("what a bank takes just as well goes out as it was typed", () => {
  const typed = { bic: "UBSWCHZH80A", address: "Weg|2||Bern|CH", dateOfSignature: isoDate("2020-01-01") };
  const book = tampered(draft(), "DirectDebits", 2, { ...typed, remittanceInformation: "Dank u" });
  const { outcome } = actOn(book, issueAction, ORDER);
  const file = new TextDecoder().decode(outcome.documents[0]?.bytes);
  for (const text of ["UBSWCHZH80A", "<BldgNb>2</BldgNb>", "2020-01-01", "Dank u"]) expect(file).toContain(text);
  const bare = tampered(draft(), "DirectDebits", 2, { bic: null, remittanceInformation: null });
  expect(actOn(bare, issueAction, ORDER).outcome.documents).toHaveLength(1);
});

test("a change is held back by what was typed over, and refreshing takes the master data again", () => {
  const book = tampered(draft(), "DirectDebits", 2, { bic: "x", address: "||||" });
  const codes = (refresh: boolean) =>
    changeAction
      .decide(book, { ...ORDER, refresh }, MOMENT)
      .findings.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
  expect(codes(false)).toEqual(["bic.invalid", "debtor.addressMissing"]);
  expect(codes(true)).toEqual([]);
  const { book: after } = actOn(book, changeAction, { ...ORDER, refresh: true });
  expect(after.tables.DirectDebits[2]).toMatchObject({ bic: null, address: "|||Bern|CH" });
});

test("a text typed into all lines of which nothing would be left is told, unless another text is given", () => {
  const book = [0, 1, 2].reduce(
    (edited, line) => tampered(edited, "DirectDebits", line, { remittanceInformation: "漢" }),
    draft(),
  );
  const decide = (request: object) => changeAction.decide(book, { ...ORDER, refresh: true, ...request }, MOMENT);
  const place = { table: "DirectDebits", field: "remittanceInformation" };
  expect(decide({}).findings).toContainEqual(
    expect.objectContaining({ code: "text.empty", place: expect.objectContaining(place) as unknown }),
  );
  expect(decide({ text: "Dank u" }).done).toBe(true);
});

describe("A draft is issued only as verify would have it", () => {
  test.each<[string, Partial<CollectionOrder>, readonly string[]]>([
    ["its number of items", { numberOfItems: 2 }, ["verify.orderCount Orders numberOfItems"]],
    ["its number of transactions", { numberOfTransactions: 3 }, ["verify.orderCount Orders numberOfTransactions"]],
    ["its sum", { controlSum: cents(1) }, ["verify.orderAmount Orders controlSum"]],
    ["its discount", { discountTotal: cents(1) }, ["verify.orderAmount Orders discountTotal"]],
    ["a Saturday", { collectionDate: isoDate("2026-12-05") }, ["order.closedDay Orders collectionDate"]],
    ["Christmas", { collectionDate: isoDate("2026-12-25") }, ["order.closedDay Orders collectionDate"]],
    ["a day that is gone", { collectionDate: isoDate("2026-11-02") }, ["date.tooEarly  "]],
  ])("not with %s typed over", (_, fields, expected) => {
    expect(found(tampered(draft(), "Orders", 0, fields))).toEqual(expect.arrayContaining([...expected]));
  });

  test("not with a line of another debtor than its invoice", () => {
    expect(found(tampered(draft(), "DirectDebits", 0, { debtor: "2" }))).toContain(
      "order.debtorChanged DirectDebits debtor",
    );
    expect(issueAction.decide(tampered(draft(), "DirectDebits", 0, { debtor: " 1" }), ORDER, MOMENT).done).toBe(true);
  });

  test("not with an item that two lines collect, in one order or in two", () => {
    expect(found(tampered(draft(), "DirectDebits", 1, { invoice: "F1" }))).toContain(
      "order.itemTwice DirectDebits invoice",
    );
    const book = draft();
    const [order] = book.tables.Orders;
    const [line] = book.tables.DirectDebits;
    if (order === undefined || line === undefined) throw new Error("no draft");
    const copy = {
      ...book,
      tables: {
        ...book.tables,
        Orders: [...book.tables.Orders, { ...order, row: 9, number: "2026-0009" }],
        DirectDebits: [...book.tables.DirectDebits, { ...line, row: 9, order: "2026-0009" }],
      },
    };
    const { findings } = issueAction.decide(copy, ORDER, MOMENT);
    expect(findings.filter(({ code }) => code === "order.itemTwice")).toMatchObject([
      { params: { item: "F1", order: "2026-0001", other: "2026-0009", line: 1 } },
    ]);
  });
});
