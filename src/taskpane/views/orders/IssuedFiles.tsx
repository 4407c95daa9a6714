import { Button, Text } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ActionDocument } from "../../../actions/action";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { OutgoingFiles } from "../../parts/OutgoingFiles";
import { useViewStyles } from "../useViewStyles";
import { DeliverStep } from "./DeliverStep";

interface IssuedFilesProps {
  readonly documents: readonly ActionDocument[];
  readonly orders: readonly string[];
  /** The last day on which the bank takes them. */
  readonly deliverBy: IsoDate;
  /** Told in a sentence when the bank has the file of an order. */
  readonly onDelivered?: (sentence: string) => void;
}

/** What to do with the files of orders that were just issued: take them, hand them to the bank, and say so. */
export function IssuedFiles({ documents, orders, deliverBy, onDelivered }: IssuedFilesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const [delivering, setDelivering] = useState<string | null>(null);
  const [delivered, setDelivered] = useState<readonly string[]>([]);
  const zipName = `${orders[0] ?? ""}.zip`;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{documents.length > 1 ? collect.filesTitleMany : collect.filesTitle}</h3>
      <OutgoingFiles documents={documents} zipName={zipName} />
      <h3 className={styles.heading}>{collect.deliverTitle}</h3>
      <Text>{translator.fill(collect.deliverText, { deliverBy })}</Text>
      {orders.map((order) => (
        <DeliveryOf
          key={order}
          order={order}
          isDelivered={delivered.includes(order)}
          isOpen={delivering === order}
          onOpen={setDelivering}
          onDone={(sentence) => {
            setDelivered([...delivered, order]);
            setDelivering(null);
            onDelivered?.(sentence);
          }}
        />
      ))}
    </div>
  );
}

interface DeliveryOfProps {
  readonly order: string;
  readonly isDelivered: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (order: string | null) => void;
  readonly onDone: (sentence: string) => void;
}

function DeliveryOf({ order, isDelivered, isOpen, onOpen, onDone }: DeliveryOfProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { collect } = translator.messages.pane;
  if (isDelivered) {
    return (
      <Text role="status">
        <CheckmarkCircleRegular aria-hidden /> {translator.fill(collect.delivered, { order })}
      </Text>
    );
  }
  if (isOpen) return <DeliverStep order={order} onDone={onDone} onClose={() => onOpen(null)} />;
  return (
    <div className={styles.buttons}>
      <Button disabled={isReadOnly} onClick={() => onOpen(order)}>
        {translator.fill(collect.deliverOne, { order })}
      </Button>
    </div>
  );
}
