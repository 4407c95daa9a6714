import { Button, makeStyles } from "@fluentui/react-components";
import { usePane } from "../../pane";

// The word is longer once it is chosen; it stands on one line, and the text beside it gives way.
const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: "nowrap", minWidth: "76px" } });

interface ChooseButtonProps {
  readonly isChosen: boolean;
  /** What is chosen, for who cannot see the row. */
  readonly label: string;
  readonly onClick: () => void;
}

/** Chooses a row of a list; it says which one is chosen. */
export function ChooseButton({ isChosen, label, onClick }: ChooseButtonProps): React.JSX.Element {
  const styles = useStyles();
  const { bank } = usePane().translator.messages.pane;
  return (
    <Button
      className={styles.button}
      size="small"
      appearance={isChosen ? "primary" : "secondary"}
      aria-pressed={isChosen}
      aria-label={label}
      onClick={onClick}
    >
      {isChosen ? bank.chosenEntry : bank.pick}
    </Button>
  );
}
