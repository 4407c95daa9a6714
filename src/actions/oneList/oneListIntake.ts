import { append, type Book, type Change, keyFrom, setFields } from "../../domain/book/book";
import { type BookIndex, indexBook, itemKey } from "../../domain/book/bookIndex";
import { type Finding, finding } from "../../domain/book/finding";
import { livingLine, openAmountOf } from "../../domain/book/openItem";
import { linesOfItem } from "../../domain/book/orderOfIssue";
import type { Invoice } from "../../domain/book/records";
import type { IsoDate } from "../../domain/values/calendar";
import { formatCents, sumOf, ZERO } from "../../domain/values/money";
import { unconfirmed } from "../outcome";
import { type ListedMembers, listedMembers } from "./listedMembers";
import { memberOwners } from "./memberOwners";
import { type MemberRecords, memberRecords } from "./memberRecords";
import { type OneListCreditor, oneListCreditor } from "./oneListCreditor";
import type { MissingAnswer, TakeInOneListRequest } from "./oneListRequest";
import {
  invoiceChange,
  invoiceFindings,
  isOfList,
  type PeriodInvoice,
  type PeriodInvoices,
  periodInvoices,
} from "./periodInvoices";

/** What one list comes to in a book. */
export interface OneListIntake {
  readonly creditor: OneListCreditor;
  /** The period and the day of what the rows do not say themselves. */
  readonly period: string | null;
  readonly collectionDate: IsoDate | null;
  readonly missing: readonly MissingAnswer[];
  readonly records: MemberRecords | null;
  readonly invoices: readonly PeriodInvoice[];
  /** What is closed, for nothing of it is due any more. */
  readonly closed: readonly Invoice[];
  /** Whoever was on such a list before and is on this one no more. */
  readonly goneMembers: readonly string[];
  readonly leftOut: number;
  readonly counts: ListedMembers["counts"];
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** What is told, and holds back no more than its own invoice. */
  readonly heldBack: readonly Finding[];
}

const NO_COUNTS = { notCollected: 0, ended: 0, samples: 0, notDue: 0 };

/** Works out what a list comes to: who collects, whose the rows are, what is due in their period. */
export function oneListIntake(book: Book, request: TakeInOneListRequest, today: IsoDate): OneListIntake {
  const { list } = request;
  const index = indexBook(book);
  const creditor = oneListCreditor(book, index, request);
  const hasDates = list.rows.length > 0 && list.rows.every(({ dueDate }) => dueDate !== null);
  const collectionDate = request.collectionDate ?? list.creditor.collectionDate ?? null;
  const missing = [...creditor.missing];
  if (collectionDate === null && !hasDates) missing.push(missingOf("collectionDate"));
  const bare = {
    ...{ creditor, period: null, collectionDate, records: null, invoices: [], closed: [], goneMembers: [] },
    ...{ leftOut: list.broken, counts: NO_COUNTS, changes: [], heldBack: [] },
  };
  // Without a day nothing is due; who is asked for one is asked for the dates of signature at once.
  const day = collectionDate ?? list.rows.find(({ dueDate }) => dueDate !== null)?.dueDate ?? today;
  const scope = { book, index, request, today, collectionDate: day };
  const members = listedMembers({
    ...{ list, rules: request.rules ?? {}, collectionDate: day, period: request.period },
    exclude: request.exclude ?? [],
    wasInvoiced: invoicedBefore(book, index, creditor),
  });
  for (const [group, count] of members.feeless) missing.push({ ...missingOf("fee"), about: group, members: count });
  const taken = takenMembers(members, creditor, scope);
  const { records } = taken;
  if (request.signedOn === undefined && records.unsigned > 0) {
    const proposed = records.joined > 0 ? "joined" : null;
    missing.push({ ...missingOf("signedOn"), proposed, members: records.unsigned });
  }
  const findings = [...creditor.findings, ...askedFindings(missing, list.name)];
  if (missing.length > 0) return { ...bare, records, counts: members.counts, missing, findings };
  const all = [...findings, ...members.findings, ...members.left, ...taken.findings];
  return {
    ...bare,
    ...taken,
    period: request.period ?? day.slice(0, 7),
    counts: members.counts,
    missing,
    findings: all,
  };
}

interface TakenScope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly request: TakeInOneListRequest;
  readonly today: IsoDate;
  readonly collectionDate: IsoDate;
}

function missingOf(field: MissingAnswer["field"]): MissingAnswer {
  return { field, about: null, proposed: null, members: 0 };
}

const ASKED = {
  creditorName: "oneList.nameAsked",
  creditorId: "oneList.creditorAsked",
  account: "oneList.accountAsked",
  collectionDate: "oneList.dateAsked",
  signedOn: "oneList.signatureAsked",
  fee: "oneList.feeAsked",
} as const satisfies Record<MissingAnswer["field"], string>;

function askedFindings(missing: readonly MissingAnswer[], file: string): Finding[] {
  return missing.map(({ field, about, proposed, members }) => {
    const code = field === "signedOn" && proposed !== null ? "oneList.joiningProposed" : ASKED[field];
    return finding(code, null, { file, count: members, group: about ?? "" });
  });
}

/** Whether a list made something of a member before, in any period. */
function invoicedBefore({ tables }: Book, index: BookIndex, { administration }: OneListCreditor) {
  const made = new Set(
    tables.Invoices.filter(
      ({ administration: code, number, debtor }) =>
        administration !== null && keyFrom(code) === keyFrom(administration.code) && isOfList({ number, debtor }),
    ).map(({ debtor }) => keyFrom(debtor)),
  );
  return ({ number, mandateId }: { readonly number: string | null; readonly mandateId: string | null }): boolean => {
    const mandate = index.mandates.get(keyFrom(administration?.code ?? null, mandateId));
    return [number, mandate?.debtor ?? null].some((one) => one !== null && made.has(keyFrom(one)));
  };
}

/** The members in the book: their records, what is due of them, and who is on the list no more. */
function takenMembers(listed: ListedMembers, creditor: OneListCreditor, scope: TakenScope) {
  const { book, index, request, today } = scope;
  const { list } = request;
  const administration = creditor.administration?.code ?? "";
  const recordScope = { book, index, today, administration, file: list.name };
  const owners = memberOwners(listed.members, recordScope);
  const records = memberRecords(owners.owned, {
    ...recordScope,
    ...{ account: creditor.account ?? "", signedOn: request.signedOn, rules: request.rules ?? {} },
  });
  const owed = records.members.flatMap(({ owned: { member }, debtor, mandate }) =>
    member.charges.map((charge) => {
      const named = member.number ?? member.mandateId ?? member.name;
      return { debtor: debtor.number, mandateId: mandate.mandateId, line: member.row.row, member: named, charge };
    }),
  );
  const charged = listed.members.flatMap(({ charges }) => charges.map(({ period }) => period));
  const periods = new Set([request.period ?? scope.collectionDate.slice(0, 7), ...charged]);
  const isConfirmed = (found: Finding): boolean => unconfirmed([found], request).length === 0;
  const period = periodInvoices(owed, periods, { book, index, administration, file: list.name, today, isConfirmed });
  const left = [...owners.left, ...records.left, ...period.left];
  const leftOut = list.broken + listed.left.length + left.length;
  const gone = goneOf(period, { ...scope, administration, isWhole: leftOut === 0 });
  const isKnown = new Set(records.members.map(({ debtor }) => keyFrom(debtor.number)));
  const goneMembers =
    leftOut > 0 || request.partial === true ? [] : missingMembers(isKnown, { ...scope, administration });
  return {
    records,
    invoices: period.invoices,
    closed: gone.closed,
    goneMembers,
    leftOut,
    changes: writtenChanges(creditor, records, period.invoices, gone.closed),
    heldBack: period.invoices.flatMap((one) => (one.kind === "heldBack" ? [one.finding] : [])),
    findings: [
      ...left,
      ...records.findings,
      ...invoiceFindings(period.invoices, list.name),
      ...dateFindings(period.invoices, scope),
      ...gone.findings,
      ...membersGone(goneMembers, list.name),
    ],
  };
}

/** What is written, each record before those that name it. */
function writtenChanges(
  creditor: OneListCreditor,
  records: MemberRecords,
  invoices: readonly PeriodInvoice[],
  closed: readonly Invoice[],
): readonly Change[] {
  const changes: (Change | null)[] = [
    ...(creditor.isNewAdministration && creditor.administration !== null
      ? [append("Administrations", creditor.administration)]
      : []),
    ...(creditor.newAccount === null ? [] : [append("Accounts", creditor.newAccount)]),
    ...forOneInvoice(records.changes, invoices),
    ...invoices.map(invoiceChange),
    ...closed.map((invoice) => setFields("Invoices", invoice, { openAmount: ZERO })),
  ];
  return changes.filter((change) => change !== null);
}

/** A one-off mandate is for one invoice: that of its member. */
function forOneInvoice(changes: MemberRecords["changes"], invoices: readonly PeriodInvoice[]): (Change | null)[] {
  const byMandate = new Map(invoices.map(({ invoice }) => [keyFrom(invoice.mandateId), invoice.number]));
  return changes.map((change) => {
    if (change?.kind !== "append" || change.table !== "Mandates" || change.record.oneOff !== true) return change;
    return append("Mandates", { ...change.record, invoice: byMandate.get(keyFrom(change.record.mandateId)) ?? null });
  });
}

/** Days that the list says itself: they go before the one that was asked for, and may have passed. */
function dateFindings(invoices: readonly PeriodInvoice[], { request, today }: TakenScope): Finding[] {
  const { list, collectionDate } = request;
  const own = list.rows.filter(({ dueDate }) => dueDate !== null && dueDate !== collectionDate);
  const past = invoices.filter(({ kind, invoice }) => kind === "new" && invoice.dueDate < today);
  const [first] = past.map(({ invoice }) => invoice.dueDate).toSorted();
  return [
    ...(collectionDate === undefined || own.length === 0
      ? []
      : [finding("oneList.ownDates", null, { file: list.name, count: own.length, date: collectionDate })]),
    ...(first === undefined
      ? []
      : [finding("oneList.pastDates", null, { file: list.name, count: past.length, date: first })]),
  ];
}

interface GoneScope extends TakenScope {
  readonly administration: string;
}

/** So many are told by their names. */
const NAMES_MAX = 10;

function namesOf(names: readonly string[]): string {
  return names.length > NAMES_MAX ? `${names.slice(0, NAMES_MAX).join(", ")}, …` : names.join(", ");
}

/** What of the period is open and asked for no more: closed, once that is confirmed, where every row could be used. */
function goneOf({ gone }: PeriodInvoices, scope: GoneScope & { readonly isWhole: boolean }) {
  const { index, request, isWhole } = scope;
  const excluded = new Set((request.exclude ?? []).map((name) => keyFrom(name)));
  const open = gone.filter((invoice) => {
    const { administration, number, debtor, mandateId, unreadable } = invoice;
    const name = index.debtors.get(keyFrom(debtor))?.name ?? null;
    if (unreadable !== undefined || [debtor, mandateId, name].some((one) => one !== null && excluded.has(keyFrom(one))))
      return false;
    const lines = linesOfItem(itemKey(administration, number, null), index);
    return (
      openAmountOf(invoice) !== ZERO &&
      lines.every(({ status }) => status === "OrderCancelled") &&
      livingLine(lines) === null
    );
  });
  if (open.length === 0 || request.partial === true) return { closed: [], findings: [] };
  const params = {
    ...{ file: request.list.name, count: open.length, items: namesOf(open.map(({ number }) => number)) },
    amount: formatCents(sumOf(open, openAmountOf)),
  };
  const code = isWhole ? "oneList.closed" : "oneList.goneUnknown";
  return { closed: isWhole ? open : [], findings: [finding(code, null, params)] };
}

/** Debtors of whom a list made something before and whom this one does not have. */
function missingMembers(known: ReadonlySet<string>, { book, index, administration }: GoneScope): readonly string[] {
  const before = book.tables.Invoices.filter(
    (one) => keyFrom(one.administration) === keyFrom(administration) && isOfList(one),
  );
  const numbers = new Map(before.map(({ debtor }) => [keyFrom(debtor), debtor]));
  return [...numbers].filter(([key]) => !known.has(key)).map(([key, number]) => index.debtors.get(key)?.name ?? number);
}

function membersGone(names: readonly string[], file: string): Finding[] {
  return names.length === 0
    ? []
    : [finding("oneList.gone", null, { file, count: names.length, items: namesOf(names) })];
}
