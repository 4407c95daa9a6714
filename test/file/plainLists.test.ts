import { strFromU8, unzipSync } from "fflate";
import { isoDateTime } from "../../src/domain/values/calendar";
import { browserCodec } from "../../src/file/browserCodec";
import { memoryFileWorkbook } from "../../src/file/memoryFileWorkbook";
import { prepareMapping } from "../../src/workbook/prepareMapping";
import { tablesOfLists } from "../../src/workbook/plainTables";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { openAllInLibreOffice, hasLibreOffice } from "../support/libreOffice";
import { hasOpenXmlValidator, openXmlErrors } from "../support/openXmlErrors";
import { PLAIN_CASES, type PlainCase } from "../support/plainLists";
import { plainWorkbook } from "../support/plainWorkbook";

jest.setTimeout(300_000);

const CASES = Object.entries(PLAIN_CASES);
const POSSIBLE = CASES.filter(([, { range }]) => range !== null);
const MOMENT = { at: isoDateTime("2026-11-22T10:15:00"), user: "anna" };
const aids = { wording: () => ({ describe: () => "", summarise: (action: string) => action }) };

/** A name of a figure, and one of cells of the list. */
const namesOf = ({ page: { sheet } }: PlainCase) => ({ Tarief: "0.21", Lijst: `'${sheet}'!$A$1:$D$5` });

const bytesOf = (one: PlainCase): Uint8Array => plainWorkbook([one.page], namesOf(one));

/** A firm's table of invoices that looks like a new sheet since that was asked for. */
async function looked(): Promise<Uint8Array> {
  const captions = ["Factuur", "Debiteur", "Vervaldatum", "Bedrag", "Incassostatus"];
  const cells = [captions, ["F1", "10001", 46_000, 12.5, "Onderweg"]];
  const laid = { table: "Invoices", sheet: "Facturen", headerRow: 1, firstColumn: 1, captions, rowCount: 1 } as const;
  const workbook = await memoryFileWorkbook(plainWorkbook([{ sheet: "Facturen", cells }]), browserCodec);
  await workbook.write({ laidTables: [laid], newSheets: [], tables: [] });
  await setUpWorkbook(workbook, { language: null, write: true, looks: true });
  return workbook.bytes();
}

async function made(one: PlainCase) {
  const before = bytesOf(one);
  const workbook = await memoryFileWorkbook(before, browserCodec);
  const result = await tablesOfLists(workbook, { write: true });
  return { workbook, result, before, bytes: await workbook.bytes() };
}

const textOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  return part === undefined ? "" : strFromU8(part);
};

describe("A list that is no Excel table", () => {
  test.each(POSSIBLE)("becomes one where it stands: %s", async (_name, one) => {
    const { workbook, result, before: bare, bytes } = await made(one);
    expect(result.problems).toEqual([]);
    expect(result.made.map(({ sheet, range }) => [sheet, range])).toEqual([[one.page.sheet, one.range]]);
    const { tables } = await workbook.read();
    expect(tables.map(({ name }) => name)).toEqual(result.made.map(({ tableName }) => tableName));
    // Cells, formats, merges, conditional formats and validations are as they were; only the filter goes to the table.
    const [before, after] = [bytesOf(one), bytes].map((file) => textOf(file, "xl/worksheets/sheet1.xml"));
    const kept = (text = ""): string =>
      text
        .replace(/<autoFilter.*<\/autoFilter>/, "")
        .replace(/<tableParts.*<\/tableParts>/, "")
        .replace(/<worksheet[^>]*>/, "");
    expect(kept(after)).toBe(kept(before));
    expect(textOf(bytes, "xl/styles.xml")).toBe(textOf(bytesOf(one), "xl/styles.xml"));
    const names = (file: Uint8Array) => /<definedNames>.*<\/definedNames>/s.exec(textOf(file, "xl/workbook.xml"))?.[0];
    expect(names(bytes)).toContain('<definedName name="Tarief">0.21</definedName>');
    expect(names(bytes)).toBe(names(bare));
  });

  test.each(CASES.filter(([, { range }]) => range === null))(
    "is told with its cell where it cannot: %s",
    async (_name, one) => {
      const { result, before, bytes } = await made(one);
      expect(result.made).toEqual([]);
      expect(result.problems.map(({ code, params }) => `${code} ${String(params["cell"])}`)).toEqual(one.problems);
      expect(bytes).toEqual(before);
    },
  );

  test("keeps by which its filter hides rows", async () => {
    const { bytes } = await made(PLAIN_CASES["a filter that hides rows"] as PlainCase);
    expect(textOf(bytes, "xl/tables/table1.xml")).toContain(
      '<filterColumn colId="1"><filters><filter val="Bakkerij Jansen"/>',
    );
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).not.toContain("autoFilter");
  });

  test("is said by the mapping, with what it is taken for, and not once it is a table", async () => {
    const one = PLAIN_CASES["title rows above and a total below"] as PlainCase;
    const workbook = await memoryFileWorkbook(bytesOf(one), browserCodec);
    const found = async () =>
      (await prepareMapping(workbook, {}, MOMENT, aids)).outcome.findings.filter(({ code }) =>
        code.startsWith("list."),
      );
    expect(await found()).toEqual([
      {
        code: "list.found",
        severity: "info",
        place: null,
        params: { role: "Invoices", sheet: "Openstaand", range: "A4:F8", count: 4 },
      },
    ]);
    const shown = await tablesOfLists(workbook, { write: false });
    expect(shown.made.map(({ range }) => range)).toEqual(["A4:F8"]);
    expect((await workbook.read()).tables).toEqual([]);
    await tablesOfLists(workbook, { write: true });
    expect(await found()).toEqual([]);
    expect((await tablesOfLists(workbook, { write: true })).made).toEqual([]);
  });

  test("and another on the same sheet are told apart", async () => {
    const [one, other] = ["a list from the first cell", "a total right below"].map((name) => PLAIN_CASES[name]?.page);
    const rows = Math.max(one?.cells.length ?? 0, other?.cells.length ?? 0);
    const cells = Array.from({ length: rows }, (_, index) => {
      const left = one?.cells[index] ?? [];
      return [...left, ...Array.from({ length: 5 - left.length }, () => null), ...(other?.cells[index] ?? [])];
    });
    const workbook = await memoryFileWorkbook(plainWorkbook([{ sheet: "Alles", cells }]), browserCodec);
    const { made: tables } = await tablesOfLists(workbook, { write: true });
    expect(tables.map(({ role, tableName, range }) => [role, tableName, range])).toEqual([
      ["Debtors", "Alles", "A1:D5"],
      ["Invoices", "Alles_2", "F1:K5"],
    ]);
  });
});

describe("Twelve workbooks of which tables were made, and one that was formatted like new ones", () => {
  let books: readonly Uint8Array[] = [];
  beforeAll(async () => {
    books = [...(await Promise.all(POSSIBLE.map(async ([, one]) => (await made(one)).bytes))), await looked()];
  });

  (hasLibreOffice ? test : test.skip)("open in LibreOffice with their tables", () => {
    const all = [...POSSIBLE.map(([, { range }]) => range ?? "none"), "A1:[A-Z]+2"];
    expect(books).toHaveLength(13);
    for (const [index, { ranges }] of openAllInLibreOffice(books).entries()) {
      const pattern = new RegExp(`${all[index]?.replace(":", ".*:.*") ?? "none"}$`);
      expect([...ranges.values()]).toContainEqual(expect.stringMatching(pattern));
    }
  });

  (hasOpenXmlValidator ? test : test.skip)("are without a finding before Microsoft's validator", async () => {
    expect(await openXmlErrors(books)).toEqual(books.map(() => []));
  });
});
