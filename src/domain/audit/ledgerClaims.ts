import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import { entriesOf } from "../ledger/journal";
import type { LedgerLine } from "../book/records";
import type { Claims, ControlClaim } from "./controlClaim";
import type { Condition, ControlTerm, NumberedTable, NumberQuestion, TermValue } from "./controlTerms";
import { auditEntries } from "./ledgerAudit";

/*
 * What the journal says by itself (docs/law/actions.md#6): entries that balance, numbers without a gap.
 */

/** The claims about every entry and every series of numbers, and about all of them together. */
export function ledgerClaims(book: Book, valueOf: TermValue): Claims {
  const { Ledger, Log } = book.tables;
  const numbers = (["Ledger", "Log"] as const).flatMap((table) =>
    (table === "Ledger" ? Ledger : Log).length === 0 ? [] : numberClaims(table),
  );
  if (Ledger.length === 0) return { claims: numbers, leftOut: [] };
  const entries = [...entriesOf(Ledger).values()].flatMap((lines) => lines.slice(0, 1));
  const series = seriesClaims(entries);
  const gapped = new Set(auditEntries(Ledger, () => true).flatMap(gapIn));
  // Up to 0.1.0 administrations counted a shared journal together: what one of them lacks the others have.
  const isLawful = (claim: ControlClaim) =>
    valueOf(claim.stated) !== valueOf(claim.expected) && !gapped.has(claim.subject ?? "");
  return {
    claims: [
      ...ofAllEntries(entries.length),
      ...entries.map(entryClaim),
      ...numbers,
      ...series.filter((claim) => !isLawful(claim)),
    ],
    leftOut: series.filter(isLawful).map(({ subject }) => ({ reason: "countedTogether", name: subject ?? "" })),
  };
}

function gapIn({ code, params }: { readonly code: string; readonly params: Readonly<Record<string, unknown>> }) {
  return code === "verify.entryGap" ? [String(params["series"])] : [];
}

const ALL = { subject: null, administration: null, account: null } as const;

function ofAllEntries(count: number): readonly ControlClaim[] {
  return [
    {
      ...{ ...ALL, part: "ledger", kind: "ledgerBalance", unit: "amount" },
      stated: { kind: "sum", table: "Ledger", field: "debit", where: [] },
      expected: { kind: "sum", table: "Ledger", field: "credit", where: [] },
    },
    {
      ...{ ...ALL, part: "ledger", kind: "entriesListed", unit: "count" },
      stated: { kind: "count", table: "Ledger", where: [{ field: "line", is: 1 }] },
      expected: { kind: "number", value: count },
    },
  ];
}

function entryClaim({ entry, administration }: LedgerLine): ControlClaim {
  const where: readonly Condition[] = [
    { field: "entry", is: entry, own: "subject" },
    { field: "administration", is: administration, own: "administration" },
  ];
  return {
    ...{ part: "ledger", kind: "entry", subject: entry, administration, account: null, unit: "amount" },
    stated: { kind: "sum", table: "Ledger", field: "debit", where },
    expected: { kind: "sum", table: "Ledger", field: "credit", where },
  };
}

function numberClaims(table: NumberedTable): readonly ControlClaim[] {
  const shared = { ...ALL, part: "numbers", unit: "count", subject: table } as const;
  const asked = (kind: NumberQuestion): ControlTerm => ({ kind, table });
  return [
    { ...shared, kind: "highestNumber", stated: asked("highest"), expected: asked("different") },
    { ...shared, kind: "lowestNumber", stated: asked("lowest"), expected: { kind: "number", value: 1 } },
    {
      ...{ ...shared, kind: "numberedOnce" },
      stated: { kind: "count", table, where: [{ field: "number", isFilled: true }] },
      expected: asked("different"),
    },
  ];
}

const ENTRY_NUMBER = /^(.*-\d{4})-\d{6,}$/u;

function seriesClaims(entries: readonly LedgerLine[]): readonly ControlClaim[] {
  const series = groupBy(entries, ({ entry, administration }) => {
    const name = ENTRY_NUMBER.exec(entry)?.[1];
    return name === undefined ? undefined : keyFrom(administration, name);
  });
  return [...series.values()].flatMap((entriesOfSeries) => entriesOfSeries.slice(0, 1).map(seriesClaim));
}

function seriesClaim({ entry, administration }: LedgerLine): ControlClaim {
  const of = { series: entry.replace(/-\d+$/u, ""), administration };
  return {
    ...{ part: "numbers", kind: "entryNumbers", subject: of.series, administration, account: null, unit: "count" },
    stated: { kind: "seriesEnd", ...of },
    expected: { kind: "seriesCount", ...of },
  };
}
