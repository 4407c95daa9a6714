import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { compareByIssue } from "../book/orderOfIssue";
import type { OrderSettings } from "../book/orderSettings";
import type {
  CollectionOrder,
  DirectDebit,
  LocalInstrument,
  OrderFinding,
  PostalAddress,
  SequenceType,
} from "../book/records";
import type { IsoDate, IsoDateTime } from "../values/calendar";
import type { HashMethod } from "../values/hash";
import { type Cents, sumOf } from "../values/money";
import { isKnownDebtor, isKnownMandate } from "./newSinceLastOrder";

/** A batch of a bank file. */
export interface LetterBatch {
  readonly paymentInformationId: string;
  readonly sequenceType: SequenceType;
  readonly transactions: number;
  readonly items: number;
  readonly amount: Cents;
}

/** A debtor or a mandate that was never collected from, or under, before this order. */
export interface Newcomer {
  readonly debtor: string;
  readonly name: string;
  readonly mandate: string;
  readonly iban: string;
  readonly isNewDebtor: boolean;
  readonly amount: Cents;
}

/** A warning that was accepted when the order was made or issued. */
export interface AcceptedWarning {
  readonly message: string;
  readonly acceptedBy: string;
}

/** Who did something with the order, and when. */
export interface DoneBy {
  readonly at: IsoDateTime | null;
  readonly user: string | null;
}

/** What goes to the bank with an order, or to whoever signs for it (docs/law/actions.md#4, papers). */
export interface OrderLetter {
  readonly order: string;
  readonly batchNumber: string;
  readonly account: string;
  readonly creditorName: string;
  readonly creditorId: string;
  readonly creditorAddress: PostalAddress | null;
  readonly localInstrument: LocalInstrument;
  readonly collectionDate: IsoDate;
  readonly fileName: string;
  readonly messageId: string;
  readonly hashMethod: HashMethod;
  /** Null where the account wants none. */
  readonly hash: string | null;
  readonly contentHash: string | null;
  readonly made: DoneBy;
  readonly issued: DoneBy;
  readonly batches: readonly LetterBatch[];
  readonly transactions: number;
  readonly items: number;
  readonly controlSum: Cents;
  readonly discount: Cents;
  readonly newcomers: readonly Newcomer[];
  /** What is out of the ordinary since the last order: another IBAN, an unusual amount. */
  readonly striking: readonly AcceptedWarning[];
  readonly accepted: readonly AcceptedWarning[];
}

/** The letter of an issued order, from what stands with it; `hash` and `contentHash` are of the file as it was made again. */
export function letterOfOrder(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  settings: OrderSettings,
  findings: readonly OrderFinding[],
  index: BookIndex,
): OrderLetter {
  const accepted = findings.filter(({ acceptedBy }) => acceptedBy !== null);
  const isStriking = ({ code }: OrderFinding): boolean => code.startsWith("new.");
  return {
    order: order.number,
    batchNumber: order.batchNumber ?? "",
    account: order.account,
    creditorName: settings.creditorName,
    creditorId: settings.creditorId,
    creditorAddress: settings.creditorAddress,
    localInstrument: order.localInstrument,
    collectionDate: order.collectionDate,
    fileName: order.fileName ?? "",
    messageId: order.messageId ?? "",
    hashMethod: order.hashMethod ?? "None",
    hash: order.hash,
    contentHash: order.contentHash,
    made: { at: order.createdAt, user: order.createdBy },
    issued: { at: order.issuedAt, user: order.issuedBy },
    batches: batchesOf(lines),
    transactions: order.numberOfTransactions,
    items: order.numberOfItems,
    controlSum: order.controlSum,
    discount: order.discountTotal,
    newcomers: newcomersIn(order, lines, index),
    striking: accepted.filter(isStriking).map(acceptedWarning),
    accepted: accepted.filter((found) => !isStriking(found)).map(acceptedWarning),
  };
}

function acceptedWarning({ message, code, acceptedBy }: OrderFinding): AcceptedWarning {
  return { message: message ?? code, acceptedBy: acceptedBy ?? "" };
}

function batchesOf(lines: readonly DirectDebit[]): readonly LetterBatch[] {
  const batches = groupBy(lines, ({ paymentInformationId }) => paymentInformationId ?? "");
  return [...batches].map(([paymentInformationId, members]) => ({
    paymentInformationId,
    sequenceType: members[0].sequenceType,
    transactions: new Set(members.map(({ transaction }) => transaction)).size,
    items: members.length,
    amount: sumOf(members, ({ amount }) => amount),
  }));
}

/** Whose first lines stand in this order, by the moments of issue; drafts and what was cancelled never reached a bank. */
function newcomersIn(order: CollectionOrder, lines: readonly DirectDebit[], index: BookIndex): readonly Newcomer[] {
  const isEarlier = (line: DirectDebit): boolean => {
    const other = index.orders.get(keyFrom(line.order));
    if (other === undefined || other.number === order.number) return false;
    return other.status !== "Draft" && other.status !== "Cancelled" && compareByIssue(other, order) < 0;
  };
  const mandates = groupBy(lines, ({ mandateId }) => keyFrom(mandateId));
  return [...mandates.values()].flatMap((members) => {
    const [{ administration, debtor, mandateId, iban, accountHolder }] = members;
    const originalMandateId = members.find((line) => line.originalMandateId !== null)?.originalMandateId ?? null;
    if (isKnownMandate({ administration, mandateId, originalMandateId }, index, isEarlier)) return [];
    return {
      debtor,
      name: index.debtors.get(keyFrom(debtor))?.name ?? accountHolder,
      mandate: mandateId,
      iban,
      isNewDebtor: !isKnownDebtor(administration, debtor, index, isEarlier),
      amount: sumOf(members, ({ amount }) => amount),
    };
  });
}
