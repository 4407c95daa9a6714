import { Button, Text } from "@fluentui/react-components";
import type { ActionDocument } from "../../../actions/action";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { useHowKept } from "../../parts/KeepFirst";
import { Money } from "../../parts/Money";
import { OutgoingFiles } from "../../parts/OutgoingFiles";
import { Tick } from "../../parts/Tick";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { DeliverStep } from "./DeliverStep";
import type { IssuedOrder } from "./issuedOrders.query";
import { useDelivery } from "./useDelivery";

interface IssuedFilesProps {
  readonly documents: readonly ActionDocument[];
  readonly orders: readonly string[];
  /** The last day on which the bank takes them. */
  readonly deliverBy: IsoDate;
  /** Told in a sentence when the bank has the file of an order. */
  readonly onDelivered?: (sentence: string) => void;
}

/** Orders that were just issued, each with what was done and what is still to do: booked or saved, downloaded, submitted. */
export function IssuedFiles({ documents, orders, deliverBy, onDelivered }: IssuedFilesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { collect } = translator.messages.pane;
  const { fill } = translator;
  const known = useQuery("issuedOrders", { orders }).last?.data ?? [];
  const delivery = useDelivery((order) => onDelivered?.(fill(collect.delivered, { order })));
  const { delivered, asking, isBusy, deliver, answered } = delivery;
  const open = orders.filter((order) => !delivered.includes(order));
  const orderOf = (number: string): IssuedOrder | undefined => known.find((one) => one.number === number);
  const day = known[0]?.collectionDate;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{collect.bankTitle}</h3>
      <Text>{fill(collect.deliverText, { deliverBy })}</Text>
      <OutgoingFiles
        documents={documents}
        zipName={`${orders[0] ?? ""}.zip`}
        saveLabel={collect.download}
        savedLabel={collect.downloaded}
        steps={[collect.stillTo.download, collect.stillTo.submit]}
        headOf={({ order }) => order !== null && <OrderHead order={orderOf(order)} number={order} />}
        footOf={({ order }) =>
          order !== null && (
            <Delivered
              order={order}
              isDelivered={delivered.includes(order)}
              isAsking={asking === order}
              isDisabled={isReadOnly || isBusy}
              onDeliver={() => deliver([order])}
              onAnswer={(wasRecorded) => answered(order, wasRecorded)}
            />
          )
        }
      >
        {open.length > 1 && (
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={isReadOnly || isBusy} onClick={() => deliver(open)}>
              {fill(collect.deliverAll, { count: open.length })}
            </Button>
          </div>
        )}
      </OutgoingFiles>
      {day !== undefined && <Text>{fill(collect.afterwards, { date: day })}</Text>}
    </div>
  );
}

/** For which account the order is, how much it comes to, and that it stands in the books: on the desk, in a file. */
function OrderHead({
  order,
  number,
}: {
  readonly order: IssuedOrder | undefined;
  readonly number: string;
}): React.JSX.Element {
  const styles = useViewStyles();
  const kept = useHowKept();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  return (
    <>
      {order !== undefined && (
        <>
          <div className={styles.line}>
            <Text weight="semibold" className={styles.grow}>
              {order.bank === ""
                ? order.iban
                : translator.fill(collect.accountOption, { iban: order.iban, bank: order.bank })}
            </Text>
            <Money amount={order.amount} />
          </div>
          <Text size={200} className={styles.quiet}>
            {translator.fill(collect.issuedOf, { scheme: order.localInstrument, transactions: order.transactions })}
          </Text>
        </>
      )}
      <Tick isDone>{translator.fill(kept === null ? collect.booked : collect.keptIn[kept], { order: number })}</Tick>
    </>
  );
}

interface DeliveredProps {
  readonly order: string;
  readonly isDelivered: boolean;
  /** Whether something of it has to be looked at first. */
  readonly isAsking: boolean;
  readonly isDisabled: boolean;
  readonly onDeliver: () => void;
  readonly onAnswer: (wasRecorded: boolean) => void;
}

function Delivered(props: DeliveredProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { order, isDelivered, isAsking, isDisabled, onDeliver, onAnswer } = props;
  if (isDelivered) return <Tick isDone>{translator.fill(collect.delivered, { order })}</Tick>;
  if (isAsking) {
    return <DeliverStep order={order} onDone={() => onAnswer(true)} onClose={() => onAnswer(false)} />;
  }
  return (
    <Tick isDone={false}>
      <span className={styles.buttons}>
        <Button disabled={isDisabled} aria-label={translator.fill(collect.deliverOne, { order })} onClick={onDeliver}>
          {collect.deliver}
        </Button>
      </span>
    </Tick>
  );
}
