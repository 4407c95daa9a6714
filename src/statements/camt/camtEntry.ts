import type { ReturnKind } from "../../domain/book/records";
import { type Cents, formatCents, negate, ZERO } from "../../domain/values/money";
import { childOf, type MessageNode, textAt, type Unreadable } from "../messageNode";
import { referenceIn, textOf } from "../references";
import type {
  StatementBatch,
  StatementDetail,
  StatementEntry,
  StatementEntryKind,
  StatementProblem,
} from "../statement";
import { problemAt } from "../statementReading";
import { batchDetails, batchOf, batchProblems, type DetailGroup } from "./camtBatch";
import { type BankTransaction, bankTransactionOf } from "./bankTransaction";
import { type CodeWords, codeWordsIn } from "./entryCodeWords";
import { type DetailAmounts, sharedAmounts } from "./detailAmounts";
import { type AmountAndDays, amountAndDays, type EntryAround } from "./amountAndDays";
import { kindOf } from "./entryKind";
import type { OpenEntry } from "./openEntry";
import { codesIn, type Party, type Transaction } from "./transaction";

/** An entry as it is kept, and what is wrong with it; null for one that cannot be read. */
export interface ReadEntry {
  readonly entry: StatementEntry | null;
  readonly problems: readonly StatementProblem[];
}

/** Reads an entry that is whole. */
export function readEntry(open: OpenEntry, around: EntryAround): ReadEntry {
  const { node, faults } = open;
  const read = amountAndDays(node, around, faults);
  const [fault] = faults;
  if (read === null || fault !== undefined) return { entry: null, problems: [unreadable(fault ?? MISSING(node))] };
  return new EntryReading(open, around, read).result();
}

function MISSING({ line }: MessageNode): Unreadable {
  return { line, element: "Ntry", value: "" };
}

function unreadable({ line, element, value }: Unreadable): StatementProblem {
  return problemAt("statement.unreadable", line, { element, value }, element);
}

class EntryReading {
  readonly transactions: readonly Transaction[];
  private readonly codes: readonly string[];
  readonly meaning: BankTransaction;
  private readonly text: string | null;
  readonly words: CodeWords | null;
  readonly isDebit: boolean;
  readonly isReversal: boolean;
  private readonly problems: StatementProblem[] = [];

  constructor(
    readonly open: OpenEntry,
    private readonly around: EntryAround,
    private readonly read: AmountAndDays,
  ) {
    const { node, groups } = open;
    const own = codesIn(node, around.texts);
    this.transactions =
      groups.length === 1 ? (groups[0]?.transactions ?? []) : groups.flatMap((group) => group.transactions);
    this.codes = around.texts.list(withCodes(own, this.transactions));
    this.meaning = bankTransactionOf(this.codes);
    this.text = around.texts.one(textOf(textAt(node, "AddtlNtryInf")));
    this.words = codeWordsIn(this.text);
    this.isDebit = read.amount < 0 || textAt(node, "CdtDbtInd") === "DBIT";
    this.isReversal = /^(true|1)$/.test(textAt(node, "RvslInd") ?? "");
  }

  result(): ReadEntry {
    const { node } = this.open;
    const { amount, bookingDate, valueDate } = this.read;
    const kind = kindOf(this);
    const groups = this.groups(kind);
    const [only] = groups;
    // The list itself: one that is put together has room for many more, and a file has very many entries of one.
    const details = groups.length === 1 && only !== undefined ? only.details : groups.flatMap((group) => group.details);
    const batch = this.batch(groups);
    this.checkBatches(groups);
    const entry: StatementEntry = {
      bookingDate,
      valueDate,
      amount,
      isReversal: this.isReversal,
      status: statusOf(node),
      kind: kind === "Receipt" && batch !== null ? "Batch" : kind,
      bankReference: this.bankReference(),
      codes: this.codes,
      batch,
      details,
      text: this.text,
      place: { line: node.line, element: "Ntry" },
    };
    return { entry, problems: this.problems };
  }

  /** Mostly that of its only transaction: kept once. */
  private bankReference(): string | null {
    const reference = referenceIn(textAt(this.open.node, "AcctSvcrRef"));
    const [first] = this.transactions;
    return first?.bankReference === reference ? first.bankReference : this.around.texts.one(reference);
  }

  private groups(kind: StatementEntryKind): readonly DetailGroup[] {
    const { read, isDebit, around, transactions, open } = this;
    const amount = Math.abs(read.amount) as Cents;
    if (transactions.length === 0) return this.withoutTransactions(kind);
    const entry = { amount, isDebit, currency: around.currency, charges: read.charges };
    const { details, otherSum } = sharedAmounts(entry, transactions);
    if (otherSum !== null) this.noteCounts("TxDtls", formatCents(amount), formatCents(otherSum), open.node.line);
    let index = 0;
    return open.groups.map(({ batch, transactions: members }) => ({
      batch,
      details: members.map((one) => {
        const amounts = details[index] ?? NO_AMOUNTS;
        index += 1;
        return this.detail(one, batch, amounts, kind, transactions.length === 1);
      }),
    }));
  }

  /** What the entry's text tells of one transaction, or what its batches are if there are several. */
  private withoutTransactions(kind: StatementEntryKind): readonly DetailGroup[] {
    const { open, read, around } = this;
    const described = this.wordsOnly(kind);
    if (described !== null) return [{ batch: open.groups[0]?.batch ?? null, details: [described] }];
    const batches = open.groups.flatMap(({ batch }) => batch ?? []);
    const details = batchDetails(batches, read.amount, { ...NO_DETAIL, returnKind: this.returnKind(kind) }, around);
    return open.groups.map(({ batch }) => {
      const at = batch === null ? -1 : batches.indexOf(batch);
      return { batch, details: details.slice(at, at + 1) };
    });
  }

  private returnKind(kind: StatementEntryKind): ReturnKind | null {
    return isReturn(kind) ? this.meaning.returnKind : null;
  }

  private detail(
    one: Transaction,
    batch: MessageNode | null,
    { amount, original, charges }: DetailAmounts,
    kind: StatementEntryKind,
    isOnly: boolean,
  ): StatementDetail {
    const { around, isDebit } = this;
    // The entry's text is about its only transaction.
    const words = isOnly ? this.words : null;
    const party = this.counterparty(one, kind);
    return {
      amount: isDebit ? negate(amount) : amount,
      originalAmount: original,
      charges,
      returnKind: this.returnKind(kind),
      reasonCode: one.reasonCode ?? words?.reasonCode ?? null,
      reasonText: one.reasonText,
      bankReference: one.bankReference,
      messageId: one.messageId ?? around.texts.shared(referenceIn(textAt(batch, "MsgId"))),
      paymentInformationId:
        one.paymentInformationId ??
        around.texts.shared(referenceIn(textAt(batch, "PmtInfId"))) ??
        words?.paymentInformationId ??
        null,
      endToEndId: one.endToEndId ?? words?.endToEndId ?? null,
      mandateId: one.mandateId ?? words?.mandateId ?? null,
      counterpartyIban: party.account ?? words?.iban ?? null,
      name: party.name ?? words?.name ?? null,
      text: one.text,
      place: { line: one.line, element: "TxDtls" },
    };
  }

  /**
   * The other party. Banks swap the roles in a debit, or do not: whoever is not ourselves; of two strangers the one with
   * an account, then the debtor of what was collected, or whom a debit of another kind was paid to.
   */
  private counterparty({ debtor, creditor }: Transaction, kind: StatementEntryKind): Party {
    const { account, ownerName } = this.around;
    const isOwn = (party: Party): boolean => {
      return party.account === null ? party.name !== null && party.name === ownerName : party.account === account;
    };
    const isDebtorFirst = !this.isDebit || isReturn(kind);
    const both = (isDebtorFirst ? [debtor, creditor] : [creditor, debtor]).filter((party) => !isOwn(party));
    return both.find((party) => party.account !== null) ?? both.find(({ name }) => name !== null) ?? NOBODY;
  }

  /** A transaction of which only the entry's text tells. */
  private wordsOnly(kind: StatementEntryKind): StatementDetail | null {
    const { words, open, isDebit, read } = this;
    if (words === null || (words.endToEndId === null && words.mandateId === null)) return null;
    const amount = Math.abs(read.amount);
    const isCharged = isDebit && read.charges > 0 && read.charges < amount;
    return {
      ...NO_DETAIL,
      amount: read.amount,
      originalAmount: isCharged ? ((amount - read.charges) as Cents) : null,
      charges: isCharged ? (read.charges as Cents) : null,
      returnKind: this.returnKind(kind),
      reasonCode: words.reasonCode,
      messageId: null,
      paymentInformationId: words.paymentInformationId,
      endToEndId: words.endToEndId,
      mandateId: words.mandateId,
      counterpartyIban: words.iban,
      name: words.name,
      text: words.remittance,
      place: { line: open.node.line, element: "AddtlNtryInf" },
    };
  }

  private batch(groups: readonly DetailGroup[]): StatementBatch | null {
    const { words, meaning, around } = this;
    const batch = batchOf(groups, words, around);
    if (batch === null) return null;
    const isRejected = this.isDebit && meaning.returnKind === "BatchReject";
    return {
      ...batch,
      rejected: isRejected ? "Batch" : null,
      reasonCode: isRejected ? (words?.reasonCode ?? null) : null,
      reasonText: null,
    };
  }

  private checkBatches(groups: readonly DetailGroup[]): void {
    const amount = Math.abs(this.read.amount);
    // The total of the only batch may be the entry's, before or after the bank took its charges.
    const amounts = groups.length === 1 ? [amount, amount + this.read.charges, amount - this.read.charges] : [];
    for (const group of groups) this.problems.push(...batchProblems(group, amounts, this.around.currency));
  }

  private noteCounts(element: string, stated: string, counted: string, line: number): void {
    this.problems.push(problemAt("statement.counts", line, { element, stated, counted }, element));
  }
}

const NO_DETAIL = {
  originalAmount: null,
  charges: null,
  returnKind: null,
  reasonCode: null,
  reasonText: null,
  bankReference: null,
  endToEndId: null,
  mandateId: null,
  counterpartyIban: null,
  name: null,
  text: null,
} as const;
const NO_AMOUNTS: DetailAmounts = { amount: ZERO, original: null, charges: null };
const NOBODY: Party = { name: null, account: null };

function isReturn(kind: StatementEntryKind): boolean {
  return kind === "Return" || kind === "Reject";
}

function withCodes(own: readonly string[], transactions: readonly Transaction[]): readonly string[] {
  let codes: string[] | null = null;
  for (const one of transactions) {
    for (const code of one.codes) if (!(codes ?? own).includes(code)) (codes ??= [...own]).push(code);
  }
  return codes ?? own;
}

/** `Sts`, since .08 within a choice. What is neither booked nor expected is information. */
function statusOf(node: MessageNode): StatementEntry["status"] {
  const status = childOf(node, "Sts");
  const code = textAt(status, "Cd") ?? textAt(status, "Prtry") ?? status?.text ?? "BOOK";
  if (code === "BOOK" || code === "") return "Booked";
  return code === "PDNG" || code === "FUTR" ? "Pending" : "Information";
}
