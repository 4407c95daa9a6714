import { basename } from "node:path";

import type { ActionDocument } from "../actions/action";
import type { Prepared } from "../workbook/prepare";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import { type Making, proofDocument } from "./auditDocuments";
import type { Files } from "./world";

/** The page to sign of `verify`, of the workbook at this path; none for any other action. */
export async function verifiedPage<N extends PreparedName>(
  name: N,
  prepared: Prepared<ResultOf<N>>,
  making: Making,
  { path, files }: { readonly path: string; readonly files: Pick<Files, "readBytes"> },
): Promise<readonly ActionDocument[]> {
  const bytes = name === "verify" ? await files.readBytes(path) : null;
  if (bytes === null) return [];
  // The compiler does not follow that the name says what the result is.
  const verified = prepared as unknown as Prepared<ResultOf<"verify">>;
  const page = await proofDocument(verified, making, { name: basename(path), bytes });
  return page === null ? [] : [page];
}
