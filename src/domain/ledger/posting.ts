import type { IsoDate } from "../values/calendar";
import { balanceOf, entry, type Entry, type Posting, type Subject } from "./journal";
import { add, type Cents, negate, ZERO } from "../values/money";
import type { OrderSettings } from "../book/orderSettings";
import type { CollectionOrder, DirectDebit, LedgerEvent, LedgerLine } from "../book/records";

/** What a collection takes off the item's open amount: what is collected and what is given as discount. */
export function collectedOf({ amount, discount }: Pick<DirectDebit, "amount" | "discount">): Cents {
  return add(amount, discount ?? ZERO);
}

/** What the entries of one order line are about. */
function subjectOf(line: DirectDebit, bankReference: string | null): Subject {
  const item = line.instalment === null ? line.invoice : `${line.invoice}/${String(line.instalment)}`;
  return {
    description: `${line.order} ${item} ${line.accountHolder}`.trim(),
    debtor: line.debtor,
    invoice: line.invoice,
    instalment: line.instalment,
    order: line.order,
    directDebit: line.line,
    endToEndId: line.endToEndId,
    mandateId: line.mandateId,
    bankReference,
  };
}

/** What the entries of a whole order, or of what a bank did with it, are about. */
function subjectOfOrder(order: CollectionOrder, bankReference: string | null): Subject {
  return {
    description: `${order.number} ${order.batchNumber ?? ""}`.trim(),
    debtor: null,
    invoice: null,
    instalment: null,
    order: order.number,
    directDebit: null,
    endToEndId: null,
    mandateId: null,
    bankReference,
  };
}

/** The discount's posting; a discount needs its account, which the checks before issue make sure of. */
function discountPosting(settings: OrderSettings, discount: Cents | null): Posting[] {
  if (discount === null || discount === 0) return [];
  if (settings.discountAccount === null) throw new Error("a discount without a ledger account");
  return [{ account: settings.discountAccount, amount: discount }];
}

/**
 * Issue, posting style on issue (docs/law/actions.md#6): in transit and discount to debtors; signed, so that a
 * netted credit note comes out the other way round. On receipt nothing is booked at issue: null.
 */
export function collectionEntry(
  order: CollectionOrder,
  settings: OrderSettings,
  line: DirectDebit,
  bookingDate: IsoDate,
): Entry | null {
  if (settings.postingStyle === "OnReceipt") return null;
  return entry({
    journal: settings.journal,
    bookingDate,
    administration: order.administration,
    event: "Collection",
    reversalOf: null,
    subject: subjectOf(line, null),
    postings: [
      { account: settings.inTransitAccount, amount: line.amount },
      ...discountPosting(settings, line.discount),
      { account: settings.debtorsAccount, amount: negate(collectedOf(line)) },
    ],
  });
}

/**
 * What the bank credits for an order, on the bank's day: bank to in transit, in one amount as the statement shows it. Of
 * charges that the bank kept, the order's money is so much more.
 */
export function receiptEntry(
  order: CollectionOrder,
  settings: OrderSettings,
  amount: Cents,
  bookingDate: IsoDate,
  bankReference: string,
  charges: Cents = ZERO,
): Entry {
  return entry({
    journal: settings.bankJournal,
    bookingDate,
    administration: order.administration,
    event: "Receipt",
    reversalOf: null,
    subject: subjectOfOrder(order, bankReference),
    postings: [
      { account: settings.bankAccount, amount },
      ...(charges === 0 ? [] : [{ account: chargesAccountOf(settings), amount: charges }]),
      { account: settings.inTransitAccount, amount: negate(add(amount, charges)) },
    ],
  });
}

/**
 * Receipt of one line, posting style on receipt, when its order is settled: in transit and discount to debtors. The bank
 * is booked apart ({@link receiptEntry}); `from` is "bank" only for what an older order booked straight from it.
 */
export function lineReceiptEntry(
  order: CollectionOrder,
  settings: OrderSettings,
  line: DirectDebit,
  bookingDate: IsoDate,
  bankReference: string | null,
  from: "bank" | "inTransit" = "inTransit",
): Entry {
  return entry({
    journal: settings.bankJournal,
    bookingDate,
    administration: order.administration,
    event: "Receipt",
    reversalOf: null,
    subject: subjectOf(line, bankReference),
    postings: [
      { account: from === "bank" ? settings.bankAccount : settings.inTransitAccount, amount: line.amount },
      ...discountPosting(settings, line.discount),
      { account: settings.debtorsAccount, amount: negate(collectedOf(line)) },
    ],
  });
}

/** The exact mirror of an entry, naming it: every account gets back what it gave. */
export function reversalEntry(
  original: readonly LedgerLine[],
  bookingDate: IsoDate,
  event: Extract<LedgerEvent, "Return" | "OrderCancelled" | "Undone">,
  bankReference: string | null,
): Entry {
  const [first] = original;
  if (first === undefined) throw new Error("an entry without lines cannot be reversed");
  const { journal, administration, description, debtor, invoice, instalment, order } = first;
  const { directDebit, endToEndId, mandateId } = first;
  return entry({
    journal,
    bookingDate,
    administration,
    event,
    reversalOf: first.entry,
    subject: {
      description,
      debtor,
      invoice,
      instalment,
      order,
      directDebit,
      endToEndId,
      mandateId,
      bankReference,
    },
    postings: original.map((line) => ({ account: line.account, amount: negate(balanceOf(line)) })),
  });
}

/**
 * The bank's debit for a returned transaction, and its charges, on the bank's day. `amount` is what it takes from in
 * transit, where the reversals left the money: less than the transaction for lines of an older order whose reversal took
 * it from the bank itself, so that only charges are left of their debit.
 */
export function bankDebitEntry(
  order: CollectionOrder,
  settings: OrderSettings,
  lines: readonly DirectDebit[],
  debit: {
    readonly bookingDate: IsoDate;
    readonly amount: Cents;
    readonly charges: Cents;
    readonly bankReference: string;
  },
): Entry {
  const [first] = lines;
  const subject = first === undefined ? subjectOfOrder(order, null) : subjectOf(first, null);
  const { amount, charges } = debit;
  return entry({
    journal: settings.bankJournal,
    bookingDate: debit.bookingDate,
    administration: order.administration,
    event: "BankDebit",
    reversalOf: null,
    subject: {
      ...subject,
      // A consolidated transaction is debited in one amount: no single item stands for it.
      ...(lines.length > 1 ? { invoice: null, instalment: null, directDebit: null } : {}),
      bankReference: debit.bankReference,
    },
    postings: [
      { account: settings.inTransitAccount, amount },
      ...(charges === 0 ? [] : [{ account: chargesAccountOf(settings), amount: charges }]),
      { account: settings.bankAccount, amount: negate(add(amount, charges)) },
    ],
  });
}

function chargesAccountOf(settings: OrderSettings): string {
  if (settings.chargesAccount === null) throw new Error("charges without a ledger account");
  return settings.chargesAccount;
}
