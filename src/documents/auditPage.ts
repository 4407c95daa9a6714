import type { Language } from "../domain/book/records";
import { escapedText } from "./escapedText";

/** A caption with what stands beside it. */
export type AuditFact = readonly [caption: string, value: string];

/** Figures under captions; those named in `right` stand right, as amounts do. */
export interface AuditTable {
  readonly heading: string;
  readonly captions: readonly string[];
  readonly right?: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** In bold under the rows. */
  readonly total?: readonly string[];
  /** What is said where there are no rows. */
  readonly none: string;
}

/** A paper of an auditor: facts, tables, remarks, and places to sign. */
export interface AuditPaper {
  readonly language: Language;
  readonly title: string;
  /** Under the title, in one sentence. */
  readonly intro?: string;
  readonly facts: readonly AuditFact[];
  readonly tables: readonly AuditTable[];
  readonly remarks: readonly string[];
  /** What stands under each line to sign on. */
  readonly signatures?: readonly string[];
}

/** The paper as a page for a browser, which prints on A4 with its captions on each sheet. */
export function auditPage({ language, title, intro, facts, tables, remarks, signatures = [] }: AuditPaper): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapedText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapedText(title)}</h1>
${intro === undefined ? "" : `<p class="intro">${escapedText(intro)}</p>`}
<dl>${facts.map(factRow).join("")}</dl>
${remarks.map((text) => `<p>${escapedText(text)}</p>`).join("\n")}
${signatures.length === 0 ? "" : `<div class="signs">${signatures.map(signPlace).join("")}</div>`}
${tables.map(tableSection).join("\n")}
</main>
</body>
</html>
`;
}

function factRow([caption, value]: AuditFact): string {
  return `<div><dt>${escapedText(caption)}</dt><dd>${escapedText(value)}</dd></div>`;
}

function tableSection({ heading, captions, right = [], rows, total, none }: AuditTable): string {
  const title = `<h2>${escapedText(heading)}</h2>`;
  if (rows.length === 0) return `${title}<p>${escapedText(none)}</p>`;
  const cells = (tag: "th" | "td", values: readonly string[]): string =>
    values
      .map((value, column) => `<${tag}${classOf(value, right.includes(column))}>${escapedText(value)}</${tag}>`)
      .join("");
  const foot = total === undefined ? "" : `<tfoot><tr>${cells("td", total)}</tr></tfoot>`;
  const body = rows.map((row) => `<tr>${cells("td", row)}</tr>`).join("\n");
  return `${title}<table><thead><tr>${cells("th", captions)}</tr></thead><tbody>${body}</tbody>${foot}</table>`;
}

/** A word that is longer may go on on the next line; a shorter one is not broken, at a hyphen neither. */
const WORD_MAX = 20;

function classOf(value: string, isRight: boolean): string {
  if (isRight) return ' class="r"';
  const longest = Math.max(...value.split(/\s/u).map(({ length }) => length));
  if (longest > WORD_MAX) return ' class="l"';
  return /\s/u.test(value) ? "" : ' class="w"';
}

function signPlace(caption: string): string {
  return `<div class="sign">${escapedText(caption)}</div>`;
}

const STYLE = [
  '@page{size:A4;margin:12mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}',
  "body{font:9.5pt/1.35 sans-serif;color:#000;background:#fff;margin:0}main{max-width:186mm;margin:8mm auto;padding:0 4mm}",
  "h1{font-size:15pt;margin:0 0 3mm}h2{font-size:11pt;margin:6mm 0 1mm;break-after:avoid}p{margin:2mm 0}.intro{font-size:11pt}",
  "dl{margin:0}dl div{display:flex;gap:4mm;padding:.5mm 0}dt{flex:0 0 52mm;color:#444}dd{margin:0;flex:1;overflow-wrap:anywhere}",
  "table{border-collapse:collapse;width:100%;font-size:8.5pt}th,td{text-align:left;vertical-align:top;padding:.8mm 1.5mm;",
  "border-bottom:1px solid #bbb;overflow-wrap:break-word}th{border-bottom:1px solid #000;overflow-wrap:normal}.r{text-align:right;white-space:nowrap}",
  ".l{overflow-wrap:anywhere}.w{white-space:nowrap}tfoot td{font-weight:bold;border-bottom:3px double #000}tr{break-inside:avoid}thead{display:table-header-group}",
  // The total stands once: a footer would come at the end of every page, as if it were that page's.
  "tfoot{display:table-row-group;break-before:avoid}@media print{main{max-width:none;margin:0;padding:0}}",
  ".signs{display:flex;gap:8mm;margin-top:8mm;break-inside:avoid}.sign{flex:1;height:22mm;border:1px solid #444;padding:1mm 2mm;color:#444}",
].join("");
