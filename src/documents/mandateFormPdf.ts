import * as fontkit from "@cantoo/fontkit";
import { PDFDocument, type PDFFont, type PDFForm, type PDFPage, rgb } from "@cantoo/pdf-lib";
import { type IsoDate, midnightOf } from "../domain/values/calendar";
import { inFormFont } from "../domain/collection/formLetters";
import type { FormContent, FormLine, FormPart } from "./formContent";
import { type FormFonts, fittingSize, wrappedLines } from "./formLayout";

/** A4 in points, and what stays white around. */
const PAGE = { width: 595.28, height: 841.89, margin: 57 } as const;
const CAPTION_WIDTH = 150;
const LINE_HEIGHT = 22;
const SIZE = { title: 16, heading: 11, text: 10, small: 8.5 } as const;
/** The room to sign in. */
const SIGNATURE = { width: 260, height: 64 } as const;

/** Of captions: dark enough to be read on any paper. */
const GREY = rgb(0.3, 0.3, 0.3);
/** Of a field that is to be filled in. */
const FIELD = { borderWidth: 0, backgroundColor: rgb(0.94, 0.95, 0.97), textColor: rgb(0, 0, 0) };

/** Only the letters that are used, each one sign: one that is put together of two cannot be read out of the file again. */
const WHOLE_LETTERS = { subset: true, features: { ccmp: false, liga: false } };

/** A form while it is drawn: where the next thing goes, from the bottom of the page in points. */
interface Pen {
  readonly page: PDFPage;
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  /** Before the name of a field, so that forms in one file share none. */
  readonly prefix: string;
  readonly fields: PDFForm;
  y: number;
}

/**
 * Mandate forms as one PDF, a page (A4) for each: what is known is printed in an embedded font, what is not is a field that
 * can be filled in on the screen or by pen. The same forms, date and fonts give the same bytes.
 */
export async function mandateFormPdf(
  forms: readonly FormContent[],
  date: IsoDate,
  fonts: FormFonts,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const regular = await pdf.embedFont(fonts.regular, WHOLE_LETTERS);
  const bold = await pdf.embedFont(fonts.bold, WHOLE_LETTERS);
  const made = midnightOf(date);
  pdf.setTitle(forms[0]?.title ?? "", { showInWindowTitleBar: true });
  pdf.setLanguage(forms[0]?.language ?? "nl");
  pdf.setProducer("Incassoblad");
  pdf.setCreator("Incassoblad");
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  const fields = pdf.getForm();
  forms.forEach((content, position) => {
    const page = pdf.addPage([PAGE.width, PAGE.height]);
    const prefix = forms.length === 1 ? "" : `form${String(position + 1)}.`;
    drawForm({ page, regular, bold, prefix, fields, y: PAGE.height - PAGE.margin }, content);
  });
  // The fields keep the font of every reader, so that any letter can be typed.
  return pdf.save({ updateFieldAppearances: false, useObjectStreams: true });
}

function drawForm(
  pen: Pen,
  { title, mandate, creditor, consent, debtor, signing, signature, sendTo }: FormContent,
): void {
  const width = PAGE.width - 2 * PAGE.margin;
  paragraph(pen, title, { font: pen.bold, size: fittingSize(title, pen.bold, SIZE.title, width), after: 14 });
  part(pen, mandate);
  part(pen, creditor);
  for (const text of consent) paragraph(pen, text, { font: pen.regular, size: SIZE.text, after: 8 });
  pen.y -= 4;
  part(pen, debtor);
  part(pen, signing);
  signatureBox(pen, signature);
  paragraph(pen, sendTo, { font: pen.regular, size: SIZE.text, after: 0 });
}

function part(pen: Pen, { heading, lines, remark }: FormPart): void {
  paragraph(pen, heading, { font: pen.bold, size: SIZE.heading, after: 2 });
  for (const line of lines) formLine(pen, line);
  if (remark !== undefined) paragraph(pen, remark, { font: pen.regular, size: SIZE.small, after: 2 });
  pen.y -= 10;
}

function formLine(pen: Pen, { name, caption, value, hint }: FormLine): void {
  const { page, regular } = pen;
  const width = PAGE.width - 2 * PAGE.margin - CAPTION_WIDTH;
  const x = PAGE.margin + CAPTION_WIDTH;
  pen.y -= LINE_HEIGHT;
  const baseline = pen.y + 7;
  const captionSize = fittingSize(caption, regular, SIZE.text, CAPTION_WIDTH - 8);
  page.drawText(caption, { x: PAGE.margin, y: baseline, font: regular, size: captionSize, color: GREY });
  if (value !== null) {
    const text = inFormFont(value);
    page.drawText(text, { x, y: baseline, font: regular, size: fittingSize(text, regular, SIZE.text + 1, width) });
    return;
  }
  const field = pen.fields.createTextField(`${pen.prefix}${name}`);
  field.addToPage(page, { x, y: pen.y + 2, width, height: LINE_HEIGHT - 4, ...FIELD });
  if (hint !== undefined) {
    const size = fittingSize(hint, regular, SIZE.small, width);
    const right = x + width - regular.widthOfTextAtSize(hint, size);
    page.drawText(hint, { x: right, y: pen.y - 7, font: regular, size, color: GREY });
    pen.y -= 8;
  }
}

function signatureBox(pen: Pen, caption: string): void {
  const { page, regular } = pen;
  pen.y += 4;
  page.drawText(caption, { x: PAGE.margin, y: pen.y - 12, font: regular, size: SIZE.text, color: GREY });
  pen.y -= SIGNATURE.height;
  page.drawRectangle({
    x: PAGE.margin + CAPTION_WIDTH,
    y: pen.y,
    width: SIGNATURE.width,
    height: SIGNATURE.height,
    borderWidth: 0.75,
    borderColor: GREY,
  });
  pen.y -= 24;
}

interface ParagraphLook {
  readonly font: PDFFont;
  readonly size: number;
  /** White below it, in points. */
  readonly after: number;
}

function paragraph(pen: Pen, text: string, { font, size, after }: ParagraphLook): void {
  for (const line of wrappedLines(inFormFont(text), font, size, PAGE.width - 2 * PAGE.margin)) {
    pen.y -= size * 1.35;
    pen.page.drawText(line, { x: PAGE.margin, y: pen.y, font, size });
  }
  pen.y -= after;
}
