import type { ActionDocument, Outcome } from "../actions/action";
import type { PaperFile } from "../documents/paper";
import type { Language } from "../domain/book/records";
import { portableHash } from "../domain/values/hash";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import type { OptionValues } from "./commandLine";

type Making = Pick<OptionValues, "as" | "bundle"> & { readonly language: Language };

/** The papers about an order that go with an action's answer; none for any other action. */
export async function paperDocuments<N extends PreparedName>(
  name: N,
  { result, orders }: Outcome<ResultOf<N>>,
  making: Making,
): Promise<readonly ActionDocument[]> {
  const files = result === null ? undefined : await PAPERS[name]?.(result, making);
  return (files ?? []).map(({ name: fileName, bytes }) => ({
    kind: "paper",
    name: fileName,
    bytes,
    sha256: portableHash(bytes, "SHA-256"),
    order: orders[0] ?? null,
  }));
}

async function forDebtors(
  result: ResultOf<"notify">,
  { as: format = "pdf", bundle, language }: Making,
): Promise<readonly PaperFile[]> {
  const { filesForDebtors } = await import("../documents/papers");
  return filesForDebtors(result, { format, isBundle: bundle === true, language });
}

const PAPERS: {
  readonly [N in PreparedName]?: (result: ResultOf<N>, making: Making) => Promise<readonly PaperFile[]>;
} = {
  notify: forDebtors,
  specification: forDebtors,
};
