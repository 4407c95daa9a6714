import { attributeXml } from "./attributes";

/** The texts or numbers of attributes by their names, in the order in which they are written; null is left out. */
export type AttributeValues = Readonly<Record<string, string | number | null>>;

/** A start tag with its attributes escaped. */
export function startTag(name: string, attributes: AttributeValues = {}): string {
  return `<${name}${attributesXml(attributes)}>`;
}

/** An element with its attributes escaped around XML that is written already; one without content closes itself. */
export function elementXml(name: string, attributes: AttributeValues, content = ""): string {
  if (content === "") return `<${name}${attributesXml(attributes)}/>`;
  return `${startTag(name, attributes)}${content}</${name}>`;
}

function attributesXml(attributes: AttributeValues): string {
  let xml = "";
  for (const name in attributes) {
    const value = attributes[name] ?? null;
    if (value !== null) xml += attributeXml(name, String(value));
  }
  return xml;
}
