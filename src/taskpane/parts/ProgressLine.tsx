import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../pane";
import type { CallProgress } from "../callProgress";
import type { ActionShown } from "../useAction";

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** What is being done, and how far it is. */
export function ProgressText({ progress }: { readonly progress: CallProgress }): React.JSX.Element {
  const styles = useStyles();
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  const { stage, part } = progress;
  const percentage = part === null ? null : Math.floor(part * 100);
  const words =
    percentage === null
      ? translator.fill(parts.running, { stage: translator.stage(stage) })
      : translator.fill(parts.runningPart, { stage: translator.stage(stage), percentage });
  return (
    <div className={styles.line}>
      <Text>{words}</Text>
      <ProgressBar aria-label={translator.stage(stage)} {...(part === null ? {} : { value: part })} />
    </div>
  );
}

/** What is done within this time needs no word. */
const SHORT_MS = 500;

/** How far the preview is that takes the place of the one in sight, once that takes long enough to be noticed. */
export function RenewalText({ progress }: { readonly progress: CallProgress }): React.JSX.Element | null {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), SHORT_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <ProgressText progress={progress} /> : null;
}

/** The progress of an action, with what can be done about it: stop it, or once it writes, pause it and go on. */
export function ProgressLine({ action }: { readonly action: ActionShown }): React.JSX.Element | null {
  const styles = useStyles();
  const { parts } = usePane().translator.messages.pane;
  const { state, cancel, pause, resume } = action;
  if (state.step !== "preparing" && state.step !== "committing") return null;
  const isWriting = state.step === "committing" && state.isWriting;
  const isPaused = state.step === "committing" && state.isPaused;
  return (
    <div className={styles.line}>
      <ProgressText progress={state.progress} />
      {isPaused && <Text role="status">{parts.paused}</Text>}
      <div className={styles.buttons}>
        {!isWriting && <Button onClick={cancel}>{parts.cancel}</Button>}
        {isWriting && !isPaused && <Button onClick={pause}>{parts.pause}</Button>}
        {isPaused && (
          <Button appearance="primary" onClick={resume}>
            {parts.resume}
          </Button>
        )}
      </div>
    </div>
  );
}
