import fc from "fast-check";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { takeInListAction } from "../../src/actions/takeInList";
import { verifyAction } from "../../src/actions/verify";
import type { Action, Outcome } from "../../src/actions/action";
import type { Book } from "../../src/domain/book/book";
import { livingLine, openAmountOf } from "../../src/domain/book/openItem";
import { isoDate } from "../../src/domain/values/calendar";
import { readOpenItems } from "../../src/lists/readOpenItems";
import { actOn, aDebtor, aMandate, bookOf, dutchIbanOf, momentOn } from "../support/books";
import { errorsOf } from "../../src/domain/book/finding";

/*
 * Whatever lists of open items follow each other, with collections and returns between them: no invoice of a list is lost, none is
 * collected twice without a word that names it, and the same list again changes nothing.
 */

const NUMBERS = [1, 2, 3, 4] as const;

/** A row of a list: what is open of invoice F<n> of debtor 1000<n>, whose amount is EUR 100.00. */
interface Row {
  readonly n: number;
  readonly open: number;
}

type Step =
  | { readonly kind: "list"; readonly rows: readonly Row[] }
  | { readonly kind: "collect" | "settle" }
  | { readonly kind: "return"; readonly line: number };

const rowsOfList = fc
  .subarray([...NUMBERS])
  .chain((numbers) => fc.tuple(...numbers.map((n) => fc.constantFrom(0, 40, 100).map((open): Row => ({ n, open })))));
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: rowsOfList.map((rows): Step => ({ kind: "list", rows })) },
    { weight: 2, arbitrary: fc.constantFrom<Step>({ kind: "collect" }, { kind: "settle" }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }).map((line): Step => ({ kind: "return", line })) },
  ),
  { minLength: 2, maxLength: 9 },
);

const listOf = (rows: readonly Row[]) => {
  const heading = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand";
  const lines = rows.map(
    ({ n, open }) => `F${String(n)};1000${String(n)};Bos ${String(n)};1-10-2026;31-10-2026;100,00;${String(open)},00`,
  );
  const bytes = new TextEncoder().encode([heading, ...lines].join("\n"));
  return readOpenItems({ kind: "text", name: "posten.csv", bytes }, {}, "nl");
};

/** Debtors with signed mandates, of whom nothing is open yet. */
const start = () =>
  bookOf({
    Debtors: NUMBERS.map((n) =>
      aDebtor({ number: `1000${String(n)}`, name: `Bos ${String(n)}`, iban: dutchIbanOf(n) }),
    ),
    Mandates: NUMBERS.map((n) =>
      aMandate({ mandateId: `M${String(n)}`, debtor: `1000${String(n)}`, iban: dutchIbanOf(n) }),
    ),
  });

const dayOf = (at: number) => momentOn(`2026-12-${String(1 + 2 * at).padStart(2, "0")}T09:00:00`);

/** What an action makes of the book; the same book where it is held back. */
function after<Request>(book: Book, action: Action<Request>, request: Request, at: number): Book {
  const outcome: Outcome = action.decide(book, request, dayOf(at));
  return outcome.done && outcome.changes.length > 0 ? actOn(book, action, request, dayOf(at)).book : book;
}

function done(book: Book, step: Step, at: number): Book {
  const confirmed = "all" as const;
  const last = book.tables.Orders.at(-1)?.number ?? "";
  switch (step.kind) {
    case "list":
      return after(book, takeInListAction, { list: listOf(step.rows), confirmed }, at);
    case "collect": {
      const collectionDate = isoDate("2026-12-24");
      const collected = after(book, collectAction, { collectionDate, confirmed }, at);
      const order = collected.tables.Orders.at(-1)?.number ?? "";
      return after(collected, deliverAction, { order, confirmed }, at);
    }
    case "settle":
      return after(book, settleAction, { order: last, bookingDate: isoDate("2026-12-28"), confirmed }, at);
    case "return": {
      const request = { order: last, line: step.line, kind: "Return", reasonCode: "AM04", confirmed } as const;
      return after(book, returnAction, { ...request, bookingDate: isoDate("2026-12-29") }, at);
    }
  }
}

const linesOf = ({ tables }: Book, number: string) => tables.DirectDebits.filter(({ invoice }) => invoice === number);

test("no invoice is lost, none is collected twice unnamed, and the same list again changes nothing", () => {
  let [taken, heldBack] = [0, 0];
  fc.assert(
    fc.property(steps, (list) => {
      let book = start();
      for (const [at, step] of list.entries()) {
        book = done(book, step, at);
        if (step.kind !== "list") continue;
        const request = { list: listOf(step.rows), confirmed: "all" as const };
        const again = takeInListAction.decide(book, request, dayOf(at));
        expect(again.changes).toEqual([]);
        for (const { n, open } of step.rows) {
          const number = `F${String(n)}`;
          const invoice = book.tables.Invoices.find((one) => one.number === number);
          if (open === 0 && invoice === undefined) continue;
          if (invoice === undefined) throw new Error(`${number} is lost`);
          const lines = linesOf(book, number);
          const isHeld = livingLine(lines) !== null || lines.at(-1)?.status === "Received";
          if (lines.at(-1)?.status === "Received") expect([number, openAmountOf(invoice)]).toEqual([number, 0]);
          if (isHeld) heldBack += 1;
          else expect([number, openAmountOf(invoice)]).toEqual([number, open * 100]);
          taken += 1;
        }
      }
      for (const n of NUMBERS) {
        // All is confirmed but what must be named: at any time one line of an invoice stands.
        const standing = linesOf(book, `F${String(n)}`).filter(({ status }) => status !== "Returned");
        expect(standing.length).toBeLessThanOrEqual(1);
      }
      expect(errorsOf(verifyAction.decide(book, {}, dayOf(10)).findings)).toEqual([]);
    }),
    { numRuns: 120 },
  );
  expect(Math.min(taken, heldBack)).toBeGreaterThan(2);
}, 60_000);
