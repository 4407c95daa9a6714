import { zipSync, strToU8 } from "fflate";

import { openXlsx } from "../../src/file/xlsx";
import type { WorkbookWrite } from "../../src/sheets/contents";
import { WorkbookError } from "../../src/workbook/workbook";
import { firmParts, firmWith, packageOf } from "../support/xlsxFixture";

const nothing: WorkbookWrite = { newSheets: [], tables: [] };

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await (await openXlsx(bytes)).read();
    return "read";
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { reason } = error.params;
    return reason === undefined ? error.code : `${error.code} ${reason}`;
  }
}

/** The bytes with those at `at` (from the end when negative) replaced. */
function patched(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at < 0 ? bytes.length + at : at);
  return copy;
}

const END = -22;

function centralOf(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const wanted = strToU8(name);
  for (let at = view.getUint32(bytes.length - 6, true); at < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (wanted.every((byte, index) => bytes[at + 46 + index] === byte)) return at;
  }
  throw new Error(`no entry ${name}`);
}

function ole(entry: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...entry].forEach((letter, index) => (bytes[1024 + 128 + 2 * index] = letter.charCodeAt(0)));
  bytes[1024 + 128 + 64] = (entry.length + 1) * 2;
  return bytes;
}

const firm = packageOf(firmParts());
const sheet = "xl/worksheets/sheet1.xml";

describe("files that are no workbook", () => {
  it("says so of an empty file, a text and an empty zip", async () => {
    expect(await refusal(new Uint8Array(0))).toBe("file.notAWorkbook");
    expect(await refusal(strToU8("Factuur;Bedrag\nF1;12,50"))).toBe("file.notAWorkbook");
    expect(await refusal(zipSync({}))).toBe("file.notAWorkbook");
  });

  it("says so of a zip with other things in it, and of a Word document", async () => {
    expect(await refusal(zipSync({ "a.txt": strToU8("a") }))).toBe("file.notAWorkbook");
    const word = firmWith("[Content_Types].xml", (text) =>
      text.replaceAll("spreadsheetml.sheet.main", "x").replace(/openxmlformats-officedocument\.x/, "wordprocessing"),
    );
    expect(await refusal(word)).toBe("file.notAWorkbook");
  });

  it("tells an old .xls from an encrypted workbook", async () => {
    expect(await refusal(ole("Workbook"))).toBe("file.legacyFormat");
    expect(await refusal(ole("EncryptedPackage"))).toBe("file.encrypted");
  });

  it("does not take a text in an old .xls for an encrypted workbook", async () => {
    const bytes = ole("Workbook");
    [..."EncryptedPackage"].forEach((letter, index) => (bytes[1500 + 2 * index] = letter.charCodeAt(0)));
    expect(await refusal(bytes)).toBe("file.legacyFormat");
  });

  it("names a binary workbook", async () => {
    const binary = firmWith("[Content_Types].xml", (text) =>
      text.replace(
        /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
      ),
    );
    expect(await refusal(binary)).toBe("file.unsupported xlsb");
  });
});

describe("damaged files", () => {
  it.each([30, 1000, firm.length - 1])("refuses one that was cut off after %d bytes", async (length) => {
    expect(await refusal(firm.subarray(0, length))).toBe("file.truncated");
  });

  it("refuses a part whose bytes do not give its checksum", async () => {
    const crc = centralOf(firm, sheet) + 16;
    expect(await refusal(patched(firm, crc, [1, 2, 3, 4]))).toBe("file.truncated");
  });

  it("refuses a part that is longer than it says", async () => {
    expect(await refusal(patched(firm, centralOf(firm, sheet) + 24, [9, 0, 0, 0]))).toBe("file.truncated");
  });

  it("refuses a deflate stream with other bits", async () => {
    const view = new DataView(firm.buffer, firm.byteOffset);
    const local = view.getUint32(centralOf(firm, sheet) + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true);
    expect(await refusal(patched(firm, data + 40, [255, 255, 255, 255, 255]))).toBe("file.truncated");
  });

  it.each([
    ["xl/workbook.xml", "</workbook>"],
    [sheet, "</worksheet>"],
    [sheet, "</sheetData>"],
    ["xl/tables/table1.xml", "</tableColumns>"],
    ["xl/sharedStrings.xml", "</si>"],
  ])("refuses %s without %s", async (part, text) => {
    expect(await refusal(firmWith(part, (whole) => whole.replace(text, "")))).toBe("file.truncated");
  });

  it.each([
    ['<row r="4"', '<row r="2"'],
    ['r="B4"', 'r="A4"'],
    ['r="B4"', 'r="4"'],
    ["<v>8</v>", "<v>88</v>"],
    ['<c r="B4" s="3">', '<c r="B4 s="3">'],
    ['<c r="C5"/>', "<d/>"],
  ])("refuses a sheet with %s become %s", async (before, after) => {
    expect(await refusal(firmWith(sheet, (text) => text.replace(before, after)))).toBe("file.truncated");
  });

  it("refuses a table whose columns do not fill its range", async () => {
    const odd = firmWith("xl/tables/table1.xml", (text) => text.replace('ref="A3:F6" totals', 'ref="A3:E6" totals'));
    expect(await refusal(odd)).toBe("file.truncated");
  });

  it("refuses tables that lie over each other", async () => {
    const parts = firmParts();
    const rels = "xl/worksheets/_rels/sheet1.xml.rels";
    const second = String(parts["xl/tables/table1.xml"]).replaceAll("Invoices", "Others");
    const relation = String(parts[rels]).replace(
      "</Relationships>",
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table2.xml"/></Relationships>',
    );
    const both = (text: string) => packageOf({ ...parts, [rels]: relation, "xl/tables/table2.xml": text });
    expect(await refusal(both(second))).toBe("file.truncated");
    expect(await refusal(both(second.replace('ref="A3:F6" totals', 'ref="A20:F23" totals')))).toBe("read");
  });

  it("refuses a package without a part that it needs", async () => {
    const { [sheet]: gone, ...rest } = firmParts();
    expect(gone).toBeDefined();
    expect(await refusal(packageOf(rest))).toBe("file.unsupported missingPart");
  });
});

describe("files made to do harm", () => {
  it("refuses a part that says it inflates to more than any workbook", async () => {
    expect(await refusal(patched(firm, centralOf(firm, sheet) + 24, [0, 0, 0, 0xf0]))).toBe("file.tooLarge");
    expect(await refusal(patched(firm, centralOf(firm, "xl/vbaProject.bin") + 24, [0, 0, 0, 0x10]))).toBe(
      "file.tooLarge",
    );
  });

  it("refuses a part that inflates to a thousand times its size", async () => {
    expect(await refusal(packageOf({ ...firmParts(), "xl/media/x.bin": new Uint8Array(40 * 2 ** 20) }))).toBe(
      "file.tooLarge",
    );
  });

  it("refuses many parts that inflate to a thousand times their size together, each of them too small to be one", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 3 }, (_, index) => [`xl/media/${String(index)}.bin`, new Uint8Array(15 * 2 ** 20)]),
    );
    expect(await refusal(packageOf({ ...firmParts(), ...parts }))).toBe("file.tooLarge");
  });

  it("refuses entries that share bytes", async () => {
    const [one, other] = ["xl/comments1.xml", "xl/vbaProject.bin"].map((name) => centralOf(firm, name));
    const view = new DataView(firm.buffer, firm.byteOffset);
    const copy = Uint8Array.from(firm);
    // The same header, sizes and checksum under another name.
    for (const [at, length] of [
      [16, 12],
      [42, 4],
    ] as const) {
      for (let byte = 0; byte < length; byte += 1)
        copy[(other ?? 0) + at + byte] = view.getUint8((one ?? 0) + at + byte);
    }
    expect(await refusal(copy)).toBe("file.truncated");
  });

  it("refuses a document type in any part that is read", async () => {
    for (const part of [
      "xl/workbook.xml",
      sheet,
      "xl/tables/table1.xml",
      "xl/sharedStrings.xml",
      "[Content_Types].xml",
    ]) {
      const bytes = firmWith(part, (text) => text.replace(/\?>\s*/, '?><!DOCTYPE x [<!ENTITY a "b">]>'));
      expect(await refusal(bytes)).toBe("file.unsupported doctype");
    }
  });

  it("refuses two entries of one name, also when only capitals differ", async () => {
    expect(await refusal(packageOf({ ...firmParts(), "XL/Workbook.xml": "<workbook/>" }))).toBe(
      "file.unsupported duplicateEntry",
    );
  });

  it.each([
    "../evil.xml",
    "/xl/evil.xml",
    "..\\evil.xml",
    "\\xl\\evil.xml",
    "C:evil.xml",
    "xl//evil.xml",
    "xl/./evil.xml",
  ])("refuses an entry named %s", async (name) => {
    expect(await refusal(packageOf({ ...firmParts(), [name]: "x" }))).toBe("file.unsupported path");
  });

  it("refuses encrypted entries, unknown compression, zip64 and split zips", async () => {
    const at = centralOf(firm, sheet);
    expect(await refusal(patched(firm, at + 8, [1, 0]))).toBe("file.encrypted");
    expect(await refusal(patched(firm, at + 10, [12, 0]))).toBe("file.unsupported zipMethod");
    expect(await refusal(patched(firm, at + 24, [255, 255, 255, 255]))).toBe("file.unsupported zip64");
    expect(await refusal(patched(firm, END + 16, [255, 255, 255, 255]))).toBe("file.unsupported zip64");
    expect(await refusal(patched(firm, END + 4, [1, 0]))).toBe("file.unsupported splitZip");
  });

  it("refuses another encoding than UTF-8, said or not", async () => {
    const said = firmWith("xl/workbook.xml", (text) => text.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'));
    expect(await refusal(said)).toBe("file.unsupported encoding");
    const unsaid = packageOf({ ...firmParts(), [sheet]: Uint8Array.from([0xff, 0xfe, 0x3c, 0]) });
    expect(await refusal(unsaid)).toBe("file.unsupported encoding");
  });
});

it("reads a signed workbook and refuses to change it", async () => {
  const signed = await openXlsx(packageOf({ ...firmParts(), "_xmlsignatures/sig1.xml": "<Signature/>" }));
  expect((await signed.read()).tables).toHaveLength(1);
  await expect(signed.write(nothing)).rejects.toMatchObject({ code: "file.unsupported", params: { reason: "signed" } });
});

describe("A protected workbook", () => {
  const SHEET = "xl/worksheets/sheet1.xml";
  const oneRow = {
    newSheets: [],
    tables: [{ table: "Invoices", addColumns: [], columns: [], rowCount: 3, appendRows: 1, removeRows: [] }],
  };
  const columns = [{ caption: "A", kind: "text", width: 9, written: true }] as const;
  const oneSheet = { newSheets: [{ sheet: "New", table: "NewTable", columns, rows: [] }], tables: [] };

  async function outcome(bytes: Uint8Array, write: WorkbookWrite): Promise<unknown> {
    const after = (await openXlsx(bytes)).write(write);
    return after.then(
      () => "written",
      (error: unknown) => (error instanceof WorkbookError ? [error.code, error.params] : error),
    );
  }

  const protectedSheet = (attributes: string) =>
    firmWith(SHEET, (text) => text.replace("</sheetData>", `</sheetData><sheetProtection ${attributes}/>`));
  const protectedBook = (attributes: string) =>
    firmWith("xl/workbook.xml", (text) =>
      text.replace("<bookViews>", `<workbookProtection ${attributes}/><bookViews>`),
    );

  it("is read, but not written to where a sheet is protected", async () => {
    const book = protectedSheet('sheet="1" objects="1" scenarios="1"');
    expect(await refusal(book)).toBe("read");
    expect(await outcome(book, oneRow)).toEqual(["workbook.protectedSheets", { sheets: "Facturen" }]);
    expect(await outcome(book, oneSheet)).toBe("written");
  });

  it("is written to where only drawings are protected", async () => {
    expect(await outcome(protectedSheet('objects="1"'), oneRow)).toBe("written");
  });

  it("gets no sheets when its structure is protected, and rows all the same", async () => {
    const book = protectedBook('lockStructure="1"');
    expect(await outcome(book, oneSheet)).toEqual(["workbook.protectedStructure", {}]);
    expect(await outcome(book, oneRow)).toBe("written");
    expect(await outcome(protectedBook('lockWindows="1"'), oneSheet)).toBe("written");
  });
});
