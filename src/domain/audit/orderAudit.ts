import { groupBy } from "../../kit/groupBy";
import { type Book, type Key, keyFrom } from "../book/book";
import { dateOf, type IsoDate } from "../values/calendar";
import { isComplete, settlementOf, totalsOf } from "../collection/collectionOrder";
import { directDebitFileName, isNameOfMessage } from "../values/fileName";
import { at, type Finding, finding } from "../book/finding";
import { type Cents, formatCents, ZERO } from "../values/money";
import { issuedLines } from "../collection/orderIssue";
import type { BankEntry, CollectionOrder, FieldOf, LineStatus, OrderStatus } from "../book/records";
import type { AuditedOrder } from "./auditedOrder";
import { auditBank, settledBy } from "./bankAudit";

/*
 * What an order's row tells, beside what its lines, bank entries and ledger lines say (docs/law/actions.md#7 and #9).
 */

/** The processed bank entries by the order that they belong to. */
export function bankEntriesByOrder({ tables }: Book): ReadonlyMap<Key, readonly BankEntry[]> {
  return groupBy(tables.BankEntries, ({ order, status }) =>
    order === null || status !== "Processed" ? undefined : keyFrom(order),
  );
}

/** What is wrong with the order's row. */
export function auditOrder(audited: AuditedOrder): Finding[] {
  return [
    ...completenessFindings(audited.order),
    ...nameFindings(audited.order),
    ...dateFindings(audited),
    ...totalFindings(audited),
    ...statusFindings(audited),
    ...lineFindings(audited),
    ...frozenFindings(audited),
    ...auditBank(audited),
  ];
}

/** Fields that an order has from its issue on, and those that its status brings. */
const ISSUED_FIELDS = ["issuedAt", "bookingDate", "batchNumber", "messageId", "messageVersion"] as const;

function completenessFindings(order: CollectionOrder): Finding[] {
  const needed: FieldOf<"Orders">[] = order.status === "Draft" ? [] : [...ISSUED_FIELDS];
  if (order.status === "Settled") needed.push("deliveredOn", "settledOn");
  if (order.status === "Cancelled") needed.push("cancelledAt");
  if (order.status !== "Draft" && order.hashMethod !== "None") needed.push("hash", "contentHash");
  return needed
    .filter((field) => order[field] === null)
    .map((field) => finding("verify.orderIncomplete", at("Orders", order, field), { order: order.number }));
}

/** Names that are made of the order's number and batch number (docs/law/actions.md#4). */
function nameFindings(order: CollectionOrder): Finding[] {
  if (order.status === "Draft" || order.batchNumber === null) return [];
  const messageId = `${order.number}-${order.batchNumber}`;
  const names = { messageId, fileName: directDebitFileName(messageId) } as const;
  return (["messageId", "fileName"] as const).flatMap((field) => {
    if (order[field] === names[field] || (field === "messageId" && order[field] === null)) return [];
    if (field === "fileName" && isNameOfMessage(order.fileName ?? "", messageId)) return [];
    const params = { order: order.number, expected: names[field], found: order[field] ?? "" };
    return [finding("verify.orderText", at("Orders", order, field), params)];
  });
}

/** Delivered after its issue, and settled on the day of something that happened to it. */
function dateFindings({ order, lines, bankEntries, ledger }: AuditedOrder): Finding[] {
  const { issuedAt, deliveredOn, settledOn } = order;
  const findings: Finding[] = [];
  const note = (field: "deliveredOn" | "settledOn", found: IsoDate) => {
    findings.push(finding("verify.orderDate", at("Orders", order, field), { order: order.number, found }));
  };
  if (deliveredOn !== null && issuedAt !== null && deliveredOn < dateOf(issuedAt)) note("deliveredOn", deliveredOn);
  const days = new Set<IsoDate | null>([deliveredOn, ...bankEntries.map(({ bookingDate }) => bookingDate)]);
  for (const { returnedOn } of lines) days.add(returnedOn);
  // Where what settled it was taken back by itself, the receipts of its lines still stand on their day.
  for (const { event, directDebit, bookingDate } of ledger) {
    if (event === "Receipt" && directDebit !== null) days.add(bookingDate);
  }
  if (settledOn !== null && !days.has(settledOn)) note("settledOn", settledOn);
  return findings;
}

function totalFindings({ order, lines, bankEntries }: AuditedOrder): Finding[] {
  const findings: Finding[] = [];
  const totals = totalsOf(lines);
  for (const field of ["numberOfItems", "numberOfTransactions"] as const) {
    if (order[field] === totals[field]) continue;
    const params = { order: order.number, expected: totals[field], found: order[field] };
    findings.push(finding("verify.orderCount", at("Orders", order, field), params));
  }
  const { returnedAmount, settledAmount, toSettle } = settlementOf(totals, lines, settledBy(bankEntries));
  // Of a draft nothing has come yet, and of a cancelled order nothing is asked for any more.
  const isOpen = order.status !== "Draft" && order.status !== "Cancelled";
  const amounts = {
    controlSum: totals.controlSum,
    discountTotal: totals.discountTotal,
    returnedAmount: returnedAmount ?? ZERO,
    settledAmount: settledAmount ?? ZERO,
    toSettle: isOpen ? (toSettle ?? ZERO) : ZERO,
  };
  for (const [field, expected] of Object.entries(amounts) as [keyof typeof amounts, Cents][]) {
    const found = order[field] ?? ZERO;
    if (found === expected) continue;
    const params = { order: order.number, expected: formatCents(expected), found: formatCents(found) };
    findings.push(finding("verify.orderAmount", at("Orders", order, field), params));
  }
  return findings;
}

/** A delivered order of which nothing is open is settled, and only a delivered one is. */
function statusFindings({ order, lines, bankEntries }: AuditedOrder): Finding[] {
  const settlement = settlementOf(totalsOf(lines), lines, settledBy(bankEntries));
  const unsettled = order.status === "InTransit" && lines.length > 0 && isComplete(order, settlement);
  const early = order.status !== "Settled" && order.settledOn !== null;
  const draft = order.status === "Draft" && order.issuedAt !== null;
  const cancelled = order.status !== "Cancelled" && order.cancelledAt !== null;
  if (!unsettled && !early && !draft && !cancelled) return [];
  const params = { order: order.number, status: order.status };
  return [finding("verify.orderStatus", at("Orders", order, "status"), params)];
}

/** What the lines of an order can be. */
const LINE_STATUSES: Readonly<Record<OrderStatus, ReadonlySet<LineStatus>>> = {
  Draft: new Set(["Draft"]),
  InTransit: new Set(["InTransit", "Returned"]),
  Settled: new Set(["Received", "Returned"]),
  Cancelled: new Set(["OrderCancelled", "Returned"]),
};

function lineFindings({ order, lines }: AuditedOrder): Finding[] {
  const lawful = LINE_STATUSES[order.status];
  return lines.flatMap((line) => {
    const params = { order: order.number, line: line.line, status: line.status, orderStatus: order.status };
    if (!lawful.has(line.status)) return [finding("verify.lineStatus", at("DirectDebits", line, "status"), params)];
    // How and when it came back stand beside a line that did, and beside no other; both at once do not come by mistake.
    const isReturned = line.status === "Returned";
    const amiss = (["returnKind", "returnedOn"] as const).filter((name) => (line[name] !== null) !== isReturned);
    const [first, second] = amiss;
    if (first === undefined) return [];
    const field = !isReturned && second !== undefined ? "status" : first;
    return [finding("verify.lineStatus", at("DirectDebits", line, field), params)];
  });
}

/** What a line has from its order, or was given at issue. */
function frozenFindings({ order, lines }: AuditedOrder): Finding[] {
  const isDraft = order.status === "Draft";
  const issued = isDraft ? lines : issuedLines(order, lines, (line) => line.previousLastCollectionDate);
  return lines.flatMap((line, position) => {
    const { endToEndId = null, paymentInformationId = null } = issued[position] ?? {};
    const { administration, localInstrument } = order;
    const expected = { administration, localInstrument, endToEndId, paymentInformationId };
    return (Object.keys(expected) as (keyof typeof expected)[])
      .filter((field) => keyFrom(line[field]) !== keyFrom(expected[field]))
      .map((field) => {
        const texts = { expected: expected[field] ?? "", found: line[field] ?? "" };
        const params = { order: order.number, line: line.line, ...texts };
        return finding("verify.lineDiffers", at("DirectDebits", line, field), params);
      });
  });
}
