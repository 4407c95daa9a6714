import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildCommandLine, COMMAND_LINE } from "../support/commandProcess";

/*
 * V8 keeps objects that are made alike in one class. A copy that gains fields (`{ ...record, field }`) gets a class of its own
 * for each of them: half a kilobyte that stays until all memory is looked through. A proof of a book of a hundred thousand
 * lines made four hundred megabytes of them, in silence. So the classes that a command makes may not grow with the book.
 */

const FEW = 40;
const MANY = 200;
/** One for every invoice is one too many. */
const EACH_MAX = 0.9;

let folder: string;

beforeAll(() => {
  buildCommandLine();
  folder = mkdtempSync(join(tmpdir(), "incassoblad-classes-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many classes V8 made in a command: most of them once, whatever the book. */
function classesMade(words: string): number {
  const log = join(folder, "v8.log");
  // What is in each class would be a hundred megabytes for every command.
  const flags = ["--log-maps", "--no-log-maps-details", "--no-logfile-per-isolate", `--logfile=${log}`];
  const { status, stderr } = spawnSync(process.execPath, [...flags, COMMAND_LINE, ...words.split(" ")], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", INCASSOBLAD_MEMORY: join(folder, ".memory") },
  });
  expect([words, status, stderr]).toEqual([words, 0, ""]);
  return (
    readFileSync(log, "utf8").match(/^map,(?:Transition|InitialMap|Normalize|NormalizeAsPrototype),/gm)?.length ?? 0
  );
}

/** The classes of each command of a month in a book of so many invoices, every one of which comes back. */
async function month(invoices: number): Promise<ReadonlyMap<string, number>> {
  const { camt } = await import("../../tools/bank/camt.mjs");
  const made = new Map<string, number>();
  const play = (words: string, day: string) => {
    const [command = ""] = words.split(" ");
    made.set(command, classesMade(`${words} --moment 2026-${day}T10:15:00 --user anna --language en --confirm`));
  };
  const book = `${String(invoices)}.xlsx`;
  play(`new ${book} --invoices ${String(invoices)} --seed 1`, "11-22");
  play(`collect ${book} --collection-date 2026-11-26 --out ${String(invoices)}`, "11-22");
  play(`deliver ${book} --order 2026-0001`, "11-22");
  const file = readFileSync(join(folder, String(invoices), "2026-0001-00001.xml"), "utf8");
  const account = /<CdtrAcct>\s*<Id>\s*<IBAN>(\w+)/.exec(file)?.[1] ?? "";
  const sent = [...file.matchAll(/<EndToEndId>([^<]+)<.*?<InstdAmt[^>]*>([^<]+)<.*?<MndtId>([^<]+)</gs)];
  const entries = sent.map(([, endToEndId = "", amount, mandateId = ""]) => ({
    ...{ kind: "Return" as const, day: "2026-11-30", amount: Math.round(Number(amount) * 100) },
    ...{ endToEndId, mandateId, reason: "AM04" },
  }));
  expect(entries).toHaveLength(invoices);
  const statement = { account, number: 1, opening: 100_000, openingDay: "2026-11-29", day: "2026-11-30", entries };
  writeFileSync(join(folder, "day.xml"), camt("camt.053", [statement], { bank: "ABNAMRO" }));
  play(`import ${book} day.xml`, "12-01");
  play(`process ${book}`, "12-01");
  for (const command of ["verify", "mandates"]) play(`${command} ${book}`, "12-01");
  return made;
}

test("What a command makes classes for does not grow with the book", async () => {
  const few = await month(FEW);
  const many = await month(MANY);
  const each = [...many].map(
    ([command, count]) => [command, (count - (few.get(command) ?? 0)) / (MANY - FEW)] as const,
  );
  expect(each.filter(([, growth]) => growth > EACH_MAX)).toEqual([]);
  // Fourteen processes: on a loaded machine they take their time.
}, 240_000);
