import { bankDayFrom, type Day, laterOf, plusBankDays } from "./days";
import { debtorOf, type Group, isWanted, mandateFor, type Member } from "./choose";
import { isOpenAgain, rememberStatus } from "./figures";
import { writeCollection } from "./posting";
import type { ReportedLine, ReportedOrder } from "./reported";
import { areTwoBatches } from "./sequence";
import {
  administrationOf,
  itemOf,
  type LineCard,
  linesOf,
  type MandateCard,
  mandateOf,
  must,
  nameOf,
  type OrderCard,
  orderOf,
  type Paper,
} from "./paper";

/*
 * Orders: made, changed, issued (docs/law/actions.md#4). Which number an order gets and how its lines are counted is the
 * product's to say, within what the law asks; it is told here by `ToldOrder`.
 */

/** Makes drafts of what was chosen; what is told must be a lawful way to spread it over orders. */
export function makeOrders(
  paper: Paper,
  groups: readonly Group[],
  collectionDate: Day,
  reported: readonly ReportedOrder[],
) {
  const wrong: string[] = numberTroubles(paper, reported);
  for (const group of groups) {
    const own = reported.filter(({ account, scheme }) => account === group.account.iban && scheme === group.scheme);
    wrong.push(...spreadTroubles(group, own));
    for (const order of own) writeDraft(paper, group, collectionDate, order);
  }
  const known = groups.map(({ account, scheme }) => `${account.iban} ${scheme}`);
  for (const { number, account, scheme } of reported)
    if (!known.includes(`${account} ${scheme}`)) wrong.push(`order ${number} is for nothing that can be collected`);
  return wrong;
}

function writeDraft(paper: Paper, group: Group, collectionDate: Day, reported: ReportedOrder): void {
  paper.numbersGiven.push(reported.number);
  paper.orders.push({
    number: reported.number,
    administration: group.administration,
    account: group.account.iban,
    scheme: group.scheme,
    collectionDate: bankDayFrom(collectionDate),
    status: "Draft",
    createdBy: paper.user,
    changedBy: new Set(),
    issuedAs: null,
    issuedOn: null,
    frozen: null,
    batch: null,
    bookingDate: null,
    deliveredOn: null,
    settledOn: null,
  });
  const members = group.transactions.flat();
  for (const line of reported.lines) {
    const member = members.find(({ item }) => nameOf(item) === nameOf(line.item));
    if (member !== undefined) writeLine(paper, reported.number, member, line);
  }
}

function writeLine(
  paper: Paper,
  order: string,
  { item, mandate, amount, discount }: Member,
  reported: ReportedLine,
): void {
  paper.lines.push({
    order,
    line: reported.line,
    transaction: reported.transaction,
    item: { administration: item.administration, invoice: item.invoice, instalment: item.instalment },
    debtor: item.debtor,
    mandate: mandate.id,
    iban: mandate.iban,
    signedOn: mandate.signedOn,
    sequence: reported.sequence,
    amount,
    discount,
    status: "Draft",
    kind: null,
    reason: null,
    returnedOn: null,
    previousLast: null,
    wasRepeat: false,
    usedOverride: null,
    usedOriginalIban: null,
    isConfirmedAgain: isOpenAgain(paper, item),
  });
  item.status = "InOrder";
  item.lastOrder = order;
}

/** Numbers of one prefix and year go up one by one and never come back. */
function numberTroubles(paper: Paper, reported: readonly ReportedOrder[]): string[] {
  const year = paper.today.slice(0, 4);
  const administrations = new Set(
    reported.map(({ account }) => must(paper.accounts.find(({ iban }) => iban === account)).administration),
  );
  const prefixes = new Set([...administrations].map((code) => administrationOf(paper, code).prefix));
  return [...prefixes].flatMap((prefix) => {
    const start = `${prefix}${year}-`;
    const given = paper.numbersGiven.filter((number) => number.startsWith(start));
    const first = Math.max(0, ...given.map((number) => Number(number.slice(start.length)))) + 1;
    const own = reported.filter(({ number }) => number.startsWith(start)).map(({ number }) => number);
    const expected = own.map((_, index) => `${start}${String(first + index).padStart(4, "0")}`);
    return own.sort().join() === expected.join() ? [] : [`numbers ${own.join()} instead of ${expected.join()}`];
  });
}

/** Every transaction whole in one order, none missing, no order too long, and no more orders than there is a reason for. */
function spreadTroubles(group: Group, reported: readonly ReportedOrder[]): string[] {
  const wrong: string[] = [];
  const orderOfItem = new Map(
    reported.flatMap(({ number, lines }) =>
      lines.map((line) => [nameOf(line.item), `${number}:${line.transaction}`] as const),
    ),
  );
  const asked = group.transactions.flat().map(({ item }) => nameOf(item));
  for (const item of asked) if (!orderOfItem.has(item)) wrong.push(`${item} is in no order`);
  for (const item of orderOfItem.keys())
    if (!asked.includes(item)) wrong.push(`${item} is in an order, and cannot be collected`);
  const places = group.transactions.map((members) => new Set(members.map(({ item }) => orderOfItem.get(nameOf(item)))));
  if (places.some(({ size }) => size > 1)) wrong.push("a transaction is torn apart");
  if (new Set(places.flatMap((place) => [...place])).size < group.transactions.length)
    wrong.push("transactions are put together");
  const { itemsMax, oneBatch } = group.account;
  if (reported.some(({ lines }) => itemsMax !== null && lines.length > itemsMax)) wrong.push("an order is too long");
  if (reported.some(({ lines }) => oneBatch && new Set(lines.map(({ sequence }) => sequence)).size > 1))
    wrong.push("two batches in an order of an account that takes one");
  if (reported.length > 1 && !oneBatch && (itemsMax === null || asked.length <= itemsMax))
    wrong.push("several orders without a reason");
  for (const { number, lines } of reported) {
    const isCounted = lines.every(({ line }, index) => line === index + 1);
    if (!isCounted) wrong.push(`lines of ${number} are not counted 1, 2, 3`);
  }
  return wrong;
}

/** The first day on which the bank can collect what it is given today. */
export function earliest(today: Day): Day {
  return plusBankDays(bankDayFrom(today), 1);
}

/** Why an order cannot be issued now; null when it can. */
export function issueTrouble(paper: Paper, number: string, bookingDate: Day | null): string | null {
  const order = paper.orders.find((card) => card.number === number);
  if (order === undefined) return "unknown order";
  if (order.status !== "Draft") return order.status === "Cancelled" ? "cancelled" : "issued already";
  const administration = administrationOf(paper, order.administration);
  const hands = [order.createdBy, ...order.changedBy];
  if (administration.fourEyes && hands.includes(paper.user)) return "four eyes";
  if (order.collectionDate < earliest(paper.today)) return "too early";
  const day = bookingDate ?? order.collectionDate;
  if (administration.closedUntil !== null && day <= administration.closedUntil) return "closed";
  for (const line of linesOf(paper, number)) {
    const why = lineTrouble(paper, order, line);
    if (why !== null) return why;
  }
  return areTwoBatches(paper, order, linesOf(paper, number)) ? "two batches" : null;
}

/** Why a line of a draft cannot go as it is; null when it can. */
export function lineTrouble(paper: Paper, order: OrderCard, line: LineCard): string | null {
  const item = itemOf(paper, line.item);
  if (item.open !== line.amount + line.discount) return "open amount changed";
  if (item.blocked) return "item blocked";
  if (!isWanted(item, debtorOf(paper, item.debtor))) return "not wanted";
  const mandate = mandateFor(paper, item, order.collectionDate);
  if (typeof mandate === "string") return mandate;
  if (mandate.id !== line.mandate) return "mandate changed";
  return mandate.iban === line.iban ? null : "IBAN changed";
}

/** The order goes: numbers, settings frozen, entries, mandates, items. */
export function issue(paper: Paper, number: string, bookingDate: Day | null): void {
  const order = orderOf(paper, number);
  const administration = administrationOf(paper, order.administration);
  const account = must(paper.accounts.find(({ iban }) => iban === order.account));
  account.lastBatch = (account.lastBatch ?? 0) + 1;
  paper.issues += 1;
  order.status = "InTransit";
  order.issuedAs = paper.issues;
  order.issuedOn = paper.today;
  order.batch = account.lastBatch;
  order.bookingDate = bookingDate ?? order.collectionDate;
  order.frozen = {
    style: administration.style,
    journal: account.journal,
    bankJournal: account.bankJournal ?? account.journal,
    bank: account.bank,
    inTransit: account.inTransit,
    debtors: administration.debtors,
    discount: administration.discount,
    charges: administration.charges,
  };
  const before = new Map(paper.mandates.map((mandate) => [mandate, mandate.lastCollection] as const));
  for (const line of linesOf(paper, number)) {
    const mandate = mandateOf(paper, order.administration, line.mandate);
    line.previousLast = before.get(mandate) ?? null;
    issueLine(paper, order, line, mandate);
  }
}

function issueLine(paper: Paper, order: OrderCard, line: LineCard, mandate: MandateCard): void {
  const item = itemOf(paper, line.item);
  line.status = "InTransit";
  line.wasRepeat = item.timesReturned > 0;
  line.usedOverride = mandate.override ?? line.usedOverride;
  // A consolidated transaction carries one amendment, for all its lines.
  const { transaction } = line;
  const sent = linesOf(paper, order.number).find(
    (one) => one.transaction === transaction && one.usedOriginalIban !== null,
  );
  line.usedOriginalIban = mandate.originalIban ?? sent?.usedOriginalIban ?? null;
  item.status = "InTransit";
  item.lastOrder = order.number;
  if (line.wasRepeat) item.timesRepeated += 1;
  if (order.frozen?.style === "OnIssue") {
    writeCollection(paper, order, line, must(order.bookingDate), "Collection");
    item.open -= line.amount + line.discount;
  }
  // An order that is issued later and collected earlier does not bring the last collection forward.
  mandate.lastCollection = laterOf(mandate.lastCollection ?? order.collectionDate, order.collectionDate);
  mandate.override = null;
  mandate.originalIban = null;
}

/** Gives a draft the lines that are told, of these members; items that fall out are as they were before it. */
export function redraw(
  paper: Paper,
  order: OrderCard,
  members: readonly Member[],
  reported: readonly ReportedOrder[],
): string[] {
  const own = reported.find(({ number }) => number === order.number);
  if (own === undefined) return [`${order.number} is gone`];
  order.changedBy.add(paper.user);
  const before = linesOf(paper, order.number);
  remove(paper.lines, (line) => line.order === order.number);
  for (const line of before) rememberStatus(paper, line.item);
  const wrong: string[] = [];
  for (const line of own.lines) {
    const member = members.find(({ item }) => nameOf(item) === nameOf(line.item));
    if (member === undefined) wrong.push(`${nameOf(line.item)} stays in ${order.number}`);
    else writeLine(paper, order.number, member, line);
  }
  return own.lines.length === members.length ? wrong : [...wrong, `${order.number} has lost lines`];
}

/** Removes a draft; its number never comes back. */
export function deleteDraft(paper: Paper, number: string): void {
  const lines = linesOf(paper, number);
  remove(paper.orders, (order) => order.number === number);
  remove(paper.lines, (line) => line.order === number);
  for (const line of lines) rememberStatus(paper, line.item);
}

function remove<T>(list: T[], isIt: (one: T) => boolean): void {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const one = list[index];
    if (one !== undefined && isIt(one)) list.splice(index, 1);
  }
}
