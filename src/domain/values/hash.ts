import { sha1 } from "@noble/hashes/legacy";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** How an account wants its files to be recognised. */
export type HashMethod = "None" | "SHA-1" | "SHA-256";

/** A hash of bytes by the method, lower-case hex: 40 characters for SHA-1, 64 for SHA-256. */
export type Hash = (bytes: Uint8Array, method: Exclude<HashMethod, "None">) => string;

const ALGORITHMS = { "SHA-1": sha1, "SHA-256": sha256 } as const;

/** The hash that runs everywhere; a host that has a faster one of its own lends it to the action. */
export const portableHash: Hash = (bytes, method) => bytesToHex(ALGORITHMS[method](bytes));

/** A SHA-256 of bytes that come piece by piece. */
export interface Sha256Stream {
  readonly update: (bytes: Uint8Array) => void;
  /** Lower-case hex, of all bytes; asked once. */
  readonly digest: () => string;
}

/** Begins a {@link Sha256Stream} that runs everywhere; a host that has a faster one of its own lends it. */
export function portableSha256Stream(): Sha256Stream {
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
}
