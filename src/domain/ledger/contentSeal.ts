import { by } from "../../kit/byNumber";
import { rememberedOf } from "../../kit/remembered";
import type { BankEntry, CollectionOrder, DirectDebit, OrderFinding } from "../book/records";
import { type Hash, portableHash } from "../values/hash";

/*
 * What an order holds and what the bank reported, each in one value that the Log keeps and seals (docs/seal.md): with it nobody
 * changes, removes or adds a row of them unseen, however little else follows from the cell.
 */

/** An order with all that belongs to it. */
export interface OrderContent {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
  readonly findings: readonly OrderFinding[];
  /** The processed bank entries of the order. */
  readonly entries: readonly BankEntry[];
}

/** What an order has from its making or its issue, and never loses. */
export const MADE_ORDER = [
  "number",
  "administration",
  "account",
  "collectionSet",
  "localInstrument",
  "batchNumber",
  "collectionDate",
  "numberOfItems",
  "numberOfTransactions",
  "controlSum",
  "discountTotal",
  "createdAt",
  "issuedAt",
  "createdBy",
  "issuedBy",
  "bookingDate",
  "messageId",
  "messageVersion",
  "fileName",
  "hashMethod",
  "hash",
  "contentHash",
  "settings",
] as const satisfies readonly (keyof CollectionOrder)[];

/** What a line has from then on: what was sent. */
export const MADE_LINE = [
  "line",
  "transaction",
  "administration",
  "debtor",
  "invoice",
  "instalment",
  "mandateId",
  "dateOfSignature",
  "iban",
  "bic",
  "accountHolder",
  "address",
  "localInstrument",
  "sequenceType",
  "amount",
  "discount",
  "endToEndId",
  "paymentInformationId",
  "remittanceInformation",
  "originalMandateId",
  "originalIban",
  "originalCreditorId",
  "originalCreditorName",
  "previousLastCollectionDate",
] as const satisfies readonly (keyof DirectDebit)[];

/** What a line has beside it where it is filled: a line without any of it keeps the value that it had before there was a place. */
export const MADE_OPTIONAL = [
  "ultimateDebtor",
  "ultimateDebtorId",
  "ultimateCreditor",
  "categoryPurpose",
] as const satisfies readonly (keyof DirectDebit)[];

/** What events change of an order. */
const STATE_ORDER = [
  "status",
  "cancelledAt",
  "deliveredOn",
  "settledOn",
  "returnedAmount",
  "settledAmount",
  "toSettle",
] as const satisfies readonly (keyof CollectionOrder)[];

/** What they change of a line. */
const STATE_LINE = [
  "line",
  "status",
  "returnKind",
  "reasonCode",
  "reasonText",
  "returnedOn",
  "bankReference",
] as const satisfies readonly (keyof DirectDebit)[];

/** The same of a line of which a paper went out: others are sealed as they were before that was recorded. */
const STATE_NOTICED_LINE = [
  ...STATE_LINE,
  "preNotifiedOn",
  "specifiedOn",
] as const satisfies readonly (keyof DirectDebit)[];

const FINDING = [
  "code",
  "severity",
  "record",
  "message",
  "acceptedBy",
  "at",
] as const satisfies readonly (keyof OrderFinding)[];

/** What the bank told of an entry: everything but what we and the user make of it. */
export const BANK_FIELDS = [
  "reference",
  "account",
  "bookingDate",
  "valueDate",
  "amount",
  "kind",
  "reasonCode",
  "reasonText",
  "charges",
  "originalAmount",
  "endToEndId",
  "mandateId",
  "counterpartyIban",
  "name",
  "messageId",
  "paymentInformationId",
  "text",
  "file",
] as const satisfies readonly (keyof BankEntry)[];

const BOOKED = ["reference", "amount", "charges", "line"] as const satisfies readonly (keyof BankEntry)[];

/** The value of what an order has from its issue on: its row, settings and hashes included, and its lines. */
export function madeValue({ order, lines }: Pick<OrderContent, "order" | "lines">, hash: Hash = portableHash): string {
  const texts = inLineOrder(lines).map(madeLineText);
  return valueOf(["made", textOf(order, MADE_ORDER), ...texts], hash);
}

function madeLineText(line: DirectDebit): string {
  const text = textOf(line, MADE_LINE);
  return MADE_OPTIONAL.every((field) => line[field] === null) ? text : text + textOf(line, MADE_OPTIONAL);
}

/** The value of what happened to it: its state, its lines', its accepted warnings, and its bank entries. */
export function stateValue({ order, lines, findings, entries }: OrderContent, hash: Hash = portableHash): string {
  return valueOf(
    [
      "state",
      textOf(order, STATE_ORDER),
      ...inLineOrder(lines).map((line) => textOf(line, isNoticed(line) ? STATE_NOTICED_LINE : STATE_LINE)),
      ...findings.map((found) => textOf(found, FINDING)).sort(),
      ...entries.map((entry) => textOf(entry, BOOKED)).sort(),
    ],
    hash,
  );
}

/** Whether it says that a paper about it went out. */
export function isNoticed({ preNotifiedOn, specifiedOn }: DirectDebit): boolean {
  return preNotifiedOn !== null || specifiedOn !== null;
}

/** The value of all that the bank reported, and of the entries by hand. */
export function bankValue(entries: readonly BankEntry[], hash: Hash = portableHash): string {
  return valueOf(["bank", ...entries.map(entryText).sort()], hash);
}

/** A book has thousands of them, and one event changes a few. */
const entryText: (entry: BankEntry) => string = rememberedOf((entry) => textOf(entry, BANK_FIELDS));

function inLineOrder(lines: readonly DirectDebit[]): readonly DirectDebit[] {
  const isInOrder = lines.every(({ line }, position) => position === 0 || (lines[position - 1]?.line ?? 0) < line);
  return isInOrder ? lines : lines.toSorted(by(({ line }) => line));
}

const SEPARATOR = "\u001f";
const LENGTH = 32;
const ENCODER = new TextEncoder();

function valueOf(rows: readonly string[], hash: Hash): string {
  return hash(ENCODER.encode(rows.join("\n")), "SHA-256").slice(0, LENGTH);
}

function textOf<T>(record: T, fields: readonly (keyof T)[]): string {
  const values = fields.map((field): unknown => record[field]);
  // Joining leaves nothing for null, and writes numbers as String does.
  const text = values.join(SEPARATOR) + SEPARATOR;
  return isEven(text) ? text : values.map(evened).join(SEPARATOR) + SEPARATOR;
}

/** As every program gives it back: white space of whatever kind is one space, and none stands at the ends. */
function evened(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim() : value;
}

const [SPACE, TILDE, BETWEEN] = [0x20, 0x7e, SEPARATOR.charCodeAt(0)];

/** Whether evening out would change nothing: most rows are ASCII only, and looked through once. */
function isEven(text: string): boolean {
  let last = BETWEEN;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > TILDE || (code < SPACE && code !== BETWEEN)) return false;
    if (code <= SPACE && last <= SPACE && (code === SPACE || last === SPACE)) return false;
    last = code;
  }
  return true;
}
