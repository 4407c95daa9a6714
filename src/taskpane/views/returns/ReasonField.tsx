import { Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import { adviceFor, isKnownReasonCode, REASON_CODES } from "../../../domain/values/reasonCodes";
import { usePane } from "../../pane";
import { SelectField } from "../../parts/SelectField";
import { useViewStyles } from "../useViewStyles";

/** Stands for a code that we do not know. */
const OTHER = "other";

/** So long is the longest code that banks send. */
const CODE_MAX = 35;

interface ReasonFieldProps {
  /** "" for none. */
  readonly value: string;
  readonly onChange: (reasonCode: string) => void;
  /** Only the field, where there is little room. */
  readonly isBrief?: boolean;
}

/** The bank's reason with its meaning, and what it advises. */
export function ReasonField({ value, onChange, isBrief = false }: ReasonFieldProps): React.JSX.Element {
  const styles = useViewStyles();
  const { messages } = usePane().translator;
  const { returns } = messages.pane;
  const [isOther, setIsOther] = useState(value !== "" && !isKnownReasonCode(value));
  const codes = REASON_CODES.map(({ code }) => ({
    value: code,
    label: `${code}: ${messages.reasons[code]}`,
  }));
  const options = [{ value: "", label: returns.reasonNone }, ...codes, { value: OTHER, label: returns.reasonOther }];
  return (
    <div className={styles.section}>
      <SelectField
        label={returns.reason}
        {...(isBrief ? {} : { hint: returns.reasonHint })}
        value={isOther ? OTHER : value}
        options={options}
        onChange={(chosen) => {
          setIsOther(chosen === OTHER);
          onChange(chosen === OTHER ? "" : chosen);
        }}
      />
      {isOther && (
        <Field label={returns.reasonOwn} {...(isBrief ? {} : { hint: returns.reasonOwnHint })}>
          <Input value={value} maxLength={CODE_MAX} onChange={(_event, data) => onChange(data.value.toUpperCase())} />
        </Field>
      )}
      {!isBrief && <Text role="status">{returns.advice[adviceFor(value === "" ? null : value.trim())]}</Text>}
    </div>
  );
}
