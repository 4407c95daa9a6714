import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { addDays, dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { MandateChangeStep } from "../mandates/MandateChangeStep";
import { WithdrawStep } from "../mandates/WithdrawStep";
import { OrderStep } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";
import type { AfterReturn, StepAfter } from "./afterReturn.query";

/** How long an item is held unless the user says otherwise: until the next wages are in. */
const HELD_DAYS = 30;

interface ProposalsProps {
  readonly about: AfterReturn;
  /** Told in a sentence what was done: what it was done about may be in this list no more. */
  readonly onDone: (sentence: string) => void;
}

/** What can be done at once about an item that came back: a button each, and its step in place when it is pressed. */
export function Proposals({ about, onDone }: ProposalsProps): React.JSX.Element | null {
  const view = useViewStyles();
  const { translator, navigate, isReadOnly } = usePane();
  const { riskView } = translator.messages.pane;
  const [open, setOpen] = useState<Exclude<StepAfter, "mandate"> | null>(null);
  const [closed, setClosed] = useState<StepAfter | null>(null);
  const { item, mandate, steps } = about;
  if (isReadOnly || (steps.length === 0 && open === null)) return null;
  const step = {
    order: open === "withdraw" ? mandate : item,
    onClose: () => {
      setClosed(open);
      setOpen(null);
    },
    onDone: (sentence: string) => {
      setOpen(null);
      onDone(sentence);
    },
    about,
  };
  return (
    <div className={view.section}>
      {open === null && (
        <div className={view.buttons}>
          {steps.map((one) => (
            <Button
              key={one}
              size="small"
              // Whoever closes a step is back where it was opened.
              autoFocus={one === closed}
              aria-label={translator.fill(riskView[one].of, { item, mandate })}
              onClick={() => (one === "mandate" ? navigate("mandates", { mandate }) : setOpen(one))}
            >
              {riskView[one].title}
            </Button>
          ))}
        </div>
      )}
      {open === "withdraw" && <WithdrawStep {...step} />}
      {open === "changeIban" && <MandateChangeStep {...step} {...about} choice={{ change: "newIban" }} />}
      {open === "hold" && <HoldStep {...step} />}
      {open === "release" && <ReleaseStep {...step} />}
    </div>
  );
}

interface ProposalProps {
  /** What the step is about, by its name. */
  readonly order: string;
  readonly about: AfterReturn;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

function HoldStep({ about, ...props }: ProposalProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { hold } = translator.messages.pane.riskView;
  const [until, setUntil] = useState(() => addDays(dateOf(surroundings.clock()), HELD_DAYS));
  const [text, setText] = useState("");
  const { item: invoice, administration } = about;
  const request = { invoice, administration, until, text };
  return (
    <OrderStep {...props} texts={hold} action={useAction("hold")} request={request} waits>
      <DayField label={hold.until} value={until} onChange={setUntil} />
      <Field label={hold.text}>
        <Input value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
    </OrderStep>
  );
}

function ReleaseStep({ about, ...props }: ProposalProps): React.JSX.Element {
  const { translator } = usePane();
  const { release } = translator.messages.pane.riskView;
  const { item: invoice, administration } = about;
  return <OrderStep {...props} texts={release} action={useAction("release")} request={{ invoice, administration }} />;
}
