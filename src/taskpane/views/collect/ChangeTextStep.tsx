import { Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportedText, TextToChange } from "../../../session/collectionPreview";
import { usePane } from "../../pane";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";

interface ChangeTextStepProps {
  readonly text: ReportedText;
  readonly target: TextToChange;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives a text that the bank would get otherwise another wording, in the cell that it comes from. */
export function ChangeTextStep({ text, target, onDone, onClose }: ChangeTextStepProps): React.JSX.Element {
  const { translator } = usePane();
  const { changeText, characterFrom } = translator.messages.pane.collect;
  const [typed, setTyped] = useState(text.to);
  const action = useAction("change-text");
  const intro = text.isNumber ? translator.fill(changeText.introNumber, { field: target.textOf }) : changeText.intro;
  return (
    <OrderStep
      order=""
      texts={{ ...changeText, intro }}
      action={action}
      request={typed.trim() === "" ? null : { ...target, text: typed }}
      onDone={onDone}
      onClose={onClose}
      waits
    >
      <Text>{translator.fill(characterFrom, { text: text.from })}</Text>
      <Field label={changeText.text}>
        <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
    </OrderStep>
  );
}
