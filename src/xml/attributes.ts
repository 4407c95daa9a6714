import { decodeAttribute, escapeAttribute } from "./characters";
import { rawAttributes, tagName } from "./markup";

/** The attributes of a raw start tag, decoded, by their names with prefix. Throws XmlError. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(rawAttributes(tag).map(({ name, value }) => [name, decodeAttribute(value)]));
}

/** The decoded value of an attribute of a raw start tag. Throws XmlError. */
export function attribute(tag: string, name: string): string | undefined {
  return attributesOf(tag).get(name);
}

/** The raw start tag with this attribute set, or removed for null; all other characters stay. Throws XmlError. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const all = rawAttributes(tag);
  const old = all.find((one) => one.name === name);
  const raw = value === null ? "" : attributeXml(name, value);
  const from = old?.from ?? all.at(-1)?.to ?? tagName(tag).length + 1;
  return tag.slice(0, from) + raw + tag.slice(old?.to ?? from);
}

/** An attribute as it is written in a tag, with the space before it. */
export function attributeXml(name: string, value: string): string {
  return ` ${name}="${escapeAttribute(value)}"`;
}
