import type { Codec } from "./codec";
import { encoded } from "./emptyWorkbook";
import type { Parts } from "./parts";
import { deflatedEntry, newEntry, writeZip, type ZipEntry, zipPieces } from "./zip";

/** A package on its way to another one: what is not put or removed goes along as it lies there. */
export interface Rewriting {
  /** The part with this text, in the place of the one of that name or at the end. */
  readonly put: (name: string, text: string | AsyncIterable<string>) => Promise<void>;
  readonly remove: (name: string) => void;
  readonly bytes: () => Uint8Array;
  /** The same bytes, piece by piece. */
  readonly pieces: () => readonly Uint8Array[];
}

/** Begins to rewrite the package of these parts; what is put is deflated by `codec`. */
export function rewriting({ entries, find, codec: own }: Parts, codec: Codec = own): Rewriting {
  // By lower-case name: part names compare without case. Null for those that go.
  const replaced = new Map<string, ZipEntry | null>();
  return {
    put: async (name, text) => {
      const like = find(name) ?? newEntry(name);
      replaced.set(name.toLowerCase(), await deflatedEntry(like, encoded(text), codec));
    },
    remove: (name) => void replaced.set(name.toLowerCase(), null),
    bytes: () => writeZip(newEntries(entries, replaced)),
    pieces: () => zipPieces(newEntries(entries, replaced)),
  };
}

function newEntries(entries: readonly ZipEntry[], replaced: ReadonlyMap<string, ZipEntry | null>): readonly ZipEntry[] {
  const rest = new Map(replaced);
  const kept = entries.flatMap((entry) => {
    const key = entry.name.toLowerCase();
    const other = rest.get(key);
    rest.delete(key);
    if (other === undefined) return [entry];
    return other === null ? [] : [other];
  });
  return [...kept, ...[...rest.values()].filter((entry) => entry !== null)];
}
