import { type Key, keyFrom } from "./book";
import { amountByLines, entryKey, type ExpectedEntry, expectedEntries, type PostedOrder } from "./expectedEntries";
import { at, type Finding, finding, type Place } from "./finding";
import { balanceOf } from "./journal";
import { atAmount } from "./ledgerAudit";
import { formatCents } from "./money";
import type { DirectDebit, FieldOf, LedgerLine } from "./records";

/*
 * The entries of an order beside those that it must have: missing, extra, changed (actions.md 9). Where the seal of a
 * ledger line holds, it is not the line that was changed, and the finding sits on the cell that it was made from.
 */

/** Whether the seal of a ledger line holds. */
export type IsSealed = (line: LedgerLine) => boolean;

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
    const known = orders.get(order) ?? { byKey: new Map<string, readonly LedgerLine[]>(), repeated: [] };
    const key = entryKey(first);
    if (known.byKey.has(key)) known.repeated.push(lines);
    else known.byKey.set(key, lines);
    orders.set(order, known);
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
  const wanted = new Set<string>();
  for (const one of expectedEntries(posted)) {
    wanted.add(one.key);
    const found = actual.get(one.key);
    if (found !== undefined) findings.push(...differences(one, found, isSealed));
    else {
      const params = { order: order.number, event: one.event, directDebit: one.subject.directDebit ?? "" };
      findings.push(finding("verify.entryMissing", one.source, params));
    }
  }
  for (const [key, lines] of actual) if (!wanted.has(key)) findings.push(...extra(posted, lines, isSealed));
  for (const lines of repeated) findings.push(...extra(posted, lines, isSealed));
  for (const bank of bankEntries) {
    const amount = amountByLines(posted, bank);
    if (amount === null || amount === bank.amount) continue;
    const params = { reference: bank.reference, expected: formatCents(amount), found: formatCents(bank.amount) };
    findings.push(finding("verify.bankEntryAmount", at("BankEntries", bank, "amount"), params));
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

function placeOfExtra({ lines, bankEntries }: PostedOrder, first: LedgerLine): Place | null {
  const isNamed = ({ line }: DirectDebit) => line === first.directDebit;
  const line = first.event === "BankDebit" ? undefined : lines.find(isNamed);
  if (line !== undefined) return at("DirectDebits", line, "status");
  const bank = bankEntries.find(({ reference }) => keyFrom(reference) === keyFrom(first.bankReference));
  return bank === undefined ? null : at("BankEntries", bank, "amount");
}

type LedgerField = FieldOf<"Ledger">;

const SUBJECT_FIELDS = [
  "description",
  "debtor",
  "invoice",
  "instalment",
  "order",
  "directDebit",
  "endToEndId",
  "mandateId",
  "bankReference",
] as const;

/** Where an entry differs from what it must be, each difference on its cell. */
function differences(one: ExpectedEntry, found: readonly LedgerLine[], isSealed: IsSealed): Finding[] {
  const told = new Set<string>();
  const findings: Finding[] = [];
  const tell: Tell = (line, field, expected, is) => {
    const place = placeOf(one, line, field, isSealed);
    const params = { entry: line.entry, expected: textOf(expected), found: textOf(is) };
    const key = `${place.table} ${String(place.row)} ${place.field ?? ""}`;
    if (!told.has(key)) findings.push(finding("verify.entryDiffers", place, params));
    told.add(key);
  };
  for (const line of found) {
    const wanted = headOf(one, line);
    for (const [field, value] of Object.entries(wanted) as [LedgerField, FieldValue][]) {
      if (!isSame(line[field], value)) tell(line, field, value, line[field]);
    }
  }
  tellPostings(one, found, tell);
  return findings;
}

/** What every line of the entry has, as far as the order keeps it. */
function headOf(one: ExpectedEntry, line: LedgerLine): Partial<Pick<LedgerLine, LedgerField>> {
  const { journal, administration, reversalOf, bookingDate, recordedAt, subject } = one;
  const subjectFields = Object.fromEntries(SUBJECT_FIELDS.map((field) => [field, subject[field]]));
  return {
    ...subjectFields,
    journal,
    administration,
    reversalOf,
    bookingDate: bookingDate ?? line.bookingDate,
    recordedAt: recordedAt ?? line.recordedAt,
  };
}

type FieldValue = string | number | null | undefined;
type Tell = (line: LedgerLine, field: LedgerField | "amount", expected: FieldValue, is: FieldValue) => void;

/** The sides of the entry, in any order: first those that agree, then what is left against each other. */
function tellPostings({ postings }: ExpectedEntry, found: readonly LedgerLine[], tell: Tell): void {
  const left = [...postings];
  const unlike = found.filter((line) => {
    const same = left.findIndex(({ account, amount }) => isSame(account, line.account) && amount === balanceOf(line));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  for (const line of unlike) {
    const sameAccount = left.findIndex(({ account }) => isSame(account, line.account));
    const [wanted] = left.splice(Math.max(sameAccount, 0), 1);
    if (wanted === undefined) tell(line, "amount", "0.00", formatCents(balanceOf(line)));
    else if (sameAccount >= 0) tell(line, "amount", formatCents(wanted.amount), formatCents(balanceOf(line)));
    else tell(line, "account", wanted.account, line.account);
  }
  const [first] = found;
  const [missing] = left;
  if (first !== undefined && missing !== undefined) {
    tell(first, "amount", `${missing.account} ${formatCents(missing.amount)}`, "");
  }
}

function isSame(one: FieldValue, other: FieldValue): boolean {
  if (typeof one === "string" && typeof other === "string") return keyFrom(one) === keyFrom(other);
  return one === other;
}

function placeOf(one: ExpectedEntry, line: LedgerLine, field: LedgerField | "amount", isSealed: IsSealed): Place {
  if (isSealed(line)) return one.sources[field] ?? one.source;
  if (field === "amount") return atAmount(line);
  return { table: "Ledger", row: line.row, field };
}

function textOf(value: FieldValue): string {
  return String(value ?? "");
}
