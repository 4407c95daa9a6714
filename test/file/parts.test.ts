import fc from "fast-check";
import { unzipSync } from "fflate";

import { nodeCodec } from "../../src/file/nodeCodec";
import { partsOf, relationshipsName, relationshipsOf, relativeTarget } from "../../src/file/parts";
import { blankWorkbook, encoded } from "../../src/file/emptyWorkbook";
import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { deflatedEntry, newEntry } from "../../src/file/zip";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { withoutTables } from "../support/droppedTables";
import { partOf } from "../support/firmWorkbook";

describe("The target of a relationship", () => {
  test.each([
    ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"],
    ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "../tables/table1.xml"],
    ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "sheet2.xml"],
    ["workbook.xml", "xl/styles.xml", "xl/styles.xml"],
    ["a/b/c.xml", "d.xml", "../../d.xml"],
  ])("of %s to %s is %s", (part, target, relative) => {
    expect(relativeTarget(part, target)).toBe(relative);
  });

  test("leads back to the part, wherever both lie", async () => {
    const names = fc.array(fc.constantFrom("xl", "a", "b"), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(names, names, async (from, to) => {
        const [part, target] = [`${from.join("/")}.xml`, `${to.join("/")}.xml`];
        const xml = `<Relationships><Relationship Id="rId1" Type="x/y" Target="${relativeTarget(part, target)}"/></Relationships>`;
        const entry = await deflatedEntry(newEntry(relationshipsName(part)), encoded(xml), nodeCodec);
        expect(await relationshipsOf(partsOf([entry], nodeCodec), part)).toMatchObject([{ target }]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("Every relationship that we write is relative", () => {
  const targets = (bytes: Uint8Array) =>
    Object.keys(unzipSync(bytes))
      .filter((name) => name.endsWith(".rels"))
      .flatMap((name) => [...partOf(bytes, name).matchAll(/ Target="([^"]*)"/g)].map(([, target = ""]) => target));
  const made = async () => (await newXlsx(nodeCodec)).write({ newSheets: allNewSheets("nl"), tables: [] });

  test("in a new workbook, a blank one, and one that gets a sheet", async () => {
    const grown = await openXlsx(await blankWorkbook("Blad1", nodeCodec));
    const all = [
      await made(),
      await blankWorkbook("Blad1", nodeCodec),
      await grown.write({ newSheets: [newSheet("Log", "nl")], tables: [] }),
    ];
    for (const bytes of all) {
      expect(targets(bytes).length).toBeGreaterThan(2);
      expect(targets(bytes).filter((target) => target.startsWith("/"))).toEqual([]);
    }
  });

  test("of a table that is laid over its cells again, which says that it has a header", async () => {
    const file = await openXlsx(withoutTables(await made()));
    const { lists = [] } = await file.read();
    const laidTables = lists.map((list) => ({ ...list, table: list.headed.table }));
    const bytes = await file.write({ laidTables, newSheets: [], tables: [] });
    expect(targets(bytes).filter((target) => target.startsWith("../tables/"))).toHaveLength(17);
    expect(targets(bytes).filter((target) => target.startsWith("/"))).toEqual([]);
    expect(partOf(bytes, "xl/tables/table1.xml")).toContain('headerRowCount="1"');
  });
});
