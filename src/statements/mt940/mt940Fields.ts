/** A field of an MT940: a tag with its lines, or what stands between the fields. */
export interface Mt940Field {
  /** `61`, `62F`, …; `head` for a line that is no field's, `end` for the end of a message. */
  readonly tag: string;
  readonly lines: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** Only these begin a field: other lines with a colon are text (docs/law/mt940.md#1). */
const TAG = /^:(20|21|25P?|28C?|60[FM]|61|62[FM]|64|65|86|NS|13D|34F|90[CD]):/;
/** Fields that go on over lines; what follows another field is no field's. */
const CONTINUED = new Set(["61", "86", "NS"]);
const END = /^-(?:\}.*|XXX)?\s*$/;
const ENVELOPE = /^\{[1-5]:/;

/** The fields of these lines in their order, with and without the SWIFT envelope, and with text between statements. */
export function* mt940Fields(lines: Iterable<string>): Generator<Mt940Field> {
  let open: { readonly tag: string; readonly lines: string[]; readonly line: number } | null = null;
  let line = 0;
  for (const text of lines) {
    line += 1;
    const tag = TAG.exec(text)?.[1];
    if (tag === undefined && open !== null && CONTINUED.has(open.tag) && !isOutside(text)) {
      open.lines.push(text);
      continue;
    }
    if (open !== null) yield open;
    open = null;
    if (tag !== undefined) open = { tag, lines: [text.slice(tag.length + 2)], line };
    else {
      for (const field of outside(text, line)) {
        if (CONTINUED.has(field.tag) || field.tag === "20") open = field;
        else yield field;
      }
    }
  }
  if (open !== null) yield open;
}

function isOutside(text: string): boolean {
  return END.test(text) || ENVELOPE.test(text) || text.startsWith(":940:");
}

/** What a line outside the fields says: an end, a head, and a first field where the envelope stands on its line. */
function outside(text: string, line: number): { tag: string; lines: string[]; line: number }[] {
  if (END.test(text) && !text.includes("{4:")) return [{ tag: "end", lines: [text], line }];
  const head = [{ tag: text.startsWith("-") ? "end" : "head", lines: [text], line }];
  if (text.startsWith("-")) head.push({ tag: "head", lines: [text], line });
  const inside = text.slice(text.lastIndexOf("{4:") + 3);
  const tag = text.includes("{4:") ? TAG.exec(inside)?.[1] : undefined;
  return tag === undefined ? head : [...head, { tag, lines: [inside.slice(tag.length + 2)], line }];
}
