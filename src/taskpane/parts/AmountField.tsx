import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { type Cents, formatCents, parseCents } from "../../domain/money";
import { usePane } from "../pane";

interface AmountFieldProps {
  readonly label: string;
  readonly value: Cents | null;
  /** `undefined`: what stands there is no amount. */
  readonly onChange: (value: Cents | null | undefined) => void;
  readonly hint?: string;
}

/** What a user types as an amount, as cents; null for nothing, undefined for what is no amount. */
export function typedAmount(text: string): Cents | null | undefined {
  const plain = text.trim().replace(/^€\s*/, "");
  if (plain === "") return null;
  // A comma or a point before one or two digits at the end are decimals; separators of thousands stand before three.
  const match = /^(-?)(\d{1,3}(?:[., ]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (match === null) return undefined;
  const [, sign = "", whole = "", decimals = ""] = match;
  return parseCents(`${sign}${whole.replaceAll(/[., ]/g, "")}.${decimals.padEnd(2, "0")}`) ?? undefined;
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
