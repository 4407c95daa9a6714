import type { IsoDate } from "../../../domain/values/calendar";
import type { PaneTranslator } from "../../texts/paneTranslator";
import type { ViewRequest } from "../../pane";
import type { Collectable } from "../collectable.query";
import type { BankStanding } from "../bank/bankStanding.query";
import type { Attention, OrdersAtHand } from "./overview.query";
import type { ViewName } from "../../wantedView";

/** What is to be done, what is most urgent first: what has a day at the bank, then what holds money back, then what can wait. */
export type CardName =
  | "toDeliver"
  | "drafts"
  | "stopped"
  | "nobody"
  | "toProcess"
  | "leftOut"
  | "toSettle"
  | "returned"
  | "toSign"
  | "dormantSoon";

/** Something that waits, what is to be known of it, and where it is dealt with. */
export interface Card {
  readonly name: CardName;
  readonly title: string;
  readonly detail: string;
  /** The day on which it should have been done has passed. */
  readonly isLate: boolean;
  readonly view: ViewName;
  readonly request: ViewRequest;
}

/** What may wait; what is null is not known yet. */
export interface Waiting {
  readonly attention: Attention;
  readonly collectable: Collectable | null;
  readonly bank: BankStanding | null;
}

/** The cards of what is to be done on this day; none for what there is nothing of. */
export function attentionCards(
  { attention, collectable, bank }: Waiting,
  today: IsoDate,
  translator: PaneTranslator,
): Card[] {
  const { fill, messages } = translator;
  const { start } = messages.pane;
  const { drafts, toDeliver, deliverBefore, toSettle, returned, toSign, dormantSoon, dormant } = attention;
  const others = (name: CardName, count: number, view: ViewName, detail: string, filter?: string): Card[] =>
    cardOf(name, count, { detail, isLate: false, view, request: filter === undefined ? {} : { filter } }, translator);
  const lapsed = dormant === 0 ? "" : ` ${fill(start.dormantAlready, { count: dormant })}`;
  const settled = joined(
    fill(start.toSettleDetail, { count: toSettle.count }),
    fill(start.money, { amount: toSettle.amount }),
  );
  return [
    ...ordersCard("toDeliver", toDeliver, bankDay(toDeliver, deliverBefore, today, translator), translator),
    ...ordersCard("drafts", drafts, bankDay(drafts, null, today, translator), translator),
    ...(bank === null ? [] : bankCard(bank, translator)),
    ...(collectable === null ? [] : collectionCard(collectable, translator)),
    ...others("toSettle", toSettle.count, "bank", settled),
    ...others(
      "returned",
      returned.count,
      "returns",
      joined(start.returnedDetail, fill(start.money, { amount: returned.amount })),
    ),
    ...others("toSign", toSign, "mandates", start.toSignDetail, "unsigned"),
    ...others("dormantSoon", dormantSoon, "mandates", `${start.dormantSoonDetail}${lapsed}`, "dormantSoon"),
  ];
}

/** Facts beside each other in one line. */
function joined(...facts: readonly string[]): string {
  return facts.filter((fact) => fact !== "").join(" · ");
}

/** What banks reported and nobody has processed yet. */
function bankCard({ fresh, asked, since }: BankStanding, translator: PaneTranslator): Card[] {
  const { fill, messages } = translator;
  const { start } = messages.pane;
  const oldest = fill(start.toProcessDetail, { since: since ?? "" });
  const detail = asked === 0 ? oldest : `${oldest} ${fill(start.toProcessAsked, { count: asked })}`;
  return cardOf("toProcess", fresh, { detail, isLate: false, view: "bank", request: {} }, translator);
}

/** What stands in the way of a collection: of all of it, or of some items. */
function collectionCard({ leftOut, leftOutAmount, stopping, nobody }: Collectable, translator: PaneTranslator): Card[] {
  const { fill, messages } = translator;
  const { start } = messages.pane;
  const to = (view: "check" | "collect", detail: string) => ({ detail, isLate: false, view, request: {} });
  if (stopping > 0) {
    const detail = fill(start.stoppedDetail, { count: stopping });
    return cardOf("stopped", stopping, { ...to("check", detail), isLate: true }, translator);
  }
  if (nobody !== null) {
    const detail = joined(start.nobodyDetail, fill(start.money, { amount: nobody.amount }));
    return cardOf("nobody", nobody.count, to("collect", detail), translator);
  }
  const detail = joined(start.leftOutDetail, fill(start.money, { amount: leftOutAmount }));
  return cardOf("leftOut", leftOut, to("collect", detail), translator);
}

/** What there is to say of a day, and whether it has passed. */
interface CardText {
  readonly text: string;
  readonly isLate?: boolean;
}

/** By when the bank must have it; nothing when the account that says so is no longer there. */
function bankDay(
  { by }: OrdersAtHand,
  before: string | null,
  today: IsoDate,
  { fill, messages }: PaneTranslator,
): CardText {
  const { start } = messages.pane;
  if (by === null) return { text: "" };
  if (by < today) return { text: fill(start.deliverLate, { by }), isLate: true };
  const hour = before === null ? "" : ` ${fill(start.deliverBefore, { before })}`;
  return { text: `${by === today ? start.deliverToday : fill(start.deliverBy, { by })}${hour}` };
}

/** A card that leads to the only order, or to the list of them. */
function ordersCard(
  name: "toDeliver" | "drafts",
  { count, amount, only }: OrdersAtHand,
  { text, isLate = false }: CardText,
  translator: PaneTranslator,
): Card[] {
  const { fill, messages } = translator;
  const { start } = messages.pane;
  const detail = joined(text, fill(start.money, { amount }));
  const request = only === null ? { filter: name === "drafts" ? "draft" : name } : { order: only };
  const cards = cardOf(name, count, { detail, isLate, view: "orders", request }, translator);
  return only === null ? cards : cards.map((card) => ({ ...card, title: fill(start.onlyOne[name], { order: only }) }));
}

function cardOf(
  name: CardName,
  count: number,
  rest: Omit<Card, "name" | "title">,
  { fill, messages }: PaneTranslator,
): Card[] {
  return count === 0 ? [] : [{ name, title: fill(messages.pane.start.cards[name], { count }), ...rest }];
}
