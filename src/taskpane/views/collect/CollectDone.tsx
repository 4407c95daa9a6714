import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../../pane";
import type { Committed, Preview } from "../../../session/session";
import { IssuedFiles } from "../orders/IssuedFiles";
import { useViewStyles } from "../useViewStyles";
import type { CollectWay } from "./collectChoice";
import { deliverByOf } from "./ProposalSummary";

interface CollectDoneProps {
  readonly preview: Preview<CollectWay>;
  readonly committed: Committed;
  readonly onAgain: () => void;
}

/** What was made, and what the user does now: take the files to the bank, or see to it that the draft is issued. */
export function CollectDone({ preview, committed, onAgain }: CollectDoneProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { collect } = translator.messages.pane;
  const { orders, documents } = committed;
  const isPosted = preview.action === "collect";
  const deliverBy = preview.result === null ? null : deliverByOf(preview.result);
  const only = orders.length === 1 ? orders[0] : undefined;
  const params = { count: orders.length, orders: orders.join(", ") };
  return (
    <div className={styles.view}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{translator.fill(isPosted ? collect.doneCollect : collect.doneOrder, params)}</MessageBarBody>
      </MessageBar>
      {isPosted && deliverBy !== null && <IssuedFiles documents={documents} orders={orders} deliverBy={deliverBy} />}
      <div className={styles.buttons}>
        {isPosted ? (
          <Button onClick={() => navigate("orders", only === undefined ? { filter: "toDeliver" } : { order: only })}>
            {only === undefined ? collect.toOrders : translator.fill(collect.toOrder, { order: only })}
          </Button>
        ) : (
          orders.map((order) => (
            <Button key={order} appearance="primary" onClick={() => navigate("orders", { order })}>
              {translator.fill(collect.toIssue, { order })}
            </Button>
          ))
        )}
        <Button onClick={onAgain}>{collect.again}</Button>
      </div>
    </div>
  );
}
