import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementFile } from "../../src/statements/statement";

/*
 * What must come out of published bank files (`../shared/samples`), kept beside the tests: reviewed by a person when it is
 * made, compared ever after. What is null, empty or false is left out of it, so that one reads what is there.
 */

const SAMPLES = resolve(__dirname, "../../../shared/samples");
const GOLDEN = join(__dirname, "golden");

/** The published files of a folder; none where the samples are absent. */
export function sampleNames(folder: string): readonly string[] {
  const path = join(SAMPLES, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => !name.endsWith(".md")) : [];
}

/** A published file as it is read by the front door. */
export function readSample(folder: string, name: string): StatementFile {
  return readStatementFile(name, [readFileSync(join(SAMPLES, folder, name))]);
}

/** The kept result of a file; one that is not there yet is written, to be looked at, and comes back as null. */
export function goldenOf(folder: string, name: string, actual: StatementFile): unknown {
  const path = join(GOLDEN, folder, `${name}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(withoutBlanks(actual), null, 2)}\n`);
  return null;
}

/** The result without what says nothing: null, false, and lists and texts that are empty. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withoutBlanks(field)] as const);
  return Object.fromEntries(fields.filter(([, field]) => !saysNothing(field)));
}

function saysNothing(value: unknown): boolean {
  return value === null || value === false || value === "" || (Array.isArray(value) && value.length === 0);
}
