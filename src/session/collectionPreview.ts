import { groupBy } from "../kit/groupBy";
import { CHANGEABLE_TEXTS, type ChangeTextRequest } from "../actions/changeText";
import { type ChangedText, characterReport, reasonsOf } from "../actions/proposalResult";
import { type Book, type Key, keyFrom, keyOf } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import type { LeftOut, ProposedTransaction } from "../domain/collection/consolidation";
import type { CollectableItem } from "../domain/collection/eligibility";
import type { Finding, Place } from "../domain/book/finding";
import type { IsoDate } from "../domain/values/calendar";
import type { FindingCode } from "../domain/values/findingCodes";
import { readIban } from "../domain/values/iban";
import { add, type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import { atItem, itemName, openAmountOf } from "../domain/book/openItem";
import { isKnownDebtor, isKnownMandate } from "../domain/collection/newSinceLastOrder";
import type { Proposal } from "../domain/collection/proposal";
import { REASONS_FOR_NOTHING } from "../domain/collection/nothingToCollect";
import type { LongList } from "./longList";
import type { LongLists } from "./longLists";
import type { LocatedFinding } from "./locatedFinding";

/** An item that a collection takes. */
export interface TakenItem {
  readonly item: string;
  readonly address: string | null;
  readonly debtor: string;
  readonly name: string;
  /** So many items are collected in one amount with it, itself included. */
  readonly together: number;
  readonly dueDate: IsoDate;
  readonly discount: string;
  readonly amount: string;
}

/** Reasons to leave an item out that stand apart; of the others those about the same thing stand together. */
const NAMED_REASONS = [
  "item.inOrder",
  "item.blocked",
  "item.held",
  "item.creditNoteApart",
  "mandate.unsigned",
  "mandate.none",
  "mandate.noneOneOff",
  "mandate.dormant",
  "mandate.withdrawn",
  "mandate.used",
  "mandate.ambiguous",
  "date.tooEarly",
  "debtor.addressMissing",
  "transaction.notPositive",
  "transaction.memberHeldBack",
] as const satisfies readonly FindingCode[];

/** An item that a collection leaves out, with what stands in its way. */
export interface LeftOutItem {
  readonly item: string;
  readonly debtor: string;
  /** "" for a debtor who is not there. */
  readonly name: string;
  readonly openAmount: string;
  readonly reasons: readonly LocatedFinding[];
}

/** The items that are left out for one reason; an item with several stands with its first. */
export interface LeftOutGroup {
  /** One of {@link NAMED_REASONS}, else the first word of the codes that are about the same. */
  readonly reason: string;
  readonly amount: string;
  readonly items: LongList<LeftOutItem>;
}

/** A mandate that is used for the first time, or a debtor from whom nothing was collected before. */
export interface NewcomerRow {
  readonly debtor: string;
  readonly name: string;
  readonly mandate: string;
  readonly iban: string;
  readonly isNewDebtor: boolean;
  readonly amount: string;
}

/** A text that does not go to the bank as it stands, with the address of the cell that it comes from. */
export type ReportedText = Omit<ChangedText, "place" | "instead"> & {
  readonly address: string | null;
  /** What is asked to give it another wording; null where the bank gets numbers of invoices whatever is filled in. */
  readonly textToChange: TextToChange | null;
  /** Whether it is an invoice's number, which stays: another wording goes to the bank in its place. */
  readonly isNumber: boolean;
};

/** Which text another one is to be given for. */
export type TextToChange = Omit<ChangeTextRequest, "text" | "confirmed">;

/** What a collection consists of. */
export interface CollectionPreview {
  readonly taken: LongList<TakenItem>;
  /** The largest group first. */
  readonly leftOut: readonly LeftOutGroup[];
  readonly newcomers: LongList<NewcomerRow>;
  /** Another IBAN than ever before, or an amount far above the usual. */
  readonly striking: LongList<LocatedFinding>;
  readonly characterReport: LongList<ReportedText>;
  /** Why nothing is taken; none when something is. */
  readonly whyNothing: LongList<LocatedFinding>;
}

interface PreviewSource {
  readonly book: Book;
  readonly addressOf: (place: Place) => string | null;
  readonly keep: ReturnType<LongLists["renew"]>;
}

/** What a collection takes, leaves out and has for the first time; rows are made when they are asked for. */
export function collectionPreview(
  { transactions, leftOut, findings }: Proposal,
  source: PreviewSource,
): CollectionPreview {
  const index = indexBook(source.book);
  const texts = characterReport(transactions);
  const taken = transactions.flatMap(({ members }) => members.map((member) => ({ member, together: members.length })));
  return {
    taken: source.keep({
      length: taken.length,
      at: (from, to) => taken.slice(from, to).map(({ member, together }) => takenItem(member, together, source)),
    }),
    leftOut: leftOutGroups(leftOut, index, source),
    newcomers: source.keep(newcomers(transactions, index)),
    striking: source.keep(
      findings.filter(({ code }) => code.startsWith("new.")).map((finding) => located(finding, source)),
    ),
    whyNothing: source.keep(
      findings.filter(({ code }) => REASONS_FOR_NOTHING.has(code)).map((finding) => located(finding, source)),
    ),
    characterReport: source.keep({
      length: texts.length,
      at: (from, to) =>
        texts.slice(from, to).map(({ place, instead, ...text }) => ({
          ...text,
          address: source.addressOf(place),
          textToChange: instead === null ? null : textToChange(source.book, instead),
          isNumber: instead === null || isNumber(source.book, instead, text.from),
        })),
    }),
  };
}

function textToChange({ tables }: Book, { table, row, field: textOf }: Place): TextToChange | null {
  if (textOf === null) return null;
  const isText = (texts: readonly string[]): boolean => texts.includes(textOf);
  const inRow = (record: { readonly row: number }): boolean => record.row === row;
  if (table === "Debtors" && isText(CHANGEABLE_TEXTS.Debtors)) {
    const debtor = tables.Debtors.find(inRow);
    return debtor === undefined ? null : { debtor: debtor.number, textOf };
  }
  if (table === "Mandates" && isText(CHANGEABLE_TEXTS.Mandates)) {
    const mandate = tables.Mandates.find(inRow);
    return mandate === undefined
      ? null
      : { mandate: mandate.mandateId, administration: mandate.administration, textOf };
  }
  if (table === "Invoices" && isText(CHANGEABLE_TEXTS.Invoices)) {
    const invoice = tables.Invoices.find(inRow);
    return invoice === undefined ? null : { invoice: invoice.number, administration: invoice.administration, textOf };
  }
  return null;
}

/** Whether the cell in which a text is changed holds none or another one: then the text is the invoice's number. */
function isNumber({ tables }: Book, { table, row, field }: Place, text: string): boolean {
  if (table !== "Invoices" || (field !== "description" && field !== "paymentReference")) return false;
  return tables.Invoices.find((invoice) => invoice.row === row)?.[field] !== text;
}

/** An item that is taken, as a row. */
export function takenItem(
  { item, debtor, amount, discount }: CollectableItem,
  together: number,
  { addressOf }: Pick<PreviewSource, "addressOf">,
): TakenItem {
  return {
    item: itemName(item),
    address: addressOf(atItem(item, "amount")),
    debtor: debtor.number,
    name: debtor.name,
    together,
    dueDate: item.record.dueDate,
    discount: formatCents(discount),
    amount: formatCents(amount),
  };
}

/** The items by the first thing that holds each back, so that every item stands in one group; most items first. */
function leftOutGroups(leftOut: readonly LeftOut[], index: BookIndex, source: PreviewSource): LeftOutGroup[] {
  return [...groupBy(leftOut, reasonOf)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, items]) => ({
      reason,
      amount: formatCents(sumOf(items, ({ item }) => openAmountOf(item.record))),
      items: source.keep({
        length: items.length,
        at: (from, to) => items.slice(from, to).map((left) => leftOutItem(left, index, source)),
      }),
    }));
}

function reasonOf(left: LeftOut): string | undefined {
  const code = reasonsOf(left)[0]?.code;
  if (code === undefined) return undefined;
  return NAMED_REASONS.find((name) => name === code) ?? code.split(".")[0] ?? code;
}

function leftOutItem(left: LeftOut, index: BookIndex, source: PreviewSource): LeftOutItem {
  const { item } = left;
  return {
    item: itemName(item),
    debtor: item.invoice.debtor,
    name: index.debtors.get(keyFrom(item.invoice.debtor))?.name ?? "",
    openAmount: formatCents(openAmountOf(item.record)),
    reasons: reasonsOf(left).map((finding) => located(finding, source)),
  };
}

/** A finding with the cell of its place. */
export function located(finding: Finding, { addressOf }: Pick<PreviewSource, "addressOf">): LocatedFinding {
  return { finding, address: finding.place === null ? null : addressOf(finding.place) };
}

/** The mandates that nothing was collected under before, each with what is collected under it now. */
function newcomers(transactions: readonly ProposedTransaction[], index: BookIndex): NewcomerRow[] {
  const rows = new Map<Key, Omit<NewcomerRow, "amount"> & { amount: Cents }>();
  for (const { members, amount } of transactions) {
    const [{ administration, debtor, mandate }] = members;
    const key = keyOf("Mandates", mandate.mandate);
    const isNewDebtor = !isKnownDebtor(administration.code, debtor.number, index);
    if (!isNewDebtor && isKnownMandate(mandate.mandate, index)) continue;
    const known = rows.get(key);
    if (known !== undefined) known.amount = add(known.amount, amount);
    else {
      const { mandateId, iban } = mandate.mandate;
      rows.set(key, {
        debtor: debtor.number,
        name: debtor.name,
        mandate: mandateId,
        iban: iban === null ? "" : (readIban(iban).iban ?? iban),
        isNewDebtor,
        amount: add(ZERO, amount),
      });
    }
  }
  return [...rows.values()].map((row) => ({ ...row, amount: formatCents(row.amount) }));
}
