import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { onSheet, type Rule, runRules } from "./rule";
import { RULES } from "./rules";
import { VALUE_RULES } from "./valueRules";

const ROOT = join(__dirname, "..", "..");

afterAll(assertAllImplemented);

describe("The Office host of the tests does what Excel is taken to do", () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))("%s", async (_id, rule) => {
    await officeHost();
    expect(await runRules([rule])).toEqual([
      { id: rule.id, state: "confirmed", wanted: rule.wanted, seen: rule.wanted },
    ]);
  });
});

describe("The suite", () => {
  const broken: Rule = {
    id: "test.broken",
    expected: "",
    source: "",
    wanted: 1,
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        sheet.protection.protect();
        sheet.getRange("A1").getOffsetRange(-1, 0).load("values");
        await context.sync();
      }),
  };

  test("tells a rule that does not hold, goes on, and leaves no sheet behind", async () => {
    const host = await officeHost();
    const steps: string[] = [];
    const [first = broken] = VALUE_RULES;
    const results = await runRules([broken, first], ({ id }, done) => steps.push(`${done} ${id}`));
    expect(results.map(({ state }) => state)).toEqual(["differs", "confirmed"]);
    expect(results[0]?.seen).toEqual({ unexpected: "InvalidArgument" });
    expect(steps).toEqual(["1 test.broken", `2 ${first.id}`]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("knows nothing of ours, so that it runs in Excel as it is", () => {
    for (const file of [
      "rule.ts",
      "valueRules.ts",
      "tableRules.ts",
      "requestRules.ts",
      "eventRules.ts",
      "rules.ts",
      "page.ts",
    ]) {
      const imports = [...readFileSync(join(__dirname, file), "utf8").matchAll(/from "([^"]+)"/g)].map(
        ([, path]) => path,
      );
      expect(imports.filter((path) => !/^\.\/\w+$/.test(path ?? ""))).toEqual([]);
    }
  });
});

describe("docs/conformance.md", () => {
  const rows = readFileSync(join(ROOT, "docs", "conformance.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  test("lists every rule with what is expected and why", () => {
    expect(rows.map((row) => row.slice(0, 3))).toEqual(
      RULES.map(({ id, expected, source }) => [`\`${id}\``, expected, source]),
    );
  });

  test("claims nothing of a real Excel of which no result is kept", () => {
    for (const [id, , , ...states] of rows) {
      expect(states).toHaveLength(3);
      for (const [index, platform] of (["web", "windows", "mac"] as const).entries()) {
        const file = join(ROOT, "docs", `conformance-${platform}.json`);
        const results = existsSync(file)
          ? (JSON.parse(readFileSync(file, "utf8")).results as { id: string; state: string }[])
          : [];
        const kept = results.find((result) => `\`${result.id}\`` === id)?.state ?? "not yet run";
        expect([id, platform, states[index]]).toEqual([id, platform, kept]);
      }
    }
  });
});
