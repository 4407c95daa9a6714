import fc, { type Arbitrary } from "fast-check";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { Account, Administration, Debtor, Instalment, Invoice, Mandate } from "../../src/domain/book/records";
import { aDebtor, aMandate, anAccount, anAdministration, anInstalment, anInvoice, bookOf, dutchIbanOf } from "./books";

const DUE = isoDate("2026-11-30");

/** Either of both posting styles, any discount, and a bank here or in Belgium with a small or a large maximum. */
const owners: Arbitrary<{ administration: Administration; account: Account }> = fc
  .record({
    postingStyle: fc.constantFrom("OnIssue" as const, "OnReceipt" as const),
    discount: fc.constantFrom({}, { discountAmount: cents(2_50) }, { discountPercent: 1.5 }),
    discountOnCreditNotes: fc.boolean(),
    repeatAfterReturn: fc.boolean(),
    isBelgian: fc.boolean(),
    itemsMax: fc.constantFrom(2, 3, null),
    itemAmountMax: fc.constantFrom(cents(100_00), null),
    batchesPerFile: fc.constantFrom("Many" as const, "One" as const),
    amendmentStyle: fc.constantFrom("SMNDA" as const, "OldIban" as const, "None" as const),
    messageVersion: fc.constantFrom("pain.008.001.08" as const, "pain.008.001.02" as const),
  })
  .map(({ discount, isBelgian, itemsMax, itemAmountMax, batchesPerFile, amendmentStyle, messageVersion, ...own }) => ({
    administration: anAdministration({ ...own, ...discount }),
    account: anAccount({
      ...(isBelgian ? { iban: "BE68539007547034", bic: "KREDBEBB" } : {}),
      itemsMax,
      itemAmountMax,
      batchesPerFile,
      amendmentStyle,
      messageVersion,
    }),
  }));

/** A debtor of one of the kinds that are collected from in a way of their own. */
const debtors = (number: number): Arbitrary<{ debtor: Debtor; mandate: Mandate }> =>
  fc
    .record({
      kind: fc.constantFrom("plain", "consolidating", "B2B", "amended", "overridden", "used elsewhere"),
    })
    .map(({ kind }) => {
      const name = String(10_000 + number);
      const iban = dutchIbanOf(number);
      const localInstrument = kind === "B2B" ? "B2B" : "CORE";
      const amended = { originalIban: dutchIbanOf(number + 50), originalMandateId: `OUD-${name}` };
      return {
        debtor: aDebtor({ number: name, iban, localInstrument, consolidate: kind === "consolidating" }),
        mandate: aMandate({
          mandateId: `SR${name}`,
          debtor: name,
          iban,
          localInstrument,
          ...(kind === "amended" ? amended : {}),
          ...(kind === "overridden" ? { sequenceTypeOverride: "FRST" } : {}),
          ...(kind === "used elsewhere" ? { lastCollectionDate: isoDate("2026-03-02") } : {}),
        }),
      };
    });

/** An invoice, whole, partly settled otherwise, or in two terms, or a credit note. */
const invoices = (number: number, debtorCount: number): Arbitrary<{ invoice: Invoice; terms: Instalment[] }> =>
  fc
    .record({
      debtor: fc.integer({ min: 1, max: debtorCount }),
      amount: fc.integer({ min: 10_00, max: 500_00 }),
      kind: fc.constantFrom("whole", "whole", "partly settled", "in terms", "credit note"),
    })
    .map(({ debtor, amount, kind }) => {
      const name = `F${String(number)}`;
      const owner = String(10_000 + debtor);
      const invoice = anInvoice({
        number: name,
        debtor: owner,
        amount: cents(kind === "credit note" ? -Math.ceil(amount / 10) : amount),
        ...(kind === "partly settled" ? { openAmount: cents(Math.ceil(amount / 2)) } : {}),
      });
      const first = Math.floor(amount / 2);
      const term = (part: number, open: number) =>
        anInstalment({ invoice: name, debtor: owner, number: part, amount: cents(open), dueDate: DUE });
      return { invoice, terms: kind === "in terms" ? [term(1, first), term(2, amount - first)] : [] };
    });

/** A small firm with one account, up to four debtors and up to seven documents. */
export const books: Arbitrary<Book> = fc.integer({ min: 1, max: 4 }).chain((debtorCount) =>
  fc
    .tuple(
      owners,
      fc.tuple(...Array.from({ length: debtorCount }, (_, position) => debtors(position + 1))),
      fc
        .integer({ min: 1, max: 7 })
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_, position) => invoices(position + 1, debtorCount))),
        ),
    )
    .map(([{ administration, account }, owing, owed]) =>
      bookOf({
        Administrations: [administration],
        Accounts: [account],
        Debtors: owing.map(({ debtor }) => debtor),
        Mandates: owing.map(({ mandate }) => mandate),
        Invoices: owed.map(({ invoice }) => invoice),
        Instalments: owed.flatMap(({ terms }) => terms),
      }),
    ),
);
