import type { DunningNotice } from "../domain/collection/dunningNotices";
import { addDays, type IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import { addressLines } from "./addressLines";
import { escapedText } from "./escapedText";
import type { LetterWords } from "./letterWords";

/** A letter that asks a debtor to pay what came back, part by part, in the debtor's language. */
export interface DunningLetter {
  readonly language: DunningNotice["language"];
  /** Name and address, line by line. */
  readonly to: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly dear: string;
  readonly intro: string;
  readonly captions: readonly [item: string, due: string, returned: string, open: string];
  readonly rows: readonly (readonly [item: string, due: string, returned: string, open: string])[];
  readonly total: readonly [caption: string, amount: string];
  readonly pay: string;
  /** Beside the code; null where there is none. */
  readonly scan: string | null;
  readonly closing: readonly string[];
}

/** A friendly term. */
const PAY_WITHIN_DAYS = 14;

/** The letter of a notice, dated `date`, in the words of its language; null where no account of ours is known to pay to. */
export function dunningLetter(
  notice: DunningNotice,
  date: IsoDate,
  { letter, fill, write }: LetterWords,
): DunningLetter | null {
  const { language, items, isDeceased, name, iban, creditorName: creditor, remittance, payment } = notice;
  if (iban === null) return null;
  const count = items.length;
  const total = formatCents(notice.total);
  const params = {
    count,
    name,
    creditor,
    remittance,
    total,
    iban: grouped(iban),
    payBy: addDays(date, PAY_WITHIN_DAYS),
  };
  return {
    language,
    to: [isDeceased ? fill(letter.heirs, params) : name, ...addressLines(notice.address)],
    date: write(date, "longDate"),
    subject: fill(letter.subject, { ...params, items: items.map(({ item }) => item).join(", ") }),
    dear: isDeceased ? letter.dearHeirs : letter.dear,
    intro: fill(isDeceased ? letter.introHeirs : letter.intro, params),
    captions: [letter.item, letter.due, letter.returned, letter.open],
    rows: items.map(({ item, dueDate, returnedOn, open }) => [
      item,
      write(dueDate, "date"),
      returnedOn === null ? "" : write(returnedOn, "date"),
      write(formatCents(open), "amount"),
    ]),
    total: [letter.total, write(total, "amount")],
    pay: fill(letter.pay, params),
    scan: payment.content === null ? null : letter.scan,
    closing: [letter.paid, letter.regards, creditor],
  };
}

/** As people read an IBAN: in fours. */
function grouped(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, "$1 ");
}

/** The letter as plain text, to paste into a mail: without the code, which stands in its own picture. */
export function letterText(letter: DunningLetter): string {
  const { to, date, subject, dear, intro, captions, rows, total, pay, closing } = letter;
  const table = [captions, ...rows].map(([item, due, returned, open]) => `${item} | ${due} | ${returned} | ${open}`);
  const parts = [to.join("\n"), date, subject, dear, intro, [...table, total.join(": ")].join("\n"), pay, ...closing];
  return `${parts.join("\n\n")}\n`;
}

/** The letter as a page of its own that prints on one sheet, with the code's picture (SVG) where there is one. */
export function letterPage(letter: DunningLetter, picture: string | null): string {
  const { language, to, date, subject, dear, intro, captions, rows, total, pay, scan, closing } = letter;
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escapedText(cell)}</${tag}>`).join("")}</tr>`;
  const paragraphs = (...texts: readonly string[]) => texts.map((text) => `<p>${escapedText(text)}</p>`).join("\n");
  const [caption, amount] = total;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapedText(subject)}</title>
<style>${STYLE}</style>
</head>
<body>
<address>${to.map(escapedText).join("<br>")}</address>
${paragraphs(date)}
<h1>${escapedText(subject)}</h1>
${paragraphs(dear, intro)}
<table>
<thead>${cells("th", captions)}</thead>
<tbody>${rows.map((row) => cells("td", row)).join("")}</tbody>
<tfoot>${cells("td", [caption, "", "", amount])}</tfoot>
</table>
${paragraphs(pay)}
${picture === null || scan === null ? "" : `<figure>${picture}<figcaption>${escapedText(scan)}</figcaption></figure>`}
${paragraphs(...closing)}
</body>
</html>
`;
}

const STYLE = [
  "body{font:11pt/1.45 sans-serif;max-width:165mm;margin:20mm auto;padding:0 5mm;color:#000;background:#fff}",
  "address{font-style:normal;margin-bottom:12mm}h1{font-size:12pt}",
  "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:2pt 8pt 2pt 0;vertical-align:top}",
  "th:last-child,td:last-child{text-align:right;padding-right:0}tfoot td{border-top:1px solid #000;font-weight:bold}",
  "figure{display:flex;align-items:center;gap:6mm;margin:6mm 0;break-inside:avoid}svg{width:38mm;height:38mm;flex:none}",
].join("");
