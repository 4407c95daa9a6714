import { collectAction } from "../../src/actions/collect";
import { settleAction } from "../../src/actions/settle";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, anAccount, bookOfDebtors, momentOn } from "../support/books";

const COLLECTION = { collectionDate: isoDate("2026-12-01") };
const MOMENT = momentOn("2026-11-22T10:15:00");
const { iban } = anAccount();

/** The ways in which users type an IBAN. */
const TYPED = [iban, iban.toLowerCase(), iban.replace(/(.{4})/g, "$1 "), ` ${iban}`];

test.each(TYPED)("an account is found by its IBAN however it is typed: collected from '%s'", (account) => {
  const { done, changes } = collectAction.decide(bookOfDebtors(2), { ...COLLECTION, account }, MOMENT);
  expect(done).toBe(true);
  expect(changes).toEqual(collectAction.decide(bookOfDebtors(2), { ...COLLECTION, account: iban }, MOMENT).changes);
});

test.each(TYPED)("the batch of an account is found however its IBAN is typed: settled on '%s'", (account) => {
  const { book } = actOn(bookOfDebtors(1), collectAction, COLLECTION);
  const [order] = book.tables.Orders;
  const request = { batch: order?.batchNumber ?? "", account };
  const { done, orders } = settleAction.decide(book, request, momentOn("2026-12-02T12:00:00"));
  expect([done, orders]).toEqual([true, [order?.number]]);
});
