import type { DebtorNotice } from "../domain/collection/debtorNotices";
import { formText } from "../domain/collection/formLetters";
import type { Language } from "../domain/book/records";
import { formatCents } from "../domain/values/money";
import { ownPaperTexts } from "../messages/ownPaperTexts";
import { type DataCell, type DataTable, textCell } from "./dataTable";
import { paperWords } from "./letterWords";
import type { NoticePaper } from "./noticePaper";
import { paperText } from "./paperText";

/**
 * What debtors are written as a table for mail merge, a row for each, under captions in the reader's language. Amount and day
 * are values; subject and text are the whole letter in the debtor's language.
 */
export function noticeTable(
  notices: readonly DebtorNotice[],
  papers: readonly NoticePaper[],
  language: Language,
): DataTable {
  const { table } = ownPaperTexts(language);
  const columns: readonly (readonly [caption: string, cell: (notice: DebtorNotice, position: number) => DataCell])[] = [
    [table.order, ({ order }) => textCell(order)],
    [table.debtor, ({ debtor }) => textCell(debtor)],
    [table.name, ({ name }) => textCell(formText(name))],
    [table.street, ({ address }) => textCell([address?.street, address?.buildingNumber].filter(Boolean).join(" "))],
    [table.postalCode, ({ address }) => textCell(address?.postalCode ?? null)],
    [table.town, ({ address }) => textCell(address?.town ?? null)],
    [table.country, ({ address }) => textCell(address?.country ?? null)],
    [table.email, ({ mail }) => textCell(mail.join("; "))],
    [table.language, (notice) => textCell(notice.language)],
    [table.collectionDate, ({ collectionDate }) => ({ kind: "date", value: collectionDate })],
    [table.amount, ({ total }) => ({ kind: "amount", value: total })],
    [table.creditor, ({ creditorName }) => textCell(formText(creditorName))],
    [table.creditorId, ({ creditorId }) => textCell(creditorId)],
    [table.mandate, ({ transactions }) => textCell(distinct(transactions.map(({ mandateId }) => mandateId)))],
    [table.account, ({ transactions }) => textCell(distinct(transactions.map(({ maskedIban }) => maskedIban)))],
    [table.items, (notice) => textCell(itemsOf(notice))],
    [table.sent, ({ sentOn }) => (sentOn === null ? null : { kind: "date", value: sentOn })],
    [table.subject, (_, position) => textCell(papers[position]?.subject ?? null)],
    [table.text, (_, position) => textCell(textOf(papers[position]))],
  ];
  return {
    sheet: "Incassoblad",
    captions: columns.map(([caption]) => caption),
    rows: notices.map((notice, position) => columns.map(([, cell]) => cell(notice, position))),
  };
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join(", ");
}

/** `F1 100,00; F2 50,00`, in the debtor's language. */
function itemsOf({ transactions, language }: DebtorNotice): string {
  const { write } = paperWords(language);
  return transactions
    .flatMap(({ items }) => items)
    .map(({ item, amount }) => `${formText(item)} ${write(formatCents(amount), "amount")}`)
    .join("; ");
}

/** A cell of Excel holds 32,767 characters: of a longer letter the end is left out here, as its last sign says. */
const CELL_MAX = 32_767;

function textOf(paper: NoticePaper | undefined): string {
  const text = paper === undefined ? "" : paperText(paper);
  return text.length <= CELL_MAX ? text : `${text.slice(0, CELL_MAX - 1)}…`;
}
