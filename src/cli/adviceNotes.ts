import type { Outcome } from "../actions/action";
import { adviceCaptions, reasonAdvice } from "../messages/reasonAdvice";
import type { Translator } from "../messages/translator";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";

/** What the reason of a return advises, as the manual has it; nothing for any other action, or where no reason is known. */
export function adviceNotes<N extends PreparedName>(
  name: N,
  { result }: Outcome<ResultOf<N>>,
  { language }: Translator,
): string[] {
  const code = result === null ? null : (REASONS[name]?.(result) ?? null);
  const advice = reasonAdvice(language, code);
  if (code === null || advice === null) return [];
  const captions = adviceCaptions(language);
  return [
    `${code}: ${advice.happened}`,
    ...(["invoice", "mandate", "debtor"] as const).map((part) => `  ${captions[part]}: ${advice[part]}`),
  ];
}

const REASONS: { readonly [N in PreparedName]?: (result: ResultOf<N>) => string | null } = {
  return: ({ returns: [{ kind, reasonCode }] }) => (kind === "Recalled" ? null : reasonCode),
};
