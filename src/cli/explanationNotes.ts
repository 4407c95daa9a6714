import type { Outcome } from "../actions/action";
import { saidExplanation } from "../domain/ledger/saidExplanation";
import { formatCents } from "../domain/values/money";
import { auditTexts } from "../messages/auditTexts";
import { explanationSentences } from "../messages/explanation";
import { riskTexts } from "../messages/riskTexts";
import type { Translator } from "../messages/translate";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";

/** What `explain` says of each order, in sentences, or that there is nothing to explain; nothing for any other action. */
export function explanationNotes<N extends PreparedName>(
  name: N,
  { result }: Outcome<ResultOf<N>>,
  { fill, language }: Translator,
): string[] {
  const explained = result === null ? undefined : EXPLAINED[name]?.(result);
  if (explained?.length === 0) return [auditTexts(language).proof.nothingInTransit];
  return (explained ?? []).flatMap((one) => [
    ...explanationSentences(saidExplanation(one, formatCents), riskTexts(language), fill),
  ]);
}

const EXPLAINED: { readonly [N in PreparedName]?: (result: ResultOf<N>) => ResultOf<"explain">["explained"] } = {
  explain: ({ explained }) => explained,
};
