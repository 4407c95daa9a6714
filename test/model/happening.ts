import type { BankCard, HappeningCard, ItemBefore, ItemCard, LineCard, OrderCard, Paper } from "./paper";

/** A happening while it is written down. */
export interface Happening {
  readonly line: (line: LineCard) => void;
  readonly item: (before: ItemBefore) => void;
  readonly bank: (card: BankCard) => void;
  readonly end: () => HappeningCard;
}

/** Begins to note what an event does to an order. */
export function begin(paper: Paper, order: OrderCard, what: HappeningCard["what"]): Happening {
  const { status, deliveredOn, settledOn } = order;
  const card: HappeningCard = {
    order: order.number,
    what,
    issuesBefore: paper.issues,
    entriesFrom: paper.entries.length,
    entriesTo: paper.entries.length,
    bank: null,
    orderBefore: { status, deliveredOn, settledOn },
    linesBefore: [],
    itemsBefore: [],
    undone: false,
  };
  return {
    line: (line) => card.linesBefore.push({ line, before: { ...line } }),
    item: (before) => card.itemsBefore.push(before),
    bank: (bank) => {
      card.bank = bank;
      paper.bank.push(bank);
    },
    end: () => {
      card.entriesTo = paper.entries.length;
      return card;
    },
  };
}

/** Lowers an open amount, never beyond nothing; raises it, never beyond the amount. Tells how much. */
export function took(item: ItemCard, wanted: number): number {
  const before = item.open;
  const [low, high] = [Math.min(0, item.amount), Math.max(0, item.amount)];
  item.open = Math.min(Math.max(before - wanted, low), high);
  return before - item.open;
}
