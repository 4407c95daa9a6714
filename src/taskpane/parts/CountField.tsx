import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

interface CountFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** Null: what stands there is no number from 1 up to 9,999,999. */
  readonly onChange: (value: number | null) => void;
  /** What is said of such a text. */
  readonly problem: string;
  readonly hint?: string;
}

/** A whole number as the command line takes it: it has no sign, no thousands, and begins at 1. */
export function CountField({ label, value, onChange, problem, hint }: CountFieldProps): React.JSX.Element {
  const [text, setText] = useState(value === null ? "" : String(value));
  const isWrong = typedCount(text) === null;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...(isWrong ? { validationMessage: problem } : {})}>
      <Input
        inputMode="numeric"
        value={text}
        onChange={(_event, data) => {
          setText(data.value);
          onChange(typedCount(data.value));
        }}
      />
    </Field>
  );
}

function typedCount(text: string): number | null {
  const digits = text.trim();
  return /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : null;
}
