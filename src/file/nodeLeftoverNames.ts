import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";

import type { Owner } from "./nodeProcesses";

/** File systems take 255 bytes; a letter may take three. */
const BASE_LENGTH_MAX = 60;

/** A name for a file that is made beside `path` and then takes its place. It says which process makes it. */
export function nameBeside(path: string, owner: Owner): string {
  return join(dirname(path), `.${baseOf(path)}.${ownerText(owner)}.${randomUUID().slice(0, 8)}.incassoblad.tmp`);
}

/** A name for a file that only proves that one can be made in a folder. */
export function probeName(folder: string, owner: Owner): string {
  return nameBeside(join(folder, "probe"), owner);
}

/** The file that says that somebody is putting a new one in the place of this one. */
export function lockName(path: string): string {
  return join(dirname(path), `.${baseOf(path)}.incassoblad.lock`);
}

function baseOf(path: string): string {
  return [...basename(path)].slice(0, BASE_LENGTH_MAX).join("");
}

/** An owner as a name or a lock holds it. */
export function ownerText({ pid, started, machine, boot }: Owner): string {
  return [String(pid), started, machine, boot].join("-");
}

/** The owner in a name or a lock, null when there is none. */
export function ownerFrom(text: string): Owner | null {
  const [, pid, started, machine, boot] = /^(\d+)-(\w*)-(\w*)-(\w*)$/.exec(text) ?? [];
  if (pid === undefined || started === undefined || machine === undefined || boot === undefined) return null;
  return { pid: Number(pid), started, machine, boot };
}

/** What a name says of who left the file. */
export interface LeftBy {
  /** Null where the name does not say: version 0.1.0 wrote those. */
  readonly owner: Owner | null;
}

const OURS = /^\..+\.(\d+-\w*-\w*-\w*)\.[0-9a-f]{8}\.incassoblad\.tmp$/;
const OF_0_1_0 = /^\.(?:.+\.(?:xlsx|xlsm|xml)\.)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/i;

/** Who made the file with this name on its way to another; null for a file that is none of ours. */
export function leftBy(name: string): LeftBy | null {
  const [, owner] = OURS.exec(name) ?? [];
  if (owner !== undefined) return { owner: ownerFrom(owner) };
  return OF_0_1_0.test(name) ? { owner: null } : null;
}
