import type { SaidExplanation } from "../domain/ledger/saidExplanation";
import type { RiskTexts } from "./riskNl";
import type { TemplateParams } from "./template";

/** The sentences of an explanation: how the order stands, then why, difference by difference. */
export function explanationSentences(
  { order, sums, causes }: SaidExplanation,
  { explain }: RiskTexts,
  fill: (text: string, params?: TemplateParams) => string,
): readonly string[] {
  if (causes.length === 0) return [fill(explain.nothing, { order, ...sums })];
  return [
    fill(explain.stands, { order, ...sums }),
    ...causes.map(({ cause, date, ...said }) =>
      fill(explain.because[cause], { ...said, credited: sums.credited, date: date ?? "" }),
    ),
  ];
}
