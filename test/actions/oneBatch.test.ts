import type { Action } from "../../src/actions/action";
import { changeAction } from "../../src/actions/change";
import { collectAction } from "../../src/actions/collect";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import { proposeAction } from "../../src/actions/propose";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import type { Invoice } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import {
  aBelgianAccount,
  aBelgianAdministration,
  aBelgianDebtor,
  aBelgianInvoice,
  aBelgianMandate,
  BELGIAN_IBANS,
} from "../support/belgianBooks";
import { actOn, bookOf, momentOn, withRows } from "../support/books";
import { codes, objections } from "../support/outcomeCodes";

const ALL = { confirmed: "all" } as const;
const DRAFT = { ...ALL, order: "2026-0001" } as const;
const LATER = momentOn("2026-11-24T09:00:00");
const [FIRST_IBAN, SECOND_IBAN] = BELGIAN_IBANS;

function act<Request>(book: Book, action: Action<Request>, request: Request, at: string): Book {
  return actOn(book, action, request, momentOn(at)).book;
}

/** Two debtors with one new mandate and one invoice each, B1 and B2. */
function firm(batchesPerFile: "One" | "Many"): Book {
  return bookOf({
    Administrations: [aBelgianAdministration()],
    Accounts: [aBelgianAccount({ batchesPerFile })],
    Debtors: [aBelgianDebtor(), aBelgianDebtor({ number: "20002", iban: SECOND_IBAN })],
    Mandates: [
      aBelgianMandate({ iban: FIRST_IBAN }),
      aBelgianMandate({ mandateId: "SR20002", debtor: "20002", iban: SECOND_IBAN }),
    ],
    Invoices: [aBelgianInvoice(), aBelgianInvoice({ number: "B2", debtor: "20002" })],
  });
}

const withInvoice = (book: Book, over: Partial<Invoice>): Book =>
  withRows({ ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, aBelgianInvoice(over)] } });

/** A draft of two first collections, of which one mandate was collected under first in another order since. */
function outdated(batchesPerFile: "One" | "Many"): Book {
  const collectionDate = isoDate("2026-12-01");
  const draft = act(firm(batchesPerFile), orderAction, { ...ALL, collectionDate }, "2026-11-22T10:00:00");
  const more = withInvoice(draft, { number: "B3" });
  return act(more, collectAction, { ...ALL, collectionDate }, "2026-11-23T10:00:00");
}

const batchesOf = ({ tables }: Book, order: string) =>
  [...new Set(tables.DirectDebits.filter((line) => line.order === order).map((line) => line.paymentInformationId))]
    .length;

describe("A draft of an account that takes one batch per file", () => {
  it("is not issued when it came to hold two, and says what has changed", () => {
    const outcome = issueAction.decide(outdated("One"), DRAFT, LATER);
    expect(outcome).toMatchObject({ done: false, changes: [], documents: [] });
    expect(objections(outcome)).toEqual(["order.twoBatches"]);
    expect(outcome.findings).toMatchObject([
      {
        code: "order.sequenceTypeChanged",
        severity: "info",
        place: { table: "DirectDebits", field: "sequenceType" },
        params: { order: "2026-0001", item: "B1", was: "FRST", is: "RCUR" },
      },
      {
        code: "order.twoBatches",
        place: { table: "Orders", field: "number" },
        params: { order: "2026-0001", account: "BE68539007547034", types: "FRST, RCUR" },
      },
    ]);
  });

  it("is issued as one batch once the items of one kind are excluded, and the others go in an order of their own", () => {
    const before = outdated("One");
    expect(objections(changeAction.decide(before, { ...DRAFT, refresh: true }, LATER))).toContain("order.twoBatches");
    const changed = act(before, changeAction, { ...DRAFT, exclude: ["B1"] }, "2026-11-24T09:00:00");
    const issued = act(changed, issueAction, DRAFT, "2026-11-24T10:00:00");
    expect(batchesOf(issued, "2026-0001")).toBe(1);
    const rest = act(issued, collectAction, { ...ALL, collectionDate: isoDate("2026-12-02") }, "2026-11-24T11:00:00");
    expect(rest.tables.DirectDebits.filter(({ invoice }) => invoice === "B1")).toMatchObject([
      { sequenceType: "RCUR" },
    ]);
  });

  it("is issued where the account takes more of them, and tells what has changed all the same", () => {
    const before = outdated("Many");
    expect(codes(issueAction.decide(before, DRAFT, LATER))).toEqual(["order.sequenceTypeChanged"]);
    expect(batchesOf(act(before, issueAction, DRAFT, "2026-11-24T09:00:00"), "2026-0001")).toBe(2);
  });

  it("tells of nothing when nothing has changed", () => {
    const collectionDate = isoDate("2026-12-01");
    const draft = act(firm("One"), orderAction, { ...ALL, collectionDate }, "2026-11-22T10:00:00");
    expect(codes(issueAction.decide(draft, DRAFT, LATER))).toEqual([]);
  });

  it("names an instalment whose sequence type has changed as a person does", () => {
    const split = outdated("Many");
    const DirectDebits = split.tables.DirectDebits.map((line) =>
      line.invoice === "B1" ? { ...line, instalment: 2 } : line,
    );
    const { findings } = issueAction.decide({ ...split, tables: { ...split.tables, DirectDebits } }, DRAFT, LATER);
    expect(findings.find(({ code }) => code === "order.sequenceTypeChanged")?.params["item"]).toBe("B1/2");
  });
});

describe("A recurrent collection before the first one of its mandate", () => {
  const first = act(
    firm("Many"),
    collectAction,
    { ...ALL, collectionDate: isoDate("2026-12-04") },
    "2026-11-23T10:00:00",
  );
  const more = withInvoice(first, { number: "B3" });
  const found = (day: string) => proposeAction.decide(more, { collectionDate: isoDate(day) }, LATER).findings;

  it("is a warning that names both days", () => {
    expect(found("2026-12-02").filter(({ code }) => code === "mandate.recurrentBeforeFirst")).toMatchObject([
      {
        severity: "warning",
        place: { table: "Mandates", row: 2, field: "sequenceType" },
        params: { mandate: "SR20001", order: "2026-0001", first: "2026-12-04", date: "2026-12-02" },
      },
    ]);
    const request = { collectionDate: isoDate("2026-12-02") };
    expect(summaryOf(collectAction, collectAction.decide(more, request, LATER))["unconfirmed"]).toContain(
      "mandate.recurrentBeforeFirst",
    );
  });

  it.each(["2026-12-04", "2026-12-07"])("is none on the day of the first one or later (%s)", (day) => {
    expect(found(day).map(({ code }) => code)).not.toContain("mandate.recurrentBeforeFirst");
  });
});
