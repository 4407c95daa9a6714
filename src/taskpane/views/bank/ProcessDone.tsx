import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { Preview } from "../../../session/session";
import { usePane } from "../../pane";
import { ArrivalHeading } from "../../parts/ArrivalHeading";
import { useViewStyles } from "../useViewStyles";

interface ProcessDoneProps {
  readonly preview: Preview<"process">;
  readonly onAgain: () => void;
  readonly onMatch: () => void;
}

/** What was processed, and what there is to do now. */
export function ProcessDone({ preview, onAgain, onMatch }: ProcessDoneProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { fill, messages } = translator;
  const { bank } = messages.pane;
  const settled = settledOrders(preview);
  const totals = preview.result?.totals;
  const returns = preview.result?.entries.head.filter(isReturn).length ?? 0;
  const left = totals?.left ?? 0;
  const waiting = (totals?.asked ?? 0) + (totals?.refused ?? 0);
  return (
    <div className={styles.section}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{fill(bank.done, { count: totals?.booked ?? 0 })}</MessageBarTitle>
        </MessageBarBody>
      </MessageBar>
      <ArrivalHeading>{bank.next}</ArrivalHeading>
      {settled.length > 0 && (
        <Text>
          {fill(bank.settled, { count: settled.length })}{" "}
          {settled.map((order, at) => (
            <span key={order}>
              {at > 0 && ", "}
              <Link inline as="button" onClick={() => navigate("orders", { order })}>
                {order}
              </Link>
            </span>
          ))}
          .
        </Text>
      )}
      {returns > 0 && <Text>{fill(bank.opened, { count: returns, amount: totals?.returned ?? "0.00" })}</Text>}
      <Text>{waiting > 0 ? fill(bank.stillOpen, { count: waiting }) : bank.nothingOpen}</Text>
      {left > 0 && <Text>{fill(bank.left, { count: left })}</Text>}
      <div className={styles.buttons}>
        {returns > 0 && (
          <Button appearance="primary" onClick={() => navigate("returns", { filter: "recent" })}>
            {bank.toReturns}
          </Button>
        )}
        {waiting + left > 0 && <Button onClick={onMatch}>{bank.toMatch}</Button>}
        <Button onClick={onAgain}>{bank.again}</Button>
      </div>
    </div>
  );
}

function isReturn({ fate, is }: { readonly fate: string; readonly is: string }): boolean {
  return fate === "booked" && (is === "return" || is === "batchReject" || is === "returnOutside");
}

/** The orders that are settled by it. */
function settledOrders({ changes }: Preview): readonly string[] {
  const orders = changes.find(({ table }) => table === "Orders")?.rows.head ?? [];
  const settled = orders.filter(({ fields }) => fields["status"] === "Settled");
  return [...new Set(settled.map(({ key }) => String(key["number"] ?? "")))];
}
