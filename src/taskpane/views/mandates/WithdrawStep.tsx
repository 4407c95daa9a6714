import { useState } from "react";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";

interface WithdrawStepProps {
  readonly about: { readonly mandate: string; readonly administration: string };
  /** What the step is about, by its name. */
  readonly order: string;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Records since when a mandate is withdrawn, from today on when nothing else is chosen. */
export function WithdrawStep({ about, order, onDone, onClose }: WithdrawStepProps): React.JSX.Element {
  const { mandate, administration } = about;
  const step = { order, onDone, onClose };
  const { surroundings, translator } = usePane();
  const { withdraw } = translator.messages.pane.riskView;
  const [on, setOn] = useState(() => dateOf(surroundings.clock()));
  return (
    <OrderStep {...step} texts={withdraw} action={useAction("withdraw")} request={{ mandate, administration, on }}>
      <DayField label={withdraw.on} value={on} onChange={setOn} />
    </OrderStep>
  );
}
