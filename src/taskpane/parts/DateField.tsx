import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { type IsoDate, parseIsoDate } from "../../domain/values/calendar";
import { usePane } from "../pane";

interface DateFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  readonly hint?: string;
  /** What is wrong with it besides not being a date. */
  readonly problem?: string;
  readonly required?: boolean;
}

/** A day, by the browser's own calendar in the user's own form; null while it is empty. */
export function DateField({
  label,
  value,
  onChange,
  hint,
  problem,
  required = false,
}: DateFieldProps): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  const [wasLeft, setWasLeft] = useState(false);
  // A year is typed digit by digit, and until the last one it is none of ours: were the field set to what holds meanwhile, the
  // browser would forget the day and the month.
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const typed = (text: string): void => {
    const day = finishedDay(text);
    setUnfinished(day === null ? text : null);
    onChange(day);
  };
  // Nothing is wrong with a field to which its user has not come yet.
  const message = problem ?? (required && value === null && wasLeft ? parts.dateWrong : undefined);
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <Input
        type="date"
        value={unfinished ?? value ?? ""}
        onChange={(_event, data) => typed(data.value)}
        onBlur={() => {
          setWasLeft(true);
          setUnfinished(null);
        }}
      />
    </Field>
  );
}

/** Excel knows no day before; such a year is still being typed. */
const FIRST_DAY = "1900-01-01";

function finishedDay(text: string): IsoDate | null {
  const day = parseIsoDate(text);
  return day === null || day < FIRST_DAY ? null : day;
}

interface DayFieldProps extends Pick<DateFieldProps, "label" | "hint"> {
  readonly value: IsoDate;
  readonly onChange: (value: IsoDate) => void;
}

/** A day that there always is: while the field is empty or no date, the last one holds. */
export function DayField({ onChange, ...field }: DayFieldProps): React.JSX.Element {
  return <DateField {...field} required onChange={(day) => day !== null && onChange(day)} />;
}
