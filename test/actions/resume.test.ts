import type { Book } from "../../src/domain/book/book";
import { cents } from "../../src/domain/values/money";
import { GOLDEN_CASES } from "../cases/goldenCases";
import type { GoldenCase } from "../support/goldenCase";
import { play, PURE_DOOR } from "../support/goldenDoors";
import { brokenOff, ending, resumed, type Writing } from "../support/interruption";

/** Everything that is written in a golden case. */
async function writingsOf(golden: GoldenCase): Promise<Writing[]> {
  const played = await play(golden, PURE_DOOR);
  return played.flatMap(({ step, before, outcome }) => {
    if (step.kind === "hand" || outcome === null || outcome.changes.length === 0) return [];
    const { action, request, moment } = step;
    return [{ action, request, moment, before, outcome }];
  });
}

describe.each(GOLDEN_CASES.map((golden) => [golden.sentence, golden] as const))("%s", (_sentence, golden) => {
  let writings: Writing[] = [];

  beforeAll(async () => {
    writings = await writingsOf(golden);
  });

  test("broken off after any change, every action is completed or undone, and nothing is left to do", () => {
    for (const writing of writings) {
      for (let written = 0; written <= writing.outcome.changes.length; written += 1) {
        const { is, mustBe, left } = ending(writing, written);
        const where = { action: writing.action.name, request: writing.request, written };
        expect({ ...where, is, left }).toEqual({ ...where, is: mustBe, left: 0 });
      }
    }
  });

  test("broken off again while it is recovered, it ends in the same way", () => {
    for (const writing of writings) {
      for (let written = 0; written <= writing.outcome.changes.length; written += 1) {
        const steps = resumed(writing, brokenOff(writing, written)).changes.length;
        // The first, the middle and the last but one: every one of them takes too long.
        for (const recovered of new Set([1, steps >> 1, steps - 1].filter((count) => count > 0 && count < steps))) {
          const { is, mustBe, left } = ending(writing, written, recovered);
          const where = { action: writing.action.name, request: writing.request, written, recovered };
          expect({ ...where, is, left }).toEqual({ ...where, is: mustBe, left: 0 });
        }
      }
    }
  });

  test("called unfinished long after it was, with what was typed since, it leaves everything as it is", () => {
    for (const writing of writings) {
      const whole = typedOver(brokenOff(writing, writing.outcome.changes.length));
      const where = { action: writing.action.name, request: writing.request };
      expect({ ...where, changes: resumed(writing, whole).changes }).toEqual({ ...where, changes: [] });
    }
  });
});

/**
 * The book in which open amounts and counters were typed over by hand. What is derived may be put right: dates of mandates,
 * and an invoice that is the sum of its instalments.
 */
function typedOver(book: Book): Book {
  const typed = { openAmount: cents(1_23), timesReturned: 7, timesRepeated: 7, collect: true };
  const split = new Set(book.tables.Instalments.map(({ invoice }) => invoice));
  const Invoices = book.tables.Invoices.map((invoice) =>
    split.has(invoice.number) ? invoice : { ...invoice, ...typed },
  );
  return { ...book, tables: { ...book.tables, Invoices } };
}
