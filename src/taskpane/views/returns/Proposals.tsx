import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { addDays, dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";

/** What came back, as far as something can be done about it at once. */
export interface Proposed {
  readonly administration: string;
  /** As people name it: `F1`, `F1/2`. */
  readonly item: string;
  readonly mandate: string;
  readonly reasonCode: string | null;
}

type Step = "withdraw" | "hold" | "release";

/** Reasons after which the mandate is not to be used again (docs/law/actions.md#8). */
const WITHDRAW_REASONS: ReadonlySet<string | null> = new Set(["MD01", "MD07", "AC13"]);

/** How long an item is held unless the user says otherwise: until the next wages are in. */
const HELD_DAYS = 30;

/** What can be done at once about an item that came back: a button each, and its step in place when it is pressed. */
export function Proposals({ about }: { readonly about: Proposed }): React.JSX.Element | null {
  const view = useViewStyles();
  const { preferences, translator } = usePane();
  const { riskView } = translator.messages.pane;
  const [open, setOpen] = useState<Step | null>(null);
  const [doneSentence, setDoneSentence] = useState<string | null>(null);
  if (preferences.readOnly) return null;
  const { item, mandate, reasonCode } = about;
  const steps: readonly Step[] = WITHDRAW_REASONS.has(reasonCode)
    ? ["withdraw", "hold", "release"]
    : ["hold", "release"];
  const step = {
    order: open === "withdraw" ? mandate : item,
    onClose: () => setOpen(null),
    onDone: (sentence: string) => {
      setDoneSentence(sentence);
      setOpen(null);
    },
    about,
  };
  return (
    <div className={view.section}>
      {doneSentence !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{doneSentence}</MessageBarBody>
        </MessageBar>
      )}
      {open === null && (
        <div className={view.buttons}>
          {steps.map((one) => (
            <Button
              key={one}
              size="small"
              aria-label={translator.fill(riskView[one].of, { item, mandate })}
              onClick={() => {
                setDoneSentence(null);
                setOpen(one);
              }}
            >
              {riskView[one].title}
            </Button>
          ))}
        </div>
      )}
      {open === "withdraw" && <WithdrawStep {...step} />}
      {open === "hold" && <HoldStep {...step} />}
      {open === "release" && <ReleaseStep {...step} />}
    </div>
  );
}

interface ProposalProps {
  /** What the step is about, by its name. */
  readonly order: string;
  readonly about: Proposed;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

function WithdrawStep({ about, ...props }: ProposalProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { withdraw } = translator.messages.pane.riskView;
  const [on, setOn] = useState(() => dateOf(surroundings.clock()));
  const { mandate, administration } = about;
  return (
    <OrderStep {...props} texts={withdraw} action={useAction("withdraw")} request={{ mandate, administration, on }}>
      <DayField label={withdraw.on} value={on} onChange={setOn} />
    </OrderStep>
  );
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
