import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { SelectField } from "../../parts/SelectField";
import { useAction } from "../../useAction";
import { useQuery } from "../../useQuery";
import type { Choices } from "../choices.query";
import { OrderStep, StepFrame } from "../orders/OrderStep";

interface NewCreditorStepProps {
  /** The one that is looked at; null for the first. */
  readonly administration: string | null;
  readonly onClose: () => void;
  /** Told in a sentence when it was written. */
  readonly onDone: (sentence: string) => void;
}

type Creditor = Choices["administrations"][number];

/** Another creditor ID or name of an administration, for all its mandates at once. */
export function NewCreditorStep({ administration, ...props }: NewCreditorStepProps): React.JSX.Element {
  const { newCreditor } = usePane().translator.messages.pane.mandates.change;
  const answer = useQuery("choices", {});
  const [asked, setAsked] = useState(administration);
  const creditors = answer.data?.administrations ?? [];
  const chosen = creditors.find(({ code }) => code === asked) ?? creditors[0];
  if (chosen === undefined) {
    return (
      <StepFrame title={newCreditor.title} intro={newCreditor.intro} onClose={props.onClose}>
        <Answered answer={answer}>{() => null}</Answered>
      </StepFrame>
    );
  }
  return <CreditorFields key={chosen.code} {...props} chosen={chosen} creditors={creditors} onChoose={setAsked} />;
}

interface CreditorFieldsProps extends Omit<NewCreditorStepProps, "administration"> {
  readonly chosen: Creditor;
  readonly creditors: readonly Creditor[];
  readonly onChoose: (code: string) => void;
}

function CreditorFields({ chosen, creditors, onChoose, onClose, onDone }: CreditorFieldsProps): React.JSX.Element {
  const { newCreditor } = usePane().translator.messages.pane.mandates.change;
  const [creditorId, setId] = useState(chosen.creditorId);
  const [creditorName, setName] = useState(chosen.name);
  const isNew = creditorId.trim() !== chosen.creditorId || creditorName.trim() !== chosen.name;
  const isWhole = creditorId.trim() !== "" && creditorName.trim() !== "";
  const request = { administration: chosen.code, how: "amend" as const, creditorId, creditorName };
  const step = { order: chosen.code, onClose, onDone };
  return (
    <OrderStep
      {...step}
      texts={newCreditor}
      action={useAction("change-creditor")}
      request={isNew && isWhole ? request : null}
      waits
    >
      {creditors.length > 1 && (
        <SelectField
          label={newCreditor.administration}
          value={chosen.code}
          options={creditors.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          onChange={onChoose}
        />
      )}
      <Field label={newCreditor.creditorId} required>
        <Input value={creditorId} onChange={(_event, { value }) => setId(value)} />
      </Field>
      <Field label={newCreditor.creditorName} required>
        <Input value={creditorName} onChange={(_event, { value }) => setName(value)} />
      </Field>
    </OrderStep>
  );
}
