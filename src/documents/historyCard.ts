import type { HistoryResult, HistoryRow, NextCollection } from "../actions/history";
import type { BookedLine, LoggedRow } from "../actions/historyTrail";
import type { IsoDateTime } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import type { AuditTexts } from "../messages/auditNl";
import type { Translator } from "../messages/translator";
import type { AuditPaper, AuditTable } from "./auditPage";

/** Whose history a card is of. */
export interface CardSubject {
  readonly kind: "mandate" | "debtor" | "invoice" | "order";
  readonly name: string;
}

/** Whose history was asked for, by the one that is named. */
export function subjectOf(asked: Readonly<Record<CardSubject["kind"], string | undefined>>): CardSubject {
  const kinds = ["mandate", "debtor", "invoice", "order"] as const;
  const kind = kinds.find((one) => asked[one] !== undefined) ?? "order";
  return { kind, name: asked[kind] ?? "" };
}

/** By whom and when a card is made, and which book it is of: the last seals of ledger and Log. */
export interface CardBasis {
  readonly at: IsoDateTime;
  readonly user: string;
  readonly lastSeal: string | null;
  readonly lastLogSeal: string | null;
}

interface CardWords {
  readonly card: AuditTexts["card"];
  readonly translator: Pick<Translator, "fill" | "write" | "language">;
}

/** The card of a mandate, debtor, invoice or order: its collections, where they were booked, and who did what. */
export function historyCard(
  { history, next, bookedLines, loggedRows }: HistoryResult,
  { kind, name }: CardSubject,
  { at, user, lastSeal, lastLogSeal }: CardBasis,
  words: CardWords,
): AuditPaper {
  const { card, translator } = words;
  return {
    language: translator.language,
    title: translator.fill(card[kind], { name }),
    facts: [
      [card.made, translator.write(at, "moment")],
      ...(user === "" ? [] : [[card.madeBy, user] as const]),
      ...(lastSeal === null ? [] : [[card.lastSeal, lastSeal] as const]),
      ...(lastLogSeal === null ? [] : [[card.lastLogSeal, lastLogSeal] as const]),
    ],
    tables: [
      collectionsTable(history, words),
      ...(next.length === 0 ? [] : [nextTable(next, words)]),
      bookedTable(bookedLines, words),
      loggedTable(loggedRows, words),
    ],
    remarks: [card.proof],
  };
}

/** What a card's file is called: `history-invoice-F2026-0012`. */
export function cardName({ kind, name }: CardSubject): string {
  return `history-${kind}-${name}`;
}

function collectionsTable(rows: readonly HistoryRow[], { card, translator: { fill, write } }: CardWords): AuditTable {
  const { date, ofOrder, line, item, ofMandate, code, amount, became } = card;
  return {
    heading: card.collections,
    captions: [date, ofOrder, line, item, ofMandate, code, amount, became],
    right: [2, 6],
    rows: rows.map(({ returnKind: kind, returnedOn, reasonCode, ...row }) => [
      write(row.collectionDate, "date"),
      row.order,
      String(row.line),
      row.item,
      row.mandate,
      row.sequenceType,
      write(formatCents(row.amount), "amount"),
      kind === null || returnedOn === null
        ? write(row.status, "code")
        : fill(card.returned, { kind, date: returnedOn, reason: reasonCode ?? "" }),
    ]),
    none: card.noCollections,
  };
}

function nextTable(rows: readonly NextCollection[], { card, translator: { write } }: CardWords): AuditTable {
  return {
    heading: card.next,
    captions: [card.ofMandate, card.status, card.code, card.usableUntil],
    rows: rows.map(({ mandate, status, sequenceType, usableUntil }) => [
      mandate,
      write(status, "code"),
      sequenceType ?? card.none,
      usableUntil === null ? "" : write(usableUntil, "date"),
    ]),
    none: "",
  };
}

function bookedTable(rows: readonly BookedLine[], { card, translator: { fill, write } }: CardWords): AuditTable {
  const { entry, bookingDate, event, account, debit, credit, reversal } = card;
  const side = (amount: Cents): string => (amount === 0 ? "" : write(formatCents(amount), "amount"));
  return {
    heading: card.booked,
    captions: [entry, bookingDate, event, account, debit, credit, reversal],
    right: [4, 5],
    rows: rows.map((row) => [
      row.entry,
      write(row.bookingDate, "date"),
      write(row.event, "code"),
      row.account,
      side(row.debit),
      side(row.credit),
      [
        row.reversalOf === null ? "" : fill(card.reversalOf, { entry: row.reversalOf }),
        row.reversedBy === null ? "" : fill(card.reversedBy, { entry: row.reversedBy }),
      ]
        .filter((part) => part !== "")
        .join(", "),
    ]),
    total: [
      ...[card.total, "", "", ""],
      ...[sumOf(rows, (row) => row.debit), sumOf(rows, (row) => row.credit)].map((sum) =>
        write(formatCents(sum), "amount"),
      ),
      "",
    ],
    none: card.noBooked,
  };
}

function loggedTable(rows: readonly LoggedRow[], { card, translator: { write } }: CardWords): AuditTable {
  return {
    heading: card.logged,
    captions: [card.number, card.at, card.user, card.summary, card.seal],
    right: [0],
    rows: rows.map(({ number, at, user, summary, action, seal }) => [
      String(number),
      write(at, "moment"),
      user ?? "",
      summary ?? action,
      `${seal.slice(0, 16)}…`,
    ]),
    none: card.noLogged,
  };
}
