import { indexBook } from "../../../src/domain/book/bookIndex";
import { auditOrderNumbers } from "../../../src/domain/audit/orderLogAudit";
import { bookOf, MOMENT } from "../../support/books";
import { draftOrder, startedLogRow } from "../../support/orderBook";

test("orders whose prefix holds a comma, as older versions took it, are found in the Log", () => {
  const numbers = ["a,2026-0001", "a,2026-0002"];
  const made = { createdAt: MOMENT.at, createdBy: MOMENT.user };
  const book = bookOf({
    Orders: numbers.map((number) => draftOrder({ number, ...made })),
    Log: [startedLogRow({ ...MOMENT, action: "order", state: "Completed", order: numbers.join(", ") })],
  });
  expect(auditOrderNumbers(book, indexBook(book))).toEqual([]);
});
