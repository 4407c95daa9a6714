import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import type { CellValue } from "../../src/sheets/cellValue";
import { dutchIbanOf } from "../support/books";
import { type CommandFolder, commandFolder } from "../support/commandFolder";
import { hasOpenXmlValidator, openXmlErrors } from "../support/openXmlErrors";
import { serialOf } from "../support/ownTables";
import { type PlainPage, plainWorkbook } from "../support/plainWorkbook";

/*
 * A firm that has lists and no Excel tables: a title above, a total right below, the whole way to a bank file by command.
 */

const NOW = "2026-11-22T10:15:00";
const DAY = serialOf("2026-11-01");
const NAMES = ["Total Energies", "De Wit Schilders", "Kapsalon Knip"];

const row = (...cells: readonly CellValue[]): readonly CellValue[] => cells;

const PAGES: readonly PlainPage[] = [
  {
    sheet: "Bedrijf",
    cells: [
      row("Ons bedrijf"),
      [],
      row("Code", "Naam incassant", "Incassant-ID", "Rekening debiteuren"),
      row("A", "Jansen Onderhoud", "NL22ZZZ345678900000", "1300"),
    ],
  },
  {
    sheet: "Bank",
    cells: [
      row("IBAN", "Dagboek", "Grootboekrekening bank", "Rekening incasso's onderweg"),
      row("NL91ABNA0417164300", "INC", "1100", "1200"),
    ],
  },
  {
    sheet: "Klanten",
    cells: [
      row("Klantnummer", "Naam", "Plaats", "Automatisch incasseren"),
      ...NAMES.map((name, index) => row(`K${index + 1}`, name, "Utrecht", "Ja")),
    ],
  },
  {
    sheet: "Machtigingen",
    cells: [
      row("Kenmerk machtiging", "Klantnummer", "IBAN", "Datum machtiging"),
      ...NAMES.map((_, index) => row(`M${index + 1}`, `K${index + 1}`, dutchIbanOf(index + 1), serialOf("2026-01-05"))),
    ],
  },
  {
    sheet: "Openstaand",
    cells: [
      row("Openstaande posten november"),
      [],
      row("Factuurnummer", "Klantnummer", "Factuurdatum", "Vervaldatum", "Bedrag", "Openstaand"),
      ...NAMES.map((_, index) =>
        row(`F${index + 1}`, `K${index + 1}`, DAY + index, DAY + 14, 100 + index, 40.25 + index),
      ),
      row("Totaal", null, null, null, 303, 123.75),
    ],
    merged: ["A1:F1"],
  },
];

const FIRM = plainWorkbook(PAGES);

let at: CommandFolder;
beforeEach(() => {
  at = commandFolder();
  at.write("firm.xlsx", FIRM);
});
afterEach(() => at.remove());

const codes = (findings: readonly { readonly code: string }[], code: string) =>
  findings.filter((one) => one.code === code);

test("Of lists with a title and a total tables are made, they are mapped, and what is open is collected", async () => {
  const shown = await at.json("map firm.xlsx --make-tables --dry-run", NOW);
  expect((shown.summary["madeTables"] as readonly { readonly range: string }[]).map(({ range }) => range)).toEqual([
    "A3:D4",
    "A1:D2",
    "A1:D4",
    "A1:D4",
    "A3:F6",
  ]);
  expect(at.read("firm.xlsx")).toEqual(FIRM);
  const mapped = await at.json("map firm.xlsx --make-tables", NOW);
  expect([mapped.exit, codes(mapped.findings, "list.found")]).toEqual([0, []]);
  expect(codes(mapped.findings, "table.totalBelow")).toEqual([
    expect.objectContaining({ severity: "info", message: expect.stringContaining("A7") as string }),
  ]);
  const collected = await at.json("collect firm.xlsx --collection-date 2026-12-01 --out bank --confirm", NOW);
  expect([collected.exit, collected.orders]).toEqual([0, ["2026-0001"]]);
  const [[, text] = ["", ""]] = at.bankFiles("bank");
  expect(text.match(/<InstdAmt Ccy="EUR">[\d.]+/g)).toEqual(
    NAMES.map((_, index) => `<InstdAmt Ccy="EUR">${String(40.25 + index)}`),
  );
  expect(text).toContain("<Nm>Total Energies</Nm>");
});

test("What cannot become a table is said on its cell, and then nothing of it is changed", async () => {
  const broken = PAGES.map((page) => (page.sheet === "Klanten" ? { ...page, merged: ["B3:B4"] } : page));
  at.write("broken.xlsx", plainWorkbook(broken));
  const held = await at.json("map broken.xlsx --make-tables", NOW);
  expect(held.exit).toBe(1);
  expect(codes(held.findings, "list.merged")).toEqual([
    expect.objectContaining({ message: expect.stringContaining("B3") as string }),
  ]);
  expect((held.summary["madeTables"] as readonly unknown[]).length).toBe(4);
});

/** The workbook with a record between the last one and the total, which stands a row lower then. */
function withRecordBeforeTotal(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "xl/worksheets/sheet5.xml";
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const total = /<row r="7".*?<\/row>/.exec(text)?.[0] ?? "";
  const lower = total.replace('r="7"', 'r="8"').replace(/r="([A-F])7"/g, 'r="$18"');
  const record = total.replace("Totaal", "F9");
  expect([total.includes("Totaal"), record.includes("F9")]).toEqual([true, true]);
  return zipSync({ ...parts, [name]: strToU8(text.replace(total, record + lower)) });
}

test("`new --take-in` takes in what was added below a table, and not the total that follows", async () => {
  await at.json("map firm.xlsx --make-tables", NOW);
  at.write("firm.xlsx", withRecordBeforeTotal(at.read("firm.xlsx")));
  const before = await at.json("check firm.xlsx", NOW);
  expect(codes(before.findings, "table.rowsBelow")).toHaveLength(1);
  const taken = await at.json("new firm.xlsx --take-in", NOW);
  expect([taken.exit, taken.summary["takenIn"]]).toEqual([
    0,
    [{ table: "Invoices", sheet: "Openstaand", range: "A3:F7", rows: 1, columns: [] }],
  ]);
  const after = await at.json("check firm.xlsx", NOW);
  expect(["table.rowsBelow", "table.totalBelow"].map((code) => codes(after.findings, code).length)).toEqual([0, 1]);
});

(hasOpenXmlValidator ? test : test.skip)("Microsoft's validator finds nothing in what is written", async () => {
  await at.json("map firm.xlsx --make-tables", NOW);
  await at.json("collect firm.xlsx --collection-date 2026-12-01 --out bank --confirm", NOW);
  expect(await openXmlErrors([at.read("firm.xlsx")])).toEqual([[]]);
});
