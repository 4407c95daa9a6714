import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { newHeadingRow } from "../../src/sheets/headingTotals";
import { verifyAction } from "../../src/actions/verify";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import { MOMENT } from "../support/books";
import type { GoldenCase } from "../support/goldenCase";
import { DOORS, play, type Played, PURE_DOOR } from "../support/goldenDoors";
import { story } from "../support/goldenStory";
import { assertAllImplemented } from "../support/officeHost/nodeHost";
import { expectValidBankFile } from "../support/schemas";
import { GOLDEN_CASES } from "./goldenCases";

/** The files that a case must give, or gave: the story and the bank files, by name. */
type Files = Readonly<Record<string, string>>;

function expectedFiles(folder: string): Files {
  const files: Record<string, string> = {};
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names) files[name] = readFileSync(join(folder, name), "utf8");
  return files;
}

function actualFiles(golden: GoldenCase, played: readonly Played[]): Files {
  const documents = played.flatMap(({ outcome }) => outcome?.documents ?? []);
  const files = documents.map(({ name, bytes }): [string, string] => [name, Buffer.from(bytes).toString("utf8")]);
  return { ...Object.fromEntries(files), "story.txt": story(golden, played) };
}

/** Puts what was given beside what was expected when they differ, and takes it away when they agree. */
function keepActual(folder: string, expected: Files, actual: Files): void {
  rmSync(folder, { recursive: true, force: true });
  const names = Object.keys(actual).filter((name) => actual[name] !== expected[name]);
  if (names.length > 0) mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), actual[name] ?? "");
}

/** What the doors must agree upon of a step. */
/** In a workbook the totals stand above the ledger's captions; a book in memory has no captions. */
const BELOW_TOTALS = newHeadingRow("Ledger") - 1;

function inWorkbook(result: ReturnType<typeof resultOf>): ReturnType<typeof resultOf> {
  const lower = <T extends { readonly row: number | null }>(place: T): T =>
    place.row === null ? place : { ...place, row: place.row + BELOW_TOTALS };
  return {
    ...result,
    findings: result.findings?.map(({ code, place }) => ({
      code,
      place: place?.table === "Ledger" ? lower(place) : place,
    })),
    tables: { ...result.tables, Ledger: result.tables.Ledger.map(lower) },
  };
}

function resultOf({ step, outcome, after }: Played) {
  return {
    done: outcome?.done,
    findings: outcome?.findings.map(({ code, place }) => ({ code, place })),
    orders: outcome?.orders,
    summary: step.kind === "action" && outcome !== null ? summaryOf(step.action, outcome) : undefined,
    files: outcome?.documents.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("utf8")]),
    tables: after.tables satisfies Book["tables"],
    unread: after.findings,
  };
}

afterAll(assertAllImplemented);

describe.each(GOLDEN_CASES.map((golden) => [golden.sentence, golden] as const))("%s", (_sentence, golden) => {
  const folder = join(__dirname, golden.folder);
  let pure: Played[] = [];

  beforeAll(async () => {
    pure = await play(golden, PURE_DOOR);
  });

  test("gives the findings, changes and bank files that were worked out by hand", () => {
    const expected = expectedFiles(join(folder, "expected"));
    const actual = actualFiles(golden, pure);
    keepActual(join(folder, "actual"), expected, actual);
    expect(actual).toEqual(expected);
  });

  test("makes only bank files that the schemas and our profile allow", async () => {
    for (const { outcome } of pure) {
      for (const { bytes, name } of outcome?.documents ?? []) {
        expect(`${(await expectValidBankFile(bytes)).messageId}.xml`).toBe(name);
      }
    }
  });

  test("leaves books in which verification finds nothing wrong, after every step", () => {
    for (const { step, after } of pure) {
      const outcome = verifyAction.decide(after, {}, MOMENT);
      const wrong = outcome.findings.filter(({ severity }) => severity === "error");
      expect({ step, wrong, isProved: outcome.done }).toEqual({ step, wrong: [], isProved: true });
    }
  });

  test.each(DOORS.map((door) => [door.name, door] as const))("gives the same through %s", async (_name, door) => {
    const played = await play(golden, door);
    expect(played.map(resultOf)).toEqual(pure.map(resultOf).map(inWorkbook));
  });
});

test("every folder of a case is played, once", () => {
  const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(GOLDEN_CASES.map(({ folder }) => folder).sort()).toEqual(folders.map(({ name }) => name).sort());
});
