import { Button } from "@fluentui/react-components";
import { usePane } from "../../pane";

interface ChooseButtonProps {
  readonly isChosen: boolean;
  /** What is chosen, for who cannot see the row. */
  readonly label: string;
  readonly onClick: () => void;
}

/** Chooses a row of a list; it says which one is chosen. */
export function ChooseButton({ isChosen, label, onClick }: ChooseButtonProps): React.JSX.Element {
  const { bank } = usePane().translator.messages.pane;
  return (
    <Button
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
