import { isPresented } from "./choose";
import type { ReportedOrder } from "./reported";
import {
  type LineCard,
  type MandateCard,
  mandateOf,
  type OrderCard,
  orderOf,
  type Paper,
  type Sequence,
} from "./paper";

/*
 * FRST, RCUR and OOFF (docs/law/actions.md#2, docs/law/sepa.md#5.1).
 */

/**
 * What the drafts of one run say about the sequence: of a mandate that goes for the first time one transaction says so,
 * whatever order it is in; all others carry what the mandate asks for.
 */
export function sequenceTroubles(paper: Paper, reported: readonly ReportedOrder[]): string[] {
  const numbers = reported.map(({ number }) => number);
  const byMandate = new Map<string, LineCard[]>();
  for (const line of paper.lines.filter(({ order }) => numbers.includes(order))) {
    const key = `${line.item.administration} ${line.mandate}`;
    byMandate.set(key, [...(byMandate.get(key) ?? []), line]);
  }
  return [...byMandate].flatMap(([name, lines]) => {
    const [first] = lines;
    if (first === undefined) return [];
    const { account } = orderOf(paper, first.order);
    const isDutch = paper.accounts.some(({ iban, isDutch }) => iban === account && isDutch);
    const base = sequenceOf(paper, mandateOf(paper, first.item.administration, first.mandate), isDutch);
    const carried = new Map(lines.map((line) => [`${line.order}:${line.transaction}`, line.sequence]));
    const firsts = [...carried.values()].filter((sequence) => sequence === "FRST").length;
    const others = new Set([...carried.values()].filter((sequence) => sequence !== "FRST"));
    const isRight =
      base === "FRST"
        ? firsts === 1 && [...others].every((one) => one === "RCUR")
        : firsts === 0 && [...others].join() === base;
    return isRight ? [] : [`${name} goes as ${[...carried.values()].join()}, and is ${base}`];
  });
}

/** Whether these lines of an order would go in two batches, to a bank that takes one per file. */
export function areTwoBatches(paper: Paper, order: OrderCard, lines: readonly LineCard[]): boolean {
  const account = paper.accounts.find(({ iban }) => iban === order.account);
  if (account?.oneBatch !== true) return false;
  const firstOf = new Map<string, number>();
  for (const { mandate, transaction } of lines)
    firstOf.set(mandate, Math.min(transaction, firstOf.get(mandate) ?? transaction));
  const types = lines.map(({ mandate, transaction }) => {
    const base = sequenceOf(paper, mandateOf(paper, order.administration, mandate), account.isDutch);
    return base === "FRST" && firstOf.get(mandate) !== transaction ? "RCUR" : base;
  });
  return new Set(types).size > 1;
}

/** The code that the next collection under a mandate carries (docs/law/actions.md#2, docs/law/sepa.md#5.1). */
function sequenceOf(paper: Paper, mandate: MandateCard, isDutch: boolean): Sequence {
  if (mandate.override !== null) return mandate.override;
  if (mandate.oneOff) return "OOFF";
  if (isDutch) return "RCUR";
  const issued = paper.lines
    .filter((line) => line.mandate === mandate.id && line.item.administration === mandate.administration)
    .filter(({ status }) => status !== "Draft");
  const isFromThere = ({ iban }: Pick<LineCard, "iban">) => iban === mandate.iban || iban === mandate.originalIban;
  const [first] = issued.sort((one, other) => issuedAs(paper, one) - issuedAs(paper, other));
  // What was collected elsewhere was so from the account of the first line, or from the one that it reported as the former.
  const isOfFirst = ({ iban, usedOriginalIban }: LineCard) =>
    isFromThere({ iban }) || (usedOriginalIban !== null && isFromThere({ iban: usedOriginalIban }));
  const elsewhere = mandate.collectedElsewhere !== null && (first === undefined || isOfFirst(first));
  return elsewhere || issued.some((line) => isFromThere(line) && isPresented(line)) ? "RCUR" : "FRST";
}

function issuedAs(paper: Paper, { order }: LineCard): number {
  return orderOf(paper, order).issuedAs ?? Infinity;
}
