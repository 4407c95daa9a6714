import fc from "fast-check";

import { type Codec, portableCodec } from "../../src/file/codec";
import { nodeCodec } from "../../src/file/nodeCodec";
import { splitItems, type SplitPart } from "../../src/xml/splitItems";
import { openXlsx } from "../../src/file/xlsx";
import { firmParts, packageOf } from "../support/xlsxFixture";

async function* pieces<T>(all: readonly T[]): AsyncGenerator<T> {
  for (const piece of all) yield await Promise.resolve(piece);
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Uint8Array.from(Buffer.concat(all));
}

describe.each<[string, Codec, Codec]>([
  ["zlib reads what fflate wrote", portableCodec, nodeCodec],
  ["fflate reads what zlib wrote", nodeCodec, portableCodec],
])("%s", (_, writer, reader) => {
  it("whatever the bytes and their chunks", async () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(chunks, async (plain) => {
        const deflated = await whole(writer.deflate(pieces(plain)));
        expect(await whole(reader.inflate(deflated))).toEqual(await whole(pieces(plain)));
      }),
    );
  });

  it("in pieces, when it is long", async () => {
    const plain = Uint8Array.from({ length: 3_000_000 }, (_unused, index) => Math.imul(index, 2_654_435_761) >>> 13);
    const deflated = await whole(writer.deflate(pieces([plain])));
    const chunks: Uint8Array[] = [];
    for await (const chunk of reader.inflate(deflated)) chunks.push(chunk);
    expect(chunks.length).toBeGreaterThan(1);
    expect(Buffer.concat(chunks).equals(Buffer.from(plain))).toBe(true);
    await expect(whole(reader.inflate(deflated.subarray(0, 1000)))).rejects.toThrow();
  });

  it("and a failing source fails the writing", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new Uint8Array(10));
      throw new Error("source");
    }
    await expect(whole(writer.deflate(broken()))).rejects.toThrow("source");
  });
});

it("gives the same checksum either way, at once or in parts", () => {
  const digits = new TextEncoder().encode("123456789");
  // The check value that every description of CRC-32 names.
  expect(portableCodec.crc32(digits, 0)).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), (bytes, at) => {
      const cut = at % (bytes.length + 1);
      const inParts = portableCodec.crc32(bytes.subarray(cut), portableCodec.crc32(bytes.subarray(0, cut), 0));
      expect(inParts).toBe(nodeCodec.crc32(bytes, 0));
    }),
  );
});

it("reads and writes the same workbook with either", async () => {
  const bytes = packageOf(firmParts());
  const cells = new Map([[3, "F4"]]);
  const columns = [{ column: 0, kind: "text" as const, cells }];
  const table = { table: "Invoices", addColumns: [], columns, rowCount: 3, appendRows: 1, removeRows: [] };
  const read = async (codec: Codec) => {
    const after = await (await openXlsx(bytes, codec)).write({ newSheets: [], tables: [table] });
    return (await openXlsx(after, codec)).read();
  };
  expect(await read(nodeCodec)).toEqual(await read(portableCodec));
});

describe("a sheet that comes in pieces", () => {
  const sheet = String(firmParts()["xl/worksheets/sheet1.xml"]);

  async function split(texts: readonly string[]): Promise<{ joined: string; items: readonly string[] }> {
    const parts: SplitPart[] = [];
    for await (const part of splitItems(pieces(texts), "sheetData", "row")) parts.push(part);
    const items = parts.flatMap((part) => (part.kind === "items" ? part.items : []));
    const joined = parts.map((part) => (part.kind === "items" ? part.items.join("") : part.text)).join("");
    return { joined, items };
  }

  it("is the same sheet wherever it is cut", async () => {
    const { items } = await split([sheet]);
    expect(items).toHaveLength(5);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat({ max: sheet.length }), { maxLength: 12 }), async (cuts) => {
        const bounds = [0, ...cuts.sort((one, other) => one - other), sheet.length];
        const texts = bounds.slice(1).map((end, index) => sheet.slice(bounds[index], end));
        expect(await split(texts)).toEqual({ joined: sheet, items });
      }),
    );
  });

  it("is the same sheet letter by letter", async () => {
    expect((await split([...sheet])).joined).toBe(sheet);
  });
});
