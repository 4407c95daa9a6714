import { create, fragment } from "xmlbuilder2";

import { escapeText } from "./characters";

/*
 * A document of a hundred thousand like elements is made from a prototype of each shape of element: xmlbuilder2 writes
 * the prototype once, and values are filled in as text. That costs what plain string templates cost (a fiftieth of a
 * document tree) and keeps what the builder gives: elements that close, and one way to write them.
 */

/**
 * What an element holds, as xmlbuilder2 takes it: "@name" is an attribute, "#" the text beside one, null is left out, a
 * list repeats the element.
 */
export interface XmlContent {
  readonly [name: string]: XmlContent | string | readonly string[] | readonly XmlContent[] | null;
}

/** The texts of an element by the names of its fields; null where the element carries none. */
export type Texts<Field extends string> = { readonly [F in Field]: string | null };

/** An element of one shape that can be filled: text, value, text, value, …, text. */
export interface XmlPrototype<Field extends string> {
  readonly first: string;
  /** Each field, and the text that follows its value. */
  readonly fields: readonly { readonly field: Field; readonly after: string }[];
}

const LAYOUT = { prettyPrint: true, indent: "  ", newline: "\n" } as const;

/** The content, or null when there is nothing in it: ISO 20022 has no empty elements. */
export function unlessEmpty(content: XmlContent): XmlContent | null {
  return Object.values(content).every((part) => part === null) ? null : content;
}

/** The document as text: two spaces per level, line feeds, one at its end. */
export function documentText(root: XmlContent): string {
  return `${create({ version: "1.0", encoding: "UTF-8" }, root).end(LAYOUT)}\n`;
}

/** The element as text, as it stands within a document `level` elements deep. */
export function elementText(element: XmlContent, level: number): string {
  return `${fragment(element).end({ ...LAYOUT, offset: level })}\n`;
}

// While a prototype is made, a control character that no element has (C1, lawful in XML) stands for each field. Values
// come after that, so that they may hold any character. Up to U+00FF a text takes one byte per character in V8, and so
// does all that is made with it.
const FIRST_TOKEN = 0x80;
const TOKENS = 32;

/** The prototype of all elements that `build` makes of texts with the same fields filled as in `texts`. */
export function prototypeOf<Field extends string>(
  texts: Texts<Field>,
  level: number,
  build: (texts: Texts<Field>) => XmlContent,
): XmlPrototype<Field> {
  const fields = Object.keys(texts) as Field[];
  if (fields.length > TOKENS) throw new RangeError(`more than ${String(TOKENS)} fields`);
  const tokens = fields.map((field, index) => [
    field,
    texts[field] === null ? null : String.fromCharCode(FIRST_TOKEN + index),
  ]);
  const xml = elementText(build(Object.fromEntries(tokens) as Texts<Field>), level);
  // Every part but the first begins with the token of its field.
  const [first = "", ...others] = xml.split(/(?=[\u0080-\u009f])/);
  return {
    first,
    fields: others.map((part) => ({
      field: fields[part.charCodeAt(0) - FIRST_TOKEN] as Field,
      after: part.slice(1),
    })),
  };
}

/** The prototype with these texts as its values, escaped. A text that is absent, or no XML, is a programming error. */
export function fill<Field extends string>(prototype: XmlPrototype<Field>, texts: Texts<Field>): string {
  let xml = prototype.first;
  for (const { field, after } of prototype.fields) {
    const text = texts[field];
    if (text === null) throw new RangeError(`no text for ${field}, which the prototype has`);
    xml += escapeText(text) + after;
  }
  return xml;
}
