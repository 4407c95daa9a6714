import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import type { ShownChargesInvoice } from "../../../session/results";
import { usePane } from "../../pane";
import { DateField, DayField } from "../../parts/DateField";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";

interface ChargesStepProps {
  /** The bank's entries whose charges were ticked. */
  readonly entries: readonly string[];
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Invoices on the charges that were ticked: the days, the invoices that are made, and their entries before they are posted. */
export function ChargesStep({ entries, onDone, onClose }: ChargesStepProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { fill, messages } = translator;
  const { step } = messages.pane.charges;
  const [bookingDate, setBookingDate] = useState(() => dateOf(surroundings.clock()));
  const [dueDate, setDueDate] = useState<IsoDate | null>(null);
  const request = { entries, bookingDate, ...(dueDate === null ? {} : { dueDate }) };
  const count = entries.length;
  return (
    <OrderStep
      order={String(count)}
      texts={{ ...step, done: fill(step.done, { count }) }}
      {...{ request, onDone, onClose }}
      action={useAction("invoice-charges")}
      body={({ result }) =>
        result === null ? null : (
          <>
            <Text>{fill(step.total, { count: result.invoices.length, total: result.total })}</Text>
            <LongRows
              list={result.invoices}
              label={step.invoices}
              rowHeight={52}
              renderRow={(invoice) => <InvoiceLine invoice={invoice} />}
            />
          </>
        )
      }
    >
      <DayField label={step.bookingDate} hint={step.bookingDateHint} value={bookingDate} onChange={setBookingDate} />
      <DateField label={step.dueDate} hint={step.dueDateHint} value={dueDate} onChange={setDueDate} />
    </OrderStep>
  );
}

function InvoiceLine({ invoice }: { readonly invoice: ShownChargesInvoice }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { number, name, amount, dueDate: due } = invoice;
  return (
    <div>
      <div className={styles.line}>
        <Text className={styles.grow}>
          {number} {name}
        </Text>
        <Money amount={amount} />
      </div>
      <Text size={200} className={styles.quiet}>
        {fill(messages.pane.charges.step.due, { due })}
      </Text>
    </div>
  );
}
