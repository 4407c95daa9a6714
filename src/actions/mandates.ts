import { withFields } from "../kit/withFields";
import { type Book, keyFrom } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding, hasError, type Place } from "../domain/book/finding";
import { itemName, openAmountOf } from "../domain/book/openItem";
import type { FieldOf, LocalInstrument, MandateStatus } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { isOnList, type MandateListName } from "../domain/mandates/mandateLists";
import { schemeOf } from "../domain/mandates/scheme";
import { type MandateStanding, mandateStandings } from "../domain/mandates/mandateStandings";
import { usableUntil } from "../domain/mandates/mandateStatus";
import { type OneOffNeed } from "../domain/mandates/oneOffNeeds";
import { addMonths, dateOf, type IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents } from "../domain/values/money";
import type { Action, Confirmation, Moment, Outcome, Summary } from "./action";
import { MANDATE_VIEWS, type MandateView } from "./mandateViews";
import { isIn } from "./namedItem";
import { held, shown } from "./outcome";

/** Which list, of which administration; all mandates when none is given. `months`: how far ahead dormancy is looked for. */
export interface MandatesRequest extends Confirmation {
  readonly view?: MandateView;
  readonly months?: number;
  readonly administration?: string;
}

/** How many there are on each list, and what is on the one that was asked for. */
export interface MandatesResult {
  readonly date: IsoDate;
  readonly months: number;
  readonly counts: Readonly<Record<MandateView, number>>;
  readonly mandates: readonly ListedMandate[];
  readonly invoices: readonly NeedingInvoice[];
}

/** A mandate on a list, with the cell that the list is about. */
export interface ListedMandate {
  readonly administration: string;
  readonly mandate: string;
  readonly debtor: string;
  readonly name: string;
  readonly status: MandateStatus;
  readonly localInstrument: LocalInstrument;
  readonly oneOff: boolean;
  readonly invoice: string | null;
  readonly iban: string | null;
  /** The debtor's, where it is another. */
  readonly preferredIban: string | null;
  readonly dateOfSignature: IsoDate | null;
  readonly lastCollectionDate: IsoDate | null;
  readonly usableUntil: IsoDate | null;
  /** The references that stand in its way. */
  readonly duplicates: string | null;
  readonly blocked: string | null;
  readonly place: Place;
}

/** An item that needs a one-off mandate of its own, with the cell in which it is lacking. */
export interface NeedingInvoice {
  readonly administration: string;
  readonly item: string;
  readonly debtor: string;
  readonly name: string;
  readonly dueDate: IsoDate;
  readonly openAmount: Cents;
  /** The one that waits for its signature. */
  readonly unsigned: string | null;
  readonly place: Place;
}

const MONTHS = 3;

/** The lists that each view shows; that of invoices has none. */
const LISTS: Readonly<Record<MandateView, readonly MandateListName[]>> = {
  unsigned: ["unsigned"],
  "unsigned-one-off": [],
  signed: ["signed"],
  duplicates: ["duplicates"],
  dormant: ["dormantSoon", "dormant"],
};

/** The cell that each view is about. */
const FIELDS: Readonly<Record<MandateView, FieldOf<"Mandates">>> = {
  unsigned: "dateOfSignature",
  "unsigned-one-off": "dateOfSignature",
  signed: "mandateId",
  duplicates: "mandateId",
  dormant: "lastCollectionDate",
};

function decide(book: Book, request: MandatesRequest, moment: Moment): Outcome<MandatesResult, never> {
  const findings = askedFindings(book, request);
  if (hasError(findings)) return held(findings);
  const { view, months = MONTHS, administration } = request;
  const date = dateOf(moment.at);
  const soon = addMonths(date, months);
  const all = mandateStandings(book, date);
  const mandates = all.mandates.filter(({ mandate }) => isIn(administration, mandate.administration));
  const needs = all.needs.filter(({ item }) => isIn(administration, item.invoice.administration));
  const onView = (name: MandateView) => (one: MandateStanding) => LISTS[name].some((list) => isOnList(list, one, soon));
  const counts = Object.fromEntries(
    MANDATE_VIEWS.map((name) => [name, LISTS[name].length === 0 ? needs.length : mandates.filter(onView(name)).length]),
  ) as Record<MandateView, number>;
  const listed = view === undefined ? mandates : mandates.filter(onView(view));
  const index = indexBook(book);
  return shown(findings, {
    ...{ date, months, counts },
    mandates: listed.map((one) => listedMandate(one, view === undefined ? "mandateId" : FIELDS[view])),
    invoices: view === "unsigned-one-off" ? needs.map((need) => needingInvoice(need, index)) : [],
  });
}

function askedFindings(book: Book, { administration }: MandatesRequest): Finding[] {
  const isThere = book.tables.Administrations.some(({ code }) => isIn(administration, code));
  const unknown =
    administration === undefined || isThere ? [] : [finding("administration.unknown", null, { administration })];
  return [...stoppingFindings(book), ...unknown];
}

function listedMandate(standing: MandateStanding, field: FieldOf<"Mandates">): ListedMandate {
  const { mandate, lines, debtor, status, duplicates, blocked, hasOtherIban } = standing;
  const { administration, mandateId, invoice, iban, dateOfSignature, lastCollectionDate, oneOff } = mandate;
  return {
    administration,
    mandate: mandateId,
    debtor: mandate.debtor,
    name: debtor?.name ?? "",
    status,
    localInstrument: schemeOf(mandate),
    oneOff: oneOff === true,
    ...{ invoice, iban },
    preferredIban: hasOtherIban ? (debtor?.iban ?? null) : null,
    ...{ dateOfSignature, lastCollectionDate },
    usableUntil: usableUntil(mandate, lines),
    ...{ duplicates, blocked },
    place: at("Mandates", mandate, field),
  };
}

function needingInvoice({ item, unsigned }: OneOffNeed, index: BookIndex): NeedingInvoice {
  const { administration, debtor } = item.invoice;
  const place =
    unsigned === null ? at("Invoices", item.invoice, "mandateId") : at("Mandates", unsigned, "dateOfSignature");
  return {
    administration,
    item: itemName(item),
    debtor,
    name: index.debtors.get(keyFrom(debtor))?.name ?? "",
    dueDate: item.record.dueDate,
    openAmount: openAmountOf(item.record),
    unsigned: unsigned?.mandateId ?? null,
    place,
  };
}

function summary({ date, months, counts, mandates, invoices }: MandatesResult): Summary {
  return {
    date,
    months,
    mandates: mandates.map(({ place, ...row }) => withFields(row, { place: { ...place } })),
    needingMandate: invoices.map(({ place, openAmount, ...row }) =>
      withFields(row, { openAmount: formatCents(openAmount), place: { ...place } }),
    ),
    counts,
  };
}

/** Lists the mandates by what they ask for (docs/law/actions.md#2). */
export const mandatesAction: Action<MandatesRequest, MandatesResult, never> = {
  name: "mandates",
  writes: false,
  decide,
  summary,
};
