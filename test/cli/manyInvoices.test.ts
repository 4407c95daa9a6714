import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadAction } from "../../src/actions/registry";
import { diskFiles } from "../../src/cli/diskFiles";
import { run } from "../../src/cli/run";
import { isoDateTime } from "../../src/domain/values/calendar";
import { NO_MEMORY } from "../support/fakeWorld";
import { nodeHash } from "../../src/file/nodeHash";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-many-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a command prints, on real files. */
async function printed(...words: readonly string[]): Promise<{ exit: number; out: string; error: string }> {
  let [out, error] = ["", ""];
  const exit = await run([...words, "--moment", "2026-11-22T10:15:00", "--language", "en"], {
    callerFolder: folder,
    now: () => isoDateTime("2026-11-22T10:15:00"),
    user: "anna",
    language: "en",
    out: (text) => (out += text),
    error: (text) => (error += text),
    outColumns: null,
    errorIsTerminal: false,
    files: diskFiles,
    hash: nodeHash,
    memory: NO_MEMORY,
    actionNamed: loadAction,
  });
  return { exit, out, error };
}

/** The command that is told as the next step. */
function nextOf(out: string): string[] {
  const [, command] = /^Next: .*: incassoblad (.*)$/m.exec(out) ?? [];
  return command?.split(" ") ?? [];
}

describe("A workbook of many invoices", () => {
  test("is checked, proposed and collected by following what each command tells to do next", async () => {
    let words = ["new", "book.xlsx", "--invoices", "30", "--seed", "7"];
    const done: string[] = [];
    while (words[0] !== "deliver") {
      const { exit, out } = await printed(...words);
      expect([words[0], exit]).toEqual([words[0], 0]);
      done.push(words.join(" "));
      words = nextOf(out);
    }
    expect(done).toEqual([
      "new book.xlsx --invoices 30 --seed 7",
      "check book.xlsx",
      "propose book.xlsx --collection-date 2026-11-24",
      "collect book.xlsx --collection-date 2026-11-24",
    ]);
  });

  test("is refused when no sheet can hold them", async () => {
    const { exit, error } = await printed("new", "book.xlsx", "--invoices", "1048576");
    expect([exit, error]).toEqual([3, expect.stringContaining("more rows than a sheet can hold")]);
  });
});
