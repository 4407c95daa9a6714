import { debtorOf } from "./choose";
import { type Day, plusDays, plusMonths } from "./days";
import { type ItemCard, must, nameOf, type Paper, pick, sum } from "./paper";

/*
 * Invoices that are collected in instalments (docs/law/actions.md#4, split).
 */

/** One instalment as somebody means it. */
export interface Part {
  readonly due: Day;
  readonly cents: number;
}

/** Which invoice is split: into these parts, or by terms of payment. */
export interface SplitAsked {
  readonly administration: string;
  readonly invoice: string;
  readonly parts: readonly Part[] | null;
  readonly terms: string | null;
}

/** Terms of payment, as every firm of the model has them. */
export interface TermsCard {
  readonly code: string;
  readonly count: number;
  readonly months: number;
  readonly restFirst: boolean;
  readonly dueDays: number | null;
}

export const TERMS: readonly TermsCard[] = [
  { code: "T2", count: 2, months: 1, restFirst: false, dueDays: null },
  { code: "T3", count: 3, months: 2, restFirst: true, dueDays: 14 },
  { code: "T1", count: 1, months: 1, restFirst: false, dueDays: null },
];

const ofInvoice = (paper: Paper, { administration, invoice }: Pick<SplitAsked, "administration" | "invoice">) =>
  paper.items.filter((item) => item.administration === administration && item.invoice === invoice);

const linesOfItem = (paper: Paper, item: ItemCard) => paper.lines.filter((line) => nameOf(line.item) === nameOf(item));

/** Why an invoice cannot be split; null when it can. */
export function splitTrouble(paper: Paper, asked: SplitAsked): string | null {
  const [item] = ofInvoice(paper, asked);
  if (item === undefined) return "unknown invoice";
  if (item.instalment !== null) return "split already";
  if (item.amount < 0) return "credit note";
  if (item.open === 0) return "nothing open";
  if (linesOfItem(paper, item).some(({ status }) => status === "Draft" || status === "InTransit")) return "in an order";
  const named = paper.mandates.find(
    ({ administration, id }) => administration === item.administration && id === item.mandate,
  );
  if (debtorOf(paper, item.debtor).isOneOff || named?.oneOff === true) return "one-off";
  const parts = partsOf(item, asked);
  if (parts.length < 2) return "one part";
  if (parts.some(({ cents }) => cents <= 0)) return "part of nothing";
  return sum(parts.map(({ cents }) => cents)) === item.open ? null : "another sum";
}

/** The parts that are asked for, or those of the terms: equal cents, the rest on the first or the last. */
function partsOf(item: ItemCard, { parts, terms }: SplitAsked): readonly Part[] {
  if (parts !== null) return parts;
  const { count, months, restFirst, dueDays } = must(TERMS.find(({ code }) => code === terms));
  const first = dueDays === null ? item.due : plusDays(item.invoicedOn, dueDays);
  const equal = Math.floor(item.open / count);
  return Array.from({ length: count }, (_, index) => ({
    due: plusMonths(first, index * months),
    cents: equal + (index === (restFirst ? 0 : count - 1) ? item.open - equal * count : 0),
  }));
}

/** The invoice is collected in parts from now on. */
export function split(paper: Paper, asked: SplitAsked): void {
  const item = must(ofInvoice(paper, asked)[0]);
  const cards = partsOf(item, asked).map(({ due, cents }, index): ItemCard => ({
    ...item,
    instalment: index + 1,
    due,
    amount: cents,
    open: cents,
    // An own discount counts once, on the first one; none counts for all.
    discount: item.discount === null || index === 0 ? item.discount : 0,
  }));
  paper.items.splice(paper.items.indexOf(item), 1, ...cards);
}

/**
 * A splitting of one of the invoices, mostly one that can be done. What was collected of it as a whole would stay with the
 * invoice, as would a wish or a block of its own: such a one is split only where that is refused.
 */
export function splitAsked(paper: Paper, a: number, b: number, c: number): SplitAsked | null {
  const plain = paper.items.filter((item) => {
    const isUntouched = item.collect === null && !item.blocked && linesOfItem(paper, item).length === 0;
    return item.instalment === null && item.amount > 0 && item.open > 0 && isUntouched;
  });
  const item = pick(a % 6 === 0 ? paper.items : plain, b);
  if (item === undefined) return null;
  const { administration, invoice, open } = item;
  const named = { administration, invoice };
  const first = Math.floor((open * (1 + (c % 5))) / 7);
  const wrong = c % 9 === 0 ? 1 : 0;
  const parts = [
    { due: item.due, cents: first },
    { due: plusDays(item.due, 1 + (c % 20)), cents: open - first + wrong },
  ];
  const asked =
    c % 2 === 0 ? { ...named, parts, terms: null } : { ...named, parts: null, terms: must(pick(TERMS, b + c)).code };
  return plain.includes(item) || splitTrouble(paper, asked) !== null ? asked : null;
}

/** The splitting as a sentence of a story. */
export function splitText({ administration, invoice, parts, terms }: SplitAsked): string {
  const into = (parts ?? []).map(({ due, cents }) => `${(cents / 100).toFixed(2)} on ${due}`).join(", ");
  return `splits ${administration} ${invoice} ${parts === null ? `by terms ${String(terms)}` : `into ${into}`}`;
}
