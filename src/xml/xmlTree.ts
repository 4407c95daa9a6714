import { decodeText, normaliseLines } from "./characters";
import { localName, openedTag } from "./markup";
import type { XmlElement, XmlNode } from "./parseXml";

/** The elements directly under this one. */
export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== "string");
}

/** The elements directly under this one with this local name. */
export function childrenNamed(parent: XmlElement, local: string): readonly XmlElement[] {
  return elementsOf(parent).filter(({ name }) => localName(name) === local);
}

/** The first element directly under this one with this local name. */
export function childNamed(parent: XmlElement, local: string): XmlElement | undefined {
  return elementsOf(parent).find(({ name }) => localName(name) === local);
}

/** The decoded character data directly in the element, line ends as XML normalises them. */
export function characterData(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child !== "string") return "";
      if (child.startsWith("<![CDATA[")) return normaliseLines(child.slice("<![CDATA[".length, -"]]>".length));
      if (child.startsWith("<!--") || child.startsWith("<?")) return "";
      return decodeText(child);
    })
    .join("");
}

/** The element with other children; a tag that closed itself is opened for them. */
export function withChildren(element: XmlElement, children: readonly XmlNode[]): XmlElement {
  if (element.close !== "" || children.length === 0) return { ...element, children };
  return { ...element, open: openedTag(element.open), children, close: `</${element.name}>` };
}

/** The element with every child element replaced by what `change` makes of it; null removes it. */
export function mapChildren(element: XmlElement, change: (child: XmlElement) => XmlNode | null): XmlElement {
  const children: XmlNode[] = [];
  for (const child of element.children) {
    const changed = typeof child === "string" ? child : change(child);
    if (changed !== null) children.push(changed);
  }
  return { ...element, children };
}

/** The element with a new child before the first child that is named in `successors`, else at its end. */
export function withChildBefore(element: XmlElement, added: XmlNode, successors: readonly string[]): XmlElement {
  const at = element.children.findIndex(
    (child) => typeof child !== "string" && successors.includes(localName(child.name)),
  );
  const position = at < 0 ? element.children.length : at;
  return withChildren(element, [...element.children.slice(0, position), added, ...element.children.slice(position)]);
}
