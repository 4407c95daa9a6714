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
  const root = element("Document", [message], { xmlns: `urn:iso:std:iso:20022:tech:xsd:${messageName}` });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(root, "")}\n`;
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

function xmlOf({ name, content, attributes }, indent) {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${written.join("")}>`;
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
