import { readXml } from "../../xml/readXml";
import { streamXml, type XmlPlace, type XmlStreamRefusal } from "../../xml/streamXml";
import type { XmlListener } from "../../xml/xmlListener";
import type { XmlAttributes } from "../../xml/xmlNamespaces";
import type { DirectDebitFile, FileReading } from "./reading";
import {
  type Branch,
  DIRECT_DEBIT_INITIATION,
  type Keeps,
  type Leaf,
  newReading,
  type ReadingState,
} from "./readingRules";

/**
 * Reads any pain.008 file: .08, .02, and versions and national variants that keep their element names. Knows nothing of
 * how ours are written. What is no pain.008, or is not to be trusted, is refused with the reason. `keeps` is told each
 * transaction as it was read; those that it does not want are left out.
 */
export function readDirectDebitFile(bytes: Uint8Array, keeps: Keeps = () => true): FileReading {
  const follower = new RuleFollower(keeps);
  const refusal = readXml(bytes, follower);
  if (refusal !== null) return { kind: "refused", ...refusal };
  const { file, root } = follower;
  return file === null ? { kind: "refused", reason: "notDirectDebit", detail: root } : { kind: "read", file };
}

/** A file that came in pieces, with the line of each of its transactions; or why it is none, and where. */
export type StreamedFile =
  | { readonly kind: "read"; readonly file: DirectDebitFile; readonly lines: readonly number[] }
  | {
      readonly kind: "refused";
      readonly reason: XmlStreamRefusal["reason"] | "notDirectDebit";
      readonly detail: string;
      readonly line: number;
    };

/** Reads a file of a stranger in the same way, in bounded memory beside what it says, and tells where everything stood. */
export function streamDirectDebitFile(chunks: Iterable<Uint8Array>): StreamedFile {
  const lines: number[] = [];
  let begun = 1;
  const follower = new RuleFollower(() => {
    lines.push(begun);
    return true;
  });
  const placed = (place: XmlPlace): XmlListener => ({
    open: (name, namespace, attributes) => {
      if (name === "DrctDbtTxInf") begun = place.line();
      follower.open(name, namespace, attributes);
    },
    text: (text) => {
      follower.text(text);
    },
    close: () => {
      follower.close();
    },
  });
  const refusal = streamXml(chunks, placed);
  if (refusal !== null) return { kind: "refused", ...refusal };
  const { file, root: detail } = follower;
  return file === null ? { kind: "refused", reason: "notDirectDebit", detail, line: 1 } : { kind: "read", file, lines };
}

/** The schema's name, which stands in the namespace of every pain.008 document. */
const VERSION = /pain\.008\.\d{3}\.\d{2}/;

/** A branch with its elements in a map: a file of a hundred thousand transactions asks for them some million times. */
interface Node {
  readonly begin: Leaf | null;
  readonly end: Leaf | null;
  readonly elements: ReadonlyMap<string, Leaf | Node>;
}

function nodeOf(branch: Branch): Node {
  const event = (name: string): Leaf | null => {
    const rule = branch[name];
    return typeof rule === "function" ? rule : null;
  };
  const elements = Object.entries(branch).map(([name, rule]) => {
    return [name, typeof rule === "function" ? rule : nodeOf(rule)] as const;
  });
  return { begin: event("@begin"), end: event("@end"), elements: new Map(elements) };
}

const INITIATION = nodeOf(DIRECT_DEBIT_INITIATION);
const DOCUMENT: Node = { begin: null, end: null, elements: new Map([["CstmrDrctDbtInitn", INITIATION]]) };

type Rule = Leaf | Node | null;

/** Goes down and up the tree of rules as elements open and close. */
class RuleFollower implements XmlListener {
  /** What was read; null as long as no direct debit initiation was met. */
  file: DirectDebitFile | null = null;
  /** The first element: its name and namespace. */
  root = "";
  private state: ReadingState;
  /** The rule of the innermost open element, and those around it; null where nothing in an element is of interest. */
  private rule: Rule = null;
  private readonly around: Rule[] = [];
  private content = "";
  private currency: string | null = null;

  constructor(private readonly keeps: Keeps) {
    this.state = newReading("", keeps);
  }

  open(name: string, namespace: string, attributes: XmlAttributes): void {
    const rule = this.around.length === 0 ? this.beginDocument(name, namespace) : ruleWithin(this.rule, name);
    this.around.push(this.rule);
    this.rule = rule;
    if (rule === INITIATION) this.file = this.state.file;
    if (typeof rule === "function") {
      this.content = "";
      this.currency = attributes["Ccy"] ?? null;
    } else if (rule !== null && rule.begin !== null) {
      rule.begin(this.state, "", null);
    }
  }

  text(text: string): void {
    if (typeof this.rule === "function") this.content += text;
  }

  close(): void {
    const { rule, state } = this;
    if (typeof rule === "function") {
      const content = this.content.trim();
      if (content !== "") rule(state, content, this.currency);
    } else if (rule !== null && rule.end !== null) {
      rule.end(state, "", null);
    }
    this.rule = this.around.pop() ?? null;
  }

  private beginDocument(name: string, namespace: string): Rule {
    this.root = `${name} ${namespace}`.trim();
    const version = VERSION.exec(namespace)?.[0];
    if (name !== "Document" || version === undefined) return null;
    this.state = newReading(version, this.keeps);
    return DOCUMENT;
  }
}

function ruleWithin(rule: Rule, name: string): Rule {
  return rule === null || typeof rule === "function" ? null : (rule.elements.get(name) ?? null);
}
