import { cancelAction } from "../../src/actions/cancel";
import type { DebtorPapersRequest } from "../../src/actions/debtorPapers";
import { issueAction } from "../../src/actions/issue";
import { notifyAction } from "../../src/actions/notify";
import { orderAction } from "../../src/actions/order";
import { papersSentAction } from "../../src/actions/papersSent";
import { specificationAction } from "../../src/actions/specification";
import type { Book, Tables } from "../../src/domain/book/book";
import { maskedIban } from "../../src/domain/collection/debtorNotices";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOf,
  dutchIbanOf,
  MOMENT,
  momentOn,
} from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";

const ORDER = "2026-0001";
const MONTH_BEFORE = momentOn("2026-11-01T09:00:00");

/** Two debtors: the first with two invoices and a credit note in one amount, the second with an instalment. */
function drafted(over: Partial<Tables> = {}): Book {
  const book = bookOf({
    Administrations: [anAdministration({ discountAmount: cents(2_50), announcedOnInvoice: false })],
    Accounts: [anAccount()],
    Debtors: [
      aDebtor({ consolidate: true, email: "jansen@bakkerij.nl", street: "Kade", buildingNumber: "7" }),
      aDebtor({ number: "10002", name: "Łódź Sp. z o.o.", language: "de", iban: dutchIbanOf(2), country: "PL" }),
    ],
    Mandates: [aMandate(), aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) })],
    Invoices: [
      anInvoice(),
      anInvoice({ number: "F2", amount: cents(50_00), description: "Contributie" }),
      anInvoice({ number: "C1", amount: cents(-20_00) }),
      anInvoice({ number: "F3", debtor: "10002" }),
    ],
    Instalments: [anInstalment({ invoice: "F3", debtor: "10002", dueDate: isoDate("2026-11-29") })],
    ...over,
  });
  const collectionDate = isoDate("2026-12-01");
  return actOn(book, orderAction, { collectionDate, confirmed: "all" }).book;
}

const issued = (book: Book): Book => actOn(book, issueAction, { order: ORDER, confirmed: "all" }).book;
const codesOf = (action: typeof notifyAction, book: Book, over: Partial<DebtorPapersRequest> = {}, at = MONTH_BEFORE) =>
  action.decide(book, { order: ORDER, ...over }, at).findings.map(({ code, place }) => [code, place?.field]);
const noticesOf = (action: typeof notifyAction, book: Book, over: Partial<DebtorPapersRequest> = {}) =>
  action.decide(book, { order: ORDER, ...over }, MOMENT).result?.notices ?? [];

describe("What a debtor hears beforehand", () => {
  test("is who collects, how much, when, under which mandate, from which account and for which invoices", () => {
    const [first, second] = noticesOf(notifyAction, drafted());
    expect(first).toMatchObject({
      creditorName: "Groothandel De Waag B.V.",
      creditorId: "NL69ZZZ123456780000",
      debtor: "10001",
      name: "Bakkerij Jansen",
      language: "nl",
      mail: ["jansen@bakkerij.nl"],
      collectionDate: "2026-12-01",
      total: 125_00,
      sentOn: null,
      transactions: [
        { mandateId: "SR10001", maskedIban: maskedIban(dutchIbanOf(1)), endToEndId: null, amount: 125_00 },
      ],
    });
    expect(first?.transactions[0]?.items).toEqual([
      expect.objectContaining({ item: "F1", open: 100_00, discount: 2_50, amount: 97_50, invoiceDate: "2026-10-31" }),
      expect.objectContaining({ item: "F2", open: 50_00, amount: 47_50, description: "Contributie" }),
      expect.objectContaining({ item: "C1", open: -20_00, discount: 0, amount: -20_00 }),
    ]);
    expect(second).toMatchObject({ language: "de", address: { country: "PL" }, total: 47_50 });
    expect(second?.transactions[0]?.items[0]).toMatchObject({ item: "F3/1", dueDate: "2026-11-29" });
  });

  test("the account can be recognised, and used by nobody", () => {
    expect(maskedIban("NL91 ABNA 0417 1643 00")).toBe("** **** **** **** 4300");
    expect(maskedIban("123")).toBe("123");
  });

  test("one debtor, or what did not go out yet, can be asked for", () => {
    expect(noticesOf(notifyAction, drafted(), { debtor: "10002" }).map(({ debtor }) => debtor)).toEqual(["10002"]);
    const { book } = actOn(drafted(), papersSentAction, { order: ORDER, paper: "notification", debtor: "10002" });
    expect(noticesOf(notifyAction, book).map(({ sentOn }) => sentOn)).toEqual([null, "2026-11-22"]);
    expect(noticesOf(notifyAction, book, { unsent: true }).map(({ debtor }) => debtor)).toEqual(["10001"]);
  });

  test("too late for what was agreed is said, at the number of days", () => {
    expect(codesOf(notifyAction, drafted(), {}, momentOn("2026-11-28T09:00:00"))).toContainEqual([
      "preNotification.short",
      "preNotificationDays",
    ]);
    const sent = actOn(drafted(), papersSentAction, { order: ORDER, paper: "notification", on: isoDate("2026-11-20") });
    expect(codesOf(notifyAction, sent.book, {}, momentOn("2026-11-28T09:00:00"))).toEqual([["papers.noMail", "email"]]);
  });

  test("of an order that nobody issued yet the creditor is judged first", () => {
    const wrong = { ...drafted() };
    const Administrations = wrong.tables.Administrations.map((one) => ({ ...one, creditorId: "NL00ZZZ123456780000" }));
    const book = { ...wrong, tables: { ...wrong.tables, Administrations } };
    expect(codesOf(notifyAction, book)).toEqual([["creditorId.checkDigits", "creditorId"]]);
    const lost = { ...drafted(), tables: { ...drafted().tables, Administrations: [] } };
    expect(noticesOf(notifyAction, lost)[0]).toMatchObject({
      creditorName: "NL01",
      creditorId: "",
      creditorAddress: null,
    });
  });

  test("a wrong address for mail, none, and letters that no font has are each said on the cell", () => {
    const book = drafted({
      Debtors: [aDebtor({ email: "fout" }), aDebtor({ number: "10002", name: "A株", iban: dutchIbanOf(2) })],
    });
    expect(codesOf(notifyAction, book)).toEqual([
      ["papers.mailAddress", "email"],
      ["papers.letters", "name"],
      ["papers.noMail", "email"],
    ]);
    expect(noticesOf(notifyAction, book).map(({ mail }) => mail)).toEqual([[], []]);
  });

  test("a debtor whose row cannot be read has no paper, the others do", () => {
    const book = drafted();
    const row = book.tables.Debtors[0]?.row ?? 0;
    const place = { table: "Debtors", row, field: "language" } as const;
    const unread: Book = {
      ...book,
      findings: [{ code: "cell.notACode", severity: "error", place, params: { value: "x", allowed: "" } }],
    };
    expect(noticesOf(notifyAction, unread).map(({ debtor }) => debtor)).toEqual(["10002"]);
    expect(codesOf(notifyAction, unread, { debtor: "10001" })).toEqual([["cell.notACode", "language"]]);
  });

  test("a debtor who is gone is written under the name on his account", () => {
    const book = issued(drafted());
    const gone = { ...book, tables: { ...book.tables, Debtors: [], Invoices: [], Instalments: [] } };
    const [, second] = noticesOf(notifyAction, gone);
    expect(second).toMatchObject({ debtor: "10002", name: "Lodz Sp. z o.o.", address: null, language: "nl" });
    expect(second?.transactions[0]?.items[0]).toMatchObject({ item: "F3/1", invoiceDate: null, dueDate: null });
  });

  test("nobody is told of an order that is cancelled, or of one that is not there", () => {
    const { book } = actOn(issued(drafted()), cancelAction, { order: ORDER, confirmed: "all" });
    expect(codesOf(notifyAction, book)).toEqual([["order.cancelled", "status"]]);
    expect(codesOf(notifyAction, book, { order: "X" })).toEqual([["order.unknown", undefined]]);
    expect(codesOf(notifyAction, drafted(), { debtor: "X" })).toEqual([["papers.nothing", undefined]]);
  });
});

describe("What an amount consists of", () => {
  test("is written once the order is issued, with the reference on the bank statement", () => {
    expect(codesOf(specificationAction, drafted())).toEqual([["order.notIssued", "status"]]);
    const [first] = noticesOf(specificationAction, issued(drafted()));
    expect(first?.transactions[0]).toMatchObject({ endToEndId: "2026-0001-00001", amount: 125_00 });
  });

  test("leaves out what came back", () => {
    const notices = specificationAction.decide(yearOfCollections(), { order: "2026-0002" }, MOMENT).result?.notices;
    expect(notices?.map(({ debtor }) => debtor)).toEqual(["10003", "10004"]);
  });

  test("bears the creditor as the order was sent, also when its name is another one since", () => {
    const book = issued(drafted());
    const renamed = book.tables.Administrations.map((one) => ({ ...one, creditorName: "De Nieuwe Waag" }));
    const other = { ...book, tables: { ...book.tables, Administrations: renamed } };
    expect(noticesOf(specificationAction, other)[0]?.creditorName).toBe("Groothandel De Waag B.V.");
    const accents = drafted({ Administrations: [anAdministration({ creditorName: "Café Zeeën" })] });
    expect(noticesOf(specificationAction, issued(accents))[0]?.creditorName).toBe("Café Zeeën");
  });

  test("tells a machine the same, item by item", () => {
    const outcome = specificationAction.decide(issued(drafted()), { order: ORDER }, MOMENT);
    if (outcome.result === null) throw new Error("no result");
    expect(specificationAction.summary(outcome.result, true)).toMatchObject({
      order: ORDER,
      total: "172.50",
      notices: [
        { debtor: "10001", mail: "jansen@bakkerij.nl", amount: "125.00" },
        { debtor: "10002", mail: "" },
      ],
      noticedItems: [
        { item: "F1", mandate: "SR10001", openAmount: "100.00", discount: "2.50", amount: "97.50" },
        { item: "F2" },
        { item: "C1", amount: "-20.00" },
        { item: "F3/1" },
      ],
    });
  });
});
