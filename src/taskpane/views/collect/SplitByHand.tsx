import { Field, Input, Text } from "@fluentui/react-components";
import { equalInstalments, type PlannedInstalment } from "../../../domain/collection/instalmentPlan";
import type { IsoDate } from "../../../domain/values/calendar";
import { type Cents, formatCents, sumOf, ZERO } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { AmountField } from "../../parts/AmountField";
import { DayField } from "../../parts/DateField";
import { useViewStyles } from "../useViewStyles";
import type { InvoiceToSplit } from "./invoiceToSplit.query";

/** An instalment as its user gives it; no amount where what stands there is none. */
export interface PartByHand {
  readonly dueDate: IsoDate;
  readonly amount: Cents | null;
}

/** So many instalments stand there at first, and so many can be given here. */
const USUAL_COUNT = 3;
const COUNT_MAX = 60;

/** Equal parts, a month apart. */
function equalParts({ open, firstDue }: InvoiceToSplit, instalments: number): readonly PartByHand[] {
  return equalInstalments(open, firstDue, { instalments, intervalMonths: 1, roundingOn: null });
}

/** What stands there before anything is changed. */
export function partsAtFirst(invoice: InvoiceToSplit): readonly PartByHand[] {
  return equalParts(invoice, USUAL_COUNT);
}

/** The instalments as they are asked; null while one has no amount. */
export function plannedParts(parts: readonly PartByHand[]): readonly PlannedInstalment[] | null {
  const planned = parts.flatMap(({ dueDate, amount }) => (amount === null ? [] : [{ dueDate, amount }]));
  return planned.length === parts.length ? planned : null;
}

interface SplitByHandProps {
  readonly invoice: InvoiceToSplit;
  readonly parts: readonly PartByHand[];
  readonly onChange: (parts: readonly PartByHand[]) => void;
}

/** How many instalments, and of each the day and the amount. */
export function SplitByHand({ invoice, parts, onChange }: SplitByHandProps): React.JSX.Element {
  const { translator } = usePane();
  const { split } = translator.messages.pane.collect;
  const count = (text: string): void => {
    const wanted = Number(text);
    if (Number.isInteger(wanted) && wanted >= 2 && wanted <= COUNT_MAX) onChange(equalParts(invoice, wanted));
  };
  const sum = formatCents(sumOf(parts, ({ amount }) => amount ?? ZERO));
  return (
    <>
      <Field label={split.count}>
        <Input
          type="number"
          min={2}
          max={COUNT_MAX}
          defaultValue={String(parts.length)}
          onChange={(_event, { value }) => count(value)}
        />
      </Field>
      {parts.map((part, position) => (
        <PartFields
          // Another number of them makes all anew.
          key={`${String(parts.length)} ${String(position)}`}
          number={position + 1}
          part={part}
          onChange={(changed) => onChange(parts.map((one, index) => (index === position ? changed : one)))}
        />
      ))}
      <Text>{translator.fill(split.sum, { sum, open: formatCents(invoice.open) })}</Text>
    </>
  );
}

interface PartFieldsProps {
  readonly number: number;
  readonly part: PartByHand;
  readonly onChange: (part: PartByHand) => void;
}

/** The day and the amount of one instalment. */
function PartFields({ number, part, onChange }: PartFieldsProps): React.JSX.Element {
  const view = useViewStyles();
  const { messages, fill } = usePane().translator;
  const { split } = messages.pane.collect;
  return (
    <div className={view.section} role="group" aria-label={fill(split.nth, { number })}>
      <DayField
        label={fill(split.due, { number })}
        value={part.dueDate}
        onChange={(dueDate) => onChange({ ...part, dueDate })}
      />
      <AmountField
        label={fill(split.amount, { number })}
        value={part.amount}
        onChange={(amount) => onChange({ ...part, amount: amount ?? null })}
      />
    </div>
  );
}
