import { sumBy } from "../../kit/totals";
import { keyFrom } from "../book/book";
import { type BookIndex, ibanKey } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import { atItem, itemName } from "../book/openItem";
import type { DirectDebit, Mandate } from "../book/records";
import { type CollectedLine, linesUnder } from "../mandates/mandateHistory";
import { type Cents, cents, formatCents } from "../values/money";
import type { ProposedTransaction } from "./consolidation";

/*
 * What is new since the last order (docs/law/actions.md#3): one law for what is proposed, shown, and printed with an order.
 */

/** An amount above this many times the debtor's highest one so far is shown before it is collected. */
const UNUSUAL_FACTOR = 3;

/** Whether a line of an order went out: a draft did not yet, and the file of a cancelled order was not used. */
function wentOut({ status }: Pick<DirectDebit, "status">): boolean {
  return status !== "Draft" && status !== "OrderCancelled";
}

/** Whether an amount was collected from this debtor for the administration before, by lines that count. */
export function isKnownDebtor(
  administration: string,
  debtor: string,
  { linesOfDebtor }: Pick<BookIndex, "linesOfDebtor">,
  counts: (line: DirectDebit) => boolean = wentOut,
): boolean {
  // In a book without lines all are new, and no key needs to be made.
  if (linesOfDebtor.size === 0) return false;
  return (linesOfDebtor.get(keyFrom(administration, debtor)) ?? []).some(counts);
}

/** Whether an amount was collected under this mandate before, whatever its reference was then. */
export function isKnownMandate(
  mandate: Pick<Mandate, "administration" | "mandateId" | "originalMandateId">,
  index: BookIndex,
  counts: (line: DirectDebit) => boolean = wentOut,
): boolean {
  if (index.linesOfReference.size === 0) return false;
  return linesUnder(mandate, index).some(({ line }: CollectedLine) => counts(line));
}

/** Where money could go astray: another IBAN than last time, an amount far above what the debtor ever paid. */
export function strikingInTransaction(
  { members, amount }: ProposedTransaction,
  { linesOfDebtor }: BookIndex,
): Finding[] {
  const [{ item, mandate, debtor }] = members;
  // In a book without lines all are new, and no key needs to be made.
  if (linesOfDebtor.size === 0) return [];
  const earlier = (linesOfDebtor.get(keyFrom(item.invoice.administration, debtor.number)) ?? []).filter(wentOut);
  if (earlier.length === 0) return [];
  const findings: Finding[] = [];
  const { iban, mandateId } = mandate.mandate;
  if (iban !== null && !earlier.some((line) => ibanKey(line.iban) === ibanKey(iban))) {
    const params = { debtor: debtor.number, iban, mandate: mandateId, asked: debtor.number };
    findings.push(finding("new.ibanChanged", at("Mandates", mandate.mandate, "iban"), params));
  }
  const highest = highestTransaction(earlier);
  if (amount > UNUSUAL_FACTOR * highest) {
    const params = {
      item: itemName(item),
      amount: formatCents(amount),
      highest: formatCents(highest),
      asked: itemName(item),
    };
    findings.push(finding("new.amountUnusual", atItem(item, "amount"), params));
  }
  return findings;
}

function highestTransaction(lines: readonly DirectDebit[]): Cents {
  const sums = sumBy(
    lines,
    ({ order, transaction }) => keyFrom(order, transaction),
    ({ amount }) => amount,
  );
  let highest = 0;
  for (const sum of sums.values()) highest = Math.max(highest, sum);
  return cents(highest);
}

/** Who and what is in the proposal for the first time, for the list that is shown and printed. */
export interface NewInProposal {
  readonly debtors: readonly string[];
  readonly mandates: readonly string[];
}

/** The debtors and mandates that were never collected from before. */
export function newInProposal(transactions: readonly ProposedTransaction[], index: BookIndex): NewInProposal {
  const debtors = new Set<string>();
  const mandates = new Set<string>();
  for (const { members } of transactions) {
    const [{ administration, debtor, mandate }] = members;
    if (!isKnownDebtor(administration.code, debtor.number, index)) debtors.add(debtor.number);
    if (!isKnownMandate(mandate.mandate, index)) mandates.add(mandate.mandate.mandateId);
  }
  return { debtors: [...debtors], mandates: [...mandates] };
}
