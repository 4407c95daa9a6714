import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { decide, generatedBook, generatedMessage, writerFile } from "../../bench/ours";
import { expectValidBankFile } from "../support/schemas";

const ROOT = join(__dirname, "..", "..");
const IN_MEMORY = ["input", "floor", "writer", "npm-sepa", "decision", "process"];
const ON_A_WORKBOOK = ["new", "npm-xlsx-open", "check", "npm-xlsx-save", "collect", "verify", "take-in"];
const READING = ["read-camt", "npm-camt", "read-mt940", "npm-mt940", "read-coda", "npm-coda"];
const CONTESTANTS = [...IN_MEMORY, ...READING, ...ON_A_WORKBOOK];

describe("The benchmark", () => {
  test("runs every contestant on the same debits and keeps what each took", () => {
    const folder = mkdtempSync(join(tmpdir(), "incassoblad-bench-test-"));
    try {
      const result = join(folder, "result.json");
      const args = [join(ROOT, "tools", "bench.mjs"), "--sizes", "4", "--runs", "1", "--result", result];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      expect([status, stderr]).toEqual([0, expect.any(String)]);
      const rows: readonly { name: string; size: number; cpuMs: number; wallMs: number; peakMiB: number }[] =
        JSON.parse(readFileSync(result, "utf8"));
      const whole = rows.filter(({ name }) => !name.includes("/"));
      expect(whole.map(({ name }) => name)).toEqual(CONTESTANTS);
      for (const row of whole) {
        expect(row).toEqual({ ...row, size: 4, cpuMs: expect.any(Number), wallMs: expect.any(Number) });
        expect(row.peakMiB).toBeGreaterThan(10);
        expect(stdout).toContain(row.name);
      }
      expect(rows.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["decision/propose", "decision/issue", "decision/post"]),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test("judges times within one run: a machine that is twice as slow changes no verdict", async () => {
    const { verdicts } = await import("../../tools/benchTable.mjs");
    const run = (slowness: number, check: number) =>
      [...CONTESTANTS, "decision/issue"].flatMap((name) =>
        [10_000, 100_000].map((size) => {
          const ms = slowness * (name === "check" ? check : 10) * (size / 1_000);
          return { name, size, cpuMs: ms, wallMs: ms, peakMiB: 100 };
        }),
      );
    expect(verdicts(run(2, 4))).toBe(verdicts(run(1, 4)));
    expect(verdicts(run(1, 4))).not.toContain("MISSED");
    const missed = verdicts(run(1, 6))
      .split("\n")
      .filter((line) => line.startsWith("MISSED"));
    expect(missed).toEqual(["MISSED   check to npm-xlsx-open, clock at 100,000: 0.60 x of at most 0.5 x"]);
  });

  test("tells nothing of what was not measured", async () => {
    const { verdicts } = await import("../../tools/benchTable.mjs");
    expect(verdicts([{ name: "check", size: 100_000, cpuMs: 1, wallMs: 1, peakMiB: 1 }])).toBe("");
  });

  test("writes the debits that a decision collects: all three ways give the same lawful file", async () => {
    const { floorFile } = await import("../../bench/floor.mjs");
    const message = generatedMessage(25);
    const written = writerFile(message);
    const outcome = decide(generatedBook(25), () => undefined);
    expect(outcome.findings).toEqual([]);
    expect(outcome.documents).toHaveLength(1);
    expect(Buffer.compare(outcome.documents[0]?.bytes ?? new Uint8Array(), written)).toBe(0);
    expect(Buffer.compare(floorFile(message), written)).toBe(0);
    expect(await expectValidBankFile(written)).toEqual(message);
  });
});
