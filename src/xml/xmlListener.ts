import type { XmlAttributes } from "./xmlNamespaces";

/** What a reader is told of a document, in its order. Elements are known by their local names. */
export interface XmlListener {
  open(name: string, namespace: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(): void;
}
