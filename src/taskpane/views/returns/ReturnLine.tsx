import { Button, Link, Text } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { ArrivalHeading } from "../../parts/ArrivalHeading";
import { CellLink } from "../../parts/CellLink";
import { PreviewPanel } from "../../parts/PreviewPanel";
import type { ReturnChoice } from "./returnChoice.query";
import type { Preview } from "../../../session/session";
import { useAction } from "../../useAction";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { ReturnDone } from "./ReturnDone";
import type { ReturnDraft } from "./returnDraft";
import { ReturnEffects } from "./ReturnEffects";
import { ReturnForm } from "./ReturnForm";

/** A line of an order. */
export interface Line {
  readonly order: string;
  readonly line: number;
}

interface ReturnLineProps {
  readonly line: Line;
  readonly draft: ReturnDraft;
  readonly onDraft: (draft: ReturnDraft) => void;
  /** The way back to all lines. */
  readonly onLeave: () => void;
  /** The way to another return, when this one is posted. */
  readonly onNext: () => void;
}

/** One line that came back: what is said of it, what will happen, and what to do next when it is posted. */
export function ReturnLine({ line, draft, onDraft, onLeave, onNext }: ReturnLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly, readOnlyText } = usePane();
  const { returns } = translator.messages.pane;
  const { order, line: number } = line;
  const answer = useQuery("returnChoice", { order, line: number });
  // What is posted is no longer as it was chosen: what the user chose is kept for what is told of it.
  const [chosen, setChosen] = useState<ReturnChoice | null>(null);
  const action = useAction("return");
  const { step } = action.state;
  const effects = action.state.step === "ready" ? action.state.preview.result : null;
  const choice = step === "idle" ? answer.data : (chosen ?? answer.data);
  return (
    <div className={styles.section}>
      {step !== "committed" && <OtherLine onClick={onLeave} />}
      <Answered answer={answer} nothing={<Text>{translator.fill(returns.gone, { order, line: number })}</Text>}>
        {(shown) => <ChosenLine choice={choice ?? shown} />}
      </Answered>
      {choice?.standing === "returnable" && step === "idle" && isReadOnly && <Text>{readOnlyText}</Text>}
      {choice?.standing === "returnable" && step === "idle" && !isReadOnly && (
        <ReturnForm
          choice={choice}
          draft={draft}
          onDraft={onDraft}
          onLook={(request) => {
            setChosen(choice);
            void action.prepare(request);
          }}
        />
      )}
      {choice !== null && step !== "committed" && (
        <PreviewPanel
          action={action}
          commitLabel={returns.commit}
          hidesFindings={action.state.step === "ready" && isPlain(action.state.preview)}
          onBack={action.reset}
        >
          {effects !== null && <ReturnEffects effects={effects} />}
        </PreviewPanel>
      )}
      {choice !== null && step === "committed" && <ReturnDone action={action} choice={choice} onNext={onNext} />}
      {choice !== null && step === "idle" && <WholeOrder order={order} />}
    </div>
  );
}

function OtherLine({ onClick }: { readonly onClick: () => void }): React.JSX.Element {
  const { returns } = usePane().translator.messages.pane;
  return (
    <div>
      <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClick}>
        {returns.otherLine}
      </Button>
    </div>
  );
}

function ChosenLine({ choice }: { readonly choice: ReturnChoice }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const { address, item, name, debtor, amount, collectionDate, mandateId, endToEndId, standing } = choice;
  return (
    <div className={styles.section}>
      <ArrivalHeading>{fill(returns.chosen, { item, name, debtor })}</ArrivalHeading>
      <Text>{fill(returns.collectedOn, { amount, date: collectionDate, iban: choice.iban })}</Text>
      <Text size={200} className={styles.quiet}>
        {fill(returns.collectedRef, { mandate: mandateId, endToEndId })} <CellLink address={address} />
      </Text>
      {standing === "returned" && <Text role="status">{returns.alreadyReturned}</Text>}
      {standing === "notDelivered" && <Text role="status">{returns.notDelivered}</Text>}
    </div>
  );
}

/** Whether nothing was found but what the words say already; what they advise is shown when it is posted. */
function isPlain({ done, counts }: Preview): boolean {
  return done && counts.error === 0 && counts.warning === 0;
}

/** A file that was not used is no return: the whole order is cancelled, which counts against nobody. */
function WholeOrder({ order }: { readonly order: string }): React.JSX.Element {
  const { translator, navigate } = usePane();
  const { returns } = translator.messages.pane;
  return (
    <Text size={200}>
      {returns.wholeOrder}{" "}
      <Link inline as="button" onClick={() => navigate("orders", { order })}>
        {translator.fill(returns.toOrderOf, { order })}
      </Link>
    </Text>
  );
}
