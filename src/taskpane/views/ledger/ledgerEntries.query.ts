import { keyFrom } from "../../../domain/book/book";
import type { IsoDate } from "../../../domain/values/calendar";
import { entriesOf, entryId } from "../../../domain/ledger/journal";
import { type Cents, formatCents, sumOf, ZERO } from "../../../domain/values/money";
import type { LedgerEvent, LedgerLine } from "../../../domain/book/records";
import type { LongList } from "../../../session/longList";
import { accountNames } from "../../../domain/book/accountNames";
import { isIn, type Period } from "./ledgerBalances.query";
import type { Query, QueryScope } from "../../../session/query";
import { itemOf } from "../returns/returnableLines.query";
import { rowsOf } from "../../../session/rowsOf";
import { foundAmong } from "../../../session/searchWords";

/** One side of an entry. */
export interface EntryLine {
  readonly account: string;
  readonly name: string;
  /** "0.00" on the other side. */
  readonly debit: string;
  readonly credit: string;
}

/** An entry of the ledger. */
export interface LedgerEntry {
  readonly entry: string;
  readonly bookingDate: IsoDate;
  readonly event: LedgerEvent;
  readonly description: string;
  readonly administration: string;
  readonly order: string;
  /** The invoice, with its instalment; "" for an entry of a whole order. */
  readonly item: string;
  readonly debtor: string;
  readonly bankReference: string;
  readonly debit: string;
  readonly credit: string;
  /** The entry that it reverses; null for none. */
  readonly reversalOf: string | null;
  /** The entry that reverses it; null for none. */
  readonly reversedBy: string | null;
  readonly lines: readonly EntryLine[];
  /** The cell of its number. */
  readonly address: string | null;
}

/** Which entries are asked for. */
export interface LedgerEntriesParams extends Period {
  /** A number of an entry, order, invoice or debtor, a name, or an amount. */
  readonly search: string;
}

type Lines = readonly [LedgerLine, ...LedgerLine[]];

/** The entries that were found, the last one that was booked first. */
export const ledgerEntries: Query<LedgerEntriesParams, LongList<LedgerEntry>> = (scope, params) => {
  const { found, reversedBy } = foundEntries(scope, params);
  const nameOf = accountNames(scope.book);
  return scope.long(rowsOf(found, (lines) => entryOf(lines, reversedBy, nameOf, scope)));
};

/** What the entries that were found come to together. */
export const entriesTotal: Query<LedgerEntriesParams, Pick<LedgerEntry, "debit" | "credit">> = (scope, params) => {
  const lines = foundEntries(scope, params).found.flat();
  return {
    debit: formatCents(sumOf(lines, ({ debit }) => debit ?? ZERO)),
    credit: formatCents(sumOf(lines, ({ credit }) => credit ?? ZERO)),
  };
};

function foundEntries(scope: QueryScope, params: LedgerEntriesParams) {
  const reversedBy = new Map<string, string>();
  const entries: Lines[] = [];
  for (const lines of entriesOf(scope.book.tables.Ledger).values()) {
    const [first] = lines;
    if (first === undefined) continue;
    const { administration, reversalOf } = first;
    if (reversalOf !== null) reversedBy.set(entryId({ administration, entry: reversalOf }), first.entry);
    if (isIn(params, first.bookingDate)) entries.push(lines as unknown as Lines);
  }
  entries.sort(([a], [b]) => b.number - a.number);
  const found = foundAmong(entries, params.search, ([first]) => textsOf(first, scope), amountsOf);
  return { found, reversedBy };
}

function textsOf(line: LedgerLine, { index }: QueryScope): (string | null)[] {
  const name = line.debtor === null ? null : (index.debtors.get(keyFrom(line.debtor))?.name ?? null);
  const { entry, order, invoice, debtor, endToEndId, bankReference, description, reversalOf } = line;
  return [entry, order, invoice, debtor, name, endToEndId, bankReference, description, reversalOf];
}

function amountsOf(lines: readonly LedgerLine[]): Cents[] {
  return [...lines.map((line) => line.debit ?? line.credit ?? ZERO), sumOf(lines, ({ debit }) => debit ?? ZERO)];
}

function entryOf(
  lines: Lines,
  reversedBy: ReadonlyMap<string, string>,
  nameOf: ReturnType<typeof accountNames>,
  { addressOf }: QueryScope,
): LedgerEntry {
  const [first] = lines;
  const { entry, bookingDate, event, administration, invoice, instalment, reversalOf } = first;
  return {
    ...{ entry, bookingDate, event, administration, reversalOf },
    description: first.description ?? "",
    order: first.order ?? "",
    item: invoice === null ? "" : itemOf({ invoice, instalment }),
    debtor: first.debtor ?? "",
    bankReference: first.bankReference ?? "",
    debit: formatCents(sumOf(lines, ({ debit }) => debit ?? ZERO)),
    credit: formatCents(sumOf(lines, ({ credit }) => credit ?? ZERO)),
    reversedBy: reversedBy.get(entryId(first)) ?? null,
    lines: lines.map(({ account, debit, credit }) => ({
      account,
      name: nameOf(administration, account),
      debit: formatCents(debit ?? ZERO),
      credit: formatCents(credit ?? ZERO),
    })),
    address: addressOf({ table: "Ledger", row: first.row, field: "entry" }),
  };
}
