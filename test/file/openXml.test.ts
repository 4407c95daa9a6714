import { blankWorkbook } from "../../src/file/emptyWorkbook";
import { portableCodec } from "../../src/file/codec";
import { openXlsx } from "../../src/file/xlsx";
import type { NewSheet, TableWrite } from "../../src/sheets/contents";
import { type CommandFolder, commandFolder } from "../support/commandFolder";
import { withoutTables } from "../support/droppedTables";
import { firmWorkbook } from "../support/firmWorkbook";
import { hasOpenXmlValidator, newErrors, openXmlErrors } from "../support/openXmlErrors";
import { germanFirm } from "../support/ownTables";
import { firmParts, packageOf } from "../support/xlsxFixture";

jest.setTimeout(300_000);

/*
 * Every way in which a workbook is written, before Microsoft's own validator (docs/decisions, "What the Open XML
 * validator proves"): nothing that it finds wrong comes from us.
 */

let at: CommandFolder;
beforeAll(() => (at = commandFolder()));
afterAll(() => at.remove());

const MORNING = "2026-11-22T10:15:00";

/** The workbook after these commands, each of which must have done something. */
async function after(
  file: string,
  ...commands: readonly (readonly [words: string, now?: string])[]
): Promise<Uint8Array> {
  for (const [words, now = MORNING] of commands) {
    const { exit, findings } = await at.json(words, now);
    if (exit !== 0) throw new Error(`${words}: ${findings.map(({ message }) => message).join(" ")}`);
  }
  return at.read(file);
}

/** The workbook before it was written to by us, where it was another's, and after it. */
interface Written {
  readonly by: string;
  readonly before?: Uint8Array;
  readonly after: Uint8Array;
}

async function madeByUs(): Promise<readonly Written[]> {
  const nl = await after("nl.xlsx", ["new nl.xlsx --sample --language nl"]);
  const month = await after(
    "nl.xlsx",
    ["collect nl.xlsx --collection-date 2026-12-07 --confirm"],
    ["deliver nl.xlsx --order 2026-0001"],
    [
      "return nl.xlsx --order 2026-0001 --line 1 --kind return --reason AM04 --booking-date 2026-12-09 --confirm",
      "2026-12-09T09:00:00",
    ],
    ["settle nl.xlsx --order 2026-0001 --confirm", "2026-12-10T09:00:00"],
    ["cancel nl.xlsx --order 2026-0002 --confirm", "2026-12-10T09:00:00"],
  );
  at.write("dropped.xlsx", withoutTables(month));
  return [
    { by: "new", after: await after("en.xlsx", ["new en.xlsx --language en"]) },
    { by: "new with a sample", after: nl },
    { by: "a month of actions", after: month },
    { by: "tables put back", after: await after("dropped.xlsx", ["new dropped.xlsx"]) },
    { by: "a blank workbook of the desk", after: await blankWorkbook("Blad1", portableCodec) },
  ];
}

const orders: NewSheet = {
  sheet: "Orders",
  table: "Orders",
  columns: [
    { caption: "Opdracht", kind: "text", width: 14, written: true, list: ["Nieuw"] },
    { caption: "Datum", kind: "date-time", width: 14, written: false },
  ],
  rows: [["=1+1 & <x>", 46357.5]],
};

/** The firm's parts without those that are only there to be carried along: a macro project of no macros and the like. */
function bareFirm(): Record<string, string | Uint8Array> {
  const kept = Object.entries(firmParts()).filter(
    ([name]) => !/vbaProject|printerSettings|pivotCache|drawing|chart|comments|calcChain/.test(name),
  );
  return Object.fromEntries(
    kept.map(([name, part]) => {
      const text = String(part)
        .replace(/<Relationship [^>]*(vbaProject|printerSettings|[dD]rawing|comments|calcChain|customXml)[^>]*>/g, "")
        .replace(/<Override [^>]*(drawings|charts|comments|calcChain)[^>]*>/g, "")
        .replace(/<(drawing|legacyDrawing) [^>]*>/g, "")
        .replace(' r:id="rId4"/>', "/>");
      return [name, text];
    }),
  );
}

async function changedOfOthers(): Promise<readonly Written[]> {
  const firm = firmWorkbook(germanFirm());
  at.write("firm.xlsx", firm);
  const mapped = await after(
    "firm.xlsx",
    ["map firm.xlsx"],
    ["collect firm.xlsx --collection-date 2026-12-01 --confirm --out firm"],
  );
  const table: TableWrite = {
    table: "Invoices",
    addColumns: [{ caption: "Status", kind: "text" }],
    columns: [{ column: 1, kind: "amount", cells: new Map([[3, 40]]) }],
    rowCount: 3,
    appendRows: 1,
    removeRows: [],
  };
  const bare = bareFirm();
  const noFonts = {
    ...bare,
    "xl/styles.xml": String(bare["xl/styles.xml"]).replace(/<(fonts|fills|cellStyleXfs) .*?<\/\1>/g, ""),
  };
  const written = async (parts: Record<string, string | Uint8Array>) => {
    const before = packageOf(parts);
    return { before, after: await (await openXlsx(before)).write({ newSheets: [orders], tables: [table] }) };
  };
  const typed = [{ sheet: "Facturen", cells: [{ row: 7, column: 2, value: 40, format: "0.00" }] }];
  return [
    { by: "map and collect in a firm's own tables", before: firm, after: mapped },
    { by: "rows, a column and a sheet in a firm's workbook", ...(await written(bare)) },
    { by: "the same where the styles lack fonts and fills", ...(await written(noFonts)) },
    {
      by: "cells typed on the desk",
      before: packageOf(bare),
      after: await (await openXlsx(packageOf(bare))).edit(typed),
    },
  ];
}

/** Visibly skipped where the validator has no binary. */
const whereInstalled = hasOpenXmlValidator ? describe : describe.skip;

whereInstalled("Microsoft's Open XML validator", () => {
  test("finds nothing wrong that was not there before, whatever way a workbook is written", async () => {
    const all = [...(await madeByUs()), ...(await changedOfOthers())];
    const books = all.flatMap(({ before, after: bytes }) => (before === undefined ? [bytes] : [before, bytes]));
    const errors = [...(await openXmlErrors(books))];
    const added = all.map(({ by, before }) => {
      const old = before === undefined ? [] : (errors.shift() ?? []);
      return [by, newErrors(old, errors.shift() ?? ["not validated"])];
    });
    expect(added).toEqual(all.map(({ by }) => [by, []]));
  });

  test("tells of what is wrong, so that its silence says something", async () => {
    const bare = bareFirm();
    const wrong = { ...bare, "xl/styles.xml": String(bare["xl/styles.xml"]).replace('fontId="1"', 'fontId="one"') };
    const [right = [], wrongErrors = []] = await openXmlErrors([packageOf(bare), packageOf(wrong)]);
    expect(newErrors(right, wrongErrors).join("\n")).toContain("fontId");
  });
});
