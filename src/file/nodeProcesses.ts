import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { pid } from "node:process";

import { nodeHash } from "./nodeHash";
import { errorCode } from "./nodeFileSystem";

/** A process that made a file, so that whoever finds the file can tell whether that process still runs. */
export interface Owner {
  readonly pid: number;
  /** When it was started, in the words of its system; "" where the system does not tell. Another program may have got its number since. */
  readonly started: string;
  /** Names the machine, and on it the numbering of processes that it belongs to (containers have their own). */
  readonly machine: string;
  /** Names the run of the machine since it was last switched on; "" where it is not known. */
  readonly boot: string;
}

/** The processes of this machine, as a port, so that one that has ended can be played. */
export interface Processes {
  readonly self: Owner;
  /** The machine's name, for people. */
  readonly host: string;
  /** Whether the owner still runs; unknown when it belongs to another machine, or nothing tells it from another program. */
  readonly stateOf: (owner: Owner) => "runs" | "ended" | "unknown";
}

/** The processes of this machine. */
export const processes: Processes = {
  get self() {
    return (known ??= { pid, started: startOf(pid), machine: machineName(), boot: bootName() });
  },
  get host() {
    return hostname();
  },
  stateOf: (owner) => {
    const { self } = processes;
    if (owner.machine !== self.machine) return "unknown";
    if (owner.boot !== self.boot) return "ended";
    if (!isRunning(owner.pid)) return "ended";
    const started = startOf(owner.pid);
    if (started === "" || owner.started === "") return "unknown";
    return started === owner.started ? "runs" : "ended";
  },
};

let known: Owner | undefined;

/** Signal 0 is never sent: the system only says whether it could be. */
function isRunning(other: number): boolean {
  try {
    return process.kill(other, 0);
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** The 22nd value of proc_pid_stat(5). The second may hold spaces and parentheses: it is the program's name. */
function startOf(other: number): string {
  const stat = whatIs(() => readFileSync(`/proc/${String(other)}/stat`, "latin1"));
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function machineName(): string {
  return tag(`${hostname()}\n${whatIs(() => readlinkSync("/proc/self/ns/pid"))}`);
}

function bootName(): string {
  return tag(whatIs(() => readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()));
}

/** Short enough for a file name; "" for what is not known. */
function tag(text: string): string {
  return text === "" ? "" : nodeHash(new TextEncoder().encode(text), "SHA-256").slice(0, 8);
}

function whatIs(read: () => string): string {
  try {
    return read();
  } catch {
    // Systems other than Linux have no such file.
    return "";
  }
}
