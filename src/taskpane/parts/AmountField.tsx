import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { type Cents, formatCents } from "../../domain/values/money";
import { usePane } from "../pane";
import { typedAmount } from "../../session/typedAmount";

interface AmountFieldProps {
  readonly label: string;
  readonly value: Cents | null;
  /** `undefined`: what stands there is no amount. */
  readonly onChange: (value: Cents | null | undefined) => void;
  readonly hint?: string;
}

/** An amount in euros, with a comma or a point. */
export function AmountField({ label, value, onChange, hint }: AmountFieldProps): React.JSX.Element {
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  const [text, setText] = useState(value === null ? "" : translator.write(formatCents(value), "amount"));
  const isWrong = typedAmount(text) === undefined;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(isWrong ? { validationMessage: parts.amountWrong } : {})}
    >
      <Input
        inputMode="decimal"
        contentBefore="€"
        value={text}
        onChange={(_event, data) => {
          setText(data.value);
          onChange(typedAmount(data.value));
        }}
      />
    </Field>
  );
}
