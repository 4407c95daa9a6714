import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { exportFiles, whatIsRead, writtenAnew } from "../support/exportFiles";

/*
 * Files as bookkeeping and invoicing programs, member administrations, banks and converters write them, each with its traps and with what is read of it.
 * They are made after captions and forms that public sources tell of (src/lists/listLayouts.ts names them). `WRITE_EXPORTS=1`
 * writes what is read of them anew, to be looked at line by line.
 */

const PATHS = [join(__dirname, "exports.txt"), join(__dirname, "members", "memberLists.txt")];
const FILES = PATHS.flatMap((path) => {
  const files = exportFiles(readFileSync(path, "utf8"));
  if (process.env["WRITE_EXPORTS"] === "1") writeFileSync(path, writtenAnew(files));
  return files;
});

test.each(FILES.map((file) => [file.name, file] as const))("%s", (_name, file) => {
  expect(whatIsRead(file)).toEqual(file.kept);
});
