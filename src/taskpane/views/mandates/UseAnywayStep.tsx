import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";

interface UseAnywayStepProps {
  readonly about: { readonly mandate: string; readonly administration: string };
  /** What the step is about, by its name. */
  readonly order: string;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Records until when a dormant mandate is used anyway, and why it may be. */
export function UseAnywayStep({ about, order, onDone, onClose }: UseAnywayStepProps): React.JSX.Element {
  const { mandate, administration } = about;
  const { useAnyway } = usePane().translator.messages.pane.mandateLife;
  const [until, setUntil] = useState<IsoDate | null>(null);
  const [reason, setReason] = useState("");
  const request = until === null || reason.trim() === "" ? null : { mandate, administration, until, reason };
  const step = { order, onDone, onClose };
  return (
    <OrderStep {...step} texts={useAnyway} action={useAction("use-anyway")} request={request} waits>
      <DateField label={useAnyway.until} value={until} required onChange={setUntil} />
      <Field label={useAnyway.reason} hint={useAnyway.reasonHint} required>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </OrderStep>
  );
}
