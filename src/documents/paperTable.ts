import type { PaperColumn } from "./paper";

/** Where a column of a table stands, in points from the left. */
export interface PlacedColumn {
  readonly x: number;
  readonly width: number;
  readonly isRight: boolean;
}

/** How wide what stands in a column is, in points. */
export interface ColumnNeed {
  /** Its longest word: less would break that between letters. */
  readonly least: number;
  /** Its longest text on one line. */
  readonly whole: number;
}

/**
 * The columns beside each other, with `gap` between them, `width` wide in all. Each has its longest word; what is over goes to
 * them by their weights, to none more than it needs for one line until all have that.
 */
export function tableLayout(
  columns: readonly PaperColumn[],
  needs: readonly ColumnNeed[],
  width: number,
  gap: number,
): readonly PlacedColumn[] {
  const widths = widthsOf(columns, needs, width - gap * (columns.length - 1));
  let x = 0;
  return columns.map(({ align }, column) => {
    const placed = { x, width: widths[column] ?? 0, isRight: align === "right" };
    x += placed.width + gap;
    return placed;
  });
}

function widthsOf(columns: readonly PaperColumn[], needs: readonly ColumnNeed[], room: number): readonly number[] {
  const all = columns.map(({ weight }, column) => {
    const { least = 0, whole = 0 } = needs[column] ?? {};
    return { weight, least, more: whole - least };
  });
  const leastOfAll = all.reduce((sum, { least }) => sum + least, 0);
  // Not even the words have room: each column gives up the same share of its own.
  if (leastOfAll > room) return all.map(({ least }) => (least * room) / leastOfAll);
  const given = new Map<(typeof all)[number], number>();
  let over = room - leastOfAll;
  for (let open = all; open.length > 0;) {
    const unit = over / open.reduce((sum, { weight }) => sum + weight, 0);
    const filled = open.filter(({ weight, more }) => more <= weight * unit);
    for (const one of filled.length > 0 ? filled : open) given.set(one, Math.min(one.more, one.weight * unit));
    if (filled.length === 0) return all.map((one) => one.least + (given.get(one) ?? 0));
    over -= filled.reduce((sum, { more }) => sum + more, 0);
    open = open.filter((one) => !filled.includes(one));
  }
  const weights = all.reduce((sum, { weight }) => sum + weight, 0);
  return all.map(({ weight, least, more }) => least + more + (over * weight) / weights);
}
