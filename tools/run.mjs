import { spawn, spawnSync } from "node:child_process";

/**
 * Runs a program to its end and gives its exit code; a program that a signal ended gives 128 + the signal's number, as
 * shells do. Throws when it cannot be started. `options` are those of node:child_process.
 */
export function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    // Ctrl-C reaches the child by itself; we stay until it has cleaned up.
    const stay = () => {};
    process.on("SIGINT", stay);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGINT", stay);
      resolve(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0));
    });
  });
}

/** Runs a program with its whole output on our standard error, so that ours stays free for results. */
export function runAside(program, args, options = {}) {
  return run(program, args, { ...options, stdio: ["ignore", process.stderr, process.stderr] });
}

/** Whether this program can be started, asked by its `--version`. */
export function canStart(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

/** Writes a line for the reader to standard error. */
export function print(line) {
  process.stderr.write(`${line}\n`);
}

/** Something in the surroundings, not in the code, stands in the way; the message says what to do. */
export class SetUpError extends Error {}

/** Runs the main function of a tool; what went wrong is told in one line, or with its stack when it is our own mistake. */
export async function runTool(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    print(error instanceof SetUpError ? error.message : String(error.stack));
    process.exitCode = EXIT_SET_UP_FAILED;
  }
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGTERM: 15 };

/** Of the command line's exit codes the one for "a file cannot be read or written". */
const EXIT_SET_UP_FAILED = 3;
