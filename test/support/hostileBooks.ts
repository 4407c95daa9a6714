import { strToU8 } from "fflate";

import { CAPTIONS } from "../../src/sheets/captions";
import { firmParts, packageOf, type PackageParts } from "./xlsxFixture";

/*
 * Small workbooks that were made to exhaust the machine that reads them: each says more than its bytes are worth. `size`
 * is how much of it, so that the same form can be measured small and large.
 */

/** A form of hostile workbook. */
export interface HostileBook {
  readonly name: string;
  /** As it is tried as a file; a test in memory may make it smaller. */
  readonly size: number;
  readonly make: (size: number) => Uint8Array;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";
const BOOK = "xl/workbook.xml";
const BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
const SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
const STRINGS = "xl/sharedStrings.xml";

/** So many of the same text after each other, with a number where it says `#`. */
function many(count: number, text: string): string {
  return Array.from({ length: count }, (_, index) => text.replaceAll("#", String(index + 1))).join("");
}

/** A text that deflate makes a hundredth of, not a thousandth, as a real sheet's. */
function filler(length: number): string {
  const piece = "x".repeat(180);
  let state = 1;
  const pieces: string[] = [];
  for (let left = length; left > 0; left -= piece.length + 2) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    pieces.push(piece, state.toString(36).padStart(7, "0").slice(-2));
  }
  return pieces.join("").slice(0, length);
}

/** The firm's own workbook, with a table that is none of ours, so that `new` finds something to do. */
function ownParts(): Record<string, string | Uint8Array> {
  const parts = firmParts();
  const own = String(parts[TABLE]).replace(
    'name="Invoices" displayName="Invoices"',
    'name="Posten" displayName="Posten"',
  );
  return { ...parts, [TABLE]: own };
}

function firm(changes: PackageParts): Uint8Array {
  return packageOf({ ...ownParts(), ...changes });
}

function text(part: string): string {
  const found = ownParts()[part];
  if (typeof found !== "string") throw new Error(`no text part ${part}`);
  return found;
}

/** The firm's workbook with one part changed. */
function changed(part: string, from: string, to: string): Uint8Array {
  if (!text(part).includes(from)) throw new Error(`no ${from} in ${part}`);
  return firm({ [part]: text(part).replace(from, () => to) });
}

function inSheet(from: string, to: string): Uint8Array {
  return changed(SHEET, from, to);
}

function letters(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function table(name: string, id: number, ref: string, captions: readonly string[], attributes = ""): string {
  const columns = captions.map((caption, index) => `<tableColumn id="${String(index + 1)}" name="${caption}"/>`);
  return (
    `<table xmlns="${MAIN}" id="${String(id)}" name="${name}" displayName="${name}" ref="${ref}" ${attributes}>` +
    `<tableColumns count="${String(captions.length)}">${columns.join("")}</tableColumns></table>`
  );
}

function wideTable(columns: number, name: string): Uint8Array {
  const captions = Array.from({ length: columns }, (_, index) => `K${String(index)}`);
  return firm({ [TABLE]: table(name, 7, `A3:${letters(columns)}1048576`, captions) });
}

/** A table of ours over so many rows, every cell of which is one long text. */
function oneTextEverywhere(rows: number): Uint8Array {
  const captions = Object.values(CAPTIONS.Debtors).map(({ en }) => en);
  const all = (row: number, value: (column: number) => string) =>
    `<row r="${String(row)}">${captions.map((_, column) => `<c t="s"><v>${value(column)}</v></c>`).join("")}</row>`;
  const body = Array.from({ length: rows }, (_, index) => all(index + 2, () => "0"));
  const strings = [filler(32_000), ...captions].map((one) => `<si><t>${one}</t></si>`);
  return firm({
    [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${all(1, (column) => String(column + 1))}${body.join("")}</sheetData></worksheet>`,
    [TABLE]: table("Debtors", 7, `A1:${letters(captions.length)}${String(rows + 1)}`, captions),
    [STRINGS]: `<sst xmlns="${MAIN}">${strings.join("")}</sst>`,
  });
}

/** So many tables, each with a part of its own, side by side or below each other on one sheet. */
function manyTables(count: number, refOf: (index: number) => string, rows: string): Uint8Array {
  const parts: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    parts[`xl/tables/t${String(index)}.xml`] = table(`T${String(index)}`, index + 1, refOf(index), ["A"]);
  }
  const relations = Object.keys(parts).map(
    (name, index) => `<Relationship Id="rId${String(index)}" Type="${RELATIONS}/table" Target="/${name}"/>`,
  );
  return firm({
    ...parts,
    [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    [SHEET_RELATIONS]: `<Relationships>${relations.join("")}</Relationships>`,
  });
}

/** The directory of a zip names one entry so often, under other names. */
function overlapping(count: number): Uint8Array {
  const whole = firm({ "a.bin": new Uint8Array(2 ** 20) });
  const view = new DataView(whole.buffer, whole.byteOffset, whole.length);
  const end = whole.length - 22;
  const start = view.getUint32(end + 16, true);
  let last = start;
  for (let at = start; at < end;) {
    last = at;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const entry = whole.slice(last, last + 46);
  const added: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = strToU8(`b${String(index)}`);
    const header = Uint8Array.from(entry);
    new DataView(header.buffer).setUint16(28, name.length, true);
    new DataView(header.buffer).setUint16(30, 0, true);
    added.push(header, name);
  }
  const tail = whole.slice(end);
  const tailView = new DataView(tail.buffer);
  const entries = view.getUint16(end + 10, true) + count;
  tailView.setUint16(8, entries, true);
  tailView.setUint16(10, entries, true);
  const directory = end - start + added.reduce((sum, { length }) => sum + length, 0);
  tailView.setUint32(12, directory, true);
  return Uint8Array.from(Buffer.concat([whole.subarray(0, end), ...added, tail]));
}

const ROW = '<row r="6"';
const NEW_ROW = '<row r="7"><c r="A7"><v>1</v></c></row>';

/** Every form that is known. */
export const HOSTILE_BOOKS: readonly HostileBook[] = [
  { name: "a table of a million rows and so many columns", size: 1_000, make: (size) => wideTable(size, "Invoices") },
  {
    name: "so many whole columns, each a table",
    size: 1_000,
    make: (size) => manyTables(size, (index) => `${letters(index + 1)}1:${letters(index + 1)}1048576`, NEW_ROW),
  },
  {
    name: "so many tables below each other, and rows beside them",
    size: 8_000,
    make: (size) =>
      manyTables(
        size,
        (index) => `A${String(2 * index + 1)}:A${String(2 * index + 2)}`,
        many(20_000, '<row r="#"><c><v>1</v></c></row>'),
      ),
  },
  {
    name: "one table part so often",
    size: 50,
    make: (size) =>
      changed(
        SHEET_RELATIONS,
        "</Relationships>",
        `${many(size, `<Relationship Id="t#" Type="${RELATIONS}/table" Target="../tables/table1.xml"/>`)}</Relationships>`,
      ),
  },
  ...[300, 30_000].map((size) => ({
    name: `the same sheet ${String(size)} times`,
    size,
    make: (times: number) =>
      changed(BOOK, "</sheets>", `${many(times, '<sheet name="S#" sheetId="1#" r:id="rId1"/>')}</sheets>`),
  })),
  {
    name: "so many relations of the workbook",
    size: 100_000,
    make: (size) =>
      changed(
        BOOK_RELATIONS,
        "</Relationships>",
        `${many(size, `<Relationship Id="n#" Type="${RELATIONS}/other" Target="n#.xml"/>`)}</Relationships>`,
      ),
  },
  {
    name: "so many relations, and as many types of content",
    size: 100_000,
    make: (size) =>
      firm({
        [BOOK_RELATIONS]: text(BOOK_RELATIONS)
          .replace("/styles", "/unusual")
          .replace(
            "</Relationships>",
            `${many(size, `<Relationship Id="n#" Type="${RELATIONS}/other" Target="n#.xml"/>`)}</Relationships>`,
          ),
        "[Content_Types].xml": text("[Content_Types].xml").replace(
          "</Types>",
          `${many(size, '<Override PartName="/x#.xml" ContentType="application/xml"/>')}</Types>`,
        ),
      }),
  },
  {
    name: "sheets without a part",
    size: 300_000,
    make: (size) => changed(BOOK, "</sheets>", `${many(size, '<sheet name="S#" sheetId="1#"/>')}</sheets>`),
  },
  {
    name: "relations with numbers",
    size: 300_000,
    make: (size) =>
      changed(
        SHEET_RELATIONS,
        "</Relationships>",
        `${many(size, `<Relationship Id="rId1#" Type="${RELATIONS}/other" Target="n.xml"/>`)}</Relationships>`,
      ),
  },
  ...["-1000000000", "1000000000", "x", "0.5", "-5", "1e9", "2", ""].flatMap((value) =>
    ["headerRowCount", "totalsRowCount"].map((attribute) => ({
      name: `${attribute} ${value === "" ? "of nothing" : value}`,
      size: 1,
      make: () => changed(TABLE, "totalsRowShown", `${attribute}="${value}" totalsRowShown`),
    })),
  ),
  { name: "so many rows of cells with one long text", size: 5_000, make: oneTextEverywhere },
  {
    name: "close tags in a row",
    size: 1_000_000,
    make: (size) => inSheet(ROW, `<row r="5">${many(size, "</rowx>")}<row r="6"`),
  },
  {
    name: "close tags that do not close",
    size: 1_000_000,
    make: (size) => inSheet("</sheetData>", `<row r="7">${"</row ".repeat(size)}></sheetData>`),
  },
  { name: "close tags of a part", size: 1_000_000, make: (size) => changed(TABLE, "</table>", "</x>".repeat(size)) },
  { name: "close tags behind the rows", size: 1_000_000, make: (size) => inSheet("</worksheet>", "</x>".repeat(size)) },
  {
    name: "attributes of the root",
    size: 200_000,
    make: (size) => inSheet("<worksheet", `<worksheet${many(size, ' a#="1"')}`),
  },
  { name: "attributes of a row", size: 200_000, make: (size) => inSheet(ROW, `<row${many(size, ' a#="1"')} r="6"`) },
  {
    name: "attributes of a cell",
    size: 200_000,
    make: (size) => inSheet('<c r="A6"', `<c${many(size, ' a#="1"')} r="A6"`),
  },
  {
    name: "attributes of a table",
    size: 200_000,
    make: (size) => changed(TABLE, "<table", `<table${many(size, ' a#="1"')}`),
  },
  ...[" ", "\n"].flatMap((blank) => [
    {
      name: `blanks in the tag of the rows (${JSON.stringify(blank)})`,
      size: 1_000_000,
      make: (size: number) => inSheet("<sheetData>", `<sheetData${blank.repeat(size)}x="1">`),
    },
    {
      name: `blanks in a tag that closes (${JSON.stringify(blank)})`,
      size: 1_000_000,
      make: (size: number) => inSheet("<sheetData>", `<sheetData${blank.repeat(size)}x="1"/><sheetData>`),
    },
    {
      name: `blanks in the tag of a row (${JSON.stringify(blank)})`,
      size: 1_000_000,
      make: (size: number) => inSheet(ROW, `<row${blank.repeat(size)}r="6"`),
    },
    {
      name: `blanks in the tag of a cell (${JSON.stringify(blank)})`,
      size: 1_000_000,
      make: (size: number) =>
        inSheet('<c r="A6"', `<c${blank.repeat(size)}r${blank.repeat(size)}=${blank.repeat(size)}"A6"`),
    },
    {
      name: `blanks in the tag of a table (${JSON.stringify(blank)})`,
      size: 1_000_000,
      make: (size: number) => changed(TABLE, "<table", `<table${blank.repeat(size)}`),
    },
    {
      name: `blanks in an end tag (${JSON.stringify(blank)})`,
      size: 1_000_000,
      make: (size: number) => inSheet("</sheetData>", `</sheetData${blank.repeat(size)}>`),
    },
  ]),
  { name: "entries that lie over each other", size: 15_000, make: overlapping },
  {
    name: "one long row of cells",
    size: 200_000_000,
    make: (size) =>
      inSheet("</sheetData>", `<row r="7"><c t="inlineStr"><is><t>${filler(size)}</t></is></c></row></sheetData>`),
  },
  {
    name: "a row that does not end",
    size: 200_000_000,
    make: (size) => inSheet("</sheetData>", `<row r="7">${filler(size)}`),
  },
  { name: "one long comment", size: 200_000_000, make: (size) => inSheet(ROW, `<!--${filler(size)}--><row r="6"`) },
  {
    name: "one long comment before the rows",
    size: 200_000_000,
    make: (size) => inSheet("<sheetData>", `<!--${filler(size)}--><sheetData>`),
  },
  {
    name: "one long text between the rows",
    size: 200_000_000,
    make: (size) => inSheet(ROW, `${filler(size)}<row r="6"`),
  },
  {
    name: "one long text behind the rows",
    size: 200_000_000,
    make: (size) => inSheet("</worksheet>", `<!--${filler(size)}--></worksheet>`),
  },
  { name: "one long tag", size: 200_000_000, make: (size) => inSheet(ROW, `<row a="${filler(size)}" r="6"`) },
  {
    name: "one long string",
    size: 200_000_000,
    make: (size) => changed(STRINGS, "</sst>", `<si><t>${filler(size)}</t></si></sst>`),
  },
  {
    name: "one long name of a column",
    size: 200_000_000,
    make: (size) => changed(TABLE, 'name="Bedrag"', `name="${filler(size)}"`),
  },
  {
    name: "elements of a part",
    size: 8_000_000,
    make: (size) => changed(TABLE, "</table>", `${"<a/>".repeat(size)}</table>`),
  },
  {
    name: "elements behind the rows",
    size: 8_000_000,
    make: (size) => inSheet("</worksheet>", `${"<a/>".repeat(size)}</worksheet>`),
  },
  {
    name: "elements that lie in each other",
    size: 1_000_000,
    make: (size) => changed(TABLE, "</table>", `${"<a>".repeat(size)}${"</a>".repeat(size)}</table>`),
  },
  {
    name: "angle brackets in a cell",
    size: 1_000_000,
    make: (size) => inSheet('<c r="A6"', `<c r="A6">${"<".repeat(size)}</c><c r="A6"`),
  },
  {
    name: "angle brackets behind the rows",
    size: 1_000_000,
    make: (size) => inSheet("</worksheet>", `<a b="${"<".repeat(size)}"/></worksheet>`),
  },
  { name: "a long formula", size: 10_000_000, make: (size) => inSheet("1/0", `"${"a".repeat(size)}"`) },
  {
    name: "shared formulas",
    size: 200_000,
    make: (size) => {
      const rows = Array.from(
        { length: size },
        (_, index) => `<row r="${String(index + 7)}"><c><f t="shared" si="0"/></c></row>`,
      );
      return inSheet("</sheetData>", `${rows.join("")}</sheetData>`);
    },
  },
  {
    name: "a long formula that so many cells share",
    size: 5_000,
    make: (size) => {
      const first = `<row r="7"><c><f t="shared" si="9" ref="A7:A99999">${"A7+".repeat(2_000)}1</f></c></row>`;
      const rows = Array.from(
        { length: size },
        (_, index) => `<row r="${String(index + 8)}"><c><f t="shared" si="9"/></c></row>`,
      );
      return inSheet("</sheetData>", `${first}${rows.join("")}</sheetData>`);
    },
  },
  {
    name: "merged cells",
    size: 1_000_000,
    make: (size) => inSheet('<mergeCell ref="A1:B1"/>', '<mergeCell ref="A1:B1"/>'.repeat(size)),
  },
  {
    name: "places of a validation",
    size: 1_000_000,
    make: (size) => inSheet('sqref="E4:E6 H4"', `sqref="E4:E6${" H4".repeat(size)}"`),
  },
  {
    name: "columns",
    size: 300_000,
    make: (size) => inSheet("</cols>", `${many(size, '<col min="1" max="16384" width="9"/>')}</cols>`),
  },
  {
    name: "formats of numbers",
    size: 200_000,
    make: (size) =>
      changed("xl/styles.xml", "</numFmts>", `${many(size, '<numFmt numFmtId="1#" formatCode="0.#"/>')}</numFmts>`),
  },
  {
    name: "defined names",
    size: 300_000,
    make: (size) =>
      changed(BOOK, "</definedNames>", `${many(size, '<definedName name="N#">1</definedName>')}</definedNames>`),
  },
  {
    name: "empty rows",
    size: 1_000_000,
    make: (size) =>
      inSheet(
        /<sheetData>[^]*<\/sheetData>/.exec(text(SHEET))?.[0] ?? "",
        `<sheetData>${"<row/>".repeat(size)}</sheetData>`,
      ),
  },
  {
    name: "parts",
    size: 19_000,
    make: (size) =>
      firm(Object.fromEntries(Array.from({ length: size }, (_, index) => [`x/${String(index)}.xml`, "<a/>"]))),
  },
];
