import { groupBy } from "../kit/groupBy";
import { characterReport, reasonsOf } from "../actions/proposalResult";
import { type Book, type Key, keyFrom, keyOf } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import type { LeftOut, ProposedTransaction } from "../domain/collection/consolidation";
import type { CollectableItem } from "../domain/collection/eligibility";
import type { Finding, Place } from "../domain/book/finding";
import { readIban } from "../domain/values/iban";
import { add, type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import { atItem, itemName, openAmountOf } from "../domain/book/openItem";
import type { Proposal } from "../domain/collection/proposal";
import type { LongLists } from "./longLists";
import {
  type CollectionPreview,
  type LeftOutGroup,
  type LeftOutItem,
  NAMED_REASONS,
  type NewcomerRow,
  type TakenItem,
} from "./session";
import type { LocatedFinding } from "./locatedFinding";

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
    characterReport: source.keep(characterReport(transactions)),
  };
}

function takenItem(
  { item, debtor, amount, discount }: CollectableItem,
  together: number,
  { addressOf }: PreviewSource,
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

function located(finding: Finding, { addressOf }: PreviewSource): LocatedFinding {
  return { finding, address: finding.place === null ? null : addressOf(finding.place) };
}

/** The mandates that nothing was collected under before, each with what is collected under it now. */
function newcomers(transactions: readonly ProposedTransaction[], index: BookIndex): NewcomerRow[] {
  const rows = new Map<Key, Omit<NewcomerRow, "amount"> & { amount: Cents }>();
  for (const { members, amount } of transactions) {
    const [{ administration, debtor, mandate }] = members;
    const key = keyOf("Mandates", mandate.mandate);
    const isNewDebtor = (index.linesOfDebtor.get(keyFrom(administration.code, debtor.number)) ?? []).length === 0;
    if (!isNewDebtor && index.linesOfReference.has(key)) continue;
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
