import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ChangeHow } from "../../../actions/mandateChange";
import type { LocalInstrument } from "../../../domain/book/records";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import { SelectField } from "../../parts/SelectField";
import { useAction } from "../../useAction";
import { OrderStep } from "../orders/OrderStep";
import type { MandateChoice } from "./mandateChoice.query";

interface MandateChangeStepProps {
  readonly administration: string;
  readonly mandate: string;
  readonly choice: MandateChoice;
  readonly onClose: () => void;
  /** Told in a sentence when it was written. */
  readonly onDone: (sentence: string) => void;
}

/** What one kind of change needs: about what, and how. */
type StepOf<How> = Omit<MandateChangeStepProps, "choice"> & { readonly how: How };
type KindProps = StepOf<ChangeHow>;

/** One answer to what a change of a mandate was: it looks by itself what it will do. */
export function MandateChangeStep({ choice, ...props }: MandateChangeStepProps): React.JSX.Element {
  switch (choice.change) {
    case "iban":
      return <IbanStep {...props} how={choice.how} />;
    case "scheme":
      return <SchemeStep {...props} how={choice.how} />;
    case "reference":
      return <ReferenceStep {...props} how={choice.how} />;
    case "creditor":
      return <CreditorStep {...props} how={choice.how} />;
    case "newIban":
      return <NewIbanStep {...props} />;
    case "newReference":
      return <NewReferenceStep {...props} />;
    case "newScheme":
      return <NewSchemeStep {...props} scheme={choice.scheme} />;
  }
}

/** What the steps of a mandate have in common. */
function stepOf({ mandate, onClose, onDone }: KindProps) {
  return { order: mandate, onClose, onDone };
}

function useTexts(how: ChangeHow) {
  return usePane().translator.messages.pane.mandates.change[how];
}

/** The day on which a new mandate was signed, where there is one. */
function useSigned(how: ChangeHow) {
  const { signedOn } = usePane().translator.messages.pane.mandates.change;
  const [on, setOn] = useState<IsoDate | null>(null);
  const field = how === "replace" ? <DateField label={signedOn} value={on} onChange={setOn} /> : null;
  return { field, signed: on === null || how !== "replace" ? {} : { on } };
}

function IbanStep(props: KindProps): React.JSX.Element {
  const { mandate, administration, how } = props;
  const { field, signed } = useSigned(how);
  const request = { mandate, administration, how, ...signed };
  return (
    <OrderStep {...stepOf(props)} texts={useTexts(how)} action={useAction("change-iban")} request={request}>
      {field}
    </OrderStep>
  );
}

function SchemeStep(props: KindProps): React.JSX.Element {
  const { mandate, administration, how } = props;
  const { field, signed } = useSigned(how);
  const request = { mandate, administration, how, ...signed };
  return (
    <OrderStep {...stepOf(props)} texts={useTexts(how)} action={useAction("change-scheme")} request={request}>
      {field}
    </OrderStep>
  );
}

function ReferenceStep(props: KindProps): React.JSX.Element {
  const { mandate, administration, how } = props;
  const { field, signed } = useSigned(how);
  const request = { mandate, administration, how, ...signed };
  return (
    <OrderStep {...stepOf(props)} texts={useTexts(how)} action={useAction("change-reference")} request={request}>
      {field}
    </OrderStep>
  );
}

function CreditorStep({ administration, how, onClose, onDone }: StepOf<"amend" | "restore">): React.JSX.Element {
  const { creditor } = usePane().translator.messages.pane.mandates.change;
  const step = { order: administration, onClose, onDone };
  return (
    <OrderStep
      {...step}
      texts={creditor[how]}
      action={useAction("change-creditor")}
      request={{ administration, how }}
    />
  );
}

function NewIbanStep({ mandate, administration, onClose, onDone }: Omit<KindProps, "how">): React.JSX.Element {
  const { newIban } = usePane().translator.messages.pane.mandates.change;
  const [iban, setIban] = useState("");
  const [bic, setBic] = useState("");
  const [how, setHow] = useState<"amend" | "replace">("amend");
  const { field, signed } = useSigned(how);
  const given = { iban: iban.trim(), ...(bic.trim() === "" ? {} : { bic: bic.trim() }) };
  const request = given.iban === "" ? null : { mandate, administration, how, ...given, ...signed };
  const step = { order: mandate, onClose, onDone };
  const hows = (["amend", "replace"] as const).map((value) => ({ value, label: newIban.hows[value] }));
  return (
    <OrderStep {...step} texts={newIban} action={useAction("change-iban")} request={request} waits>
      <Field label={newIban.iban} required>
        <Input value={iban} onChange={(_event, { value }) => setIban(value)} />
      </Field>
      <Field label={newIban.bic}>
        <Input value={bic} onChange={(_event, { value }) => setBic(value)} />
      </Field>
      <SelectField label={newIban.how} hint={newIban.hints[how]} value={how} options={hows} onChange={setHow} />
      {field}
    </OrderStep>
  );
}

function NewReferenceStep({ mandate, administration, onClose, onDone }: Omit<KindProps, "how">): React.JSX.Element {
  const { newReference } = usePane().translator.messages.pane.mandates.change;
  const [typed, setTyped] = useState("");
  const reference = typed.trim();
  const request = reference === "" ? null : ({ mandate, administration, how: "amend", reference } as const);
  const step = { order: mandate, onClose, onDone };
  return (
    <OrderStep {...step} texts={newReference} action={useAction("change-reference")} request={request} waits>
      <Field label={newReference.reference} required>
        <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
    </OrderStep>
  );
}

interface NewSchemeStepProps extends Omit<KindProps, "how"> {
  readonly scheme: LocalInstrument;
}

function NewSchemeStep({ mandate, administration, scheme, onClose, onDone }: NewSchemeStepProps): React.JSX.Element {
  const { newScheme } = usePane().translator.messages.pane.mandates.change;
  const { field, signed } = useSigned("replace");
  const request = { mandate, administration, how: "replace" as const, scheme, ...signed };
  const step = { order: mandate, onClose, onDone };
  return (
    <OrderStep {...step} texts={newScheme[scheme]} action={useAction("change-scheme")} request={request}>
      {field}
    </OrderStep>
  );
}
