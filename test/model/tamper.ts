import { plusDays } from "./days";
import { linesOf, type LineCard, nameOf, type Paper, pick, sum } from "./paper";
import { countedOf, totalsOf } from "./figures";
import { standing } from "./posting";

/*
 * Somebody changes a figure behind the product's back, and what `verify` must then find (docs/law/actions.md#9). Only
 * figures that actions write: what the user may write is no tampering.
 */

/** Instead of a value: the row is taken away. */
export const REMOVED = "(removed)";

export interface Tampering {
  readonly table: "Items" | "Orders" | "DirectDebits" | "Mandates" | "BankEntries" | "Ledger";
  /** The record, by what the contract names it; a position for bank entries and ledger lines. */
  readonly record: string | number;
  readonly field: string;
  /** What is written there, or how much is added; {@link REMOVED} takes the row away. */
  readonly value: string | number | { readonly plus: number };
  /** Findings of which one must be among the errors; none when nothing is wrong with it. */
  readonly finds: readonly string[];
}

/** A tampering with these books by two numbers; null when there is nothing to tamper with. */
export function tamperingOf(paper: Paper, a: number, b: number): Tampering | null {
  const all = [itemTampering, orderTampering, lineTampering, mandateTampering, bankTampering, ledgerTampering];
  return all[a % all.length]?.(paper, Math.floor(a / all.length), b) ?? null;
}

function itemTampering(paper: Paper, a: number, b: number): Tampering | null {
  const item = pick(paper.items, b);
  if (item === undefined) return null;
  const lines = paper.lines.filter((line) => nameOf(line.item) === nameOf(item));
  const named = { table: "Items", record: nameOf(item) } as const;
  const counted = countedOf(paper, item);
  const sign = Math.sign(item.amount);
  const most = Math.max(0, sign * (item.amount - counted));
  const isTooMuch = sign * item.open + 1 > most;
  // Of an item that no order ever held, nothing is proved: `check` judges what the user wrote.
  const judged = lines.length > 0 ? ["verify.openAmount"] : [];
  const tamperings: Tampering[] = [
    { ...named, field: "openAmount", value: item.open + sign, finds: isTooMuch ? judged : [] },
    { ...named, field: "openAmount", value: -sign, finds: judged },
    { ...named, field: "timesRepeated", value: item.timesRepeated + 1, finds: ["verify.timesRepeated"] },
    { ...named, field: "lastOrder", value: "X-1", finds: ["verify.lastOrder"] },
    {
      ...named,
      field: "status",
      value: item.status === "Returned" ? "Collected" : "Returned",
      finds: ["verify.itemStatus"],
    },
  ];
  if (item.timesReturned > 0)
    tamperings.push({ ...named, field: "timesReturned", value: 0, finds: ["verify.timesReturned"] });
  return pick(tamperings, a) ?? null;
}

function orderTampering(paper: Paper, a: number, b: number): Tampering | null {
  const issued = paper.orders.filter(({ status }) => status !== "Draft");
  const order = pick(issued, b);
  if (order === undefined) return null;
  const named = { table: "Orders", record: order.number } as const;
  const totals = totalsOf(paper, order);
  const status = order.status === "Settled" ? "InTransit" : "Settled";
  const tamperings: Tampering[] = [
    { ...named, field: "settledAmount", value: totals.settled + 1, finds: ["verify.orderAmount"] },
    { ...named, field: "returnedAmount", value: totals.returned + 1, finds: ["verify.orderAmount"] },
    { ...named, field: "toSettle", value: totals.toSettle - 1, finds: ["verify.orderAmount"] },
    { ...named, field: "controlSum", value: totals.controlSum + 1, finds: ["verify.orderAmount"] },
    { ...named, field: "discountTotal", value: totals.discountTotal + 1, finds: ["verify.orderAmount"] },
    { ...named, field: "numberOfItems", value: totals.numberOfItems + 1, finds: ["verify.orderCount"] },
    { ...named, field: "status", value: status, finds: ["verify.orderStatus", "verify.orderIncomplete"] },
  ];
  // Items that are booked on receipt stand in the ledger on that day; otherwise any day could be right.
  const isBooked =
    order.frozen?.style === "OnReceipt" && linesOf(paper, order.number).some((line) => standing(paper, line));
  if (order.settledOn !== null && isBooked)
    tamperings.push({
      ...named,
      field: "settledOn",
      value: plusDays(order.settledOn, 1),
      finds: ["verify.orderDate", "verify.entryDiffers"],
    });
  return pick(tamperings, a) ?? null;
}

function lineTampering(paper: Paper, a: number, b: number): Tampering | null {
  const issued = paper.orders.filter(({ status }) => status !== "Draft");
  const lines = issued.flatMap(({ number }) => linesOf(paper, number));
  const line = pick(lines, b);
  if (line === undefined) return null;
  const named = { table: "DirectDebits", record: `${line.order}/${line.line}` } as const;
  const tamperings: Tampering[] = [
    { ...named, field: "amount", value: line.amount + 1, finds: ["verify.contentHash"] },
    {
      ...named,
      field: "status",
      value: line.status === "OrderCancelled" ? "InTransit" : "OrderCancelled",
      finds: ["verify.lineStatus"],
    },
  ];
  const other = paper.mandates.find(({ iban }) => iban !== line.iban);
  if (other !== undefined)
    tamperings.push({ ...named, field: "iban", value: other.iban, finds: ["verify.contentHash", "file.readBack"] });
  return pick(tamperings, a) ?? null;
}

function mandateTampering(paper: Paper, a: number, b: number): Tampering | null {
  const used = paper.mandates.filter(({ lastCollection }) => lastCollection !== null);
  const collected = used.filter(({ administration, id }) =>
    paper.lines.some((line) => line.mandate === id && line.item.administration === administration && isOnItsWay(line)),
  );
  const mandate = pick(collected, b);
  if (mandate?.lastCollection == null) return null;
  const named = { table: "Mandates", record: `${mandate.administration} ${mandate.id}` } as const;
  const tamperings: Tampering[] = [
    {
      ...named,
      field: "lastCollectionDate",
      value: plusDays(mandate.lastCollection, 1),
      finds: ["verify.lastCollectionDate"],
    },
    { ...named, field: "expiryDate", value: plusDays(mandate.lastCollection, 1), finds: ["verify.expiryDate"] },
  ];
  return pick(tamperings, a) ?? null;
}

function isOnItsWay({ status }: LineCard): boolean {
  return status === "InTransit" || status === "Received";
}

function bankTampering(paper: Paper, a: number, b: number): Tampering | null {
  const standing = paper.bank.flatMap((card, position) => (card.undone ? [] : [{ card, position }]));
  const chosen = pick(standing, b);
  if (chosen === undefined) return null;
  const named = { table: "BankEntries", record: chosen.position } as const;
  const tamperings: Tampering[] = [
    { ...named, field: "amount", value: { plus: 1 }, finds: ["verify.orderAmount"] },
    { ...named, field: "status", value: "Ignored", finds: ["verify.orderAmount"] },
    { ...named, field: "", value: REMOVED, finds: ["verify.orderAmount"] },
  ];
  return pick(tamperings, a) ?? null;
}

function ledgerTampering(paper: Paper, a: number, b: number): Tampering | null {
  const lines = sum(paper.entries.map(({ sides }) => sides.length));
  if (lines === 0) return null;
  const record = b % lines;
  const named = { table: "Ledger", record } as const;
  const tamperings: Tampering[] = [
    { ...named, field: "debit", value: { plus: 1 }, finds: ["verify.sealBroken"] },
    { ...named, field: "debit", value: { plus: 1 }, finds: ["verify.entryBalance"] },
    { ...named, field: "bookingDate", value: "2026-11-01", finds: ["verify.sealBroken"] },
    { ...named, field: "account", value: "9999", finds: ["verify.sealBroken"] },
    { ...named, field: "", value: REMOVED, finds: ["verify.entryBalance"] },
    { ...named, record: lines - 1, field: "", value: REMOVED, finds: ["verify.entryBalance"] },
  ];
  if (record < lines - 1) tamperings.push({ ...named, field: "", value: REMOVED, finds: ["verify.numberGap"] });
  return pick(tamperings, a) ?? null;
}
