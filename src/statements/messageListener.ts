import type { XmlListener } from "../xml/xmlListener";
import type { XmlAttributes } from "../xml/xmlNamespaces";
import type { XmlPlace } from "../xml/streamXml";
import type { MessageNode } from "./messageNode";

/**
 * The elements of a message that are gone into one by one, since there can be any number of them; what stands in them
 * besides is handed over element by element.
 */
export interface Spine {
  readonly [name: string]: Spine;
}

/** Who is told of a message, in its order. */
export interface MessageHandler {
  readonly spine: Spine;
  /** An element of the spine begins. */
  readonly begin: (name: string, line: number) => void;
  /** An element within the innermost open one of the spine, whole. */
  readonly part: (parent: string, node: MessageNode) => void;
  readonly end: (name: string) => void;
}

/** A file that is no message of a bank: what its outermost elements are called. */
export class OtherDocumentError extends Error {
  override readonly name: string = "OtherDocumentError";
}

/** A part of more elements than any bank writes. */
export class TooManyElementsError extends Error {
  override readonly name: string = "TooManyElementsError";
}

/** So many elements one part may have; the largest of ISO 20022 has a few hundred. */
const ELEMENTS_MAX = 20_000;

/** Of no interest, and often long. */
const PASSED_OVER = new Set(["PstlAdr", "CtctDtls", "SplmtryData", "RltdAgts", "Svcr"]);

const NO_CHILDREN: readonly MessageNode[] = [];

interface OpenNode {
  readonly name: string;
  text: string;
  readonly currency: string | null;
  children: MessageNode[] | null;
  readonly line: number;
}

/** Goes through a document of ISO 20022, by names alone: of any prefix, in any order. */
export class MessageListener implements XmlListener {
  private handler: MessageHandler | null = null;
  private readonly spines: Spine[] = [];
  private readonly names: string[] = [];
  private readonly nodes: OpenNode[] = [];
  private elements = 0;
  /** How many elements are open of which nothing is read. */
  private passedOver = 0;
  private isInDocument = false;

  constructor(
    private readonly place: XmlPlace,
    private readonly handlerOf: (message: string, namespace: string) => MessageHandler | null,
  ) {}

  open(name: string, namespace: string, attributes: XmlAttributes): void {
    if (!this.isInDocument) {
      if (name !== "Document") throw new OtherDocumentError(name);
      this.isInDocument = true;
      return;
    }
    // A document holds one message; what else it holds is nothing of it.
    const isBehind = this.handler !== null && this.names.length === 0;
    if (this.passedOver > 0 || isBehind || PASSED_OVER.has(name)) {
      this.passedOver += 1;
      return;
    }
    const spine = this.nodes.length > 0 ? undefined : this.spineFor(name, namespace);
    if (spine !== undefined) {
      this.spines.push(spine);
      this.names.push(name);
      this.handler?.begin(name, this.place.line());
      return;
    }
    this.elements += 1;
    if (this.elements > ELEMENTS_MAX) throw new TooManyElementsError(`> ${String(ELEMENTS_MAX)} × <${name}>`);
    this.nodes.push({ name, text: "", currency: attributes["Ccy"] ?? null, children: null, line: this.place.line() });
  }

  text(text: string): void {
    const node = this.nodes.at(-1);
    // Between elements stands nothing but white space.
    if (node === undefined || this.passedOver > 0 || node.children !== null) return;
    node.text = node.text === "" ? text : node.text + text;
  }

  close(): void {
    if (this.passedOver > 0) {
      this.passedOver -= 1;
      return;
    }
    const node = this.nodes.pop();
    if (node === undefined) {
      const name = this.names.pop();
      this.spines.pop();
      if (name !== undefined) this.handler?.end(name);
      return;
    }
    const { name, text, currency, children, line } = node;
    const done = {
      name,
      text: children === null ? text.trim() : "",
      currency,
      children: children ?? NO_CHILDREN,
      line,
    };
    const parent = this.nodes.at(-1);
    if (parent !== undefined) (parent.children ??= []).push(done);
    else {
      this.elements = 0;
      this.handler?.part(this.names.at(-1) ?? "", done);
    }
  }

  /** The spine of an element that belongs to it. The message itself is the first, and says who is told of it. */
  private spineFor(name: string, namespace: string): Spine | undefined {
    const around = this.spines.at(-1);
    if (around !== undefined) return Object.hasOwn(around, name) ? around[name] : undefined;
    this.handler = this.handlerOf(name, namespace);
    if (this.handler === null) throw new OtherDocumentError(name);
    return this.handler.spine;
  }
}
