import { ZERO } from "../../domain/values/money";
import {
  amountIn,
  childOf,
  childrenOf,
  codeIn,
  type CurrencyAmount,
  type KeptTexts,
  type MessageNode,
  nodeAt,
  signIn,
  textAt,
  type Unreadable,
} from "../messageNode";
import { ibanIn, referenceIn, textOf } from "../references";

/** One of the two parties of a transaction. */
export interface Party {
  readonly name: string | null;
  /** IBAN or national number, without blanks. */
  readonly account: string | null;
}

/** What one `TxDtls` says, before its entry tells what it means. */
export interface Transaction {
  /** `Amt`, or `AmtDtls/TxAmt`: what was booked of it. */
  readonly booked: CurrencyAmount | null;
  /** `AmtDtls/InstdAmt`: what was collected. */
  readonly instructed: CurrencyAmount | null;
  /** Charges and interest inside the booked amount, negative when they are in our favour. */
  readonly charges: number;
  readonly codes: readonly string[];
  readonly isReturned: boolean;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly bankReference: string | null;
  readonly messageId: string | null;
  readonly paymentInformationId: string | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  readonly debtor: Party;
  readonly creditor: Party;
  readonly text: string | null;
  readonly line: number;
}

/** Reads one `TxDtls`; what cannot be read in it is noted. */
export function transactionIn(node: MessageNode, texts: KeptTexts, faults: Unreadable[]): Transaction {
  const [references, parties] = [childOf(node, "Refs"), childOf(node, "RltdPties")];
  const [details, returned] = [childOf(node, "AmtDtls"), childOf(node, "RtrInf")];
  const reference = (name: string): string | null => referenceIn(textAt(references, name));
  return {
    booked: amountIn(childOf(node, "Amt") ?? nodeAt(details, "TxAmt", "Amt"), faults),
    instructed: amountIn(nodeAt(details, "InstdAmt", "Amt"), faults),
    charges: chargesIn(node, faults),
    codes: codesIn(node, texts),
    isReturned: returned !== null,
    reasonCode: texts.shared(codeIn(childOf(returned, "Rsn"))),
    reasonText: texts.one(textOf(...childrenOf(returned, "AddtlInf").map(({ text }) => text))),
    bankReference: texts.one(reference("AcctSvcrRef")),
    messageId: texts.shared(reference("MsgId")),
    paymentInformationId: texts.shared(reference("PmtInfId")),
    endToEndId: texts.one(reference("EndToEndId")),
    mandateId: texts.one(reference("MndtId")),
    debtor: partyIn(parties, "Dbtr", texts),
    creditor: partyIn(parties, "Cdtr", texts),
    text: texts.one(remittanceIn(node)),
    line: node.line,
  };
}

/** The codes of an entry or a transaction: the standard's by its three levels, and the bank's own. */
export function codesIn(node: MessageNode, texts: KeptTexts): readonly string[] {
  const code = childOf(node, "BkTxCd");
  const domain = childOf(code, "Domn");
  const family = childOf(domain, "Fmly");
  const standard = [textAt(domain, "Cd"), textAt(family, "Cd"), textAt(family, "SubFmlyCd")].filter(
    (level) => level !== null,
  );
  const codes = [standard.length === 0 ? null : standard.join("/"), textAt(code, "Prtry", "Cd")];
  return codes.flatMap((one) => texts.shared(one) ?? []);
}

/**
 * What an entry or a transaction says of charges and interest inside its amount: each record, else the total; those that
 * the bank books apart (`ChrgInclInd` false) are none.
 */
export function chargesIn(node: MessageNode, faults: Unreadable[]): number {
  let sum = 0;
  for (const name of ["Chrgs", "Intrst"]) {
    for (const charges of childrenOf(node, name)) {
      const records = childrenOf(charges, "Rcrd");
      for (const record of records.length > 0 ? records : [charges]) sum += chargeIn(record, faults);
    }
  }
  return sum;
}

function chargeIn(record: MessageNode, faults: Unreadable[]): number {
  const included = textAt(record, "ChrgInclInd");
  if (included === "false" || included === "0") return 0;
  const amount = childOf(record, "Amt") ?? childOf(record, "TtlChrgsAndTaxAmt");
  return (amountIn(amount, faults)?.amount ?? ZERO) * -(signIn(record, faults) ?? -1);
}

/** The party of a role: since .08 within `Pty`, and a bank's own customers perhaps only as the ultimate one. */
function partyIn(parties: MessageNode | null, role: "Dbtr" | "Cdtr", texts: KeptTexts): Party {
  if (parties === null) return NO_PARTY;
  const name = partyName(childOf(parties, role)) ?? partyName(childOf(parties, `Ultmt${role}`));
  const id = nodeAt(parties, `${role}Acct`, "Id");
  const account = ibanIn(textAt(id, "IBAN")) ?? ibanIn(textAt(id, "Othr", "Id")) ?? textAt(id, "Othr", "Id");
  return { name: texts.one(textOf(name)), account: texts.one(account?.replace(/\s+/g, "") ?? null) };
}

const NO_PARTY: Party = { name: null, account: null };

function partyName(party: MessageNode | null): string | null {
  return textAt(party, "Pty", "Nm") ?? textAt(party, "Nm");
}

/** Free texts and references of the remittance information, and what the bank adds. */
function remittanceIn(node: MessageNode): string | null {
  const parts = childrenOf(node, "RmtInf").flatMap(({ children }) =>
    children.flatMap((part) =>
      part.name === "Strd"
        ? [textAt(part, "CdtrRefInf", "Ref"), ...childrenOf(part, "AddtlRmtInf").map(({ text }) => text)]
        : part.text,
    ),
  );
  return textOf(...parts, textAt(node, "AddtlTxInf"));
}
