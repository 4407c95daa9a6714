import { type PDFDocument, type PDFFont, type PDFPage, rgb } from "@cantoo/pdf-lib";
import { formText, inFormFont } from "../domain/collection/formLetters";

/** A4 in points, what stays white around, and above what the foot of a page begins. */
export const PAGE = { width: 595.28, height: 841.89, margin: 57, foot: 62 } as const;
/** What is written on. */
export const WIDTH = PAGE.width - 2 * PAGE.margin;
/** The sizes of letters. */
export const SIZE = { title: 14, heading: 11, text: 10, table: 8.5, foot: 8, apart: 12 } as const;
/** From line to line, by the size of letters. */
export const LEADING = 1.35;
/** Of captions: dark enough to be read on any paper. */
export const GREY = rgb(0.3, 0.3, 0.3);

/** A paper while it is drawn: where the next thing goes, from the bottom of the page in points. */
export class PdfPen {
  private readonly sheets: PDFPage[] = [];
  private current: PDFPage;
  private height = PAGE.height - PAGE.margin;

  constructor(
    private readonly pdf: PDFDocument,
    readonly regular: PDFFont,
    readonly bold: PDFFont,
  ) {
    this.current = this.newPage();
  }

  /** The page that is drawn on. */
  get page(): PDFPage {
    return this.current;
  }

  /** All pages of this paper. */
  get pages(): readonly PDFPage[] {
    return this.sheets;
  }

  get y(): number {
    return this.height;
  }

  /** Goes down by so much. */
  down(points: number): void {
    this.height -= points;
  }

  /** Goes on upon a new page where there is no room for so much; says whether it did. */
  makeRoom(height: number): boolean {
    if (this.height - height >= PAGE.foot) return false;
    this.current = this.newPage();
    this.height = PAGE.height - PAGE.margin;
    return true;
  }

  private newPage(): PDFPage {
    const page = this.pdf.addPage([PAGE.width, PAGE.height]);
    this.sheets.push(page);
    return page;
  }
}

/** A text as the font writes it: French numbers have a space that it does not have. */
export function inFont(text: string): string {
  return inFormFont(formText(text));
}
