import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { WarningName } from "../../../domain/book/finding";
import type { ShownEntry } from "../../../session/processShown";
import type { Preview, UnconfirmedWarning } from "../../../session/session";
import { lookUp } from "../../../messages/translator";
import { usePane } from "../../pane";
import { type ActionInUse, confirmedIn } from "../../useAction";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { whatWords } from "./entryWords";
import { useViewStyles } from "../useViewStyles";
import { useQuestionStyles } from "./useQuestionStyles";

/** More at once nobody answers one by one; the others come with the next preview. */
const SHOWN_MAX = 100;

interface QuestionsProps {
  readonly preview: Preview<"process">;
  readonly action: ActionInUse<"process">;
  /** Told when the preview has what was answered. */
  readonly onAnswered: () => void;
}

/** What must be answered before an entry is booked, each by itself: a proposal that is agreed with is booked too. */
export function Questions({ preview, action, onAnswered }: QuestionsProps): React.JSX.Element | null {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  const [agreed, setAgreed] = useState<readonly WarningName[]>([]);
  const { result } = preview;
  // Which collection an entry is of is chosen.
  const unconfirmed = preview.unconfirmed.filter(({ example }) => example.finding.code !== "process.several");
  if (unconfirmed.length === 0) return null;
  const open = result?.open.head ?? [];
  const answer = async (): Promise<void> => {
    const confirmed = [...confirmedIn(action.request ?? {}), ...agreed];
    if ((await action.renew({ confirmed })) === null) return;
    setAgreed([]);
    onAnswered();
  };
  const toggle = (code: WarningName, isChecked: boolean): void =>
    setAgreed((last) => (isChecked ? [...last, code] : last.filter((one) => one !== code)));
  return (
    <section className={styles.section} aria-label={fill(bank.questions, { count: unconfirmed.length })}>
      <h3 className={styles.heading}>{fill(bank.questions, { count: unconfirmed.length })}</h3>
      <Text>{bank.questionsIntro}</Text>
      {unconfirmed.slice(0, SHOWN_MAX).map((warning) => (
        <Question
          key={warning.code}
          warning={warning}
          entry={open.find(({ confirm }) => confirm.includes(warning.code)) ?? null}
          isAgreed={agreed.includes(warning.code)}
          onChange={(isChecked) => toggle(warning.code, isChecked)}
        />
      ))}
      {unconfirmed.length > SHOWN_MAX && <Text>{fill(bank.questionsFirst, { count: SHOWN_MAX })}</Text>}
      <Text size={200}>{bank.otherwise}</Text>
      {agreed.length > 0 && (
        <div className={styles.buttons}>
          <Button onClick={() => void answer()}>{fill(bank.answer, { count: agreed.length })}</Button>
        </div>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly warning: UnconfirmedWarning;
  readonly entry: ShownEntry | null;
  readonly isAgreed: boolean;
  readonly onChange: (isAgreed: boolean) => void;
}

function Question({ warning, entry, isAgreed, onChange }: QuestionProps): React.JSX.Element {
  const styles = useQuestionStyles();
  const { translator } = usePane();
  const { fill, messages } = translator;
  const { bank } = messages.pane;
  return (
    <div className={styles.question}>
      <Checkbox
        checked={isAgreed}
        onChange={(_event, { checked }) => onChange(checked === true)}
        label={fill(bank.agree, { text: questionWords(warning, entry, translator) })}
      />
    </div>
  );
}

/** A question about an entry in the words of its row; any other as what was found. */
function questionWords(
  { example: { finding } }: UnconfirmedWarning,
  entry: ShownEntry | null,
  translator: PaneTranslator,
): string {
  const { fill, messages, describe } = translator;
  const { bank } = messages.pane;
  const ask = lookUp(bank.ask, finding.code.replace("process.", ""));
  if (entry === null || ask === undefined) return describe(finding);
  const worded = { ...entry, item: entry.invoices.length === 0 ? null : entry.invoices.join(", ") };
  const what = whatWords(worded, translator);
  return fill(bank.question, { date: entry.date, name: entry.name ?? "", amount: entry.amount, what, ask });
}
