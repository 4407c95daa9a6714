import fc from "fast-check";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { issueAction } from "../../src/actions/issue";
import { returnAction } from "../../src/actions/return";
import { yearEndAction, type YearEndRequest } from "../../src/actions/yearEnd";
import { yearEndTable } from "../../src/documents/yearEndFigures";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import { totalAtRisk } from "../../src/domain/collection/moneyAtRisk";
import { isoDate } from "../../src/domain/values/calendar";
import { sumOf } from "../../src/domain/values/money";
import { figureTexts } from "../../src/messages/figureTexts";
import { riskTexts } from "../../src/messages/riskTexts";
import { captionOf } from "../../src/messages/translator";
import { done, livesOfOrders } from "../support/arbitraryActions";
import { books } from "../support/arbitraryBooks";
import { actOn, anAdministration, bookOfDebtors, momentOn, tampered } from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";

/** The year, of which the draft for January is issued in December, and a line of December comes back in January. */
function overTheYear(): Book {
  const issued = actOn(
    yearOfCollections(),
    issueAction,
    { order: "2026-0003", confirmed: "all" },
    momentOn("2026-12-21T09:00:00"),
  );
  return issued.book;
}

function yearEnd(book: Book, request: YearEndRequest = {}, at = "2027-02-01T09:00:00") {
  const outcome = yearEndAction.decide(book, request, momentOn(at));
  return { ...outcome, codes: outcome.findings.map(({ code }) => code), of: outcome.result?.yearEnds[0] };
}

describe("The end of a financial year", () => {
  test("shows what was issued in it for the next one, and the batches on both sides", () => {
    const { of, codes } = yearEnd(overTheYear());
    expect(codes).toEqual([]);
    expect(of).toMatchObject({ administration: "NL01", year: { name: "2026", from: "2026-01-01", to: "2026-12-31" } });
    expect(of?.ahead).toMatchObject([
      {
        order: "2026-0003",
        issuedOn: "2026-12-21",
        bookingDate: "2027-01-05",
        collectionDate: "2027-01-05",
        inTransit: 0,
      },
    ]);
    expect(of?.batches).toMatchObject([
      { lastOrder: "2026-0002", firstOrder: "2026-0003", firstCollectionDate: "2027-01-05" },
    ]);
    expect(Number(of?.batches[0]?.firstBatch)).toBe(Number(of?.batches[0]?.lastBatch) + 1);
    const without = yearEnd(yearOfCollections()).of;
    expect([without?.ahead, without?.batches[0]?.firstOrder]).toEqual([[], null]);
  });

  test("shows what could still come back, and what did until today, as the ledger reversed it", () => {
    const { of } = yearEnd(overTheYear());
    expect(of?.exposed.map(({ order }) => order)).toEqual(["2026-0002"]);
    const early = yearEnd(overTheYear(), { year: 2025 }, "2026-12-31T09:00:00");
    // All that came back did so after the end of 2025, of collections of 2026.
    expect([early.of?.year.name, early.of?.returned]).toEqual(["2025", []]);
    const shifted = tampered(overTheYear(), "Administrations", 0, { fiscalYearStart: 12 });
    const broken = yearEnd(shifted, { year: 2025 });
    expect(broken.of?.year).toMatchObject({ name: "2025-2026", to: "2026-11-30" });
    expect(broken.of?.ahead.map(({ order }) => order)).toEqual(["2026-0002"]);
  });

  test("of a return after the year is what came back, on which days, and what was reversed", () => {
    const start = bookOfDebtors(3);
    const collected = actOn(
      start,
      collectAction,
      { collectionDate: isoDate("2026-12-01"), confirmed: "all" },
      momentOn("2026-11-22T10:00:00"),
    );
    const delivered = actOn(
      collected.book,
      deliverAction,
      { order: "2026-0001" },
      momentOn("2026-11-23T09:00:00"),
    ).book;
    const back = [
      ["2027-01-04", 1],
      ["2027-01-11", 2],
    ] as const;
    const book = back.reduce((before, [day, line]) => {
      const request = {
        order: "2026-0001",
        line,
        kind: "Refund",
        reasonCode: "MD06",
        bookingDate: isoDate(day),
        confirmed: "all",
      };
      return actOn(before, returnAction, request as never, momentOn(`${day}T09:00:00`)).book;
    }, delivered);
    const { of } = yearEnd(book);
    const amounts = book.tables.DirectDebits.slice(0, 2).reduce((sum, { amount }) => sum + amount, 0);
    expect(of?.returned).toEqual([
      {
        ...{
          order: "2026-0001",
          collectionDate: "2026-12-01",
          firstReturned: "2027-01-04",
          lastReturned: "2027-01-11",
        },
        ...{ returned: 2, returnedAmount: amounts, reversed: amounts },
      },
    ]);
    // What came back later is not known on a day before it.
    expect(yearEnd(book, { year: 2026 }, "2027-01-05T09:00:00").of?.returned).toMatchObject([{ returned: 1 }]);
  });

  test("is told where the year has not ended, is none, or is nobody's", () => {
    expect(yearEnd(overTheYear(), { year: 2027 }).codes).toEqual(["yearEnd.notEnded"]);
    expect(yearEnd(overTheYear(), { year: 26 })).toMatchObject({ codes: ["yearEnd.year"], result: null });
    expect(yearEnd(overTheYear(), { administration: "X" })).toMatchObject({ codes: ["yearEnd.administration"] });
    expect(yearEnd(overTheYear(), { administration: "nl01" }).of?.administration).toBe("NL01");
    const stopped: Book = { ...overTheYear(), findings: [finding("table.missing", null, { table: "Debtors" })] };
    expect(yearEnd(stopped)).toMatchObject({ codes: ["table.missing"], result: null });
    // On its last day a year has ended.
    expect(yearEnd(overTheYear(), {}, "2026-12-31T09:00:00").of?.year.name).toBe("2026");
    expect(yearEnd(overTheYear(), {}, "2026-12-30T09:00:00").of?.year.name).toBe("2025");
  });

  test("is a table with each part and its tie, and a summary that says the same", () => {
    const words = {
      figures: figureTexts("nl"),
      risk: riskTexts("nl"),
      caption: (field: string) => captionOf("nl", field),
    };
    const { result } = yearEnd(overTheYear());
    if (result === null) throw new Error("nothing was drawn up");
    const basis = { at: momentOn("2027-02-01T09:00:00").at, log: 9, administration: null };
    const { rows, columns, table } = yearEndTable(result, basis, words);
    expect(table).toBe("IncassobladYearEnd");
    expect(new Set(rows.map(([part]) => part))).toEqual(
      new Set([
        ...["Verwerkt voor het volgende boekjaar", "Kon op de laatste dag nog terugkomen"],
        ...["Laatste batch van het boekjaar", "Eerste batch van het volgende boekjaar", "Aansluiting"],
      ]),
    );
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const nobody = yearEndTable({ ...result, yearEnds: [], ties: [] }, basis, words);
    expect(nobody.rows).toHaveLength(1);
    expect(yearEndAction.summary(result, true)).toMatchObject({
      years: [{ administration: "NL01", year: "2026" }],
      ahead: [{ order: "2026-0003", inTransit: "0.00" }],
      ordersAtRisk: [{ order: "2026-0002" }],
      returnedLater: [],
      batchTurns: [{ firstOrder: "2026-0003" }],
    });
  });

  test("the property: whatever is booked, what is in transit ties to the ledger, and what came back was reversed for no more", () => {
    fc.assert(
      fc.property(books, livesOfOrders, fc.integer({ min: 1, max: 12 }), (start, list, fiscalYearStart) => {
        const last = done(start, list).at(-1)?.after ?? start;
        const administrations = last.tables.Administrations.map((one) => ({ ...one, fiscalYearStart }));
        const book = { ...last, tables: { ...last.tables, Administrations: administrations } };
        for (const year of [2025, 2026]) {
          const { result, codes } = yearEnd(book, { year });
          expect(codes).not.toContain("figures.differs");
          for (const { returned, exposed } of result?.yearEnds ?? []) {
            for (const one of returned) expect(one.reversed).toBeLessThanOrEqual(one.returnedAmount);
            expect(sumOf(exposed, totalAtRisk)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("is told administration by administration, each of its own year", () => {
    const two = overTheYear();
    const other = { ...anAdministration({ code: "NL02", fiscalYearStart: 7 }), row: 3 };
    const both: Book = { ...two, tables: { ...two.tables, Administrations: [...two.tables.Administrations, other] } };
    const names = yearEnd(both, { year: 2026 }).result?.yearEnds.map(({ administration, year }) => [
      administration,
      year.name,
    ]);
    expect(names).toEqual([
      ["NL01", "2026"],
      ["NL02", "2026-2027"],
    ]);
  });
});
