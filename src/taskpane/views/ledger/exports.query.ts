import { keyFrom } from "../../../domain/book/book";
import type { ExportRecord } from "../../../domain/book/records";
import type { IsoDate } from "../../../domain/values/calendar";
import { dateOf } from "../../../domain/values/calendar";
import { formatCents, ZERO } from "../../../domain/values/money";
import { by } from "../../../kit/byNumber";
import type { LongList } from "../../../session/longList";
import type { Query } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";

/** An export that was recorded. */
export interface RecordedRow extends Pick<ExportRecord, "number" | "administration" | "layout"> {
  readonly on: IsoDate;
  readonly user: string;
  readonly file: string;
  readonly entries: number;
  readonly debit: string;
  readonly address: string | null;
}

/** Of whom can be exported, how it was done last, and what was. */
export interface ExportsKnown {
  readonly administrations: readonly { readonly code: string; readonly name: string }[];
  /** Of the last one that was recorded; null while there is none. */
  readonly last: (Pick<ExportRecord, "layout" | "administration"> & { readonly withoutBank: boolean }) | null;
  /** The last one first. */
  readonly recorded: LongList<RecordedRow>;
}

/** What there is to export of, and what was exported. */
export const exportsKnown: Query<Readonly<Record<string, never>>, ExportsKnown> = (scope) => {
  const { Administrations, Exports } = scope.book.tables;
  const recorded = Exports.toSorted(by(({ number }) => -number));
  const [last] = recorded;
  const known = Administrations.find(({ code }) => keyFrom(code) === keyFrom(last?.administration ?? null));
  return {
    administrations: Administrations.map(({ code, creditorName }) => ({ code, name: creditorName })),
    last:
      last === undefined || known === undefined
        ? null
        : { layout: last.layout, administration: known.code, withoutBank: last.withoutAccounts !== null },
    recorded: scope.long(rowsOf(recorded, (one) => rowOf(one, scope.addressOf))),
  };
};

function rowOf(record: ExportRecord, addressOf: Parameters<typeof exportsKnown>[0]["addressOf"]): RecordedRow {
  const { number, administration, layout, at, by: user, file, numberOfEntries, debit, row } = record;
  return {
    ...{ number, administration, layout, on: dateOf(at), user: user ?? "", file: file ?? "" },
    entries: numberOfEntries ?? 0,
    debit: formatCents(debit ?? ZERO),
    address: addressOf({ table: "Exports", row, field: "number" }),
  };
}
