import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { exportFiles, whatIsRead, writtenAnew } from "../support/exportFiles";

/*
 * Files as bookkeeping and invoicing programs, banks and converters write them, each with its traps and with what is read of it.
 * They are made after captions and forms that public sources tell of (src/lists/listLayouts.ts names them). `WRITE_EXPORTS=1`
 * writes what is read of them anew, to be looked at line by line.
 */

const PATH = join(__dirname, "exports.txt");
const FILES = exportFiles(readFileSync(PATH, "utf8"));
if (process.env["WRITE_EXPORTS"] === "1") writeFileSync(PATH, writtenAnew(FILES));

test.each(FILES.map((file) => [file.name, file] as const))("%s", (_name, file) => {
  expect(whatIsRead(file)).toEqual(file.kept);
});
