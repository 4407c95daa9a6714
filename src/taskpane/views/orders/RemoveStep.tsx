import type { ChangeRequest } from "../../../actions/changePlan";
import { usePane } from "../../pane";
import { useAction } from "../../useAction";
import { OrderStep, type StepProps } from "./OrderStep";

/** Deletes a draft; its items are free again. */
export function RemoveStep(props: StepProps): React.JSX.Element {
  const { remove } = usePane().translator.messages.pane.orders;
  const request: ChangeRequest = { order: props.order, delete: true };
  return <OrderStep {...props} texts={remove} action={useAction("change")} request={request} />;
}
