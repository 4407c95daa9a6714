import type { Action } from "../../src/actions/action";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { orderAction } from "../../src/actions/order";
import { proposeAction } from "../../src/actions/propose";
import { summaryOf } from "../../src/actions/outcome";
import type { CollectionRequest } from "../../src/actions/collectionRequest";
import type { Book, Change } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  withRows,
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  bookAfter,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
  momentOn,
  tampered,
} from "../support/books";
import { aBelgianAccount, aBelgianAdministration } from "../support/belgianBooks";
import { aBelgianDebtor, aBelgianInvoice, aBelgianMandate } from "../support/belgianBooks";
import { brokenOff, resumed, startedRow } from "../support/interruption";
import { codes, objections } from "../support/outcomeCodes";

const COLLECTION: CollectionRequest = { collectionDate: isoDate("2026-12-01") };

/** Debtor 10001 is as he should be, 10002 has an IBAN with wrong check digits. */
function withOneBad(): Book {
  return tampered(bookOfDebtors(2), "Mandates", 1, { iban: "NL01ABNA0417164300" });
}

describe.each<[string, Action<CollectionRequest>]>([
  ["propose", proposeAction],
  ["order", orderAction],
  ["collect", collectAction],
])("%s", (_name, action) => {
  test("goes on without the items that something is wrong with, and lists them with the reason", () => {
    const outcome = action.decide(withOneBad(), COLLECTION, MOMENT);
    expect(outcome.done).toBe(true);
    expect(outcome.findings).toMatchObject([
      { code: "iban.checkDigits", place: { table: "Mandates", row: 3, field: "iban" } },
    ]);
    expect(summaryOf(action, outcome)["leftOut"]).toMatchObject([{ invoice: "F2", reasons: ["iban.checkDigits"] }]);
    expect(summaryOf(action, outcome)).toMatchObject({ items: 1, amount: "100.00" });
  });

  test("stops altogether when the administration's creditor ID is wrong", () => {
    const book = tampered(bookOfDebtors(1), "Administrations", 0, { creditorId: "NL00ZZZ123456780000" });
    const outcome = action.decide(book, COLLECTION, MOMENT);
    expect([outcome.done, outcome.changes, outcome.documents]).toEqual([false, [], []]);
    expect(objections(outcome)).toContain("creditorId.checkDigits");
  });

  test.each(["DOL/", "../", "C:", "a,", "?", "-A"])(
    "refuses the order prefix %s before anything is made",
    (orderPrefix) => {
      const book = tampered(bookOfDebtors(1), "Administrations", 0, { orderPrefix });
      const outcome = action.decide(book, COLLECTION, MOMENT);
      expect([outcome.changes, outcome.documents]).toEqual([[], []]);
      expect(outcome.findings).toContainEqual(
        expect.objectContaining({
          code: "order.prefix",
          place: { table: "Administrations", row: 2, field: "orderPrefix" },
          params: { prefix: orderPrefix },
        }),
      );
    },
  );

  test("stops when a key that everything hangs on stands there twice", () => {
    const place = { table: "Orders", row: 2, field: "number" } as const;
    const book: Book = {
      ...bookOfDebtors(1),
      findings: [{ code: "key.duplicate", severity: "error", place, params: { key: "2026-0001" } }],
    };
    expect([action.decide(book, COLLECTION, MOMENT).done, objections(action.decide(book, COLLECTION, MOMENT))]).toEqual(
      [false, ["key.duplicate"]],
    );
  });

  test("has nothing to do when nothing is due", () => {
    const outcome = action.decide(bookOfDebtors(1), { collectionDate: isoDate("2026-11-24") }, MOMENT);
    // No mistake, and nothing is written: what is not due yet waits, and the day on which the next one is due is told.
    expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], []]);
    expect(codes(outcome)).toContain("proposal.nothing");
    expect(summaryOf(action, outcome)["nextDue"]).toBe("2026-11-30");
  });

  test("says so when what is asked for is not there", () => {
    const asked = { ...COLLECTION, administration: "X", account: "Y", debtor: "Z", collectionSet: "W" };
    expect(objections(action.decide(bookOfDebtors(1), asked, MOMENT))).toEqual(
      expect.arrayContaining(["administration.unknown", "account.unknown", "debtor.unknown", "collectionSet.unknown"]),
    );
  });
});

test("reading warnings never hold a proposal back, and do hold back what would write", () => {
  const book = bookOfDebtors(1, { Accounts: [anAccount({ itemAmountMax: cents(1) })] });
  expect(proposeAction.decide(book, COLLECTION, MOMENT).done).toBe(true);
  const held = orderAction.decide(book, COLLECTION, MOMENT);
  expect([held.done, summaryOf(orderAction, held)["unconfirmed"]]).toEqual([false, ["limit.item"]]);
});

test("a proposal tells every item with what is sent, and each text that the bank gets otherwise", () => {
  const book = bookOf({
    Administrations: [anAdministration({ discountPercent: 2 })],
    Debtors: [aDebtor({ name: "Café Ünal" }), aDebtor({ number: "10002", name: "Bos", iban: dutchIbanOf(2) })],
    Mandates: [aMandate(), aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) })],
    Invoices: [anInvoice(), anInvoice({ number: "F2", debtor: "10002" })],
  });
  const summary = summaryOf(proposeAction, proposeAction.decide(book, COLLECTION, MOMENT));
  expect(summary).toMatchObject({ amount: "196.00", discount: "4.00", newDebtors: ["10001", "10002"] });
  expect(summary["taken"]).toMatchObject([
    { transaction: 1, invoice: "F1", openAmount: "100.00", discount: "2.00", amount: "98.00", sequenceType: "RCUR" },
    { transaction: 2, invoice: "F2", mandate: "SR10002", name: "Bos" },
  ]);
  expect(summary["characterReport"]).toEqual([
    { from: "Café Ünal", to: "Cafe Unal", cut: false, place: { table: "Debtors", row: 2, field: "name" } },
  ]);
  expect(summary["sums"]).toMatchObject([
    { items: 2, transactions: 2, dates: { deliverBy: "2026-11-30", refundUntil: "2027-01-26" } },
  ]);
});

test("a proposal tells what becomes of the creditor's own name, of addresses, and of whom is collected for", () => {
  const name = "Société Générale des Boulangers & Pâtissiers ".repeat(2);
  const book = bookOf({
    Administrations: [anAdministration({ creditorName: name, town: "Liège" })],
    Accounts: [anAccount({ addressUse: "Always", ultimateCreditor: "Vereniging Zoë" })],
    Debtors: [aDebtor({ street: "Königstraße" })],
    Mandates: [aMandate()],
    Invoices: [anInvoice(), anInvoice({ number: "F2" })],
  });
  const summary = summaryOf(proposeAction, proposeAction.decide(book, COLLECTION, MOMENT));
  const to = "Societe Generale des Boulangers + Patissiers Societe Generale des Boul";
  const place = (table: string, field: string) => ({ place: { table, row: 2, field } });
  const report = summary["characterReport"] as readonly { readonly from: string }[];
  expect([...report].sort((a, b) => a.from.localeCompare(b.from, "en"))).toEqual([
    { from: "Königstraße", to: "Konigstrase", cut: false, ...place("Debtors", "street") },
    { from: "Liège", to: "Liege", cut: false, ...place("Administrations", "town") },
    { from: name, to, cut: true, ...place("Administrations", "creditorName") },
    { from: "Vereniging Zoë", to: "Vereniging Zoe", cut: false, ...place("Accounts", "ultimateCreditor") },
  ]);
});

describe("What an order keeps of its making", () => {
  const twoFirms = () =>
    bookOf({
      Administrations: [
        anAdministration({ preNotificationDays: 60 }),
        aBelgianAdministration({ preNotificationDays: 60 }),
      ],
      Accounts: [anAccount(), aBelgianAccount()],
      Debtors: [aDebtor(), aBelgianDebtor()],
      Mandates: [aMandate(), aBelgianMandate()],
      Invoices: [
        anInvoice(),
        anInvoice({ number: "F2", blocked: "betwist" }),
        aBelgianInvoice(),
        aBelgianInvoice({ number: "B2", currency: "USD" }),
      ],
    });

  test("stands with the order of its own administration: accepted warnings, and what was left out", () => {
    const { book } = actOn(twoFirms(), orderAction, { ...COLLECTION, confirmed: "all" });
    expect(
      book.tables.OrderFindings.map(({ order, code, record, acceptedBy }) => [order, code, record, acceptedBy]),
    ).toEqual([
      ["2026-0001", "preNotification.short", "Administrations 2", "anna"],
      ["2026-0002", "preNotification.short", "Administrations 3", "anna"],
      ["2026-0001", "item.blocked", "Invoices F2", null],
      ["2026-0002", "invoice.currency", "Invoices B2", null],
    ]);
  });

  test("stands with the order that collects what was warned of", () => {
    const { book } = actOn(
      bookOf({
        Administrations: [anAdministration(), aBelgianAdministration()],
        Accounts: [anAccount({ itemsMax: 1 }), aBelgianAccount({ monthAmountMax: cents(1) })],
        Debtors: [aDebtor(), aDebtor({ number: "10002", iban: dutchIbanOf(2) }), aBelgianDebtor()],
        Mandates: [
          aMandate(),
          aMandate({
            mandateId: "SR10002",
            debtor: "10002",
            iban: dutchIbanOf(2),
            dateOfSignature: isoDate("2020-01-01"),
          }),
          aBelgianMandate(),
        ],
        Invoices: [anInvoice(), anInvoice({ number: "F2", debtor: "10002" }), aBelgianInvoice()],
      }),
      orderAction,
      { ...COLLECTION, confirmed: "all" },
    );
    expect(book.tables.OrderFindings.map(({ order, code, record }) => [order, code, record])).toEqual([
      ["2026-0002", "mandate.neverUsed", "Mandates 3"],
      ["2026-0003", "limit.month", "Accounts 3"],
    ]);
  });

  test("stands with the order of an administration that an invoice names in other capitals", () => {
    const start = twoFirms();
    const [f1, f2, b1, b2] = start.tables.Invoices;
    const Invoices = [f1, f2, b1, b2].flatMap((invoice) =>
      invoice === undefined ? [] : [{ ...invoice, administration: invoice.administration.toLowerCase() }],
    );
    const { book } = actOn({ ...start, tables: { ...start.tables, Invoices } }, orderAction, {
      ...COLLECTION,
      confirmed: "all",
    });
    expect(book.tables.OrderFindings.map(({ order, record }) => [order, record])).toContainEqual([
      "2026-0002",
      "Invoices B2",
    ]);
  });

  test("stands with the first order when its own administration has none", () => {
    const book = tampered(twoFirms(), "Invoices", 0, { currency: "USD" });
    const { outcome } = actOn(book, orderAction, { ...COLLECTION, confirmed: "all" });
    const kept = outcome.changes.flatMap((change) =>
      change.table === "OrderFindings" && change.kind === "append" ? [[change.record.order, change.record.record]] : [],
    );
    expect(kept).toContainEqual(["2026-0001", "Invoices F1"]);
    expect(outcome.orders).toEqual(["2026-0001"]);
  });

  test("names a table as a whole where a finding is about no row of it", () => {
    const two = twoFirms();
    const withoutAccount = { ...two, tables: { ...two.tables, Accounts: two.tables.Accounts.slice(0, 1) } };
    const { book } = actOn(withoutAccount, orderAction, { ...COLLECTION, confirmed: "all" });
    expect(book.tables.OrderFindings.map(({ code, record }) => [code, record])).toEqual([
      ["preNotification.short", "Administrations 2"],
      ["item.blocked", "Invoices F2"],
      ["account.none", "Invoices B1"],
      ["invoice.currency", "Invoices B2"],
      ["account.none", "Invoices B2"],
    ]);
  });

  test("is blank about what stands nowhere in the workbook", () => {
    const far = { collectionDate: isoDate("2027-02-01"), confirmed: "all" } as const;
    const { book } = actOn(bookOfDebtors(1), collectAction, far);
    expect(book.tables.OrderFindings.map(({ code, record }) => [code, record])).toEqual([
      ["date.farAhead", null],
      ["bookingDate.farAhead", null],
    ]);
  });
});

test("every mandate shows its state after a collection, also one that was not collected under", () => {
  const book = bookOf({
    Debtors: [aDebtor()],
    Mandates: [
      aMandate(),
      aMandate({ mandateId: "A", debtor: "10002", dateOfSignature: null }),
      aMandate({ mandateId: "B", debtor: "10002", withdrawnOn: isoDate("2026-11-01") }),
      aMandate({ mandateId: "C", debtor: "10002", replacedBy: "SR10001" }),
      aMandate({ mandateId: "D", debtor: "10002", lastCollectionDate: isoDate("2020-01-01") }),
      aMandate({ mandateId: "E", debtor: "10002", unreadable: ["dateOfSignature"] }),
      aMandate({ mandateId: "F", debtor: "10002", administration: "BE01" }),
    ],
    Accounts: [
      anAccount({ preferred: null }),
      anAccount({ iban: dutchIbanOf(99) }),
      anAccount({ iban: dutchIbanOf(98), preferred: null }),
    ],
    Invoices: [anInvoice()],
  });
  const { book: after } = actOn(book, collectAction, COLLECTION);
  expect(after.tables.Mandates.map(({ mandateId, status, sequenceType }) => [mandateId, status, sequenceType])).toEqual(
    [
      ["SR10001", "Active", "RCUR"],
      ["A", "ToBeSigned", "RCUR"],
      ["B", "Withdrawn", "RCUR"],
      ["C", "Expired", "RCUR"],
      ["D", "Dormant", "RCUR"],
      ["E", null, null],
      ["F", "Active", "FRST"],
    ],
  );
});

test("the stage and the number of orders are reported, and change nothing", () => {
  const stages: string[] = [];
  const aids = {
    report: (stage: string, done: number, total: number) => stages.push(`${stage} ${String(done)}/${String(total)}`),
  };
  const reported = collectAction.decide(bookOfDebtors(2), COLLECTION, MOMENT, aids);
  expect(stages).toContain("issue 0/1");
  expect(reported).toEqual(collectAction.decide(bookOfDebtors(2), COLLECTION, MOMENT));
});

test("a prefix with which identifiers would be too long for a bank is told at its cell", () => {
  const book = bookOfDebtors(1, { Administrations: [anAdministration({ orderPrefix: "P".repeat(25) })] });
  const outcome = collectAction.decide(book, COLLECTION, MOMENT);
  expect([outcome.done, outcome.changes, codes(outcome)]).toEqual([
    false,
    [],
    ["order.prefix", "proposal.nothing", "proposal.heldBack"],
  ]);
});

test("a making of drafts that was broken off is completed although an item is gone meanwhile", () => {
  const before = bookOfDebtors(2);
  const outcome = orderAction.decide(before, COLLECTION, MOMENT);
  const row = startedRow({ action: orderAction, request: COLLECTION, moment: MOMENT, before, outcome });
  const made = bookAfter(before, outcome.changes);
  const without = { ...made, tables: { ...made.tables, Invoices: made.tables.Invoices.slice(1) } };
  expect(orderAction.resume?.(without, row)).toEqual({ state: "Recovered", changes: [] });
});

describe("A collection that was broken off", () => {
  const before = bookOfDebtors(2);
  const outcome = collectAction.decide(before, COLLECTION, MOMENT);
  const writing = { action: collectAction as Action, request: COLLECTION, moment: MOMENT, before, outcome };
  const isOrder = (change: Change) => change.kind === "append" && change.table === "Orders";
  const posted = outcome.changes.findIndex(isOrder) + 1;

  test("is posted although accounts, mandates and invoices are gone meanwhile", () => {
    const book = brokenOff(writing, posted);
    const bare = { ...book, tables: { ...book.tables, Accounts: [], Mandates: [], Invoices: [] } };
    const { state, changes } = resumed(writing, bare);
    expect([state, [...new Set(changes.map(({ table }) => table))]]).toEqual(["Recovered", ["Ledger", "Orders"]]);
  });

  test("cannot be posted any more when somebody damaged what was frozen", () => {
    const damaged = tampered(brokenOff(writing, posted), "Orders", 0, { settings: null });
    expect(() => resumed(writing, damaged)).toThrow("order 2026-0001 is not frozen");
  });
});

test.each([
  ["NL", "discount.gross", "return.discount"],
  ["BE", "discount.grossBe", "return.discountBe"],
  ["DE", "discount.grossElsewhere", "return.discountElsewhere"],
])(
  "what becomes of the VAT of a discount in %s stays with the order, and comes back on a return",
  (country, code, back) => {
    const own = bookOfDebtors(2, { Administrations: [anAdministration({ country, discountPercent: 2 })] });
    const { book } = actOn(own, collectAction, { ...COLLECTION, confirmed: "all" });
    expect(book.tables.OrderFindings).toMatchObject([
      { order: "2026-0001", code, severity: "info", record: "Administrations 2", acceptedBy: null, at: MOMENT.at },
    ]);
    const later = momentOn("2026-12-03T09:00:00");
    const on = isoDate("2026-11-23");
    const delivered = actOn(book, deliverAction, { order: "2026-0001", on }, momentOn("2026-11-23T09:00:00")).book;
    const request = { order: "2026-0001", line: 1, kind: "Refund", reasonCode: "MD06", confirmed: "all" } as const;
    const { outcome } = actOn(delivered, returnAction, { ...request, bookingDate: isoDate("2026-12-03") }, later);
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({ code: back, params: { order: "2026-0001", amount: "2.00" } }),
    );
  },
);

describe("The creditor's own name", () => {
  const named = (creditorName: string) => bookOfDebtors(2, { Administrations: [anAdministration({ creditorName })] });

  test("is told when the bank gets it otherwise, once for all items", () => {
    const { outcome } = actOn(named("Café De Waag"), collectAction, COLLECTION);
    expect(outcome.findings).toMatchObject([
      {
        code: "text.transliterated",
        place: { table: "Administrations", row: 2, field: "creditorName" },
        params: { from: "Café De Waag", to: "Cafe De Waag" },
      },
    ]);
    expect(codes(proposeAction.decide(named("W".repeat(71)), COLLECTION, MOMENT))).toEqual(["text.cut"]);
  });

  test("holds everything back when nothing is left of it", () => {
    const outcome = collectAction.decide(named("日本"), COLLECTION, MOMENT);
    expect([outcome.done, outcome.changes, codes(outcome)]).toEqual([
      false,
      [],
      ["text.empty", "proposal.nothing", "proposal.heldBack"],
    ]);
  });
});

test("another IBAN is confirmed debtor by debtor, an unusual amount item by item, and the order keeps who accepted them", () => {
  const delivered = actOn(bookOfDebtors(2), collectAction, { ...COLLECTION, confirmed: "all" }).book;
  const numbers = ["F3", "F4"];
  const more = numbers.map((number, index) =>
    anInvoice({ number, debtor: `1000${String(index + 1)}`, amount: cents(900_00) }),
  );
  const book = { ...delivered, tables: { ...delivered.tables, Invoices: [...delivered.tables.Invoices, ...more] } };
  const again = withRows(book);
  const held = orderAction.decide(again, COLLECTION, MOMENT);
  expect(held.unconfirmed).toEqual(["new.amountUnusual:F3", "new.amountUnusual:F4"]);
  const half = orderAction.decide(again, { ...COLLECTION, confirmed: ["new.amountUnusual:F3"] }, MOMENT);
  expect([half.done, half.unconfirmed]).toEqual([false, ["new.amountUnusual:F4"]]);
  for (const confirmed of [["new.amountUnusual"], ["new.amountUnusual:F4", "new.amountUnusual:F3"]] as const) {
    const { book: made } = actOn(again, orderAction, { ...COLLECTION, confirmed });
    const kept = made.tables.OrderFindings.filter(({ code }) => code === "new.amountUnusual");
    expect(kept.map(({ record, acceptedBy }) => [record, acceptedBy])).toEqual([
      ["Invoices 4", MOMENT.user],
      ["Invoices 5", MOMENT.user],
    ]);
  }
});
