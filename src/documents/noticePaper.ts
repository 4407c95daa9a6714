import type { PostalAddress } from "../domain/book/records";
import type { DebtorPaper, DebtorNotice, NoticeItem, NoticeTransaction } from "../domain/collection/debtorNotices";
import { formText } from "../domain/collection/formLetters";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents } from "../domain/values/money";
import { type NoticeTexts } from "../messages/noticeNl";
import { noticeTexts } from "../messages/noticeTexts";
import { addressLines } from "./addressLines";
import { type PaperWords, paperWords } from "./letterWords";
import type { Paper, PaperBlock, PaperColumn, PaperFact } from "./paper";

/** What a debtor is written, in the language of that debtor. */
export interface NoticePaper extends Paper {
  /** Above a mail. */
  readonly subject: string;
}

/** So much of a description finds a place in a row. */
const DESCRIPTION_MAX = 200;

/**
 * The letter of a notice, dated `date`: who collects with which ID, how much, when, under which mandate, from which account,
 * and for which invoices (EPC016-06 4.3.4, AT-T009: amount and due date at the least).
 */
export function noticePaper(paper: DebtorPaper, notice: DebtorNotice, date: IsoDate): NoticePaper {
  const texts = noticeTexts(notice.language);
  const words = paperWords(notice.language);
  const { name, creditorName, creditorAddress, address, transactions, collectionDate } = notice;
  const params = { total: formatCents(notice.total), date: collectionDate, count: transactions.length };
  const { title, subject, intro, closing } = texts[paper];
  const text = (content: string): PaperBlock => ({ kind: "text", text: formText(words.fill(content, params)) });
  return {
    language: notice.language,
    title,
    subject: words.fill(subject, params),
    // Abroad the sender's country belongs to its address, as the debtor's does.
    from: [
      creditorName,
      ...addressLines(address?.country == null ? withoutCountry(creditorAddress) : creditorAddress),
    ].map(formText),
    to: [name, ...addressLines(address)].map(formText),
    date: words.write(date, "longDate"),
    blocks: [
      text(texts.dear),
      text(intro),
      ...(transactions.length > 1 ? [text(texts.several)] : []),
      { kind: "facts", facts: creditorFacts(notice, texts, words) },
      ...transactions.flatMap((one, position) => transactionBlocks(one, position, notice, texts, words)),
      text(closing),
      text(texts.regards),
      { kind: "text", text: formText(creditorName) },
    ],
  };
}

function withoutCountry(address: PostalAddress | null): PostalAddress | null {
  return address === null ? null : { ...address, country: null };
}

function creditorFacts(
  { creditorName, creditorId, debtor, collectionDate, total }: DebtorNotice,
  texts: NoticeTexts,
  { write }: PaperWords,
): readonly PaperFact[] {
  return [
    { caption: texts.creditor, value: formText(creditorName) },
    { caption: texts.creditorId, value: formText(creditorId) },
    { caption: texts.debtorNumber, value: formText(debtor) },
    { caption: texts.collectionDate, value: write(collectionDate, "longDate") },
    { caption: texts.amount, value: write(formatCents(total), "amount") },
  ];
}

function transactionBlocks(
  { mandateId, maskedIban, endToEndId, items, amount }: NoticeTransaction,
  position: number,
  { transactions }: DebtorNotice,
  texts: NoticeTexts,
  words: PaperWords,
): PaperBlock[] {
  const { fill, write } = words;
  const count = transactions.length;
  const facts: PaperFact[] = [
    { caption: texts.mandate, value: formText(mandateId) },
    { caption: texts.account, value: maskedIban },
    ...(endToEndId === null ? [] : [{ caption: texts.endToEndId, value: formText(endToEndId) }]),
  ];
  const isDiscounted = items.some(({ discount }) => discount !== 0);
  const columns = columnsOf(texts, isDiscounted);
  return [
    ...(count === 1 ? [] : [{ kind: "heading" as const, text: fill(texts.part, { number: position + 1, count }) }]),
    { kind: "facts", facts },
    {
      kind: "table",
      columns,
      rows: items.map((item) => rowOf(item, isDiscounted, words)),
      total: columns.map((_, column) =>
        column === 0 ? texts.total : column === columns.length - 1 ? write(formatCents(amount), "amount") : "",
      ),
    },
  ];
}

function columnsOf(texts: NoticeTexts, isDiscounted: boolean): PaperColumn[] {
  const amount = (caption: string, weight = 17): PaperColumn => ({ caption, weight, align: "right" });
  return [
    { caption: texts.invoice, weight: 19 },
    { caption: texts.invoiceDate, weight: 22 },
    { caption: texts.dueDate, weight: 17 },
    { caption: texts.description, weight: isDiscounted ? 23 : 55 },
    ...(isDiscounted ? [amount(texts.open), amount(texts.discount, 15)] : []),
    amount(texts.amount),
  ];
}

function rowOf(item: NoticeItem, isDiscounted: boolean, { write }: PaperWords): string[] {
  const day = (date: IsoDate | null): string => (date === null ? "" : write(date, "date"));
  const euros = (amount: Cents): string => write(formatCents(amount), "amount");
  return [
    formText(item.item),
    day(item.invoiceDate),
    day(item.dueDate),
    shortened(formText(item.description ?? "")),
    ...(isDiscounted ? [euros(item.open), euros(item.discount)] : []),
    euros(item.amount),
  ];
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= DESCRIPTION_MAX ? text : `${letters.slice(0, DESCRIPTION_MAX - 1).join("")}…`;
}
