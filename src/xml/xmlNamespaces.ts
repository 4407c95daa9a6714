import { XmlError } from "./characters";

/*
 * Namespaces in XML 1.0. The parser could tell them itself, but looks through all open elements for each name: a bank
 * file has millions of names and one declaration.
 */

/** The attributes of an element by their names as they are written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What breaks the rules of namespaces. */
class NamespaceError extends XmlError {
  constructor(detail: string) {
    super("malformed", detail);
  }
}

/** What each prefix stands for; "" is the namespace of names without one. */
type Scope = ReadonlyMap<string, string>;

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";
const OUTERMOST: Scope = new Map([
  ["", ""],
  ["xml", XML],
]);

/** Follows a document's elements and tells the namespaces of their names. */
export class XmlNamespaces {
  private scope = OUTERMOST;
  private readonly around: Scope[] = [];

  /** An element with these attributes begins. Throws XmlError. */
  open(attributes: XmlAttributes): void {
    this.around.push(this.scope);
    let names: string[] | null = null;
    for (const name in attributes) (names ??= []).push(name);
    if (names === null) return;
    this.declare(names, attributes);
    this.checkAttributes(names);
  }

  /** The namespace of an element's name; "" for none. Throws XmlError. */
  namespaceOf(name: string): string {
    const { prefix } = partsOf(name);
    if (prefix === "xmlns") throw new NamespaceError(`an element is called ${name}`);
    return this.meaningOf(prefix);
  }

  /** The element that began last ends. */
  close(): void {
    this.scope = this.around.pop() ?? OUTERMOST;
  }

  private declare(names: readonly string[], attributes: XmlAttributes): void {
    let scope: Map<string, string> | null = null;
    for (const name of names) {
      const { prefix, local } = partsOf(name);
      if (name !== "xmlns" && prefix !== "xmlns") continue;
      const declared = name === "xmlns" ? "" : local;
      const namespace = attributes[name]?.trim() ?? "";
      if (!isLawful(declared, namespace)) throw new NamespaceError(`${name}="${namespace}" cannot be declared`);
      scope ??= new Map(this.scope);
      scope.set(declared, namespace);
    }
    if (scope !== null) this.scope = scope;
  }

  /** No default namespace holds for attributes; two may not mean the same. */
  private checkAttributes(names: readonly string[]): void {
    let seen: Set<string> | null = null;
    for (const name of names) {
      const { prefix, local } = partsOf(name);
      if (prefix === "" || prefix === "xmlns") continue;
      const meaning = `${this.meaningOf(prefix)} ${local}`;
      seen ??= new Set();
      if (seen.has(meaning)) throw new NamespaceError(`the attribute ${name} stands there twice`);
      seen.add(meaning);
    }
  }

  private meaningOf(prefix: string): string {
    const namespace = this.scope.get(prefix);
    if (namespace === undefined) throw new NamespaceError(`no namespace is declared for the prefix ${prefix}`);
    return namespace;
  }
}

function partsOf(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(":");
  if (colon === -1) return NO_PREFIX;
  const [prefix, local] = [name.slice(0, colon), name.slice(colon + 1)];
  if (prefix === "" || local === "" || local.includes(":")) throw new NamespaceError(`${name} is no name`);
  return { prefix, local };
}

/** Of a name without a prefix nobody asks the local part. */
const NO_PREFIX = { prefix: "", local: "" } as const;

/** Two prefixes are taken, with the namespaces that they stand for; a prefix stands for something. */
function isLawful(prefix: string, namespace: string): boolean {
  if (prefix === "xmlns" || namespace === XMLNS) return false;
  if ((prefix === "xml") !== (namespace === XML)) return false;
  return prefix === "" || namespace !== "";
}
