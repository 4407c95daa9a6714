import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";
import type { MandateDeed } from "./mandateDeeds.query";
import { MandateHistory } from "./MandateHistory";
import type { MandateRow } from "./mandateRow.query";
import { UseAnywayStep } from "./UseAnywayStep";
import { WithdrawStep } from "./WithdrawStep";

interface MandateDeedsProps {
  readonly row: MandateRow;
  /** Told in a sentence what was done: the mandate may be on this list no more. */
  readonly onDone: (sentence: string) => void;
}

/** What can be done about a mandate, a button each with its step in place, and its history. */
export function MandateDeeds({ row, onDone }: MandateDeedsProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const [open, setOpen] = useState<MandateDeed | "history" | null>(null);
  const [closed, setClosed] = useState<MandateDeed | "history" | null>(null);
  const { mandate } = row;
  const titles = useTitles();
  const step = {
    order: mandate,
    row,
    onClose: () => {
      setClosed(open);
      setOpen(null);
    },
    onDone: (sentence: string) => {
      setOpen(null);
      onDone(sentence);
    },
  };
  return (
    <div className={view.section}>
      {open === null && (
        <div className={view.buttons}>
          {([...(isReadOnly ? [] : row.deeds), "history"] as const).map((deed) => (
            <Button
              key={deed}
              size="small"
              // Whoever closes a step is back where it was opened.
              autoFocus={deed === closed}
              aria-label={translator.fill(titles[deed][1], { mandate })}
              onClick={() => setOpen(deed)}
            >
              {titles[deed][0]}
            </Button>
          ))}
        </div>
      )}
      {open === "sign" && <SignStep {...step} />}
      {open === "useAnyway" && <UseAnywayStep {...step} about={row} />}
      {open === "withdraw" && <WithdrawStep {...step} about={row} />}
      {open === "delete" && <DeleteStep {...step} />}
      {open === "history" && <MandateHistory row={row} onClose={step.onClose} />}
    </div>
  );
}

/** What each button says, and what it is called beside those of other mandates. */
function useTitles(): Readonly<Record<MandateDeed | "history", readonly [title: string, of: string]>> {
  const { mandateLife, riskView } = usePane().translator.messages.pane;
  return {
    sign: [mandateLife.sign.title, mandateLife.sign.of],
    useAnyway: [mandateLife.useAnyway.title, mandateLife.useAnyway.of],
    withdraw: [riskView.withdraw.title, riskView.withdraw.of],
    delete: [mandateLife.delete.title, mandateLife.delete.of],
    history: [mandateLife.history.title, mandateLife.history.of],
  };
}

interface DeedProps extends MandateDeedsProps {
  /** What the step is about, by its name. */
  readonly order: string;
  readonly onClose: () => void;
}

function SignStep({ row, ...props }: DeedProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { sign } = translator.messages.pane.mandateLife;
  const [on, setOn] = useState(() => dateOf(surroundings.clock()));
  const { mandate, administration } = row;
  const request = { mandates: [mandate], administration, on };
  return (
    <OrderStep {...props} texts={sign} action={useAction("sign")} request={request}>
      <DayField label={sign.on} value={on} onChange={setOn} />
    </OrderStep>
  );
}

function DeleteStep({ row, ...props }: DeedProps): React.JSX.Element {
  const { translator } = usePane();
  const texts = translator.messages.pane.mandateLife.delete;
  const { mandate, administration } = row;
  return (
    <OrderStep {...props} texts={texts} action={useAction("delete-mandate")} request={{ mandate, administration }} />
  );
}
