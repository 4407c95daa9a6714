/** An element of name, content and attributes; content is text, or a list of elements in which null stands for none. */
export function element(name, content, attributes = {}) {
  return { name, content, attributes };
}

/** An element, or null where its text is null or its list holds nothing. */
export function optional(name, content, attributes = {}) {
  if (content === null || content === undefined) return null;
  if (Array.isArray(content) && content.every((child) => child === null)) return null;
  return element(name, content, attributes);
}

/** A document of ISO 20022, indented as banks' are, ending in a line feed. */
export function documentXml(messageName, message) {
  return [...documentPieces(messageName, message)].join("");
}

/** The same in pieces, of which each that is only to come is not made yet: what is no array is gone through once. */
export function* documentPieces(messageName, message) {
  const root = element("Document", once([message]), { xmlns: `urn:iso:std:iso:20022:tech:xsd:${messageName}` });
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield* piecesOf(root, "");
  yield "\n";
}

/** Elements that are made as they are asked for. */
export function* once(elements) {
  yield* elements;
}

/** Euros with two decimals, without a sign. */
export function euros(cents) {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount in euros under a name. */
export function amountElement(name, cents) {
  return element(name, euros(cents), { Ccy: "EUR" });
}

/** A reason: four characters are a code of ISO's list, all else the bank's own. */
export function reasonElement(reason) {
  return element("Rsn", [element(/^[A-Z0-9]{4}$/.test(reason) ? "Cd" : "Prtry", reason)]);
}

function* piecesOf(one, indent) {
  const { name, content } = one;
  if (typeof content !== "object" || Array.isArray(content)) {
    yield xmlOf(one, indent);
    return;
  }
  yield openTag(one, indent);
  for (const child of content) {
    if (child === null) continue;
    yield "\n";
    yield* piecesOf(child, `${indent}  `);
  }
  yield `\n${indent}</${name}>`;
}

function openTag({ name, attributes }, indent) {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `${indent}<${name}${written.join("")}>`;
}

function xmlOf(one, indent) {
  const { name, content } = one;
  const open = openTag(one, indent);
  if (!Array.isArray(content)) return `${open}${escaped(content)}</${name}>`;
  const children = content.filter((child) => child !== null).map((child) => xmlOf(child, `${indent}  `));
  return `${open}\n${children.join("\n")}\n${indent}</${name}>`;
}

function escaped(text) {
  return String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
