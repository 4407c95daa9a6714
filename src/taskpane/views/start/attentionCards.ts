import type { IsoDate } from "../../../domain/values/calendar";
import type { PaneTranslator } from "../../texts/paneTranslator";
import type { ViewRequest } from "../../pane";
import type { Collectable } from "../collectable.query";
import type { BankStanding } from "../bank/bankStanding.query";
import type { Attention, CountedAmount, OrdersAtHand } from "./overview.query";
import type { ViewName } from "../../wantedView";

/** The cards, what is most urgent first: what has a day at the bank, then what brings money, then what can wait. */
export type CardName =
  | "toDeliver"
  | "drafts"
  | "stopped"
  | "nobody"
  | "toProcess"
  | "toCollect"
  | "leftOut"
  | "toSettle"
  | "returned"
  | "toSign"
  | "dormantSoon"
  | "onItsWay";

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

/**
 * The cards of what there is on this day; none for what there is nothing of. What can be collected is null while it is
 * not known yet.
 */
export function attentionCards(
  { attention, collectable, bank }: Waiting,
  today: IsoDate,
  translator: PaneTranslator,
): Card[] {
  const { fill, messages } = translator;
  const { start } = messages.pane;
  const { drafts, toDeliver, toSettle, returned, toSign, dormantSoon, dormant, onItsWay } = attention;
  const others = (name: CardName, count: number, view: ViewName, detail: string, filter?: string): Card[] =>
    cardOf(name, count, { detail, isLate: false, view, request: filter === undefined ? {} : { filter } }, translator);
  const together = ({ amount }: CountedAmount): string => fill(start.together, { amount });
  const lapsed = dormant === 0 ? "" : ` ${fill(start.dormantAlready, { count: dormant })}`;
  return [
    ...ordersCard("toDeliver", toDeliver, fileToGet(bankDay(toDeliver, today, translator), translator), translator),
    ...ordersCard("drafts", drafts, bankDay(drafts, today, translator), translator),
    ...(bank === null ? [] : bankCard(bank, translator)),
    ...(collectable === null ? [] : collectionCard(collectable, translator)),
    ...ordersCard("toSettle", toSettle, { text: fill(start.toSettleDetail, { by: toSettle.by ?? "" }) }, translator),
    ...others("returned", returned.count, "returns", `${together(returned)} ${start.returnedDetail}`),
    ...others("toSign", toSign, "mandates", start.toSignDetail, "unsigned"),
    ...others("dormantSoon", dormantSoon, "mandates", `${start.dormantSoonDetail}${lapsed}`, "dormantSoon"),
    ...ordersCard("onItsWay", onItsWay, { text: fill(start.onItsWayDetail, { by: onItsWay.by ?? "" }) }, translator),
  ];
}

/** What banks reported and nobody has processed yet. */
function bankCard({ fresh, asked, since }: BankStanding, translator: PaneTranslator): Card[] {
  const { fill, messages } = translator;
  const { start } = messages.pane;
  const oldest = fill(start.toProcessDetail, { since: since ?? "" });
  const detail = asked === 0 ? oldest : `${oldest} ${fill(start.toProcessAsked, { count: asked })}`;
  return cardOf("toProcess", fresh, { detail, isLate: false, view: "bank", request: {} }, translator);
}

/** What can be collected; else what stands in the way of it. */
function collectionCard(
  { count, amount, collectionDate, leftOut, stopping, nobody }: Collectable,
  translator: PaneTranslator,
): Card[] {
  const { fill, messages } = translator;
  const { start } = messages.pane;
  const to = (view: "check" | "collect", detail: string) => ({ detail, isLate: false, view, request: {} });
  if (stopping > 0) {
    const detail = fill(start.stoppedDetail, { count: stopping });
    return cardOf("stopped", stopping, { ...to("check", detail), isLate: true }, translator);
  }
  if (nobody !== null) {
    return cardOf(
      "nobody",
      nobody.count,
      to("collect", fill(start.nobodyDetail, { amount: nobody.amount })),
      translator,
    );
  }
  if (count === 0) return cardOf("leftOut", leftOut, to("collect", start.leftOutDetail), translator);
  const sentences = [
    fill(start.together, { amount }),
    fill(start.toCollectDetail, { date: collectionDate }),
    ...(leftOut === 0 ? [] : [fill(start.leftOutToo, { count: leftOut })]),
  ];
  return cardOf("toCollect", count, to("collect", sentences.join(" ")), translator);
}

/** What there is to say of a day, and whether it has passed. */
interface CardText {
  readonly text: string;
  readonly isLate?: boolean;
}

/** The file may never have left the books: the browser that was to save it was closed, or the command that was to write it. */
function fileToGet(card: CardText, { messages }: PaneTranslator): CardText {
  return { ...card, text: `${messages.pane.start.toDeliverDetail} ${card.text}`.trim() };
}

/** By when the bank must have it; nothing when the account that says so is no longer there. */
function bankDay({ by }: OrdersAtHand, today: IsoDate, { fill, messages }: PaneTranslator): CardText {
  const { start } = messages.pane;
  if (by === null) return { text: "" };
  if (by === today) return { text: start.deliverToday };
  return by < today ? { text: fill(start.deliverLate, { by }), isLate: true } : { text: fill(start.deliverBy, { by }) };
}

/** A card that leads to the only order, or to the list of them. */
function ordersCard(
  name: CardName,
  { count, amount, only }: OrdersAtHand,
  { text, isLate = false }: CardText,
  translator: PaneTranslator,
): Card[] {
  const { fill, messages } = translator;
  const detail = `${fill(messages.pane.start.together, { amount })} ${text}`.trim();
  const request = only === null ? { filter: name === "drafts" ? "draft" : name } : { order: only };
  return cardOf(name, count, { detail, isLate, view: "orders", request }, translator);
}

function cardOf(
  name: CardName,
  count: number,
  rest: Omit<Card, "name" | "title">,
  { fill, messages }: PaneTranslator,
): Card[] {
  return count === 0 ? [] : [{ name, title: fill(messages.pane.start.cards[name], { count }), ...rest }];
}
