import { remembered } from "../kit/remembered";
import type { CheckResult } from "../actions/check";
import type { FindingKind, HeldFinding } from "../actions/findingKinds";
import { KEY_FIELDS, keyFrom } from "../domain/book/book";
import type { Finding, Place } from "../domain/book/finding";
import type { BookRecord, TableName } from "../domain/book/records";
import { formatCents } from "../domain/values/money";
import { type Mend, mendOf, textOf } from "../workbook/mendOf";
import type { LongList } from "./longList";
import type { ResultSource } from "./resultSource";

/** What `check` found, by kind: each finding can be mended where it stands, as far as somebody can say how. */
export interface CheckShown extends Omit<CheckResult, "kinds" | "codes" | "collectable"> {
  readonly collectable: Omit<CheckResult["collectable"], "amount"> & { readonly amount: string };
  readonly kinds: readonly FindingKindShown[];
}

/** Findings of one kind, by the page; amounts as `formatCents` writes them. */
export interface FindingKindShown extends Omit<FindingKind, "findings" | "heldBack"> {
  /** Null where they keep nothing from being collected. */
  readonly heldBack: string | null;
  readonly rows: LongList<MendableFinding>;
}

/** A finding with whom it is of, and how its cell is mended; amounts as `formatCents` writes them. */
export interface MendableFinding {
  readonly finding: Finding;
  readonly address: string | null;
  /** Null where it keeps nothing from being collected. */
  readonly heldBack: string | null;
  /** The name of the debtor, "" where it is of none; and the mandate, invoice or other record that it is about. */
  readonly customer: string;
  readonly record: string;
  /** Null where the cell is not to be mended in the pane: it is none, the row's key, a formula, or nothing is wrong with it. */
  readonly mend: Mend | null;
}

/** The result of `check` as the pane gets it. */
export function checkShown({ kinds, collectable, ...result }: CheckResult, source: ResultSource): CheckShown {
  const mendable = mendableIn(source);
  return {
    counts: result.counts,
    records: result.records,
    remarks: result.remarks,
    collectable: { ...collectable, amount: formatCents(collectable.amount) },
    kinds: kinds.map(({ findings, heldBack, ...kind }) => ({
      ...kind,
      heldBack: heldBack > 0 ? formatCents(heldBack) : null,
      rows: source.keep({
        length: findings.length,
        at: (from, to) => findings.slice(from, to).map(mendable),
      }),
    })),
  };
}

function mendableIn({ book, addressOf }: ResultSource): (held: HeldFinding) => MendableFinding {
  const recordsOf = remembered((table: TableName): ReadonlyMap<number, BookRecord> => {
    const records: readonly BookRecord[] = book.tables[table];
    return new Map(records.map((record) => [record.row, record]));
  });
  const names = new Map(book.tables.Debtors.map(({ number, name }) => [keyFrom(number), name]));
  return ({ finding, heldBack }) => {
    const { place } = finding;
    const record = place?.row == null ? undefined : recordsOf(place.table).get(place.row);
    return {
      finding,
      heldBack: heldBack > 0 ? formatCents(heldBack) : null,
      address: place === null ? null : addressOf(place),
      customer: customerOf(place, record, names),
      record: recordName(place, record),
      mend: place === null || record === undefined ? null : mendOf(book, finding, { ...place, record }),
    };
  };
}

function customerOf(place: Place | null, record: BookRecord | undefined, names: ReadonlyMap<string, string>): string {
  if (place === null || record === undefined) return "";
  if (place.table === "Debtors") return textOf(record, "name") ?? "";
  const debtor = textOf(record, "debtor");
  return debtor === null ? "" : (names.get(keyFrom(debtor)) ?? debtor);
}

/** What the record is known by, but for the administration. */
function recordName(place: Place | null, record: BookRecord | undefined): string {
  if (place === null || record === undefined) return "";
  const keys: readonly string[] = KEY_FIELDS[place.table];
  return keys
    .filter((field) => field !== "administration" || keys.length === 1)
    .map((field) => textOf(record, field) ?? "")
    .join("/");
}
