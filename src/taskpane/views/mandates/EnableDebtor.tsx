import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";

interface EnableDebtorProps {
  readonly debtor: string;
  /** Whether the debtor is not collected from yet; else only mandates are lacking. */
  readonly isNew?: boolean;
  readonly onDone: (sentence: string) => void;
}

/** Makes the mandates that a debtor has to sign, after the question whether what is open is collected too. */
export function EnableDebtor({ debtor, isNew = false, onDone }: EnableDebtorProps): React.JSX.Element | null {
  const view = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const texts = translator.messages.pane.mandateLife[isNew ? "begin" : "enable"];
  const [isOpen, setIsOpen] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  if (isReadOnly) return null;
  if (isOpen) {
    const close = (): void => {
      setIsClosed(true);
      setIsOpen(false);
    };
    return <EnableStep debtor={debtor} isNew={isNew} onDone={onDone} onClose={close} />;
  }
  return (
    <div className={view.buttons}>
      <Button
        size="small"
        // Whoever closes the step is back where it was opened.
        autoFocus={isClosed}
        aria-label={translator.fill(texts.of, { debtor })}
        onClick={() => setIsOpen(true)}
      >
        {texts.title}
      </Button>
    </div>
  );
}

function EnableStep({
  debtor,
  isNew = false,
  onDone,
  onClose,
}: EnableDebtorProps & { readonly onClose: () => void }): React.JSX.Element {
  const { mandateLife } = usePane().translator.messages.pane;
  const [includeOpen, setIncludeOpen] = useState(false);
  const request = includeOpen ? { debtor, includeOpen: true as const } : { debtor };
  return (
    <OrderStep
      order={debtor}
      texts={mandateLife[isNew ? "begin" : "enable"]}
      action={useAction("enable")}
      request={request}
      onDone={onDone}
      onClose={onClose}
    >
      <Checkbox
        label={mandateLife.includeOpen}
        checked={includeOpen}
        onChange={(_event, { checked }) => setIncludeOpen(checked === true)}
      />
    </OrderStep>
  );
}
