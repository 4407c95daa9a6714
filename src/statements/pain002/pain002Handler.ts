import type { IsoDate } from "../../domain/values/calendar";
import type { Cents } from "../../domain/values/money";
import type { MessageHandler, Spine } from "../messageListener";
import { amountIn, childOf, KeptTexts, type MessageNode, momentIn, textAt, type Unreadable } from "../messageNode";
import { referenceIn } from "../references";
import type { StatementBatch, StatementDetail, StatementEntry, StatementProblem } from "../statement";
import { type CollectedStatements, problemAt } from "../statementReading";
import {
  countAt,
  NO_MONEY,
  reasonIn,
  reportDay,
  type StatusReason,
  type TransactionStatus,
  transactionStatusIn,
} from "./statusReport";

const SPINE: Spine = { OrgnlPmtInfAndSts: {} };

/** Reads a status report: what a bank accepted, or rejected, before any money moved (docs/law/sepa.md#7.1). */
export function pain002Handler(collected: CollectedStatements): MessageHandler {
  const report = new StatusReport(collected);
  return {
    spine: SPINE,
    begin: (name, line) => {
      report.begin(name, line);
    },
    part: (parent, node) => {
      report.part(parent, node);
    },
    end: (name) => {
      report.end(name);
    },
  };
}

/** A batch while it is read. */
interface OpenBatch {
  readonly parts: MessageNode[];
  readonly transactions: TransactionStatus[];
  readonly line: number;
}

/** The file or a batch, as the report names it. */
interface Reported {
  readonly status: string | null;
  readonly reason: StatusReason;
  readonly paymentInformationId: string | null;
  readonly count: number | null;
  readonly total: Cents | null;
  readonly node: MessageNode;
}

class StatusReport {
  private readonly texts = new KeptTexts();
  private readonly entries: StatementEntry[] = [];
  private readonly problems: StatementProblem[] = [];
  private readonly faults: Unreadable[] = [];
  private header: MessageNode | null = null;
  private line = 1;
  private day: IsoDate | null = null;
  private messageId: string | null = null;
  /** Whether the report is of a file of collections: of a file of payments nothing is ours to book. */
  private isOfCollections = true;
  private group: Reported | null = null;
  private batch: OpenBatch | null = null;
  /** What a file that was rejected as a whole says of single transactions. */
  private readonly fileDetails: StatementDetail[] = [];

  constructor(private readonly collected: CollectedStatements) {}

  begin(name: string, line: number): void {
    if (name === "OrgnlPmtInfAndSts") this.batch = { parts: [], transactions: [], line };
    else this.line = line;
  }

  part(_: string, node: MessageNode): void {
    if (this.batch === null) {
      if (node.name === "GrpHdr") this.takeHeader(node);
      else if (node.name === "OrgnlGrpInfAndSts") this.beginGroup(node);
    } else if (node.name === "TxInfAndSts") {
      this.takeTransaction(this.batch, node);
    } else {
      this.batch.parts.push(node);
    }
  }

  end(name: string): void {
    if (name === "OrgnlPmtInfAndSts" && this.batch !== null) this.endBatch(this.batch);
    else if (this.batch === null) this.endReport();
    this.batch = null;
  }

  private takeHeader(node: MessageNode): void {
    this.header = node;
    this.day = reportDay(node);
  }

  private takeTransaction({ transactions }: OpenBatch, node: MessageNode): void {
    const faults: Unreadable[] = [];
    const read = transactionStatusIn(node, this.texts, faults);
    if (faults.length === 0) transactions.push(read);
    this.faults.push(...faults);
  }

  private beginGroup(node: MessageNode): void {
    this.messageId = this.texts.shared(referenceIn(textAt(node, "OrgnlMsgId")));
    // Banks write the name of the message in any case.
    this.isOfCollections = !/^pain\.001/i.test(textAt(node, "OrgnlMsgNmId") ?? "");
    this.group = this.reported(node, "GrpSts");
  }

  private endBatch({ parts, transactions, line }: OpenBatch): void {
    const node: MessageNode = { name: "OrgnlPmtInfAndSts", text: "", currency: null, children: parts, line };
    const batch = this.reported(node, "PmtInfSts");
    this.checkCounts(node, transactions);
    if (isRejected(this.group?.status ?? null)) {
      // The file came back as a whole: of the batches nothing more is known than why.
      for (const one of transactions) this.fileDetails.push(this.detail(one, batch));
      return;
    }
    const isWhole = isRejected(batch.status);
    if (batch.status !== null) {
      const named = this.named(batch, isWhole ? "Batch" : null, this.reasonOf(batch));
      const details = isWhole ? transactions.map((one) => this.detail(one, batch)) : [];
      this.entries.push(this.entry(batch.status, named, details, node));
    }
    if (!isWhole) this.singly(batch, transactions);
  }

  /** Each transaction that has a status of its own is an entry; that of its batch is told by the batch. */
  private singly(batch: Reported, transactions: readonly TransactionStatus[]): void {
    for (const one of transactions) {
      const status = one.status ?? batch.status ?? this.group?.status ?? "";
      const place = { name: "TxInfAndSts", line: one.line };
      this.entries.push(this.entry(status, this.named(batch, null, NO_REASON), [this.detail(one, batch)], place));
    }
  }

  private endReport(): void {
    const { header, texts, faults, line } = this;
    if (this.day === null)
      faults.push({ line: header?.line ?? line, element: "CreDtTm", value: textAt(header, "CreDtTm") ?? "" });
    for (const { line: at, element, value } of faults) {
      this.problems.push(problemAt("statement.unreadable", at, { element, value }, element));
    }
    const statement = {
      account: null,
      currency: null,
      id: texts.one(textAt(header, "MsgId")),
      number: null,
      createdAt: momentIn(textAt(header, "CreDtTm")),
      opening: null,
      closing: null,
      entries: this.datedEntries(),
      text: null,
      place: { line, element: "CstmrPmtStsRpt" },
    };
    this.collected.add(statement, this.problems);
  }

  /** The group's own entry is the first. Without a day nothing can be booked. */
  private datedEntries(): readonly StatementEntry[] {
    const { day, group, entries } = this;
    if (day === null) return [];
    const ofGroup = group === null ? [] : this.groupEntry(group);
    return [...ofGroup, ...entries].map((entry) => ({ ...entry, bookingDate: day }));
  }

  private groupEntry(group: Reported): readonly StatementEntry[] {
    const { status, reason, node } = group;
    if (status === null) return [];
    return [this.entry(status, this.named(group, isRejected(status) ? "File" : null, reason), this.fileDetails, node)];
  }

  private reported(node: MessageNode, statusName: string): Reported {
    return {
      status: this.texts.shared(textAt(node, statusName)),
      reason: reasonIn(node, this.texts),
      paymentInformationId: this.texts.shared(referenceIn(textAt(node, "OrgnlPmtInfId"))),
      count: countAt(node, "OrgnlNbOfTxs"),
      total: amountIn(childOf(node, "OrgnlCtrlSum"), [])?.amount ?? null,
      node,
    };
  }

  private named(
    { paymentInformationId, count, total }: Reported,
    rejected: StatementBatch["rejected"],
    { code, text }: StatusReason,
  ): StatementBatch {
    const reason = rejected === null ? NO_REASON : { code, text };
    return {
      messageId: this.messageId,
      paymentInformationId,
      numberOfTransactions: count,
      total,
      rejected: this.isOfCollections ? rejected : null,
      reasonCode: reason.code,
      reasonText: reason.text,
    };
  }

  private entry(
    status: string,
    batch: StatementBatch,
    details: readonly StatementDetail[],
    { name, line }: Pick<MessageNode, "name" | "line">,
  ): StatementEntry {
    const isReject = this.isOfCollections && isRejected(status);
    return {
      bookingDate: this.day ?? NO_DAY,
      valueDate: null,
      amount: NO_MONEY.amount,
      isReversal: false,
      status: isReject ? "Booked" : "Information",
      kind: isReject ? "Reject" : "Other",
      bankReference: null,
      codes: status === "" ? [] : [status],
      batch,
      details,
      text: null,
      place: { line, element: name },
    };
  }

  private detail(one: TransactionStatus, batch: Reported): StatementDetail {
    const status = one.status ?? batch.status ?? this.group?.status ?? null;
    const isReject = this.isOfCollections && isRejected(status);
    const own = one.reason.code === null && one.reason.text === null ? null : one.reason;
    const reason = own ?? (isReject ? this.reasonOf(batch) : NO_REASON);
    return {
      ...NO_MONEY,
      originalAmount: one.originalAmount,
      returnKind: isReject ? (status === "CANC" ? "Recalled" : "Reject") : null,
      reasonCode: reason.code,
      reasonText: reason.text,
      bankReference: one.bankReference,
      messageId: this.messageId,
      paymentInformationId: batch.paymentInformationId,
      endToEndId: one.endToEndId,
      mandateId: one.mandateId,
      counterpartyIban: one.debtorIban,
      name: one.debtorName,
      text: one.text,
      place: { line: one.line, element: "TxInfAndSts" },
    };
  }

  /** Why a batch got its status: the reason may stand only at the group. */
  private reasonOf(batch: Reported): StatusReason {
    return batch.reason.code === null && batch.reason.text === null ? (this.group?.reason ?? NO_REASON) : batch.reason;
  }

  /** What the report says of the number of its transactions by status, as far as it lists any of that status. */
  private checkCounts(node: MessageNode, transactions: readonly TransactionStatus[]): void {
    for (const total of node.children) {
      if (total.name !== "NbOfTxsPerSts") continue;
      const [status, count] = [textAt(total, "DtldSts"), countAt(total, "DtldNbOfTxs")];
      const listed = transactions.filter((one) => one.status === status).length;
      if (count === null || listed === 0 || listed === count) continue;
      const params = { element: `DtldNbOfTxs ${status ?? ""}`, stated: String(count), counted: String(listed) };
      this.problems.push(problemAt("statement.counts", total.line, params, "DtldNbOfTxs"));
    }
  }
}

/** Of an entry until the whole report is read. */
const NO_DAY = "" as IsoDate;
const NO_REASON: StatusReason = { code: null, text: null };

/** Rejected, or cancelled as we asked. */
function isRejected(status: string | null): boolean {
  return status === "RJCT" || status === "CANC";
}
