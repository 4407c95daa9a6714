import { Checkbox, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../domain/book/finding";
import { usePane } from "../../pane";
import { Part, Parts } from "../takeIn/Parts";
import { useViewStyles } from "../useViewStyles";
import type { KnownBank } from "./setUpForm.query";
import { type CreditorForm, LEDGER_FIELDS } from "./useCreditorForm";

interface CreditorFieldsProps {
  readonly form: CreditorForm;
  /** Whether it can be left blank. */
  readonly isOptional: boolean;
}

/** Who collects, in one form: a workbook of one administration needs to know no more of its user. */
export function CreditorFields({ form, isOptional }: CreditorFieldsProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator, preferences } = usePane();
  const { setUp } = translator.messages.pane;
  const { typed, type, judged } = form;
  return (
    <section className={view.section} aria-label={setUp.who}>
      <h3 className={view.heading}>{setUp.who}</h3>
      <Text>{isOptional ? setUp.introOptional : setUp.intro}</Text>
      <Field label={setUp.name} hint={setUp.nameHint}>
        <Input value={typed.name} onChange={(_event, { value }) => type({ name: value })} />
      </Field>
      <CheckedField
        label={setUp.creditorId}
        hint={setUp.creditorIdHint}
        value={typed.creditorId}
        judged={judged?.creditorId ?? null}
        onChange={(creditorId) => type({ creditorId })}
      />
      <CheckedField
        label={setUp.iban}
        hint={setUp.ibanHint}
        value={typed.iban}
        judged={judged?.iban ?? null}
        onChange={(iban) => type({ iban })}
      />
      {judged?.bank != null && <Bank bank={judged.bank} form={form} />}
      <LedgerNumbers form={form} />
      {preferences.user === "" && (
        <Field label={setUp.user} hint={setUp.userHint}>
          <Input value={typed.user} onChange={(_event, { value }) => type({ user: value })} />
        </Field>
      )}
    </section>
  );
}

/** So long is no IBAN and no creditor ID: until then somebody is still typing. */
const SHORTEST = 15;

interface CheckedFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly judged: { readonly isLawful: boolean; readonly findings: readonly Finding[] } | null;
  readonly onChange: (value: string) => void;
}

/** A field that says while one types whether it is right. */
function CheckedField({ label, hint, value, judged, onChange }: CheckedFieldProps): React.JSX.Element {
  const { messages, describe } = usePane().translator;
  const [isLeft, setIsLeft] = useState(false);
  const isJudged = value.trim() !== "" && judged !== null && (judged.isLawful || isLeft || value.length >= SHORTEST);
  const said = isJudged ? judged.findings.map((finding) => describe(finding)).join(" ") : "";
  const state = !isJudged ? "none" : !judged.isLawful ? "error" : said === "" ? "success" : "warning";
  return (
    <Field
      label={label}
      hint={hint}
      validationState={state}
      {...(isJudged ? { validationMessage: said === "" ? messages.pane.setUp.right : said } : {})}
    >
      <Input
        value={value}
        onChange={(_event, data) => onChange(data.value)}
        onFocus={() => setIsLeft(false)}
        onBlur={() => setIsLeft(true)}
      />
    </Field>
  );
}

/** What the bank is known to want, proposed. */
function Bank({ bank, form: { typed, type } }: { readonly bank: KnownBank; readonly form: CreditorForm }) {
  const { fill, messages } = usePane().translator;
  const { setUp } = messages.pane;
  const { name, cutOff, leadDays, itemsMax } = bank;
  const facts = [
    ...(cutOff === null ? [] : [fill(setUp.bankCutOff, { cutOff })]),
    ...(leadDays === null ? [] : [fill(setUp.bankLeadDays, { days: leadDays })]),
    ...(itemsMax === null ? [] : [fill(setUp.bankItems, { count: itemsMax })]),
  ];
  return (
    <Field hint={facts.join(", ")}>
      <Checkbox
        checked={typed.takesBank}
        label={fill(setUp.bank, { bank: name })}
        onChange={(_event, { checked }) => type({ takesBank: checked === true })}
      />
    </Field>
  );
}

/** The ledger accounts, filled in with what most have: folded, for most leave it. */
function LedgerNumbers({ form: { typed, type, judged } }: { readonly form: CreditorForm }): React.JSX.Element | null {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { setUp } = messages.pane;
  if (judged === null) return null;
  const numbers = { ...judged.ledger, ...typed.ledger };
  const named = LEDGER_FIELDS.filter((field) => numbers[field].trim() !== "");
  const accounts = named.map((field) => fill(setUp.ledgerNames[field], { number: numbers[field] })).join(", ");
  return (
    <Parts open={[]}>
      <Part name="ledger" title={fill(setUp.ledger, { accounts })}>
        <div className={view.section}>
          <Text size={200}>{setUp.ledgerHint}</Text>
          {LEDGER_FIELDS.map((field) => (
            <Field key={field} label={setUp[field]} required={field !== "chargesAccount"}>
              <Input
                value={numbers[field]}
                onChange={(_event, { value }) => type({ ledger: { ...typed.ledger, [field]: value } })}
              />
            </Field>
          ))}
        </div>
      </Part>
    </Parts>
  );
}
