import fc from "fast-check";

import type { Outcome } from "../../src/actions/action";
import { collectAction } from "../../src/actions/collect";
import { takeInBankFileAction } from "../../src/actions/takeInBankFile";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  bookOf,
  dutchIbanOf,
  momentOn,
} from "../support/books";

const EMPTY = bookOf({ Administrations: [], Accounts: [] });
const DECEMBER = momentOn("2026-12-05T09:00:00");

/** A debtor of a firm, as the lists of the arbitraries say it. */
const members = fc.uniqueArray(
  fc.record({
    at: fc.integer({ min: 1, max: 40 }),
    isB2B: fc.boolean(),
    isUsed: fc.boolean(),
    isConsolidated: fc.boolean(),
    amounts: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6, selector: ({ at }) => at },
);

const accounts = fc.record({
  iban: fc.constantFrom("NL22ABNA0990000206", "BE68539007547034"),
  messageVersion: fc.constantFrom("pain.008.001.02" as const, "pain.008.001.08" as const),
  addressUse: fc.constantFrom("Always" as const, "WhenRequired" as const),
  batchBooking: fc.boolean(),
});

type Members = typeof members extends fc.Arbitrary<infer M> ? M : never;

function firm(list: Members, account: typeof accounts extends fc.Arbitrary<infer A> ? A : never): Book {
  return bookOf({
    Administrations: [anAdministration()],
    Accounts: [anAccount({ ...account, bic: null })],
    Debtors: list.map(({ at, isB2B, isConsolidated }) =>
      aDebtor({
        ...{
          number: `K${String(at)}`,
          name: `Lid ${String(at)}`,
          iban: dutchIbanOf(at),
          bic: null,
          consolidate: isConsolidated,
        },
        localInstrument: isB2B ? "B2B" : "CORE",
      }),
    ),
    Mandates: list.map(({ at, isB2B, isUsed }) =>
      aMandate({
        ...{ mandateId: `M-${String(at)}`, debtor: `K${String(at)}`, iban: dutchIbanOf(at), bic: null },
        localInstrument: isB2B ? "B2B" : "CORE",
        lastCollectionDate: isUsed ? isoDate("2026-10-01") : null,
      }),
    ),
    Invoices: list.flatMap(({ at, amounts }) =>
      amounts.map((amount, n) =>
        anInvoice({ number: `F${String(at)}-${String(n)}`, debtor: `K${String(at)}`, amount: amount as never }),
      ),
    ),
  });
}

const filesOf = ({ documents }: Outcome) => documents.map(({ name, bytes }) => ({ name, bytes }));

/** What goes to the bank, without what each program numbers in its own way. */
function sent({ tables }: Book) {
  const totals = new Map<string, number>();
  for (const { mandateId, amount } of tables.DirectDebits) totals.set(mandateId, (totals.get(mandateId) ?? 0) + amount);
  return tables.DirectDebits.map((line) => ({
    ...{ name: line.accountHolder, iban: line.iban, mandate: line.mandateId, signed: line.dateOfSignature },
    ...{ scheme: line.localInstrument, total: totals.get(line.mandateId) },
  }))
    .filter((line, at, all) => all.findIndex(({ mandate }) => mandate === line.mandate) === at)
    .sort((one, other) => (one.mandate < other.mandate ? -1 : 1));
}

test("whatever was collected goes on in an empty workbook: the same debtors under the same mandates, with the next sequence type", () => {
  fc.assert(
    fc.property(members, accounts, (list, account) => {
      const collection = {
        collectionDate: isoDate("2026-12-01"),
        dueUntil: isoDate("2026-12-31"),
        confirmed: "all" as const,
      };
      const old = actOn(firm(list, account), collectAction, collection);
      const files = filesOf(old.outcome);
      const request = { files, nextInvoices: true as const, confirmed: "all" as const };
      const taken = actOn(EMPTY, takeInBankFileAction, request, DECEMBER).book;
      const next = { ...collection, collectionDate: isoDate("2027-01-04"), dueUntil: isoDate("2027-01-31") };
      const after = actOn(taken, collectAction, next, DECEMBER).book;
      expect(sent(after)).toEqual(sent(old.book));
      // Whatever it carried before, the bank has seen a collection under it.
      expect(new Set(after.tables.DirectDebits.map(({ sequenceType }) => sequenceType))).toEqual(new Set(["RCUR"]));
      expect(taken.tables.Accounts).toMatchObject([
        { iban: account.iban, messageVersion: account.messageVersion, batchBooking: account.batchBooking },
      ]);
      expect(takeInBankFileAction.decide(taken, request, DECEMBER).changes).toEqual([]);
      // The book that made the file has it all, and gets nothing of its own back.
      expect(takeInBankFileAction.decide(old.book, { files, confirmed: "all" }, DECEMBER).changes).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
