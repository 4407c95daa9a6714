import { bankDebitAction } from "../../../src/actions/bankDebit";
import { cancelAction } from "../../../src/actions/cancel";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { entryMatcher, newEntries, proposeEntries } from "../../../src/domain/bank/entryMatcher";
import type { ProposedEntry } from "../../../src/domain/bank/entryMatch";
import { append, type Book } from "../../../src/domain/book/book";
import type { BankEntry } from "../../../src/domain/book/records";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aBankEntry } from "../../support/bankEntries";
import { actOn, anAccount, bookAfter, bookOfDebtors, momentOn } from "../../support/books";

const ORDER = { order: "2026-0001" };
const NOON = momentOn("2026-12-31T12:00:00");
const ACCOUNT = "NL91ABNA0417164300";
const FIRST = "2026-0001-00001";
const SECOND = "2026-0001-00002";

/** Exact's example: invoices of 100, 200 and 300, each a transaction by itself, handed in. */
function issued(): Book {
  const wanted = { collectionDate: isoDate("2026-12-28"), confirmed: "all" } as const;
  return actOn(bookOfDebtors(3), collectAction, wanted).book;
}

const delivered = (book = issued()): Book => actOn(book, deliverAction, ORDER, momentOn("2026-11-23T09:00:00")).book;
const settled = (book = delivered()): Book => actOn(book, settleAction, ORDER, NOON).book;

/** An entry that nothing was done with yet. */
function fresh(over: Partial<BankEntry> = {}): BankEntry {
  return aBankEntry({ bookingDate: isoDate("2026-12-30"), order: null, status: "New", ...over });
}

/** A debit for something that came back. */
const debit = (over: Partial<BankEntry> = {}): BankEntry =>
  fresh({ kind: "Return", amount: cents(-200_00), reasonCode: "AM04", ...over });

/** What is said of a proposal, in one line. */
function shown({ match, reason, questions, candidates }: ProposedEntry): string {
  const what =
    "lines" in match
      ? `${match.order.number} ${match.lines.map(({ line }) => line).join("+")}`
      : "order" in match
        ? match.order.number
        : "orders" in match
          ? match.orders.map(({ number }) => number).join("+")
          : "invoice" in match
            ? match.invoice.number
            : "";
  const kind = "kind" in match ? match.kind : "";
  const money =
    "debit" in match ? `${String(match.debit)}+${String(match.charges)}` : "amount" in match ? match.amount : "";
  const asked = questions.length === 0 ? "" : `? ${questions.join(" ")}`;
  const others = candidates.length === 0 ? "" : `/ ${String(candidates.length)}`;
  return [match.is, what, kind, money, reason, asked, others].filter((part) => part !== "" && part !== null).join(" ");
}

const proposed = (book: Book, entry: BankEntry): string => shown(entryMatcher(book).propose(entry));

/** A batch of the order's file. */
const batchOf = (book: Book): string | null => book.tables.DirectDebits[0]?.paymentInformationId ?? null;

describe("Money that comes in", () => {
  const cases: [string, (book: Book) => Partial<BankEntry>, string][] = [
    ["by the batch", (book) => ({ paymentInformationId: batchOf(book) }), "PaymentInformationId"],
    ["by the message", (book) => ({ messageId: book.tables.Orders[0]?.messageId ?? null }), "MessageId"],
    ["by the batch number in its text", () => ({ text: "SEPA INCASSO BATCH 00001 3 POSTEN" }), "BatchNumber"],
    ["by the transaction", () => ({ kind: "Receipt", endToEndId: FIRST, amount: cents(100_00) }), "EndToEndId"],
    [
      "by mandate and amount",
      () => ({ kind: "Receipt", mandateId: "SR10002", amount: cents(200_00) }),
      "MandateAndAmount",
    ],
  ];

  test.each(cases)("is of the order that is found %s", (_, fields, reason) => {
    const book = delivered();
    const entry = fresh({ amount: cents(600_00), ...fields(book) });
    expect(proposed(book, entry)).toBe(`settlement 2026-0001 ${String(entry.amount)} ${reason}`);
  });

  test("is only asked about where no more than total and day fit", () => {
    const book = delivered();
    expect(proposed(book, fresh({ amount: cents(600_00) }))).toBe(
      "settlement 2026-0001 60000 TotalAndDate ? totalAndDate",
    );
    expect(proposed(book, fresh({ amount: cents(600_01) }))).toBe("other");
    expect(proposed(book, fresh({ amount: cents(600_00), bookingDate: isoDate("2026-12-24") }))).toBe("other");
    expect(proposed(book, fresh({ amount: cents(600_00), bookingDate: isoDate("2027-02-01") }))).toBe("other");
    expect(proposed(book, fresh({ amount: cents(600_00), kind: "Other" }))).toBe("other");
  });

  test("in parts is of the order as long as it was not all credited", () => {
    const book = delivered();
    const entry = fresh({ amount: cents(400_00), paymentInformationId: batchOf(book) });
    const matcher = entryMatcher(book);
    matcher.assume(matcher.propose(entry));
    const rest = { ...entry, reference: "B2", amount: cents(200_00) };
    expect(shown(matcher.propose(rest))).toBe("settlement 2026-0001 20000 PaymentInformationId");
    expect(shown(matcher.propose({ ...rest, amount: cents(200_01) }))).toBe(
      "settlement 2026-0001 20001 PaymentInformationId ? amountDiffers",
    );
    expect(shown(matcher.propose({ ...entry, reference: "B2" }))).toBe("booked 2026-0001 PaymentInformationId ? again");
  });

  test("that was booked by hand before is that, once", () => {
    const book = settled();
    const entry = fresh({
      amount: cents(600_00),
      paymentInformationId: batchOf(book),
      bookingDate: isoDate("2026-12-29"),
    });
    const matcher = entryMatcher(book);
    const first = matcher.propose(entry);
    expect(first.match).toMatchObject({ is: "booked", entry: { reference: "H-2026-0001-1" } });
    expect(first.questions).toEqual([]);
    matcher.assume(first);
    expect(shown(matcher.propose({ ...entry, reference: "B2" }))).toBe(
      "settlement 2026-0001 60000 PaymentInformationId ? amountDiffers",
    );
  });

  test("of a cancelled order, or on another account, is never taken for booked", () => {
    const cancelled = actOn(issued(), cancelAction, { ...ORDER, confirmed: "all" }).book;
    const entry = fresh({ amount: cents(600_00), paymentInformationId: batchOf(cancelled) });
    expect(proposed(cancelled, entry)).toBe("settlement 2026-0001 60000 PaymentInformationId ? cancelled");
    expect(proposed(delivered(), { ...entry, account: "NL20INGB0001234567" })).toBe(
      "settlement 2026-0001 60000 PaymentInformationId ? otherAccount",
    );
  });
});

describe("A collection that comes back", () => {
  test("is found by its end-to-end ID, whatever blanks a format put in", () => {
    expect(proposed(settled(), debit({ endToEndId: SECOND }))).toBe("return 2026-0001 2 Return 20000+0 EndToEndId");
    expect(proposed(settled(), debit({ endToEndId: " 2026-0001-000 02" }))).toBe(
      "return 2026-0001 2 Return 20000+0 EndToEndId",
    );
  });

  test("is found by mandate and amount where the bank names no end-to-end ID of ours", () => {
    const entry = debit({ endToEndId: "NOTOURS", mandateId: "sr10002" });
    expect(proposed(settled(), entry)).toBe("return 2026-0001 2 Return 20000+0 MandateAndAmount");
    expect(proposed(settled(), { ...entry, amount: cents(-199_00) })).toBe("other");
    expect(proposed(settled(), { ...entry, bookingDate: isoDate("2026-11-21") })).toBe("other");
  });

  test("is asked about where several of a mandate fit, the newest first", () => {
    const { Debtors, Mandates, Invoices } = bookOfDebtors(1).tables;
    const start = bookOfDebtors(1, {
      Debtors,
      Mandates,
      Invoices: Invoices.flatMap((one) => [one, { ...one, number: "F9" }]),
    });
    const book = delivered(
      actOn(start, collectAction, { collectionDate: isoDate("2026-12-28"), confirmed: "all" }).book,
    );
    const entry = debit({ amount: cents(-100_00), mandateId: "SR10001" });
    expect(proposed(book, entry)).toMatch(/^return 2026-0001 \d Return 10000\+0 MandateAndAmount \? several \/ 1$/);
    const back = actOn(
      book,
      returnAction,
      { endToEndId: FIRST, kind: "Return", bankDebit: isoDate("2026-12-29") },
      NOON,
    ).book;
    // The one that came back with its debit is not meant again.
    expect(proposed(back, entry)).toBe("return 2026-0001 2 Return 10000+0 MandateAndAmount");
  });

  test("leaves the bank's charges apart, as it tells them or as the rest of its amount", () => {
    const entry = debit({ endToEndId: SECOND, amount: cents(-203_00) });
    const as = "return 2026-0001 2 Return 20000+300 EndToEndId";
    expect(proposed(settled(), { ...entry, charges: cents(3_00) })).toBe(as);
    expect(proposed(settled(), { ...entry, originalAmount: cents(200_00) })).toBe(as);
    expect(proposed(settled(), entry)).toBe(`${as} ? chargesGuessed`);
    expect(proposed(settled(), { ...entry, amount: cents(-400_00) })).toMatch(/\? amountDiffers$/);
  });

  test("never comes back in part", () => {
    expect(proposed(settled(), debit({ endToEndId: SECOND, amount: cents(-150_00) }))).toBe(
      "return 2026-0001 2 Return 15000+0 EndToEndId ? amountDiffers",
    );
  });

  test.each([
    ["Return", "MD06", "2026-12-30", "Refund"],
    ["Return", "MD01", "2026-12-30", "Return"],
    ["Return", "MD01", "2027-03-01", "Refund"],
    ["Return", "AC04", "2027-03-01", "Return"],
    ["Refund", "MD01", "2026-12-30", "Refund"],
    ["Reject", "AM04", "2026-12-30", "Reject"],
    ["Recalled", null, "2026-12-30", "Recalled"],
  ] as const)("%s with %s on %s is a %s", (kind, reasonCode, day, expected) => {
    const entry = debit({ endToEndId: SECOND, kind, reasonCode, bookingDate: isoDate(day) });
    expect(proposed(settled(), entry)).toBe(`return 2026-0001 2 ${expected} 20000+0 EndToEndId`);
  });

  test("for a reason that nobody knows, or by a code that does not say so, is asked about", () => {
    expect(proposed(settled(), debit({ endToEndId: SECOND, reasonCode: "ZZ99" }))).toMatch(/\? unknownReason$/);
    expect(proposed(settled(), debit({ endToEndId: SECOND, kind: "Other" }))).toMatch(/\? kindUnknown$/);
  });

  test("before any money came is known by its status, and the debit that follows is only the bank's debit", () => {
    const book = delivered();
    const reject = debit({
      reference: "R",
      kind: "Reject",
      amount: cents(0),
      originalAmount: cents(200_00),
      endToEndId: SECOND,
    });
    const later = debit({ reference: "D", kind: "Reject", endToEndId: SECOND });
    const matcher = entryMatcher(book);
    const first = matcher.propose(reject);
    expect(shown(first)).toBe("return 2026-0001 2 Reject 0+0 EndToEndId");
    matcher.assume(first);
    expect(shown(matcher.propose({ ...reject, reference: "R2" }))).toBe("booked 2026-0001 EndToEndId");
    const second = matcher.propose(later);
    expect(shown(second)).toBe("bankDebit 2026-0001 2 20000+0 EndToEndId");
    matcher.assume(second);
    expect(shown(matcher.propose({ ...later, reference: "D2" }))).toBe("booked 2026-0001 EndToEndId ? again");
  });

  test("that was booked by hand with its debit is that; by hand without its debit only the debit is left", () => {
    const byHand = { endToEndId: SECOND, kind: "Return", reasonCode: "AM04" } as const;
    const back = actOn(settled(), returnAction, byHand, NOON).book;
    const entry = debit({ endToEndId: SECOND });
    expect(proposed(back, entry)).toBe("bankDebit 2026-0001 2 20000+0 EndToEndId");
    const on = isoDate("2026-12-31");
    const debited = actOn(back, bankDebitAction, { ...ORDER, endToEndId: SECOND, on }, NOON).book;
    expect(proposed(debited, entry)).toBe("booked 2026-0001 EndToEndId");
    expect(proposed(debited, { ...entry, amount: cents(-203_00) })).toMatch(/\? amountDiffers$/);
  });

  test("as a batch brings all back that stands, and only that amount is its debit", () => {
    const book = delivered();
    const reject = debit({ kind: "BatchReject", amount: cents(0), paymentInformationId: batchOf(book) });
    expect(entryMatcher(book).propose(reject)).toMatchObject({
      match: { is: "batchReject", transactions: [{}, {}, {}], debit: 0 },
      reason: "PaymentInformationId",
    });
    const whole = { ...reject, reference: "D", amount: cents(-600_00) };
    expect(proposed(book, whole)).toBe("batchReject 2026-0001 60000+0 PaymentInformationId");
    expect(proposed(book, { ...whole, kind: "Return" })).toBe("batchReject 2026-0001 60000+0 PaymentInformationId");
    expect(proposed(book, { ...whole, amount: cents(-500_00) })).toMatch(/\? amountDiffers$/);
    const matcher = entryMatcher(book);
    matcher.assume(matcher.propose(reject));
    expect(shown(matcher.propose({ ...reject, reference: "R2" }))).toBe("booked 2026-0001 PaymentInformationId");
    const second = matcher.propose(whole);
    expect(shown(second)).toBe("batchReject 2026-0001 60000+0 PaymentInformationId");
    matcher.assume(second);
    expect(shown(matcher.propose({ ...whole, reference: "D2" }))).toBe("booked 2026-0001 PaymentInformationId ? again");
  });

  test("as a batch of which the bank lists the transactions comes back one by one", () => {
    const one = { kind: "BatchReject", paymentInformationId: batchOf(delivered()), endToEndId: SECOND } as const;
    expect(proposed(delivered(), debit({ ...one, amount: cents(0) }))).toBe(
      "return 2026-0001 2 BatchReject 0+0 EndToEndId",
    );
    expect(proposed(delivered(), debit(one))).toBe("return 2026-0001 2 BatchReject 20000+0 EndToEndId");
  });

  test("as a whole file proposes that its order is cancelled, once", () => {
    const book = issued();
    const messageId = book.tables.Orders[0]?.messageId ?? null;
    const entry = debit({ kind: "FileReject", amount: cents(0), messageId });
    expect(proposed(book, entry)).toBe("fileReject 2026-0001 MessageId");
    expect(proposed(actOn(book, cancelAction, { ...ORDER, confirmed: "all" }).book, entry)).toBe(
      "booked 2026-0001 MessageId",
    );
    expect(proposed(book, { ...entry, messageId: "OTHER-FIRM-1" })).toBe("other");
  });

  test("and is taken back by the bank proposes to undo the return", () => {
    const book = settled();
    const matcher = entryMatcher(book);
    matcher.assume(matcher.propose(debit({ endToEndId: SECOND })));
    const again = matcher.propose(fresh({ reference: "X", kind: "Return", amount: cents(200_00), endToEndId: SECOND }));
    expect(again).toMatchObject({ match: { is: "reversal", entry: { reference: "B1" } }, questions: ["reversal"] });
  });
});

describe("A return that no order knows", () => {
  const outside = debit({ amount: cents(-300_00) });
  const paid = (): Book => {
    const { Invoices } = bookOfDebtors(3).tables;
    return bookOfDebtors(3, { Invoices: Invoices.map((invoice) => ({ ...invoice, openAmount: cents(0) })) });
  };

  test("is another program's when it names an invoice of ours, or the mandate that one is collected under", () => {
    expect(proposed(paid(), { ...outside, endToEndId: "F3" })).toBe("returnOutside F3 Return 30000+0 InvoiceNamed");
    expect(proposed(paid(), { ...outside, text: "Storno incasso factuur F3, contributie" })).toBe("other");
    const { Invoices } = paid().tables;
    const named = bookOfDebtors(3, { Invoices: Invoices.map((one) => ({ ...one, number: `2026-${one.number}` })) });
    expect(proposed(named, { ...outside, text: "Storno incasso factuur (2026-F3), contributie" })).toBe(
      "returnOutside 2026-F3 Return 30000+0 InvoiceNamed ? invoiceByText",
    );
    expect(proposed(paid(), { ...outside, mandateId: "SR10003" })).toBe(
      "returnOutside F3 Return 30000+0 InvoiceNamed ? invoiceByText",
    );
  });

  test("is never of more than the invoice, nor of an invoice that is open", () => {
    expect(proposed(paid(), { ...outside, endToEndId: "F2" })).toMatch(/^returnOutside F2 .* \? amountDiffers$/);
    expect(proposed(bookOfDebtors(3), { ...outside, endToEndId: "F3" })).toMatch(/\? amountDiffers$/);
  });

  test("is nothing of ours when it names nothing of ours", () => {
    expect(proposed(paid(), { ...outside, endToEndId: "X1", mandateId: "M1", text: "diverse" })).toBe("other");
    expect(proposed(paid(), { ...outside, account: "NL20INGB0001234567", endToEndId: "F3" })).toBe("other");
    expect(proposed(paid(), fresh({ kind: "Other", amount: cents(-300_00), endToEndId: "F3" }))).toBe("other");
  });
});

describe("A return that names an invoice", () => {
  test("of which our collection stands is asked about as a return of that, and by the mandate alone it is nothing", () => {
    const { Invoices } = bookOfDebtors(3).tables;
    const start = bookOfDebtors(3, { Invoices: Invoices.map((one) => ({ ...one, number: `2026-${one.number}` })) });
    const wanted = { collectionDate: isoDate("2026-12-28"), confirmed: "all" } as const;
    const book = settled(delivered(actOn(start, collectAction, wanted).book));
    const entry = debit({ text: "Storno 2026-F2" });
    expect(proposed(book, entry)).toBe("return 2026-0001 2 Return 20000+0 InvoiceNamed ? invoiceByText");
    const early = { mandateId: "SR10002", text: null, bookingDate: isoDate("2026-11-21") };
    expect(proposed(book, { ...entry, ...early })).toBe("other");
  });
});

describe("What the user says an entry is", () => {
  test("goes before what it seems to be", () => {
    const book = settled();
    const entry = debit({ kind: "Other", amount: cents(-100_00), order: "2026-0001", line: 1 });
    expect(proposed(book, entry)).toBe("return 2026-0001 1 Return 10000+0 ByHand");
    expect(proposed(book, { ...entry, line: 2 })).toBe("return 2026-0001 2 Return 10000+0 ByHand ? amountDiffers");
    expect(proposed(book, { ...entry, order: "2026-0009" })).toBe("other");
    const money = fresh({ kind: "Other", amount: cents(600_00), order: "2026-0001" });
    expect(proposed(delivered(), money)).toBe("settlement 2026-0001 60000 ByHand");
  });
});

describe("Many entries", () => {
  test("are proposed in the order in which they are booked, each on what the ones before it made", () => {
    const book = delivered();
    const entries = [
      debit({ reference: "3", endToEndId: SECOND }),
      debit({ reference: "1", kind: "Reject", amount: cents(0), endToEndId: SECOND }),
      fresh({ reference: "2", amount: cents(600_00), paymentInformationId: batchOf(book) }),
      fresh({ reference: "0", amount: cents(5_00), kind: "Other", bookingDate: isoDate("2026-12-01") }),
      debit({ reference: "9", endToEndId: FIRST, status: "Ignored" }),
    ];
    const with5 = bookAfter(
      book,
      entries.map((entry) => append("BankEntries", entry)),
    );
    expect(newEntries(with5).map(({ reference }) => reference)).toEqual(["0", "1", "2", "3"]);
    expect(proposeEntries(with5).map(shown)).toEqual([
      "other",
      "return 2026-0001 2 Reject 0+0 EndToEndId",
      "settlement 2026-0001 60000 PaymentInformationId",
      "bankDebit 2026-0001 2 20000+0 EndToEndId",
    ]);
  });

  test("are of the account that they are on, where two have a mandate of one name", () => {
    const accounts = [anAccount(), anAccount({ iban: "NL20INGB0001234567", preferred: false })];
    const book = settled(
      delivered(
        actOn(bookOfDebtors(3, { Accounts: accounts }), collectAction, {
          collectionDate: isoDate("2026-12-28"),
          confirmed: "all",
        }).book,
      ),
    );
    expect(proposed(book, debit({ mandateId: "SR10002", account: "NL20INGB0001234567" }))).toBe("other");
    expect(proposed(book, debit({ mandateId: "SR10002", account: ACCOUNT }))).toMatch(/^return/);
  });
});
