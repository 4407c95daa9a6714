import * as fontkit from "@cantoo/fontkit";
import { PDFDocument, type PDFFont, type PDFPage, type RGB } from "@cantoo/pdf-lib";
import { type IsoDate, midnightOf } from "../domain/values/calendar";
import { type FormFonts, fittingSize, wrappedLines } from "./formLayout";
import type { Paper, PaperBlock, PaperFact } from "./paper";
import { GREY, inFont, LEADING, PAGE, PdfPen, SIZE, WIDTH } from "./pdfPen";
import { drawTable } from "./pdfTable";

const CAPTION_WIDTH = 150;
/** White behind a caption. */
const GAP = 8;

/** Only the letters that are used, each one sign: one that is put together of two cannot be read out of the file again. */
const WHOLE_LETTERS = { subset: true, features: { ccmp: false, liga: false } };

/**
 * Papers as one PDF (A4), each beginning on a page of its own, in an embedded font. The same papers, date and fonts give the
 * same bytes.
 */
export async function paperPdf(papers: readonly Paper[], date: IsoDate, fonts: FormFonts): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const regular = await pdf.embedFont(fonts.regular, WHOLE_LETTERS);
  const bold = await pdf.embedFont(fonts.bold, WHOLE_LETTERS);
  const made = midnightOf(date);
  pdf.setTitle(papers[0]?.title ?? "", { showInWindowTitleBar: true });
  pdf.setLanguage(papers[0]?.language ?? "nl");
  pdf.setProducer("Incassoblad");
  pdf.setCreator("Incassoblad");
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  for (const paper of papers) drawPaper(new PdfPen(pdf, regular, bold), paper);
  return pdf.save({ useObjectStreams: true });
}

function drawPaper(pen: PdfPen, { title, from, to, date, blocks }: Paper): void {
  const { regular, bold } = pen;
  for (const line of from) paragraph(pen, line, { font: regular, size: SIZE.table, color: GREY });
  pen.down(from.length === 0 ? 0 : 20);
  for (const line of to) paragraph(pen, line, { font: regular, size: SIZE.text });
  pen.down(to.length === 0 ? 0 : 20);
  paragraph(pen, date, { font: regular, size: SIZE.text, after: 12 });
  paragraph(pen, title, { font: bold, size: SIZE.title, after: 8 });
  for (const block of blocks) drawBlock(pen, block);
  pen.pages.forEach((one, position) =>
    foot(one, pen, `${title} · ${String(position + 1)} / ${String(pen.pages.length)}`),
  );
}

/** What stands at the foot of each page: of which paper it is, and how many pages it has. */
function foot(page: PDFPage, { regular }: PdfPen, text: string): void {
  const shown = inFont(text);
  const size = fittingSize(shown, regular, SIZE.foot, WIDTH);
  page.drawText(shown, { x: PAGE.margin, y: 34, font: regular, size, color: GREY });
}

function drawBlock(pen: PdfPen, block: PaperBlock): void {
  switch (block.kind) {
    case "text":
      paragraph(pen, block.text, { font: pen.regular, size: SIZE.text, after: 8 });
      return;
    case "heading":
      // A heading at the foot of a page stands above nothing.
      pen.makeRoom(70);
      pen.down(6);
      paragraph(pen, block.text, { font: pen.bold, size: SIZE.heading, after: 4 });
      return;
    case "facts":
      for (const fact of block.facts) factLine(pen, fact);
      pen.down(8);
      return;
    case "table":
      drawTable(pen, block);
      pen.down(10);
      return;
    case "signatures":
      signatures(pen, block);
  }
}

interface Look {
  readonly font: PDFFont;
  readonly size: number;
  readonly color?: RGB;
  /** White below it, in points. */
  readonly after?: number;
}

function paragraph(pen: PdfPen, text: string, { after = 0, ...look }: Look): void {
  const { font, size } = look;
  for (const line of wrappedLines(inFont(text), font, size, WIDTH)) {
    pen.makeRoom(size * LEADING);
    pen.down(size * LEADING);
    pen.page.drawText(line, { x: PAGE.margin, y: pen.y, ...look });
  }
  pen.down(after);
}

/** A caption and its value beside it; the end that is set apart is larger, in a frame of its own. */
function factLine(pen: PdfPen, { caption, value, apart }: PaperFact): void {
  const { regular, bold } = pen;
  const end = apart === undefined ? 0 : bold.widthOfTextAtSize(apart, SIZE.apart) + 12;
  const width = WIDTH - CAPTION_WIDTH - end;
  const lines = wrappedLines(inFont(value), regular, SIZE.text, width);
  const height = Math.max(1, lines.length) * SIZE.text * LEADING + (apart === undefined ? 0 : 6);
  pen.makeRoom(height);
  const top = pen.y;
  const x = PAGE.margin + CAPTION_WIDTH;
  const shown = inFont(caption);
  const size = fittingSize(shown, regular, SIZE.text, CAPTION_WIDTH - GAP);
  pen.page.drawText(shown, { x: PAGE.margin, y: top - SIZE.text * LEADING, font: regular, size, color: GREY });
  lines.forEach((line, position) => {
    const y = top - (position + 1) * SIZE.text * LEADING;
    pen.page.drawText(line, { x, y, font: regular, size: SIZE.text });
  });
  if (apart !== undefined) {
    const last = lines.at(-1) ?? "";
    const left = x + regular.widthOfTextAtSize(last, SIZE.text) + 6;
    const y = top - lines.length * SIZE.text * LEADING;
    const frame = { width: end - 6, height: SIZE.apart + 4, borderWidth: 0.75, borderColor: GREY };
    pen.page.drawRectangle({ x: left, y: y - 4, ...frame });
    pen.page.drawText(apart, { x: left + 3, y, font: bold, size: SIZE.apart });
  }
  pen.down(height);
}

/** Room to sign, for each of the people beside each other. */
function signatures(pen: PdfPen, { people, captions }: Extract<PaperBlock, { readonly kind: "signatures" }>): void {
  const LINE = 30;
  pen.makeRoom((captions.length + 1) * LINE);
  const width = (WIDTH - (people - 1) * 24) / people;
  for (let person = 0; person < people; person += 1) {
    const x = PAGE.margin + person * (width + 24);
    captions.forEach((caption, position) => {
      const y = pen.y - (position + 1) * LINE - (position === captions.length - 1 ? LINE : 0);
      pen.page.drawText(inFont(caption), { x, y: y + 3, font: pen.regular, size: SIZE.table, color: GREY });
      pen.page.drawLine({ start: { x, y }, end: { x: x + width, y }, thickness: 0.5, color: GREY });
    });
  }
  pen.down((captions.length + 1) * LINE + 8);
}
