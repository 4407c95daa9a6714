import { keyFrom } from "../book/book";
import { AMOUNT_MAX, type CollectableItem, isCollectable, type JudgedItem } from "./eligibility";
import { at, type Finding, finding, hasError } from "../book/finding";
import type { FindingParams } from "../values/problem";
import type { FindingCode } from "../values/findingCodes";
import { schemeOf } from "../mandates/scheme";
import { absolute, BOOKED_MAX, type Cents, sumOf } from "../values/money";
import { atItem, isForeign, itemName, type OpenItem } from "../book/openItem";
import type { Account, Mandate } from "../book/records";
import { effectiveItemsMax } from "./effectiveItemsMax";
import { aboveMaximum } from "./mandateMaximum";
import { rowFieldsKey } from "./rowFields";

/** An item that cannot take part now, and why. */
export interface LeftOut {
  readonly item: OpenItem;
  readonly findings: readonly Finding[];
}

/** What the bank gets as one transaction: one item, or all items of a consolidating debtor under one mandate. */
export interface ProposedTransaction {
  readonly members: readonly [CollectableItem, ...CollectableItem[]];
  /** The sum of its items' amounts, at least 0.01. */
  readonly amount: Cents;
}

/** InstdAmt is at least 0.01. */
export const AMOUNT_MIN = 1;

/**
 * Brings the items together in transactions (docs/law/actions.md#3): a consolidating debtor's items with one mandate
 * become one, credit notes netted; every other item stands alone and a credit note stays out. If one member of a
 * consolidated transaction cannot take part, none does.
 */
export function consolidate(
  members: readonly JudgedItem[],
  outside: readonly LeftOut[],
): { transactions: ProposedTransaction[]; leftOut: LeftOut[] } {
  const transactions: ProposedTransaction[] = [];
  const leftOut: LeftOut[] = [...outside];
  const usedUp = new Set<Mandate>();
  const room = roomInBooks();
  for (const group of groupsOf(members)) {
    const findings = [...groupFindings(group), ...secondUse(group, usedUp)];
    if (!hasError(findings) && areCollectable(group)) findings.push(...room(group));
    if (areCollectable(group) && !hasError(findings)) {
      transactions.push({ members: group, amount: sumOf(group, (member) => member.amount) });
      const { mandate } = group[0].mandate;
      if (mandate.oneOff === true) usedUp.add(mandate);
    } else {
      leftOut.push(...group.map((member) => leaveOut(member, group, findings)));
    }
  }
  return { transactions, leftOut };
}

/**
 * Keeps what is collected on one account within what a cell holds and a sum is exact to: whatever would pass it is for a
 * next order. Discounts count as well, because their total stands in the books beside the amounts.
 */
function roomInBooks(): (group: ProposedTransaction["members"]) => Finding[] {
  const taken = new Map<Account, number>();
  return (group) => {
    const { account } = group[0];
    const more = group.reduce((sum, { amount, discount }) => sum + Math.abs(amount) + Math.abs(discount), 0);
    const total = (taken.get(account) ?? 0) + more;
    if (total > BOOKED_MAX) return [groupFinding("transaction.sumTooLarge", group, "openAmount")];
    taken.set(account, total);
    return [];
  };
}

/** The items of one transaction, of which there is always one. */
type Group = readonly [JudgedItem, ...JudgedItem[]];

function areCollectable(group: Group): group is ProposedTransaction["members"] {
  return group.every(isCollectable);
}

/** The items that belong together, in the order in which their first ones stand. */
function groupsOf(members: readonly JudgedItem[]): Group[] {
  const groups: Group[] = [];
  const shared = new Map<string, [JudgedItem, ...JudgedItem[]]>();
  for (const member of members) {
    const key = transactionKey(member);
    const known = key === null ? undefined : shared.get(key);
    if (known !== undefined) {
      known.push(member);
      continue;
    }
    const group: [JudgedItem] = [member];
    groups.push(group);
    if (key !== null) shared.set(key, group);
  }
  return groups;
}

/** What the items of one transaction share; null for an item that stands alone, as one in another currency must. */
function transactionKey({ debtor, administration, account, mandate, item }: JudgedItem): string | null {
  if (debtor?.consolidate !== true || administration === null || account === null || mandate === null) return null;
  if (mandate.mandate.oneOff === true || isForeign(item.invoice)) return null;
  const { debtor: number } = item.invoice;
  const key = keyFrom(administration.code, account.iban, schemeOf(debtor), number, mandate.mandate.mandateId);
  return key + rowFieldsKey(item.invoice, debtor);
}

/** A one-off mandate may be collected under once: a second transaction of the same run would be refused (AG02). */
function secondUse([first]: Group, usedUp: ReadonlySet<Mandate>): Finding[] {
  const mandate = first.mandate?.mandate;
  if (mandate === undefined || !usedUp.has(mandate)) return [];
  return [finding("mandate.used", at("Mandates", mandate, "mandateId"), { mandate: mandate.mandateId })];
}

function groupFindings(group: Group): Finding[] {
  const [first] = group;
  // A plain sum: of items that are too large by themselves it may be no exact amount any more.
  const amount = group.reduce((sum, member) => sum + member.amount, 0);
  if (amount < AMOUNT_MIN) return tooLittle(group);
  // An item that is too large by itself has its own finding; with a charge a smaller one can become too large.
  const isItemTooLarge = group.length === 1 && absolute(first.item.record.amount) > AMOUNT_MAX;
  if (amount > AMOUNT_MAX && !isItemTooLarge) return [groupFinding("transaction.tooLarge", group, "openAmount")];
  const own = first.mandate?.mandate;
  const above = own === undefined ? [] : aboveMaximum(own, group, amount);
  if (above.length > 0) return above;
  const max = first.account === null ? Infinity : effectiveItemsMax(first.account);
  if (group.length <= max) return [];
  return [groupFinding("transaction.tooManyItems", group, "openAmount", { max })];
}

function tooLittle(group: Group): Finding[] {
  const [first] = group;
  if (transactionKey(first) !== null) return [groupFinding("transaction.notPositive", group, "openAmount")];
  // Nothing open is told apart from a credit note: the zero amount has its own finding. So has another currency, and a
  // missing mandate or account, without which the items of a consolidating debtor cannot come together.
  const isLacking = first.debtor?.consolidate === true && (first.mandate === null || first.account === null);
  return first.amount < 0 && !isLacking && !isForeign(first.item.invoice)
    ? [groupFinding("item.creditNoteApart", group, "amount")]
    : [];
}

/** A finding about all items of a group, at the first one's cell. */
function groupFinding(
  code: FindingCode,
  group: Group,
  field: "amount" | "openAmount",
  more: FindingParams = {},
): Finding {
  const params = { item: group.map(({ item }) => itemName(item)).join(", "), ...more };
  return finding(code, atItem(group[0].item, field), params);
}

/** Why a member stays out: its own findings, the transaction's, or that another member is held back. */
function leaveOut(member: JudgedItem, group: Group, findings: readonly Finding[]): LeftOut {
  const { item } = member;
  const own = [...member.findings, ...findings];
  if (hasError(own)) return { item, findings: own };
  const culprit = group.find((other) => hasError(other.findings));
  const params = { item: itemName(item), other: culprit === undefined ? "" : itemName(culprit.item) };
  return { item, findings: [...own, finding("transaction.memberHeldBack", atItem(item, "openAmount"), params)] };
}
