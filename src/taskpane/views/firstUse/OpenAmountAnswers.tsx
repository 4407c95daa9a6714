import { Button } from "@fluentui/react-components";
import type { TableName } from "../../../domain/book/records";
import { usePane } from "../../pane";
import { useViewStyles } from "../useViewStyles";
import { type Corrections, withField } from "./shownProposal";
import type { ProposalInUse } from "./useProposal";

/** A proposal, and what the user chose of it. */
export interface OpenAmountAnswersProps {
  readonly proposal: ProposalInUse;
  readonly corrections: Corrections;
  readonly onCorrect: (corrections: Corrections) => void;
}

/** The answers to what a column beside the amount is: what is still open, or nothing that is to be deducted. */
export function OpenAmountAnswers({ proposal, corrections, onCorrect }: OpenAmountAnswersProps): React.JSX.Element {
  const styles = useViewStyles();
  const { messages, fill } = usePane().translator;
  const { firstUse } = messages.pane;
  const asked = proposal.findings.flatMap(({ finding }) => {
    const isAsked = finding.code === "mapping.openAsked" || finding.code === "mapping.paidAsked";
    return isAsked && finding.place !== null ? [{ finding, table: finding.place.table }] : [];
  });
  const answer = (table: TableName, caption: string): void =>
    onCorrect(withField(corrections, table, "openAmount", caption));
  return (
    <>
      {asked.map(({ finding, table }) => (
        <div key={table} className={styles.buttons}>
          {finding.code === "mapping.openAsked" &&
            String(finding.params["captions"])
              .split(" | ")
              .map((caption) => (
                <Button key={caption} size="small" onClick={() => answer(table, caption)}>
                  {fill(firstUse.isOpen, { caption })}
                </Button>
              ))}
          <Button size="small" onClick={() => answer(table, "")}>
            {firstUse.isNotOpen}
          </Button>
        </div>
      ))}
    </>
  );
}
