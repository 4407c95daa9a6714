import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";

interface EnableDebtorProps {
  readonly debtor: string;
  readonly onDone: (sentence: string) => void;
}

/** Makes the mandates that a debtor has to sign, after the question whether what is open is collected too. */
export function EnableDebtor({ debtor, onDone }: EnableDebtorProps): React.JSX.Element | null {
  const view = useViewStyles();
  const { preferences, translator } = usePane();
  const { enable } = translator.messages.pane.mandateLife;
  const [isOpen, setIsOpen] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  if (preferences.readOnly) return null;
  if (isOpen) {
    const close = (): void => {
      setIsClosed(true);
      setIsOpen(false);
    };
    return <EnableStep debtor={debtor} onDone={onDone} onClose={close} />;
  }
  return (
    <div className={view.buttons}>
      <Button
        size="small"
        // Whoever closes the step is back where it was opened.
        autoFocus={isClosed}
        aria-label={translator.fill(enable.of, { debtor })}
        onClick={() => setIsOpen(true)}
      >
        {enable.title}
      </Button>
    </div>
  );
}

function EnableStep({
  debtor,
  onDone,
  onClose,
}: EnableDebtorProps & { readonly onClose: () => void }): React.JSX.Element {
  const { enable } = usePane().translator.messages.pane.mandateLife;
  const [includeOpen, setIncludeOpen] = useState(false);
  const request = includeOpen ? { debtor, includeOpen: true as const } : { debtor };
  return (
    <OrderStep
      order={debtor}
      texts={enable}
      action={useAction("enable")}
      request={request}
      onDone={onDone}
      onClose={onClose}
    >
      <Checkbox
        label={enable.includeOpen}
        checked={includeOpen}
        onChange={(_event, { checked }) => setIncludeOpen(checked === true)}
      />
    </OrderStep>
  );
}
