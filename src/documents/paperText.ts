import type { Paper, PaperBlock } from "./paper";

/** A paper as plain text: what a mail holds. Its sender and addressee stand in the mail's own head. */
export function paperText({ blocks }: Paper): string {
  return `${blocks.map(blockText).join("\n\n")}\n`;
}

function blockText(block: PaperBlock): string {
  switch (block.kind) {
    case "text":
    case "heading":
      return block.text;
    case "facts":
      return block.facts.map(({ caption, value, apart }) => `${caption}: ${value}${apart ?? ""}`).join("\n");
    case "table": {
      const captions = block.columns.map(({ caption }) => caption);
      const rows = [captions, ...block.rows].map((row) => row.map((cell) => (cell === "" ? "–" : cell)).join(" | "));
      return [...rows, ...(block.total === undefined ? [] : [totalText(block.total)])].join("\n");
    }
    case "signatures":
      return block.captions.join("\n");
  }
}

/** `Totaal: 145,00`: the cells that hold something. */
function totalText(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== "").join(": ");
}
