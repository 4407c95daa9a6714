/** Line breaks and tabs as a workbook file escapes them inside a caption. */
const ESCAPED_CONTROL = /_x00(?:0a|0d|09)_/g;
/** What does not tell two captions apart: white space of every kind, dots, hyphens and dashes. */
const IGNORED = /[\s.\u00ad\u2010-\u2015\u2212-]+/g;
const APOSTROPHES = /[\u2018\u2019\u00b4\u0060]/g;

/**
 * The form in which captions and code words compare equal: lower case, without spaces, dots, hyphens and line breaks,
 * with a straight apostrophe (docs/workbook, "in any order, ignoring case, spaces, dots and hyphens").
 */
export function foldCaption(caption: string): string {
  return caption
    .normalize("NFC")
    .toLowerCase()
    .replace(ESCAPED_CONTROL, "")
    .replace(APOSTROPHES, "'")
    .replace(IGNORED, "");
}

/** A caption on one line, as a user writes it: line breaks, escaped or not, and runs of white space become a space. */
export function shownCaption(caption: string): string {
  return caption
    .normalize("NFC")
    .replace(/_x00(?:0a|0d|09)_/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
}
