import type { Finding } from "../../../domain/book/finding";
import { choicesFor } from "./mandateChoice.query";
import { MandateChoices } from "./MandateChoices";

/** What a finding about a mandate lets its user choose at once; nothing of most. */
export function FindingChoices({ finding }: { readonly finding: Finding }): React.JSX.Element | null {
  const choices = choicesFor(finding);
  const { administration, mandate } = finding.params;
  if (choices.length === 0 || administration === undefined || mandate === undefined) return null;
  return <MandateChoices administration={String(administration)} mandate={String(mandate)} choices={choices} />;
}
