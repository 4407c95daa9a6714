import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { ArrivalHeading } from "../../parts/ArrivalHeading";
import { FindingsList } from "../../parts/FindingsList";
import type { ReturnChoice } from "./returnChoice.query";
import type { ActionInUse } from "../../useAction";
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
  if (state.step !== "committed") return null;
  const isRecalled = action.request?.kind === "Recalled";
  const advice = isRecalled ? "Again" : (state.preview.result?.advice ?? "AskDebtor");
  const { order, mandateId: mandate, administration, item } = choice;
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
      {!isRecalled && <Proposals about={{ administration, item, mandate, reasonCode }} />}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onNext}>
          {returns.nextReturn}
        </Button>
        {advice === "Again" && <Button onClick={() => navigate("collect")}>{returns.nextCollect}</Button>}
        {(advice === "NewMandate" || advice === "Correct") && (
          <Button onClick={() => navigate("mandates", { mandate })}>{returns.nextMandate}</Button>
        )}
        <Button onClick={() => navigate("orders", { order })}>{returns.toOrder}</Button>
      </div>
    </div>
  );
}
