import { indexBook } from "../../../src/domain/book/bookIndex";
import { isoDate } from "../../../src/domain/values/calendar";
import { judgeMandates } from "../../../src/domain/mandates/mandateJudge";
import { cents } from "../../../src/domain/values/money";
import { oneOffNeeds } from "../../../src/domain/mandates/oneOffNeeds";
import { itemName } from "../../../src/domain/book/openItem";
import type { Debtor, DirectDebit, Invoice, Mandate } from "../../../src/domain/book/records";
import { rowFindings } from "../../../src/domain/book/rowFindings";
import { aDebtor, aMandate, anInvoice, bookOf, judgedOn } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

const ONE_OFF: Partial<Mandate> = { mandateId: "SO10001F1", oneOff: true, invoice: "F1" };

interface Situation {
  readonly debtor?: Partial<Debtor>;
  readonly invoice?: Partial<Invoice>;
  readonly mandates?: readonly Partial<Mandate>[];
  readonly lines?: readonly Partial<DirectDebit>[];
}

/** What needs a one-off mandate when a debtor of one-off mandates has an invoice F1: the unsigned one, and why. */
function needs({ debtor, invoice, mandates = [], lines = [] }: Situation): string[] {
  const book = bookOf({
    Debtors: [aDebtor({ oneOffMandateRequired: true, ...debtor })],
    Mandates: mandates.map((mandate) => aMandate(mandate)),
    Invoices: [anInvoice(invoice)],
    Orders: [anOrder()],
    DirectDebits: lines.map((line) => aLine(line)),
  });
  const index = indexBook(book);
  const judge = judgeMandates(judgedOn("2026-12-01"), index, rowFindings(book));
  return oneOffNeeds(book, index, judge).map(({ item, unsigned, findings }) =>
    [itemName(item), unsigned?.mandateId ?? "none", ...findings.map(({ code }) => code)].join(" "),
  );
}

describe("Invoices that need a one-off mandate", () => {
  test("have none, or none that is signed", () => {
    expect(needs({})).toEqual(["F1 none mandate.noneOneOff"]);
    expect(needs({ mandates: [{ mandateId: "SR10001" }] })).toEqual(["F1 none mandate.noneOneOff"]);
    expect(needs({ mandates: [{ ...ONE_OFF, invoice: "F2" }] })).toEqual(["F1 none mandate.noneOneOff"]);
    expect(needs({ mandates: [{ ...ONE_OFF, dateOfSignature: null }] })).toEqual(["F1 SO10001F1 mandate.unsigned"]);
  });

  test("need another one when theirs was used, and can do without when theirs is signed", () => {
    const used = { mandateId: "SO10001F1", status: "Returned", returnKind: "Refund" } as const;
    expect(needs({ mandates: [ONE_OFF], lines: [used] })).toEqual(["F1 none mandate.used"]);
    // A rejected collection never reached the debtor's bank.
    expect(needs({ mandates: [ONE_OFF], lines: [{ ...used, returnKind: "Reject" }] })).toEqual([]);
    expect(needs({ mandates: [ONE_OFF] })).toEqual([]);
  });

  test.each<readonly [string, Situation]>([
    ["debtors with a recurrent mandate", { debtor: { oneOffMandateRequired: null } }],
    ["what is paid", { invoice: { openAmount: cents(0) } }],
    ["credit notes", { invoice: { amount: cents(-10_00) } }],
    ["what is not to be collected", { invoice: { collect: false } }],
    ["what is blocked", { invoice: { blocked: "geschil" } }],
    ["what is on its way", { lines: [{ status: "InTransit" }] }],
    ["a debtor of B2B, which has no such mandates", { debtor: { localInstrument: "B2B" } }],
  ])("are not asked for by %s", (_name, situation) => {
    expect(needs(situation)).toEqual([]);
  });

  test("do not take an ended mandate for one that only has to be signed", () => {
    const unsigned = { ...ONE_OFF, dateOfSignature: null };
    expect(needs({ mandates: [{ ...unsigned, withdrawnOn: isoDate("2026-11-01") }] })[0]).toMatch(/^F1 none/);
    expect(needs({ mandates: [{ ...unsigned, replacedBy: "SO10001F1-2" }] })[0]).toMatch(/^F1 none/);
  });
});
