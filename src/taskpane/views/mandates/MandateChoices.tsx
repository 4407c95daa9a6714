import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { usePane } from "../../pane";
import { DoneBar } from "../../parts/DoneBar";
import { useViewStyles } from "../useViewStyles";
import { isSameChoice, type MandateChoice } from "./mandateChoice.query";

const MandateChangeStep = lazy(async () => ({ default: (await import("./MandateChangeStep")).MandateChangeStep }));

interface MandateChoicesProps {
  readonly administration: string;
  readonly mandate: string;
  readonly choices: readonly MandateChoice[];
  /** Told in a sentence what was done, where the mandate may go on under another name; else it is said here. */
  readonly onDone?: (sentence: string) => void;
}

/** What can be done about a mandate that changed: a button each, and its step in place when it is pressed. */
export function MandateChoices(props: MandateChoicesProps): React.JSX.Element | null {
  const { administration, mandate, choices, onDone } = props;
  const view = useViewStyles();
  const { isReadOnly } = usePane();
  const [open, setOpen] = useState<MandateChoice | null>(null);
  const [closed, setClosed] = useState<MandateChoice | null>(null);
  const [doneSentence, setDoneSentence] = useState<string | null>(null);
  if (isReadOnly || choices.length === 0) return null;
  const choose = (choice: MandateChoice): void => {
    setDoneSentence(null);
    setOpen(choice);
  };
  const close = (): void => {
    setClosed(open);
    setOpen(null);
  };
  const end = (sentence: string): void => {
    setClosed(null);
    setOpen(null);
    if (onDone === undefined) setDoneSentence(sentence);
    else onDone(sentence);
  };
  return (
    <div className={view.section}>
      {doneSentence !== null && <DoneBar sentence={doneSentence} />}
      {open === null ? (
        <Choices {...props} closed={closed} onChoose={choose} />
      ) : (
        <Suspense fallback={<Spinner size="tiny" />}>
          <MandateChangeStep {...{ administration, mandate }} choice={open} onClose={close} onDone={end} />
        </Suspense>
      )}
    </div>
  );
}

interface ChoicesProps extends MandateChoicesProps {
  /** Whose step was closed last, without carrying it out. */
  readonly closed: MandateChoice | null;
  readonly onChoose: (choice: MandateChoice) => void;
}

function Choices({ administration, mandate, choices, closed, onChoose }: ChoicesProps): React.JSX.Element {
  const view = useViewStyles();
  const { messages, fill } = usePane().translator;
  const { change: texts } = messages.pane.mandates;
  const titleOf = (choice: MandateChoice): string => {
    if (choice.change === "newScheme") return texts.newScheme[choice.scheme].title;
    if (!("how" in choice)) return texts[choice.change].title;
    return choice.change === "creditor" ? texts.creditor[choice.how].choice : texts[choice.how].choice;
  };
  return (
    <div className={view.buttons}>
      {choices.map((choice) => {
        const of = choice.change === "creditor" ? administration : mandate;
        const title = titleOf(choice);
        return (
          <Button
            key={title}
            size="small"
            aria-label={fill(texts.of, { choice: title, of })}
            // Whoever closes a step is back where it was opened.
            autoFocus={closed !== null && isSameChoice(choice, closed)}
            onClick={() => onChoose(choice)}
          >
            {title}
          </Button>
        );
      })}
    </div>
  );
}
