import { at, type Finding, finding } from "../domain/book/finding";
import type { BankEntry, CollectionOrder } from "../domain/book/records";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { StoredOrder } from "./storedOrder";

/** The day since which the bank has an order of which only an entry tells it: before it collects, never before the issue. */
export function deliveryDay({ issuedAt, collectionDate }: CollectionOrder, bookingDate: IsoDate): IsoDate {
  const day = bookingDate < collectionDate ? bookingDate : collectionDate;
  return issuedAt !== null && day < dateOf(issuedAt) ? dateOf(issuedAt) : day;
}

/** What is asked about an entry of an order of which nobody wrote down that the bank has it. */
export function deliveryFindings(stored: StoredOrder | null, entry: BankEntry, bookingDate: IsoDate): Finding[] {
  if (stored?.order.deliveredOn !== null || stored.order.status !== "InTransit") return [];
  const { number: order } = stored.order;
  const params = { order, date: entry.bookingDate, deliveredOn: deliveryDay(stored.order, bookingDate) };
  const found = finding("process.delivers", at("Orders", stored.order, "deliveredOn"), params);
  return [{ ...found, params: { ...params, asked: order } }];
}
