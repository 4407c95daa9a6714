import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../book/book";
import { at, errorsOf, type Finding, finding } from "../book/finding";
import type { Account, CollectionOrder, DirectDebit } from "../book/records";
import { ibanFindings } from "../mandates/mandateJudge";
import { identifierProblems } from "../values/identifier";
import { readIban } from "../values/iban";
import { AMOUNT_MAX } from "./eligibility";
import { AMOUNT_MIN } from "./consolidation";

/*
 * What is wrong with the cells of a draft that make it one order and its lines transactions (docs/law/actions.md#4,
 * issueOrder): each line may be lawful by itself, and still the order be no message.
 */

/** The longest that issuing puts behind an order's number: batch number and payment information, a batch for each kind. */
const LONGEST_END = "-999999999-9999";

/** What is wrong with the order's own row. */
export function orderCellFindings(order: CollectionOrder, account: Account): Finding[] {
  const { number, administration } = order;
  const findings = identifierProblems(`${number}${LONGEST_END}`).map(({ code, params }) =>
    finding(code, at("Orders", order, "number"), params),
  );
  const cell = at("Orders", order, "account");
  const errors = errorsOf(ibanFindings("Orders", order, "account", order.account));
  const sent = readIban(order.account).iban ?? "";
  findings.push(...errors);
  if (errors.length === 0 && sent !== order.account) {
    findings.push(finding("order.notAsSent", cell, { order: number, was: order.account, is: sent }));
  }
  if (keyFrom(account.administration) !== keyFrom(administration)) {
    const params = { iban: order.account, administration };
    findings.push(finding("account.otherAdministration", at("Orders", order, "administration"), params));
  }
  return findings;
}

/** Lines of another scheme than their order: told at the order when none of them is of its scheme. */
export function schemeCellFindings(order: CollectionOrder, lines: readonly DirectDebit[]): Finding[] {
  const { number, localInstrument: scheme } = order;
  const others = lines.filter(({ localInstrument }) => localInstrument !== scheme);
  const findingAt = (line: DirectDebit, place: Finding["place"]) =>
    finding("order.schemeMixed", place, { order: number, scheme, line: line.line, other: line.localInstrument });
  const [first] = others;
  if (first !== undefined && others.length === lines.length) {
    return [findingAt(first, at("Orders", order, "localInstrument"))];
  }
  return others.map((line) => findingAt(line, at("DirectDebits", line, "localInstrument")));
}

/** The cells of which the file has one for a whole transaction; two mandates are never one transaction. */
const SHARED = [
  ...(["dateOfSignature", "iban", "bic", "accountHolder", "address", "remittanceInformation"] as const),
  ...(["ultimateDebtor", "ultimateDebtorId", "ultimateCreditor", "categoryPurpose"] as const),
];

/** What keeps lines from being the transactions that their numbers make of them: they differ, or leave no lawful sum. */
export function transactionCellFindings(lines: readonly DirectDebit[]): Finding[] {
  const transactions = groupBy(lines, ({ transaction }) => transaction);
  return [...transactions.values()].flatMap(([first, ...others]) => [
    ...others.flatMap((line) => differences(first, line)),
    ...sumFindings([first, ...others]),
  ]);
}

function differences(first: DirectDebit, line: DirectDebit): Finding[] {
  const params = { order: line.order, first: first.line, line: line.line };
  if (first.mandateId !== line.mandateId) {
    return [finding("order.transactionDiffers", at("DirectDebits", line, "transaction"), params)];
  }
  return SHARED.filter((field) => first[field] !== line[field]).map((field) =>
    finding("order.transactionDiffers", at("DirectDebits", line, field), params),
  );
}

function sumFindings(members: readonly [DirectDebit, ...DirectDebit[]]): Finding[] {
  // A plain sum: typed amounts may come to what is no exact amount any more.
  const amount = members.reduce((sum, line) => sum + line.amount, 0);
  if (AMOUNT_MIN <= amount && amount <= AMOUNT_MAX) return [];
  const params = { item: members.map(({ invoice }) => invoice).join(", ") };
  const code = amount < AMOUNT_MIN ? "transaction.notPositive" : "transaction.tooLarge";
  return [finding(code, at("DirectDebits", members[0], "amount"), params)];
}
