import fc from "fast-check";
import type { Action } from "../../src/actions/action";
import { run } from "../../src/cli/run";
import { terminalText } from "../../src/cli/terminalText";
import { finding } from "../../src/domain/book/finding";
import { allNewSheets } from "../../src/sheets/newSheets";
import { fakeCheck, outcomeOf } from "../support/fakeActions";
import { fakeDisk, fakeWorld } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";

const PATH = "/books/book.xlsx";
/** Erases the screen, in two ways; turns the rest of a line around; looks like a line of its own. */
const HOSTILE = [
  "\u001b[2J",
  "\u009b2J",
  "\u202e01.00",
  "\u2066x\u2069",
  "\u200f",
  "\u061c",
  "\u2028ok",
  "\u007f",
  "a\rb",
];

const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** What these words write, out and error, where a cell holds the text. */
async function written(words: readonly string[], text: string): Promise<readonly [string, string]> {
  const unknown = finding("debtor.unknown", null, { debtor: text });
  const check: Action = { ...fakeCheck, decide: () => outcomeOf({ findings: [unknown] }) };
  let [out, error] = ["", ""];
  const world = fakeWorld(fakeDisk({ [PATH]: memoryWorkbook(allNewSheets("nl")) }), [check], {
    out: (piece) => void (out += piece),
    error: (piece) => void (error += piece),
  });
  await run(words, world);
  return [out, error];
}

test.each(HOSTILE)("what a cell, a word or a file name holds steers no terminal: %j", async (text) => {
  for (const words of [
    ["check", "book.xlsx"],
    ["check", "book.xlsx", "--json"],
    ["check", `no${text}book.xlsx`],
    ["check", `no${text}book.xlsx`, "--json"],
    [text, "book.xlsx"],
    [text, "book.xlsx", "--json"],
    ["check", "book.xlsx", "--user", text],
    ["check", "book.xlsx", `--${text}`],
  ]) {
    for (const shown of await written(words, text)) expect(shown).not.toMatch(STEERING);
  }
});

test("--json still says exactly what stands there", async () => {
  for (const text of HOSTILE) {
    const [out] = await written(["check", "book.xlsx", "--json"], text);
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly params: unknown }[] };
    expect(findings.map(({ params }) => params)).toEqual([{ debtor: text }]);
  }
});

test("in JSON every text stays the same text, and no other character changes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = terminalText(JSON.stringify(text));
      expect(JSON.parse(shown)).toBe(text);
      expect(shown).not.toMatch(STEERING);
    }),
  );
  expect(terminalText("Café ñandú\t€ 5\n日本")).toBe("Café ñandú\t€ 5\n日本");
});
