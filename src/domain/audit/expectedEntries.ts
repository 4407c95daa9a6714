import { groupBy } from "../../kit/groupBy";
import { type Key, keyFrom } from "../book/book";
import type { IsoDate, IsoDateTime } from "../values/calendar";
import { at, type Place } from "../book/finding";
import { type Entry, type Posting, type Subject, isEmptyEntry } from "../ledger/journal";
import { add, type Cents, negate, sumOf, ZERO, subtract } from "../values/money";
import type { OrderSettings } from "../book/orderSettings";
import { bankDebitEntry, collectionEntry, lineReceiptEntry, receiptEntry } from "../ledger/posting";
import type { BankEntry, CollectionOrder, DirectDebit, LedgerEvent, LedgerLine } from "../book/records";
import { linesFromBank } from "../ledger/bankDebits";

/*
 * The journal entries that an order must have, rebuilt from its row, its lines and the bank entries that belong to it
 * (docs/law/actions.md#6 and #7). Which of two lawful ways money took is read from the ledger; everything else is not.
 */

/** An entry that must be there, and the cells that say so: the ones to look at when it is not. */
export interface ExpectedEntry {
  /** What tells it from the order's other entries. */
  readonly key: string;
  readonly event: LedgerEvent;
  readonly journal: string;
  /** null: the order does not keep it. */
  readonly bookingDate: IsoDate | null;
  readonly administration: string;
  readonly reversalOf: string | null;
  readonly subject: Subject;
  readonly postings: readonly Posting[];
  /** null: the order does not keep it. */
  readonly recordedAt: IsoDateTime | null;
  /** Where it follows from as a whole. */
  readonly source: Place;
  /** Where its fields follow from, when not from `source`. */
  readonly sources: () => Sources;
  /** The accounts whose sides follow from a discount, and from the other sides together; null where there are none. */
  readonly discountAccount: string | null;
  readonly debtorsAccount: string | null;
}

/** The cells that fields of ledger lines follow from; `amount` is the side of a line, `discount` that of a discount. */
export type Sources = Readonly<Partial<Record<keyof LedgerLine | "amount" | "discount", Place>>>;

/** An issued order with all that its entries follow from. */
export interface PostedOrder {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
  readonly settings: OrderSettings;
  /** The processed bank entries of the order. */
  readonly bankEntries: readonly BankEntry[];
  /** Any bank entry, processed or not, by its reference. */
  readonly bankEntryOf: (reference: string | null) => BankEntry | undefined;
  /** The order's entries as they are, by {@link entryKey}. */
  readonly actual: ReadonlyMap<string, readonly LedgerLine[]>;
}

/** An issued order with what is looked up in it for every line and bank entry. */
export interface ReckonedOrder extends PostedOrder {
  /** The processed bank entries, by their references. */
  readonly bankByReference: ReadonlyMap<Key, BankEntry>;
  /** The lines of an older order that were booked straight from the bank. */
  readonly fromBank: ReadonlySet<number>;
  /** The first line of each entry of a line that was received with a bank entry, by the reference of that. */
  readonly receivedWith: ReadonlyMap<Key, readonly LedgerLine[]>;
  /** The lines that name a bank entry, by its reference. */
  readonly linesByReference: ReadonlyMap<Key, readonly DirectDebit[]>;
}

/** Looks through the order once. */
export function reckonedOrder(posted: PostedOrder): ReckonedOrder {
  const { settings, order, actual } = posted;
  const older = settings.postingStyle === "OnIssue" ? [] : [...actual.values()].flat();
  const fromBank = linesFromBank(settings, order.number, older);
  const received = [...posted.actual.values()].flatMap(([first]) =>
    first?.event === "Receipt" && first.directDebit !== null ? [first] : [],
  );
  const receivedWith = groupBy(received, ({ bankReference }) => keyFrom(bankReference));
  const linesByReference = groupBy(posted.lines, ({ bankReference }) => keyFrom(bankReference));
  const bankByReference = new Map(posted.bankEntries.map((entry) => [keyFrom(entry.reference), entry]));
  return { ...posted, fromBank, bankByReference, receivedWith, linesByReference };
}

/**
 * What tells an entry from the other ones of its order: the line or bank entry that it is about, or what it reverses.
 */
export function entryKey(line: Pick<LedgerLine, "event" | "directDebit" | "bankReference" | "reversalOf">): string {
  const { event, directDebit, bankReference, reversalOf } = line;
  if (event === "Return" || event === "OrderCancelled") return keyFrom(event, reversalOf);
  if (event === "BankDebit" || directDebit === null) return keyFrom(event, "bank", bankReference);
  return keyFrom(event, "line", directDebit);
}

/** All entries that the order must have, one by one: those of a long order together are as large as its lines. */
export function* expectedEntries(posted: ReckonedOrder): Generator<ExpectedEntry> {
  const { order, lines, bankEntries } = posted;
  if (order.status === "Draft") return;
  for (const line of lines) {
    const own = posted.settings.postingStyle === "OnIssue" ? issueOf(posted, line) : receiptOfLine(posted, line);
    if (own === null) continue;
    yield own;
    yield* reversalOf(posted, line, own);
  }
  for (const entry of bankEntries) yield* entry.amount > 0 ? receiptOf(posted, entry) : debitOf(posted, entry);
}

function expected(
  made: Omit<Entry, "bookingDate"> & { readonly bookingDate: IsoDate | null },
  recordedAt: IsoDateTime | null,
  source: Place,
  sources: () => Sources,
): ExpectedEntry {
  const { event, subject, reversalOf: reversed } = made;
  const key = entryKey({ event, ...subject, reversalOf: reversed });
  return { key, recordedAt, source, sources, discountAccount: null, debtorsAccount: null, ...made };
}

/** The entry of a line, of which the debtors' side is what the other sides come to. */
function ofLine(made: ExpectedEntry, { discountAccount, debtorsAccount }: OrderSettings): ExpectedEntry {
  return { ...made, discountAccount, debtorsAccount };
}

/** The cells of a line and its order that an entry about the line follows from. */
function lineSources(order: CollectionOrder, line: DirectDebit): Sources {
  const settings = at("Orders", order, "settings");
  return {
    journal: settings,
    account: settings,
    administration: at("Orders", order, "administration"),
    debtor: at("DirectDebits", line, "debtor"),
    invoice: at("DirectDebits", line, "invoice"),
    instalment: at("DirectDebits", line, "instalment"),
    endToEndId: at("DirectDebits", line, "endToEndId"),
    mandateId: at("DirectDebits", line, "mandateId"),
    description: at("DirectDebits", line, "accountHolder"),
    amount: at("DirectDebits", line, "amount"),
    discount: at("DirectDebits", line, "discount"),
  };
}

/** Settings with which every posting has an account: a blank one is reported as a difference. */
function withAccounts(settings: OrderSettings): OrderSettings {
  return { ...settings, discountAccount: settings.discountAccount ?? "" };
}

function issueOf({ order, settings }: ReckonedOrder, line: DirectDebit): ExpectedEntry | null {
  const accounts = withAccounts(settings);
  const made = collectionEntry(order, accounts, line, order.bookingDate ?? order.collectionDate);
  if (made === null) return null;
  const sources = () => ({
    ...lineSources(order, line),
    bookingDate: at("Orders", order, "bookingDate"),
    recordedAt: at("Orders", order, "issuedAt"),
  });
  const { bookingDate } = order;
  const place = at("DirectDebits", line, "line");
  return ofLine(expected({ ...made, bookingDate }, order.issuedAt, place, sources), accounts);
}

/** On receipt a line that was received has an entry; one that came back may have been received before. */
function receiptOfLine(posted: ReckonedOrder, line: DirectDebit): ExpectedEntry | null {
  const { order, settings, actual, bankByReference } = posted;
  const found = actual.get(
    entryKey({ event: "Receipt", directDebit: line.line, bankReference: null, reversalOf: null }),
  );
  const isReceived = line.status === "Received" || (line.status === "Returned" && found !== undefined);
  if (!isReceived) return null;
  const reference = found?.[0]?.bankReference ?? null;
  const bank = bankByReference.get(keyFrom(reference));
  const from = bank !== undefined && isDirect(posted, bank) ? "bank" : "inTransit";
  const accounts = withAccounts(settings);
  const { settledOn: bookingDate } = order;
  const made = lineReceiptEntry(order, accounts, line, bookingDate ?? order.collectionDate, reference, from);
  const sources = () => ({ ...lineSources(order, line), bookingDate: at("Orders", order, "settledOn") });
  return ofLine(expected({ ...made, bookingDate }, null, at("DirectDebits", line, "status"), sources), accounts);
}

/** Of an older order, on receipt: whether the money of a bank entry went to the lines without waiting in transit. */
function isDirect({ actual, settings, receivedWith }: ReckonedOrder, bank: BankEntry): boolean {
  if (settings.posting === 2 || settings.postingStyle === "OnIssue" || bank.amount <= 0) return false;
  const whole = entryKey({ event: "Receipt", directDebit: null, bankReference: bank.reference, reversalOf: null });
  return !actual.has(whole) && receivedWith.has(keyFrom(bank.reference));
}

/** The mirror of a line's entry, when the line came back or its order was cancelled. */
function reversalOf({ order, actual }: ReckonedOrder, line: DirectDebit, original: ExpectedEntry): ExpectedEntry[] {
  const isReturn = line.status === "Returned";
  const [booked] = actual.get(original.key) ?? [];
  // A missing original is reported; what would reverse it is then one too many.
  if (booked === undefined || (!isReturn && line.status !== "OrderCancelled")) return [];
  const event = isReturn ? "Return" : "OrderCancelled";
  const reversed = booked.entry;
  const key = entryKey({ event, directDebit: line.line, bankReference: null, reversalOf: reversed });
  const [made] = actual.get(key) ?? [];
  // The bank's debit may have come, and been noted on the line, after the reversal was booked.
  const bankReference = isReturn && made?.bankReference !== null ? line.bankReference : null;
  return [
    {
      ...original,
      key,
      event,
      bookingDate: isReturn ? line.returnedOn : null,
      reversalOf: reversed,
      subject: { ...original.subject, bankReference },
      postings: original.postings.map(({ account, amount }) => ({ account, amount: negate(amount) })),
      recordedAt: isReturn ? null : order.cancelledAt,
      source: at("DirectDebits", line, "status"),
      sources: () => ({
        ...original.sources(),
        bookingDate: at("DirectDebits", line, "returnedOn"),
        bankReference: at("DirectDebits", line, "bankReference"),
        recordedAt: at("Orders", order, "cancelledAt"),
      }),
    },
  ];
}

/** Money that came in for the order as a whole; nothing when it went straight to the lines. */
function receiptOf(posted: ReckonedOrder, bank: BankEntry): ExpectedEntry[] {
  if (isDirect(posted, bank)) return [];
  const { order, settings, actual } = posted;
  const found = actual.get(keyFrom("Receipt", "bank", bank.reference));
  const accounts = { ...settings, chargesAccount: chargesAccountOf(settings, found) };
  const charges = bank.charges ?? ZERO;
  const made = receiptEntry(order, accounts, bank.amount, bank.bookingDate, bank.reference, charges);
  return [expected(made, null, at("BankEntries", bank, "status"), () => bankSources(order, bank))];
}

function bankSources(order: CollectionOrder, bank: BankEntry): Sources {
  const settings = at("Orders", order, "settings");
  return {
    journal: settings,
    account: settings,
    administration: at("Orders", order, "administration"),
    bookingDate: at("BankEntries", bank, "bookingDate"),
    description: at("Orders", order, "batchNumber"),
    amount: at("BankEntries", bank, "amount"),
  };
}

/** The lines that a debit of the bank is about: the one that it names, else those that name it. */
function linesOfDebit({ lines, linesByReference }: ReckonedOrder, bank: BankEntry): readonly DirectDebit[] {
  const named = bank.line === null ? undefined : lines.find(({ line }) => line === bank.line);
  return named === undefined ? (linesByReference.get(keyFrom(bank.reference)) ?? []) : [named];
}

/** What the bank took back for a return, and its charges. */
function debitOf(posted: ReckonedOrder, bank: BankEntry): ExpectedEntry[] {
  const { order, settings, actual, fromBank } = posted;
  const lines = linesOfDebit(posted, bank);
  const charges = bank.charges ?? ZERO;
  const found = actual.get(keyFrom("BankDebit", "bank", bank.reference));
  const accounts = { ...withAccounts(settings), chargesAccount: chargesAccountOf(settings, found) };
  const taken = sumOf(
    lines.filter(({ line }) => fromBank.has(line)),
    ({ amount }) => amount,
  );
  const debit = negate(add(bank.amount, charges));
  // Charges of a reject may come without any money of it.
  const amount = debit === 0 ? ZERO : subtract(debit, taken);
  const details = { bookingDate: bank.bookingDate, amount, charges, bankReference: bank.reference };
  const made = bankDebitEntry(order, accounts, lines, details);
  // When the reversal itself took the money from the bank and there are no charges, nothing is left to book.
  if (isEmptyEntry(made)) return [];
  const source = at("BankEntries", bank, "status");
  const [first] = lines;
  const sources = () => ({
    ...(first === undefined ? {} : lineSources(order, first)),
    ...bankSources(order, bank),
    ...(first === undefined ? {} : { description: at("DirectDebits", first, "accountHolder") }),
  });
  return [expected(made, null, source, sources)];
}

/** An account for charges that was opened after the issue is not frozen: the one that was booked on is taken then. */
function chargesAccountOf(settings: OrderSettings, found: readonly LedgerLine[] | undefined): string {
  const others = [settings.inTransitAccount, settings.bankAccount];
  return settings.chargesAccount ?? found?.find(({ account }) => !others.includes(account))?.account ?? "";
}

/**
 * What a bank entry must amount to by the lines that it is about: less than nothing for a debit, with its charges; null
 * when no lines say so.
 */
export function amountByLines(posted: ReckonedOrder, bank: BankEntry): Cents | null {
  if (bank.amount <= 0) {
    // A reject before any money moved.
    if (add(bank.amount, bank.charges ?? ZERO) === 0) return null;
    return negate(add(bank.charges ?? ZERO, ...linesOfDebit(posted, bank).map(({ amount }) => amount)));
  }
  if (!isDirect(posted, bank)) return null;
  const received = posted.receivedWith.get(keyFrom(bank.reference)) ?? [];
  const numbers = new Set(received.map(({ directDebit }) => directDebit));
  return sumOf(
    posted.lines.filter(({ line }) => numbers.has(line)),
    ({ amount }) => amount,
  );
}
