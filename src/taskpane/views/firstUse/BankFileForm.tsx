import { Button, Checkbox, Field, Input, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { FileQuestion } from "../../../actions/bankFile/fileDebtors";
import type { TakeInBankFileRequest } from "../../../actions/bankFile/intakeRequest";
import type { PaneResults } from "../../../session/results";
import { lookUp } from "../../../messages/translator";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import { Part, Parts } from "../takeIn/Parts";
import { useViewStyles } from "../useViewStyles";

interface BankFileFormProps {
  readonly result: PaneResults["take-in-bank-file"];
  readonly request: TakeInBankFileRequest;
  /** Told what was answered; the preview is renewed with it. */
  readonly onAnswer: (change: Partial<TakeInBankFileRequest>) => void;
}

/** What can be said of a bank file besides the questions: the next list, and the ledger accounts. */
export function BankFileForm(props: BankFileFormProps): React.JSX.Element {
  const { result } = props;
  return (
    <>
      <NextList {...props} />
      {result.ledger !== null && <LedgerFields ledger={result.ledger} onAnswer={props.onAnswer} />}
    </>
  );
}

/** What a bank file leaves open and must be said. */
export function FileQuestions({ result, request, onAnswer }: BankFileFormProps): React.JSX.Element | null {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bankFile } = messages.pane;
  // What was answered stays in sight: it can be answered otherwise.
  const [asked, setAsked] = useState<readonly FileQuestion[]>([]);
  const fresh = result.questions.head.filter(({ about }) => asked.every((one) => one.about !== about));
  const all = [...asked, ...fresh];
  if (all.length === 0) return null;
  const answer = (about: string, choice: string): void => {
    setAsked(all);
    onAnswer({ chosen: { ...request.chosen, [about]: choice } });
  };
  return (
    <section className={styles.section} aria-label={bankFile.questions}>
      <h3 className={styles.heading}>{bankFile.questions}</h3>
      {all.map(({ kind, about, options }) => (
        <Field key={about} label={fill(bankFile[`${kind}Question`], { about })}>
          <RadioGroup value={request.chosen?.[about] ?? ""} onChange={(_event, { value }) => answer(about, value)}>
            {options.map((option) => (
              <Radio key={option} value={option} label={answerWords(kind, option, bankFile)} />
            ))}
          </RadioGroup>
        </Field>
      ))}
    </section>
  );
}

/** An IBAN and a number stand for themselves. */
function answerWords(
  kind: FileQuestion["kind"],
  option: string,
  texts: Readonly<Record<"one" | "each" | "new", string>>,
): string {
  const { one, each, new: fresh } = texts;
  return kind === "mandate" ? option : (lookUp({ one, each, new: fresh }, option) ?? option);
}

function NextList({ request, onAnswer }: BankFileFormProps): React.JSX.Element {
  const styles = useViewStyles();
  const { bankFile } = usePane().translator.messages.pane;
  const isWanted = request.nextInvoices === true;
  return (
    <div className={styles.section}>
      <Field hint={bankFile.invoicesHint}>
        <Checkbox
          checked={isWanted}
          label={bankFile.invoices}
          onChange={(_event, { checked }) => onAnswer({ nextInvoices: checked === true ? true : undefined } as never)}
        />
      </Field>
      {isWanted && (
        <DateField
          label={bankFile.due}
          hint={bankFile.dueHint}
          value={request.dueDate ?? null}
          onChange={(day) => onAnswer({ dueDate: day ?? undefined } as never)}
        />
      )}
    </div>
  );
}

type Ledger = NonNullable<PaneResults["take-in-bank-file"]["ledger"]>;

const LEDGER_FIELDS = ["debtorsAccount", "bankAccount", "inTransitAccount", "journal"] as const;

interface LedgerFieldsProps extends Pick<BankFileFormProps, "onAnswer"> {
  readonly ledger: Ledger;
}

/** What a bookkeeping needs and no bank file has, filled in with what most have: folded, for most leave it. */
function LedgerFields({ ledger, onAnswer }: LedgerFieldsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bankFile } = messages.pane;
  const [typed, setTyped] = useState<Partial<Ledger>>({});
  const isChanged = LEDGER_FIELDS.some((field) => (typed[field] ?? ledger[field]) !== ledger[field]);
  const isBlank = LEDGER_FIELDS.some((field) => typed[field]?.trim() === "");
  return (
    <Parts open={[]}>
      <Part name="ledger" title={fill(bankFile.ledger, ledger)}>
        <div className={styles.section}>
          <Text size={200}>{bankFile.ledgerHint}</Text>
          {LEDGER_FIELDS.map((field) => (
            <Field key={field} label={bankFile[field]} required>
              <Input
                value={typed[field] ?? ledger[field]}
                onChange={(_event, { value }) => setTyped((last) => ({ ...last, [field]: value }))}
              />
            </Field>
          ))}
          {isChanged && (
            <div className={styles.buttons}>
              <Button disabled={isBlank} onClick={() => onAnswer(typed)}>
                {bankFile.renew}
              </Button>
            </div>
          )}
        </div>
      </Part>
    </Parts>
  );
}
