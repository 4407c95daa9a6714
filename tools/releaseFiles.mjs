import { createHash } from "node:crypto";

/** What of a build is not handed out: source maps, and the build's own mark. */
export const DIST_ONLY = /\.map$|^built-from$/;

/**
 * A zip of these files (path to bytes), the same bytes whenever and wherever it is made: in the order of their names, with
 * the first day that a zip can name instead of the time.
 */
export async function zipped(files) {
  const { zipSync } = await import("fflate");
  const entries = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  // Of a zip's time the parts are those of the local clock.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime });
}

/** The lines of SHA256SUMS, as `sha256sum --check` reads them. */
export function checksums(files) {
  return [...files]
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`)
    .sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1))
    .join("");
}

/**
 * A CycloneDX bill of materials as npm writes it, without what differs from one run to the next: the serial number, the time,
 * the version of npm and the name of the folder.
 */
export function billOfMaterials(text, version) {
  const bill = JSON.parse(text);
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  Object.assign(bill.metadata.component, { type: "application", name: "incassoblad", version });
  return `${JSON.stringify(bill, null, 2)}\n`;
}
