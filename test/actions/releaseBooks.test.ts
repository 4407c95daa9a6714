import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bankDebitAction } from "../../src/actions/bankDebit";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { verifyAction } from "../../src/actions/verify";
import type { Action } from "../../src/actions/action";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { debitLeft } from "../../src/domain/ledger/bankDebits";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { VERSION } from "../../src/kit/version";
import { actOn, momentOn } from "../support/books";
import { isReleased, missingBooks, releaseBooks, writeReleaseBooks } from "../support/releaseBooks";

const LATER = momentOn("2027-02-01T09:00:00");

const errors = (book: Book) =>
  verifyAction.decide(book, {}, LATER).findings.filter(({ severity }) => severity === "error");

function act<Request>(book: Book, action: Action<Request>, request: Request): Book {
  const after = actOn(book, action, { ...request, confirmed: "all" }, LATER).book;
  expect({ action: action.name, errors: errors(after) }).toEqual({ action: action.name, errors: [] });
  return after;
}

/** All that is left of an order comes back, and is debited. */
function allBack(start: Book, order: string): Book {
  const of = (book: Book) => book.tables.DirectDebits.filter((line) => line.order === order);
  const transactions = new Set(of(start).map(({ endToEndId }) => endToEndId ?? ""));
  return [...transactions].reduce((book, endToEndId) => {
    const members = (then: Book) => of(then).filter((line) => line.endToEndId === endToEndId);
    const isBack = members(book).every(({ status }) => status === "Returned");
    const back = isBack ? book : act(book, returnAction, { endToEndId, kind: "Refund", reasonCode: "MD06" });
    const entries = back.tables.BankEntries.filter((entry) => entry.order === order && entry.status === "Processed");
    if (
      debitLeft(members(back), entries) <= 0 ||
      back.tables.Orders.some((one) => one.number === order && one.toSettle === 0)
    )
      return back;
    return act(back, bankDebitAction, { order, endToEndId, on: isoDate("2027-01-29") });
  }, start);
}

if (process.env["WRITE_BOOKS"] === "1") {
  test("writes the books of this release", async () => {
    await writeReleaseBooks();
    expect(releaseBooks()).not.toEqual([]);
  }, 600_000);
}

test("the books of a version that came out are kept", () => {
  const changelog = readFileSync(join(__dirname, "../../CHANGELOG.md"), "utf8");
  expect(missingBooks(changelog)).toEqual([]);
  const out = `# Changelog\n\n## [${VERSION}] - 2027-01-01\n`;
  expect([isReleased(VERSION, out), isReleased("9.9.9", out)]).toEqual([true, false]);
  // Without books of its own a version is missing some.
  const isKept = releaseBooks().some(([name]) => name.startsWith(`${VERSION}/`));
  expect(missingBooks(out).length > 0).toBe(!isKept);
});

test.each(releaseBooks())(
  "%s is in order, and its orders are delivered, settled and returned",
  async (_name, path) => {
    const start = decodeBook(await (await nodeFileWorkbook(path)).read()).book;
    const { findings, result } = verifyAction.decide(start, {}, LATER);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result?.verified.sealed).toBe(result?.verified.issued);
    let book = start;
    for (const { number, status, deliveredOn } of start.tables.Orders) {
      if (status === "Draft" || status === "Cancelled") continue;
      if (deliveredOn === null) book = act(book, deliverAction, { order: number });
      const { toSettle } = book.tables.Orders.find((order) => order.number === number) ?? {};
      if ((toSettle ?? 0) > 0) book = act(book, settleAction, { order: number });
      book = allBack(book, number);
      expect(book.tables.Orders.find((order) => order.number === number)?.status).toBe("Settled");
    }
  },
  60_000,
);
