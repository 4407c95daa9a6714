import { groupBy } from "../../kit/groupBy";
import { countDistinct } from "../../kit/totals";
import { type Book, keyFrom } from "../book/book";
import { effectiveItemsMax } from "./effectiveItemsMax";
import type { IsoDateTime } from "../values/calendar";
import type { ProposedTransaction } from "./consolidation";
import { draftLines, type NewLine, type TransactionUse, runsOfUses } from "./directDebit";
import { type Finding, finding } from "../book/finding";
import { readIban } from "../values/iban";
import { schemeOf } from "../mandates/scheme";
import { add, type Cents, cents, subtract, sumOf, ZERO } from "../values/money";
import { nextOrderNumbers } from "./orderNumber";
import type { Proposal } from "./proposal";
import type { Account, Administration, CollectionOrder, DirectDebit, LocalInstrument } from "../book/records";
import { purposeOf } from "./rowFields";

/** A draft order with its lines, and whom it is for. */
export interface PlannedOrder {
  readonly order: CollectionOrder;
  readonly lines: readonly NewLine[];
  readonly administration: Administration;
  readonly account: Account;
}

/** The orders of one run. */
export interface OrderPlan {
  readonly orders: readonly PlannedOrder[];
  readonly findings: readonly Finding[];
}

interface Group {
  readonly administration: Administration;
  readonly account: Account;
  readonly scheme: LocalInstrument;
  readonly transactions: TransactionUse[];
}

/**
 * Plans the orders of a proposal (docs/law/actions.md#4): one per administration, account and scheme, and per sequence type and
 * category purpose, where the account takes one batch per file; more when the account's maximum of open items is passed, split between
 * transactions.
 */
export function planOrders(
  book: Book,
  proposal: Proposal,
  moment: { readonly at: IsoDateTime; readonly user: string },
  collectionSet: string | null,
): OrderPlan {
  const nextNumber = nextOrderNumbers(book, moment.at);
  const findings: Finding[] = [];
  const orders: PlannedOrder[] = [];
  for (const group of groupTransactions(proposal.transactions)) {
    const parts = splitAtMaximum(group);
    const made = parts.map((part) =>
      planOrder(part, nextNumber(group.administration), proposal, moment, collectionSet),
    );
    orders.push(...made);
    if (made.length > 1) {
      const numbers = made.map(({ order }) => order.number).join(", ");
      const params = { account: group.account.iban, max: effectiveItemsMax(group.account), orders: numbers };
      findings.push(finding("order.split", null, params));
    }
  }
  return { orders, findings };
}

function groupTransactions(transactions: readonly ProposedTransaction[]): Group[] {
  const groups = groupBy(runsOfUses(transactions), ([{ transaction, use }]) => {
    const { administration, account, debtor, item } = transaction.members[0];
    const batch = account.batchesPerFile === "One" ? [use.sequenceType, purposeOf(item.invoice, account)] : [];
    return keyFrom(administration.code, account.iban, schemeOf(debtor), ...batch);
  });
  return [...groups.values()].map((runs) => {
    const { administration, account, debtor } = runs[0][0].transaction.members[0];
    return { administration, account, scheme: schemeOf(debtor), transactions: runs.flat() };
  });
}

function splitAtMaximum(group: Group): Group[] {
  const max = effectiveItemsMax(group.account);
  const parts: Group[] = [];
  let part: Group = { ...group, transactions: [] };
  let items = 0;
  for (const member of group.transactions) {
    const size = member.transaction.members.length;
    if (items + size > max && items > 0) {
      parts.push(part);
      part = { ...group, transactions: [] };
      items = 0;
    }
    part.transactions.push(member);
    items += size;
  }
  return [...parts, part];
}

function planOrder(
  { administration, account, scheme, transactions }: Group,
  number: string,
  { collectionDate }: Proposal,
  moment: { readonly at: IsoDateTime; readonly user: string },
  collectionSet: string | null,
): PlannedOrder {
  const lines: NewLine[] = [];
  transactions.forEach(({ transaction, use }, position) => {
    const at = { order: number, firstLine: lines.length + 1, transaction: position + 1 };
    for (const line of draftLines(transaction, use, at)) lines.push(line);
  });
  const order: CollectionOrder = {
    row: 0,
    number,
    administration: administration.code,
    account: readIban(account.iban).iban ?? account.iban,
    collectionSet,
    localInstrument: scheme,
    batchNumber: null,
    collectionDate,
    status: "Draft",
    ...totalsOf(lines),
    createdAt: moment.at,
    issuedAt: null,
    cancelledAt: null,
    deliveredOn: null,
    settledOn: null,
    createdBy: moment.user,
    issuedBy: null,
    bookingDate: null,
    messageId: null,
    messageVersion: null,
    fileName: null,
    hashMethod: null,
    hash: null,
    contentHash: null,
    returnedAmount: null,
    settledAmount: null,
    toSettle: null,
    settings: null,
  };
  return { order, lines, administration, account };
}

type Totals = Pick<CollectionOrder, "numberOfItems" | "numberOfTransactions" | "controlSum" | "discountTotal">;

/** What an order's row tells of its lines. */
export function totalsOf(lines: readonly DirectDebit[]): Totals {
  return {
    numberOfItems: lines.length,
    numberOfTransactions: countDistinct(lines, ({ transaction }) => transaction),
    controlSum: sumOf(lines, ({ amount }) => amount),
    discountTotal: sumOf(lines, ({ discount }) => discount ?? ZERO),
  };
}

/** What has come back of an order, and what the bank still owes on it (docs/law/actions.md#7). */
export type Settlement = Pick<CollectionOrder, "returnedAmount" | "settledAmount" | "toSettle">;

/** `toSettle = controlSum − returnedAmount − settledAmount`; settled is what the bank credited less what it debited. */
export function settlementOf(
  { controlSum }: Pick<CollectionOrder, "controlSum">,
  lines: readonly DirectDebit[],
  settledAmount: Cents,
): Settlement {
  const returned = lines.filter(({ status }) => status === "Returned");
  const returnedAmount = sumOf(returned, ({ amount }) => amount);
  return { returnedAmount, settledAmount, toSettle: subtract(controlSum, add(returnedAmount, settledAmount)) };
}

/** Whether nothing of a delivered order is open any more: its money is in and every line received or returned. */
export function isComplete(order: CollectionOrder, { toSettle }: Settlement): boolean {
  return order.deliveredOn !== null && toSettle === cents(0);
}
