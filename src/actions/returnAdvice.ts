import { keyFrom } from "../domain/book/book";
import type { BookIndex } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import { atItem, itemName, itemOfLine, type OpenItem } from "../domain/book/openItem";
import type { DirectDebit } from "../domain/book/records";
import { DISCOUNT_RETURNED, discountVatRules } from "../domain/collection/discount";
import { notGoingAgainBecause, type Returned } from "../domain/collection/goingAgain";
import { formatCents, sumOf, ZERO } from "../domain/values/money";
import { adviceFor } from "../domain/values/reasonCodes";
import type { ReturnRequest } from "./returnEvent";
import type { StoredOrder } from "./storedOrder";
import type { IsoDate } from "../domain/values/calendar";
import { itemBlock } from "../domain/collection/itemBlock";

/** Whether each item can simply be collected again, and else what the bookkeeper should do first. */
export function adviceFindings(
  index: BookIndex,
  lines: readonly DirectDebit[],
  request: Pick<ReturnRequest, "kind" | "reasonCode">,
  today: IsoDate,
): Finding[] {
  const reason = request.reasonCode ?? null;
  return lines.flatMap((line) => {
    const item = itemOfLine(line, index);
    // What came back before has been advised upon then; a netted credit note is nothing to collect.
    if (item === null || line.status === "Returned" || line.amount < 0) return [];
    if (request.kind === "Recalled" || request.kind === "BatchReject") return [];
    return [
      againFinding(item, { line, kind: request.kind, reasonCode: reason }, index, today),
      ...mandateProposals(index, line, reason),
    ];
  });
}

/** Whether the item goes again by itself, and if not, what must be done first. */
function againFinding(item: OpenItem, returned: Returned, index: BookIndex, today: IsoDate): Finding {
  const { line, reasonCode } = returned;
  const why = notGoingAgainBecause(item, returned, index, today);
  const name = itemName(item);
  const collect = atItem(item, "collect");
  if (why === "mandateUsed") return finding("return.mandateUsed", collect, { item: name, mandate: line.mandateId });
  if (why === "blocked") {
    const reason = itemBlock(item, today) ?? "";
    return finding("return.blocked", atItem(item, "blocked"), { item: name, reason });
  }
  const params = { item: name, reason: reasonCode ?? "", advice: adviceFor(reasonCode) };
  return finding(why === null ? "return.again" : "return.advice", collect, params);
}

/** A discount is taken back with the collection, and what was done about its VAT with it. */
export function discountFindings({ administration, order }: StoredOrder, lines: readonly DirectDebit[]): Finding[] {
  const discount = sumOf(
    lines.filter(({ status }) => status !== "Returned"),
    (line) => line.discount ?? ZERO,
  );
  if (discount === 0 || administration === undefined) return [];
  const params = { order: order.number, amount: formatCents(discount) };
  const code = DISCOUNT_RETURNED[discountVatRules(administration)];
  return [finding(code, at("Administrations", administration, "discountAccount"), params)];
}

/** Reasons after which the mandate is not to be used again, and reasons after which its IBAN is wrong. */
const WITHDRAW_REASONS: ReadonlySet<string | null> = new Set(["MD01", "MD07"]);
const IBAN_REASONS: ReadonlySet<string | null> = new Set(["AC01", "AC04"]);

/** What is to be done about the mandate itself (docs/law/actions.md#8). */
function mandateProposals(index: BookIndex, line: DirectDebit, reason: string | null): Finding[] {
  const mandate = index.mandates.get(keyFrom(line.administration, line.mandateId));
  if (mandate === undefined) return [];
  const params = { mandate: mandate.mandateId, reason: reason ?? "", iban: line.iban };
  if (WITHDRAW_REASONS.has(reason) && mandate.withdrawnOn === null) {
    return [finding("return.withdrawMandate", at("Mandates", mandate, "withdrawnOn"), params)];
  }
  return IBAN_REASONS.has(reason) ? [finding("return.changeIban", at("Mandates", mandate, "iban"), params)] : [];
}
