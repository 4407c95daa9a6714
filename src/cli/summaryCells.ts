import { withFields } from "../kit/withFields";
import type { Summary, SummaryValue } from "../actions/action";
import { TABLE_NAMES } from "../domain/book/records";
import { address } from "../sheets/address";
import type { Layout } from "../sheets/layout";

type Fields = { readonly [name: string]: SummaryValue };

/**
 * A summary in which the rows of its lists have the `address` of their cell, as the user calls it, for their `place`; null when its
 * table is absent. Lists of which the first row has no place stay as they are.
 */
export function withCells(summary: Summary, layout: Layout): Summary {
  return Object.fromEntries(
    Object.entries(summary).map(([name, value]) => {
      const rows = Array.isArray(value) ? (value as readonly SummaryValue[]) : [];
      return [name, isFields(rows[0]) && "place" in rows[0] ? rows.map((row) => rowWithCell(row, layout)) : value];
    }),
  );
}

function rowWithCell(row: SummaryValue, layout: Layout): SummaryValue {
  if (!isFields(row)) return row;
  const { place, ...others } = row;
  return withFields(others, { address: addressOf(place, layout) });
}

function addressOf(place: SummaryValue | undefined, layout: Layout): string | null {
  if (!isFields(place)) return null;
  const table = TABLE_NAMES.find((name) => name === place["table"]);
  const { row, field } = place;
  if (table === undefined || typeof row !== "number" || typeof field !== "string") return null;
  return address({ table, row, field }, layout);
}

function isFields(value: SummaryValue | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
