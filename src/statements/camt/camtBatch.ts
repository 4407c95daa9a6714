import { type Cents, formatCents } from "../../domain/values/money";
import { amountIn, childOf, type MessageNode, textAt } from "../messageNode";
import { referenceIn } from "../references";
import type { StatementBatch, StatementDetail, StatementProblem } from "../statement";
import { problemAt } from "../statementReading";
import type { EntryAround } from "./amountAndDays";
import type { CodeWords } from "./entryCodeWords";

/** Details of an entry with the batch that they stand under; null where the bank names none. */
export interface DetailGroup {
  readonly batch: MessageNode | null;
  readonly details: readonly StatementDetail[];
}

/** What an entry is of: what its batches say, else what its transactions have in common, else its text. */
export function batchOf(
  groups: readonly DetailGroup[],
  words: CodeWords | null,
  { currency, texts }: Pick<EntryAround, "currency" | "texts">,
): Omit<StatementBatch, "rejected" | "reasonCode" | "reasonText"> | null {
  const [first] = groups;
  // Most entries are of one transaction and name no batch.
  if (groups.length === 1 && first?.batch === null && first.details.length === 1) return null;
  const named = groups.flatMap(({ batch }) => batch ?? []);
  const details = groups.flatMap((group) => group.details);
  if (named.length === 0 && details.length < 2 && (details.length === 1 || words === null)) return null;
  const idOf = (name: string): string | null =>
    texts.shared(onlyOne(named.map((one) => referenceIn(textAt(one, name)))));
  const messageId = idOf("MsgId") ?? onlyOne(details.map((one) => one.messageId));
  const paymentInformationId =
    idOf("PmtInfId") ??
    onlyOne(details.map((one) => one.paymentInformationId)) ??
    texts.shared(words?.paymentInformationId ?? null);
  const numberOfTransactions = summed(named.map(countIn)) ?? words?.numberOfTransactions ?? null;
  const total = summed(named.map((one) => totalIn(one, currency)));
  if (messageId === null && paymentInformationId === null && numberOfTransactions === null && total === null)
    return null;
  return { messageId, paymentInformationId, numberOfTransactions, total: total as Cents | null };
}

/** Batches without transactions whose totals are the entry's: each as one detail. */
export function batchDetails(
  batches: readonly MessageNode[],
  amount: Cents,
  nothing: Omit<StatementDetail, "amount" | "messageId" | "paymentInformationId" | "place">,
  { currency, texts }: Pick<EntryAround, "currency" | "texts">,
): readonly StatementDetail[] {
  const totals = batches.map((batch) => totalIn(batch, currency));
  if (batches.length < 2 || summed(totals) !== Math.abs(amount)) return [];
  return batches.map((batch, index) => ({
    ...nothing,
    amount: ((totals[index] ?? 0) * (amount < 0 ? -1 : 1)) as Cents,
    messageId: texts.shared(referenceIn(textAt(batch, "MsgId"))),
    paymentInformationId: texts.shared(referenceIn(textAt(batch, "PmtInfId"))),
    place: { line: batch.line, element: "Btch" },
  }));
}

/** Whether what a batch says of its number and total is what stands under it. */
export function batchProblems(
  { batch, details }: DetailGroup,
  entryAmounts: readonly number[],
  currency: string | null,
): StatementProblem[] {
  if (batch === null) return [];
  const problem = (element: string, stated: string, counted: string): StatementProblem => {
    return problemAt("statement.counts", batch.line, { element, stated, counted }, element);
  };
  const problems: StatementProblem[] = [];
  const count = countIn(batch);
  if (count !== null && details.length > 0 && count !== details.length) {
    problems.push(problem("NbOfTxs", String(count), String(details.length)));
  }
  const total = totalIn(batch, currency);
  const sums = [
    ...entryAmounts,
    Math.abs(sumOfAll(details.map(({ amount }) => amount))),
    sumOfAll(details.map(({ originalAmount, amount }) => originalAmount ?? Math.abs(amount))),
  ];
  if (total !== null && !sums.includes(total)) {
    const [entryAmount, detailSum = 0] = [sums[0], sums.at(-2)];
    const counted = details.length > 0 ? detailSum : (entryAmount ?? 0);
    problems.push(problem("TtlAmt", formatCents(total), formatCents(counted as Cents)));
  }
  return problems;
}

function countIn(batch: MessageNode): number | null {
  const text = textAt(batch, "NbOfTxs");
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The total of a batch, if it is in the account's currency. */
function totalIn(batch: MessageNode, currency: string | null): Cents | null {
  const total = amountIn(childOf(batch, "TtlAmt"), []);
  const isOther = total?.currency != null && currency !== null && total.currency !== currency;
  return isOther ? null : (total?.amount ?? null);
}

/** What all of them say that say anything; null where they differ. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(values.filter((value) => value !== null));
  return others.length === 0 ? first : null;
}

function summed(values: readonly (number | null)[]): number | null {
  return values.length === 0 || values.includes(null) ? null : sumOfAll(values);
}

function sumOfAll(values: readonly (number | null)[]): number {
  let sum = 0;
  for (const value of values) sum += value ?? 0;
  return sum;
}
