import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
/** The bundle of the command line, made by {@link buildCommandLine}. */
export const COMMAND_LINE = join(ROOT, "dist", "cli", "incassoblad.cjs");

/** Operations of the file system that can be made to wait, in milliseconds. */
export interface SlowDisk {
  /** The step that puts the new workbook in the place of the old one. */
  readonly rename?: number;
  /** The step that gives a new bank file its name. */
  readonly link?: number;
}

/** How a command ended. */
export interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly error: string;
}

/** A command in a process of its own. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Makes the command line hold what the sources say. */
export function buildCommandLine(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "tools", "incassoblad.mjs"), "--help"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

/** Starts a command, its words separated by single spaces; relative paths count from the folder. */
export function startCommand(
  words: string,
  folder: string,
  slow: SlowDisk = {},
  environment: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [...slowing(folder, slow), COMMAND_LINE, ...words.split(" ")], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "", INCASSOBLAD_MEMORY: join(folder, ".memory"), ...environment },
  });
  let [out, error] = ["", ""];
  child.stdout.on("data", (data) => (out += String(data)));
  child.stderr.on("data", (data) => (error += String(data)));
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (exit, signal) => resolve({ exit, signal, out, error }));
  });
  return { process: child, ended };
}

/** Node's own file system, with pauses: the program under test knows nothing of it. */
function slowing(folder: string, slow: SlowDisk): string[] {
  const steps = Object.entries(slow) as [keyof SlowDisk, number][];
  if (steps.length === 0) return [];
  const lines = steps.map(
    ([name, ms]) => `const ${name} = fs.${name};
fs.${name} = async (...args) => { await new Promise((go) => setTimeout(go, ${String(ms)})); return ${name}(...args); };`,
  );
  const path = join(folder, `slow-${steps.flat().join("-")}.cjs`);
  writeFileSync(path, `const fs = require("node:fs/promises");\n${lines.join("\n")}\n`);
  return ["--require", path];
}
