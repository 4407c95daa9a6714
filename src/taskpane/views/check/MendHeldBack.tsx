import { Button } from "@fluentui/react-components";
import { FindingsList } from "../../parts/FindingsList";
import { Refusal } from "../../parts/Refusal";
import { usePane } from "../../pane";
import type { AtOnce } from "../../useAtOnce";

interface MendHeldBackProps {
  readonly mend: AtOnce<"mend">;
  /** Accepts the warnings that hold it back. */
  readonly onAccept: () => void;
}

/** Why nothing was written; what is a warning alone can be accepted. */
export function MendHeldBack({ mend, onAccept }: MendHeldBackProps): React.JSX.Element {
  const { check } = usePane().translator.messages.pane;
  const { heldBack, refusal, isBusy } = mend;
  return (
    <>
      <div role="status">
        {heldBack !== null && <FindingsList findings={heldBack.findings} />}
        {heldBack !== null && heldBack.unconfirmed.length > 0 && (
          <Button size="small" disabled={isBusy} onClick={onAccept}>
            {check.applyAnyway}
          </Button>
        )}
      </div>
      <Refusal refusal={refusal} />
    </>
  );
}
