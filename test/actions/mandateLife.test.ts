import fc from "fast-check";
import { verifyAction } from "../../src/actions/verify";
import { type Book, keyFrom } from "../../src/domain/book/book";
import { indexBook, isSameIban } from "../../src/domain/book/bookIndex";
import type { CollectionOrder, DirectDebit, Mandate } from "../../src/domain/book/records";
import { rowFindings } from "../../src/domain/book/rowFindings";
import { isPresented, linesUnder, mandateOfReference } from "../../src/domain/mandates/mandateHistory";
import { judgeMandates } from "../../src/domain/mandates/mandateJudge";
import { sameCollectionKey } from "../../src/domain/mandates/mandateTakenOver";
import { momentOn } from "../support/books";
import { dayOf, doneWithMandates, type MandateDeed, mandateDeeds } from "../support/mandateDeeds";
import { firmOfMandates } from "../support/mandateFirm";
import { expectValidBankFile } from "../support/schemas";

/*
 * The life of mandates: whatever is made, signed, changed by action or typed over by hand, collected, given back and taken back, in any
 * order and in two administrations, the debtor's bank hears of every change in a valid file, no invoice can go under two mandates, and
 * nothing goes twice under a mandate for one collection (docs/law/actions.md#2).
 */

/** Usable mandates that are for the same, and of which not each is named by an invoice. */
function unnamedTwins(book: Book, day: number): string[] {
  const index = indexBook(book);
  const today = dayOf(day);
  const judge = judgeMandates({ collectionDate: today, today }, index, rowFindings(book));
  const usable = book.tables.Mandates.filter((mandate) => judge(mandate).usable);
  const isNamed = ({ administration, mandateId }: Mandate) =>
    book.tables.Invoices.some(
      (invoice) => keyFrom(invoice.administration, invoice.mandateId) === keyFrom(administration, mandateId),
    );
  const keyOf = (one: Mandate) => keyFrom(one.administration, one.debtor, sameCollectionKey(one));
  return usable.flatMap((one, at) =>
    usable
      .slice(at + 1)
      .filter((other) => keyOf(one) === keyOf(other))
      .filter((other) => !isNamed(one) || !isNamed(other))
      .map((other) => `${one.mandateId} ${other.mandateId}`),
  );
}

/** What a bank knows of a mandate by a line. */
function sentWith(line: DirectDebit, orders: readonly CollectionOrder[]) {
  const settings = orders.find(({ number }) => number === line.order)?.settings ?? "{}";
  const { creditorId, creditorName } = JSON.parse(settings) as Readonly<Record<string, string>>;
  return { iban: line.iban, mandateId: line.mandateId, creditorId, creditorName };
}

/**
 * What went out otherwise than the bank knew it, and was not reported as what it was; or was reported and had not changed. Of each
 * mandate, by what it was before the collection.
 */
function unreported(before: Book, book: Book): string[] {
  const index = indexBook(before);
  const known = new Set(before.tables.DirectDebits.map(({ order, line }) => keyFrom(order, line)));
  const fresh = book.tables.DirectDebits.filter(({ order, line }) => !known.has(keyFrom(order, line)));
  const first = new Map<string, DirectDebit>();
  for (const line of fresh) {
    const key = keyFrom(line.administration, line.mandateId);
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()].flatMap((line) => {
    const mandate = mandateOfReference(line.administration, line.mandateId, index);
    const last = mandate && linesUnder(mandate, index).findLast((one) => isPresented(one.line));
    if (last === undefined) return [];
    const [was, is] = [sentWith(last.line, before.tables.Orders), sentWith(line, book.tables.Orders)];
    const facts = [
      ["IBAN", was.iban, is.iban, line.originalIban],
      ["reference", was.mandateId, is.mandateId, line.originalMandateId],
      ["creditor ID", was.creditorId, is.creditorId, line.originalCreditorId],
      ["creditor name", was.creditorName, is.creditorName, line.originalCreditorName],
    ] as const;
    return facts.flatMap(([what, from, to, said]) => {
      const isRight = isAlike(from, to) ? said === null || !isAlike(said, from) : said !== null && isAlike(said, from);
      return isRight
        ? []
        : [`${line.order} ${line.mandateId} ${what}: ${String(from)} > ${String(to)}, said ${String(said)}`];
    });
  });
}

function isAlike(one: string | null | undefined, other: string | null | undefined): boolean {
  return isSameIban(one ?? "", other ?? "");
}

/** Mandates for one collection, by what they say or by the code of a line, under which more than one was presented. */
function usedTwice(book: Book): string[] {
  const index = indexBook(book);
  return book.tables.Mandates.flatMap((mandate) => {
    const presented = linesUnder(mandate, index).filter(({ line }) => isPresented(line));
    const isForOne = mandate.oneOff === true || presented.some(({ line }) => line.sequenceType === "OOFF");
    return isForOne && presented.length > 1 ? [mandate.mandateId] : [];
  });
}

/** Whether lines of a book that were not in the one before report something. */
function reports(before: Book, { tables }: Book): boolean {
  return tables.DirectDebits.slice(before.tables.DirectDebits.length).some(
    (line) =>
      (line.originalIban ?? line.originalMandateId ?? line.originalCreditorId ?? line.originalCreditorName) !== null,
  );
}

/** Nothing is told of a mandate of which no bank knows. */
const BEGINNING: readonly MandateDeed[] = [{ what: "collect" }, { what: "deliver", order: 0 }, { what: "collect" }];

/** The next mandate of an invoice is signed while the first one's collection is on its way; then its order is cancelled. */
const CAME_BACK: MandateDeed[] = [
  { what: "nextOneOff", invoice: 0, iban: 1 },
  { what: "cancel", order: 0 },
  { what: "collect" },
];

const RUNS = Number(process.env["MANDATE_RUNS"] ?? 25);

test("no sequence of actions makes two mandates for one invoice, loses a change, or uses a one-off mandate twice", async () => {
  let [amended, ended, more] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(mandateDeeds, async (list) => {
      let book = firmOfMandates();
      const start = book.tables.Mandates.length;
      for (const [day, deed] of [...BEGINNING, ...list].entries()) {
        const { book: next, documents } = doneWithMandates(book, deed, day);
        expect({ deed, unnamedTwins: unnamedTwins(next, day) }).toEqual({ deed, unnamedTwins: [] });
        if (deed.what === "collect") {
          expect({ deed, unreported: unreported(book, next) }).toEqual({ deed, unreported: [] });
          if (reports(book, next)) for (const { bytes } of documents) await expectValidBankFile(bytes);
        }
        expect({ deed, usedTwice: usedTwice(next) }).toEqual({ deed, usedTwice: [] });
        book = next;
      }
      amended += book.tables.DirectDebits.filter(({ originalIban }) => originalIban !== null).length;
      ended += book.tables.Mandates.filter(({ replacedBy }) => replacedBy !== null).length;
      more += book.tables.Mandates.length > start ? 1 : 0;
      const { findings } = verifyAction.decide(book, {}, momentOn("2027-02-01T09:00:00"));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: RUNS, examples: [[CAME_BACK]] },
  );
  // What is looked at does happen.
  expect([amended > 0, ended > 0, more > 0]).toEqual([true, true, true]);
});
