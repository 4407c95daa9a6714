import { createHash } from "node:crypto";

import type { Hash, Sha256Stream } from "../domain/values/hash";

const ALGORITHMS = { "SHA-1": "sha1", "SHA-256": "sha256" } as const;

/** The hash of Node, which uses what the processor has for it. */
export const nodeHash: Hash = (bytes, method) => createHash(ALGORITHMS[method]).update(bytes).digest("hex");

/** The same for bytes that come piece by piece. */
export function nodeSha256Stream(): Sha256Stream {
  const hash = createHash("sha256");
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest("hex") };
}
