import type { Outcome } from "../actions/action";
import type { LedgerTie } from "../domain/ledger/ledgerTie";
import type { TrialTotal } from "../domain/ledger/trialBalanceOn";
import { formatCents } from "../domain/values/money";
import { figureTexts } from "../messages/figureTexts";
import { tieSentence } from "../messages/tieSentences";
import type { Translator } from "../messages/translator";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";

/** How figures tie to the ledger, a sentence for each administration; nothing for any other action. */
export function tieNotes<N extends PreparedName>(
  name: N,
  { result }: Outcome<ResultOf<N>>,
  translator: Translator,
): string[] {
  const texts = figureTexts(translator.language);
  if (result === null) return [];
  const ties = TIES[name]?.(result) ?? [];
  const totals = TOTALS[name]?.(result) ?? [];
  return [
    ...ties.map((tie) => tieSentence(tie, texts, translator, formatCents)),
    ...totals.map(({ administration, balance, isBalanced }) =>
      translator.fill(isBalanced ? texts.tie.balanced : texts.tie.unbalanced, {
        administration,
        balance: formatCents(balance),
      }),
    ),
  ];
}

const TIES: { readonly [N in PreparedName]?: (result: ResultOf<N>) => readonly LedgerTie[] } = {
  "open-items": ({ ties }) => ties,
  "in-transit": ({ ties }) => ties,
  "year-end": ({ ties }) => ties,
};

const TOTALS: { readonly [N in PreparedName]?: (result: ResultOf<N>) => readonly TrialTotal[] } = {
  "trial-balance": ({ totals }) => totals,
};
