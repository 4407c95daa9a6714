import { groupBy } from "../kit/groupBy";
import type { BookIndex } from "../domain/book/bookIndex";
import { type DateLadder, dateLadder } from "../domain/collection/collectionDates";
import type { LeftOut, ProposedTransaction } from "../domain/collection/consolidation";
import { runsOfUses, type TransactionUse, transactionUses } from "../domain/collection/directDebit";
import { at, type Finding, type Place } from "../domain/book/finding";
import { schemeOf } from "../domain/mandates/scheme";
import { type Cents, cents, formatCents, sumOf } from "../domain/values/money";
import { instalmentOf, openAmountOf } from "../domain/book/openItem";
import type { Proposal } from "../domain/collection/proposal";
import { newInProposal } from "../domain/collection/newSinceLastOrder";
import { otherTextPlace, remittancePlace, unsentReference } from "../domain/collection/remittanceFindings";
import { remittanceOf } from "../domain/collection/sentTexts";
import type { LocalInstrument, SequenceType } from "../domain/book/records";
import type { Summary, SummaryValue } from "./action";
import { filesSummary, type MadeFile } from "./filesResult";

/** What can be collected, and what it comes to. */
export interface ProposalResult {
  readonly proposal: Proposal;
  readonly items: number;
  readonly amount: Cents;
  readonly discount: Cents;
  readonly sums: readonly ProposalSum[];
  /** The debtors and the mandates that nothing was collected from before. */
  readonly newDebtors: readonly string[];
  readonly newMandates: readonly string[];
}

/** The same of a collection, with the bank files that it makes; null when it makes none, or was held back. */
export interface CollectionResult extends ProposalResult {
  readonly files: readonly MadeFile[] | null;
}

/** What a proposal comes to. */
export function proposalResult(proposal: Proposal, index: BookIndex): ProposalResult {
  const { transactions } = proposal;
  const fresh = newInProposal(transactions, index);
  return {
    proposal,
    items: transactions.reduce((count, { members }) => count + members.length, 0),
    amount: sumOf(transactions, ({ amount }) => amount),
    discount: cents(transactions.reduce((sum, { members }) => sum + discountIn(members), 0)),
    sums: sums(proposal),
    newDebtors: [...fresh.debtors],
    newMandates: [...fresh.mandates],
  };
}

/** What `--json` says of what `propose` found: what it comes to, every item that is taken, and the texts for the bank. */
export function proposalSummary(result: ProposalResult): Summary {
  const { transactions } = result.proposal;
  const taken = takenRows(transactions);
  const texts = characterReport(transactions).map(({ from, to, cut, place }) => {
    return { from, to, cut, place: { ...place } };
  });
  return { ...totalsSummary(result), taken, characterReport: texts };
}

/** What `--json` says of a collection: what it comes to, and its files. */
export function collectionSummary(result: CollectionResult): Summary {
  const { files } = result;
  return { ...totalsSummary(result), ...(files === null ? {} : filesSummary({ files })) };
}

function totalsSummary({ proposal, items, amount, discount, ...result }: ProposalResult): Summary {
  const { transactions, leftOut, collectionDate, dueUntil, notTaken, nextDue } = proposal;
  return {
    collectionDate,
    dueUntil,
    items,
    transactions: transactions.length,
    amount: formatCents(amount),
    discount: formatCents(discount),
    sums: result.sums.map(({ dates, ...sum }) => ({
      ...sum,
      amount: formatCents(sum.amount),
      discount: formatCents(sum.discount),
      dates: { ...dates },
    })),
    leftOut: leftOut.map(leftOutRow),
    notTaken: { ...notTaken },
    nextDue,
    newDebtors: result.newDebtors,
    newMandates: result.newMandates,
  };
}

function takenRows(transactions: readonly ProposedTransaction[]): SummaryValue[] {
  const taken: SummaryValue[] = [];
  transactionUses(transactions).forEach(({ transaction, use }, position) => {
    for (const { item, administration, debtor, account, mandate, amount, discount } of transaction.members) {
      taken.push({
        transaction: position + 1,
        administration: administration.code,
        account: account.iban,
        localInstrument: schemeOf(debtor),
        sequenceType: use.sequenceType,
        debtor: debtor.number,
        name: debtor.name,
        invoice: item.invoice.number,
        instalment: instalmentOf(item),
        dueDate: item.record.dueDate,
        mandate: mandate.mandate.mandateId,
        iban: mandate.mandate.iban,
        openAmount: formatCents(openAmountOf(item.record)),
        discount: formatCents(discount),
        amount: formatCents(amount),
      });
    }
  });
  return taken;
}

function discountIn(members: ProposedTransaction["members"]): number {
  return members.reduce((sum, { discount }) => sum + discount, 0);
}

/** Where a transaction goes, and as what. */
interface SumNames {
  readonly administration: string;
  readonly account: string;
  readonly localInstrument: LocalInstrument;
  readonly sequenceType: SequenceType;
}

/** The sums of one administration, account, scheme and sequence type. */
export interface ProposalSum extends SumNames {
  readonly items: number;
  readonly transactions: number;
  readonly amount: Cents;
  readonly discount: Cents;
  readonly dates: DateLadder;
}

/** Sums per administration, account, scheme and sequence type, with the days that matter. */
function sums({ transactions, collectionDate }: Proposal): ProposalSum[] {
  const rows = groupBy(runsOfUses(transactions), ([first]) => Object.values(sumNames(first)).join("\u001f"));
  return [...rows.values()].map((runs) => {
    const [first] = runs[0];
    const summed = runs.flat().map(({ transaction }) => transaction);
    const names = sumNames(first);
    return {
      ...names,
      items: summed.reduce((count, { members }) => count + members.length, 0),
      transactions: summed.length,
      amount: sumOf(summed, ({ amount }) => amount),
      discount: cents(summed.reduce((sum, { members }) => sum + discountIn(members), 0)),
      dates: dateLadder(collectionDate, first.transaction.members[0].account, names.localInstrument),
    };
  });
}

function sumNames({ transaction, use }: TransactionUse): SumNames {
  const [{ administration, account, debtor }] = transaction.members;
  return {
    administration: administration.code,
    account: account.iban,
    localInstrument: schemeOf(debtor),
    sequenceType: use.sequenceType,
  };
}

/** What holds an item back: its errors; of one that is only not free, why not. */
export function reasonsOf({ findings }: LeftOut): readonly Finding[] {
  return findings.filter(({ severity, code }) => severity === "error" || code.startsWith("item."));
}

function leftOutRow(left: LeftOut): SummaryValue {
  const { item } = left;
  return {
    administration: item.invoice.administration,
    debtor: item.invoice.debtor,
    invoice: item.invoice.number,
    instalment: instalmentOf(item),
    openAmount: formatCents(openAmountOf(item.record)),
    reasons: [...new Set(reasonsOf(left).map(({ code }) => code))],
  };
}

/** A name or text that does not go to the bank as it stands. */
export interface ChangedText {
  readonly from: string;
  /** What the bank gets. */
  readonly to: string;
  /** Whether a part of it is lost. */
  readonly cut: boolean;
  /** The cell that it comes from. */
  readonly place: Place;
  /** The cell in which another text is filled in; null for numbers of invoices, where those are what the bank gets. */
  readonly instead: Place | null;
}

/**
 * Each name, text and part of an address that the character set changes or shortens, the creditor's own included, and each
 * payment reference that is not sent as one, beside what the bank gets; each once.
 */
export function characterReport(transactions: readonly ProposedTransaction[]): ChangedText[] {
  const report = new Map<string, ChangedText>();
  const add = (from: string, to: string, cut: boolean, place: Place, instead: Place | null = place) => {
    report.set(JSON.stringify([from, to]), { from, to, cut, place, instead });
  };
  for (const { members } of transactions) {
    const [{ account, item }] = members;
    // What becomes of all that is no text of the invoices was found when they were judged.
    for (const { code, place, params } of members.flatMap(({ findings }) => findings)) {
      const isText = code === "text.transliterated" || code === "text.cut";
      if (isText && place !== null) add(String(params["from"]), String(params["to"]), code === "text.cut", place);
    }
    const { from, text, changed, cut } = remittanceOf(
      members.map((member) => member.item),
      account,
    );
    if (changed || cut) add(from, text, cut, remittancePlace(members), otherTextPlace(members));
    const reference = unsentReference(members);
    if (reference !== null && reference !== from) {
      add(reference, text, false, at("Invoices", item.invoice, "paymentReference"));
    }
  }
  return [...report.values()];
}
