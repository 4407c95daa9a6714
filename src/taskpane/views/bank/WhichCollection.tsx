import { Badge, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { NONE_OF_THESE } from "../../../domain/bank/entryMatch";
import type { ShownChoice, ShownEntry } from "../../../session/processShown";
import type { Preview } from "../../../session/session";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { Money } from "../../parts/Money";
import type { ActionInUse } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { whyWords } from "./entryWords";
import { useQuestionStyles } from "./useQuestionStyles";

/** More at once nobody answers one by one; the others come with the next preview. */
const SHOWN_MAX = 100;

/** Nothing is chosen: the entry goes on waiting. No choice of an entry is called so. */
const WAITS = "";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

interface WhichCollectionProps {
  readonly preview: Preview<"process">;
  readonly action: ActionInUse<"process">;
}

/** Of each entry that fits several collections, which one it is: what is chosen is in the preview at once. */
export function WhichCollection({ preview, action }: WhichCollectionProps): React.JSX.Element | null {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  const choosable = preview.result?.choosable;
  if (choosable === undefined || choosable.length === 0) return null;
  const chosen = action.request?.chosen ?? {};
  const choose = (reference: string, choice: string): void => {
    const others = Object.entries(chosen).filter(([other]) => other !== reference);
    const all: [string, string][] = choice === WAITS ? others : [...others, [reference, choice]];
    void action.renew({ chosen: Object.fromEntries(all) });
  };
  const title = fill(bank.which, { count: choosable.length });
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <Text>{bank.whichIntro}</Text>
      {choosable.head.slice(0, SHOWN_MAX).map((entry) => (
        <EntryChoices
          key={entry.reference}
          entry={entry}
          // What was asked last, also while its preview is still being made.
          value={chosen[entry.reference] ?? WAITS}
          onChoose={(choice) => choose(entry.reference, choice)}
        />
      ))}
      {choosable.length > SHOWN_MAX && <Text>{fill(bank.questionsFirst, { count: SHOWN_MAX })}</Text>}
    </section>
  );
}

interface EntryChoicesProps {
  readonly entry: ShownEntry;
  readonly value: string;
  readonly onChoose: (choice: string) => void;
}

function EntryChoices({ entry, value, onChoose }: EntryChoicesProps): React.JSX.Element {
  const view = useViewStyles();
  const { question } = useQuestionStyles();
  const { translator } = usePane();
  const { bank } = translator.messages.pane;
  const { choices, date, name, amount, text } = entry;
  const label = useId();
  const [first] = choices;
  const why = first === undefined ? null : whyWords(first, translator);
  return (
    <div className={question}>
      <div className={view.line} id={label}>
        <Text weight="semibold" className={view.grow}>
          {translator.write(date, "date")} {name ?? bank.noName}
        </Text>
        <Money amount={amount} />
      </div>
      {text !== null && (
        <Text size={200} className={view.quiet} block>
          {text}
        </Text>
      )}
      <Text block>{why}</Text>
      <RadioGroup aria-labelledby={label} value={value} onChange={(_event, data) => onChoose(data.value)}>
        {choices.map((choice, at) => (
          <Radio
            key={choice.choice}
            value={choice.choice}
            label={<ChoiceLabel choice={choice} isProposed={at === 0} />}
          />
        ))}
        <Radio value={NONE_OF_THESE} label={bank.noneOfThese} />
        <Radio value={WAITS} label={bank.letWait} />
      </RadioGroup>
    </div>
  );
}

/** Something that an entry can be: what it is called, what is known of it, and what would stand in its way. */
function ChoiceLabel({
  choice,
  isProposed,
}: {
  readonly choice: ShownChoice;
  readonly isProposed: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { bank } = translator.messages.pane;
  const facts = choiceFacts(choice, translator);
  return (
    <span className={styles.choice}>
      <Text>
        {choiceWords(choice, translator)}{" "}
        {isProposed && (
          <Badge appearance="tint" color="brand">
            {bank.rank.proposed}
          </Badge>
        )}
      </Text>
      {facts !== null && (
        <Text size={200} className={view.quiet}>
          {facts}
        </Text>
      )}
      {choice.questions.map((question) => (
        <Text key={question} size={200}>
          {bank.ask[question]}
        </Text>
      ))}
    </span>
  );
}

function choiceWords({ is, order, invoices, name }: ShownChoice, { fill, messages }: PaneTranslator): string {
  const { choices } = messages.pane.bank;
  const item = invoices.join(", ");
  if (is === "returnOutside") return fill(choices.outside, { item });
  if (is === "booked") return fill(choices.booked, { order: order ?? "" });
  if (invoices.length === 0) return fill(choices.order, { order: order ?? "" });
  return fill(choices.transaction, { item, name: name ?? "", order: order ?? "" });
}

function choiceFacts(choice: ShownChoice, { fill, messages, write }: PaneTranslator): string | null {
  const { choices } = messages.pane.bank;
  const { is, collectionDate: date, amount, status } = choice;
  if (date === null || is === "booked") return null;
  if (status === null) return fill(choices.awaited, { date, amount });
  return fill(choices.collected, { date, amount, status: write(status, "code") });
}
