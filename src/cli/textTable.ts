/** A column of a text table: numbers stand right, words left. */
export interface TextColumn {
  readonly heading: string;
  readonly align: "left" | "right";
}

const GAP = "  ";

/** Characters as a terminal counts them: a combining mark takes no room. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, "")].length;
}

/** The words of a text in lines of at most `width` characters; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/**
 * Rows under headings, columns aligned by their widest cell, indented by two spaces. With `columns`, the last column is
 * wrapped so that no line is longer, unless it would become too narrow to read.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  lineWidth: number | null = null,
): string[] {
  const widths = columns.map(({ heading }, index) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? "")), widthOf(heading)),
  );
  const last = columns.length - 1;
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP.length, GAP.length);
  const lastWidth = lineWidth === null ? Infinity : Math.max(24, lineWidth - before - 1);
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => {
        const room = " ".repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
        return columns[index]?.align === "right" ? room + cell : cell + room;
      })
      .join(GAP)
      .trimEnd();
  const headings = lineOf(columns.map(({ heading }) => heading));
  const rule = lineOf(columns.map((_, index) => "-".repeat(Math.min(widths[index] ?? 0, lastWidth))));
  const body = rows.flatMap((row) => {
    const lines = columns[last]?.align === "right" ? [row[last] ?? ""] : wrap(row[last] ?? "", lastWidth);
    const [first = "", ...rest] = lines;
    return [lineOf([...row.slice(0, last), first]), ...rest.map((line) => " ".repeat(before - GAP.length) + line)];
  });
  return [headings, rule, ...body].map((line) => GAP + line);
}
