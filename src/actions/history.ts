import { type Book, keyFrom } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import { at, errorsOf, type Finding, finding, hasError, type Place } from "../domain/book/finding";
import { itemName, openItems } from "../domain/book/openItem";
import { compareByIssue } from "../domain/book/orderOfIssue";
import type { DirectDebit, LineStatus, Mandate, MandateStatus, ReturnKind, SequenceType } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";
import { accountChooser } from "../domain/collection/accountChoice";
import { type CollectedLine, linesUnder, mandateOfReference } from "../domain/mandates/mandateHistory";
import { usableUntil } from "../domain/mandates/mandateStatus";
import { statusInBook, takenOver } from "../domain/mandates/mandateTakenOver";
import { nextSequence, type SequenceReason } from "../domain/mandates/sequenceType";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { FindingCode } from "../domain/values/findingCodes";
import { type Cents, formatCents } from "../domain/values/money";
import type { Action, Confirmation, Moment, Outcome, Summary } from "./action";
import { type BookedLine, type LedgerOwn, type LoggedRow, trailOf } from "./historyTrail";
import { isIn } from "./namedItem";
import { findMandate } from "./namedMandate";
import { held, shown } from "./outcome";

/** Whose history: that of a mandate, of a debtor, of an invoice or instalment (`F2026-0012/2`), or of an order. */
export interface HistoryRequest extends Confirmation {
  readonly mandate?: string;
  readonly debtor?: string;
  readonly invoice?: string;
  readonly order?: string;
  readonly administration?: string;
}

/** Every collection, oldest issue first, and what the next one of each mandate will be. */
export interface HistoryResult {
  readonly history: readonly HistoryRow[];
  readonly next: readonly NextCollection[];
  /** The lines of the entries in which it was booked, by number. */
  readonly bookedLines: readonly BookedLine[];
  /** Who did what with the orders concerned. */
  readonly loggedRows: readonly LoggedRow[];
}

/** A collection as it was sent, and what became of it. */
export interface HistoryRow {
  readonly collectionDate: IsoDate;
  readonly order: string;
  readonly line: number;
  readonly administration: string;
  readonly debtor: string;
  readonly item: string;
  readonly mandate: string;
  readonly iban: string;
  readonly sequenceType: SequenceType;
  readonly amount: Cents;
  readonly status: LineStatus;
  readonly returnKind: ReturnKind | null;
  readonly reasonCode: string | null;
  readonly returnedOn: IsoDate | null;
  /** What of the mandate it reported to be changed, as it was before. */
  readonly originalMandateId: string | null;
  readonly originalIban: string | null;
  readonly bankReference: string | null;
  /** The journal entries in which it was booked. */
  readonly entries: readonly string[];
  readonly place: Place;
}

/** How a mandate stands, and what its next collection will carry; null when nothing can be collected under it. */
export interface NextCollection {
  readonly administration: string;
  readonly mandate: string;
  readonly debtor: string;
  readonly status: MandateStatus;
  readonly sequenceType: SequenceType | null;
  readonly lastCollectionDate: IsoDate | null;
  readonly usableUntil: IsoDate | null;
  readonly place: Place;
}

interface Asked {
  readonly mandates: readonly Mandate[];
  readonly lines: readonly CollectedLine[];
  readonly findings: readonly Finding[];
}

function decide(book: Book, request: HistoryRequest, moment: Moment): Outcome<HistoryResult, never> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const index = indexBook(book);
  const { mandates, lines, findings } = asked(book, request, index);
  if (hasError(findings)) return held(findings);
  const sorted = [...lines].sort((a, b) => compareByIssue(a.order, b.order) || a.line.line - b.line.line);
  const next = mandates.map(nextCollection(book, index, dateOf(moment.at)));
  return shown([...findings, ...next.map((one) => one.sentence)], {
    history: historyRows(sorted, book),
    next: next.map(({ collection }) => collection),
    ...trailOf(book, sorted, ownOf(request)),
  });
}

function asked(
  book: Book,
  { mandate: reference, debtor, invoice, order, administration }: HistoryRequest,
  index: BookIndex,
): Asked {
  if (order !== undefined) return ofOrder(order, index);
  if (reference !== undefined) {
    const named = { mandate: reference, ...(administration === undefined ? {} : { administration }) };
    const { mandate, findings } = findMandate(book, named);
    const errors = errorsOf(findings);
    if (mandate === null) return { mandates: [], lines: [], findings: errors };
    return { mandates: [mandate], lines: linesUnder(mandate, index), findings: [] };
  }
  return debtor === undefined
    ? ofInvoice(book, invoice ?? "", administration, index)
    : ofDebtor(book, debtor, administration, index);
}

/** What of the ledger belongs to it though it names no line: an instalment has nothing of its own there. */
function ownOf({ mandate, debtor, invoice, order, administration }: HistoryRequest): LedgerOwn {
  return {
    ...(administration === undefined ? {} : { administration }),
    ...(mandate === undefined ? {} : { mandateId: mandate }),
    ...(debtor === undefined ? {} : { debtor }),
    ...(invoice === undefined ? {} : { invoice }),
    ...(order === undefined ? {} : { order }),
  };
}

/** Of an order no mandate is judged: what the next collection carries is asked mandate by mandate. */
function ofOrder(number: string, index: BookIndex): Asked {
  const order = index.orders.get(keyFrom(number));
  if (order === undefined) {
    return { mandates: [], lines: [], findings: [finding("order.unknown", null, { order: number })] };
  }
  const lines = index.linesOfOrder.get(keyFrom(number)) ?? [];
  return { mandates: [], lines: lines.map((line) => ({ line, order })), findings: [] };
}

function ofDebtor(book: Book, debtor: string, administration: string | undefined, index: BookIndex): Asked {
  const key = keyFrom(debtor);
  const isOurs = (one: DirectDebit | Mandate) =>
    keyFrom(one.debtor) === key && isIn(administration, one.administration);
  const lines = withOrders(book.tables.DirectDebits.filter(isOurs), index);
  const mandates = book.tables.Mandates.filter(isOurs);
  const isKnown = index.debtors.has(key) || lines.length > 0;
  return { mandates, lines, findings: isKnown ? [] : [finding("debtor.unknown", null, { debtor })] };
}

/** What was collected of an invoice, in all its instalments, or of the one that is named. */
function ofInvoice(book: Book, name: string, administration: string | undefined, index: BookIndex): Asked {
  const key = keyFrom(name);
  const isNamed = (invoice: string, item: string) => keyFrom(invoice) === key || keyFrom(item) === key;
  const own = book.tables.DirectDebits.filter(
    (line) => isNamed(line.invoice, nameOf(line)) && isIn(administration, line.administration),
  );
  const lines = withOrders(own, index);
  const isThere = openItems(book, index).some(
    (item) => isNamed(item.invoice.number, itemName(item)) && isIn(administration, item.invoice.administration),
  );
  const mandates = new Set(
    lines.flatMap(({ line }) => mandateOfReference(line.administration, line.mandateId, index) ?? []),
  );
  const isKnown = isThere || lines.length > 0;
  const findings = isKnown ? [] : [finding("invoice.unknown", null, { invoice: name })];
  return { mandates: [...mandates], lines, findings };
}

function nameOf({ invoice, instalment }: DirectDebit): string {
  return instalment === null ? invoice : `${invoice}/${String(instalment)}`;
}

function withOrders(lines: readonly DirectDebit[], index: BookIndex): CollectedLine[] {
  return lines.flatMap((line) => {
    const order = index.orders.get(keyFrom(line.order));
    return order === undefined ? [] : [{ line, order }];
  });
}

function historyRows(lines: readonly CollectedLine[], { tables }: Book): HistoryRow[] {
  const entries = new Map(lines.map(({ line }) => [keyFrom(line.order, line.line), new Set<string>()]));
  for (const { order, directDebit, entry } of tables.Ledger) entries.get(keyFrom(order, directDebit))?.add(entry);
  return lines.map(({ line, order }) => {
    const { administration, debtor, mandateId, iban, sequenceType, amount, status, returnKind, reasonCode } = line;
    return {
      ...{ collectionDate: order.collectionDate, order: order.number, line: line.line, administration, debtor },
      item: nameOf(line),
      mandate: mandateId,
      ...{ iban, sequenceType, amount, status, returnKind, reasonCode, returnedOn: line.returnedOn },
      ...{ originalMandateId: line.originalMandateId, originalIban: line.originalIban },
      bankReference: line.bankReference,
      entries: [...(entries.get(keyFrom(line.order, line.line)) ?? [])],
      place: at("DirectDebits", line, "status"),
    };
  });
}

/** The sentence for each reason. */
const SENTENCES: Readonly<Record<SequenceReason, FindingCode>> = {
  override: "sequence.override",
  oneOff: "sequence.oneOff",
  finalAgain: "sequence.finalAgain",
  dutchAccount: "sequence.dutchAccount",
  collectedBefore: "sequence.collectedBefore",
  collectedElsewhere: "sequence.collectedElsewhere",
  first: "sequence.first",
  firstAgain: "sequence.firstAgain",
};

const OVER: ReadonlySet<MandateStatus> = new Set(["Withdrawn", "Expired", "Used", "Dormant"]);

function nextCollection(book: Book, index: BookIndex, today: IsoDate) {
  const accountOf = accountChooser(book, rowFindings(book), null, today);
  return (mandate: Mandate): { readonly collection: NextCollection; readonly sentence: Finding } => {
    const { administration, mandateId, debtor: number, lastCollectionDate } = mandate;
    const lines = linesUnder(mandate, index);
    const status = statusInBook(mandate, today, lines, index);
    const debtor = index.debtors.get(keyFrom(number));
    const account = debtor === undefined ? null : accountOf(administration, debtor).account;
    const sequence = OVER.has(status) || account === null ? null : nextSequence(mandate, account.iban, lines);
    const place = at("Mandates", mandate, "sequenceType");
    const noCode = account === null && !OVER.has(status) ? "sequence.noAccount" : "sequence.none";
    const over = status === "Expired" ? takenOver(mandate, lines, index) : undefined;
    const code = over !== undefined ? "sequence.takenOver" : sequence === null ? noCode : SENTENCES[sequence.because];
    const params = { mandate: mandateId, code: sequence?.type ?? "", date: lastCollectionDate ?? "" };
    const by = over === undefined ? {} : { by: over.by.mandateId, order: over.closing.order.number };
    const named = { administration, mandate: mandateId, debtor: number };
    const sequenceType = sequence?.type ?? null;
    return {
      collection: {
        ...named,
        status,
        sequenceType,
        lastCollectionDate,
        usableUntil: usableUntil(mandate, lines),
        place,
      },
      sentence: finding(code, place, { ...params, ...by }),
    };
  };
}

function summary({ history, next, bookedLines, loggedRows }: HistoryResult): Summary {
  return {
    history: history.map(({ place, amount, ...row }) => ({ ...row, amount: formatCents(amount), place: { ...place } })),
    next: next.map(({ place, ...row }) => ({ ...row, place: { ...place } })),
    bookedLines: bookedLines.map(({ place, debit, credit, ...row }) => ({
      ...row,
      debit: formatCents(debit),
      credit: formatCents(credit),
      place: { ...place },
    })),
    loggedRows: loggedRows.map(({ place, ...row }) => ({ ...row, place: { ...place } })),
  };
}

/** Tells every collection under a mandate, from a debtor, of an invoice or in an order, and its trail (docs/law/actions.md#2). */
export const historyAction: Action<HistoryRequest, HistoryResult, never> = {
  name: "history",
  writes: false,
  decide,
  summary,
};
