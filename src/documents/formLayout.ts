/** The letters of a PDF: TrueType files, as they are (assets/fonts). */
export interface FormFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** What is asked of a font: how wide a text is in points. */
export interface MeasuredFont {
  readonly widthOfTextAtSize: (text: string, size: number) => number;
}

/** The largest size up to `size` at which a text has room in `width`; all in points. */
export function fittingSize(text: string, font: MeasuredFont, size: number, width: number): number {
  const wide = font.widthOfTextAtSize(text, size);
  return wide <= width ? size : (size * width) / wide;
}

/** A text in lines that fit `width`, broken between words; a word that is longer than a line is broken between letters. */
export function wrappedLines(text: string, font: MeasuredFont, size: number, width: number): string[] {
  const fits = (line: string): boolean => font.widthOfTextAtSize(line, size) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return [...lines, line];
}
