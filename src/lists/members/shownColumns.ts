import type { CellValue } from "../../sheets/cellValue";
import { shownValue } from "../../sheets/cells";
import { foldWord } from "../../sheets/fieldWords";
import type { MemberHeading } from "./memberColumns";
import type { MemberList } from "./memberList";

type Rows = readonly (readonly CellValue[])[];

/** So many rows tell what a list without captions has. */
export const BEGINNING_ROWS = 200;

/** The columns as they are shown, each with the name by which a choice calls it. */
export function shownColumns({ at, columns }: MemberHeading, rows: Rows): MemberList["columns"] {
  if (at < 0) {
    const beginsOf = (position: number): string =>
      rows.map((row) => shownValue(row[position] ?? null).trim()).find((text) => text !== "") ?? "";
    return columns.map(({ caption, position, field }) => {
      return { caption, name: caption, field, begins: beginsOf(position) };
    });
  }
  const seen = new Map<string, number>();
  return columns.map(({ caption, field }) => {
    const times = (seen.get(foldWord(caption)) ?? 0) + 1;
    seen.set(foldWord(caption), times);
    return { caption, name: times === 1 || caption === "" ? caption : `${caption}#${String(times)}`, field };
  });
}
