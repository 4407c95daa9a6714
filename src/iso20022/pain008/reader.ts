import { readXml, type XmlAttributes, type XmlListener } from "../xmlReader";
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

/** The schema's name, which stands in the namespace of every pain.008 document. */
const VERSION = /pain\.008\.\d{3}\.\d{2}/;
const DOCUMENT: Branch = { CstmrDrctDbtInitn: DIRECT_DEBIT_INITIATION };

type Rule = Leaf | Branch | null;

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
    if (rule === DIRECT_DEBIT_INITIATION) this.file = this.state.file;
    if (typeof rule === "function") {
      this.content = "";
      this.currency = attributes["Ccy"]?.value ?? null;
    } else if (rule !== null) {
      happen(rule["@begin"], this.state);
    }
  }

  text(text: string): void {
    if (typeof this.rule === "function") this.content += text;
  }

  close(): void {
    const { rule, state, currency } = this;
    const content = this.content.trim();
    if (typeof rule !== "function") happen(rule?.["@end"], state);
    else if (content !== "") rule(state, content, currency);
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

/** Own members only: a file may name an element after a member of every object (`constructor`). */
function ruleWithin(rule: Rule, name: string): Rule {
  if (rule === null || typeof rule === "function") return null;
  return Object.hasOwn(rule, name) ? (rule[name] ?? null) : null;
}

function happen(event: Leaf | Branch | undefined, state: ReadingState): void {
  if (typeof event === "function") event(state, "", null);
}
