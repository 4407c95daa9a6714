import type { Finding } from "../domain/book/finding";
import { withFields } from "../kit/withFields";
import type { Translator } from "../messages/translate";
import { address } from "../sheets/address";
import type { Layout } from "../sheets/layout";
import type { ResultFinding } from "./result";

/** Findings in the user's words, each with the cell as the user calls it. */
export function resultFindings(findings: readonly Finding[], layout: Layout, translator: Translator): ResultFinding[] {
  return findings.map((found) =>
    withFields(found, {
      address: found.place === null ? null : address(found.place, layout),
      message: translator.describe(found),
    }),
  );
}
