import type { PDFFont } from "@cantoo/pdf-lib";
import { wrappedLines } from "./formLayout";
import type { PaperBlock } from "./paper";
import { type ColumnNeed, type PlacedColumn, tableLayout } from "./paperTable";
import { GREY, inFont, LEADING, PAGE, type PdfPen, SIZE, WIDTH } from "./pdfPen";

type TableBlock = Extract<PaperBlock, { readonly kind: "table" }>;

/** White between the columns of a table. */
const GAP = 8;
const LINE = SIZE.table * LEADING;

/** What stands in each column of one line. */
type Line = readonly (string | undefined)[];

/** A table, its captions again on each page; a row stays together where a page can hold it. */
export function drawTable(pen: PdfPen, block: TableBlock): void {
  const { regular, bold } = pen;
  const layout = tableLayout(block.columns, needsOf(block, pen), WIDTH, GAP);
  const captions = inLines(
    block.columns.map(({ caption }) => caption),
    layout,
    bold,
  );
  const head = (): void => {
    for (const cells of captions) drawLine(pen, cells, layout, bold);
    rule(pen);
  };
  const drawRow = (lines: readonly Line[], font: PDFFont): void => {
    if (lines.length * LINE < PAGE.height / 2 && pen.makeRoom(lines.length * LINE)) head();
    for (const cells of lines) {
      if (pen.makeRoom(LINE)) head();
      drawLine(pen, cells, layout, font);
    }
    pen.down(2);
  };
  pen.makeRoom((captions.length + 2) * LINE);
  head();
  for (const row of block.rows) drawRow(inLines(row, layout, regular), regular);
  if (block.total === undefined) return;
  const total = inLines(block.total, layout, bold);
  if (pen.makeRoom(total.length * LINE + 6)) head();
  rule(pen);
  drawRow(total, bold);
}

/** How wide what stands in each column is, its caption and its total in bold. */
function needsOf({ columns, rows, total = [] }: TableBlock, { regular, bold }: PdfPen): readonly ColumnNeed[] {
  return columns.map(({ caption }, column) => {
    const texts = rows.map((cells) => ({ text: cells[column] ?? "", font: regular }));
    const strong = [caption, total[column] ?? ""].map((text) => ({ text, font: bold }));
    const need = { least: 0, whole: 0 };
    for (const { text, font } of [...strong, ...texts]) {
      const width = (part: string): number => font.widthOfTextAtSize(part, SIZE.table);
      const shown = inFont(text);
      need.whole = Math.max(need.whole, width(shown));
      need.least = Math.max(need.least, ...shown.split(" ").map(width));
    }
    return need;
  });
}

/** The cells of a row, each in as many lines as its column needs. */
function inLines(cells: readonly string[], layout: readonly PlacedColumn[], font: PDFFont): readonly Line[] {
  const wrapped = layout.map(({ width }, column) => wrappedLines(inFont(cells[column] ?? ""), font, SIZE.table, width));
  const count = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: count }, (_, position) => wrapped.map((lines) => lines[position]));
}

function drawLine(pen: PdfPen, cells: Line, layout: readonly PlacedColumn[], font: PDFFont): void {
  pen.down(LINE);
  layout.forEach(({ x, width, isRight }, column) => {
    const text = cells[column] ?? "";
    if (text === "") return;
    const left = isRight ? x + width - font.widthOfTextAtSize(text, SIZE.table) : x;
    pen.page.drawText(text, { x: PAGE.margin + left, y: pen.y, font, size: SIZE.table });
  });
}

function rule(pen: PdfPen): void {
  const y = pen.y - 3;
  pen.page.drawLine({
    start: { x: PAGE.margin, y },
    end: { x: PAGE.margin + WIDTH, y },
    thickness: 0.5,
    color: GREY,
  });
  pen.down(4);
}
