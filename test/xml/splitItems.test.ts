import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { nodeCodec } from "../../src/file/nodeCodec";
import { TooMuchError } from "../../src/xml/characters";
import { splitItems } from "../../src/xml/splitItems";
import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { newSheet } from "../../src/sheets/newSheets";

// eslint-disable-next-line @typescript-eslint/unbound-method -- called by Reflect.apply, with the string that it was called on
const { indexOf } = String.prototype;

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

describe("A part with items", () => {
  async function* cut(text: string, size: number): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
  }

  async function itemsOf(text: string, size: number) {
    const seen = { head: "", items: [] as string[], tail: "", prefix: "?" };
    for await (const piece of splitItems(cut(text, size), "d", "r")) {
      if (piece.kind === "head") Object.assign(seen, { head: piece.text, prefix: piece.prefix });
      if (piece.kind === "items") seen.items.push(...piece.items);
      if (piece.kind === "tail") seen.tail += piece.text;
    }
    return seen;
  }

  const HEAD = "<?xml version='1.0'?><!-- d --><x:s xmlns:x='u'><x:o><x:p/></x:o><!-- <x:d> --><x:d k=\"a>b\">";
  const ITEMS = [
    '<x:r k="</x:r>"><x:v>1</x:v></x:r >',
    "\n<!-- <x:r> --><x:r/>",
    "<x:r><!-- </x:r> --><![CDATA[</x:r>]]><x:rr>2</x:rr></x:r>",
    "<?p <x:r/>?><x:r\tk='1'>\n</x:r>",
  ];
  const TAIL = "<!-- end --></x:d><x:e/></x:s>\n";

  test("is split the same wherever its text is cut", async () => {
    const text = HEAD + ITEMS.join("") + TAIL;
    // The declaration, and what stands before the root, come in the first piece that a file gives.
    for (let size = HEAD.indexOf("<x:s") + 1; size <= text.length; size += 1) {
      const { items, ...rest } = await itemsOf(text, size);
      expect(rest).toMatchObject({ head: HEAD, prefix: "x:" });
      expect(items.join("") + rest.tail).toBe(ITEMS.join("") + TAIL);
      expect(items).toEqual(ITEMS);
    }
  });

  test.each([
    ["another element between its items", "<s><d><r/><q/></d></s>"],
    ["an item whose name only begins like it", "<s><d><rr></rr></d></s>"],
    ["no list, and is not about one", "<s><e/></s>"],
    ["a list that is never closed", "<s><d><r></r>"],
    ["an item that is never closed", "<s><d><r></rr></d></s>"],
    ["an item that ends within its comment", "<s><d><r><!-- </r></d></s>"],
    ["something behind its root", "<s><d><r/></d></s><s/>"],
    ["a tag within a tag", "<s><d><r <r/></d></s>"],
  ])("is refused with %s", async (_, text) => {
    await expect(itemsOf(text, 1_000)).rejects.toThrow("malformed");
  });
});

describe("A part that goes on and on", () => {
  const PIECE = "x".repeat(2 ** 20);

  async function fed(start: string, pieces: number): Promise<string> {
    let given = 0;
    async function* texts(): AsyncGenerator<string> {
      yield await Promise.resolve(start);
      for (; given < pieces; given += 1) yield PIECE;
    }
    try {
      for await (const piece of splitItems(texts(), "d", "r")) if (piece.kind === "tail") return "read";
      return "ended";
    } catch (error) {
      if (!(error instanceof TooMuchError)) throw error;
      // So much was asked for before it was refused.
      return `${error.name} after ${String(given)} MB`;
    }
  }

  test.each([
    ["<s><d><r>", "in an item", 17],
    ["<s><d><r a='", "in a tag", 17],
    ["<s><d><!--", "in a comment between items", 17],
    ["<s><d>", "in the text between items", 17],
    ["<s><!--", "before its list", 17],
    ["<s><d/>", "behind its list", 32],
    ["<s><d></d><e>", "behind its list of items", 32],
  ])("is refused when enough of it was seen: %s, %s", async (start, _, most) => {
    const said = await fed(start, 200);
    expect(said).toMatch(/^TooMuchError after \d+ MB$/);
    expect(Number(/\d+/.exec(said)?.[0])).toBeLessThanOrEqual(most + 1);
  });

  test("is looked at again only when it has doubled", async () => {
    let looks = 0;
    // A string that counts how often it is searched: what waits is put together before each look.
    const search = jest.spyOn(String.prototype, "indexOf").mockImplementation(function (this: string, ...args) {
      if (this.length > 1_000) looks += 1;
      return Reflect.apply<string, typeof args, number>(indexOf, this, args);
    });
    try {
      async function* texts(): AsyncGenerator<string> {
        yield await Promise.resolve("<s><d><r>");
        for (let index = 0; index < 4_096; index += 1) yield "y".repeat(100);
        yield "</r></d></s>";
      }
      const items = [];
      for await (const piece of splitItems(texts(), "d", "r")) if (piece.kind === "items") items.push(...piece.items);
      expect(items.map(({ length }) => length)).toEqual([409_607]);
    } finally {
      search.mockRestore();
    }
    // 4,096 pieces, some ten doublings, a few searches in each look.
    expect(looks).toBeLessThan(100);
  });

  test("is refused when its elements behind the list are more than any workbook has", async () => {
    const split = async (count: number) => {
      for await (const piece of splitItems(once(`<s><d></d>${"<e/>".repeat(count)}</s>`), "d", "r"))
        if (piece.kind === "tail") return piece.text.length;
      return 0;
    };
    expect(await split(299_998)).toBeGreaterThan(0);
    await expect(split(299_999)).rejects.toThrow(TooMuchError);
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
