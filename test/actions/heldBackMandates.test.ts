import type { Action } from "../../src/actions/action";
import { changeAction } from "../../src/actions/change";
import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import { proposeAction } from "../../src/actions/propose";
import { returnAction } from "../../src/actions/return";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import type { DirectDebit, Invoice } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import {
  actOn,
  aDebtor,
  aMandate,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  momentOn,
  tampered,
  withRows,
} from "../support/books";
import { codes, objections } from "../support/outcomeCodes";

const FIRST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const NEXT = { collectionDate: isoDate("2026-12-21"), confirmed: "all" } as const;
const LATER = momentOn("2026-12-10T09:00:00");

function act<Request>(book: Book, action: Action<Request>, request: Request, at: string): Book {
  return actOn(book, action, request, momentOn(at)).book;
}

/** Two debtors whose first invoices were collected and delivered. */
function collectedOnce(start: Book = bookOfDebtors(2)): Book {
  const issued = act(start, collectAction, FIRST, "2026-11-23T09:00:00");
  return act(issued, deliverAction, { order: "2026-0001" }, "2026-11-23T10:00:00");
}

function back(book: Book, reasonCode: string, line = 1): Book {
  const request = { order: "2026-0001", line, kind: "Return", reasonCode, confirmed: "all" } as const;
  return act(book, returnAction, request, "2026-12-03T09:00:00");
}

/** The book with a next invoice of each debtor. */
function withNext(book: Book): Book {
  const next = (n: number): Invoice =>
    anInvoice({ number: `G${String(n)}`, debtor: String(10_000 + n), dueDate: isoDate("2026-12-15") });
  return withRows({ ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, next(1), next(2)] } });
}

/** What goes out in a next collection, by invoice. */
function takenNext(book: Book): string[] {
  const { outcome, book: after } = actOn(book, collectAction, NEXT, LATER);
  expect(verifyAction.decide(after, {}, momentOn("2026-12-31T09:00:00")).findings).toEqual([]);
  const order = outcome.orders[0];
  return after.tables.DirectDebits.filter((line: DirectDebit) => line.order === order).map(({ invoice }) => invoice);
}

const foundFor = (book: Book) => codes(proposeAction.decide(book, NEXT, LATER));

describe("After a return that puts the mandate in doubt", () => {
  it.each(["MD01", "MD07", "AC04"])("the next invoice does not go out under it, and others do (%s)", (reason) => {
    expect(takenNext(withNext(back(collectedOnce(), reason)))).toEqual(["G2"]);
  });

  it("the user's decision lets it go out: the returned invoice is to be collected again", () => {
    const book = withNext(back(collectedOnce(), "MD01"));
    expect(takenNext(tampered(book, "Invoices", 0, { collect: true }))).toEqual(["F1", "G1", "G2"]);
  });

  it("a draft that was made before it cannot be issued, and loses the item by a change", () => {
    const draft = act(withNext(collectedOnce()), orderAction, NEXT, "2026-12-02T09:00:00");
    const book = back(draft, "MD07");
    const request = { order: "2026-0002", confirmed: "all" } as const;
    expect(objections(issueAction.decide(book, request, LATER))).toEqual(["mandate.debtorDeceased"]);
    const without = act(book, changeAction, { ...request, exclude: ["G1"] }, "2026-12-10T08:00:00");
    expect(issueAction.decide(without, request, LATER).done).toBe(true);
  });

  it("check tells it", () => {
    expect(codes(checkAction.decide(withNext(back(collectedOnce(), "AC04")), {}, LATER))).toContain(
      "mandate.accountClosed",
    );
  });
});

describe("A mandate is held back", () => {
  const once = withNext(collectedOnce());

  it("when its IBAN was typed over, and goes on with the amendment that reports it", () => {
    const [old, other] = [dutchIbanOf(1), dutchIbanOf(9)];
    const changed = tampered(once, "Mandates", 0, { iban: other });
    expect(foundFor(changed)).toContain("mandate.ibanUnreported");
    expect(takenNext(changed)).toEqual(["G2"]);
    const amended = tampered(changed, "Mandates", 0, { originalIban: old });
    expect(takenNext(amended)).toEqual(["G1", "G2"]);
  });

  it("when the creditor's ID or name is another one, with all mandates of the administration", () => {
    const other = { creditorId: "NL79ZZZ999999990000", creditorName: "De Waag Export B.V." };
    const changed = tampered(once, "Administrations", 0, other);
    const { done, findings } = collectAction.decide(changed, NEXT, LATER);
    expect(done).toBe(false);
    expect(findings.map(({ code, place }) => `${code} ${String(place?.row)}`)).toEqual(
      expect.arrayContaining([
        "mandate.creditorIdUnreported 2",
        "mandate.creditorIdUnreported 3",
        "mandate.creditorNameUnreported 2",
        "mandate.creditorNameUnreported 3",
      ]),
    );
    const was = { originalCreditorId: "NL69ZZZ123456780000", originalCreditorName: "Groothandel De Waag B.V." };
    const amended = [0, 1].reduce((book, position) => tampered(book, "Mandates", position, was), changed);
    expect(takenNext(amended)).toEqual(["G1", "G2"]);
  });

  it("when its date of signature is still to come at the moment of issue", () => {
    const signed = isoDate("2026-12-12");
    const early = tampered(once, "Mandates", 0, { dateOfSignature: signed });
    expect(foundFor(early)).toContain("mandate.signedInFuture");
    expect(takenNext(early)).toEqual(["G2"]);
    const draft = act(once, orderAction, NEXT, "2026-12-02T09:00:00");
    const issue = issueAction.decide(
      tampered(draft, "Mandates", 0, { dateOfSignature: signed }),
      { order: "2026-0002" },
      LATER,
    );
    expect(issue.findings.map(({ code }) => code)).toContain("mandate.signedInFuture");
    expect(issue.done).toBe(false);
  });
});

describe("An item whose one-off mandate is used up", () => {
  const start = bookOf({
    Debtors: [aDebtor({ oneOffMandateRequired: true })],
    Mandates: [aMandate({ mandateId: "SO1", oneOff: true, invoice: "F1" })],
    Invoices: [anInvoice()],
  });
  const request = { order: "2026-0001", line: 1, reasonCode: "AM04" } as const;

  it("says so when it comes back, and is not to be collected any more", () => {
    const outcome = returnAction.decide(collectedOnce(start), { ...request, kind: "Return" }, LATER);
    expect(outcome.findings).toMatchObject([
      {
        code: "return.mandateUsed",
        severity: "info",
        place: { table: "Invoices" },
        params: { item: "F1", mandate: "SO1" },
      },
    ]);
    const { book } = actOn(collectedOnce(start), returnAction, { ...request, kind: "Return" }, LATER);
    expect(book.tables.Invoices[0]?.collect).toBe(false);
    expect(codes(proposeAction.decide(tampered(book, "Invoices", 0, { collect: true }), NEXT, LATER))).toContain(
      "mandate.used",
    );
  });

  it("is collected again after a reject: the mandate was not presented", () => {
    expect(codes(returnAction.decide(collectedOnce(start), { ...request, kind: "Reject" }, LATER))).toEqual([
      "return.again",
    ]);
  });
});
