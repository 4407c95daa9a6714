import { Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { SplitRequest } from "../../../actions/split";
import { formatCents } from "../../../domain/values/money";
import type { Preview } from "../../../session/session";
import { usePane } from "../../pane";
import { AnswerRefusal } from "../../parts/Answered";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { SelectField } from "../../parts/SelectField";
import { useAction } from "../../useAction";
import { useQuery } from "../../useQuery";
import { OrderStep } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";
import type { InvoiceToSplit, SplitChoices } from "./invoiceToSplit.query";
import { type PartByHand, partsAtFirst, plannedParts, SplitByHand } from "./SplitByHand";

/** The choice of giving the instalments oneself. */
const BY_HAND = "";

interface SplitStepProps {
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Splits an invoice into instalments: by terms of payment, or as its user says; they are shown before they are written. */
export function SplitStep(props: SplitStepProps): React.JSX.Element {
  const { translator } = usePane();
  const { split } = translator.messages.pane.collect;
  const [number, setNumber] = useState("");
  const [choice, setChoice] = useState<Choice>(AS_AGREED);
  const action = useAction("split");
  const invoice = number.trim();
  const answer = useQuery("invoiceToSplit", { invoice });
  const { data, isLoading } = answer;
  const found = invoice === "" ? undefined : data?.invoices[0];
  const isUnknown = invoice !== "" && data !== null && found === undefined && !isLoading;
  return (
    <OrderStep
      {...props}
      order={invoice}
      texts={split}
      action={action}
      request={found === undefined || data === null ? null : requestOf(found, data, choice)}
      waits
      body={(preview) => <Planned preview={preview} />}
    >
      <Field
        label={split.invoice}
        {...(isUnknown ? { validationMessage: translator.fill(split.unknown, { invoice }) } : {})}
      >
        <Input
          value={number}
          onChange={(_event, { value }) => {
            setNumber(value);
            setChoice(AS_AGREED);
          }}
        />
      </Field>
      <AnswerRefusal answer={answer} />
      {found !== undefined && data !== null && (
        <How invoice={found} choices={data} choice={choice} onChoose={setChoice} />
      )}
    </OrderStep>
  );
}

/** How an invoice is to be split; null is as the debtor's terms have it, and by hand in equal parts. */
interface Choice {
  readonly terms: string | null;
  readonly parts: readonly PartByHand[] | null;
}

const AS_AGREED: Choice = { terms: null, parts: null };

/** What is asked; null while an amount cannot be read. */
function requestOf(found: InvoiceToSplit, { invoices }: SplitChoices, choice: Choice): SplitRequest | null {
  const { administration, invoice } = found;
  const named = { invoice, ...(invoices.length > 1 ? { administration } : {}) };
  const terms = choice.terms ?? found.terms;
  if (terms !== BY_HAND) return { ...named, terms };
  const instalments = plannedParts(choice.parts ?? partsAtFirst(found));
  return instalments === null ? null : { ...named, instalments };
}

interface HowProps {
  readonly invoice: InvoiceToSplit;
  readonly choices: SplitChoices;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** By which terms, or by hand. */
function How({ invoice, choices, choice, onChoose }: HowProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { split } = translator.messages.pane.collect;
  const terms = choice.terms ?? invoice.terms;
  return (
    <>
      <div className={view.line}>
        <Text className={view.grow}>{invoice.name}</Text>
        <Money amount={formatCents(invoice.open)} />
      </div>
      <SelectField
        label={split.how}
        value={terms}
        options={[
          ...choices.terms.map(({ code, instalments }) => ({
            value: code,
            label: translator.fill(split.byTerms, { code, count: instalments }),
          })),
          { value: BY_HAND, label: split.byHand },
        ]}
        onChange={(chosen) => onChoose({ ...choice, terms: chosen })}
      />
      {terms === BY_HAND && (
        <SplitByHand
          invoice={invoice}
          parts={choice.parts ?? partsAtFirst(invoice)}
          onChange={(parts) => onChoose({ ...choice, parts })}
        />
      )}
    </>
  );
}

/** The instalments that will be written. */
function Planned({ preview }: { readonly preview: Preview<"split"> }): React.JSX.Element | null {
  const view = useViewStyles();
  const { translator } = usePane();
  const { split } = translator.messages.pane.collect;
  if (preview.result === null) return null;
  return (
    <LongRows
      list={preview.result.instalments}
      label={split.list}
      rowHeight={32}
      renderRow={({ dueDate, amount }, index) => (
        <div className={view.line}>
          <Text className={view.grow}>{translator.fill(split.part, { number: index + 1, date: dueDate })}</Text>
          <Money amount={formatCents(amount)} />
        </div>
      )}
    />
  );
}
