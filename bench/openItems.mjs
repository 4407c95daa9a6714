// node bench/openItems.mjs SIZE PATH: writes a bookkeeping program's list of so many open invoices, as one month follows the other.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [size, path] = [Number(process.argv[2]), process.argv[3]];
const ours = createRequire(import.meta.url)("../dist/bench/ours.cjs");

writeFileSync(path, ours.openItemList(size));
