import { Badge, Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { EmptyState } from "../../parts/EmptyState";
import { Answered } from "../../parts/Answered";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { SearchField } from "../../parts/SearchField";
import { SelectField } from "../../parts/SelectField";
import { type ListedOrders, ORDER_FILTERS, type OrderFilter, type OrderRow } from "./orders.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { STATE_COLOURS } from "./stateColours";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

/** Which orders are listed. */
export interface OrderChoice {
  readonly filter: OrderFilter;
  readonly search: string;
}

interface OrderListProps {
  readonly choice: OrderChoice;
  readonly onChoose: (choice: OrderChoice) => void;
  readonly onOpen: (order: string) => void;
}

/** The orders, the newest first, by what has to be done with them and by what is searched for. */
export function OrderList(props: OrderListProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, administration } = usePane();
  const { orders } = translator.messages.pane;
  const { choice, onOpen } = props;
  const answer = useQuery("orders", { ...choice, administration });
  const counts = answer.last?.data.counts ?? null;
  return (
    <div className={styles.section}>
      {counts !== null && counts.all > 0 && <OrderFields {...props} counts={counts} />}
      <Answered answer={answer}>
        {({ counts: { all }, orders: list }) =>
          all === 0 ? (
            <NoOrders />
          ) : (
            <LongRows
              list={list}
              label={orders.list}
              rowHeight={56}
              renderRow={(row) => <OrderLine row={row} onOpen={onOpen} />}
            />
          )
        }
      </Answered>
    </div>
  );
}

function NoOrders(): React.JSX.Element {
  const { translator, navigate, isReadOnly } = usePane();
  const { orders } = translator.messages.pane;
  return (
    <EmptyState of="orders" text={isReadOnly ? orders.noneToRead : orders.none}>
      {!isReadOnly && (
        <Button appearance="primary" onClick={() => navigate("collect")}>
          {orders.toCollect}
        </Button>
      )}
    </EmptyState>
  );
}

interface OrderFieldsProps extends Pick<OrderListProps, "choice" | "onChoose"> {
  readonly counts: ListedOrders["counts"];
}

function OrderFields({ counts, choice, onChoose }: OrderFieldsProps): React.JSX.Element {
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  return (
    <>
      <SelectField
        label={orders.filter}
        value={choice.filter}
        options={ORDER_FILTERS.map((name) => ({
          value: name,
          label: translator.fill(orders.filters[name], { count: counts[name] }),
        }))}
        onChange={(filter) => onChoose({ ...choice, filter })}
      />
      <SearchField label={orders.search} value={choice.search} onSearch={(search) => onChoose({ ...choice, search })} />
    </>
  );
}

function OrderLine({
  row,
  onOpen,
}: {
  readonly row: OrderRow;
  readonly onOpen: (order: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const { fill } = translator;
  const { number, state, bank, localInstrument, collectionDate, transactions, controlSum, toSettle, returned } = row;
  // Of an order that is wholly open the amount says it already.
  const isPartly = toSettle !== null && toSettle !== "0.00" && toSettle !== controlSum;
  const facts = [
    fill(orders.rowText, { date: collectionDate, transactions }),
    fill(orders.rowBank, { bank, scheme: localInstrument }),
    ...(returned === null ? [] : [fill(orders.rowReturned, { amount: returned })]),
    ...(isPartly ? [openText(toSettle, translator)] : []),
  ];
  return (
    <div>
      <div className={view.line}>
        <span className={styles.head}>
          <Link as="button" aria-label={fill(orders.open, { order: number })} onClick={() => onOpen(number)}>
            {number}
          </Link>
          <Badge appearance="tint" size="small" color={STATE_COLOURS[state]}>
            {orders.states[state]}
          </Badge>
        </span>
        <Money amount={controlSum} />
      </div>
      <Text size={200} className={view.quiet}>
        {facts.join(", ")}
      </Text>
    </div>
  );
}

/** What the bank still has to pay; or, after a late return, what it has still to take back. */
function openText(toSettle: string, { fill, messages }: PaneTranslator): string {
  const { rowToSettle, rowToDebit } = messages.pane.orders;
  const isDebit = toSettle.startsWith("-");
  return fill(isDebit ? rowToDebit : rowToSettle, { amount: toSettle.replace(/^-/, "") });
}
