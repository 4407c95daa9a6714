import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../domain/book/finding";
import { usePane } from "../../pane";

interface WhichCreditorProps {
  /** That the files are of several creditors; undefined where they are not, or one was chosen. */
  readonly asked: Finding | undefined;
  /** The ID that was chosen. */
  readonly value: string;
  readonly onChoose: (creditorId: string) => void;
}

/** Of several creditors in the files the one that is taken over; what was answered stays in sight. */
export function WhichCreditor({ asked, value, onChoose }: WhichCreditorProps): React.JSX.Element | null {
  const { bankFile } = usePane().translator.messages.pane;
  const [last, setLast] = useState<Finding | null>(null);
  if (asked !== undefined && asked !== last) setLast(asked);
  if (last === null) return null;
  return (
    <Field label={bankFile.whichCreditor}>
      <RadioGroup value={value} onChange={(_event, data) => onChoose(data.value)}>
        {creditorsIn(last).map(({ id, words }) => (
          <Radio key={id} value={id} label={words} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** The creditors that a finding names one after the other, each with its ID behind its name. */
function creditorsIn({ params }: Finding): readonly { readonly id: string; readonly words: string }[] {
  let rest = String(params["creditors"]);
  return String(params["ids"])
    .split(" ")
    .map((id) => {
      const end = rest.indexOf(`(${id})`) + id.length + 2;
      const words = rest.slice(0, end).replace(/^, /, "");
      rest = rest.slice(end);
      return { id, words };
    });
}
