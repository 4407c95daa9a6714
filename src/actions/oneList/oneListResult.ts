import { type Book, keyFrom } from "../../domain/book/book";
import { openAmountOf } from "../../domain/book/openItem";
import type { Invoice } from "../../domain/book/records";
import type { IsoDate } from "../../domain/values/calendar";
import { type Cents, formatCents, sumOf } from "../../domain/values/money";
import type { HowMembersRead } from "../../lists/members/memberList";
import type { Ledger } from "../newCreditor";
import type { OneListIntake } from "./oneListIntake";
import type { MissingAnswer, TakeInOneListRequest } from "./oneListRequest";
import type { PeriodInvoice } from "./periodInvoices";

/** Who collects by the list; what nobody has said yet is null. */
export interface ShownCreditor {
  readonly administration: string | null;
  readonly creditorName: string | null;
  readonly creditorId: string | null;
  readonly account: string | null;
  readonly isNewAdministration: boolean;
  /** Of what is new; null where nothing is. */
  readonly ledger: Ledger | null;
}

/** A member whom the list adds, or whose account it changes. */
export interface ShownMember {
  readonly row: number;
  readonly debtor: string;
  readonly name: string;
  readonly mandate: string;
  readonly iban: string;
  /** The account before it; null for a new member. */
  readonly formerIban: string | null;
  readonly dateOfSignature: IsoDate | null;
}

/** What is due of a member in a period; amounts as `formatCents` writes them. */
export interface ShownCharge {
  readonly row: number | null;
  readonly invoice: string;
  readonly debtor: string;
  /** The debtor's name. */
  readonly name: string;
  /** By what it can be left out: the number, the mandate or the name in the list, else the debtor. */
  readonly member: string;
  readonly amount: string;
  /** What it was before; null for a new one. */
  readonly was: string | null;
  readonly dueDate: IsoDate;
  readonly description: string | null;
}

/** How many there are of a kind, and what they come to. */
export interface ChargeSum {
  readonly count: number;
  readonly amount: string;
}

/** How one list was read, what it lacks, and what it makes of the workbook. */
export interface TakeInOneListResult extends HowMembersRead {
  readonly file: string;
  /** The user's own name for this way of reading; null where it has none. */
  readonly keptAs: string | null;
  /** False for a list that could not be read: it says how it was tried. */
  readonly isRead: boolean;
  readonly rowCount: number;
  readonly leftOut: number;
  readonly passedOver: number;
  /** What is to be said before anything can be taken in: the questions of one form. */
  readonly missing: readonly MissingAnswer[];
  readonly creditor: ShownCreditor;
  readonly period: string | null;
  readonly collectionDate: IsoDate | null;
  readonly counts: OneListIntake["counts"];
  readonly sums: Readonly<
    Record<"new" | "changed" | "unchanged" | "underWay" | "stays" | "heldBack" | "closed", ChargeSum>
  >;
  readonly newMembers: readonly ShownMember[];
  readonly changedMembers: readonly ShownMember[];
  readonly goneMembers: readonly string[];
  readonly newInvoices: readonly ShownCharge[];
  readonly changedInvoices: readonly ShownCharge[];
  readonly closedInvoices: readonly ShownCharge[];
}

/** Of a list that could not be read. */
export const NOTHING_READ: OneListIntake = {
  creditor: {
    ...{ administration: null, isNewAdministration: false, newAccount: null, account: null, ledger: null },
    ...{ missing: [], findings: [] },
  },
  ...{ period: null, collectionDate: null, missing: [], records: null, invoices: [], closed: [], goneMembers: [] },
  ...{
    leftOut: 0,
    counts: { notCollected: 0, ended: 0, samples: 0, notDue: 0 },
    changes: [],
    findings: [],
    heldBack: [],
  },
};

/** The result of a list that was taken in, or that waits for answers. */
export function oneListResult(book: Book, request: TakeInOneListRequest, intake: OneListIntake): TakeInOneListResult {
  const { list, kept } = request;
  const { creditor, records, invoices, closed, missing, period, collectionDate, leftOut, counts, goneMembers } = intake;
  const { encoding, separator, sheet, sheets, headingRow, decimal, dates, columns } = list;
  const { administration, isNewAdministration, account, ledger } = creditor;
  const members = (records?.members ?? []).map(({ owned, debtor, mandate, isNewMandate, formerIban }) => ({
    isNew: isNewMandate,
    row: owned.member.row.row,
    ...{ debtor: debtor.number, name: debtor.name, mandate: mandate.mandateId, iban: owned.member.iban, formerIban },
    dateOfSignature: mandate.dateOfSignature,
  }));
  const shown = (isShown: (member: (typeof members)[number]) => boolean): ShownMember[] =>
    members.filter(isShown).map(({ row, debtor, name, mandate, iban, formerIban, dateOfSignature }) => {
      return { row, debtor, name, mandate, iban, formerIban, dateOfSignature };
    });
  const names = new Map(book.tables.Debtors.map(({ number, name }) => [keyFrom(number), name]));
  for (const { debtor } of records?.members ?? []) names.set(keyFrom(debtor.number), debtor.name);
  const nameOf: NameOf = (debtor) => names.get(keyFrom(debtor)) ?? debtor;
  const ofKind = (kind: PeriodInvoice["kind"]) => invoices.filter((one) => one.kind === kind);
  const sumOfKind = (kind: PeriodInvoice["kind"]) => chargeSum(ofKind(kind), ({ owed }) => owed.charge.amount);
  return {
    ...{ encoding, separator, sheet, sheets, headingRow, decimal, dates, columns },
    ...{ file: list.name, keptAs: kept?.name ?? null, isRead: intake !== NOTHING_READ },
    ...{ rowCount: list.rows.length, leftOut, passedOver: list.passedOver, missing },
    creditor: {
      administration: administration?.code ?? null,
      creditorName: administration?.creditorName ?? list.creditor.name,
      creditorId: administration?.creditorId ?? list.creditor.creditorId,
      ...{ account, isNewAdministration, ledger },
    },
    ...{ period, collectionDate, counts, goneMembers },
    sums: {
      new: sumOfKind("new"),
      changed: sumOfKind("changed"),
      unchanged: sumOfKind("unchanged"),
      underWay: sumOfKind("underWay"),
      stays: sumOfKind("stays"),
      heldBack: sumOfKind("heldBack"),
      closed: chargeSum(closed, openAmountOf),
    },
    newMembers: shown(({ isNew }) => isNew),
    changedMembers: shown(({ formerIban }) => formerIban !== null),
    newInvoices: ofKind("new").map((one) => shownCharge(one, null, nameOf)),
    changedInvoices: ofKind("changed").map((one) => shownCharge(one, formatCents(one.invoice.amount), nameOf)),
    closedInvoices: closed.map((invoice) => closedCharge(invoice, nameOf)),
  };
}

type NameOf = (debtor: string) => string;

function shownCharge({ owed, invoice }: PeriodInvoice, was: string | null, nameOf: NameOf): ShownCharge {
  const { amount, dueDate, description } = owed.charge;
  return {
    row: owed.line,
    invoice: invoice.number,
    debtor: owed.debtor,
    ...{ name: nameOf(owed.debtor), member: owed.member },
    amount: formatCents(amount),
    ...{ was, dueDate, description },
  };
}

function closedCharge(invoice: Invoice, nameOf: NameOf): ShownCharge {
  const { number, debtor, dueDate, description } = invoice;
  const was = formatCents(openAmountOf(invoice));
  const unlisted = { row: null, member: debtor, name: nameOf(debtor) };
  return { ...unlisted, invoice: number, debtor, amount: "0.00", was, dueDate, description };
}

function chargeSum<T>(values: readonly T[], amountOf: (value: T) => Cents): ChargeSum {
  return { count: values.length, amount: formatCents(sumOf(values, amountOf)) };
}
