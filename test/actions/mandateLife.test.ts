import fc from "fast-check";
import type { Action } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { changeCreditorAction } from "../../src/actions/changeCreditor";
import { changeIbanAction } from "../../src/actions/changeIban";
import { changeReferenceAction } from "../../src/actions/changeReference";
import { changeSchemeAction } from "../../src/actions/changeScheme";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { undoAction } from "../../src/actions/undo";
import { verifyAction } from "../../src/actions/verify";
import { type Book, keyFrom } from "../../src/domain/book/book";
import { indexBook, isSameIban } from "../../src/domain/book/bookIndex";
import type { DirectDebit, Mandate } from "../../src/domain/book/records";
import { rowFindings } from "../../src/domain/book/rowFindings";
import { isPresented, linesUnder, mandateOfReference } from "../../src/domain/mandates/mandateHistory";
import { judgeMandates, sameCollectionKey } from "../../src/domain/mandates/mandateJudge";
import { addBusinessDays, addDays, isoDate } from "../../src/domain/values/calendar";
import {
  aDebtor,
  aMandate,
  anAccount,
  anInvoice,
  bookAfter,
  bookOf,
  dutchIbanOf,
  momentOn,
  tampered,
  withRows,
} from "../support/books";
import { writtenParts } from "../support/writtenParts";

/*
 * The life of mandates: whatever is changed by action or typed over by hand, collected, given back and taken back, in any
 * order, the debtor's bank hears of every change, no invoice can go under two mandates, and nothing goes twice under a mandate
 * for one collection (docs/law/actions.md#2).
 */

type Deed =
  | { readonly what: "collect" }
  | { readonly what: "deliver" | "cancel" | "undo"; readonly order: number }
  | {
      readonly what: "return";
      readonly order: number;
      readonly line: number;
      readonly kind: "Reject" | "Return" | "Recalled";
    }
  | {
      readonly what: "iban";
      readonly mandate: number;
      readonly iban: number;
      readonly how: "amend" | "replace" | "restore";
    }
  | {
      readonly what: "reference";
      readonly mandate: number;
      readonly how: "amend" | "replace" | "restore";
      readonly number: number;
    }
  | { readonly what: "scheme"; readonly mandate: number; readonly how: "replace" | "restore" }
  | { readonly what: "creditor"; readonly how: "amend" | "restore"; readonly name: number }
  | { readonly what: "typed"; readonly mandate: number; readonly iban: number };

const some = fc.nat({ max: 5 });
const how = fc.constantFrom("amend" as const, "replace" as const, "restore" as const);
const mostlyAmended = fc.constantFrom(
  "amend" as const,
  "amend" as const,
  "amend" as const,
  "replace" as const,
  "restore" as const,
);
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constant<Deed>({ what: "collect" }) },
    { weight: 4, arbitrary: fc.record({ what: fc.constantFrom("deliver" as const), order: some }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constantFrom("cancel" as const, "undo" as const), order: some }) },
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constant("return" as const),
        order: some,
        line: some,
        kind: fc.constantFrom("Reject" as const, "Return" as const, "Recalled" as const),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        what: fc.constant("iban" as const),
        mandate: fc.nat({ max: 2 }),
        iban: some,
        how: mostlyAmended,
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant("reference" as const), mandate: some, how, number: some }) },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant("scheme" as const),
        mandate: some,
        how: fc.constantFrom("replace" as const, "restore" as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant("creditor" as const),
        how: fc.constantFrom("amend" as const, "restore" as const),
        name: fc.nat({ max: 2 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant("typed" as const), mandate: some, iban: some }) },
  ),
  { minLength: 5, maxLength: 16 },
);

/** A debtor with two contracts, one with a single mandate, and one who signs for every invoice; a Belgian bank that is told the old IBAN. */
function firm(): Book {
  const invoices = Array.from({ length: 24 }, (_, n) => {
    const debtor = ["10001", "10001", "10002", "10003"][n % 4] ?? "";
    const named = n % 4 === 0 ? "SR10001" : n % 4 === 1 ? "SR10001-2" : null;
    return anInvoice({
      number: `F${String(n)}`,
      debtor,
      mandateId: named,
      dueDate: addDays(isoDate("2026-11-20"), n * 2),
    });
  });
  const oneOffs = invoices.filter(({ debtor }) => debtor === "10003");
  return bookOf({
    Accounts: [anAccount({ iban: "BE68539007547034", bic: "KREDBEBB", amendmentStyle: "OldIban" })],
    Debtors: [
      aDebtor(),
      aDebtor({ number: "10002", iban: dutchIbanOf(2) }),
      aDebtor({ number: "10003", iban: dutchIbanOf(3), oneOffMandateRequired: true }),
    ],
    Mandates: [
      aMandate(),
      aMandate({ mandateId: "SR10001-2" }),
      aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) }),
      ...oneOffs.map(({ number }) =>
        aMandate({
          mandateId: `SO10003${number}`,
          debtor: "10003",
          iban: dutchIbanOf(3),
          oneOff: true,
          invoice: number,
        }),
      ),
    ],
    Invoices: invoices,
  });
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}

/** The deed as an action with its request; null for what cannot be asked. */
function asked(
  deed: Deed,
  { tables }: Book,
  day: number,
): { readonly action: Action; readonly request: object } | null {
  const today = addDays(isoDate("2026-11-23"), day * 3);
  const of = (action: Action<never>, request: object) => ({ action: action as unknown as Action, request });
  if (deed.what === "collect") {
    return of(collectAction, { collectionDate: addBusinessDays(today, 5), dueUntil: today });
  }
  if (deed.what === "creditor") {
    const creditorName = ["Groothandel De Waag B.V.", "De Waag Export B.V.", "Waag"][deed.name];
    return of(changeCreditorAction, deed.how === "amend" ? { how: deed.how, creditorName } : { how: deed.how });
  }
  if (deed.what === "iban" || deed.what === "reference" || deed.what === "scheme") {
    const mandate = pick(tables.Mandates, deed.mandate)?.mandateId;
    const signed = deed.how === "replace" ? { on: today } : {};
    const given = { mandate, how: deed.how, ...signed };
    if (deed.what === "scheme")
      return of(changeSchemeAction, { ...given, ...(deed.how === "replace" ? { scheme: "B2B" } : {}) });
    if (deed.what === "reference") {
      return of(changeReferenceAction, {
        ...given,
        ...(deed.how === "amend" ? { reference: `M${String(deed.number)}` } : {}),
      });
    }
    return of(changeIbanAction, { ...given, ...(deed.how === "restore" ? {} : { iban: dutchIbanOf(20 + deed.iban) }) });
  }
  if (deed.what === "typed") return null;
  const order = pick(tables.Orders, deed.order)?.number;
  if (order === undefined) return null;
  if (deed.what === "return") {
    const line = pick(
      tables.DirectDebits.filter((one) => one.order === order),
      deed.line,
    )?.line;
    return of(returnAction, { order, line, kind: deed.kind, reasonCode: "MS03", wholeTransaction: true });
  }
  return of(deed.what === "deliver" ? deliverAction : deed.what === "cancel" ? cancelAction : undoAction, { order });
}

/** The book after a deed, if it goes through. */
function after(book: Book, deed: Deed, day: number): Book {
  if (deed.what === "typed") {
    const at = deed.mandate % book.tables.Mandates.length;
    // Somewhere where nobody else is: by hand two mandates can be made alike.
    return tampered(book, "Mandates", at, { iban: dutchIbanOf(100 + at * 10 + deed.iban) });
  }
  const posed = asked(deed, book, day);
  if (posed === null) return book;
  const moment = momentOn(`${addDays(isoDate("2026-11-23"), day * 3)}T09:00:00`);
  const request = { ...posed.request, confirmed: "all" as const };
  const outcome = posed.action.decide(book, request, moment);
  if (!outcome.done || outcome.changes.length === 0) return book;
  return withRows(bookAfter(book, writtenParts({ action: posed.action, request, moment, before: book, outcome })));
}

/** Usable mandates that are for the same, and of which not each is named by an invoice. */
function unnamedTwins(book: Book, day: number): string[] {
  const index = indexBook(book);
  const today = addDays(isoDate("2026-11-23"), day * 3);
  const judge = judgeMandates({ collectionDate: today, today }, index, rowFindings(book));
  const usable = book.tables.Mandates.filter((mandate) => judge(mandate).usable);
  const isNamed = ({ mandateId }: Mandate) =>
    book.tables.Invoices.some((invoice) => keyFrom(invoice.mandateId) === keyFrom(mandateId));
  return usable.flatMap((one, at) =>
    usable
      .slice(at + 1)
      .filter((other) => one.debtor === other.debtor && sameCollectionKey(one) === sameCollectionKey(other))
      .filter((other) => !isNamed(one) || !isNamed(other))
      .map((other) => `${one.mandateId} ${other.mandateId}`),
  );
}

/** Lines that went out on another account than the bank knew, and did not say what it was; by their mandate before the collection. */
function unreported(before: Book, book: Book): string[] {
  const index = indexBook(before);
  const known = new Set(before.tables.DirectDebits.map(({ order, line }) => `${order} ${String(line)}`));
  const fresh = book.tables.DirectDebits.filter(({ order, line }) => !known.has(`${order} ${String(line)}`));
  const first = new Map<string, DirectDebit>();
  for (const line of fresh) if (!first.has(line.mandateId)) first.set(line.mandateId, line);
  return [...first.values()].flatMap((line) => {
    const mandate = mandateOfReference(line.administration, line.mandateId, index);
    const last =
      mandate === undefined ? undefined : linesUnder(mandate, index).findLast((one) => isPresented(one.line));
    if (last === undefined) return [];
    const isSame = isSameIban(last.line.iban, line.iban);
    const isSameAsBefore = line.originalIban === null ? null : isSameIban(line.originalIban, last.line.iban);
    if (isSame ? isSameAsBefore === null : isSameAsBefore === true) return [];
    return [`${line.order} ${line.mandateId}: ${last.line.iban} > ${line.iban}, said ${String(line.originalIban)}`];
  });
}

/** Invoices under whose mandate for one collection more than one was presented. */
function usedTwice(book: Book): string[] {
  const index = indexBook(book);
  return book.tables.Mandates.filter(({ oneOff }) => oneOff === true).flatMap((mandate) => {
    const presented = linesUnder(mandate, index).filter(({ line }) => isPresented(line));
    return presented.length > 1 ? [mandate.mandateId] : [];
  });
}

/** Nothing is told of a mandate of which no bank knows. */
const BEGINNING: readonly Deed[] = [{ what: "collect" }, { what: "deliver", order: 0 }, { what: "collect" }];

const RUNS = Number(process.env["MANDATE_RUNS"] ?? 25);

test("no sequence of actions makes two mandates for one invoice, loses a change, or uses a one-off mandate twice", () => {
  let [sequences, amended, ended] = [0, 0, 0];
  fc.assert(
    fc.property(deeds, (list) => {
      let book = firm();
      sequences += 1;
      [...BEGINNING, ...list].forEach((deed, day) => {
        const next = after(book, deed, day);
        expect({ deed, unnamedTwins: unnamedTwins(next, day) }).toEqual({ deed, unnamedTwins: [] });
        if (deed.what === "collect")
          expect({ deed, unreported: unreported(book, next) }).toEqual({ deed, unreported: [] });
        expect({ deed, usedTwice: usedTwice(next) }).toEqual({ deed, usedTwice: [] });
        book = next;
      });
      amended += book.tables.DirectDebits.filter(({ originalIban }) => originalIban !== null).length;
      ended += book.tables.Mandates.filter(({ replacedBy }) => replacedBy !== null).length;
      const { findings } = verifyAction.decide(book, {}, momentOn("2027-02-01T09:00:00"));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  // What is looked at does happen.
  expect([amended > sequences / 4, ended > sequences / 4]).toEqual([true, true]);
});
