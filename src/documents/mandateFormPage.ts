import type { FormContent, FormLine, FormPart } from "./formContent";
import { escapedText } from "./escapedText";

/** Mandate forms as one page for a browser: each prints on a sheet of its own, any letter included. */
export function mandateFormPage(forms: readonly FormContent[]): string {
  return `<!doctype html>
<html lang="${forms[0]?.language ?? "nl"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapedText(forms[0]?.title ?? "")}</title>
<style>${STYLE}</style>
</head>
<body>
${forms.map(formSection).join("\n")}
</body>
</html>
`;
}

function formSection({ language, title, mandate, creditor, consent, debtor, signing, ...rest }: FormContent): string {
  return `<main lang="${language}">
<h1>${escapedText(title)}</h1>
${partSection(mandate)}
${partSection(creditor)}
${consent.map((text) => `<p>${escapedText(text)}</p>`).join("\n")}
${partSection(debtor)}
${partSection(signing)}
<div class="sign">${escapedText(rest.signature)}</div>
<p>${escapedText(rest.sendTo)}</p>
</main>`;
}

function partSection({ heading, lines, remark }: FormPart): string {
  const small = remark === undefined ? "" : `<p><small>${escapedText(remark)}</small></p>`;
  return `<h2>${escapedText(heading)}</h2><dl>${lines.map(lineRow).join("")}</dl>${small}`;
}

function lineRow({ caption, value, hint }: FormLine): string {
  const shown = value === null ? `<dd class="open">${hintText(hint)}</dd>` : `<dd>${escapedText(value)}</dd>`;
  return `<div><dt>${escapedText(caption)}</dt>${shown}</div>`;
}

function hintText(hint: string | undefined): string {
  return hint === undefined ? "&nbsp;" : `<small>${escapedText(hint)}</small>`;
}

const STYLE = [
  "body{font:10.5pt/1.4 sans-serif;color:#000;background:#fff;margin:0}",
  "main{max-width:165mm;margin:15mm auto;padding:0 5mm;break-after:page}main:last-child{break-after:auto}",
  "h1{font-size:15pt;margin:0 0 5mm}h2{font-size:11pt;margin:5mm 0 1mm}p{margin:2mm 0}",
  "dl{margin:0}dl div{display:flex;gap:4mm;padding:1mm 0;break-inside:avoid}dt{flex:0 0 48mm;color:#444}",
  "dd{margin:0;flex:1;overflow-wrap:anywhere}.open{border-bottom:1px solid #000;text-align:right;min-height:1.4em}",
  ".sign{height:24mm;border:1px solid #444;margin:2mm 0 4mm 52mm;max-width:90mm;padding:1mm 2mm;color:#444}",
].join("");
