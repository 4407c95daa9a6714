import { createHash } from "node:crypto";

import { SEVERITIES } from "../../src/domain/values/findingCodes";
import { nodeSha256Stream } from "../../src/file/nodeHash";
import { en } from "../../src/messages/en";
import { placeholdersOf } from "../../src/messages/template";
import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementProblemCode } from "../../src/statements/statement";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("A file that is none of a bank's", () => {
  it.each([
    ["empty", ""],
    ["a letter", "Geachte heer, mevrouw,\n"],
    ["bytes of anything", "\u0000\u0001PK\u0003\u0004"],
  ])("is told so, with its hash: %s", (_, text) => {
    expect(readStatementFile("folder/file.txt", [bytesOf(text)])).toEqual({
      name: "file.txt",
      sha256: createHash("sha256").update(text).digest("hex"),
      format: null,
      version: null,
      statements: [],
      problems: [{ code: "statement.unknownFormat", place: { line: 1, element: null }, params: {} }],
    });
  });

  it("is hashed as a whole, in chunks of any length and by the host's own hash too", () => {
    const bytes = bytesOf("x".repeat(20_000));
    const read: number[] = [];
    const chunks = [bytes.subarray(0, 9_000), bytes.subarray(9_000, 9_000), bytes.subarray(9_000)];
    const host = { startSha256: nodeSha256Stream, report: (count: number) => read.push(count) };
    expect(readStatementFile("x", chunks, host).sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(read).toEqual([9_000, 9_000, 20_000]);
  });
});

/** What each problem is told with, beside file and line. */
const PARAMS: Readonly<Record<StatementProblemCode, readonly string[]>> = {
  "statement.unknownFormat": [],
  "statement.damaged": ["detail"],
  "statement.hostile": ["detail"],
  "statement.characters": ["encoding"],
  "statement.unknownVersion": ["version"],
  "statement.unreadable": ["element", "value"],
  "statement.doesNotTie": ["opening", "entries", "closing", "account"],
  "statement.counts": ["stated", "element", "counted"],
  "statement.gap": ["account", "element", "expected", "found"],
  "statement.contradiction": ["element", "other", "value"],
};

describe("What readers tell", () => {
  it.each(Object.entries(PARAMS))("is a finding of the same name: %s", (code, params) => {
    expect(Object.keys(SEVERITIES)).toContain(code);
    const asked = placeholdersOf(en.findings[code as StatementProblemCode]).map(({ name }) => name);
    expect(asked.filter((name) => name !== "file" && name !== "line").sort()).toEqual([...params].sort());
  });
});
