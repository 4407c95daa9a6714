import type { Action } from "../../src/actions/action";
import { changeTextAction, type ChangeTextRequest } from "../../src/actions/changeText";
import { collectAction } from "../../src/actions/collect";
import { applyChanges } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, anAccount, anInvoice, aMandate, bookOfDebtors, MOMENT } from "../support/books";

const BOOK = bookOfDebtors(1, {
  Accounts: [anAccount({ remittanceStyle: "Text" })],
  Invoices: [anInvoice({ description: "Contributie \u03a9" })],
});

function decided(request: ChangeTextRequest, book = BOOK) {
  return changeTextAction.decide(book, request, MOMENT);
}

describe("A text that does not please is changed where it comes from", () => {
  test.each<readonly [string, ChangeTextRequest, string]>([
    ["a debtor's name", { debtor: "10001", textOf: "name", text: " Bakkerij Janssen " }, "Bakkerij Janssen"],
    ["an account holder's", { debtor: "10001", textOf: "accountHolder", text: "J. Jansen" }, "J. Jansen"],
    ["a mandate's", { mandate: "SR10001", textOf: "accountHolder", text: "P. Jansen" }, "P. Jansen"],
    ["for whom a debtor pays", { debtor: "10001", textOf: "ultimateDebtor", text: "Sanne" }, "Sanne"],
    ["a description", { invoice: "F1", textOf: "description", text: "Contributie" }, "Contributie"],
    [
      "a payment reference",
      { invoice: "F1", textOf: "paymentReference", text: "RF18539007547034" },
      "RF18539007547034",
    ],
    ["a club", { invoice: "F1", textOf: "ultimateCreditor", text: "Turnclub" }, "Turnclub"],
    ["for whom an invoice is", { invoice: "F1", textOf: "ultimateDebtor", text: "Fleur" }, "Fleur"],
  ])("%s", (_what, request, is) => {
    const { book, outcome } = actOn(BOOK, changeTextAction, request);
    const { textOf } = request;
    const table = request.debtor !== undefined ? "Debtors" : request.mandate !== undefined ? "Mandates" : "Invoices";
    expect(book.tables[table]).toMatchObject([{ [textOf]: is }]);
    expect(outcome.result).toMatchObject({ textOf, is, sent: is });
    expect(outcome.changes).toHaveLength(1);
  });

  test("and is collected with from then on", () => {
    const { book } = actOn(BOOK, changeTextAction, { invoice: "F1", textOf: "description", text: "Contributie Omega" });
    const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
    expect(actOn(book, collectAction, request).book.tables.DirectDebits).toMatchObject([
      { remittanceInformation: "Contributie Omega" },
    ]);
  });

  test.each<readonly [string, ChangeTextRequest, readonly string[]]>([
    ["a debtor that is none", { debtor: "9", textOf: "name", text: "x" }, ["debtor.unknown"]],
    ["a mandate that is none", { mandate: "SR9", textOf: "accountHolder", text: "x" }, ["mandate.unknown"]],
    ["an invoice that is none", { invoice: "F9", textOf: "description", text: "x" }, ["invoice.unknown"]],
    ["no record at all", { textOf: "description", text: "x" }, ["invoice.unknown"]],
    ["a cell that holds no text", { invoice: "F1", textOf: "amount", text: "1" }, ["changeText.noText"]],
    ["another record's text", { mandate: "SR10001", textOf: "name", text: "x" }, ["changeText.noText"]],
    ["what stands there", { debtor: "10001", textOf: "name", text: "Bakkerij Jansen" }, ["changeText.unchanged"]],
    ["more than a name may have", { debtor: "10001", textOf: "name", text: "x".repeat(71) }, ["cell.tooLong"]],
    ["more than a cell may have", { invoice: "F1", textOf: "description", text: "x".repeat(256) }, ["cell.tooLong"]],
    ["nothing", { invoice: "F1", textOf: "description", text: "  " }, ["text.empty"]],
    ["what no bank takes", { debtor: "10001", textOf: "name", text: "***" }, ["text.empty"]],
  ])("is refused for %s, and nothing is written", (_what, request, codes) => {
    const outcome = decided(request);
    expect(outcome.findings.map(({ code }) => code)).toEqual(codes);
    expect(outcome).toMatchObject({ done: false, changes: [] });
  });

  test("what the bank gets otherwise is said, and how much of it", () => {
    const long = `Zo\u00eb ${"x".repeat(150)}`;
    const { findings, result } = decided({ invoice: "F1", textOf: "description", text: long });
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "text.transliterated info",
      "text.cut info",
    ]);
    expect(result?.sent).toHaveLength(140);
    expect(decided({ debtor: "10001", textOf: "ultimateDebtor", text: long }).result?.sent).toHaveLength(70);
  });

  test("a reference that two administrations have is asked for", () => {
    const twins = bookOfDebtors(1, { Mandates: [aMandate(), aMandate({ administration: "NL02" })] });
    const request = { mandate: "SR10001", textOf: "accountHolder", text: "P. Jansen" };
    expect(decided(request, twins).findings.map(({ code }) => code)).toContain("request.severalAdministrations");
    const invoices = bookOfDebtors(1, { Invoices: [anInvoice(), anInvoice({ administration: "NL02" })] });
    const text = { invoice: "F1", textOf: "description", text: "x", administration: "NL02" };
    expect(decided(text, invoices).changes).toMatchObject([{ table: "Invoices", fields: { description: "x" } }]);
  });

  test("broken off it is finished, and of a record that is gone it is over", () => {
    const request = { invoice: "F1", textOf: "description", text: "Contributie" };
    const { book, outcome } = actOn(BOOK, changeTextAction, request);
    const row = { ...book.tables.Log[0], state: "Started" as const } as (typeof book.tables.Log)[number];
    const action = changeTextAction as unknown as Action;
    expect(action.resume?.(BOOK, row)).toMatchObject({ state: "Recovered", changes: outcome.changes });
    expect(action.resume?.(book, row)).toEqual({ state: "Recovered", changes: [] });
    expect(action.resume?.(applyChanges(bookOfDebtors(0), []), row)).toEqual({ state: "Undone", changes: [] });
  });
});
