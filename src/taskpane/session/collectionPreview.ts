import { characterReport, reasonsOf } from "../../actions/proposalSummary";
import { type Book, type Key, keyFrom, keyOf } from "../../domain/book";
import { type BookIndex, indexBook } from "../../domain/bookIndex";
import type { LeftOut, ProposedTransaction } from "../../domain/consolidation";
import { transactionUses } from "../../domain/directDebit";
import type { CollectableItem } from "../../domain/eligibility";
import type { Finding, Place } from "../../domain/finding";
import { schemeOf } from "../../domain/mandateJudge";
import { add, type Cents, formatCents, sumOf, ZERO } from "../../domain/money";
import { atItem, itemName, openAmountOf } from "../../domain/openItem";
import type { Proposal } from "../../domain/proposal";
import type { LongLists } from "./longLists";
import type { CollectionPreview, LeftOutGroup, LeftOutItem, LocatedFinding, NewcomerRow, TakenItem } from "./session";

interface Told {
  readonly book: Book;
  readonly addressOf: (place: Place) => string | null;
  readonly keep: ReturnType<LongLists["renew"]>;
}

/** What a collection takes, leaves out and has for the first time; rows are made when they are asked for. */
export function collectionPreview({ transactions, leftOut, findings }: Proposal, told: Told): CollectionPreview {
  const index = indexBook(told.book);
  const members = transactionUses(transactions).flatMap(({ transaction, use }) =>
    transaction.members.map((member) => ({ member, use, size: transaction.members.length })),
  );
  return {
    taken: told.keep({
      length: members.length,
      at: (from, to) =>
        members
          .slice(from, to)
          .map(({ member, use, size }) => takenItem(member, { sequenceType: use.sequenceType, together: size }, told)),
    }),
    leftOut: leftOutGroups(leftOut, index, told),
    newcomers: told.keep(newcomers(transactions, index)),
    striking: told.keep(
      findings.filter(({ code }) => code.startsWith("new.")).map((finding) => located(finding, told)),
    ),
    characterReport: told.keep(characterReport(transactions)),
  };
}

function takenItem(
  { item, administration, debtor, mandate, amount, discount }: CollectableItem,
  { sequenceType, together }: Pick<TakenItem, "sequenceType" | "together">,
  { addressOf }: Told,
): TakenItem {
  return {
    item: itemName(item),
    address: addressOf(atItem(item, "amount")),
    administration: administration.code,
    debtor: debtor.number,
    name: debtor.name,
    mandate: mandate.mandate.mandateId,
    iban: mandate.mandate.iban ?? "",
    localInstrument: schemeOf(debtor),
    sequenceType,
    together,
    dueDate: item.record.dueDate,
    discount: formatCents(discount),
    amount: formatCents(amount),
  };
}

/** The items by the first thing that holds each back, so that every item stands in one group; most items first. */
function leftOutGroups(leftOut: readonly LeftOut[], index: BookIndex, told: Told): LeftOutGroup[] {
  const groups = new Map<LeftOutGroup["code"], LeftOut[]>();
  for (const left of leftOut) {
    const [reason] = reasonsOf(left);
    if (reason === undefined) continue;
    const known = groups.get(reason.code);
    if (known === undefined) groups.set(reason.code, [left]);
    else known.push(left);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([code, items]) => ({
      code,
      amount: formatCents(sumOf(items, ({ item }) => openAmountOf(item.record))),
      items: told.keep({
        length: items.length,
        at: (from, to) => items.slice(from, to).map((left) => leftOutItem(left, index, told)),
      }),
    }));
}

function leftOutItem(left: LeftOut, index: BookIndex, told: Told): LeftOutItem {
  const { item } = left;
  return {
    item: itemName(item),
    debtor: item.invoice.debtor,
    name: index.debtors.get(keyFrom(item.invoice.debtor))?.name ?? "",
    openAmount: formatCents(openAmountOf(item.record)),
    reasons: reasonsOf(left).map((finding) => located(finding, told)),
  };
}

function located(finding: Finding, { addressOf }: Told): LocatedFinding {
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
        iban: iban ?? "",
        isNewDebtor,
        amount: add(ZERO, amount),
      });
    }
  }
  return [...rows.values()].map((row) => ({ ...row, amount: formatCents(row.amount) }));
}
