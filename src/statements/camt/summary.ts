import { type Cents, formatCents } from "../../domain/values/money";
import { amountIn, childOf, type MessageNode, textAt } from "../messageNode";
import type { StatementEntry, StatementProblem } from "../statement";
import { problemAt } from "../statementReading";

/** What a statement says of the number and the sum of its entries (`TxsSummry`), as far as its entries are otherwise. */
export function summaryProblems(summary: MessageNode | null, entries: readonly StatementEntry[]): StatementProblem[] {
  const booked = entries.filter(({ status }) => status === "Booked");
  const of = (name: string, isMeant: (entry: StatementEntry) => boolean): StatementProblem[] => {
    // Banks count what is only expected, or do not.
    return totalsProblems(childOf(summary, name), [booked.filter(isMeant), entries.filter(isMeant)]);
  };
  return [
    ...of("TtlNtries", () => true),
    ...of("TtlCdtNtries", ({ amount }) => amount > 0),
    ...of("TtlDbtNtries", ({ amount }) => amount < 0),
  ];
}

/** A total is right if it is that of any of these lists; else the first of them is told. */
function totalsProblems(total: MessageNode | null, lists: readonly (readonly StatementEntry[])[]): StatementProblem[] {
  if (total === null) return [];
  const problem = (element: string, stated: string, counted: string): StatementProblem => {
    const place = `${total.name}/${element}`;
    return problemAt("statement.counts", total.line, { element: place, stated, counted }, place);
  };
  const problems: StatementProblem[] = [];
  const [counts, sums] = [lists.map((list) => list.length), lists.map(sumOfSizes)];
  const count = textAt(total, "NbOfNtries");
  if (count !== null && !counts.includes(Number(count))) problems.push(problem("NbOfNtries", count, String(counts[0])));
  const sum = amountIn(childOf(total, "Sum"), []);
  if (sum !== null && !sums.includes(sum.amount)) {
    problems.push(problem("Sum", formatCents(sum.amount), formatCents((sums[0] ?? 0) as Cents)));
  }
  return problems;
}

/** Credits and debits alike: the standard adds them up without their signs. */
function sumOfSizes(entries: readonly StatementEntry[]): number {
  let sum = 0;
  for (const { amount } of entries) sum += Math.abs(amount);
  return sum;
}
