import { type Book, keyFrom } from "../domain/book/book";
import { type BookIndex, ibanKey } from "../domain/book/bookIndex";
import { sentParts } from "../domain/collection/directDebit";
import {
  type CollectableItem,
  isCollectable,
  type Judge,
  judgeOf,
  type JudgedItem,
} from "../domain/collection/eligibility";
import { storedLineFindings } from "../domain/collection/storedLine";
import { at, type Finding, finding } from "../domain/book/finding";
import type { JudgedOn } from "../domain/mandates/mandateJudge";
import { dateOf } from "../domain/values/calendar";
import { atItem, itemName, itemOfLine, isToBeCollected, openAmountOf } from "../domain/book/openItem";
import { collectedOf } from "../domain/ledger/posting";
import type { CollectionOrder, DirectDebit } from "../domain/book/records";
import type { Moment } from "./action";
import type { StoredOrder } from "./storedOrder";
import { itemBlock } from "../domain/collection/itemBlock";

/** Why an order is no draft any more. */
export function unlessDraft(order: CollectionOrder): Finding[] {
  if (order.status === "Draft") return [];
  const code = order.status === "Cancelled" ? "order.cancelled" : "order.alreadyIssued";
  return [finding(code, at("Orders", order, "status"), { order: order.number })];
}

/** A draft line beside what would be sent for its item today. */
export interface JudgedLine {
  readonly line: DirectDebit;
  readonly judged: JudgedItem;
}

/** All lines of a draft, judged, with everything that stands in their way. */
export interface JudgedLines {
  readonly findings: readonly Finding[];
  readonly lines: readonly JudgedLine[];
}

/** All checks again, and every line beside what would be sent today. */
export function judgeLines(book: Book, index: BookIndex, { order, lines }: StoredOrder, moment: Moment): JudgedLines {
  const { collectionDate, account } = order;
  const days = { collectionDate, today: dateOf(moment.at) };
  const judge = judgeOf(book, index, days, account);
  const findings: Finding[] = [];
  const result: JudgedLine[] = [];
  for (const line of lines) {
    const judged = judgeLine(line, index, judge);
    if (judged === null) {
      const params = { order: order.number, line: line.line, invoice: line.invoice };
      findings.push(finding("order.itemGone", at("DirectDebits", line, "invoice"), params));
      continue;
    }
    result.push({ line, judged });
    findings.push(...judged.findings, ...changedFindings(line, judged, days));
  }
  return { findings, lines: result };
}

function judgeLine(line: DirectDebit, index: BookIndex, judge: Judge): JudgedItem | null {
  const item = itemOfLine(line, index);
  if (item === null) return null;
  const mandate = index.mandates.get(keyFrom(line.administration, line.mandateId));
  // A netted credit note without a mandate of its own has that of its transaction.
  const isNetted = line.amount < 0 && item.invoice.mandateId === null && mandate !== undefined;
  return isNetted ? judge.item(item, judge.mandate(mandate)) : judge.item(item);
}

/** What has changed since the line was made: refreshing the order takes it over. */
function changedFindings(line: DirectDebit, judged: JudgedItem, days: JudgedOn): Finding[] {
  const { item, debtor } = judged;
  const params = { order: line.order, line: line.line, item: itemName(item) };
  const findings: Finding[] = [];
  if (collectedOf(line) !== openAmountOf(item.record)) {
    findings.push(finding("order.openAmountChanged", atItem(item, "openAmount"), params));
  }
  const blocked = itemBlock(item, days.collectionDate);
  if (blocked !== null) {
    findings.push(finding("order.itemBlocked", atItem(item, "blocked"), { ...params, reason: blocked }));
  }
  if (!isToBeCollected(item, debtor ?? undefined)) {
    findings.push(finding("order.itemNotWanted", atItem(item, "collect"), params));
  }
  if (!isCollectable(judged)) return findings;
  return [...findings, ...changedParts(line, judged, params, days)];
}

function changedParts(
  line: DirectDebit,
  judged: CollectableItem,
  params: Finding["params"],
  days: JudgedOn,
): Finding[] {
  const { mandate } = judged.mandate;
  const parts = sentParts(judged);
  const findings: Finding[] = [];
  if (keyFrom(parts.mandateId) !== keyFrom(line.mandateId)) {
    const change = { ...params, was: line.mandateId, is: parts.mandateId };
    // Another mandate brings another IBAN and name with it.
    return [finding("order.mandateChanged", at("DirectDebits", line, "mandateId"), change)];
  }
  if (ibanKey(parts.iban) !== ibanKey(line.iban)) {
    const change = { ...params, was: line.iban, is: parts.iban };
    findings.push(finding("order.ibanChanged", at("Mandates", mandate, "iban"), change));
  }
  if (parts.localInstrument !== line.localInstrument) {
    const change = { ...params, was: line.localInstrument, is: parts.localInstrument };
    findings.push(finding("order.schemeChanged", at("Mandates", mandate, "localInstrument"), change));
  }
  if (parts.accountHolder !== line.accountHolder) {
    const change = { ...params, was: line.accountHolder, is: parts.accountHolder };
    findings.push(finding("order.nameChanged", at("DirectDebits", line, "accountHolder"), change));
  }
  return [...findings, ...storedLineFindings(line, parts, judged, days)];
}
