import { byNumber } from "../kit/byNumber";
import { groupBy } from "../kit/groupBy";
import type { AnyRequest } from "../actions/action";
import { unconfirmed as unconfirmedOf } from "../actions/outcome";
import { type Book, type Change, keyOf } from "../domain/book/book";
import { type Finding, type Place, warningName } from "../domain/book/finding";
import { accountNames } from "../domain/book/accountNames";
import { entriesOf } from "../domain/ledger/journal";
import { add, type Cents, formatCents, ZERO } from "../domain/values/money";
import { TABLE_NAMES, type LedgerLine, type TableName } from "../domain/book/records";
import { address } from "../sheets/address";
import { type Prepared, writtenChanges } from "../workbook/prepare";
import type { ResultOf } from "../workbook/prepareNamed";
import { changeView } from "../workbook/shownChange";
import type { LongLists } from "./longLists";
import { shownResult } from "./results";
import type {
  AccountTotal,
  ChangedRow,
  JournalPreview,
  PaneAction,
  Preview,
  TableChanges,
  UnconfirmedWarning,
} from "./session";
import type { LocatedFinding } from "./locatedFinding";
import { namedWarnings, worstFirst } from "./namedWarnings";

type Keep = ReturnType<LongLists["renew"]>;

/** What a preview is made of. */
export interface PreviewSource<A extends PaneAction> {
  readonly action: A;
  readonly request: AnyRequest;
  readonly prepared: Prepared<ResultOf<A>>;
}

/** A prepared action as the views get it; its long lists are kept by `keep`. */
export function previewOf<A extends PaneAction>(
  id: number,
  { action, request, prepared }: PreviewSource<A>,
  keep: Keep,
): Preview<A> {
  const { outcome, book, layout } = prepared;
  const located = locatedFindings(outcome.findings, prepared);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of outcome.findings) counts[severity] += 1;
  const changes = outcome.done ? writtenChanges(prepared) : [];
  const show = changeView(changes, book);
  const source = { book, keep, addressOf: (place: Place) => address(place, layout) };
  return {
    id,
    action,
    done: outcome.done,
    writes: changes.length > 0,
    findings: keep(located),
    counts,
    hasCells: located.some(({ address: cell }) => cell !== null),
    unconfirmed: unconfirmedWarnings(located, prepared, request),
    result: outcome.result === null ? null : shownResult(action, outcome.result, source),
    orders: outcome.orders,
    changes: tableChanges(changes, show, keep),
    journal: journalOf(changes, show, { book, keep }),
    documents: outcome.documents.map(({ name, order, sha256, bytes }) => ({
      name,
      order,
      sha256,
      bytes: bytes.length,
    })),
  };
}

/** Findings with their cells, what is worst first. */
function locatedFindings(findings: readonly Finding[], { layout }: Pick<Prepared, "layout">): LocatedFinding[] {
  return worstFirst(findings).map((finding) => locatedFinding(finding, layout));
}

/** A finding with its cell. */
export function locatedFinding(finding: Finding, layout: Prepared["layout"]): LocatedFinding {
  return { finding, address: finding.place === null ? null : address(finding.place, layout) };
}

/** The names that hold the action back, each once; the outcome tells them. */
function unconfirmedWarnings(
  located: readonly LocatedFinding[],
  { outcome }: Prepared,
  request: AnyRequest,
): UnconfirmedWarning[] {
  const named: readonly string[] = outcome.unconfirmed;
  const open = new Set(unconfirmedOf(outcome.findings, request).map(warningName));
  return namedWarnings(
    located.filter(({ finding }) => named.includes(warningName(finding)) && open.has(warningName(finding))),
  );
}

type Show = (change: Change) => ChangedRow;

function rowOf(show: Show): (change: Change) => ChangedRow {
  return (change) => {
    // Getters do not cross to another thread.
    const { kind, key, fields } = show(change);
    return { kind, key, fields };
  };
}

function tableChanges(changes: readonly Change[], show: Show, keep: Keep): TableChanges[] {
  const byTable = groupBy(changes, ({ table }) => table);
  return TABLE_NAMES.flatMap((table): TableChanges[] => {
    const ofTable = byTable.get(table);
    if (ofTable === undefined) return [];
    const count = (kind: Change["kind"]): Change[] => ofTable.filter((change) => change.kind === kind);
    return [
      {
        table,
        added: count("append").length,
        changed: changedRecords(table, ofTable),
        removed: count("remove").length,
        rows: keep({ length: ofTable.length, at: (from, to) => ofTable.slice(from, to).map(rowOf(show)) }),
      },
    ];
  });
}

/** A record that is set more than once is one changed record, and one that is new is no changed record. */
function changedRecords(table: TableName, changes: readonly Change[]): number {
  const changed = new Set(changes.flatMap((change) => (change.kind === "set" ? [change.key] : [])));
  if (changed.size === 0) return 0;
  for (const change of changes) if (change.kind === "append") changed.delete(keyOf(table, change.record));
  return changed.size;
}

function journalOf(
  changes: readonly Change[],
  show: Show,
  { book, keep }: { readonly book: Book; readonly keep: Keep },
): JournalPreview | null {
  const booked = changes.flatMap((change) =>
    change.kind === "append" && change.table === "Ledger" ? [{ change, line: change.record }] : [],
  );
  if (booked.length === 0) return null;
  const lines = booked.map(({ line }) => line);
  return {
    entries: entriesOf(lines).size,
    debit: formatCents(sideOf(lines, "debit")),
    credit: formatCents(sideOf(lines, "credit")),
    accounts: accountTotals(lines, accountNames(book)),
    lines: keep({
      length: booked.length,
      at: (from, to) => booked.slice(from, to).map(({ change }) => rowOf(show)(change)),
    }),
  };
}

function sideOf(lines: readonly LedgerLine[], side: "debit" | "credit"): Cents {
  return lines.reduce((sum, line) => add(sum, line[side] ?? ZERO), ZERO);
}

function accountTotals(lines: readonly LedgerLine[], nameOf: ReturnType<typeof accountNames>): AccountTotal[] {
  return [...groupBy(lines, ({ account }) => account)]
    .sort(([one], [other]) => byNumber(one, other))
    .map(([account, ofAccount]) => ({
      account,
      name: nameOf(ofAccount[0].administration, account),
      debit: formatCents(sideOf(ofAccount, "debit")),
      credit: formatCents(sideOf(ofAccount, "credit")),
    }));
}
