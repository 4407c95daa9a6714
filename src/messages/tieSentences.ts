import type { LedgerTie } from "../domain/ledger/ledgerTie";
import type { Cents } from "../domain/values/money";
import type { FigureTexts } from "./figureNl";
import type { Translator } from "./translator";

/** How a list ties to the ledger, in a sentence: what stood, what moved it, and what it comes to; `text` is an amount as texts have it. */
export function tieSentence(
  tie: LedgerTie,
  { tie: texts, steps: words }: FigureTexts,
  { fill }: Translator,
  text: (amount: Cents) => string,
): string {
  const { administration, accounts, from, until, opening, movements, closing, difference } = tie;
  const steps = movements.map(({ step, amount }) => {
    const unsigned = text(amount).replace("-", "");
    return fill(texts.step, { sign: amount < 0 ? "-" : "+", what: words[step], amount: unsigned });
  });
  const sum = fill(texts.sum, {
    ...{ from, opening: text(opening), closing: text(closing) },
    steps: steps.map((step) => ` ${step}`).join(""),
  });
  return fill(difference === 0 ? texts.tied : texts.untied, {
    ...{ administration, until, sum, difference: text(difference) },
    accounts: accounts.length === 0 ? texts.noAccount : accounts.join(", "),
  });
}
