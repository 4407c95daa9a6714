import fc from "fast-check";
import type { Action } from "../../src/actions/action";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { ignoreAction } from "../../src/actions/ignore";
import { matchAction, type MatchRequest } from "../../src/actions/match";
import { processAction, type ProcessRequest } from "../../src/actions/process";
import { settleAction } from "../../src/actions/settle";
import type { Book } from "../../src/domain/book/book";
import type { BankEntry } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { actOn, anAdministration, anInvoice, bookOfDebtors, momentOn } from "../support/books";
import { ending } from "../support/interruption";
import {
  aNewEntry,
  collected,
  creditOf,
  lineOfInvoice,
  processed,
  returnOf,
  withEntries,
  wrongIn,
} from "../support/processed";

/** A debtor with so many invoices of one amount, each collected by itself in one order. */
function alike(count: number): Book {
  const numbers = Array.from({ length: count }, (_, position) => `F${String(position + 1)}`);
  return collected(bookOfDebtors(1, { Invoices: numbers.map((number) => anInvoice({ number })) }));
}

/** What the bank takes back under the mandate, without saying which. */
function nameless(book: Book, reference = "M1", over: Partial<BankEntry> = {}): BankEntry {
  const { mandateId } = lineOfInvoice(book, "F1");
  return returnOf(book, "F1", { reference, endToEndId: null, mandateId, ...over });
}

function entryOf(book: Book, request: ProcessRequest, reference = "M1") {
  const { outcome, book: after } = processed(book, request);
  const entry = outcome.result?.entries.find((one) => one.reference === reference);
  return { outcome, after, entry, stored: after.tables.BankEntries.find((one) => one.reference === reference) };
}

const TWINS = alike(2);
const ASKED = withEntries(TWINS, creditOf(TWINS), nameless(TWINS));

describe("An entry that fits several collections", () => {
  test("tells what it can be, the proposal first, each with what it is", () => {
    const { entry } = entryOf(ASKED, {});
    const [first, second] = entry?.choices ?? [];
    expect(entry).toMatchObject({ fate: "asked", choice: null, confirm: ["process.several:M1"] });
    expect(entry?.choices).toHaveLength(2);
    expect(first?.endToEndId).toBe(entry?.endToEndId);
    expect(second).toMatchObject({
      ...{
        choice: "2026-0001/2",
        is: "return",
        reason: "MandateAndAmount",
        order: "2026-0001",
        invoices: ["F2"],
        amount: 100_00,
      },
      ...{ collectionDate: "2026-12-01", status: "Received", questions: [], name: "Bakkerij Jansen" },
    });
  });

  test("tells so in --json as well, amounts as they are written", () => {
    const { result } = entryOf(ASKED, {}).outcome;
    if (result === null) throw new Error("nothing was decided");
    const { bankEntries } = processAction.summary(result, true);
    expect(bankEntries).toMatchObject([
      { choice: null, choices: [] },
      { choice: null, choices: [{ is: "return" }, { choice: "2026-0001/2", amount: "100.00" }] },
    ]);
  });

  test("is booked as the one that is chosen, without being asked about", () => {
    const { entry, after, outcome, stored } = entryOf(ASKED, { chosen: { m1: "2026-0001/2" } });
    expect(outcome.findings.map(({ code }) => code)).not.toContain("process.several");
    expect(entry).toMatchObject({ fate: "booked", reason: "ByHand", choice: "2026-0001/2", invoices: ["F2"] });
    expect(entry?.choices).toHaveLength(2);
    expect(stored).toMatchObject({ status: "Processed", order: "2026-0001", line: 2 });
    expect(after.tables.DirectDebits.map(({ returnKind }) => returnKind)).toEqual([null, "Return"]);
    expect(wrongIn(after)).toEqual([]);
    expect(after.tables.Log.map(({ request }) => request).join("")).toContain('"chosen":{"M1":"2026-0001/2"}');
  });

  test("is ignored, and booked on nothing, where it is none of them; a match takes that back", () => {
    const { entry, after, stored, outcome } = entryOf(ASKED, { chosen: { M1: "none" } });
    expect(entry).toMatchObject({ fate: "ignored", reason: "ByHand", choice: "none" });
    expect(outcome.result?.totals).toMatchObject({ booked: 1, asked: 0, ignored: 1 });
    expect(stored).toMatchObject({ status: "Ignored", order: null, line: null });
    expect(after.tables.DirectDebits.map(({ status }) => status)).toEqual(["Received", "Received"]);
    expect(wrongIn(after)).toEqual([]);
    const again = actOn(after, matchAction, { entry: "M1" }).book;
    expect(entryOf(again, {}).entry).toMatchObject({ fate: "asked" });
  });

  test("goes on from wherever it was broken off", () => {
    const moment = momentOn("2026-12-10T09:00:00");
    for (const choice of ["2026-0001/2", "none"]) {
      const request: ProcessRequest = { chosen: { M1: choice } };
      const outcome = processAction.decide(ASKED, request, moment);
      const writing = { action: processAction as Action, request, moment, before: ASKED, outcome };
      for (let written = 0; written <= outcome.changes.length; written += 1) {
        const { is, mustBe, left } = ending(writing, written);
        expect({ choice, written, is, left }).toEqual({ choice, written, is: mustBe, left: 0 });
      }
    }
  });

  test("law: chosen is matched by hand and processed, whatever is chosen of however many", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.nat(), fc.boolean(), (count, seed, hasCredit) => {
        const book = alike(count);
        const before = withEntries(book, ...(hasCredit ? [creditOf(book)] : []), nameless(book));
        const choices = entryOf(before, {}).entry?.choices ?? [];
        expect(choices).toHaveLength(count);
        const at = seed % (count + 1);
        const chosen = choices[at] ?? null;
        const byHand =
          chosen === null
            ? actOn(before, ignoreAction, { entry: "M1" }).book
            : actOn(before, matchAction, matchOf(chosen.choice)).book;
        const request: ProcessRequest = { chosen: { M1: chosen?.choice ?? "none" } };
        expect(tablesOf(entryOf(before, request).after)).toEqual(tablesOf(processed(byHand).book));
      }),
      { numRuns: 20 },
    );
  });
});

function matchOf(choice: string): MatchRequest {
  const [order = "", line] = choice.split("/");
  return { entry: "M1", order, line: Number(line) };
}

/** All tables but the Log, which has one row more of what was matched by hand, and without the seals that follow it. */
function tablesOf({ tables }: Book): unknown {
  const isOfLog = (name: string): boolean => name === "Log" || /seal/i.test(name);
  return JSON.parse(JSON.stringify(tables, (name, value: unknown) => (isOfLog(name) ? undefined : value)));
}

/** Two orders of one debtor and amount, under one mandate. */
function twoOrders(): Book {
  const invoices = [anInvoice(), anInvoice({ number: "F9", dueDate: isoDate("2026-12-01") })];
  let book = bookOfDebtors(1, { Invoices: invoices });
  for (const dueUntil of [isoDate("2026-11-30"), isoDate("2026-12-01")]) {
    const request = { collectionDate: isoDate("2026-12-01"), dueUntil, confirmed: "all" as const };
    book = actOn(book, collectAction, request).book;
  }
  for (const { number } of book.tables.Orders) {
    const on = isoDate("2026-11-23");
    book = actOn(book, deliverAction, { order: number, on }, momentOn("2026-11-23T09:00:00")).book;
  }
  return book;
}

describe("Money that fits several orders", () => {
  const book = twoOrders();
  const { mandateId } = lineOfInvoice(book, "F1");
  const credit = aNewEntry({ reference: "M1", amount: cents(100_00), mandateId, kind: "Receipt" });

  test("is of the one that is chosen", () => {
    const { entry } = entryOf(withEntries(book, credit), {});
    expect(entry?.choices.map(({ choice, amount }) => [choice, amount])).toEqual([
      ["2026-0002", 100_00],
      ["2026-0001", 100_00],
    ]);
    const { after } = entryOf(withEntries(book, credit), { chosen: { M1: "2026-0001" } });
    expect(after.tables.Orders.map(({ status, toSettle }) => [status, toSettle])).toEqual([
      ["Settled", 0],
      ["InTransit", 100_00],
    ]);
    expect(wrongIn(after)).toEqual([]);
  });

  test("is what was booked by hand, or the other one, as is chosen", () => {
    const settled = actOn(book, settleAction, { order: "2026-0002" }, momentOn("2026-12-02T09:00:00")).book;
    const before = withEntries(settled, credit);
    const { entry } = entryOf(before, {});
    expect(entry?.choices.map(({ choice, is }) => [choice, is])).toEqual([
      ["booked:H-2026-0002-1", "booked"],
      ["2026-0001", "settlement"],
    ]);
    const same = entryOf(before, { chosen: { M1: "booked:H-2026-0002-1" } });
    expect([same.entry?.fate, same.stored?.status, same.stored?.order]).toEqual(["known", "Ignored", "2026-0002"]);
    const other = entryOf(before, { chosen: { M1: "2026-0001" } });
    expect(other.after.tables.Orders.map(({ status }) => status)).toEqual(["Settled", "Settled"]);
    expect([wrongIn(same.after), wrongIn(other.after)]).toEqual([[], []]);
  });
});

describe("A return of another program's collection that fits several invoices", () => {
  const book = bookOfDebtors(1, {
    Administrations: [anAdministration({ repeatAfterReturn: false })],
    Invoices: ["F01", "F02"].map((number) => anInvoice({ number, openAmount: cents(0) })),
  });
  const entry = aNewEntry({
    ...{ reference: "M1", amount: cents(-100_00), kind: "Return", reasonCode: "AM04" },
    ...{ mandateId: "SR10001", bookingDate: isoDate("2026-12-04") },
  });

  test("opens the invoice that is chosen", () => {
    const before = withEntries(book, entry);
    expect(entryOf(before, {}).entry?.choices.map(({ choice }) => choice)).toEqual(["invoice:F01", "invoice:F02"]);
    const { after } = entryOf(before, { chosen: { M1: "invoice:F02" } });
    expect(after.tables.Invoices.map(({ openAmount }) => openAmount)).toEqual([0, 100_00]);
    expect(wrongIn(after)).toEqual([]);
  });

  test("is refused where the bank took more than can come open again", () => {
    const named = { ...entry, mandateId: null, amount: cents(-150_00), text: "F01 F02" };
    const { entry: found, outcome } = entryOf(withEntries(book, named), { chosen: { M1: "invoice:F01" } });
    expect(found?.choices.map(({ questions }) => questions)).toEqual([["amountDiffers"], ["amountDiffers"]]);
    expect(found?.fate).toBe("refused");
    expect(outcome.findings.map(({ code }) => code)).toContain("process.amountDiffers");
  });
});

describe("A choice that cannot be made", () => {
  test("process.choiceUnknown: holds back its entry alone, and names what can be chosen", () => {
    const { outcome, after, stored } = entryOf(ASKED, { chosen: { M1: "2026-0001/7" } });
    const found = outcome.findings.find(({ code }) => code === "process.choiceUnknown");
    expect(found).toMatchObject({ place: { table: "BankEntries", field: "status" } });
    expect(String(found?.params["choices"])).toMatch(/^2026-0001\/\d, 2026-0001\/\d, none$/);
    expect([stored?.status, after.tables.Orders[0]?.status]).toEqual(["New", "Settled"]);
  });

  test("of an entry that is not there, was processed, or is ignored holds back all of it, each told", () => {
    const once = processed(withEntries(TWINS, creditOf(TWINS))).book;
    const ignored = actOn(withEntries(once, nameless(once), nameless(once, "M2")), ignoreAction, { entry: "M1" }).book;
    const { outcome } = processed(ignored, { chosen: { M1: "none", C1: "2026-0001", X9: "none", M2: "none" } });
    expect(outcome).toMatchObject({ done: false, changes: [] });
    expect(outcome.findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "bankEntry.alreadyIgnored",
      "bankEntry.processed",
      "bankEntry.unknown",
    ]);
  });

  test("of what is nothing of ours is none; what fits one collection only can be that, or none", () => {
    const other = aNewEntry({ reference: "M1", kind: "Other", amount: cents(-12_34) });
    expect(entryOf(withEntries(TWINS, other), { chosen: { M1: "none" } }).stored?.status).toBe("Ignored");
    expect(entryOf(withEntries(TWINS, other), { chosen: { M1: "" } }).entry?.fate).toBe("refused");
    const one = withEntries(TWINS, creditOf(TWINS), returnOf(TWINS, "F1", { reference: "M1" }));
    const { line } = lineOfInvoice(TWINS, "F1");
    expect(entryOf(one, { chosen: { M1: `2026-0001/${String(line)}` } }).entry?.fate).toBe("booked");
    const file = aNewEntry({ reference: "M1", amount: cents(0), kind: "FileReject", messageId: messageOf(TWINS) });
    const rejected = entryOf(withEntries(TWINS, file), { chosen: { M1: "2026-0001" } });
    expect(rejected.outcome.unconfirmed).toEqual(["process.fileRejected:M1"]);
  });
});

function messageOf({ tables }: Book): string | null {
  return tables.Orders[0]?.messageId ?? null;
}
