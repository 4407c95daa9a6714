import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { orderFilter } from "./orders.query";
import { type OrderChoice, OrderList } from "./OrderList";
import { OrderDetails } from "./OrderDetails";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";

/** The orders, and one of them with everything that can be done with it. */
export function OrdersView({ request }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { shell } = usePane().translator.messages.pane;
  const { choice, setChoice, order, setOrder } = useAskedOrders(request);
  const [doneSentence, setDoneSentence] = useState<string | null>(null);
  if (order !== null) {
    return (
      <section className={styles.view} aria-label={shell.views.orders}>
        <OrderDetails
          key={order}
          order={order}
          onBack={() => setOrder(null)}
          onRemoved={(sentence) => {
            setDoneSentence(sentence);
            setOrder(null);
          }}
        />
      </section>
    );
  }
  return (
    <section className={styles.view} aria-label={shell.views.orders}>
      <h2 className={styles.heading}>{shell.views.orders}</h2>
      {doneSentence !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{doneSentence}</MessageBarBody>
        </MessageBar>
      )}
      <OrderList
        choice={choice}
        onChoose={setChoice}
        onOpen={(number) => {
          setDoneSentence(null);
          setOrder(number);
        }}
      />
    </section>
  );
}

/** What is listed and which order is open: as another view asks, else as the user chooses. */
function useAskedOrders(request: ViewProps["request"]) {
  const [choice, setChoice] = useState<OrderChoice>({ filter: "all", search: "" });
  const [order, setOrder] = useState<string | null>(null);
  const [seen, setSeen] = useState<ViewProps["request"]>(null);
  if (request !== seen) {
    setSeen(request);
    if (request?.order !== undefined) setOrder(request.order);
    else if (request?.filter !== undefined) {
      setChoice({ filter: orderFilter(request.filter), search: "" });
      setOrder(null);
    }
  }
  return { choice, setChoice, order, setOrder };
}
