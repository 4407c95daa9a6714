import fc from "fast-check";
import type { Action, ActionDocument } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { changeCreditorAction } from "../../src/actions/changeCreditor";
import { changeIbanAction } from "../../src/actions/changeIban";
import { changeReferenceAction } from "../../src/actions/changeReference";
import { changeSchemeAction } from "../../src/actions/changeScheme";
import { collectAction } from "../../src/actions/collect";
import { deleteMandateAction } from "../../src/actions/deleteMandate";
import { deliverAction } from "../../src/actions/deliver";
import { enableAction } from "../../src/actions/enable";
import { importMandatesAction } from "../../src/actions/importMandates";
import { returnAction } from "../../src/actions/return";
import { signAction } from "../../src/actions/sign";
import { undoAction } from "../../src/actions/undo";
import { withdrawAction } from "../../src/actions/withdraw";
import type { Book } from "../../src/domain/book/book";
import { addBusinessDays, addDays, type IsoDate, isoDate } from "../../src/domain/values/calendar";
import { mandateListOfSheet } from "../../src/lists/mandateList";
import { bookAfter, dutchIbanOf, momentOn, tampered, usersOwnColumns, withRows } from "./books";
import { writtenParts } from "./writtenParts";

/*
 * What can happen to the mandates of a firm with two administrations: every action that makes, changes or ends one, collections with
 * what becomes of them, and what is typed over by hand.
 */

/** Something that happens. */
export type MandateDeed =
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
  | { readonly what: "sign" | "withdraw" | "delete"; readonly mandate: number }
  | { readonly what: "recurrent" | "final"; readonly mandate: number }
  | { readonly what: "nextOneOff"; readonly invoice: number; readonly iban: number }
  | { readonly what: "enable"; readonly debtor: number }
  | { readonly what: "import"; readonly debtor: number; readonly number: number; readonly isUsed: boolean }
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
/** Days in the life of these mandates, one deed a day. */
export const mandateDeeds: fc.Arbitrary<MandateDeed[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constant<MandateDeed>({ what: "collect" }) },
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
      weight: 8,
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
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constantFrom(
          "sign" as const,
          "sign" as const,
          "withdraw" as const,
          "delete" as const,
          "recurrent" as const,
        ),
        mandate: fc.nat({ max: 40 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant("enable" as const), debtor: some }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant("final" as const), mandate: some }) },
    {
      weight: 1,
      arbitrary: fc.record({ what: fc.constant("nextOneOff" as const), invoice: some, iban: fc.nat({ max: 3 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constant("import" as const),
        debtor: some,
        number: some,
        isUsed: fc.boolean(),
      }),
    },
  ),
  { minLength: 5, maxLength: 16 },
);

/** The first day; each deed is done three days after the one before. */
export function dayOf(deed: number): IsoDate {
  return addDays(isoDate("2026-11-23"), deed * 3);
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}

interface Asked {
  readonly action: Action;
  readonly request: object;
}

const asking = (action: Action<never>, request: object): Asked => ({ action: action as unknown as Action, request });

/** The deed as an action with its request; null for what cannot be asked. */
function asked(deed: MandateDeed, { tables }: Book, today: IsoDate): Asked | null {
  switch (deed.what) {
    case "collect":
      return asking(collectAction, { collectionDate: addBusinessDays(today, 5), dueUntil: today });
    case "creditor":
      return asking(changeCreditorAction, { administration: "NL01", how: deed.how, ...creditorOf(deed) });
    case "iban":
    case "reference":
    case "scheme":
      return changeAsked(deed, tables.Mandates, today);
    case "enable":
      return asking(enableAction, { debtor: pick(tables.Debtors, deed.debtor)?.number, includeOpen: true });
    case "import":
      return asking(importMandatesAction, importOf(deed, today));
    case "nextOneOff":
      return asking(importMandatesAction, nextOneOffOf(deed, tables));
    case "sign": {
      const unsigned = tables.Mandates.filter(({ dateOfSignature }) => dateOfSignature === null);
      const { mandateId, administration } = pick(unsigned, deed.mandate) ?? {};
      return asking(signAction, { mandates: mandateId === undefined ? [] : [mandateId], administration });
    }
    case "withdraw":
    case "delete": {
      const { mandateId: mandate, administration } = pick(tables.Mandates, deed.mandate) ?? {};
      return asking(deed.what === "delete" ? deleteMandateAction : withdrawAction, { mandate, administration });
    }
    case "typed":
    case "recurrent":
    case "final":
      return null;
    default:
      return orderAsked(deed, tables);
  }
}

type Of<What> = Extract<MandateDeed, { readonly what: What }>;

function creditorOf({ how, name }: Of<"creditor">): object {
  if (how === "restore") return {};
  const creditorName = ["Groothandel De Waag B.V.", "De Waag Export B.V.", "Waag"][name];
  return { creditorName, ...(name === 2 ? { creditorId: "NL79ZZZ999999990000" } : {}) };
}

function changeAsked(
  deed: Of<"iban" | "reference" | "scheme">,
  mandates: Book["tables"]["Mandates"],
  on: IsoDate,
): Asked {
  const { mandateId: mandate, administration } = pick(mandates, deed.mandate) ?? {};
  const given = { mandate, administration, how: deed.how, ...(deed.how === "replace" ? { on } : {}) };
  if (deed.what === "scheme") {
    return asking(changeSchemeAction, { ...given, ...(deed.how === "replace" ? { scheme: "B2B" } : {}) });
  }
  if (deed.what === "reference") {
    const reference = deed.how === "amend" ? { reference: `M${String(deed.number)}` } : {};
    return asking(changeReferenceAction, { ...given, ...reference });
  }
  return asking(changeIbanAction, {
    ...given,
    ...(deed.how === "restore" ? {} : { iban: dutchIbanOf(20 + deed.iban) }),
  });
}

/** A list with a mandate more of a debtor who has one: on his account, signed, and perhaps collected under elsewhere. */
function importOf({ debtor, number, isUsed }: Of<"import">, today: IsoDate): object {
  const which = debtor % 2;
  const captions = [
    "Administratie",
    "Kenmerk machtiging",
    "Debiteur",
    "IBAN",
    "Datum machtiging",
    "Datum laatste incasso",
  ];
  const row = [
    number % 2 === 0 ? "NL01" : "NL02",
    `OUD-${String(number)}`,
    which === 0 ? "10001" : "10002",
    dutchIbanOf(which + 1 + (number > 3 ? 40 : 0)),
    "2020-01-15",
    isUsed ? addDays(today, -40) : null,
  ];
  return { list: mandateListOfSheet("oud.xlsx", [captions, row], false), matchBy: "debtor" };
}

/** Another signed mandate for an invoice of which each has its own: one more than there are, by whatever account. */
function nextOneOffOf({ invoice, iban }: Of<"nextOneOff">, tables: Book["tables"]): object {
  const invoices = tables.Invoices.filter(({ debtor }) => debtor === "10003");
  const { number = "" } = pick(invoices, invoice) ?? {};
  const captions = [
    "Administratie",
    "Kenmerk machtiging",
    "Debiteur",
    "IBAN",
    "Eenmalig",
    "Factuur",
    "Datum machtiging",
  ];
  const reference = `NEXT-${String(tables.Mandates.length)}`;
  const row = ["NL01", reference, "10003", dutchIbanOf(iban === 0 ? 60 : 3), "Ja", number, "2026-11-01"];
  return { list: mandateListOfSheet("volgende.xlsx", [captions, row], false), matchBy: "debtor" };
}

function orderAsked(deed: Of<"deliver" | "cancel" | "undo" | "return">, tables: Book["tables"]): Asked | null {
  const order = pick(tables.Orders, deed.order)?.number;
  if (order === undefined) return null;
  if (deed.what === "return") {
    const lines = tables.DirectDebits.filter((one) => one.order === order);
    const line = pick(lines, deed.line)?.line;
    return asking(returnAction, { order, line, kind: deed.kind, reasonCode: "MS03", wholeTransaction: true });
  }
  return asking(deed.what === "deliver" ? deliverAction : deed.what === "cancel" ? cancelAction : undoAction, {
    order,
  });
}

/** What a deed comes to: the book after it, if it goes through, and the bank files that it made. */
export interface MandateDeedDone {
  readonly book: Book;
  readonly documents: readonly ActionDocument[];
}

/** Nobody accepts that two mandates stand for the same: all other warnings are confirmed. */
const NEVER_CONFIRMED: ReadonlySet<string> = new Set(["sign.twin", "mandateImport.twin"]);

/** Does a deed on its day. */
export function doneWithMandates(book: Book, deed: MandateDeed, day: number): MandateDeedDone {
  if (deed.what === "typed" || deed.what === "recurrent" || deed.what === "final") {
    return { book: typedOver(book, deed), documents: [] };
  }
  const posed = asked(deed, book, dayOf(day));
  if (posed === null) return { book, documents: [] };
  const { action } = posed;
  const moment = momentOn(`${dayOf(day)}T09:00:00`);
  const first = action.decide(book, { ...posed.request, confirmed: [] }, moment);
  const request = { ...posed.request, confirmed: first.unconfirmed.filter((name) => !NEVER_CONFIRMED.has(name)) };
  const outcome = first.done ? first : action.decide(book, request, moment);
  if (!outcome.done || outcome.changes.length === 0) return { book, documents: [] };
  const foreign = usersOwnColumns(outcome.changes);
  if (foreign.length > 0) throw new Error(`${action.name} writes what is the user's: ${foreign.join(", ")}`);
  const changes = writtenParts({ action, request, moment, before: book, outcome });
  return { book: withRows(bookAfter(book, changes)), documents: outcome.documents };
}

/**
 * By hand: an account where nobody else is (two mandates can be made alike by hand), that a one-off mandate is none, or that the next
 * collection under a recurrent one is the last.
 */
function typedOver(book: Book, deed: Of<"typed" | "recurrent" | "final">): Book {
  const at = deed.mandate % book.tables.Mandates.length;
  if (deed.what === "final") {
    const isRecurrent = book.tables.Mandates[at]?.oneOff !== true;
    return isRecurrent ? tampered(book, "Mandates", at, { sequenceTypeOverride: "FNAL" }) : book;
  }
  if (deed.what === "typed") return tampered(book, "Mandates", at, { iban: dutchIbanOf(100 + at * 10 + deed.iban) });
  return book.tables.Mandates[at]?.oneOff === true ? tampered(book, "Mandates", at, { oneOff: false }) : book;
}
