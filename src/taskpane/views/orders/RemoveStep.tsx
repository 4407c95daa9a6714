import type { ChangeRequest } from "../../../actions/changePlan";
import { usePane } from "../../pane";
import { useAction } from "../../useAction";
import type { StepProps } from "./stepProps";
import { StepPanel } from "./StepPanel";

/** Deletes a draft; its items are free again. */
export function RemoveStep({ order, onDone, onClose }: StepProps): React.JSX.Element {
  const { translator } = usePane();
  const { remove } = translator.messages.pane.orders;
  const action = useAction("change");
  const request: ChangeRequest = { order, delete: true };
  return (
    <StepPanel
      action={action}
      title={remove.title}
      intro={remove.intro}
      request={request}
      commitLabel={remove.commit}
      onCommitted={() => onDone(translator.fill(remove.done, { order }))}
      onClose={onClose}
    />
  );
}
