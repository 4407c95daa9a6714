import type { CollectionRequest } from "../../../actions/collectionRequest";
import { proposalResult } from "../../../actions/proposalResult";
import { getOrInsert } from "../../../kit/getOrInsert";
import { type Book, keyFrom } from "../../../domain/book/book";
import { ibanKey } from "../../../domain/book/bookIndex";
import { itemName, openAmountOf } from "../../../domain/book/openItem";
import { cutOffTime } from "../../../domain/collection/collectionDates";
import type { LeftOut } from "../../../domain/collection/consolidation";
import { proposeInTime } from "../../../domain/collection/dayInTime";
import type { CollectableItem } from "../../../domain/collection/eligibility";
import { fullItemName } from "../../../domain/collection/exclusion";
import { isStopped, propose, type Proposal } from "../../../domain/collection/proposal";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents, sumOf } from "../../../domain/values/money";
import { located, type TakenItem, takenItem } from "../../../session/collectionPreview";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { LongList } from "../../../session/longList";
import type { RowsAt } from "../../../session/longLists";
import { namedWarnings, worstFirst } from "../../../session/namedWarnings";
import type { Query, QueryScope } from "../../../session/query";
import { type CollectionShown, shownResult } from "../../../session/results";
import { foundAmong } from "../../../session/searchWords";
import type { Preview, UnconfirmedWarning } from "../../../session/session";

/** An item that can be ticked out of a collection. */
export interface ProposedItem extends TakenItem {
  /** By what it is left out. */
  readonly fullName: string;
}

/** A customer of whom something can be collected. */
export interface ProposedDebtor {
  readonly debtor: string;
  readonly name: string;
  readonly amount: string;
  readonly items: LongList<ProposedItem>;
}

/** When the bank must have the file at the latest. */
export interface DeliverBy {
  readonly day: IsoDate;
  /** As the account's cut-off says; null for the end of the day. */
  readonly time: string | null;
}

/** What can be collected, before anything of it is unticked (docs/law/pane.md#4). */
export interface CollectProposal extends Pick<Preview, "findings" | "counts" | "hasCells"> {
  /** What it comes to as a whole, whatever was searched for. Of the groups only what was found. */
  readonly shown: CollectionShown;
  /** Customer by customer, in the order of the workbook: only those that were found. */
  readonly debtors: LongList<ProposedDebtor>;
  readonly deliverBy: DeliverBy | null;
  readonly isStopped: boolean;
  /** Where nobody has said whom to collect from: the cell of the column that decides. */
  readonly undecided: { readonly address: string | null } | null;
}

/** What is collected of a proposal, with what is left out of it. */
export interface TickedProposal {
  readonly shown: CollectionShown;
  readonly deliverBy: DeliverBy | null;
  /** What must be accepted before it can be collected. */
  readonly warnings: readonly UnconfirmedWarning[];
  /** Items that cannot go without what was left out, with why. */
  readonly alsoHeld: LongList<LocatedFinding>;
}

interface Kept {
  readonly key: string;
  readonly proposal: Proposal;
}

/** The last proposals of a book, the whole one and the ticked one: who searches or turns pages looks at the same. */
const lasts = new WeakMap<Book, Map<"whole" | "ticked", Kept>>();

function remembered(
  { book, moment }: QueryScope,
  slot: "whole" | "ticked",
  request: CollectionRequest,
  make: () => Proposal,
): Proposal {
  const kept = lasts.get(book) ?? new Map<typeof slot, Kept>();
  lasts.set(book, kept);
  // What a bank can still reach changes by the minute.
  const key = JSON.stringify([moment.at.slice(0, 16), request]);
  const known = kept.get(slot);
  if (known?.key === key) return known.proposal;
  const proposal = make();
  kept.set(slot, { key, proposal });
  return proposal;
}

/** The same whatever is left out of it. */
function wholeProposal(scope: QueryScope, asked: CollectionRequest): Proposal {
  const request = { ...asked, exclude: [], excludeDebtor: [] };
  return remembered(scope, "whole", request, () => proposeInTime(scope.book, request, scope.moment.at));
}

/** The proposal of a choice, as far as it is searched for. */
export const collectProposal: Query<
  { readonly request: CollectionRequest; readonly search: string },
  CollectProposal
> = (scope, { request, search }) => {
  const proposal = wholeProposal(scope, request);
  const leftOut = foundAmong(
    proposal.leftOut,
    search,
    (left) => textsOf(left, scope),
    ({ item }) => [openAmountOf(item.record)],
  );
  const findings = worstFirst(proposal.findings).map((found) => located(found, scope));
  const nobody = findings.find(({ finding }) => finding.code === "collection.nobody");
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  return {
    shown: shownOf({ ...proposal, leftOut }, scope),
    debtors: scope.long(debtorRows(proposal, search, scope)),
    deliverBy: deliverByOf(proposal, scope),
    isStopped: isStopped(proposal),
    undecided: nobody === undefined ? null : { address: nobody.address },
    findings: scope.long(findings),
    counts,
    hasCells: findings.some(({ address }) => address !== null),
  };
};

/** A proposal with what is unticked left out of it, on the day of the whole. */
export const tickedProposal: Query<
  { readonly request: CollectionRequest; readonly isOwnDay: boolean },
  TickedProposal
> = (scope, { request, isOwnDay }) => {
  const whole = wholeProposal(scope, request);
  const isWhole = (request.exclude ?? []).length + (request.excludeDebtor ?? []).length === 0;
  const on = { ...request, collectionDate: whole.collectionDate };
  const proposal = isWhole ? whole : remembered(scope, "ticked", on, () => propose(scope.book, on, scope.moment.at));
  const heldBefore = new Set(whole.leftOut.map(({ item }) => item.key));
  const also = proposal.leftOut.filter(({ item }) => !heldBefore.has(item.key));
  return {
    shown: shownOf(proposal, scope),
    deliverBy: deliverByOf(proposal, scope),
    warnings: namedWarnings(
      proposal.warnings
        .filter(({ code }) => !(isOwnDay && code === "date.farAhead"))
        .map((found) => located(found, scope)),
    ),
    alsoHeld: scope.long(also.flatMap(({ findings }) => findings.map((found) => located(found, scope)))),
  };
};

function shownOf(proposal: Proposal, { book, index, addressOf, long }: QueryScope): CollectionShown {
  return shownResult("propose", proposalResult(proposal, index), { book, addressOf, keep: long });
}

function textsOf({ item }: LeftOut, { index }: QueryScope): (string | null)[] {
  const { debtor } = item.invoice;
  return [itemName(item), debtor, index.debtors.get(keyFrom(debtor))?.name ?? null];
}

/** The first of the last moments at which the bank takes the files. */
function deliverByOf(proposal: Proposal, { book, index }: QueryScope): DeliverBy | null {
  if (proposal.transactions.length === 0) return null;
  const moments = proposalResult(proposal, index).sums.map(({ account, dates }) => {
    const own = book.tables.Accounts.find(({ iban }) => ibanKey(iban) === ibanKey(account));
    return { day: dates.deliverBy, time: own === undefined ? null : (cutOffTime(own)?.slice(0, 5) ?? null) };
  });
  const last = ({ day, time }: DeliverBy): string => `${day}T${time ?? "24:00"}`;
  return moments.reduce((first, one) => (last(one) < last(first) ? one : first));
}

interface Proposed {
  readonly member: CollectableItem;
  readonly together: number;
}

/** The customers that are found by their name or number, or by an invoice or amount, each with all that is proposed. */
function debtorRows(proposal: Proposal, search: string, scope: QueryScope): RowsAt<ProposedDebtor> {
  const byDebtor = new Map<string, Proposed[]>();
  for (const { members } of proposal.transactions) {
    for (const member of members) {
      const proposed = { member, together: members.length };
      getOrInsert(byDebtor, keyFrom(member.debtor.number), (): Proposed[] => []).push(proposed);
    }
  }
  const amountOf = (all: readonly Proposed[]) => sumOf(all, ({ member }) => member.amount);
  const found = foundAmong(
    [...byDebtor.values()],
    search,
    (all) => all.flatMap(({ member: { debtor, item } }) => [debtor.name, debtor.number, itemName(item)]),
    (all) => [amountOf(all), ...all.map(({ member }) => member.amount)],
  );
  const lists = new Map<readonly Proposed[], LongList<ProposedItem>>();
  const itemsOf = (all: readonly Proposed[]): LongList<ProposedItem> =>
    getOrInsert(lists, all, () =>
      scope.long({ length: all.length, at: (from, to) => all.slice(from, to).map((one) => itemRow(one, scope)) }),
    );
  return {
    length: found.length,
    at: (from, to) =>
      found.slice(from, to).flatMap((all) => {
        const [first] = all;
        if (first === undefined) return [];
        const { number: debtor, name } = first.member.debtor;
        return [{ debtor, name, amount: formatCents(amountOf(all)), items: itemsOf(all) }];
      }),
  };
}

function itemRow({ member, together }: Proposed, scope: QueryScope): ProposedItem {
  return { ...takenItem(member, together, scope), fullName: fullItemName(member.item) };
}
