import type { Range } from "../../../src/file/range";

/** Cells that come or go: all that lies behind them within the same rows or columns moves. */
export interface Shift {
  readonly range: Range;
  readonly axis: "rows" | "columns";
  readonly kind: "insert" | "delete";
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The rectangle's extent along the axis, and across it. */
export function spansOf({ top, bottom, left, right }: Range, axis: Shift["axis"]): { along: Span; across: Span } {
  const rows = { first: top, last: bottom };
  const columns = { first: left, last: right };
  return axis === "rows" ? { along: rows, across: columns } : { along: columns, across: rows };
}

/** Where a rectangle is after the shift; null when all its cells are gone. One only partly in the way stays. */
export function afterShift(area: Range, shift: Shift): Range | null {
  const { along, across } = spansOf(area, shift.axis);
  const moved = spansOf(shift.range, shift.axis);
  if (across.first < moved.across.first || across.last > moved.across.last) return area;
  const span = shift.kind === "insert" ? afterInsert(along, moved.along) : afterDelete(along, moved.along);
  if (span === null) return null;
  return shift.axis === "rows"
    ? { ...area, top: span.first, bottom: span.last }
    : { ...area, left: span.first, right: span.last };
}

function afterInsert({ first, last }: Span, inserted: Span): Span {
  const count = inserted.last - inserted.first + 1;
  if (first >= inserted.first) return { first: first + count, last: last + count };
  return last >= inserted.first ? { first, last: last + count } : { first, last };
}

function afterDelete({ first, last }: Span, deleted: Span): Span | null {
  const before = (position: number): number => Math.max(0, Math.min(position, deleted.last + 1) - deleted.first);
  const start = first - before(first);
  const end = last - before(last + 1);
  return end < start ? null : { first: start, last: end };
}
