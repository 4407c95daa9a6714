import type { HeldBackItem, IncludedItem, ProposalReport } from "../actions/proposalReport";
import type { Finding } from "../domain/book/finding";
import type { Language } from "../domain/book/records";
import { formText } from "../domain/collection/formLetters";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import type { OwnPaperTexts } from "../messages/ownPaperNl";
import { ownPaperTexts } from "../messages/ownPaperTexts";
import { type DataCell, type DataTable, textCell } from "./dataTable";
import { ibanInFours } from "./ibanInFours";
import { type PaperWords, paperWords } from "./letterWords";
import type { Paper, PaperBlock, PaperColumn } from "./paper";

type Texts = OwnPaperTexts["proposal"];

/** What a finding says, in the reader's language. */
export type Describe = (finding: Finding) => string;

/** The report of a proposal, dated `date`, in the reader's language. */
export function proposalPaper(report: ProposalReport, date: IsoDate, language: Language, describe: Describe): Paper {
  const all = ownPaperTexts(language);
  const texts = all.proposal;
  const words = paperWords(language);
  const { collectionDate, dueUntil, included, heldBack } = report;
  return {
    language,
    title: words.fill(texts.title, { date: collectionDate }),
    from: [],
    to: [],
    date: words.write(date, "longDate"),
    blocks: [
      { kind: "text", text: words.fill(texts.intro, { dueUntil }) },
      { kind: "heading", text: texts.sums },
      sumTable(report, words, all),
      { kind: "heading", text: counted(texts.included, included.length, words) },
      ...tableOr(included.length, texts, () => includedTable(report, texts, words)),
      { kind: "heading", text: counted(texts.heldBack, heldBack.length, words) },
      ...tableOr(heldBack.length, texts, () => heldBackTable(heldBack, texts, words, describe)),
      { kind: "heading", text: texts.passedOver },
      { kind: "facts", facts: passedOver(report, texts, words) },
    ],
  };
}

function counted(heading: string, count: number, { write }: PaperWords): string {
  return `${heading} (${write(String(count), "number")})`;
}

function tableOr(count: number, { none }: Texts, table: () => PaperBlock): PaperBlock[] {
  return [count === 0 ? { kind: "text", text: none } : table()];
}

const right = (caption: string, weight: number): PaperColumn => ({ caption, weight, align: "right" });
const left = (caption: string, weight: number): PaperColumn => ({ caption, weight });

function sumTable(
  { sums, transactions, items, amount }: ProposalReport,
  words: PaperWords,
  all: OwnPaperTexts,
): PaperBlock {
  const { proposal: texts, orderLetter: letter } = all;
  const { write } = words;
  const count = (number: number): string => write(String(number), "number");
  return {
    kind: "table",
    columns: [
      left(texts.administration, 18),
      left(texts.account, 30),
      left(texts.scheme, 16),
      left(texts.sequence, 10),
      right(texts.transactions, 14),
      right(texts.items, 10),
      right(texts.amount, 18),
    ],
    rows: sums.map((sum) => [
      formText(sum.administration),
      ibanInFours(sum.account),
      letter.schemes[sum.localInstrument],
      `${letter.sequences[sum.sequenceType]} (${sum.sequenceType})`,
      count(sum.transactions),
      count(sum.items),
      euros(sum.amount, words),
    ]),
    total: [texts.total, "", "", "", count(transactions), count(items), euros(amount, words)],
  };
}

function euros(amount: Cents, { write }: PaperWords): string {
  return write(formatCents(amount), "amount");
}

/** What is open and its discount only where there is any. */
function includedTable({ included, amount, discount }: ProposalReport, texts: Texts, words: PaperWords): PaperBlock {
  const isDiscounted = included.some((item) => item.discount !== 0);
  const open = sumOf(included, (item) => item.open);
  return {
    kind: "table",
    columns: [
      left(texts.item, 19),
      left(texts.debtor, 34),
      left(texts.mandate, 19),
      left(texts.dueDate, 18),
      ...(isDiscounted ? [right(texts.open, 16), right(texts.discount, 14)] : []),
      right(texts.amount, 16),
    ],
    rows: included.map((item) => [
      formText(item.item),
      formText(`${item.debtor} ${item.name}`),
      formText(item.mandate),
      words.write(item.dueDate, "date"),
      ...(isDiscounted ? [euros(item.open, words), euros(item.discount, words)] : []),
      euros(item.amount, words),
    ]),
    total: [
      ...[texts.total, "", "", ""],
      ...(isDiscounted ? [euros(open, words), euros(discount, words)] : []),
      euros(amount, words),
    ],
  };
}

function heldBackTable(
  items: readonly HeldBackItem[],
  texts: Texts,
  words: PaperWords,
  describe: Describe,
): PaperBlock {
  return {
    kind: "table",
    columns: [
      left(texts.item, 18),
      left(texts.debtor, 26),
      left(texts.dueDate, 16),
      left(texts.reason, 52),
      right(texts.open, 16),
    ],
    rows: items.map((item) => [
      formText(item.item),
      formText(`${item.debtor} ${item.name}`),
      words.write(item.dueDate, "date"),
      reasonsIn(item, describe),
      euros(item.open, words),
    ]),
    total: [
      texts.total,
      "",
      "",
      "",
      euros(
        sumOf(items, ({ open }) => open),
        words,
      ),
    ],
  };
}

function reasonsIn({ reasons }: HeldBackItem, describe: Describe): string {
  return formText([...new Set(reasons.map(describe))].join(" "));
}

function passedOver({ notTaken, nextDue }: ProposalReport, texts: Texts, words: PaperWords) {
  const { notDue, paid, notWanted } = notTaken;
  const count = (number: number): string => words.write(String(number), "number");
  const next = nextDue === null ? "" : `, ${words.fill(texts.nextDue, { date: nextDue })}`;
  return [
    { caption: texts.notDue, value: `${count(notDue)}${next}` },
    { caption: texts.notWanted, value: count(notWanted) },
    { caption: texts.paid, value: count(paid) },
  ];
}

/** The same for a program: a row for each item that is taken or held back. */
export function proposalTable(report: ProposalReport, language: Language, describe: Describe): DataTable {
  const texts = ownPaperTexts(language).proposal;
  const day = (value: IsoDate): DataCell => ({ kind: "date", value });
  const amount = (value: Cents): DataCell => ({ kind: "amount", value });
  const captions = [
    ...[texts.standing, texts.administration, texts.account, texts.scheme, texts.sequence, texts.debtor, texts.name],
    ...[texts.item, texts.dueDate, texts.mandate, texts.iban, texts.open, texts.discount, texts.amount, texts.reason],
  ];
  const taken = (one: IncludedItem): DataCell[] => [
    ...[texts.included, one.administration, one.account, one.localInstrument, one.sequenceType].map(textCell),
    ...[one.debtor, one.name, one.item].map(textCell),
    day(one.dueDate),
    ...[one.mandate, one.iban].map(textCell),
    ...[one.open, one.discount, one.amount].map(amount),
    null,
  ];
  const held = (one: HeldBackItem): DataCell[] => [
    ...[texts.heldBack, one.administration, null, null, null, one.debtor, one.name, one.item].map(textCell),
    day(one.dueDate),
    ...[null, null, amount(one.open), null, null],
    textCell(reasonsIn(one, describe)),
  ];
  return { sheet: "Incassoblad", captions, rows: [...report.included.map(taken), ...report.heldBack.map(held)] };
}
