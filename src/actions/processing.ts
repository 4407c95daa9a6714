import type { EntryMatch, EntryMatcher, ProposedEntry } from "../domain/bank/entryMatch";
import { type Book, type Key, keyFrom } from "../domain/book/book";
import { at, type Finding, finding, hasError, warningName } from "../domain/book/finding";
import type { BankEntry } from "../domain/book/records";
import type { OrderSettings } from "../domain/book/orderSettings";
import type { IsoDate } from "../domain/values/calendar";
import { negate } from "../domain/values/money";
import { getOrInsert } from "../kit/getOrInsert";
import type { Aids, Confirmation, Moment, Outcome, OutcomePart } from "./action";
import { withChargesAccount } from "./bankDebitEvent";
import { type BankBooking, bankEvent, type EntryBooking } from "./bankEvent";
import type { BookInProgress } from "./bookInProgress";
import { cancelAction } from "./cancel";
import { type ChosenEntries, EntryChoices } from "./entryChoices";
import { entryFinding, judgeEntry, type OrderMatch, questionFindings } from "./entryJudgement";
import { type RecognisedEntry, recognisedPart } from "./recognisedEntries";
import { aftermathOf, type OrderEvent } from "./orderEvent";
import { acceptedWarnings } from "./orderFindings";
import { unconfirmed } from "./outcome";
import { outsideFindings, outsidePart, type OutsideReturn } from "./outsideReturns";
import { paidTwiceFindings } from "./paidTwice";
import { processPart } from "./processEvent";
import {
  booked,
  type EntryFate,
  type EntryResult,
  type ProcessResult,
  totalsOfEntries,
  unbooked,
} from "./processResult";
import { inParts, type Pending } from "./processParts";
import { deliveryDay, deliveryFindings } from "./undelivered";
import { frozenSettings, type StoredOrder } from "./storedOrder";

/** How entries are booked. */
interface Asked extends Confirmation {
  readonly bookingDate?: IsoDate;
  readonly chosen?: ChosenEntries;
}

/** What was decided of entries. */
export interface ProcessedEntries extends Pick<Outcome, "findings" | "changes" | "orders" | "unconfirmed"> {
  readonly parts: readonly OutcomePart[];
  readonly result: Pick<ProcessResult, "entries" | "totals">;
}

/** An entry that says that the bank rejected a whole file. */
type RejectedFile = ProposedEntry & { readonly match: Extract<EntryMatch, { readonly is: "fileReject" }> };

/** New entries while they are decided, day by day: each on the book as the ones before leave it. */
export class Processing {
  private readonly parts: OutcomePart[] = [];
  private readonly entries: BankEntry[] = [];
  private readonly results = new Map<BankEntry, EntryResult>();
  private readonly findings: Finding[] = [];
  /** The orders with an entry that waits for an answer on which the later ones rest. */
  private readonly waiting = new Set<Key>();
  private readonly pending = new Map<Key, Pending[]>();
  private readonly known: RecognisedEntry[] = [];
  private readonly rejected: RejectedFile[] = [];
  private readonly outside: OutsideReturn[] = [];
  private readonly choices: EntryChoices;

  constructor(
    private readonly progress: BookInProgress,
    private readonly matcher: EntryMatcher,
    private readonly request: Asked,
    private readonly moment: Moment,
    private readonly aids: Aids | undefined,
  ) {
    this.choices = new EntryChoices(matcher, request.chosen);
  }

  /** Decides the entries that are booked on one day. */
  day(bookingDate: IsoDate, entries: readonly BankEntry[]): void {
    this.entries.push(...entries);
    for (const entry of entries) this.takeMeant(this.matcher.propose(entry), bookingDate);
    for (const [key, pending] of this.pending) this.book(key, pending, bookingDate);
    if (this.outside.length > 0) {
      // Two of one invoice follow on each other.
      for (const one of this.outside) {
        const book = this.progress.whole();
        const invoice = this.progress.invoiceNow(one.invoice);
        this.add(outsidePart(book, [{ ...one, invoice }], bookingDate, this.moment, this.logged([one])));
      }
      this.outside.length = 0;
    }
    for (const proposed of this.rejected) this.cancel(proposed, bookingDate);
    this.pending.clear();
    this.rejected.length = 0;
  }

  /** What was decided. */
  outcome(): ProcessedEntries {
    if (this.known.length > 0) this.add(recognisedPart(this.known, this.logged(this.known)));
    const entries = this.entries.flatMap((entry) => this.resultOf(entry) ?? []);
    const open = unconfirmed(this.findings, this.request).map(warningName);
    return {
      findings: this.findings,
      changes: this.parts.flatMap(({ changes }) => changes),
      parts: this.parts,
      orders: [...new Set(this.parts.flatMap(({ orders }) => orders))],
      unconfirmed: [...new Set(open)],
      result: { entries, totals: totalsOfEntries(entries) },
    };
  }

  /** Takes an entry as what was chosen of what it can be. */
  private takeMeant(found: ProposedEntry, bookingDate: IsoDate): void {
    const { proposed, findings } = this.choices.meant(found);
    if (proposed === null) {
      this.known.push({ entry: found.entry, status: "Ignored", order: null, line: null });
      this.note({ ...found, reason: "ByHand" }, "ignored");
    } else if (!hasError(findings) || !this.isHeld(proposed, findings)) {
      this.take(proposed, bookingDate);
    }
  }

  private take(proposed: ProposedEntry, bookingDate: IsoDate): void {
    const { entry, match } = proposed;
    const questions = questionFindings(proposed);
    switch (match.is) {
      case "other":
        this.note(proposed, "left");
        return;
      case "booked": {
        const { order, entry: other } = match;
        if (this.isHeld(proposed, questions)) return;
        this.known.push({ entry, status: "Ignored", order: order.number, line: other?.line ?? entry.line });
        this.note(proposed, "known");
        return;
      }
      case "fileReject": {
        const asked = entryFinding("process.fileRejected", entry, match);
        if (!this.isHeld(proposed, [...questions, asked])) this.rejected.push({ ...proposed, match });
        return;
      }
      case "reversal":
        this.isHeld(proposed, questions);
        return;
      case "returnOutside":
        this.takeOutside({ ...proposed, match }, questions, bookingDate);
        return;
      default:
        this.takeForOrder({ ...proposed, match }, questions, bookingDate);
    }
  }

  private takeForOrder(
    proposed: ProposedEntry & { readonly match: OrderMatch },
    questions: readonly Finding[],
    bookingDate: IsoDate,
  ): void {
    const { entry, match } = proposed;
    const key = keyFrom(match.order.number);
    if (this.waiting.has(key)) {
      const params = { reference: entry.reference, date: entry.bookingDate, order: match.order.number };
      this.findings.push(finding("process.waits", at("BankEntries", entry, "status"), params));
      this.note(proposed, "waits");
      return;
    }
    const judgement = judgeEntry(this.progress, proposed, bookingDate, this.moment);
    const delivery = deliveryFindings(this.progress.find(judgement.order).stored, entry, bookingDate);
    const all = [...questions, ...judgement.findings, ...delivery];
    if (this.isHeld(proposed, all)) {
      // What is not recorded as delivered can have nothing that comes after it either.
      if (unconfirmed(delivery, this.request).length > 0) this.waiting.add(key);
      return;
    }
    this.matcher.assume({ ...proposed, questions: [] });
    const accepted = all.filter(({ severity }) => severity === "warning");
    getOrInsert(this.pending, key, () => []).push({ proposed, judgement, whole: judgement.booking, accepted });
  }

  private takeOutside(
    proposed: ProposedEntry & { readonly match: Extract<EntryMatch, { readonly is: "returnOutside" }> },
    questions: readonly Finding[],
    bookingDate: IsoDate,
  ): void {
    const { entry, match } = proposed;
    const { invoice, kind, reasonCode, charges, debit } = match;
    const one = { entry, invoice, kind, reasonCode, charges };
    if (this.isHeld(proposed, [...questions, ...outsideFindings(this.progress.start, one, bookingDate, this.moment)])) {
      return;
    }
    this.matcher.assume({ ...proposed, questions: [] });
    this.outside.push(one);
    const amounts = { settled: negate(debit), charges, returned: debit };
    this.results.set(entry, { ...unbooked(proposed, "booked"), bookedOn: bookingDate, ...amounts });
  }

  /** Whether errors or open questions keep an entry from being booked; then it is told so. */
  private isHeld(proposed: ProposedEntry, findings: readonly Finding[]): boolean {
    const open = unconfirmed(findings, this.request);
    const isBooked = !hasError(findings) && open.length === 0;
    // What booking it would bring about is not so while it is not booked.
    this.findings.push(...(isBooked ? findings : findings.filter(({ severity }) => severity !== "info")));
    if (isBooked) return false;
    if (hasError(findings)) {
      this.note(proposed, "refused");
      return true;
    }
    this.note(proposed, "asked", open);
    return true;
  }

  private note(proposed: ProposedEntry, fate: EntryFate, open: readonly Finding[] = []): void {
    const names = [...new Set(open.map(warningName))];
    this.results.set(proposed.entry, unbooked(proposed, fate, names));
  }

  /** The entries of an order that are booked on one day, in one event or as few as the Log can hold. */
  private book(key: Key, pending: readonly Pending[], bookingDate: IsoDate): void {
    for (const chunk of inParts(pending)) {
      const open = this.waiting.has(key) ? [] : this.bookTogether(chunk, bookingDate);
      if (open === null) continue;
      this.waiting.add(key);
      for (const { proposed } of chunk) this.note(proposed, "asked", open);
    }
  }

  /** Books these entries in one event; gives the questions that hold it back, null for none. */
  private bookTogether(chunk: readonly [Pending, ...Pending[]], bookingDate: IsoDate): readonly Finding[] | null {
    const { stored } = this.progress.find(chunk[0].judgement.order);
    const frozen = stored === null ? null : frozenSettings(stored).settings;
    if (stored === null || frozen === null) throw new Error("an order that was judged is gone");
    const settings = withChargesAccount(frozen, stored);
    const bookings = chunk.map(({ judgement }) => judgement.booking);
    const deliveredOn = stored.order.deliveredOn === null ? deliveryDay(stored.order, bookingDate) : null;
    const booking = { moment: this.moment, bookingDate, accepted: [], deliveredOn };
    const { excerpt, event } = this.eventOf(stored, settings, bookings, booking);
    const paid = paidTwiceFindings(excerpt, stored, settings, event);
    this.findings.push(...paid);
    const open = unconfirmed(paid, this.request);
    if (open.length > 0) return open;
    const warnings = [...chunk.flatMap((one) => one.accepted), ...paid];
    const accepted = acceptedWarnings(warnings, () => stored.order.number, this.moment, this.aids);
    this.add(processPart(excerpt, stored, settings, bookings, { ...booking, accepted }, this.logged(bookings)));
    for (const { proposed, whole } of chunk) this.results.set(proposed.entry, booked(proposed, whole, bookingDate));
    return null;
  }

  /** The event of these bookings, and what of the book it can touch: all that is received, when it settles the order. */
  private eventOf(
    stored: StoredOrder,
    settings: OrderSettings,
    bookings: readonly EntryBooking[],
    booking: BankBooking,
  ): { readonly excerpt: Book; readonly event: OrderEvent } {
    const numbers = new Set(bookings.flatMap(({ lines, noted }) => [...lines, ...noted]));
    const touched = stored.lines.filter(({ line }) => numbers.has(line));
    const excerpt = this.progress.excerpt(stored, touched);
    const event = bankEvent(excerpt, stored, settings, bookings, booking);
    const received = aftermathOf(excerpt, stored, event).received.map(({ before }) => before);
    if (received.length === 0) return { excerpt, event };
    return { excerpt: this.progress.excerpt(stored, [...touched, ...received]), event };
  }

  /** A file that the bank rejected: its orders are cancelled, their counters unchanged. */
  private cancel(proposed: RejectedFile, bookingDate: IsoDate): void {
    const { entry, match } = proposed;
    const { orders } = match;
    for (const { number, bookingDate: original } of orders) {
      const on = original !== null && original > bookingDate ? original : bookingDate;
      const request = { order: number, bookingDate: on, confirmed: "all" as const };
      const outcome = cancelAction.decide(this.progress.whole(), request, this.moment, this.aids);
      if (!outcome.done) {
        this.findings.push(...outcome.findings);
        this.note(proposed, "refused");
        return;
      }
      this.findings.push(...outcome.findings.filter(({ severity }) => severity === "info"));
      const { changes, orders: named, resumeFacts } = outcome;
      this.add({ action: cancelAction.name, request, orders: named, changes, resumeFacts });
    }
    this.known.push({ entry, status: "Processed", order: orders[0]?.number ?? null, line: null });
    this.results.set(entry, { ...unbooked(proposed, "booked"), bookedOn: bookingDate });
  }

  private add(part: OutcomePart): void {
    this.parts.push(part);
    this.progress.take(part.changes);
    this.matcher.follow(part.changes);
  }

  private logged(about: readonly { readonly entry: BankEntry }[]): unknown {
    const { bookingDate } = this.request;
    return { ...(bookingDate === undefined ? {} : { bookingDate }), ...this.choices.logged(about) };
  }

  private resultOf(entry: BankEntry): EntryResult | undefined {
    const result = this.results.get(entry);
    const choices = this.choices.of(entry);
    return result === undefined || choices === null ? result : { ...result, ...choices };
  }
}
