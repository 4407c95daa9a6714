import fc, { type Arbitrary } from "fast-check";
import { collectAction } from "../../src/actions/collect";
import { splitAction } from "../../src/actions/split";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { type OrderSettings, settingsFromText } from "../../src/domain/book/orderSettings";
import type { Account, CollectionOrder, DirectDebit, Mandate, OptionalFields } from "../../src/domain/book/records";
import { readDirectDebitFile } from "../../src/iso20022/pain008/reader";
import type { DirectDebitFile, ReadBatch, ReadTransaction } from "../../src/iso20022/pain008/reading";
import { writeDirectDebitFile } from "../../src/iso20022/pain008/writer";
import { books } from "./arbitraryBooks";
import { blankRecord } from "../../src/sheets/blankRecord";
import { bookAfter, dutchIbanOf, MOMENT, withRows } from "./books";
import { isStructured, npmSepaFile } from "./npmSepa";
import { expectValidBankFile, schemaErrors } from "./schemas";

/** Names as they stand in workbooks: other letters, marks that XML and the bank's set do not take, and too long ones. */
const NAMES = [
  "Bakkerij Jansen",
  "Zoë Müller-Łukasz",
  "O'Brien & Zn. <import/export>",
  "Δημήτρης Παπαδόπουλος",
  'Café "Het Wapen"; Oude Gracht',
  "Stichting tot Behoud van het Landgoed en de Monumentale Bomen aan de Vliet",
];
const DESCRIPTIONS = [null, "Contributie 2026 – 4e kwartaal", "A/B (c) + d: e?", "Ωmega & «zorg»", "x".repeat(160)];
const REFERENCES = [null, "RF18539007547034", "5000056789012345", "+++010/8068/17183+++", "Klant 17 // nr. 3"];
const CREDITOR_IDS = [null, null, "NL53ZZZ091734220000", "DE98ZZZ09999999999"];

interface Spelling {
  readonly names: readonly string[];
  readonly descriptions: readonly (string | null)[];
  readonly references: readonly (string | null)[];
  readonly bics: readonly (string | null)[];
  readonly creditorIds: readonly (string | null)[];
  readonly factors: readonly number[];
  readonly remittanceStyle: "Reference" | "Numbers" | "Text";
  readonly characterSet: "EPC" | "DE";
  readonly batchBooking: boolean | null;
  readonly addressUse: "WhenRequired" | "Always" | "Never";
  readonly isOneOff: readonly boolean[];
  readonly rows: readonly OptionalFields[];
  readonly ofAccount: Pick<Account, "initiatingPartyId" | "ultimateCreditor" | "categoryPurpose">;
  /** Which debtors are collected from another account, by a set, and whether that set alone is asked for. */
  readonly ofSet: readonly boolean[];
  readonly isSetAsked: boolean;
  /** The payment terms by which each invoice is split. */
  readonly terms: readonly (string | null)[];
}

const many = <T>(values: readonly T[], count: number): Arbitrary<T[]> =>
  fc.array(fc.constantFrom(...values), { minLength: count, maxLength: count });

/** What a row says of its own amount: nothing more often than not. */
const optionalRows: Arbitrary<OptionalFields> = fc.record({
  ultimateDebtor: fc.constantFrom(null, null, ...NAMES),
  ultimateDebtorId: fc.constantFrom(null, null, "Lid 4711", "0203201340", "5493001KJTIIGC8Y1R12"),
  ultimateCreditor: fc.constantFrom(null, null, ...NAMES),
  categoryPurpose: fc.constantFrom(null, null, "SUPP", "TRAD"),
});

const spellings: Arbitrary<Spelling> = fc.record({
  names: fc.array(fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 })), {
    minLength: 4,
    maxLength: 4,
  }),
  descriptions: many(DESCRIPTIONS, 7),
  references: many(REFERENCES, 7),
  bics: many([null, "RABONL2U"], 4),
  creditorIds: many(CREDITOR_IDS, 4),
  factors: many([1, 1, 7, 100_000], 7),
  remittanceStyle: fc.constantFrom("Reference", "Numbers", "Text"),
  characterSet: fc.constantFrom("EPC", "DE"),
  batchBooking: fc.constantFrom(true, false, null),
  addressUse: fc.constantFrom("WhenRequired", "Always", "Never"),
  isOneOff: many([false, false, true], 4),
  rows: fc.array(optionalRows, { minLength: 7, maxLength: 7 }),
  ofAccount: fc.record({
    initiatingPartyId: fc.constantFrom(null, "0203201340", "B12345678001"),
    ultimateCreditor: fc.constantFrom(null, "Zwemclub De Waterlelie"),
    categoryPurpose: fc.constantFrom(null, "SUPP"),
  }),
  ofSet: many([false, true], 4),
  isSetAsked: fc.constantFrom(false, false, true),
  terms: many([null, null, "T2", "T3"], 7),
});

const SET = "ZO";
const OF_SET = dutchIbanOf(9_001, "ABNA");

/** Terms of payment of two instalments and of three, a month apart. */
const PaymentTerms = [2, 3].map((instalments) => blankRecord("PaymentTerms", { code: `T${instalments}`, instalments }));

/** A firm's book, with what is asked to be collected of it. */
interface Asked {
  readonly book: Book;
  readonly collectionSet: string | null;
}

/** A small firm of any kind, whose debtors, texts and amounts are of any kind too; its invoices may be split. */
const spelledBooks: Arbitrary<Asked> = fc.tuple(books, spellings).map(([book, spelling]) => {
  const spelled = spelledBook(book, spelling);
  return { book: withSplit(spelled, spelling.terms), collectionSet: spelling.isSetAsked ? SET : null };
});

/** The book in which the invoices that can be split by these terms are. */
function withSplit(book: Book, terms: readonly (string | null)[]): Book {
  return book.tables.Invoices.reduce((before, { number }, at) => {
    const code = terms[at] ?? null;
    if (code === null) return before;
    const { done, changes } = splitAction.decide(before, { invoice: number, terms: code }, MOMENT);
    return done ? bookAfter(before, changes) : before;
  }, book);
}

function spelledBook({ tables, ...book }: Book, spelling: Spelling): Book {
  const { remittanceStyle, characterSet, batchBooking, addressUse } = spelling;
  const settings = { remittanceStyle, characterSet, batchBooking, addressUse };
  const oneOffFor = (mandate: Mandate, at: number): Partial<Mandate> => {
    const invoice = tables.Invoices.find(({ debtor }) => debtor === mandate.debtor);
    const isOneOff = spelling.isOneOff[at] === true && mandate.localInstrument === "CORE" && invoice !== undefined;
    return isOneOff ? { oneOff: true, invoice: invoice.number } : {};
  };
  return withRows({
    ...book,
    tables: {
      ...tables,
      Accounts: tables.Accounts.flatMap((each) => {
        const account = { ...each, ...settings, ...spelling.ofAccount };
        return [account, { ...account, iban: OF_SET, bic: null, preferred: null }];
      }),
      CollectionSets: [blankRecord("CollectionSets", { code: SET, administration: "NL01", iban: OF_SET })],
      PaymentTerms,
      Debtors: tables.Debtors.map((each, at) => ({
        ...each,
        name: spelling.names[at] ?? each.name,
        collectionSet: spelling.ofSet[at] === true ? SET : null,
      })),
      Mandates: tables.Mandates.map((each, at) => ({
        ...each,
        bic: spelling.bics[at] ?? null,
        originalCreditorId: spelling.creditorIds[at] ?? null,
        ...oneOffFor(each, at),
      })),
      Invoices: tables.Invoices.map((each, at) => ({
        ...each,
        amount: cents(each.amount * (hasTerms(tables.Instalments, each.number) ? 1 : (spelling.factors[at] ?? 1))),
        description: spelling.descriptions[at] ?? null,
        paymentReference: spelling.references[at] ?? null,
        ...spelling.rows[at],
      })),
    },
  });
}

function hasTerms(instalments: readonly { readonly invoice: string }[], number: string): boolean {
  return instalments.some(({ invoice }) => invoice === number);
}

/** An issued order with everything that its file is made of. */
interface IssuedOrder {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
  readonly settings: OrderSettings;
  readonly bytes: Uint8Array;
}

/** The orders that collecting a book makes, instalments of later included; none when nothing in it can be collected. */
function ordersOf({ book, collectionSet }: Asked): IssuedOrder[] {
  const request = {
    ...{ collectionDate: isoDate("2026-12-01"), dueUntil: isoDate("2027-03-31"), confirmed: "all" as const },
    ...(collectionSet === null ? {} : { collectionSet }),
  };
  const { documents, changes } = collectAction.decide(book, request, MOMENT);
  const { Orders, DirectDebits } = bookAfter(book, changes).tables;
  return documents.map(({ order: number, bytes }) => {
    const order = Orders.find((each) => each.number === number);
    const settings = settingsFromText(order?.settings ?? null);
    if (order === undefined || settings === null) throw new Error(`no issued order ${String(number)}`);
    return { order, lines: DirectDebits.filter((line) => line.order === number), settings, bytes };
  });
}

/** Asserts that an order's file is lawful in both versions, and says what npm's `sepa` says of the same lines. */
async function expectLawfulAndAgreed({ order, lines, settings, bytes }: IssuedOrder): Promise<void> {
  const message = await expectValidBankFile(bytes);
  const other = message.version === "pain.008.001.08" ? "pain.008.001.02" : "pain.008.001.08";
  expect(await schemaErrors(writeDirectDebitFile({ ...message, version: other }))).toEqual([]);
  const theirs = readFile(await npmSepaFile(order, lines, settings));
  const structured = new Set(
    lines.filter((line) => isStructured(line, settings)).map(({ endToEndId }) => endToEndId ?? ""),
  );
  expect(comparable(readFile(bytes), structured)).toEqual(comparable(theirs, structured));
}

function readFile(bytes: Uint8Array): DirectDebitFile {
  const reading = readDirectDebitFile(bytes);
  if (reading.kind === "refused") throw new Error(`${reading.reason}: ${reading.detail}`);
  return reading.file;
}

/** What both files can say: without the parts that `sepa` writes in its own way or not at all (see npmSepa.ts). */
function comparable(file: DirectDebitFile, structured: ReadonlySet<string>) {
  return {
    ...file,
    initiatingPartyId: null,
    initiatingPartyIssuer: null,
    batches: file.batches.map(({ creditor, transactions, ...batch }: ReadBatch) => ({
      ...batch,
      ultimateCreditorName: null,
      categoryPurpose: null,
      creditor: { ...creditor, address: null },
      transactions: transactions.map((transaction) => comparableTransaction(transaction, structured)),
    })),
  };
}

function comparableTransaction(transaction: ReadTransaction, structured: ReadonlySet<string>) {
  const { endToEndId, originalCreditorId, unstructured } = transaction;
  const hasText = !structured.has(endToEndId ?? "");
  return {
    ...transaction,
    // It numbers transactions, which nobody asked for.
    instructionId: null,
    debtorAddress: null,
    // Of amendments it knows the creditor ID alone.
    isAmended: originalCreditorId !== null,
    originalMandateId: null,
    originalCreditorName: null,
    originalDebtorIban: null,
    originalDebtorAccount: null,
    unstructured: hasText ? unstructured : null,
    reference: null,
    referenceIssuer: null,
    ultimateCreditorName: null,
    ultimateDebtorName: null,
    ultimateDebtorOrganisation: null,
    ultimateDebtorIssuer: null,
    ultimateDebtorPerson: null,
  };
}

/** What makes one line of an order another than the next, each of which some order must have. */
const KINDS: Readonly<Record<string, (line: DirectDebit, issued: IssuedOrder) => boolean>> = {
  instalment: ({ instalment }) => (instalment ?? 0) > 2,
  "collection set": (_, { order }) => order.collectionSet === SET && order.account === OF_SET,
  "account of a set beside another": (_, { order }) => order.collectionSet === null && order.account === OF_SET,
  discount: ({ discount }) => (discount ?? 0) > 0,
  consolidated: (line, { lines }) => lines.some((other) => other !== line && other.transaction === line.transaction),
  amendment: ({ originalMandateId, originalCreditorId }) => originalMandateId !== null && originalCreditorId !== null,
  address: ({ address }) => address !== null,
  "ultimate debtor": ({ ultimateDebtor, ultimateDebtorId }) => ultimateDebtor !== null && ultimateDebtorId !== null,
  "ultimate creditor": ({ ultimateCreditor }) => ultimateCreditor !== null,
  purpose: ({ categoryPurpose }) => categoryPurpose !== null,
  B2B: (_, { order }) => order.localInstrument === "B2B",
};

function kindsOf(issued: IssuedOrder): string[] {
  return Object.entries(KINDS).flatMap(([kind, isOf]) =>
    issued.lines.some((line) => isOf(line, issued)) ? [kind] : [],
  );
}

/** So many orders are looked at in each of the four files of tests, 2,000 in all. */
const ORDERS = 500;

/** The tests of one share of the random orders; the share's number is the seed. */
export function testRandomOrders(share: number): void {
  describe(`Random orders, share ${String(share)} of 4`, () => {
    test(`${String(ORDERS)} files are valid against ISO .02, ISO .08 and GBIC_5, and agree with npm's sepa`, async () => {
      let seen = 0;
      const kinds = new Set<string>();
      await fc.assert(
        fc.asyncProperty(spelledBooks, async (asked) => {
          if (seen >= ORDERS) return;
          for (const issued of ordersOf(asked)) {
            await expectLawfulAndAgreed(issued);
            for (const kind of kindsOf(issued)) kinds.add(kind);
            seen += 1;
          }
        }),
        { seed: share, numRuns: 2 * ORDERS },
      );
      expect(seen).toBeGreaterThanOrEqual(ORDERS);
      expect(Object.keys(KINDS).filter((kind) => !kinds.has(kind))).toEqual([]);
    }, 120_000);
  });
}
