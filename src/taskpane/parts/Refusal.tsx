import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../pane";
import { refusalText } from "../refusalText";
import { Cancelled } from "../../session/session";
import { WorkbookError } from "../../workbook/workbook";

interface RefusalProps {
  /** Null shows nothing. */
  readonly refusal: { readonly error: unknown } | null;
  /** What the user can do at once. */
  readonly again?: { readonly label: string; readonly onClick: () => void };
}

/** What host or file refused, and what to do; a call that the user stopped is told calmly. */
export function Refusal({ refusal, again }: RefusalProps): React.JSX.Element | null {
  const { translator, navigate } = usePane();
  if (refusal === null) return null;
  const { error } = refusal;
  const isStopped = error instanceof Cancelled;
  // What cannot be is looked into by somebody else, who needs the books but not the names in them.
  const isUnforeseen = !isStopped && !(error instanceof WorkbookError);
  const next =
    again ??
    (isUnforeseen
      ? { label: translator.messages.pane.settings.packMake, onClick: () => navigate("settings") }
      : undefined);
  return (
    <MessageBar intent={isStopped ? "info" : "error"} layout="multiline" role={isStopped ? "status" : "alert"}>
      <MessageBarBody>{refusalText(error, translator)}</MessageBarBody>
      {next !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={next.onClick}>
            {next.label}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
