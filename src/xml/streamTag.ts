import { decodeAttribute, decodeReferences, normaliseLines, TooMuchError, XmlError } from "./characters";
import { closesItself, localName, rawAttributes, tagName } from "./markup";
import type { XmlAttributes } from "./xmlNamespaces";

/** A start tag. */
export interface StreamTag {
  /** With its prefix. */
  readonly name: string;
  readonly local: string;
  readonly attributes: XmlAttributes;
  readonly isEmpty: boolean;
  /** How many namespaces it declares. */
  readonly declares: number;
  /** From its `<` to its `>`. */
  readonly raw: string;
}

/** Attributes of one element. */
const ATTRIBUTES_MAX = 32;
/** Namespaces that are declared by all open elements together. */
export const NAMESPACES_MAX = 32;

/** Wider than XML has it (2.3): letters of any language, and what stands among them. */
const NAME = "[:A-Z_a-z\u00c0-\ufffd][:A-Z_a-z.0-9\u00b7-\ufffd-]*";
const WHOLE_NAME = new RegExp(`^${NAME}$`);
const INSTRUCTION = new RegExp(`^<\\?(${NAME})(?:[\\t\\n\\r ]|\\?>$)`);

/** The tag that these characters are, from `<` to `>`. Throws XmlError and {@link TooMuchError}. */
export function readStreamTag(raw: string): StreamTag {
  if (raw.split("=").length - 1 > ATTRIBUTES_MAX) throw new TooMuchError(`> ${String(ATTRIBUTES_MAX)} × =`);
  const name = tagName(raw);
  // Without members of its own, whatever an attribute is called.
  const attributes = Object.create(null) as Record<string, string>;
  let declares = 0;
  for (const { name: attribute, value } of rawAttributes(raw)) {
    checkName(attribute);
    referencesReplaced(value);
    attributes[attribute] = decodeAttribute(value);
    if (attribute.startsWith("xmlns")) declares += 1;
  }
  checkName(name);
  // Own copies: nothing that is kept may hold on to the piece that it was read from.
  return {
    name: copied(name),
    local: copied(localName(name)),
    attributes,
    isEmpty: closesItself(raw),
    declares,
    raw: copied(raw),
  };
}

/** Text with its references replaced; one to an entity of the document's own is too much. */
function referencesReplaced(text: string): string {
  try {
    return decodeReferences(text);
  } catch {
    const entity = /&(?!(?:lt|gt|amp|quot|apos);)[A-Za-z][^\s;&<]*;/.exec(text)?.[0];
    if (entity !== undefined) throw new TooMuchError(entity.slice(0, 40));
    throw new XmlError("malformed", text.trim().slice(0, 40));
  }
}

function checkName(name: string): void {
  if (!WHOLE_NAME.test(name)) throw new XmlError("malformed", name.slice(0, 40));
}

const SECTIONS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** How the comment, instruction or CDATA section that stands there opens and closes; null where none does. */
export function sectionAt(text: string, start: number): (typeof SECTIONS)[number] | readonly [null, ""] {
  return SECTIONS.find(([opening]) => text.startsWith(opening, start)) ?? [null, ""];
}

/** A comment or an instruction is as XML has it. Throws XmlError. */
export function checkMarkup(markup: string): void {
  const isRight = markup.startsWith("<!--")
    ? markup.indexOf("--", 4) === markup.length - 3
    : !/^xml$/i.test(INSTRUCTION.exec(markup)?.[1] ?? "xml");
  if (!isRight) throw new XmlError("malformed", markup.slice(0, 40));
}

/**
 * The same characters in memory of their own: a part of a text otherwise keeps all of that text. Joining is what makes a
 * text of its own of them.
 */
export function copied(text: string): string {
  return text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join("");
}

/** Text that is no markup, with its references replaced and its line ends as XML has them. Throws as they do. */
export function characterDataOf(raw: string): string {
  if (raw.includes("]]>")) throw new XmlError("malformed", "]]>");
  return referencesReplaced(normaliseLines(raw));
}

/** Where an end tag with white space behind its name ends; -1 where the text does before it, null for another tag. */
export function endOfBlankEndTag(text: string, start: number, name: string): number | null {
  if (!text.startsWith(name, start + 2)) return null;
  let end = start + 2 + name.length;
  while (/[\t\n\r ]/.test(text.charAt(end))) end += 1;
  if (end === text.length) return -1;
  return text.charAt(end) === ">" ? end + 1 : null;
}
