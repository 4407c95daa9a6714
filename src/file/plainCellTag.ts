const QUOTE = 34;
const SLASH = 47;
const GREATER = 62;
const COLUMN_MAX = 16_384;

/** Types that cells have, so that none of a million cells keeps a text of its own for it. */
const TYPES = ["inlineStr", "s", "str", "n", "b", "e"] as const;

/**
 * The start tag of a cell as nearly every program writes it: `<c r="A1" s="1" t="s">`, in this order, with double quotes. It is
 * read at one go, into fields that are used again: three books in four have more cells with nothing but a format than cells that
 * hold something, and no object is made of those.
 */
export class PlainCellTag {
  column = 0;
  style = 0;
  type = "n";
  /** Where the tag ends. */
  end = 0;
  /** Whether the tag closes itself: the cell holds nothing. */
  isClosed = false;

  /** Reads the tag at `from`; false where it is written in another way, and must be read as XML. */
  read(raw: string, from: number): boolean {
    if (!raw.startsWith('<c r="', from)) return false;
    let at = from + 6;
    let column = 0;
    let character = raw.charCodeAt(at);
    for (; character >= 65 && character <= 90; character = raw.charCodeAt((at += 1)))
      column = column * 26 + character - 64;
    if (column === 0 || column > COLUMN_MAX) return false;
    while (isDigit(character)) character = raw.charCodeAt((at += 1));
    if (character !== QUOTE) return false;
    at += 1;
    this.style = 0;
    this.type = "n";
    if (raw.startsWith(' s="', at)) {
      let style = 0;
      character = raw.charCodeAt((at += 4));
      for (; isDigit(character); character = raw.charCodeAt((at += 1))) style = style * 10 + character - 48;
      if (character !== QUOTE) return false;
      this.style = style;
      at += 1;
    }
    if (raw.startsWith(' t="', at)) {
      const type = typeAt(raw, at + 4);
      if (type === null) return false;
      this.type = type;
      at += 5 + type.length;
    }
    this.isClosed = raw.charCodeAt(at) === SLASH;
    if (this.isClosed) at += 1;
    this.column = column;
    this.end = at + 1;
    return raw.charCodeAt(at) === GREATER;
  }
}

function typeAt(raw: string, from: number): string | null {
  for (const type of TYPES) if (raw.startsWith(type, from) && raw.charCodeAt(from + type.length) === QUOTE) return type;
  return null;
}

function isDigit(character: number): boolean {
  return character >= 48 && character <= 57;
}

/** Where a cell ends that holds one number or text and nothing else, from the end of its start tag on; -1 where it holds more. */
export function plainCellEnd(raw: string, from: number): number {
  for (const [opening, closing] of CONTENTS) {
    if (!raw.startsWith(opening, from)) continue;
    const next = raw.indexOf("<", from + opening.length);
    return raw.startsWith(closing, next) ? next + closing.length : -1;
  }
  return -1;
}

const CONTENTS = [
  ["<v>", "</v></c>"],
  ["<is><t>", "</t></is></c>"],
] as const;
