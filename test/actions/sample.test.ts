import fc from "fast-check";

import { fileAction } from "../../src/actions/file";
import { sampleAction, type SampleRequest } from "../../src/actions/sample";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { MOMENT, tampered } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

/** Of two issued orders, one cancelled, with four lines each; the third is a draft. */
const BOOK = yearOfCollections();

function sampled(request: SampleRequest, book = BOOK) {
  const { result } = sampleAction.decide(book, request, MOMENT);
  if (result === null) throw new Error("nothing was drawn");
  return {
    ...result,
    lines: result.trail.filter(({ step }) => step === "line").map((one) => `${one.order}/${String(one.line)}`),
  };
}

test("every line is followed to its invoice, mandate, file, bank entries and journal lines, each by its cell", () => {
  const { trail, lines } = sampled({ size: 8, from: isoDate("2026-12-01") });
  expect(lines).toHaveLength(8);
  const of = trail.filter(({ order, line }) => order === "2026-0002" && line === 2);
  const steps = of.map(({ step }) => step);
  expect([...new Set(steps)]).toEqual(["line", "invoice", "mandate", "bankEntry", "journalLine", "file"]);
  expect(of.filter(({ step }) => step !== "file").every(({ place }) => place !== null)).toBe(true);
  expect(of.find(({ step }) => step === "mandate")).toMatchObject({ name: "SR10002", place: { table: "Mandates" } });
  const debits = of.filter(({ step, amount }) => step === "bankEntry" && (amount ?? 0) < 0);
  expect(debits.map(({ amount }) => amount)).toEqual([-199_00]);
  // What is shown of the ledger is whole entries: it balances.
  const journal = of.filter(({ step }) => step === "journalLine");
  expect(journal.length > 0 && journal.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(0);
});

test("the file's line is the one at which the element begins", () => {
  const { trail } = sampled({ size: 8 });
  const element = trail.find(({ step, order, line }) => step === "file" && order === "2026-0002" && line === 3);
  const [document] = fileAction.decide(BOOK, { order: "2026-0002" }, MOMENT).documents;
  const lines = new TextDecoder().decode(document?.bytes).split("\n");
  expect(element?.name).toBe(document?.name);
  expect(lines[(element?.fileLine ?? 0) - 1]).toContain("<DrctDbtTxInf>");
  expect(lines.slice(element?.fileLine ?? 0).find((line) => line.includes("EndToEndId"))).toContain("2026-0002-00003");
});

test("the same seed draws the same lines, however the rows stand; another one others", () => {
  const turned = { ...BOOK, tables: { ...BOOK.tables, DirectDebits: BOOK.tables.DirectDebits.toReversed() } };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 99 }),
      fc.boolean(),
      (size, seed, byAmount) => {
        const request = { size, seed, byAmount };
        const { lines, population, drawn } = sampled(request);
        expect(sampled(request, turned).lines).toEqual(lines);
        expect(new Set(lines).size).toBe(lines.length);
        expect(drawn).toBe(lines.length);
        expect(population).toBe(8);
        if (!byAmount) expect(lines).toHaveLength(Math.min(size, 8));
      },
    ),
    { numRuns: 30 },
  );
  const drawn = new Set(Array.from({ length: 20 }, (_, seed) => sampled({ size: 2, seed }).lines.join()));
  expect(drawn.size > 1).toBe(true);
});

test("by amount a line that is more than the interval is always drawn", () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const { lines, populationAmount } = sampled({ size: 6, seed, byAmount: true });
    expect(populationAmount).toBe(1_960_00);
    expect(lines).toEqual(expect.arrayContaining(["2026-0001/4", "2026-0002/4"]));
  }
});

test("of a period or an administration; of nothing nothing is drawn", () => {
  expect(sampled({ size: 3, from: isoDate("2027-01-01") })).toMatchObject({ population: 0, trail: [] });
  expect(sampled({ size: 3, to: isoDate("2026-11-30"), byAmount: true })).toMatchObject({ population: 0, drawn: 0 });
  expect(sampled({ size: 3, administration: "BE01" }).population).toBe(0);
  expect(sampled({ size: 3, administration: "nl01" }).population).toBe(8);
});

test("what the workbook has no more has no cell, and a file that cannot be made again is told", () => {
  const { Invoices, Mandates } = BOOK.tables;
  const gone = { ...BOOK, tables: { ...BOOK.tables, Invoices: Invoices.slice(0, 0), Mandates: Mandates.slice(0, 0) } };
  const parts = sampled({ size: 1 }, gone).trail.filter(({ step }) => step === "invoice" || step === "mandate");
  expect(parts.map(({ place }) => place)).toEqual([null, null]);
  const changed = tampered(BOOK, "Orders", 1, { settings: "{}" });
  expect(objections(sampleAction.decide(changed, { size: 8 }, MOMENT))).toEqual(["order.settingsUnreadable"]);
  expect(sampled({ size: 8 }, changed).trail.some(({ step, order }) => step === "file" && order === "2026-0002")).toBe(
    false,
  );
});

test("other programs read it, with the seed by which it can be drawn again", () => {
  const { result } = sampleAction.decide(BOOK, { size: 1, seed: 7 }, MOMENT);
  expect(result === null ? {} : sampleAction.summary(result, true)).toMatchObject({
    ...{ seed: 7, byAmount: false, population: 8, drawn: 1, populationAmount: "1960.00" },
    trail: expect.arrayContaining([
      expect.objectContaining({ trailStep: "file", fileLine: expect.any(Number), place: null }),
    ]) as unknown,
  });
});

test("a beginning behind the end is refused, as are books that cannot be read", () => {
  const period = { size: 1, from: isoDate("2026-12-02"), to: isoDate("2026-12-01") };
  expect(objections(sampleAction.decide(BOOK, period, MOMENT))).toEqual(["figures.period"]);
  const stopping = { ...BOOK, findings: [finding("table.missing", null, { table: "Orders" })] };
  expect(objections(sampleAction.decide(stopping, { size: 1 }, MOMENT))).toEqual(["table.missing"]);
});
