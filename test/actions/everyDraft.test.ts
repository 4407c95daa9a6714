import fc, { type Arbitrary } from "fast-check";

import type { Outcome } from "../../src/actions/action";
import { changeAction } from "../../src/actions/change";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import type { Book } from "../../src/domain/book/book";
import type { CollectionOrder, DirectDebit } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import {
  actOn,
  aDebtor,
  aMandate,
  anAdministration,
  anInvoice,
  bookOf,
  dutchIbanOf,
  MOMENT,
  tampered,
} from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { expectValidBankFile } from "../support/schemas";

/*
 * Whatever is typed over in a draft: what keeps its file from being made is told at a cell of the draft, and what is
 * not told of is made into a file.
 */

const NUMBER = "2026-0001";
const ORDER = { order: NUMBER, confirmed: "all" } as const;
const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const SWISS = "CH9300762011623852957";

/** A debtor with two invoices and a credit note in one transaction, one outside the EEA, and one with a discount. */
function draft(): Book {
  const start = bookOf({
    Administrations: [
      anAdministration({ discountPercent: 2, discountAccount: "8090" }),
      anAdministration({ code: "NL02", creditorName: "漢", creditorId: "x" }),
    ],
    Debtors: [
      aDebtor({ number: "1", consolidate: true, iban: dutchIbanOf(1) }),
      aDebtor({ number: "2", iban: SWISS, street: "Weg", buildingNumber: "1", town: "Bern", country: "CH" }),
      aDebtor({ number: "3", iban: dutchIbanOf(3), bic: "RABONL2U" }),
    ],
    Mandates: [
      aMandate({ mandateId: "SR1", debtor: "1", iban: dutchIbanOf(1) }),
      aMandate({ mandateId: "SR2", debtor: "2", iban: SWISS }),
      aMandate({ mandateId: "SR3", debtor: "3", iban: dutchIbanOf(3) }),
    ],
    Invoices: [
      anInvoice({ number: "F1", debtor: "1" }),
      anInvoice({ number: "F2", debtor: "1" }),
      anInvoice({ number: "C1", debtor: "1", amount: cents(-20_00) }),
      anInvoice({ number: "F3", debtor: "2" }),
      anInvoice({ number: "F4", debtor: "3" }),
    ],
  });
  return actOn(start, orderAction, COLLECTION).book;
}

const DRAFT = draft();
const LINES = DRAFT.tables.DirectDebits.length;

const SIGNS = [..."aZ019 /-?:().,'+&€ßü|\\\"<>;~_*!@#漢Щ", "\u0000", "\n", "\u00a0", "\u200b", "\u0308", "🙂"];
const WORDS = ["NOTPROVIDED", "notprovided", "NL", "Utrecht", "RF18539007547034", "RABONL2U", "sr1", " SR2", "..."];
const ADDRESSES = [
  "||||",
  "Kade|1||Utrecht|NL",
  "Käde|1||Utrecht|NL",
  "||||XX",
  "|||漢|NL",
  "|||Bern|Zwitserland",
  "a",
];
const IBANS = [
  dutchIbanOf(1),
  dutchIbanOf(9),
  "NL91 ABNA 0417 1643 00",
  SWISS.toLowerCase(),
  "DE00",
  "NL91ABNA0417164300",
];

const texts: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...WORDS, ...ADDRESSES, ...IBANS),
  fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."aB .ß漢"), minLength: 36, maxLength: 160 }),
);
const dates = fc.constantFrom("2020-01-01", "2026-11-23", "2026-12-02", "2099-12-31").map((text) => isoDate(text));
const amounts = fc.constantFrom(-100_00, -1, 0, 1, 98_00, 100_00, 99_999_999_999, 100_000_000_000).map(cents);
const sequences = fc.constantFrom("FRST", "RCUR", "OOFF", "FNAL");
const schemes = fc.constantFrom("CORE", "B2B");

type Cells<T> = { readonly [F in keyof T]?: Arbitrary<unknown> };

const LINE_CELLS: Cells<DirectDebit> = {
  ...Object.fromEntries(
    (["invoice", "mandateId", "iban", "bic", "accountHolder", "address", "remittanceInformation"] as const).map(
      (field) => [field, texts],
    ),
  ),
  ...Object.fromEntries(
    (["endToEndId", "paymentInformationId", "originalMandateId", "originalIban", "originalCreditorId"] as const).map(
      (field) => [field, texts],
    ),
  ),
  originalCreditorName: texts,
  transaction: fc.constantFrom(1, 2, 3, 999_999_999),
  dateOfSignature: dates,
  amount: amounts,
  discount: fc.oneof(fc.constant(null), amounts),
  localInstrument: schemes,
  sequenceType: sequences,
};

const ORDER_CELLS: Cells<CollectionOrder> = {
  administration: fc.oneof(texts, fc.constant("NL02")),
  account: fc.oneof(texts, fc.constantFrom("NL91 ABNA 0417 1643 00", "nl91abna0417164300")),
  localInstrument: schemes,
  batchNumber: texts,
  messageId: texts,
  fileName: texts,
  numberOfItems: fc.constantFrom(0, 99),
  controlSum: amounts,
  discountTotal: amounts,
  collectionDate: fc.constantFrom("2026-12-02", "2026-12-05", "2026-01-01").map((text) => isoDate(text)),
};

type Edit = (book: Book) => Book;

const lineEdits: Arbitrary<Edit> = fc
  .tuple(
    fc.nat(LINES - 1),
    fc.constantFrom(...(Object.entries(LINE_CELLS) as [keyof DirectDebit, Arbitrary<unknown>][])),
  )
  .chain(([position, [field, values]]) =>
    values.map(
      (value): Edit =>
        (book) =>
          tampered(book, "DirectDebits", position, { [field]: value }),
    ),
  );

/** One text in all lines: a draft then has a text of its own. */
const textEdits: Arbitrary<Edit> = texts.map(
  (remittanceInformation): Edit =>
    (book) =>
      Array.from({ length: LINES }).reduce<Book>(
        (edited, _, position) => tampered(edited, "DirectDebits", position, { remittanceInformation }),
        book,
      ),
);

const orderEdits: Arbitrary<Edit> = fc
  .constantFrom(...(Object.entries(ORDER_CELLS) as [keyof CollectionOrder, Arbitrary<unknown>][]))
  .chain(([field, values]) =>
    values.map(
      (value): Edit =>
        (book) =>
          tampered(book, "Orders", 0, { [field]: value }),
    ),
  );

/** The order and its lines under another number. */
const numberEdits: Arbitrary<Edit> = texts.map(
  (number): Edit =>
    (book) =>
      Array.from({ length: LINES }).reduce<Book>(
        (edited, _, position) => tampered(edited, "DirectDebits", position, { order: number }),
        tampered(book, "Orders", 0, { number }),
      ),
);

const edits = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: lineEdits },
    { weight: 2, arbitrary: orderEdits },
    { weight: 1, arbitrary: numberEdits },
    { weight: 1, arbitrary: textEdits },
  ),
  { minLength: 1, maxLength: 3 },
);

/** The days of an order have no cell of their own: the request may move them. */
function isOfDay({ code }: Outcome["findings"][number]): boolean {
  return code.startsWith("date.");
}

async function stored(edited: Book): Promise<Book> {
  return decodeBook(await memoryWorkbook(allNewSheets("nl", edited.tables)).read()).book;
}

function expectFindings(outcome: Outcome): void {
  const errors = outcome.findings.filter(({ severity }) => severity === "error");
  expect(errors).not.toEqual([]);
  expect(errors.filter((found) => found.place === null && !isOfDay(found))).toEqual([]);
}

const seen = { files: 0, held: 0, changed: 0 };

test("a draft that was typed over is issued as a lawful file, or told of at its cells", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      const book = await stored(all.reduce((edited, edit) => edit(edited), DRAFT));
      const number = book.tables.Orders[0]?.number ?? NUMBER;
      const outcome = issueAction.decide(book, { ...ORDER, order: number }, MOMENT);
      expect(outcome.findings.map(({ code }) => code)).not.toContain("file.readBack");
      if (outcome.done) {
        seen.files += 1;
        for (const { bytes } of outcome.documents) await expectValidBankFile(bytes);
        return;
      }
      seen.held += 1;
      expectFindings(outcome);
    }),
    { numRuns: 400 },
  );
  expect(seen.files).toBeGreaterThan(20);
  expect(seen.held).toBeGreaterThan(100);
}, 120_000);

test("refreshing a draft whose lines were typed over makes one that can be issued", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lineEdits, { minLength: 1, maxLength: 3 }), async (all) => {
      const book = await stored(all.reduce((edited, edit) => edit(edited), DRAFT));
      const refreshed = changeAction.decide(book, { ...ORDER, refresh: true }, MOMENT);
      if (!refreshed.done) {
        expectFindings(refreshed);
        return;
      }
      seen.changed += 1;
      const { book: after } = actOn(book, changeAction, { ...ORDER, refresh: true });
      const { outcome } = actOn(after, issueAction, ORDER);
      for (const { bytes } of outcome.documents) await expectValidBankFile(bytes);
    }),
    { numRuns: 100 },
  );
  expect(seen.changed).toBeGreaterThan(50);
}, 120_000);
