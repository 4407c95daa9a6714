import { getOrInsert } from "../../kit/getOrInsert";
import { type Key, keyFrom } from "../book/book";
import {
  amountByLines,
  entryKey,
  type ExpectedEntry,
  expectedEntries,
  type PostedOrder,
  reckonedOrder,
  type Sources,
} from "./expectedEntries";
import { ibanKey } from "../book/bookIndex";
import { at, type Finding, finding, type Place } from "../book/finding";
import { balanceOf, type Posting, type Subject } from "../ledger/journal";
import { atAmount, type IsSealed } from "./ledgerAudit";
import { formatCents, sumOf } from "../values/money";
import type { DirectDebit, FieldOf, LedgerLine } from "../book/records";

/*
 * The entries of an order beside those that it must have: missing, extra, changed (docs/law/actions.md#9). Where the
 * seal of a ledger line holds, it is not the line that was changed, and the finding sits on the cell that it was
 * made from.
 */

/** The entries of one order, and where they are told apart less than their events allow. */
export interface OrderEntries {
  readonly byKey: ReadonlyMap<string, readonly LedgerLine[]>;
  /** Entries that share a key with an earlier one. */
  readonly repeated: readonly (readonly LedgerLine[])[];
}

/** The ledger's entries by the order that they name; those that name none under "". */
export function entriesByOrder(entries: Iterable<readonly LedgerLine[]>): ReadonlyMap<Key, OrderEntries> {
  const orders = new Map<Key, { byKey: Map<string, readonly LedgerLine[]>; repeated: (readonly LedgerLine[])[] }>();
  for (const lines of entries) {
    const [first] = lines;
    if (first === undefined) continue;
    const order = keyFrom(first.order);
    const known = getOrInsert(orders, order, () => ({ byKey: new Map(), repeated: [] }));
    const key = entryKey(first);
    if (known.byKey.has(key)) known.repeated.push(lines);
    else known.byKey.set(key, lines);
  }
  return orders;
}

/** What is wrong with the entries of an issued order. */
export function auditOrderEntries(
  posted: PostedOrder,
  repeated: OrderEntries["repeated"],
  isSealed: IsSealed,
): Finding[] {
  const { order, actual, bankEntries } = posted;
  const findings: Finding[] = [];
  const note = noteInto(findings, isSealed);
  const wanted = new Set<string>();
  const reckoned = reckonedOrder(posted);
  for (const one of expectedEntries(reckoned)) {
    wanted.add(one.key);
    const found = actual.get(one.key);
    if (found !== undefined) noteDifferences(one, found, isSealed, note);
    else {
      const params = { order: order.number, event: one.event, directDebit: one.subject.directDebit ?? "" };
      findings.push(finding("verify.entryMissing", one.source, params));
    }
  }
  for (const [key, lines] of actual) if (!wanted.has(key)) findings.push(...extra(posted, lines, isSealed));
  for (const lines of repeated) findings.push(...extra(posted, lines, isSealed));
  for (const bank of bankEntries) {
    const amount = amountByLines(reckoned, bank);
    if (amount === null || amount === bank.amount) continue;
    const params = { reference: bank.reference, expected: formatCents(amount), found: formatCents(bank.amount) };
    findings.push(finding("verify.bankEntryAmount", at("BankEntries", bank, "amount"), params));
  }
  for (const bank of bankEntries) {
    if (ibanKey(bank.account) === ibanKey(order.account)) continue;
    const params = { reference: bank.reference, order: order.number, account: order.account };
    findings.push(finding("verify.bankEntryAccount", at("BankEntries", bank, "account"), params));
  }
  return findings;
}

/** An entry that nothing explains: on the line or bank entry whose status would, else on the ledger. */
export function extra(posted: PostedOrder | null, lines: readonly LedgerLine[], isSealed: IsSealed): Finding[] {
  const [first] = lines;
  if (first === undefined) return [];
  const params = { entry: first.entry, order: first.order ?? "" };
  const place =
    (posted !== null && isSealed(first) ? placeOfExtra(posted, first) : null) ?? at("Ledger", first, "entry");
  return [finding("verify.entryExtra", place, params)];
}

function placeOfExtra({ order, lines, bankEntryOf }: PostedOrder, first: LedgerLine): Place | null {
  const isNamed = ({ line }: DirectDebit) => line === first.directDebit;
  const line = first.event === "BankDebit" ? undefined : lines.find(isNamed);
  if (line !== undefined) return at("DirectDebits", line, "status");
  const bank = bankEntryOf(first.bankReference);
  if (bank === undefined) return null;
  if (bank.status !== "Processed") return at("BankEntries", bank, "status");
  return at("BankEntries", bank, keyFrom(bank.order) === keyFrom(order.number) ? "amount" : "order");
}

type LedgerField = FieldOf<"Ledger">;

/** Tells a difference at most once per cell of an order, however many entries show it. */
type Note = (one: ExpectedEntry, line: LedgerLine, field: keyof Sources, expected: FieldValue, is: FieldValue) => void;

function noteInto(findings: Finding[], isSealed: IsSealed): Note {
  const noted = new Set<string>();
  return (one, line, field, expected, is) => {
    const place = placeOf(one, line, field, isSealed);
    const cell = `${place.table} ${String(place.row)} ${place.field ?? ""}`;
    if (noted.has(cell)) return;
    noted.add(cell);
    const params = { entry: line.entry, expected: String(expected ?? ""), found: String(is ?? "") };
    findings.push(finding("verify.entryDiffers", place, params));
  };
}

/** What every line of an entry has from the entry as a whole. */
const ENTRY_FIELDS = [
  "journal",
  "administration",
  "reversalOf",
  "bookingDate",
  "recordedAt",
] as const satisfies readonly (LedgerField & keyof ExpectedEntry)[];

/** What it has of what the entry is about, its description last. */
const SUBJECT_FIELDS = [
  "debtor",
  "invoice",
  "instalment",
  "order",
  "directDebit",
  "endToEndId",
  "mandateId",
  "bankReference",
  "description",
] as const satisfies readonly (LedgerField & keyof Subject)[];

/** Where an entry differs from what it must be, each difference on its cell. */
function noteDifferences(one: ExpectedEntry, found: readonly LedgerLine[], isSealed: IsSealed, note: Note): void {
  for (const line of found) {
    const ofEntry = ENTRY_FIELDS.filter((field) => {
      if (isSame(line[field], one[field])) return false;
      // What the order does not keep cannot be compared.
      return !((field === "bookingDate" || field === "recordedAt") && one[field] === null);
    });
    const ofSubject = SUBJECT_FIELDS.filter((field) => !isSame(line[field], one.subject[field]));
    for (const field of ofEntry) note(one, line, field, one[field], line[field]);
    // A description is made of other fields: of a line that was not changed itself it tells nothing that these do not.
    const isMade = ofEntry.length + ofSubject.length > 1 && isSealed(line);
    for (const field of ofSubject) {
      if (!isMade || field !== "description") note(one, line, field, one.subject[field], line[field]);
    }
  }
  notePostings(one, found, isSealed, note);
}

/** The sides of the entry, in any order: what is left of both when those that agree are taken away. */
function notePostings(one: ExpectedEntry, found: readonly LedgerLine[], isSealed: IsSealed, note: Note): void {
  const left = [...one.postings];
  const take = (isWanted: (posting: Posting) => boolean): Posting | undefined => {
    const position = left.findIndex(isWanted);
    return position < 0 ? undefined : left.splice(position, 1)[0];
  };
  const unlike = found.filter(
    (line) => take(({ account, amount }) => isSame(account, line.account) && amount === balanceOf(line)) === undefined,
  );
  const paired = unlike.map((line) => ({ line, wanted: take(({ account }) => isSame(account, line.account)) }));
  const isDerived = ({ line }: { line: LedgerLine }) => isSame(line.account, one.debtorsAccount) && isSealed(line);
  // What the debtors owe follows from the other sides.
  const causes = paired.length > 1 ? paired.filter((pair) => !isDerived(pair)) : paired;
  for (const { line, wanted } of causes) {
    const found = formatCents(balanceOf(line));
    const field = isSame(line.account, one.discountAccount) ? "discount" : "amount";
    if (wanted !== undefined) note(one, line, field, formatCents(wanted.amount), found);
    else if (field === "discount" || left.length === 0) note(one, line, field, "0.00", found);
    else note(one, line, "account", left.shift()?.account, line.account);
  }
  const [first] = found;
  if (first === undefined) return;
  // An entry that does not balance has lost a line itself; one that does never had it.
  const isTorn = sumOf(found, balanceOf) !== 0;
  for (const { account, amount } of left) {
    const side = isSame(account, one.discountAccount) ? "discount" : "amount";
    note(one, first, isTorn ? "entry" : side, `${account} ${formatCents(amount)}`, "");
  }
}

type FieldValue = string | number | null | undefined;

function isSame(one: FieldValue, other: FieldValue): boolean {
  if (one === other) return true;
  return typeof one === "string" && typeof other === "string" && keyFrom(one) === keyFrom(other);
}

function placeOf(one: ExpectedEntry, line: LedgerLine, field: keyof Sources, isSealed: IsSealed): Place {
  if (isSealed(line) && field !== "entry") return one.sources()[field] ?? one.source;
  return field === "amount" || field === "discount" ? atAmount(line) : { table: "Ledger", row: line.row, field };
}
