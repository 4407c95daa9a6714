import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { ArrivalHeading } from "../../parts/ArrivalHeading";
import { DoneBar } from "../../parts/DoneBar";
import { FindingsList } from "../../parts/FindingsList";
import type { ReturnChoice } from "./returnChoice.query";
import type { ActionInUse } from "../../useAction";
import { useQuery } from "../../useQuery";
import { Proposals } from "./Proposals";
import { ReasonAdvice } from "./ReasonAdvice";
import { useViewStyles } from "../useViewStyles";

interface ReturnDoneProps {
  readonly action: ActionInUse<"return">;
  readonly choice: ReturnChoice;
  readonly onNext: () => void;
}

/** A return that is posted: what the reason advises, where that is done, and the next one. */
export function ReturnDone({ action, choice, onNext }: ReturnDoneProps): React.JSX.Element | null {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { returns } = translator.messages.pane;
  const { state } = action;
  const after = useQuery("stepsAfterReturn", { order: choice.order, line: choice.line });
  const [doneSentence, setDoneSentence] = useState<string | null>(null);
  if (state.step !== "committed") return null;
  const isRecalled = action.request?.kind === "Recalled";
  const advice = isRecalled ? "Again" : (state.preview.result?.advice ?? "AskDebtor");
  const { order } = choice;
  const reasonCode = isRecalled ? null : (action.request?.reasonCode ?? null);
  return (
    <div className={styles.section}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{returns.done}</MessageBarTitle>
        </MessageBarBody>
      </MessageBar>
      <ArrivalHeading>{returns.next}</ArrivalHeading>
      <Text>{returns.nextStep[advice]}</Text>
      <ReasonAdvice code={reasonCode} />
      <FindingsList findings={state.preview.findings} />
      {doneSentence !== null && <DoneBar sentence={doneSentence} />}
      {after.data !== null && <Proposals about={after.data} onDone={setDoneSentence} />}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onNext}>
          {returns.nextReturn}
        </Button>
        {advice === "Again" && <Button onClick={() => navigate("collect")}>{returns.nextCollect}</Button>}
        <Button onClick={() => navigate("orders", { order })}>{returns.toOrder}</Button>
      </div>
    </div>
  );
}
