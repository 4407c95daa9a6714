import { isKnownReasonCode } from "../../../domain/values/reasonCodes";
import type { ShownEntry } from "../../../session/processShown";
import type { PaneTranslator } from "../../texts/paneTranslator";
import type { BankRow } from "./bankEntries.query";

/** What is said of an entry, whether it is in the workbook or only in a file. */
export type WordedEntry = Pick<ShownEntry, "is" | "reason" | "order" | "endToEndId" | "reasonCode" | "reasonText"> & {
  readonly kind: BankRow["kind"] | ShownEntry["kind"];
  readonly item: string | null;
};

/** What an entry is, in one line. */
export function whatWords({ is, kind, item, order }: WordedEntry, { fill, messages }: PaneTranslator): string {
  const { bank } = messages.pane;
  return fill(bank.is[is], { kind: kind ?? "Return", item: item ?? "", order: order ?? "" });
}

/** Why it is that; null for what is no collection. */
export function whyWords(
  { reason, endToEndId }: Pick<WordedEntry, "reason" | "endToEndId">,
  { fill, messages }: PaneTranslator,
): string | null {
  return reason === null ? null : fill(messages.pane.bank.why[reason], { endToEndId: endToEndId ?? "" });
}

/** Why the bank says that it came back: the code with what it means, and the bank's own words. */
export function reasonLines({ reasonCode, reasonText }: WordedEntry, { fill, messages }: PaneTranslator): string[] {
  const { bank } = messages.pane;
  const code =
    reasonCode === null
      ? []
      : isKnownReasonCode(reasonCode)
        ? [fill(bank.reason, { reason: reasonCode })]
        : [fill(bank.reasonUnknown, { code: reasonCode })];
  return [...code, ...(reasonText === null ? [] : [fill(bank.reasonText, { text: reasonText })])];
}
