import type { DunningNotice } from "../domain/collection/dunningNotices";
import { distinctFileNames } from "./distinctFileNames";

/** A file name for each letter, no two alike: `letter-NL01-10001.html`. */
export function letterFileNames(
  notices: readonly Pick<DunningNotice, "administration" | "debtor">[],
): readonly string[] {
  return distinctFileNames(
    notices.map(({ administration, debtor }) => `letter-${administration}-${debtor}`),
    "html",
  );
}
