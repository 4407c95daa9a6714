import { groupBy } from "../kit/groupBy";
import type { Finding } from "../domain/book/finding";
import { type OpenItem, openAmountOf } from "../domain/book/openItem";
import type { TableName } from "../domain/book/records";
import type { FindingCode, Severity } from "../domain/values/findingCodes";
import { add, type Cents, ZERO } from "../domain/values/money";

/** Findings of one code that have a heading of their own; most others are about what stands in a cell. */
export const HEADED_CODES = [
  ...(["mandate.none", "mandate.noneOneOff", "mandate.ambiguous", "mandate.unsigned", "mandate.signedLater"] as const),
  ...(["mandate.denied", "mandate.debtorDeceased", "mandate.accountClosed", "mandate.withdrawn"] as const),
  ...(["mandate.replaced", "mandate.blocked", "mandate.used", "mandate.dormant", "mandate.dormantSoon"] as const),
  ...(["mandate.neverUsed", "mandate.maximum", "mandate.duplicate", "mandate.referenceTwice"] as const),
  ...(["mandate.otherThanPreferred", "mandate.oneOffWithoutInvoice", "item.amountZero"] as const),
  ...(["item.openAmountOutside", "item.discountTooLarge", "item.blocked", "item.collectedAlready"] as const),
  ...(["item.dueBeforeInvoiced", "item.notSplit", "item.creditNoteApart", "transaction.notPositive"] as const),
  ...([
    "collection.nobody",
    "iban.ownAccount",
    "key.duplicate",
    "order.notHandedIn",
    "text.empty",
    "text.cut",
  ] as const),
  ...(["invoice.currency", "items.held", "column.missing", "table.rowsBelow", "table.columnsBeside"] as const),
] as const satisfies readonly FindingCode[];

export type HeadedCode = (typeof HEADED_CODES)[number];

/**
 * What findings of one kind have in common: what stands in a cell is wrong, questionable, missing or says something that is not
 * there; or a code of its own; or nothing more.
 */
export type FindingKindName = "wrong" | "doubted" | "missing" | "unknown" | HeadedCode | "other";

/** Findings that are headed together. */
export interface FindingKind {
  readonly kind: FindingKindName;
  readonly severity: Severity;
  /** What the cells are called, by the first of them; null for kinds that are about no single field. */
  readonly table: TableName | null;
  readonly field: string | null;
  readonly count: number;
  /** What is open of the items that they keep from being collected; an item with several of them counts once. */
  readonly heldBack: Cents;
  readonly findings: readonly HeldFinding[];
}

/** A finding, with what is open of the items that it keeps from being collected. */
export interface HeldFinding {
  readonly finding: Finding;
  readonly heldBack: Cents;
}

/** An item with what was found of it. */
export interface JudgedFindings {
  readonly item: OpenItem;
  readonly findings: readonly Finding[];
}

/** How something was read or will be sent: nothing is to be done about it, so that a number of them says enough. */
const UNTEACHING: ReadonlySet<FindingCode> = new Set([
  ...([
    "iban.normalised",
    "bic.normalised",
    "bic.notProvided",
    "creditorId.normalised",
    "text.transliterated",
  ] as const),
  ...(["cell.numberAsText", "cell.textAsDate", "cell.textAsAmount", "cell.textAsNumber"] as const),
  ...(["cell.controlCharacters", "formula.shows"] as const),
]);

const MISSING: ReadonlySet<FindingCode> = new Set(["cell.required", "identifier.empty", "mandate.ibanMissing"]);
const HEADED: ReadonlySet<string> = new Set(HEADED_CODES);
/** What begins the codes of what stands in one cell. */
const OF_CELLS: ReadonlySet<string> = new Set(["cell", "iban", "bic", "creditorId", "identifier", "reference"]);

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The findings by kind: errors first, of these what holds back most; within a kind likewise. What says only how something was
 * read is counted in `remarks`, and listed nowhere.
 */
export function findingKinds(
  findings: readonly Finding[],
  judged: readonly JudgedFindings[],
): { readonly kinds: readonly FindingKind[]; readonly remarks: number } {
  const itemsOf = heldItems(judged);
  const listed = findings.filter(({ code }) => !UNTEACHING.has(code));
  const kinds = [...groupBy(listed, kindKey)].map(([, alike]): FindingKind => {
    const [{ severity, place }] = alike;
    const kind = kindOf(alike[0]);
    const isOfField = kind === "wrong" || kind === "doubted" || kind === "missing" || kind === "unknown";
    const held = alike.map((finding) => ({ finding, items: itemsOf(finding) }));
    return {
      kind,
      severity,
      table: isOfField ? (place?.table ?? null) : null,
      field: isOfField ? (place?.field ?? null) : null,
      count: alike.length,
      heldBack: openOf(held.flatMap(({ items }) => items)),
      findings: held
        .map(({ finding, items }) => ({ finding, heldBack: openOf(items) }))
        .sort((one, other) => other.heldBack - one.heldBack),
    };
  });
  return {
    kinds: kinds.sort(
      (one, other) =>
        RANK[one.severity] - RANK[other.severity] || other.heldBack - one.heldBack || other.count - one.count,
    ),
    remarks: findings.length - listed.length,
  };
}

/** The kind of a finding. */
function kindOf({ code, severity, place }: Finding): FindingKindName {
  if (HEADED.has(code)) return code as HeadedCode;
  if (place?.field == null || severity === "info") return "other";
  if (MISSING.has(code)) return "missing";
  if (code.endsWith(".unknown")) return "unknown";
  if (!OF_CELLS.has(code.slice(0, code.indexOf(".")))) return "other";
  return severity === "error" ? "wrong" : "doubted";
}

function kindKey(finding: Finding): string {
  const { severity, place } = finding;
  const kind = kindOf(finding);
  return ["wrong", "doubted", "missing", "unknown"].includes(kind)
    ? `${severity} ${kind} ${place?.field ?? ""}`
    : `${severity} ${kind}`;
}

/** Tells of an error which items it keeps from being collected. */
function heldItems(judged: readonly JudgedFindings[]): (finding: Finding) => readonly OpenItem[] {
  const items = new Map<string, OpenItem[]>();
  for (const { item, findings } of judged) {
    for (const one of findings) {
      if (one.severity !== "error") continue;
      const known = items.get(findingKey(one));
      if (known === undefined) items.set(findingKey(one), [item]);
      else known.push(item);
    }
  }
  return (finding) => (finding.severity === "error" ? (items.get(findingKey(finding)) ?? []) : []);
}

function findingKey({ code, place }: Finding): string {
  return `${code}:${place?.table ?? ""}:${String(place?.row)}:${place?.field ?? ""}`;
}

function openOf(items: readonly OpenItem[]): Cents {
  const once = new Map(items.map((item) => [item.key, item]));
  return [...once.values()].reduce((sum, { record }) => {
    const open = openAmountOf(record);
    return open > 0 ? add(sum, open) : sum;
  }, ZERO);
}
