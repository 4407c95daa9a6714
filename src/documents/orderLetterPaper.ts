import type { Language } from "../domain/book/records";
import { formText } from "../domain/collection/formLetters";
import type { AcceptedWarning, DoneBy, OrderLetter } from "../domain/collection/letterOfOrder";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents } from "../domain/values/money";
import type { OwnPaperTexts } from "../messages/ownPaperNl";
import { ownPaperTexts } from "../messages/ownPaperTexts";
import { addressLines } from "./addressLines";
import { type PaperWords, paperWords } from "./letterWords";
import { ibanInFours } from "./ibanInFours";
import type { Paper, PaperBlock, PaperColumn, PaperFact } from "./paper";

type Texts = OwnPaperTexts["orderLetter"];

/** So many signs of an integrity value are compared by eye with what the bank shows. */
const APART = 5;

/** The letter that goes with an order, dated `date`, in the reader's language. */
export function orderLetterPaper(letter: OrderLetter, date: IsoDate, language: Language): Paper {
  const texts = ownPaperTexts(language).orderLetter;
  const words = paperWords(language);
  return {
    language,
    title: words.fill(texts.title, { order: formText(letter.order) }),
    from: [letter.creditorName, ...addressLines(letter.creditorAddress)].map(formText),
    to: [],
    date: words.write(date, "longDate"),
    blocks: [
      { kind: "text", text: texts.intro },
      { kind: "facts", facts: orderFacts(letter, texts, words) },
      { kind: "heading", text: texts.batches },
      batchTable(letter, texts, words),
      ...(letter.discount === 0 ? [] : [text(words.fill(texts.discount, { discount: formatCents(letter.discount) }))]),
      { kind: "heading", text: texts.news },
      ...newsBlocks(letter, texts, words),
      ...warningBlocks(texts.accepted, letter.accepted, texts),
      { kind: "heading", text: texts.signing },
      { kind: "signatures", people: 2, captions: [texts.name, texts.date, texts.signature] },
    ],
  };
}

function text(content: string): PaperBlock {
  return { kind: "text", text: formText(content) };
}

function orderFacts(letter: OrderLetter, texts: Texts, words: PaperWords): PaperFact[] {
  const { hashMethod: method } = letter;
  const doneBy = ({ at, user }: DoneBy): string =>
    at === null ? "" : formText(words.fill(texts.by, { at, user: user ?? "" }));
  const value = (caption: string, hash: string | null): PaperFact[] =>
    hash === null || method === "None"
      ? []
      : [{ caption: words.fill(caption, { method }), value: hash.slice(0, -APART), apart: hash.slice(-APART) }];
  return [
    { caption: texts.order, value: formText(letter.order) },
    { caption: texts.batchNumber, value: formText(letter.batchNumber) },
    { caption: texts.account, value: ibanInFours(letter.account) },
    { caption: texts.creditor, value: formText(letter.creditorName) },
    { caption: texts.creditorId, value: formText(letter.creditorId) },
    { caption: texts.scheme, value: texts.schemes[letter.localInstrument] },
    { caption: texts.collectionDate, value: words.write(letter.collectionDate, "longDate") },
    { caption: texts.transactions, value: words.write(String(letter.transactions), "number") },
    { caption: texts.amount, value: words.write(formatCents(letter.controlSum), "amount") },
    { caption: texts.file, value: formText(letter.fileName) },
    { caption: texts.messageId, value: formText(letter.messageId) },
    ...value(texts.hash, letter.hash),
    ...value(texts.contentHash, letter.contentHash),
    { caption: texts.made, value: doneBy(letter.made) },
    { caption: texts.issued, value: doneBy(letter.issued) },
  ];
}

function batchTable(letter: OrderLetter, texts: Texts, { write }: PaperWords): PaperBlock {
  const count = (number: number): string => write(String(number), "number");
  const euros = (amount: Cents): string => write(formatCents(amount), "amount");
  const right = (caption: string, weight: number): PaperColumn => ({ caption, weight, align: "right" });
  return {
    kind: "table",
    columns: [
      { caption: texts.batch, weight: 40 },
      { caption: texts.sequence, weight: 20 },
      right(texts.transactions, 16),
      right(texts.items, 12),
      right(texts.amount, 20),
    ],
    rows: letter.batches.map(({ paymentInformationId, sequenceType, transactions, items, amount }) => [
      formText(paymentInformationId),
      `${texts.sequences[sequenceType]} (${sequenceType})`,
      count(transactions),
      count(items),
      euros(amount),
    ]),
    total: [texts.total, "", count(letter.transactions), count(letter.items), euros(letter.controlSum)],
  };
}

/** Whom and what the order has for the first time, and what was out of the ordinary. */
function newsBlocks(letter: OrderLetter, texts: Texts, { write }: PaperWords): PaperBlock[] {
  const { newcomers, striking } = letter;
  if (newcomers.length + striking.length === 0) return [text(texts.noNews)];
  const table: PaperBlock = {
    kind: "table",
    columns: [
      { caption: texts.what, weight: 22 },
      { caption: texts.debtor, weight: 34 },
      { caption: texts.mandate, weight: 22 },
      { caption: texts.iban, weight: 30 },
      { caption: texts.amount, weight: 16, align: "right" },
    ],
    rows: newcomers.map(({ debtor, name, mandate, iban, isNewDebtor, amount }) => [
      isNewDebtor ? texts.newDebtor : texts.newMandate,
      formText(`${debtor} ${name}`),
      formText(mandate),
      ibanInFours(iban),
      write(formatCents(amount), "amount"),
    ]),
  };
  return [...(newcomers.length === 0 ? [] : [table]), ...warningBlocks(texts.striking, striking, texts)];
}

function warningBlocks(heading: string, warnings: readonly AcceptedWarning[], texts: Texts): PaperBlock[] {
  if (warnings.length === 0) return [];
  return [
    { kind: "heading", text: heading },
    {
      kind: "table",
      columns: [
        { caption: texts.what, weight: 80 },
        { caption: texts.acceptedBy, weight: 20 },
      ],
      rows: warnings.map(({ message, acceptedBy }) => [formText(message), formText(acceptedBy)]),
    },
  ];
}
