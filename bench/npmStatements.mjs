// What npm has for reading the same files: each reads a whole file, as its README shows.
import { readFileSync } from "node:fs";
import { parse } from "coda-parser";
import { CashManagementEndOfDayReport } from "iso20022.js";
import { read } from "mt940-js";

/** npm's `mt940-js` reads the fields, without the words in field 86. */
export async function npmMt940(file) {
  return read(readFileSync(file));
}

/** npm's `coda-parser` reads the movements, in the character set that CODA has. */
export function npmCoda(file) {
  return parse(readFileSync(file, "latin1"));
}

/** npm's `iso20022.js` reads a camt.053 of version .02, without reasons, charges and mandates. */
export function npmCamt(file) {
  return CashManagementEndOfDayReport.fromXML(readFileSync(file, "utf8"));
}
