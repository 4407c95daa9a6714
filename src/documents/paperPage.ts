import { escapedText } from "./escapedText";
import type { Paper, PaperBlock, PaperColumn, PaperFact } from "./paper";

/** Papers as one page for a browser: each prints on sheets of its own, any letter included. */
export function paperPage(papers: readonly Paper[]): string {
  return `<!doctype html>
<html lang="${papers[0]?.language ?? "nl"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapedText(papers[0]?.title ?? "")}</title>
<style>${STYLE}</style>
</head>
<body>
${papers.map(paperSection).join("\n")}
</body>
</html>
`;
}

function paperSection({ language, title, from, to, date, blocks }: Paper): string {
  const lines = (texts: readonly string[]): string => texts.map(escapedText).join("<br>");
  return `<main lang="${language}">
${from.length === 0 ? "" : `<p class="from">${lines(from)}</p>`}
${to.length === 0 ? "" : `<address>${lines(to)}</address>`}
<p>${escapedText(date)}</p>
<h1>${escapedText(title)}</h1>
${blocks.map(blockSection).join("\n")}
</main>`;
}

function blockSection(block: PaperBlock): string {
  switch (block.kind) {
    case "text":
      return `<p>${escapedText(block.text)}</p>`;
    case "heading":
      return `<h2>${escapedText(block.text)}</h2>`;
    case "facts":
      return `<dl>${block.facts.map(factRow).join("")}</dl>`;
    case "table":
      return tableSection(block);
    case "signatures": {
      const lines = block.captions.map((caption) => `<div>${escapedText(caption)}</div>`).join("");
      return `<div class="sign">${`<div>${lines}</div>`.repeat(block.people)}</div>`;
    }
  }
}

function factRow({ caption, value, apart }: PaperFact): string {
  const end = apart === undefined ? "" : ` <b class="apart">${escapedText(apart)}</b>`;
  return `<div><dt>${escapedText(caption)}</dt><dd>${escapedText(value)}${end}</dd></div>`;
}

function tableSection({ columns, rows, total }: Extract<PaperBlock, { readonly kind: "table" }>): string {
  const row = (tag: "th" | "td", cells: readonly string[]): string =>
    `<tr>${cells.map((cell, column) => `<${tag}${classOf(cell, columns[column])}>${escapedText(cell)}</${tag}>`).join("")}</tr>`;
  const foot = total === undefined ? "" : `<tfoot>${row("td", total)}</tfoot>`;
  const captions = columns.map(({ caption }) => caption);
  return `<table><thead>${row("th", captions)}</thead><tbody>${rows.map((cells) => row("td", cells)).join("")}</tbody>${foot}</table>`;
}

/** A word of this length is broken rather than that it makes its column as wide. */
const LONG_WORD = /\S{30,}/u;

function classOf(cell: string, column: PaperColumn | undefined): string {
  if (column?.align === "right") return ' class="right"';
  return LONG_WORD.test(cell) ? ' class="long"' : "";
}

const STYLE = [
  "body{font:10pt/1.4 sans-serif;color:#000;background:#fff;margin:0}",
  "main{max-width:175mm;margin:15mm auto;padding:0 5mm;break-after:page}main:last-child{break-after:auto}",
  "h1{font-size:14pt;margin:4mm 0}h2{font-size:11pt;margin:5mm 0 1mm;break-after:avoid}p{margin:2mm 0}",
  ".from{color:#444;font-size:9pt}address{font-style:normal;margin:8mm 0}",
  "dl{margin:3mm 0}dl div{display:flex;gap:4mm;break-inside:avoid}dt{flex:0 0 48mm;color:#444}",
  "dd{margin:0;flex:1;overflow-wrap:anywhere}.apart{font-size:12pt;border:1px solid #000;padding:0 1mm;white-space:nowrap}",
  "table{border-collapse:collapse;width:100%;margin:2mm 0}tr{break-inside:avoid}",
  "th,td{text-align:left;padding:1pt 6pt 1pt 0;vertical-align:top}th{border-bottom:1px solid #000}",
  // No word of a caption or cell is broken but a long one; what then has no room on a telephone scrolls.
  ".long{overflow-wrap:anywhere}@media screen{main{overflow-x:auto}}",
  "th.right,td.right{text-align:right;white-space:nowrap}th:last-child,td:last-child{padding-right:0}",
  "tfoot td{border-top:1px solid #000;font-weight:bold}",
  ".sign{display:flex;gap:10mm;margin-top:8mm;break-inside:avoid}.sign>div{flex:1}",
  ".sign div div{border-bottom:1px solid #444;height:14mm;color:#444}.sign div div:last-child{height:24mm}",
].join("");
