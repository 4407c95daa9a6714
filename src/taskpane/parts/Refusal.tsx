import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../pane";
import { refusalText } from "../refusalText";
import { Cancelled } from "../../session/session";

interface RefusalProps {
  /** Null shows nothing. */
  readonly refusal: { readonly error: unknown } | null;
  /** What the user can do at once. */
  readonly again?: { readonly label: string; readonly onClick: () => void };
}

/** What host or file refused, and what to do; a call that the user stopped is told calmly. */
export function Refusal({ refusal, again }: RefusalProps): React.JSX.Element | null {
  const { translator } = usePane();
  if (refusal === null) return null;
  const isStopped = refusal.error instanceof Cancelled;
  return (
    <MessageBar intent={isStopped ? "info" : "error"} layout="multiline" role={isStopped ? "status" : "alert"}>
      <MessageBarBody>{refusalText(refusal.error, translator)}</MessageBarBody>
      {again !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={again.onClick}>
            {again.label}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
