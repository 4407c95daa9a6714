import type { PaperColumn } from "./paper";

/** Where a column of a table stands, in points from the left. */
export interface PlacedColumn {
  readonly x: number;
  readonly width: number;
  readonly isRight: boolean;
}

/** The columns beside each other by their weights, with `gap` between them, `width` wide in all. */
export function tableLayout(columns: readonly PaperColumn[], width: number, gap: number): readonly PlacedColumn[] {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const room = width - gap * (columns.length - 1);
  let x = 0;
  return columns.map(({ weight, align }) => {
    const placed = { x, width: (room * weight) / whole, isRight: align === "right" };
    x += placed.width + gap;
    return placed;
  });
}
