import fc from "fast-check";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { takeInOneListAction } from "../../src/actions/takeInOneList";
import { verifyAction } from "../../src/actions/verify";
import type { Action, Outcome } from "../../src/actions/action";
import type { TakeInOneListRequest } from "../../src/actions/oneList/oneListRequest";
import type { Book } from "../../src/domain/book/book";
import { livingLine, openAmountOf } from "../../src/domain/book/openItem";
import { isoDate } from "../../src/domain/values/calendar";
import { readMemberList } from "../../src/lists/members/readMemberList";
import { actOn, bookOf, dutchIbanOf, momentOn } from "../support/books";
import { errorsOf } from "../../src/domain/book/finding";

/*
 * Whatever lists by which is collected follow each other, with collections and returns between them: nobody is lost, from nobody is
 * collected twice for one period, and the same list again changes nothing.
 */

const NUMBERS = [1, 2, 3, 4] as const;
const DAYS = { "2026-12": isoDate("2026-12-28"), "2027-01": isoDate("2027-01-28") } as const;

interface Row {
  readonly n: number;
  readonly euros: number;
  /** Which of two accounts it has today. */
  readonly account: 0 | 1;
}

type Step =
  | { readonly kind: "list"; readonly rows: readonly Row[]; readonly period: keyof typeof DAYS }
  | { readonly kind: "collect" | "settle"; readonly period: keyof typeof DAYS }
  | { readonly kind: "return"; readonly line: number };

const period = fc.constantFrom<keyof typeof DAYS>("2026-12", "2027-01");
const rows = fc
  .subarray([...NUMBERS], { minLength: 1 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((n) =>
        fc.record({ n: fc.constant(n), euros: fc.constantFrom(10, 20), account: fc.constantFrom<0 | 1>(0, 0, 0, 1) }),
      ),
    ),
  );
/** A club knows its members by number, or by name alone; its list has one form. */
type KnownBy = "number" | "name";
const by = fc.constantFrom<KnownBy>("number", "name");
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("list" as const), rows, period }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("collect" as const, "settle" as const), period }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("return" as const), line: fc.integer({ min: 1, max: 4 }) }) },
  ),
  { minLength: 2, maxLength: 9 },
);

function request({ rows: members, period: of }: Extract<Step, { kind: "list" }>, known: KnownBy): TakeInOneListRequest {
  const isByNumber = known === "number";
  const lines = members.map(({ n, euros, account }) =>
    [
      ...(isByNumber ? [String(10_000 + n)] : []),
      ...[`Lid ${String(n)}`, dutchIbanOf(n + 20 * account), `${String(euros)},00`, "1-2-2020"],
    ].join(";"),
  );
  const heading = `${isByNumber ? "Lidnummer;" : ""}Naam;IBAN;Bedrag;Getekend op`;
  const bytes = new TextEncoder().encode([heading, ...lines].join("\n"));
  return {
    list: readMemberList([{ kind: "text", name: "leden.csv", bytes }], {}, "nl"),
    ...{ creditorId: "NL69ZZZ123456780000", creditorName: "Club", account: dutchIbanOf(99) },
    ...{ collectionDate: DAYS[of], confirmed: "all" },
  };
}

const dayOf = (at: number) => momentOn(`2026-12-${String(1 + 2 * at).padStart(2, "0")}T09:00:00`);

/** What an action makes of the book; the same book where it is held back. */
function after<Request>(book: Book, action: Action<Request>, asked: Request, at: number): Book {
  const outcome: Outcome = action.decide(book, asked, dayOf(at));
  return outcome.done && outcome.changes.length > 0 ? actOn(book, action, asked, dayOf(at)).book : book;
}

function done(book: Book, step: Step, at: number, known: KnownBy): Book {
  const confirmed = "all" as const;
  const last = book.tables.Orders.at(-1)?.number ?? "";
  switch (step.kind) {
    case "list":
      return after(book, takeInOneListAction, request(step, known), at);
    case "collect": {
      const collected = after(book, collectAction, { collectionDate: DAYS[step.period], confirmed }, at);
      const order = collected.tables.Orders.at(-1)?.number ?? "";
      return after(collected, deliverAction, { order, confirmed }, at);
    }
    case "settle":
      return after(book, settleAction, { order: last, bookingDate: isoDate("2027-01-29"), confirmed }, at);
    case "return": {
      const asked = { order: last, line: step.line, kind: "Return", reasonCode: "AM04", confirmed } as const;
      return after(book, returnAction, { ...asked, bookingDate: isoDate("2027-01-30") }, at);
    }
  }
}

/** What is told of its row and waits: a list that lacked it closed it. */
const LEFT_OUT = new Set<string>([
  "oneList.otherPerson",
  "oneList.otherNumber",
  "oneList.closedBefore",
  "takeIn.debtorAmbiguous",
]);
const FAILED = new Set(["Returned", "Rejected", "Recalled", "OrderCancelled"]);

test("nobody is lost, from nobody is collected twice for a period, and the same list again changes nothing", () => {
  let [taken, held] = [0, 0];
  fc.assert(
    fc.property(steps, by, (list, known) => {
      let book = bookOf({ Administrations: [], Accounts: [] });
      for (const [at, step] of list.entries()) {
        book = done(book, step, at, known);
        if (step.kind !== "list") continue;
        const again = takeInOneListAction.decide(book, request(step, known), dayOf(at));
        expect(again.changes).toEqual([]);
        const leftOut = new Set(
          again.findings.filter(({ code }) => LEFT_OUT.has(code)).map(({ params }) => params["line"]),
        );
        for (const [index, { n, euros }] of step.rows.entries()) {
          if (leftOut.has(index + 2)) continue;
          const debtors = book.tables.Debtors.filter(({ name }) => name === `Lid ${String(n)}`);
          expect(debtors.length).toBe(1);
          const number = `${step.period}-${debtors[0]?.number ?? ""}`;
          const invoices = book.tables.Invoices.filter((one) => one.number.startsWith(number));
          expect(invoices.map((one) => one.number)).toEqual([number]);
          const lines = book.tables.DirectDebits.filter(({ invoice }) => invoice === number);
          const isHeld = livingLine(lines) !== null || lines.some(({ status }) => status === "Received");
          const [invoice] = invoices;
          if (isHeld) held += 1;
          else expect(invoice === undefined ? null : openAmountOf(invoice)).toBe(euros * 100);
          taken += 1;
        }
      }
      // Of a period is collected once from everybody, whatever came back in between.
      for (const { number } of book.tables.Invoices) {
        const lines = book.tables.DirectDebits.filter(({ invoice }) => invoice === number);
        expect(lines.filter(({ status }) => !FAILED.has(status)).length).toBeLessThanOrEqual(1);
      }
      expect(new Set(book.tables.Debtors.map(({ name }) => name)).size).toBe(book.tables.Debtors.length);
      expect(errorsOf(verifyAction.decide(book, {}, dayOf(14)).findings)).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(taken).toBeGreaterThan(0);
  expect(held).toBeGreaterThan(0);
});
