import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { dateOf } from "../../../domain/values/calendar";
import type { LongList } from "../../../session/longList";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { DayField } from "../../parts/DateField";
import { LongRows } from "../../parts/LongRows";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";
import type { MandateRow } from "./mandateRow.query";

/** The mandates that are ticked, by `chosenKey`. */
export type ChosenMandates = ReadonlyMap<string, ChosenMandate>;

type ChosenMandate = Pick<MandateRow, "administration" | "mandate">;

/** By what a mandate of a list is known: references are of an administration. */
export function chosenKey({ administration, mandate }: ChosenMandate): string {
  return `${administration} ${mandate}`;
}

interface SignChosenProps {
  readonly list: LongList<MandateRow>;
  readonly chosen: ChosenMandates;
  readonly onChoose: (chosen: ChosenMandates) => void;
  readonly onDone: (sentence: string) => void;
}

/** Records the signatures of the mandates that are ticked, all on one day, after a preview. */
export function SignChosen({ list, chosen, onChoose, onDone }: SignChosenProps): React.JSX.Element {
  const view = useViewStyles();
  const { messages, fill } = usePane().translator;
  const { mandateLife } = messages.pane;
  const [isOpen, setIsOpen] = useState(false);
  const { head, length } = list;
  // All that a page of the list holds can be ticked at once; of a longer one it is not in sight what is signed.
  const rows = head.filter(({ deeds }) => deeds.includes("sign"));
  const canTickAll = rows.length > 1 && length === head.length;
  const areAll = canTickAll && rows.every((row) => chosen.has(chosenKey(row)));
  const tickAll = (): void => onChoose(new Map(areAll ? [] : rows.map((row) => [chosenKey(row), row])));
  return (
    <div className={view.section}>
      {canTickAll && (
        <Checkbox label={fill(mandateLife.tickAll, { count: rows.length })} checked={areAll} onChange={tickAll} />
      )}
      {chosen.size > 0 && !isOpen && (
        <div className={view.buttons}>
          <Text>{fill(mandateLife.ticked, { count: chosen.size })}</Text>
          <Button size="small" appearance="primary" onClick={() => setIsOpen(true)}>
            {mandateLife.sign.ofTicked}
          </Button>
        </div>
      )}
      {chosen.size > 0 && isOpen && (
        <SignStep
          chosen={[...chosen.values()]}
          onClose={() => setIsOpen(false)}
          onDone={(sentence) => {
            setIsOpen(false);
            onDone(sentence);
          }}
        />
      )}
    </div>
  );
}

interface SignStepProps {
  readonly chosen: readonly ChosenMandate[];
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

function SignStep({ chosen, ...props }: SignStepProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { sign } = translator.messages.pane.mandateLife;
  const [on, setOn] = useState(() => dateOf(surroundings.clock()));
  const [administration, ...others] = new Set(chosen.map((one) => one.administration));
  const request = {
    mandates: chosen.map(({ mandate }) => mandate),
    on,
    ...(administration === undefined || others.length > 0 ? {} : { administration }),
  };
  return (
    <OrderStep
      {...props}
      order={String(chosen.length)}
      texts={{ ...sign, done: chosen.length === 1 ? sign.done : sign.doneTicked }}
      action={useAction("sign")}
      request={request}
      body={({ result }) =>
        result === null ? null : (
          <LongRows
            list={result.signed}
            label={sign.list}
            rowHeight={24}
            renderRow={({ mandate, address }) => (
              <Text>
                {mandate} <CellLink address={address} />
              </Text>
            )}
          />
        )
      }
    >
      <DayField label={sign.on} value={on} onChange={setOn} />
    </OrderStep>
  );
}
