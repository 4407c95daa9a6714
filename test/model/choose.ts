import type { Day } from "./days";
import {
  type AccountCard,
  type AdministrationCard,
  administrationOf,
  type DebtorCard,
  type ItemCard,
  itemOf,
  type LineCard,
  type MandateCard,
  must,
  nameOf,
  orderOf,
  type Paper,
  type Scheme,
  sum,
} from "./paper";

/*
 * What can be collected, and how (docs/law/actions.md#2 and #3).
 */

export interface Wish {
  readonly administration?: string;
  readonly account?: string;
  readonly debtor?: string;
  readonly collectionDate: Day;
  readonly dueUntil: Day;
}

/** An item as it goes into an order. */
export interface Member {
  readonly item: ItemCard;
  readonly mandate: MandateCard;
  readonly amount: number;
  readonly discount: number;
}

/** What goes to one account under one scheme; how it is spread over orders is not the model's to say. */
export interface Group {
  readonly administration: string;
  readonly account: AccountCard;
  readonly scheme: Scheme;
  readonly transactions: readonly (readonly Member[])[];
}

export interface Choice {
  readonly groups: readonly Group[];
  /** Items that are wanted and due, but cannot go: each with its reason. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/** Whether somebody wants it collected: its own word, else its debtor's. */
export function isWanted(item: ItemCard, debtor: DebtorCard): boolean {
  return item.collect ?? debtor.automatic;
}

export function debtorOf(paper: Paper, number: string): DebtorCard {
  return must(
    paper.debtors.find((card) => card.number === number),
    `debtor ${number}`,
  );
}

/** Whether a line of it waits in a draft or is on its way. */
function isLiving(paper: Paper, item: ItemCard): boolean {
  return paper.lines.some(
    (line) => nameOf(line.item) === nameOf(item) && (line.status === "Draft" || line.status === "InTransit"),
  );
}

function isSelected(paper: Paper, wish: Wish, item: ItemCard): boolean {
  if (wish.administration !== undefined && wish.administration !== item.administration) return false;
  if (wish.debtor !== undefined && wish.debtor !== item.debtor) return false;
  const account = paper.accounts.find(({ iban }) => iban === wish.account);
  return account === undefined || account.administration === item.administration;
}

function accountOf(paper: Paper, wish: Wish, administration: string): AccountCard | null {
  const asked = paper.accounts.find(({ iban }) => iban === wish.account);
  if (asked !== undefined) return asked;
  const own = paper.accounts.filter((card) => card.administration === administration);
  const preferred = own.filter((card) => card.preferred);
  return (own.length === 1 ? own[0] : preferred.length === 1 ? preferred[0] : null) ?? null;
}

/** Whether a line under a one-off mandate was presented to the bank. */
function isUsed(paper: Paper, mandate: MandateCard): boolean {
  return (
    mandate.oneOff &&
    paper.lines.some(
      (line) => line.mandate === mandate.id && line.item.administration === mandate.administration && isPresented(line),
    )
  );
}

/** Kinds of return of what never came before the debtor's bank. */
export function isNeverPresented(kind: string | null): boolean {
  return kind === "Reject" || kind === "BatchReject" || kind === "Recalled";
}

/** Why a mandate cannot be used on that day; null when it can. */
function mandateTrouble(paper: Paper, mandate: MandateCard, on: Day): string | null {
  if (mandate.signedOn === null) return "unsigned";
  if (mandate.signedOn > paper.today) return "signed later";
  if (mandate.withdrawnOn !== null && mandate.withdrawnOn <= on) return "withdrawn";
  if (mandate.blocked) return "mandate blocked";
  if (isUsed(paper, mandate)) return "used";
  if (isInDoubt(paper, mandate)) return "in doubt";
  return isChangedUnreported(paper, mandate) ? "changed unreported" : null;
}

/** The lines under a mandate in the order of their issue; drafts are none yet. */
function issuedUnder(paper: Paper, mandate: MandateCard): LineCard[] {
  const timeOf = (line: LineCard) => orderOf(paper, line.order).issuedAs ?? 0;
  return paper.lines
    .filter((line) => line.mandate === mandate.id && line.item.administration === mandate.administration)
    .filter(({ status }) => status !== "Draft")
    .sort((one, other) => timeOf(one) - timeOf(other));
}

/** Reasons that put the mandate itself in doubt. */
const DOUBTS = ["MD01", "MD07", "AC04"];

/** After such a return nothing goes out until the user decides: by a new signature or account, or by collecting it again. */
function isInDoubt(paper: Paper, mandate: MandateCard): boolean {
  const returned = issuedUnder(paper, mandate).filter(
    ({ status, kind, reason }) =>
      status === "Returned" && kind !== "BatchReject" && kind !== "Recalled" && DOUBTS.includes(reason ?? ""),
  );
  // The sort keeps the order of issue among those of one day.
  const last = returned.sort((one, other) => (one.returnedOn ?? "").localeCompare(other.returnedOn ?? "")).at(-1);
  if (last?.signedOn !== mandate.signedOn) return false;
  if (last.reason === "AC04" && last.iban !== mandate.iban) return false;
  const members = paper.lines.filter(
    ({ order, transaction }) => order === last.order && transaction === last.transaction,
  );
  // A credit note keeps its word at a return: it decides nothing.
  return !members.some((line) => line.amount > 0 && itemOf(paper, line.item).collect === true);
}

/** Whether the bank knows another account of the mandate, and nothing stands ready to tell it. */
function isChangedUnreported(paper: Paper, mandate: MandateCard): boolean {
  const presented = issuedUnder(paper, mandate).filter(isPresented);
  const last = presented.at(-1);
  return last !== undefined && last.iban !== mandate.iban && mandate.originalIban === null;
}

/** Whether a line came before the debtor's bank. */
export function isPresented({ status, kind }: LineCard): boolean {
  return status !== "Draft" && status !== "OrderCancelled" && !(status === "Returned" && isNeverPresented(kind));
}

/** The mandate under which an item goes, or why there is none. */
export function mandateFor(paper: Paper, item: ItemCard, on: Day): MandateCard | string {
  const debtor = debtorOf(paper, item.debtor);
  const own = paper.mandates.filter(
    (card) => card.administration === item.administration && card.debtor === item.debtor,
  );
  const judged = (mandate: MandateCard | undefined, none: string) =>
    mandate === undefined ? none : (mandateTrouble(paper, mandate, on) ?? mandate);
  if (item.mandate !== null)
    return judged(
      own.find(({ id }) => id === item.mandate),
      "unknown",
    );
  if (debtor.isOneOff)
    return judged(
      own.find((card) => card.oneOff && card.invoice === item.invoice),
      "none one-off",
    );
  const candidates = own.filter((card) => !card.oneOff && card.scheme === debtor.scheme);
  const usable = candidates.filter((card) => mandateTrouble(paper, card, on) === null);
  const among = item.iban === null ? usable : usable.filter(({ iban }) => iban === item.iban);
  const preferred = among.filter(({ iban }) => iban === debtor.iban);
  const [chosen] = item.iban === null && preferred.length > 0 ? preferred : among;
  if (among.length > 1 && preferred.length !== 1) return "ambiguous";
  if (chosen !== undefined) return chosen;
  const [first] = candidates;
  return first === undefined || candidates.length > 1 ? "none" : (mandateTrouble(paper, first, on) ?? "none");
}

/** The discount that is given on an item, signed; half a cent goes up. */
function discountOf(item: ItemCard, administration: AdministrationCard): number {
  if (item.discount !== null) return item.discount;
  if (item.amount < 0 && !administration.discountOnCreditNotes) return 0;
  if (administration.discountAmount !== null)
    return item.instalment === null || item.instalment === 1 ? administration.discountAmount : 0;
  if (administration.discountPercent === null) return 0;
  // 1.5 % of 12345 cents: hundredths of a percent and cents are whole, so that nothing is lost before the rounding.
  const hundredths = Math.round(administration.discountPercent * 100) * Math.abs(item.open);
  return Math.sign(item.open) * Math.floor((hundredths + 5_000) / 10_000);
}

/** An item as it would go into an order, or why it cannot. */
export function memberOf(paper: Paper, item: ItemCard, on: Day): Member | string {
  const mandate = mandateFor(paper, item, on);
  if (typeof mandate === "string") return mandate;
  if (item.open < Math.min(0, item.amount) || item.open > Math.max(0, item.amount)) return "open amount";
  const discount = discountOf(item, administrationOf(paper, item.administration));
  if (Math.abs(discount) >= Math.abs(item.open)) return "discount too large";
  const debtor = debtorOf(paper, item.debtor);
  if (item.amount < 0 && (!debtor.consolidates || mandate.oneOff)) return "credit note apart";
  return { item, mandate, amount: item.open - discount, discount };
}

/** What a wish comes to. */
export function choose(paper: Paper, wish: Wish): Choice {
  const leftOut = new Map<string, string>();
  const wanted = paper.items.filter((item) => {
    const isWish =
      isSelected(paper, wish, item) &&
      item.open !== 0 &&
      isWanted(item, debtorOf(paper, item.debtor)) &&
      item.due <= wish.dueUntil;
    return isWish && !item.blocked && !isLiving(paper, item);
  });
  const members = wanted.flatMap((item) => {
    const member = memberOf(paper, item, wish.collectionDate);
    if (typeof member !== "string") return [member];
    leftOut.set(nameOf(item), member);
    return [];
  });
  const groups = new Map<string, Group>();
  for (const transaction of transactionsOf(paper, members)) {
    const [first] = transaction;
    if (first === undefined) continue;
    const account = accountOf(paper, wish, first.item.administration);
    const why = transactionTrouble(paper, transaction, account, leftOut);
    if (account === null || why !== null) {
      for (const { item } of transaction) leftOut.set(nameOf(item), why ?? "account");
      continue;
    }
    const scheme = first.mandate.scheme;
    const key = `${account.iban} ${scheme}`;
    const group = groups.get(key) ?? { administration: first.item.administration, account, scheme, transactions: [] };
    groups.set(key, { ...group, transactions: [...group.transactions, transaction] });
  }
  return { groups: [...groups.values()], leftOut };
}

/** A consolidating debtor's items under one mandate are one transaction; every other item is one by itself. */
export function transactionsOf(paper: Paper, members: readonly Member[]): Member[][] {
  const found = new Map<string, Member[]>();
  for (const member of members) {
    const { item, mandate } = member;
    const isTogether = debtorOf(paper, item.debtor).consolidates && !mandate.oneOff;
    const key = isTogether ? `${item.administration} ${mandate.id}` : nameOf(item);
    found.set(key, [...(found.get(key) ?? []), member]);
  }
  return [...found.values()];
}

function transactionTrouble(
  paper: Paper,
  transaction: readonly Member[],
  account: AccountCard | null,
  leftOut: ReadonlyMap<string, string>,
): string | null {
  if (account === null) return "account";
  const [first] = transaction;
  const isTogether = first !== undefined && debtorOf(paper, first.item.debtor).consolidates && !first.mandate.oneOff;
  const siblings = paper.items.filter(
    (item) =>
      isTogether &&
      item.debtor === first.item.debtor &&
      item.administration === first.item.administration &&
      leftOut.has(nameOf(item)) &&
      mandateIfAny(paper, item) === first.mandate,
  );
  if (siblings.length > 0) return "a sibling is held back";
  if (account.itemsMax !== null && transaction.length > account.itemsMax) return "too many items";
  return sum(transaction.map(({ amount }) => amount)) < 1 ? "nothing to collect" : null;
}

function mandateIfAny(paper: Paper, item: ItemCard): MandateCard | null {
  const mandate = mandateFor(paper, item, paper.today);
  return typeof mandate === "string" ? null : mandate;
}
