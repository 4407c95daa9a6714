import { getOrInsert } from "../../kit/getOrInsert";
import { remembered } from "../../kit/remembered";
import { collectionSetMembers } from "./accountChoice";
import { type Book, keyFrom } from "../book/book";
import { type BookIndex, ibanKey, indexBook, isSameIban } from "../book/bookIndex";
import {
  addDays,
  dateOf,
  daysBetween,
  type IsoDate,
  type IsoDateTime,
  lastBusinessDayOfMonth,
  nextBusinessDay,
} from "../values/calendar";
import { AHEAD_DAYS_MAX, earliestCollectionDate } from "./collectionDates";
import { consolidate, type LeftOut, type ProposedTransaction } from "./consolidation";
import { type Judge, judgeOf, type JudgedItem } from "./eligibility";
import { type Finding, finding, hasError, withoutRepeats } from "../book/finding";
import { notHandedIn } from "../book/handingIn";
import type { JudgedMandate } from "../mandates/mandateJudge";
import { isForeign, type OpenItem, openAmountOf } from "../book/openItem";
import { unknownExclusions } from "./exclusion";
import { lostBookFindings } from "./lostBooks";
import { nobodyFindings } from "./nobody";
import { type Untaken, whyNothing } from "./nothingToCollect";
import { proposalWarnings } from "./proposalWarnings";
import { blockOn } from "../values/heldUntil";
import type { Account, CollectionOrder, Mandate } from "../book/records";
import { findingsAround, formulaColumnFindings, refusingFindings, stoppingFindings } from "../book/rowFindings";
import { askedFindings, type NotTaken, selectItems, type Selection } from "./selection";

/** What would be collected, what not and why. */
export interface Proposal {
  readonly collectionDate: IsoDate;
  readonly dueUntil: IsoDate;
  readonly transactions: readonly ProposedTransaction[];
  readonly leftOut: readonly LeftOut[];
  readonly notTaken: NotTaken;
  /** The same with what they come to, by who decides. */
  readonly untaken: Untaken;
  /** The first day on which one of them falls due; null when none does. */
  readonly nextDue: IsoDate | null;
  /** What stops everything: nothing may be written. */
  readonly stopping: readonly Finding[];
  /** All findings, each once: of what is taken and of what is left out. */
  readonly findings: readonly Finding[];
  /** The warnings that must be confirmed before what is taken can be written. */
  readonly warnings: readonly Finding[];
}

type Report = (stage: string, done: number, total: number) => void;
const REPORT_EVERY = 5_000;

/** Proposes a collection (docs/law/actions.md#3). */
export function propose(book: Book, selection: Selection, moment: IsoDateTime, report?: Report): Proposal {
  const index = indexBook(book);
  const requested = requestedDate(book, selection, moment);
  const collectionDate = nextBusinessDay(requested);
  const dueUntil = selection.dueUntil ?? collectionDate;
  const judge = judgeOf(book, index, { collectionDate, today: dateOf(moment) }, selection.account ?? null);
  const wanted = selectItems(book, index, selection, dueUntil, judge);
  const members = judgeMembers(wanted.items, judge, moment, collectionDate, report);
  const { transactions, leftOut } = consolidate(members, wanted.outside);
  const around = [...findingsAround(book), ...refusingFindings(book)];
  const stopping = [
    ...stoppingFindings(book),
    ...around.filter(({ severity }) => severity === "error"),
    ...lostBookFindings(book, index),
    ...ownFindings(members),
    ...askedFindings(book, selection),
    ...unknownExclusions(book, index, selection),
  ];
  const dates = dateFindings(requested, collectionDate, moment);
  const formulas = transactions.length === 0 ? [] : formulaColumnFindings(book);
  const warnings = [
    ...around,
    ...formulas,
    ...proposalWarnings({ book, index, transactions, leftOut, collectionDate, moment }),
  ];
  const taken = findingsIn(transactions);
  const all = [...stopping, ...dates, ...taken, ...leftOut.flatMap(({ findings }) => findings), ...warnings];
  const why = { date: collectionDate, ...wanted.notTaken, leftOut: leftOut.length };
  const nobody = transactions.length === 0 ? nobodyFindings(book, index) : [];
  // That nobody has decided says of the debtors what there is to say.
  const isSaid = ({ code }: Finding): boolean => nobody.length > 0 && code === "proposal.debtorsSayNo";
  const reasons = hasError(stopping) ? [] : whyNothing(wanted, leftOut, dueUntil).filter((one) => !isSaid(one));
  const nothing = transactions.length === 0 ? [...nobody, ...nothingFindings(book, selection, why, reasons)] : [];
  return {
    collectionDate,
    dueUntil,
    transactions,
    leftOut,
    notTaken: wanted.notTaken,
    untaken: wanted.untaken,
    nextDue: wanted.nextDue,
    stopping: withoutRepeats(stopping),
    findings: withoutRepeats([...all, ...nothing]),
    warnings: withoutRepeats([...dates, ...taken, ...warnings].filter(({ severity }) => severity === "warning")),
  };
}

/** Where an issued order still has to be handed in that is what to do, and not to look for what could be collected. */
function nothingFindings(
  book: Book,
  selection: Selection,
  why: NotTaken & { readonly date: IsoDate; readonly leftOut: number },
  reasons: readonly Finding[],
): readonly Finding[] {
  const { administration, account, debtor } = selection;
  const debtors = debtor === undefined ? null : keyFrom(debtor);
  const holds = ({ number }: CollectionOrder): boolean =>
    book.tables.DirectDebits.some(
      (line) => keyFrom(line.order) === keyFrom(number) && keyFrom(line.debtor) === debtors,
    );
  const waiting = notHandedIn(book).filter(
    (order) =>
      (administration === undefined || keyFrom(administration) === keyFrom(order.administration)) &&
      (account === undefined || ibanKey(account) === ibanKey(order.account)) &&
      (debtors === null || holds(order)),
  );
  if (waiting.length === 0) return [finding("proposal.nothing", null, { ...why }), ...reasons];
  const orders = waiting.map(({ number }) => number).join(", ");
  return [finding("proposal.handInFirst", null, { date: why.date, orders, count: waiting.length })];
}

/** Of most items there are none. */
function findingsIn(transactions: readonly ProposedTransaction[]): Finding[] {
  const all: Finding[] = [];
  for (const { members } of transactions) {
    for (const { findings } of members) if (findings.length > 0) all.push(...findings);
  }
  return all;
}

/** Every item that is wanted and free to be collected, judged for the next possible collection. */
export interface JudgedBook {
  /** The first day that every account can still reach. */
  readonly collectionDate: IsoDate;
  readonly judge: Judge;
  /** What a proposal for that day looks at. */
  readonly due: readonly JudgedItem[];
  /** What falls due after it. */
  readonly later: readonly JudgedItem[];
}

/** Later than any due date. */
const EVER = "9999-12-31" as IsoDate;

/** Judges the whole book without choosing a collection (docs/law/actions.md#10). */
export function judgeBook(book: Book, index: BookIndex, moment: IsoDateTime, report?: Report): JudgedBook {
  const collectionDate = nextBusinessDay(earliestForAll(book, {}, moment));
  const judge = judgeOf(book, index, { collectionDate, today: dateOf(moment) }, null);
  const { items } = selectItems(book, index, {}, EVER, judge);
  const isDue = ({ record }: OpenItem) => record.dueDate <= collectionDate;
  const dueItems = items.filter(isDue);
  const laterItems = items.filter((item) => !isDue(item));
  const due = judgeMembers(dueItems, judge, moment, collectionDate, report);
  // A credit note that falls due later can be netted with invoices that are due already.
  const notes = new Set(laterItems.filter(({ record }) => openAmountOf(record) < 0).map(keyOfDebtor));
  const beside = dueItems.filter((item) => notes.has(keyOfDebtor(item)));
  const judged = judgeMembers([...beside, ...laterItems], judge, moment, collectionDate, report);
  return { collectionDate, judge, due, later: judged.filter(({ item }) => !isDue(item)) };
}

function keyOfDebtor({ invoice }: OpenItem): string {
  return keyFrom(invoice.administration, invoice.debtor);
}

/** The collection date that is asked for. */
function requestedDate(book: Book, selection: Selection, moment: IsoDateTime): IsoDate {
  if (selection.collectionDate !== undefined) return selection.collectionDate;
  const earliest = earliestForAll(book, selection, moment);
  return selection.monthEnd === true ? lastBusinessDayOfMonth(earliest) : earliest;
}

/** The first collection date that every account of the selection can still reach. */
export function earliestForAll(book: Book, selection: Selection, moment: IsoDateTime): IsoDate {
  const isConcerned = concernedAccounts(book, selection);
  let latest = nextBusinessDay(addDays(dateOf(moment), 1));
  for (const account of book.tables.Accounts) {
    if (!isConcerned(account)) continue;
    const earliest = earliestCollectionDate(moment, account);
    // From one that is blocked nothing is collected: where it is free again before a later day, it reaches that day too.
    if (earliest > latest && blockOn(account.blocked, earliest) === null) latest = earliest;
  }
  return latest;
}

/** Tells the accounts from which a selection may be collected. */
function concernedAccounts(
  book: Book,
  { administration, account: asked, collectionSet }: Selection,
): (account: Account) => boolean {
  const members = collectionSet === undefined ? null : collectionSetMembers(book, collectionSet);
  const ofSet = members === null ? null : new Set(members.map(({ iban }) => ibanKey(iban)));
  return (account) => {
    if (administration !== undefined && keyFrom(administration) !== keyFrom(account.administration)) return false;
    if (asked !== undefined && ibanKey(asked) !== ibanKey(account.iban)) return false;
    return ofSet === null || ofSet.has(ibanKey(account.iban));
  };
}

/**
 * Judges the wanted items: invoices first, so that a netted credit note without a mandate of its own can take that
 * of the debtor's transaction; in the order of the workbook again afterwards.
 */
export function judgeMembers(
  items: readonly OpenItem[],
  judge: Judge,
  moment: IsoDateTime,
  collectionDate: IsoDate,
  report: Report | undefined,
): JudgedItem[] {
  const tooEarly = earlyFindings(moment, collectionDate);
  const mandates = new Map<string, Set<JudgedMandate>>();
  const judged: (JudgedItem | undefined)[] = items.map(() => undefined);
  let done = 0;
  const remember = (position: number, result: JudgedItem) => {
    judged[position] = result;
    done += 1;
    if (done % REPORT_EVERY === 0) report?.("judge", done, items.length);
  };
  items.forEach((item, position) => {
    if (openAmountOf(item.record) < 0) return;
    const result = judge.item(item);
    remember(position, result);
    if (result.mandate === null || result.debtor?.consolidate !== true || isForeign(item.invoice)) return;
    const key = keyOfDebtor(item);
    getOrInsert(mandates, key, () => new Set()).add(result.mandate);
  });
  items.forEach((item, position) => {
    if (openAmountOf(item.record) >= 0) return;
    const [only, ...others] = mandates.get(keyOfDebtor(item)) ?? [];
    const joins = others.length === 0 && only !== undefined && isFreeFor(item, only.mandate);
    remember(position, judge.item(item, joins ? only : undefined));
  });
  return judged.flatMap((result) => {
    if (result === undefined) return [];
    const early = result.account === null ? [] : tooEarly(result.account);
    const found = early.length === 0 ? result.findings : [...result.findings, ...early];
    return found.length === 0 ? result : { ...result, findings: withoutRepeats(found) };
  });
}

/** Whether a credit note may go under this mandate: it names none, and no other account. */
function isFreeFor({ invoice }: OpenItem, { iban }: Mandate): boolean {
  if (invoice.mandateId !== null) return false;
  return invoice.iban === null || isSameIban(invoice.iban, iban ?? "");
}

function earlyFindings(moment: IsoDateTime, date: IsoDate): (account: Account) => Finding[] {
  return remembered((account) => {
    const earliest = earliestCollectionDate(moment, account);
    const params = { date, earliest, account: account.iban };
    return date < earliest ? [finding("date.tooEarly", null, params)] : [];
  });
}

/** The findings about the collection date of the request. */
export function dateFindings(requested: IsoDate, collectionDate: IsoDate, moment: IsoDateTime): Finding[] {
  const findings: Finding[] = [];
  if (requested !== collectionDate) findings.push(finding("date.moved", null, { from: requested, to: collectionDate }));
  const days = daysBetween(dateOf(moment), collectionDate);
  if (days > AHEAD_DAYS_MAX) findings.push(finding("date.farAhead", null, { date: collectionDate, days }));
  return findings;
}

/** A wrong creditor ID or own account of an administration concerned stops everything (docs/law/actions.md#0). */
function ownFindings(members: readonly JudgedItem[]): Finding[] {
  const isOwn = ({ severity, place }: Finding) =>
    severity === "error" &&
    ((place?.table === "Administrations" && place.field === "creditorId") ||
      (place?.table === "Accounts" && place.field === "iban"));
  return withoutRepeats(members.flatMap(({ findings }) => findings.filter(isOwn)));
}

/** Whether the findings forbid writing anything. */
export function isStopped({ stopping }: Proposal): boolean {
  return hasError(stopping);
}
