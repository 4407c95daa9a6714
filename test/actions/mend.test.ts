import type { Action } from "../../src/actions/action";
import { mendAction, type MendRequest } from "../../src/actions/mend";
import { finding } from "../../src/domain/book/finding";
import { applyChanges, type Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { ibanCheckDigits } from "../../src/domain/values/iban";
import { actOn, aDebtor, aMandate, bookOfDebtors, MOMENT } from "../support/books";

const RIGHT = "NL20INGB0001234567";
const WRONG = "NL02INGB0001234567";
const UNKNOWN_BANK = `NL${ibanCheckDigits("NL", "XXXX0417164300")}XXXX0417164300`;
const BOOK = bookOfDebtors(1, { Mandates: [aMandate({ iban: WRONG })] });
const CELL = { table: "Mandates", key: ["NL01", "SR10001"], field: "iban", was: WRONG, value: RIGHT } as const;

/** A book in which the date of signature of a mandate could not be read. */
function unreadDate(shown: string): Book {
  const mandate = { ...aMandate({ dateOfSignature: null }), unreadable: ["dateOfSignature"] };
  const book = bookOfDebtors(1, { Mandates: [mandate] });
  const place = { table: "Mandates", row: book.tables.Mandates[0]?.row ?? 0, field: "dateOfSignature" } as const;
  return { ...book, findings: [finding("cell.ambiguousDate", place, { value: shown })] };
}

function codesOf(request: MendRequest, book = BOOK): readonly string[] {
  const outcome = mendAction.decide(book, request, MOMENT);
  expect([outcome.done, outcome.changes]).toEqual([false, []]);
  return outcome.findings.map(({ code }) => code);
}

describe("A cell is mended where it stands", () => {
  test("and holds what its user says, with what stood there in the Log", () => {
    const { book, outcome } = actOn(BOOK, mendAction, { cells: [CELL] });
    expect(book.tables.Mandates).toMatchObject([{ iban: RIGHT }]);
    expect(outcome.changes).toHaveLength(1);
    expect(outcome.result?.cells).toEqual([
      { table: "Mandates", key: ["NL01", "SR10001"], field: "iban", was: WRONG, is: RIGHT },
    ]);
    expect(outcome.parts?.map(({ resumeFacts }) => resumeFacts)).toEqual([outcome.result]);
  });

  test("also one that could not be read, which must still show the same when it is written", () => {
    const value = isoDate("2026-05-04");
    const cell = { ...CELL, field: "dateOfSignature", was: "04/05/26", value };
    const { book, outcome } = actOn(unreadDate("04/05/26"), mendAction, { cells: [cell] });
    expect(book.tables.Mandates).toMatchObject([{ dateOfSignature: value }]);
    expect(outcome.changes).toMatchObject([{ shown: { dateOfSignature: "04/05/26" } }]);
  });

  test("many at once, in rows of the Log that its cell can hold", () => {
    const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
    const Debtors = numbers.map((at) => aDebtor({ row: at + 1, number: String(at), language: null }));
    const cells = numbers.map(
      (at) => ({ table: "Debtors", key: [String(at)], field: "language", value: "nl" }) as const,
    );
    const { outcome, book } = actOn(bookOfDebtors(1, { Debtors }), mendAction, { cells, confirmed: "all" });
    expect(outcome.parts?.map(({ changes }) => changes.length)).toEqual([25, 25, 10]);
    expect(new Set(book.tables.Debtors.map(({ language }) => language))).toEqual(new Set(["nl"]));
  });

  test.each<readonly [string, Partial<MendRequest["cells"][number]>, string]>([
    ["a row that is not there", { key: ["NL01", "SR9"] }, "mend.gone"],
    ["a cell that holds something else by now", { was: "NL91ABNA0417164300" }, "mend.changed"],
    ["what stands there already", { was: WRONG, value: WRONG }, "mend.unchanged"],
    ["what is wrong too", { value: "NL21INGB0001234567" }, "iban.mod97"],
    ["what the cell cannot hold", { problem: { code: "cell.notADate", params: { value: "x" } } }, "cell.notADate"],
    [
      "a day of signature still to come",
      { field: "dateOfSignature", was: "2020-01-01", value: "2999-01-01" },
      "mandate.signedLater",
    ],
  ])("is refused for %s, and nothing is written", (_what, change, code) => {
    const { was, ...rest } = { ...CELL, ...change };
    const seen = change.field === undefined ? { was } : {};
    expect(codesOf({ cells: [{ ...rest, ...seen }] })).toContain(code);
  });

  test("is refused where two rows have that key, and where a formula stands", () => {
    const twice = bookOfDebtors(1, { Mandates: [aMandate({ iban: WRONG }), { ...aMandate({ iban: WRONG }), row: 9 }] });
    expect(codesOf({ cells: [CELL] }, twice)).toEqual(["mend.keyTwice"]);
    const formula = bookOfDebtors(1, { Mandates: [{ ...aMandate({ iban: WRONG }), formulas: ["iban"] }] });
    expect(codesOf({ cells: [CELL] }, formula)).toEqual(["mend.formula"]);
  });

  test("says everything that is wrong at once, and a warning is confirmed", () => {
    const other = { ...CELL, key: ["NL01", "SR9"] };
    const wrong = { ...CELL, value: "NL21INGB0001234567" };
    expect(codesOf({ cells: [other, { ...CELL, was: "x" }] })).toEqual(["mend.gone", "mend.changed"]);
    expect(codesOf({ cells: [wrong] })).toEqual(["iban.mod97"]);
    const unknownBank = { cells: [{ ...CELL, value: UNKNOWN_BANK }] };
    expect(mendAction.decide(BOOK, unknownBank, MOMENT).unconfirmed).toEqual(["iban.bankUnknown"]);
    expect(mendAction.decide(BOOK, { ...unknownBank, confirmed: "all" }, MOMENT).done).toBe(true);
  });

  test("and what broke off is finished once, also in a cell that could not be read", () => {
    const { book, outcome } = actOn(BOOK, mendAction, { cells: [CELL] });
    const row = { ...book.tables.Log[0], state: "Started" as const } as (typeof book.tables.Log)[number];
    const action = mendAction as unknown as Action;
    expect(action.unreadable?.(row)).toEqual([]);
    expect(action.resume?.(BOOK, row)).toMatchObject({ state: "Recovered", changes: outcome.changes });
    expect(action.resume?.(book, row)).toEqual({ state: "Recovered", changes: [] });
    const without = bookOfDebtors(1, { Mandates: [] });
    expect(action.resume?.(applyChanges(without, []), row)).toEqual({ state: "Recovered", changes: [] });
    expect(action.unreadable?.({ ...row, request: '{"request":{"cells":[{"table":"Log"}]}}' })).toEqual([
      "request.cells",
    ]);
  });
});
