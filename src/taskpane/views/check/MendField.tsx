import { Field, Input } from "@fluentui/react-components";
import type { Mend } from "../../../workbook/mendOf";
import { type IsoDate, parseIsoDate } from "../../../domain/values/calendar";
import { cents, formatCents } from "../../../domain/values/money";
import { AmountField } from "../../parts/AmountField";
import { DateField } from "../../parts/DateField";
import { SelectField } from "../../parts/SelectField";

interface MendFieldProps {
  readonly label: string;
  readonly mend: Pick<Mend, "kind" | "choices">;
  /** As it goes into the cell; "" while there is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for what a cell is to hold: a day, an amount, one of the words that the cell takes, or a text. */
export function MendField({ label, mend: { kind, choices }, value, onChange }: MendFieldProps): React.JSX.Element {
  if (kind === "date") {
    return (
      <DateField label={label} value={parseIsoDate(value)} onChange={(day: IsoDate | null) => onChange(day ?? "")} />
    );
  }
  if (kind === "amount") {
    return (
      <AmountField
        label={label}
        value={value === "" ? null : cents(Math.round(Number(value) * 100))}
        onChange={(amount) => onChange(amount == null ? "" : formatCents(amount))}
      />
    );
  }
  if (choices.length > 0) {
    const options = [{ value: "", label: "" }, ...choices];
    return <SelectField label={label} value={value} options={options} onChange={onChange} />;
  }
  return (
    <Field label={label}>
      <Input value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}

/** What the field begins with: the proposal, else what the cell holds where that can be gone on with. */
export function firstValue({ proposed, kind, choices, cell: { was } }: Mend): string {
  if (proposed !== null) return proposed;
  if (kind === "amount") return /^-?\d+$/.test(was) ? formatCents(cents(Number(was))) : "";
  return kind === "date" || choices.length > 0 ? "" : was;
}

/** What is asked of a cell: an amount as a number, for a text of it could be read in two ways. */
export function askedValue({ kind }: Pick<Mend, "kind">, value: string): string | number {
  return kind === "amount" ? Number(value) : value;
}

/** What a cell holds, as its reader writes it. */
export function shownWas({ kind, choices, cell: { was } }: Mend, write: (amount: string) => string): string {
  if (kind === "amount" && /^-?\d+$/.test(was)) return write(formatCents(cents(Number(was))));
  return choices.find(({ value }) => value === was)?.label ?? was;
}
