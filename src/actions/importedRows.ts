import { groupBy } from "../kit/groupBy";
import type { BankEntry, BankEntryKind } from "../domain/book/records";
import { type Cents, subtract, sumOf } from "../domain/values/money";
import type { CollectedAs, StatementDetail, StatementEntry } from "../statements/statement";

/*
 * The rows of BankEntries that an entry of a statement comes to: one per transaction, of a credited batch one per batch.
 * Whatever its details say, they come to what the bank shows.
 */

/** A row as it is to be added, once it is known which of them are new. */
export interface ImportedRow {
  /** Without a reference. */
  readonly row: BankEntry;
  /** The bank's own reference of it; null where it gives none. */
  readonly named: string | null;
  /** Whether something of it was left out, for no cell holds it. */
  readonly isCut: boolean;
  /** Whether the bank calls it the refund of a B2B collection, which has none. */
  readonly isRefundB2B: boolean;
}

/** What each field of text can hold; the longest of a bank is 2,000 characters (docs/law/mt940.md#1). */
const LENGTHS = {
  reasonCode: 35,
  reasonText: 1000,
  endToEndId: 255,
  mandateId: 255,
  counterpartyIban: 255,
  name: 255,
  messageId: 255,
  paymentInformationId: 255,
  text: 4000,
  file: 255,
} as const satisfies Partial<Record<keyof BankEntry, number>>;

/** A file's name as its rows have it. */
export function fileCell(name: string): string {
  return cellText(name, LENGTHS.file).text ?? "";
}

type Texts = { readonly [F in keyof typeof LENGTHS]: string | null };

/** The rows of an entry, in the order of its details. */
export function importedRows(entry: StatementEntry, account: string, file: string): readonly ImportedRow[] {
  const parts = partsOf(entry);
  return parts.map((part, position) => {
    const suffix = parts.length > 1 && entry.bankReference !== null ? `/${String(position + 1)}` : "";
    const named =
      part.detail?.bankReference ?? (entry.bankReference === null ? null : `${entry.bankReference}${suffix}`);
    const { texts, isCut } = textsOf(entry, part, file);
    const row: BankEntry = {
      row: 0,
      reference: "",
      account,
      bookingDate: entry.bookingDate,
      valueDate: entry.valueDate,
      amount: part.amount,
      kind: kindOf(entry, part.detail),
      charges: part.detail?.charges ?? null,
      originalAmount: part.detail?.originalAmount ?? null,
      ...texts,
      order: null,
      line: null,
      status: "New",
      invoice: null,
    };
    const isRefundB2B = part.detail?.returnKind === "Refund" && part.detail.collected?.scheme === "B2B";
    return { row, named: cellText(named, LENGTHS.messageId).text, isCut, isRefundB2B };
  });
}

/** What one row is made of; without a detail it is the batch, or what the details leave of the entry. */
interface RowPart {
  readonly amount: Cents;
  readonly detail: StatementDetail | null;
  readonly messageId: string | null;
  readonly paymentInformationId: string | null;
}

function partsOf(entry: StatementEntry): readonly RowPart[] {
  const { amount, batch, details } = entry;
  const [only] = details;
  const ofBatch = { messageId: batch?.messageId ?? null, paymentInformationId: batch?.paymentInformationId ?? null };
  if (only === undefined) return [{ amount, detail: null, ...ofBatch }];
  const parts = entry.kind === "Batch" ? creditedBatches(entry) : details.map((detail) => partOf(entry, detail));
  const rest = subtract(
    amount,
    sumOf(parts, (part) => part.amount),
  );
  const [first] = parts;
  if (rest === 0 || first === undefined) return parts;
  // What a single transaction or batch is told to be is all that the bank shows.
  if (parts.length === 1) return [{ ...first, amount }];
  return [...parts, { amount: rest, detail: null, ...ofBatch }];
}

function partOf({ batch }: StatementEntry, detail: StatementDetail): RowPart {
  return {
    amount: detail.amount,
    detail,
    messageId: detail.messageId ?? batch?.messageId ?? null,
    paymentInformationId: detail.paymentInformationId ?? batch?.paymentInformationId ?? null,
  };
}

/** The batches of a credit, and apart from them what came back in it. */
function creditedBatches(entry: StatementEntry): readonly RowPart[] {
  const all = entry.details.map((detail) => partOf(entry, detail));
  const isBack = ({ detail }: RowPart): boolean => detail !== null && detail.returnKind !== null;
  const batches = groupBy(
    all.filter((part) => !isBack(part)),
    ({ messageId, paymentInformationId }) => JSON.stringify([messageId, paymentInformationId]),
  );
  const credited = [...batches.values()].map((parts): RowPart => ({
    ...parts[0],
    amount: sumOf(parts, ({ amount }) => amount),
    detail: null,
  }));
  return [...credited, ...all.filter(isBack)];
}

function kindOf({ kind, batch }: StatementEntry, detail: StatementDetail | null): BankEntryKind {
  if (batch?.rejected === "File") return "FileReject";
  if (batch?.rejected === "Batch") return "BatchReject";
  return detail?.returnKind ?? kind;
}

function textsOf(entry: StatementEntry, { detail, ...batch }: RowPart, file: string) {
  const { endToEndId = null, mandateId = null, counterpartyIban = null, name = null } = detail ?? {};
  const { reasonCode = null, reasonText = null } = detail ?? entry.batch ?? {};
  const all: Texts = {
    reasonCode,
    ...{ reasonText, endToEndId, mandateId, counterpartyIban, name, ...batch },
    text: textWith(detail?.text ?? entry.text, detail?.collected),
    file,
  };
  const fields = Object.keys(LENGTHS) as (keyof Texts)[];
  const cells = fields.map((field) => [field, cellText(all[field], LENGTHS[field])] as const);
  const texts = Object.fromEntries(cells.map(([field, { text }]) => [field, text])) as unknown as Texts;
  return { texts, isCut: cells.some(([, { isCut }]) => isCut) };
}

/** The text with how the bank says that it was collected behind it: `B2B RCUR`, and what for. */
function textWith(text: string | null, collected: CollectedAs | undefined): string | null {
  if (collected === undefined) return text;
  const { scheme, sequenceType, categoryPurpose, purpose } = collected;
  const words = [text, scheme, sequenceType, categoryPurpose, purpose].filter((word) => word !== null);
  return words.join(" ");
}

/** Characters that no cell keeps as they are: controls, line ends, half characters and those that XML does not know. */
const UNKEPT = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff\s]+/gu;

/** Nearly all texts are words of plain letters, with one blank between them. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A text as a cell keeps it and it is read back; null for nothing. */
function cellText(text: string | null, length: number): { readonly text: string | null; readonly isCut: boolean } {
  if (text === null || (text.length <= length && PLAIN.test(text))) return { text, isCut: false };
  const line = text.replace(UNKEPT, " ").trim();
  const kept =
    line.length > length
      ? line
          .slice(0, length)
          .replace(/\p{Cs}$/u, "")
          .trim()
      : line;
  const isCut = kept !== line || /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text.replace(/\s/g, ""));
  return { text: kept === "" ? null : kept, isCut };
}
