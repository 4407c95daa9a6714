import { decodedText } from "../../src/lists/decodedText";
import { readCsv } from "../../src/lists/readCsv";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

test.each([
  ["UTF-8", utf8("Zoë"), "utf-8"],
  ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("Zoë")]), "utf-8"],
  ["UTF-16 with a mark", Uint8Array.from([0xff, 0xfe, ...utf16("Zoë", true)]), "utf-16le"],
  ["UTF-16, the other way round, with a mark", Uint8Array.from([0xfe, 0xff, ...utf16("Zoë", false)]), "utf-16be"],
  ["UTF-16 without a mark", utf16("Zoë", true), "utf-16le"],
  ["UTF-16, the other way round, without a mark", utf16("Zoë", false), "utf-16be"],
  ["what Excel writes in the west", Uint8Array.from([0x5a, 0x6f, 0xeb]), "windows-1252"],
])("%s is read as what it is", (_what, bytes, encoding) => {
  expect(decodedText(bytes)).toEqual({ text: "Zoë", encoding });
});

test.each([
  ["a semicolon", "Naam;IBAN\nJansen;NL1\n", ";"],
  ["a comma", "Naam,IBAN\nJansen,NL1\n", ","],
  ["a tab", "Naam\tIBAN\nJansen\tNL1\n", "\t"],
])("%s between the columns is found", (_what, text, separator) => {
  const read = readCsv(utf8(text));
  expect([read.separator, read.rows.slice(0, 2)]).toEqual([
    separator,
    [
      ["Naam", "IBAN"],
      ["Jansen", "NL1"],
    ],
  ]);
});

test("the separator that the first line tells is taken, and rows keep their numbers", () => {
  const { separator, rows } = readCsv(utf8("sep=|\r\nNaam|IBAN\r\n\r\nJansen; Bakkerij|NL1"));
  expect(separator).toBe("|");
  expect(rows.findIndex(([name]) => name === "Jansen; Bakkerij")).toBe(3);
});

test("separators, quotes and new lines within quotes belong to the text", () => {
  const { rows } = readCsv(utf8('Naam;Adres\n"Jansen; ""De Bakker""";"Kade 1\nUtrecht"\n'));
  expect(rows[1]).toEqual(['Jansen; "De Bakker"', "Kade 1\nUtrecht"]);
});
