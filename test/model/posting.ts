import type { Day } from "./days";
import { type EntryCard, type LineCard, type OrderCard, must, type Paper, type Side, sum } from "./paper";

/*
 * Journal entries (docs/law/actions.md#6), written line by line.
 */

/** What an entry is about, without its number. */
export type EntryDraft = Omit<EntryCard, "id" | "sides" | "reverses"> & {
  readonly sides: readonly Side[];
  readonly reverses?: number;
};

/** Writes an entry down; sides of nothing are left out. */
export function write(paper: Paper, draft: EntryDraft): EntryCard {
  const sides = draft.sides.filter(({ cents }) => cents !== 0);
  if (sum(sides.map(({ cents }) => cents)) !== 0) throw new Error("the model's entry does not balance");
  const entry = { reverses: null, ...draft, id: paper.entries.length + 1, sides };
  paper.entries.push(entry);
  return entry;
}

/** What an item's collection does: in transit and discount against debtors. */
function collectionSides(order: OrderCard, line: LineCard): Side[] {
  const frozen = must(order.frozen, `settings of ${order.number}`);
  return [
    { account: frozen.inTransit, cents: line.amount },
    { account: frozen.discount, cents: line.discount },
    { account: frozen.debtors, cents: -line.amount - line.discount },
  ];
}

/** The item of a line is written off against what is in transit. */
export function writeCollection(
  paper: Paper,
  order: OrderCard,
  line: LineCard,
  day: Day,
  event: "Collection" | "Receipt",
): void {
  const { journal, bankJournal } = must(order.frozen, `settings of ${order.number}`);
  write(paper, {
    administration: order.administration,
    journal: event === "Collection" ? journal : bankJournal,
    day,
    event,
    order: order.number,
    line: line.line,
    invoice: line.item.invoice,
    sides: collectionSides(order, line),
  });
}

/** Whether an entry is in force: no reversal of it is. */
export function stands(paper: Paper, entry: EntryCard): boolean {
  return !paper.entries.some((other) => other.reverses === entry.id && stands(paper, other));
}

/** The entry that wrote a line's item off and stands; null when there is none. */
export function standing(paper: Paper, line: LineCard): EntryCard | null {
  const found = paper.entries.find(
    (entry) =>
      entry.order === line.order &&
      entry.line === line.line &&
      entry.reverses === null &&
      (entry.event === "Collection" || entry.event === "Receipt") &&
      stands(paper, entry),
  );
  return found ?? null;
}

/** The exact mirror of an entry. */
export function writeMirror(paper: Paper, entry: EntryCard, day: Day, event: EntryCard["event"]): EntryCard {
  const { id, sides, ...rest } = entry;
  return write(paper, {
    ...rest,
    day,
    event,
    reverses: id,
    sides: sides.map(({ account, cents }) => ({ account, cents: -cents })),
  });
}

/** What stands in transit for an order. */
export function inTransitOf(paper: Paper, order: OrderCard): number {
  const account = order.frozen?.inTransit;
  const sides = paper.entries.filter((entry) => entry.order === order.number).flatMap((entry) => entry.sides);
  return sum(sides.filter((side) => side.account === account).map(({ cents }) => cents));
}
