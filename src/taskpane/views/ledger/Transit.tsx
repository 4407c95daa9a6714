import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { LedgerBalances, TransitOrder } from "./ledgerBalances.query";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  parts: { paddingLeft: tokens.spacingHorizontalM },
});

interface TransitProps {
  readonly balances: LedgerBalances;
  readonly until: IsoDate | null;
}

/** What is in transit per order, what brought it there, and why it is not nil. */
export function Transit({ balances, until }: TransitProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const { transit, transitTotal } = balances;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{ledger.transit}</h3>
      <Text size={200} className={styles.quiet}>
        {until === null ? ledger.transitNow : fill(ledger.transitUntil, { date: until })}
      </Text>
      {transit.length === 0 ? (
        <Text>{ledger.transitNone}</Text>
      ) : (
        <>
          <div className={styles.line}>
            <Text weight="semibold" className={styles.grow}>
              {ledger.transitTotal}
            </Text>
            <Money amount={transitTotal} />
          </div>
          <LongRows
            list={transit}
            label={ledger.transit}
            rowHeight={130}
            renderRow={(order) => <TransitRow transit={order} />}
          />
        </>
      )}
    </div>
  );
}

function TransitRow({ transit }: { readonly transit: TransitOrder }): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { translator, navigate } = usePane();
  const { fill, messages } = translator;
  const { ledger } = messages.pane;
  const { order, collectionDate: date, balance, reason, parts, address } = transit;
  return (
    <div>
      <div className={view.line}>
        <Link as="button" aria-label={fill(ledger.toOrder, { order })} onClick={() => navigate("orders", { order })}>
          {order}
        </Link>
        <Money amount={balance} />
      </div>
      <Text block>{ledger.reason[reason]}</Text>
      <div className={styles.parts}>
        {parts.map(({ event, amount }) => (
          <div key={event} className={view.line}>
            <Text size={200} className={view.grow}>
              {ledger.event[event]}
            </Text>
            <Money amount={amount} className={view.quiet} />
          </div>
        ))}
      </div>
      <Text size={200} className={view.quiet}>
        {fill(ledger.transitLine, { date })} <CellLink address={address} />
      </Text>
    </div>
  );
}
