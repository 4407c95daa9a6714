import fc, { type Arbitrary } from "fast-check";

import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { proposeAction } from "../../src/actions/propose";
import type { Tables } from "../../src/domain/book/book";
import { hasError } from "../../src/domain/book/finding";
import type { Account, Administration, Debtor, Invoice, Mandate, OptionalFields } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, dutchIbanOf, MOMENT } from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { expectValidBankFile } from "../support/schemas";

/*
 * Whatever stands in the cells: what check finds no error in, and a proposal neither, is made into a file. What keeps a
 * file from being made must be told at a cell, where the user can mend it, and never come out while the file is written.
 */

const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

/** Signs, letters of other scripts, what looks like nothing, and what a form or a bank writes in a cell. */
const SIGNS = [..."aZ019 /-?:().,'+&€ßü|\\\"<>;~_*!@#漢Щ", "\u0000", "\n", "\u00a0", "\u200b", "\u0308", "🙂"];
const WORDS = ["NOTPROVIDED", "NL", "Utrecht", "België", "RF18539007547034", "1234567", "RABONL2U", "SR1", "-", "..."];
/** Of which the bank gets nothing that a person can read. */
const LOST = ["\u0000", "\u200b\u00a0", "漢", "“”", "\n", "🙂"];

function texts(maxLength: number): Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...WORDS, ...LOST).map((word) => word.slice(0, maxLength)),
    fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: Math.min(maxLength, 12) }),
    fc.string({ unit: fc.constantFrom(..."aB .ß漢"), minLength: maxLength, maxLength }),
  );
}

/** Mostly nothing or what is right, so that other fields get their turn. */
function rarely<T>(usual: T, odd: Arbitrary<T>): Arbitrary<T> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });
}

const orNull = (maxLength: number): Arbitrary<string | null> => rarely<string | null>(null, texts(maxLength));
const bics = rarely<string | null>(null, fc.constantFrom("NOTPROVIDED", "notprovided", "RABONL2U", "ABNANL2AXXX", "x"));
const countries = rarely<string | null>("NL", fc.oneof(texts(12), fc.constantFrom("België", "be", "HL", "Belgium")));
const addresses = {
  street: rarely<string | null>("Kade", fc.oneof(texts(90), fc.constantFrom("NL", "be", "Utrecht"))),
  buildingNumber: orNull(20),
  postalCode: orNull(20),
  town: rarely<string | null>("Utrecht", texts(50)),
  country: countries,
};
const creditorIds = rarely(
  "NL69ZZZ123456780000",
  fc.constantFrom(
    "NL69 ZZZ 1234 5678 0000",
    "NL69\u200bZZZ\u2060123456780000",
    "ＮＬ69ZZZ123456780000",
    "nl69zzz123456780000",
  ),
);

const administrations: Arbitrary<Administration> = fc
  .record({
    ...addresses,
    creditorName: rarely("Groothandel De Waag B.V.", texts(70)),
    creditorId: creditorIds,
    orderPrefix: orNull(5),
    discountPercent: rarely<number | null>(null, fc.constantFrom(0, 2, -2, 99)),
    discountOnCreditNotes: fc.boolean(),
  })
  .map(anAdministration);

const accounts: Arbitrary<Account> = fc
  .record({
    bic: bics,
    addressUse: fc.constantFrom("Always", "WhenRequired", "Never", null),
    addressForm: fc.constantFrom("Hybrid", null),
    characterSet: fc.constantFrom("EPC", "DE", null),
    remittanceStyle: fc.constantFrom("Reference", "ReferenceOrText", "Numbers", "Text", null),
    messageVersion: fc.constantFrom("pain.008.001.02", "pain.008.001.08"),
    amendmentStyle: fc.constantFrom("SMNDA", "OldIban", "None", null),
    batchesPerFile: fc.constantFrom("Many", "One"),
    initiatingPartyId: rarely<string | null>(null, fc.oneof(fc.constant("0203201340"), texts(40))),
    ultimateCreditor: orNull(80),
    categoryPurpose: rarely<string | null>(null, fc.constantFrom("SUPP", "TRAD", "supp")),
    lastBatchNumber: rarely<number | null>(null, fc.constantFrom(1, 99_999, 999_999_998, 999_999_999)),
  })
  .map((over) => anAccount(over as Partial<Account>));

/** What a row says of its own amount beside what every one has: of most nothing, so that enough books are without a finding. */
const rowFields: Arbitrary<OptionalFields> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.constant({
      ultimateDebtor: null,
      ultimateDebtorId: null,
      ultimateCreditor: null,
      categoryPurpose: null,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ultimateDebtor: orNull(80),
      ultimateDebtorId: orNull(36),
      ultimateCreditor: orNull(80),
      categoryPurpose: fc.constantFrom(null, "SUPP", "TRAD", "supp"),
    }),
  },
);

function debtorsOf(n: number): Arbitrary<Debtor> {
  return fc
    .record({
      ...addresses,
      name: rarely("Bakkerij Jansen", texts(70)),
      bic: bics,
      accountHolder: orNull(80),
      accountTown: orNull(50),
      consolidate: fc.boolean(),
      owedFor: rowFields,
    })
    .map(({ owedFor: { ultimateDebtor, ultimateDebtorId }, ...over }) =>
      aDebtor({ number: String(n), iban: dutchIbanOf(n), ...over, ultimateDebtor, ultimateDebtorId }),
    );
}

const swissIban = "CH9300762011623852957";

function mandatesOf(n: number): Arbitrary<Mandate> {
  return fc
    .record({
      mandateId: rarely(`SR${String(n)}`, texts(36)),
      iban: rarely<string | null>(dutchIbanOf(n), fc.constant(swissIban)),
      bic: bics,
      accountHolder: orNull(80),
      accountTown: orNull(50),
      originalMandateId: orNull(36),
      originalCreditorName: orNull(80),
      originalCreditorId: rarely<string | null>(null, creditorIds),
      originalIban: rarely<string | null>(null, fc.constant(dutchIbanOf(77))),
      sequenceTypeOverride: fc.constantFrom("FRST", "RCUR", "FNAL", null),
    })
    .map((over) => aMandate({ debtor: String(n), ...over }));
}

function invoicesOf(n: number): Arbitrary<Invoice[]> {
  const one = fc.record({
    number: rarely<string | null>(null, texts(150)),
    description: orNull(160),
    paymentReference: orNull(40),
    said: rowFields,
    amount: rarely(cents(100_00), fc.constantFrom(cents(1), cents(-20_00), cents(99_999_999_999), cents(0))),
    discount: rarely<Invoice["discount"]>(null, fc.constantFrom(cents(0), cents(250), cents(-250))),
  });
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((all) =>
    all.map(({ number, said, ...over }, index) => {
      const own = `F${String(n)}${String(index)}`;
      return anInvoice({ debtor: String(n), ...over, ...said, number: number ?? own });
    }),
  );
}

const DEBTORS = [1, 2];

const books: Arbitrary<Partial<Tables>> = fc
  .record({
    administration: administrations,
    account: accounts,
    debtors: fc.tuple(...DEBTORS.map(debtorsOf)),
    mandates: fc.tuple(...DEBTORS.map(mandatesOf)),
    invoices: fc.tuple(...DEBTORS.map(invoicesOf)),
  })
  .map(({ administration, account, debtors, mandates, invoices }) => ({
    Administrations: [administration],
    Accounts: [account],
    Debtors: debtors,
    Mandates: mandates,
    Invoices: invoices.flat(),
  }));

const seen = { files: 0, silent: 0 };

test("what check and a proposal find no error in is made into a file, whatever stands in the cells", async () => {
  await fc.assert(
    fc.asyncProperty(books, async (tables) => {
      const { book } = decodeBook(await memoryWorkbook(allNewSheets("nl", tables)).read());
      const proposal = proposeAction.decide(book, COLLECTION, MOMENT);
      const outcome = collectAction.decide(book, COLLECTION, MOMENT);
      const codes = outcome.findings.map(({ code }) => code);
      // An error comes out before the file is made, and at a cell.
      expect(codes).not.toContain("file.readBack");
      if (outcome.done) {
        seen.files += 1;
        for (const { bytes } of outcome.documents) await expectValidBankFile(bytes);
      } else {
        expect(hasError(proposal.findings)).toBe(true);
      }
      if (hasError(checkAction.decide(book, {}, MOMENT).findings) || hasError(proposal.findings)) return;
      seen.silent += 1;
      expect([outcome.done, outcome.documents.length > 0]).toEqual([true, true]);
    }),
    { numRuns: 300 },
  );
  // The books are not all so bad that nothing is proved: some thirty in three hundred are without a finding.
  expect(seen.files).toBeGreaterThan(50);
  expect(seen.silent).toBeGreaterThan(8);
}, 120_000);
