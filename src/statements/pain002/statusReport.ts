import { dateOf } from "../../domain/values/calendar";
import { type Cents, ZERO } from "../../domain/values/money";
import {
  amountIn,
  childOf,
  childrenOf,
  codeIn,
  type KeptTexts,
  type MessageNode,
  momentIn,
  nodeAt,
  textAt,
  type Unreadable,
} from "../messageNode";
import { ibanIn, referenceIn, textOf } from "../references";

/** Why something got its status. */
export interface StatusReason {
  readonly code: string | null;
  readonly text: string | null;
}

/**
 * The reasons of one status (`StsRsnInf`, any number of them): the first code is the reason, further ones stand in the
 * text with what the bank adds.
 */
export function reasonIn(node: MessageNode, texts: KeptTexts): StatusReason {
  const reasons = childrenOf(node, "StsRsnInf");
  const codes = reasons.flatMap((one) => codeIn(childOf(one, "Rsn")) ?? []);
  const added = reasons.flatMap((one) => childrenOf(one, "AddtlInf").map(({ text }) => text));
  return { code: texts.shared(codes[0] ?? null), text: texts.shared(textOf(...codes.slice(1), ...added)) };
}

/** What `TxInfAndSts` says of one transaction. */
export interface TransactionStatus {
  /** `TxSts`; null where only its batch has one. */
  readonly status: string | null;
  readonly reason: StatusReason;
  readonly bankReference: string | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  readonly originalAmount: Cents | null;
  readonly debtorIban: string | null;
  readonly debtorName: string | null;
  readonly text: string | null;
  readonly line: number;
}

/** Reads one `TxInfAndSts`; what cannot be read in it is noted. */
export function transactionStatusIn(node: MessageNode, texts: KeptTexts, faults: Unreadable[]): TransactionStatus {
  const original = childOf(node, "OrgnlTxRef");
  const debtor = childOf(original, "Dbtr");
  const account = nodeAt(original, "DbtrAcct", "Id");
  return {
    status: texts.shared(textAt(node, "TxSts")),
    reason: reasonIn(node, texts),
    bankReference: texts.one(referenceIn(textAt(node, "AcctSvcrRef"))),
    endToEndId: texts.one(referenceIn(textAt(node, "OrgnlEndToEndId"))),
    mandateId: texts.one(referenceIn(textAt(original, "MndtRltdInf", "MndtId"))),
    originalAmount: amountIn(nodeAt(original, "Amt", "InstdAmt"), faults)?.amount ?? null,
    debtorIban: texts.one(ibanIn(textAt(account, "IBAN")) ?? textAt(account, "Othr", "Id")),
    // Since .10 a party may be an agent, and stands within `Pty`.
    debtorName: texts.one(textOf(textAt(debtor, "Pty", "Nm") ?? textAt(debtor, "Nm"))),
    text: texts.one(textOf(...childrenOf(childOf(original, "RmtInf"), "Ustrd").map(({ text }) => text))),
    line: node.line,
  };
}

/** The day on which a report was made: what it reports happened then, as far as anybody knows. */
export function reportDay(header: MessageNode | null): ReturnType<typeof dateOf> | null {
  const moment = momentIn(textAt(header, "CreDtTm"));
  return moment === null ? null : dateOf(moment);
}

/** A number of transactions; null for none that can be read. */
export function countAt(node: MessageNode | null, ...path: readonly string[]): number | null {
  const text = textAt(node, ...path);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** What no money has moved of. */
export const NO_MONEY = { amount: ZERO, charges: null } as const;
