import type { LedgerTie } from "../domain/ledger/ledgerTie";
import { absolute, formatCents } from "../domain/values/money";
import type { FigureTexts } from "./figureNl";
import type { Translator } from "./translator";

/** How a list ties to the ledger, in a sentence: what stood, what moved it, and what it comes to. */
export function tieSentence(tie: LedgerTie, { tie: texts, steps: words }: FigureTexts, { fill }: Translator): string {
  const { administration, accounts, from, until, opening, movements, closing, difference } = tie;
  const steps = movements.map(({ step, amount }) =>
    fill(texts.step, { sign: amount < 0 ? "-" : "+", what: words[step], amount: formatCents(absolute(amount)) }),
  );
  const sum = fill(texts.sum, {
    ...{ from, opening: formatCents(opening), closing: formatCents(closing) },
    steps: steps.map((step) => ` ${step}`).join(""),
  });
  return fill(difference === 0 ? texts.tied : texts.untied, {
    ...{ administration, until, sum, difference: formatCents(difference) },
    accounts: accounts.length === 0 ? texts.noAccount : accounts.join(", "),
  });
}
