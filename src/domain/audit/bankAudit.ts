import { CompactGroups } from "../../kit/compactGroups";
import { debitLeft, debitsOf, linesFromBank } from "../ledger/bankDebits";
import { keyFrom } from "../book/book";
import { settlementOf, totalsOf } from "../collection/collectionOrder";
import { at, type Finding, finding } from "../book/finding";
import { balanceOf } from "../ledger/journal";
import { add, type Cents, formatCents, negate, subtract, sumOf, ZERO } from "../values/money";
import type { AuditedOrder } from "./auditedOrder";
import { type OrderSettings, settingsFromText } from "../book/orderSettings";
import type { BankEntry } from "../book/records";

/*
 * What stands on the bank and in-transit accounts for an order, and what the bank credited and debited for it, beside what
 * its lines say (docs/law/actions.md#6, #8): in either posting style no money comes or goes that they do not explain.
 */

/** What the bank credited less what it debited for an order, charges apart. */
export function settledBy(bankEntries: readonly BankEntry[]): Cents {
  return sumOf(bankEntries, ({ amount, charges }) => add(amount, charges ?? ZERO));
}

/** What the ledger lines of an order come to on an account. */
function balanceOn({ ledger }: AuditedOrder, account: string): Cents {
  const key = keyFrom(account);
  return sumOf(
    ledger.filter((line) => keyFrom(line.account) === key),
    balanceOf,
  );
}

/** What of the order's money is on its way by the ledger: the balance of its in-transit account. */
export function inTransitOf(audited: AuditedOrder): Cents {
  const settings = settingsFromText(audited.order.settings);
  return settings === null ? ZERO : balanceOn(audited, settings.inTransitAccount);
}

/** Where the order's money is not what its lines and bank entries say. */
export function auditBank(audited: AuditedOrder): Finding[] {
  const settings = settingsFromText(audited.order.settings);
  if (audited.order.status === "Draft" || settings === null) return [];
  return [...accountFindings(audited, settings), ...creditFindings(audited), ...debitFindings(audited)];
}

/** In transit is what is to be settled, but for what no entry has booked yet; the bank account is what the bank shows. */
function accountFindings(audited: AuditedOrder, settings: OrderSettings): Finding[] {
  const { order, lines, bankEntries, ledger } = audited;
  // Where an older order's lines went straight from the bank, their reversal stands on the bank account in its place.
  if (linesFromBank(settings, order.number, ledger).size > 0) return [];
  const { toSettle } = settlementOf(totalsOf(lines), lines, settledBy(bankEntries));
  const unbooked = lines.filter(({ status }) => settings.postingStyle === "OnReceipt" && status === "InTransit");
  const expected =
    order.status === "Cancelled"
      ? ZERO
      : subtract(
          toSettle ?? ZERO,
          sumOf(unbooked, ({ amount }) => amount),
        );
  const findings: Finding[] = [];
  const transit = inTransitOf(audited);
  if (transit !== expected) {
    const params = { order: order.number, expected: formatCents(expected), found: formatCents(transit) };
    findings.push(finding("verify.inTransit", at("Orders", order, "toSettle"), params));
  }
  const shown = sumOf(bankEntries, ({ amount }) => amount);
  const booked = balanceOn(audited, settings.bankAccount);
  // One account for both tells nothing apart.
  if (booked !== shown && keyFrom(settings.bankAccount) !== keyFrom(settings.inTransitAccount)) {
    const params = { order: order.number, expected: formatCents(shown), found: formatCents(booked) };
    findings.push(finding("verify.bankAccount", at("Orders", order, "settledAmount"), params));
  }
  return findings;
}

/** The bank credits what was collected, once. */
function creditFindings({ order, lines, bankEntries }: AuditedOrder): Finding[] {
  const credits = bankEntries.filter(({ amount }) => amount > 0);
  const credited = sumOf(credits, ({ amount }) => amount);
  const { controlSum } = totalsOf(lines);
  const last = credits.at(-1);
  if (last === undefined || credited <= controlSum) return [];
  const params = { order: order.number, credited: formatCents(credited), collected: formatCents(controlSum) };
  return [finding("verify.creditedTooMuch", at("BankEntries", last, "amount"), params)];
}

/** The bank debits a transaction at most once. */
function debitFindings({ order, lines, bankEntries }: AuditedOrder): Finding[] {
  if (bankEntries.every(({ amount }) => amount >= 0)) return [];
  const transactions = new CompactGroups(lines, ({ transaction }) => keyFrom(transaction));
  return [...transactions.values()].flatMap((members) => {
    const left = debitLeft(members, bankEntries);
    const last = debitsOf(members, bankEntries).at(-1);
    if (left >= 0 || last === undefined) return [];
    const collected = sumOf(members, ({ amount }) => amount);
    const params = {
      order: order.number,
      endToEndId: members[0]?.endToEndId ?? "",
      debited: formatCents(add(collected, negate(left))),
      collected: formatCents(collected),
    };
    return [finding("verify.debitedTooMuch", at("BankEntries", last, "amount"), params)];
  });
}
