import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { diskFiles } from "../../src/cli/diskFiles";
import type { Files } from "../../src/cli/world";
import { createWorkbookFile, probeFolder, writeFileSafely } from "../../src/file/nodeFiles";
import { disk, type FileSystem } from "../../src/file/nodeFileSystem";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { commandFolder, type CommandFolder, type Reported } from "../support/commandFolder";
import { type Ended, startCommand } from "../support/commandProcess";
import { pick, seededRandom, upTo } from "../support/seededRandom";
import { amissIn, amissInBankFiles, BOOK, COLLECT, collectedFile, inFolder, NOW, sampleFile } from "./books";
import type { Campaign } from "./campaign";

const AT = `--moment ${NOW} --user anna --language en --json`;

/** The commands that are disturbed, each on a workbook on which it has something to do. */
const COMMANDS: readonly { readonly words: string; readonly book: () => Promise<Uint8Array> }[] = [
  { words: COLLECT, book: sampleFile },
  { words: `order ${BOOK} --collection-date 2026-12-07 --confirm`, book: sampleFile },
  { words: `new ${BOOK}`, book: sampleFile },
  { words: `enable ${BOOK} --signed --confirm`, book: sampleFile },
  { words: `deliver ${BOOK} --order 2026-0001 --confirm`, book: collectedFile },
  { words: `cancel ${BOOK} --order 2026-0001 --confirm`, book: collectedFile },
  { words: `file ${BOOK} --order 2026-0001 --out bank`, book: collectedFile },
];

const FAULTS = ["ENOSPC", "EDQUOT", "EIO", "EACCES", "EROFS"];

/** The disk, of which one writing step fails; a file that is being made is left with half of its bytes. */
function failingDisk(step: number, code: string): FileSystem {
  let left = step;
  const failsNow = (): boolean => {
    left -= 1;
    return left === 0;
  };
  const failed = (): Error => Object.assign(new Error(code), { code });
  return {
    ...disk,
    create: async (path, bytes, like) => {
      if (!failsNow()) return disk.create(path, bytes, like);
      const whole = Buffer.concat([bytes].flat());
      await disk.create(path, whole.subarray(0, whole.length >> 1), like);
      throw failed();
    },
    claim: (path, text) => (failsNow() ? Promise.reject(failed()) : disk.claim(path, text)),
    replace: (from, to) => (failsNow() ? Promise.reject(failed()) : disk.replace(from, to)),
    publish: (from, to) => (failsNow() ? Promise.reject(failed()) : disk.publish(from, to)),
    makeFolder: (path) => (failsNow() ? Promise.reject(failed()) : disk.makeFolder(path)),
  };
}

function filesOn(system: FileSystem): Files {
  return {
    ...diskFiles,
    workbookAt: (path) => nodeFileWorkbook(path, system),
    createWorkbook: (path, sheets, report) => createWorkbookFile(path, sheets, report, system),
    probeFolder: (path) => probeFolder(path, system),
    writeBytes: async (path, bytes, like) => {
      await writeFileSafely(path, bytes, system, like);
    },
  };
}

/** What is left in the folder that is no workbook and no bank file. */
function leftovers(at: CommandFolder): readonly string[] {
  return readdirSync(at.path("."), { recursive: true })
    .map(String)
    .filter((name) => /\.(tmp|lock)$/.test(name));
}

/** The books are in order whatever happened, and every order in them has its file or is told. */
async function amissInBooks(at: CommandFolder): Promise<string | null> {
  const verified = await at.json(`verify ${BOOK}`, NOW);
  if (verified.exit !== 0) return `verify: ${verified.findings.map(({ message }) => message).join(" ")}`;
  return amissInBankFiles(at);
}

const fullDisk: Campaign = {
  name: "a disk that is full or fails",
  about:
    "At whichever step the disk refuses, the workbook is the one before or the one after, whole, and nothing lies beside it.",
  shortTries: 6,
  tries: 1_000,
  run: async (seed) => {
    const random = seededRandom(seed);
    const { words, book } = pick(random, COMMANDS);
    const bytes = await book();
    return inFolder(
      async (at) => {
        at.write(BOOK, bytes);
        const answer = await at.json(words, NOW);
        const amiss = amissIn(answer) ?? (await amissInBooks(at));
        const left = leftovers(at);
        if (amiss !== null) return `${words}: ${amiss}`;
        return left.length === 0 ? null : `${words}: leaves ${left.join(", ")}`;
      },
      commandFolder(filesOn(failingDisk(1 + upTo(random, 8), pick(random, FAULTS)))),
    );
  },
};

/** A folder with a book, for commands in processes of their own. */
async function withBook<T>(bytes: Uint8Array, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-attack-"));
  try {
    writeFileSync(join(folder, BOOK), bytes);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reported({ out, error, signal }: Ended): Reported | string {
  try {
    return JSON.parse(out) as Reported;
  } catch {
    return `${String(signal)} ${error.slice(0, 500)}`;
  }
}

/** What a command that follows finds, in a process of its own; a fault when it is not in order. */
async function amissNext(folder: string): Promise<string | null> {
  const checked = reported(await startCommand(`check ${BOOK} ${AT}`, folder).ended);
  if (typeof checked === "string") return checked;
  const left = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".tmp"));
  if (left.length > 0) return `leaves ${left.join(", ")}`;
  const verified = reported(await startCommand(`verify ${BOOK} ${AT}`, folder).ended);
  if (typeof verified === "string") return verified;
  if (verified.exit === 0) return null;
  return `verify: ${verified.findings.map(({ message }) => message).join(" ")}`;
}

const SIGNALS = ["SIGKILL", "SIGKILL", "SIGINT", "SIGTERM", "SIGHUP"] as const;

const kills: Campaign = {
  name: "commands that are killed or stopped",
  about:
    "A command that ends at any moment leaves books that are in order, and nothing that the next one does not clear away.",
  shortTries: 1,
  tries: 150,
  run: async (seed) => {
    const random = seededRandom(seed);
    const { words, book } = pick(random, COMMANDS);
    return withBook(await book(), async (folder) => {
      // Slower where it counts: most kills would else come before or after.
      const slow = random() < 0.5 ? {} : { rename: upTo(random, 300), link: upTo(random, 300) };
      const running = startCommand(`${words} ${AT}`, folder, slow);
      await pause(upTo(random, 1_500));
      const signal = pick(random, SIGNALS);
      running.process.kill(signal);
      await running.ended;
      const amiss = await amissNext(folder);
      return amiss === null ? null : `${words}, ${signal}: ${amiss}`;
    });
  },
};

const PAIRED = [COLLECT, `order ${BOOK} --collection-date 2026-12-07 --confirm`, `new ${BOOK}`, `check ${BOOK}`];

const pairs: Campaign = {
  name: "pairs of commands at once",
  about:
    "What each of two commands says that it made is in the books, once; bank files are those of the orders that were issued.",
  shortTries: 1,
  tries: 100,
  run: async (seed) => {
    const random = seededRandom(seed);
    return withBook(await sampleFile(), async (folder) => {
      const words = [pick(random, PAIRED), pick(random, PAIRED)];
      const slow = random() < 0.5 ? {} : { rename: upTo(random, 500) };
      const first = startCommand(`${words[0] ?? ""} ${AT}`, folder, slow).ended;
      await pause(upTo(random, 400));
      const second = startCommand(`${words[1] ?? ""} ${AT}`, folder).ended;
      const answers = (await Promise.all([first, second])).map(reported);
      const crashed = answers.find((answer) => typeof answer === "string");
      if (crashed !== undefined) return `${words.join(" and ")}: ${crashed}`;
      const made = answers.flatMap((answer) => (typeof answer !== "string" && answer.exit === 0 ? answer.orders : []));
      if (new Set(made).size < made.length) return `${words.join(" and ")}: ${made.join(", ")}`;
      const amiss = await amissNext(folder);
      return amiss === null ? null : `${words.join(" and ")}: ${amiss}`;
    });
  },
};

/** Of what happens beside a command. */
export const DISK_CAMPAIGNS: readonly Campaign[] = [fullDisk, kills, pairs];
