import { lookUp } from "../../../messages/translator";
import { usePane } from "../../pane";
import type { MappedField, MappedTable } from "../../../workbook/mapResult";
import { surenessOf } from "./shownProposal";

/** So sure is a heading that is one of ours. */
const CERTAIN = 90;

/** What is said of a choice: how sure it is and why, or what has to be chosen from; "" when there is nothing to say. */
export function useHint(): (choice: MappedTable | MappedField, name: string | null) => string {
  const { messages, fill } = usePane().translator;
  const { firstUse } = messages.pane;
  return (choice, name) => {
    const { confidence, candidates } = choice;
    const sureness = surenessOf(choice, name);
    if (sureness === "none") return "";
    if (sureness === "open") return fill(firstUse.candidates, { names: candidates.join(", ") });
    if (sureness === "missing") return "field" in choice ? firstUse.fieldMissing : firstUse.tableMissing;
    const reasons = choice.reasons.map((reason) => lookUp(messages.mappingReasons, reason) ?? reason).join(", ");
    // A table that was made by us and is still empty is no guess.
    const isSure = confidence >= CERTAIN || choice.reasons.includes("contract");
    const text = isSure ? firstUse.sure : sureness === "fine" ? firstUse.likely : firstUse.unsure;
    return fill(text, { reasons, confidence });
  };
}
