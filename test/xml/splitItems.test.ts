import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { nodeCodec } from "../../src/file/nodeCodec";
import { splitItems } from "../../src/xml/splitItems";
import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { newSheet } from "../../src/sheets/newSheets";

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

async function split(text: string, list: string, item: string) {
  const pieces = [];
  for await (const piece of splitItems(once(text), list, item)) pieces.push(piece);
  return pieces.map((piece) => (piece.kind === "items" ? piece.items.join("") : piece.text));
}

describe("A part without items", () => {
  test.each([
    ["a root that closes itself", "<sst/>", "sst", ["<sst>", "</sst>"]],
    ["a root that closes itself, with attributes", '<sst count="0" />', "sst", ['<sst count="0">', "</sst>"]],
    ["a root with nothing in it", "<sst></sst>", "sst", ["<sst>", "</sst>"]],
    ["a list that closes itself", "<s><d/><e/></s>", "d", ["<s><d>", "</d><e/></s>"]],
  ])("is read: %s", async (_, text, list, expected) => {
    expect(await split(text, list, "si")).toEqual(expected);
  });

  test("is refused when it breaks off", async () => {
    await expect(split("<s><d/><e/>", "d", "si")).rejects.toThrow("malformed");
  });
});

test("a workbook whose shared strings are an empty element is read and written as any other", async () => {
  const made = await (await newXlsx(nodeCodec)).write({ newSheets: [newSheet("Invoices", "nl")], tables: [] });
  const parts = unzipSync(made);
  const edit = (name: string, from: string, to: string) => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));
  };
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  parts["xl/sharedStrings.xml"] = strToU8(`<sst xmlns="${main}"/>`);
  const relation = `<Relationship Id="rId99" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`;
  edit("xl/_rels/workbook.xml.rels", "</Relationships>", `${relation}</Relationships>`);
  const file = await openXlsx(zipSync(parts));
  const written = await file.write({ newSheets: [newSheet("Log", "nl")], tables: [] });
  const { tables } = await (await openXlsx(written)).read();
  expect(tables.map(({ name }) => name)).toEqual(["Invoices", "Log"]);
});
