import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The workbook as a program leaves it that keeps the cells and loses every Excel table: its sheets stay as they are. */
export function withoutTables(bytes: Uint8Array, isDropped: (name: string) => boolean = () => true): Uint8Array {
  const parts = { ...unzipSync(bytes) };
  const dropped = Object.keys(parts).filter(
    (name) => name.startsWith("xl/tables/") && isDropped(/ displayName="([^"]*)"/.exec(textOf(parts, name))?.[1] ?? ""),
  );
  const edit = (name: string, change: (text: string) => string): void => {
    parts[name] = strToU8(change(textOf(parts, name)));
  };
  for (const table of dropped) {
    const file = table.slice("xl/tables/".length);
    const relation = new RegExp(`<Relationship [^>]*Target="[^"]*/tables/${file}"[^>]*/>`);
    for (const name of Object.keys(parts).filter((part) => part.startsWith("xl/worksheets/_rels/"))) {
      const found = relation.exec(textOf(parts, name))?.[0];
      if (found === undefined) continue;
      const id = / Id="([^"]*)"/.exec(found)?.[1] ?? "";
      const sheet = name.replace("_rels/", "").replace(/\.rels$/, "");
      edit(sheet, (text) =>
        text
          .replace(new RegExp(`<tablePart [^>]*r:id="${id}"[^>]*/>`), "")
          .replace(/<tableParts[^>]*><\/tableParts>/, ""),
      );
      edit(name, (text) => text.replace(found, ""));
      if (!textOf(parts, name).includes("<Relationship ")) Reflect.deleteProperty(parts, name);
    }
    edit("[Content_Types].xml", (text) => text.replace(new RegExp(`<Override PartName="/${table}"[^>]*/>`), ""));
    Reflect.deleteProperty(parts, table);
  }
  return zipSync(parts);
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}
