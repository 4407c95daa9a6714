import type { NewSheet } from "../../sheets/contents";

/** The sheet that says of a pack what it is; a table of ours that nobody reads. */
export function packNote(title: string, lines: readonly string[]): NewSheet {
  return {
    sheet: title,
    table: "IncassobladPack",
    columns: [{ caption: title, kind: "text", width: 120, written: true }],
    rows: lines.map((line) => [line]),
  };
}
