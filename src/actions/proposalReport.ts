import { keyFrom } from "../domain/book/book";
import type { BookIndex } from "../domain/book/bookIndex";
import type { Finding } from "../domain/book/finding";
import { itemName, openAmountOf } from "../domain/book/openItem";
import type { LocalInstrument, SequenceType } from "../domain/book/records";
import { transactionUses } from "../domain/collection/directDebit";
import type { NotTaken } from "../domain/collection/selection";
import { schemeOf } from "../domain/mandates/scheme";
import type { IsoDate } from "../domain/values/calendar";
import type { Cents } from "../domain/values/money";
import { type ProposalResult, type ProposalSum, reasonsOf } from "./proposalResult";

/** What of an item stands in a report, whether it is taken or not. */
interface ReportedItem {
  readonly administration: string;
  readonly debtor: string;
  readonly name: string;
  readonly item: string;
  readonly dueDate: IsoDate;
  readonly open: Cents;
}

/** An item that is collected. */
export interface IncludedItem extends ReportedItem {
  /** Items of one number are one amount. */
  readonly transaction: number;
  readonly account: string;
  readonly localInstrument: LocalInstrument;
  readonly sequenceType: SequenceType;
  readonly mandate: string;
  readonly iban: string;
  readonly discount: Cents;
  readonly amount: Cents;
}

/** An item that is wanted and due, and left out. */
export interface HeldBackItem extends ReportedItem {
  readonly reasons: readonly Finding[];
}

/** A proposal as plain data, to be printed or kept (docs/law/actions.md#4, papers). */
export interface ProposalReport {
  readonly collectionDate: IsoDate;
  readonly dueUntil: IsoDate;
  /** The first day on which an item falls due that does not yet; null for none. */
  readonly nextDue: IsoDate | null;
  readonly items: number;
  readonly transactions: number;
  readonly amount: Cents;
  readonly discount: Cents;
  readonly sums: readonly ProposalSum[];
  readonly included: readonly IncludedItem[];
  readonly heldBack: readonly HeldBackItem[];
  readonly notTaken: NotTaken;
}

/** The report of what `propose` found. */
export function proposalReport(result: ProposalResult, index: BookIndex): ProposalReport {
  const { proposal, items, amount, discount, sums } = result;
  const { collectionDate, dueUntil, nextDue, transactions, notTaken } = proposal;
  return {
    ...{ collectionDate, dueUntil, nextDue, items, amount, discount, sums, notTaken },
    transactions: transactions.length,
    included: includedItems(result),
    heldBack: proposal.leftOut.map((left) => {
      const { invoice, record } = left.item;
      return {
        administration: invoice.administration,
        debtor: invoice.debtor,
        name: index.debtors.get(keyFrom(invoice.debtor))?.name ?? "",
        item: itemName(left.item),
        dueDate: record.dueDate,
        open: openAmountOf(record),
        reasons: reasonsOf(left),
      };
    }),
  };
}

function includedItems({ proposal }: ProposalResult): IncludedItem[] {
  return transactionUses(proposal.transactions).flatMap(({ transaction, use }, position) =>
    transaction.members.map(({ item, administration, debtor, account, mandate, amount, discount }) => ({
      transaction: position + 1,
      administration: administration.code,
      account: account.iban,
      localInstrument: schemeOf(debtor),
      sequenceType: use.sequenceType,
      debtor: debtor.number,
      name: debtor.name,
      item: itemName(item),
      dueDate: item.record.dueDate,
      mandate: mandate.mandate.mandateId,
      iban: mandate.mandate.iban ?? "",
      open: openAmountOf(item.record),
      ...{ discount, amount },
    })),
  );
}
