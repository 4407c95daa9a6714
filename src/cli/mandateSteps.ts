import type { Finding } from "../domain/book/finding";
import type { FindingCode } from "../domain/values/findingCodes";
import type { Translator } from "../messages/translate";
import type { en } from "../messages/en";
import { quoted } from "./quoted";

type StepName = keyof (typeof en)["mandateSteps"];

/** The findings about a mandate that a command answers. */
const STEPS: Partial<Record<FindingCode, StepName>> = {
  "mandate.ibanUnreported": "iban",
  "mandate.schemeUnreported": "scheme",
  "mandate.takenOverIban": "iban",
  "mandate.takenOverScheme": "scheme",
  "mandate.takenOverReference": "reference",
  "mandate.referenceUnreported": "reference",
  "mandate.creditorIdUnreported": "creditor",
  "mandate.creditorNameUnreported": "creditor",
  "mandate.accountClosed": "newIban",
  "mandate.dormant": "dormant",
  "return.changeIban": "newIban",
};

/** The commands that answer what findings ask about mandates: of each kind one, with the first mandate that is asked about. */
export function mandateSteps(
  findings: readonly Finding[],
  workbook: string,
  { messages, fill }: Translator,
): readonly string[] {
  const texts = new Map<StepName, string>();
  for (const { code, params } of findings) {
    const step = STEPS[code];
    if (step === undefined || texts.has(step)) continue;
    const mandate = quoted(String(params["mandate"]));
    const administration = quoted(String(params["administration"] ?? ""));
    const text = fill(messages.mandateSteps[step], { workbook: quoted(workbook), mandate, administration });
    texts.set(step, fill(messages.output.next, { text }));
  }
  return [...texts.values()];
}
