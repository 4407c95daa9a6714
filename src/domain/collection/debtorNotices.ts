import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { settingsFromText } from "../book/orderSettings";
import type {
  Administration,
  CollectionOrder,
  Debtor,
  DirectDebit,
  Language,
  LocalInstrument,
  PaperLanguage,
  PostalAddress,
} from "../book/records";
import type { IsoDate } from "../values/calendar";
import { mailAddresses } from "../values/mailAddress";
import { NAME_MAX, sentText } from "./sentTexts";
import { add, type Cents, sumOf, ZERO } from "../values/money";

/** What a paper is about: what will be collected, or what a collected amount consists of. */
export type DebtorPaper = "notification" | "specification";

/** The column of a line that says when each paper went out. */
export const PAPER_DAYS = { notification: "preNotifiedOn", specification: "specifiedOn" } as const satisfies Readonly<
  Record<DebtorPaper, keyof DirectDebit>
>;

/** An open item behind a collection. */
export interface NoticeItem {
  /** `F2026-0012`, or `F2026-0012/2` for its second instalment. */
  readonly item: string;
  readonly invoiceDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly description: string | null;
  /** What is open of it; of a netted credit note below nothing. */
  readonly open: Cents;
  readonly discount: Cents;
  /** What is collected for it. */
  readonly amount: Cents;
}

/** One amount on the debtor's bank statement. */
export interface NoticeTransaction {
  readonly mandateId: string;
  /** Every sign but the last four is a star. */
  readonly maskedIban: string;
  /** Null before the order is issued. */
  readonly endToEndId: string | null;
  readonly amount: Cents;
  readonly items: readonly NoticeItem[];
}

/** What one debtor is written about one order (docs/law/actions.md#4, papers). */
export interface DebtorNotice {
  readonly order: string;
  readonly administration: string;
  readonly creditorName: string;
  readonly creditorId: string;
  readonly creditorAddress: PostalAddress | null;
  readonly debtor: string;
  readonly name: string;
  readonly address: PostalAddress | null;
  /** To be written to; none where the debtor has no address for mail, or a wrong one. */
  readonly mail: readonly string[];
  readonly language: PaperLanguage;
  readonly localInstrument: LocalInstrument;
  readonly collectionDate: IsoDate;
  readonly transactions: readonly NoticeTransaction[];
  readonly total: Cents;
  /** When the paper went out for all of it, the last day of several; null while a part did not. */
  readonly sentOn: IsoDate | null;
}

/** An order whose debtors are written to, with the lines that it is about. */
export interface NoticedOrder {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
  readonly administration: Administration | undefined;
  /** The workbook's, of debtors that have none of their own. */
  readonly language: Language;
}

/** The lines that a paper can be about: what is still to be collected, or what was and did not come back. */
export function linesFor(paper: DebtorPaper, lines: readonly DirectDebit[]): readonly DirectDebit[] {
  return lines.filter(({ status }) =>
    paper === "notification" ? status === "Draft" || status === "InTransit" : isCollected(status),
  );
}

function isCollected(status: DirectDebit["status"]): boolean {
  return status === "InTransit" || status === "Received";
}

/** What each debtor of the order is written, in the order of the lines. */
export function debtorNotices(paper: DebtorPaper, ordered: NoticedOrder, index: BookIndex): DebtorNotice[] {
  const groups = groupBy(ordered.lines, ({ debtor }) => keyFrom(debtor));
  const creditor = creditorOf(ordered);
  return [...groups.values()].map((lines) => noticeOf(paper, ordered, creditor, lines, index));
}

type Creditor = Pick<DebtorNotice, "creditorName" | "creditorId" | "creditorAddress">;

/** As the order was sent once it is issued: the debtor sees that name on the bank statement, if without its accents. */
function creditorOf({ order, administration }: NoticedOrder): Creditor {
  const settings = settingsFromText(order.settings);
  const name = administration?.creditorName ?? order.administration;
  const isAsSent = settings === null || sentText(name, settings.characterSet, NAME_MAX).text === settings.creditorName;
  return {
    creditorName: isAsSent ? name : settings.creditorName,
    creditorId: settings?.creditorId ?? administration?.creditorId ?? "",
    creditorAddress: administration === undefined || administration.town === null ? null : addressOf(administration),
  };
}

function addressOf({ street, buildingNumber, postalCode, town, country }: PostalAddress): PostalAddress {
  return { street, buildingNumber, postalCode, town, country };
}

type Lines = readonly [DirectDebit, ...DirectDebit[]];

function noticeOf(
  paper: DebtorPaper,
  { order, administration, language }: NoticedOrder,
  creditor: Creditor,
  lines: Lines,
  index: BookIndex,
): DebtorNotice {
  const [first] = lines;
  const debtor = index.debtors.get(keyFrom(first.debtor));
  const transactions = groupBy(lines, ({ transaction }) => transaction);
  const days = lines.map((line) => line[PAPER_DAYS[paper]]);
  return {
    order: order.number,
    administration: order.administration,
    ...creditor,
    debtor: debtor?.number ?? first.debtor,
    name: debtor?.name ?? first.accountHolder,
    address: debtorAddress(debtor, administration?.country ?? null),
    mail: mailAddresses(debtor?.email ?? "") ?? [],
    language: debtor?.language ?? language,
    localInstrument: order.localInstrument,
    collectionDate: order.collectionDate,
    transactions: [...transactions.values()].map((members) => transactionOf(members, index)),
    total: sumOf(lines, ({ amount }) => amount),
    sentOn: days.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last)),
  };
}

/** As it stands on a letter: the country only where it is another one than the sender's. */
function debtorAddress(debtor: Debtor | undefined, from: string | null): PostalAddress | null {
  if (debtor === undefined || debtor.town === null) return null;
  const isDomestic = keyFrom(debtor.country) === keyFrom(from);
  return { ...addressOf(debtor), country: isDomestic ? null : debtor.country };
}

function transactionOf(lines: Lines, index: BookIndex): NoticeTransaction {
  const [{ mandateId, iban, endToEndId }] = lines;
  return {
    mandateId,
    maskedIban: maskedIban(iban),
    endToEndId,
    amount: sumOf(lines, ({ amount }) => amount),
    items: lines.map((line) => itemOf(line, index)),
  };
}

function itemOf(line: DirectDebit, index: BookIndex): NoticeItem {
  const { administration, invoice: number, instalment, amount, discount } = line;
  const invoice = index.invoices.get(keyFrom(administration, number));
  const instalments =
    instalment === null ? [] : (index.instalmentsOfInvoice.get(keyFrom(administration, number)) ?? []);
  const part = instalments.find((one) => one.number === instalment);
  return {
    item: instalment === null ? number : `${number}/${String(instalment)}`,
    invoiceDate: invoice?.invoiceDate ?? null,
    dueDate: (instalment === null ? invoice : part)?.dueDate ?? null,
    description: invoice?.description ?? null,
    open: add(amount, discount ?? ZERO),
    discount: discount ?? ZERO,
    amount,
  };
}

/** So much of it tells the account from the debtor's others, and nobody else what it is. */
const SHOWN = 4;

/** An IBAN of which only the last four signs can be read, in fours from the end: `** **** **** **** 4300`. */
export function maskedIban(iban: string): string {
  const compact = iban.replace(/\s/gu, "");
  const masked = "*".repeat(Math.max(0, compact.length - SHOWN)) + compact.slice(-SHOWN);
  return masked.replace(/.(?=(?:.{4})+$)/gu, "$& ");
}
