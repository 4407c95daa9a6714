import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Link,
  makeStyles,
  Text,
} from "@fluentui/react-components";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { KeptFinding, OrderDetail } from "./order.query";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  facts: { margin: "0", display: "grid", gridTemplateColumns: "minmax(6rem, 40%) 1fr", columnGap: "8px" },
  name: { margin: "0" },
  value: { margin: "0", overflowWrap: "anywhere" },
});

/** An amount that came in; where the bank took more than it paid, what it took. */
function signed(amount: string, received: string, taken: string): readonly [label: string, amount: string] {
  return amount.startsWith("-") ? [taken, amount.slice(1)] : [received, amount];
}

/** What an order comes to, and what has become of that. */
export function OrderAmounts({ detail }: { readonly detail: OrderDetail }): React.JSX.Element | null {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const { controlSum, discount, settled, returned, toSettle, lineTotals } = detail;
  const amounts: readonly (readonly [label: string, amount: string])[] = [
    [orders.controlSum, controlSum],
    ...(discount === "0.00" ? [] : [[orders.discount, discount] as const]),
    ...(toSettle === null
      ? []
      : ([
          signed(settled, orders.settled, orders.debited),
          [orders.returned, returned],
          signed(toSettle, orders.toSettle, orders.toDebit),
        ] as const)),
  ];
  // The total alone stands at the top already.
  if (amounts.length === 1) return null;
  return (
    <section className={styles.section} aria-label={orders.sums}>
      <h3 className={styles.heading}>{orders.sums}</h3>
      {amounts.map(([label, amount]) => (
        <div key={label} className={styles.line}>
          <Text className={styles.grow}>{label}</Text>
          <Money amount={amount} />
        </div>
      ))}
      {lineTotals.length > 1 &&
        lineTotals.map(({ status, lines, amount }) => (
          <div key={status} className={styles.line}>
            <Text size={200} className={styles.quiet}>
              {translator.fill(orders.lineTotal, { status, count: lines })}
            </Text>
            <Money amount={amount} className={styles.quiet} />
          </div>
        ))}
    </section>
  );
}

/** What else there is to know of an order: one click away. */
export function OrderAbout({ detail }: { readonly detail: OrderDetail }): React.JSX.Element {
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const { findings } = detail;
  return (
    <Accordion multiple collapsible>
      <AccordionItem value="about">
        <AccordionHeader as="h3" expandIconPosition="end">
          {orders.about}
        </AccordionHeader>
        <AccordionPanel>
          <Facts detail={detail} />
        </AccordionPanel>
      </AccordionItem>
      {findings.length > 0 && (
        <AccordionItem value="findings">
          <AccordionHeader as="h3" expandIconPosition="end">
            {translator.fill(orders.findings, { count: findings.length })}
          </AccordionHeader>
          <AccordionPanel>
            <LongRows
              list={findings}
              label={orders.findingList}
              rowHeight={84}
              renderRow={(found) => <Kept found={found} />}
            />
          </AccordionPanel>
        </AccordionItem>
      )}
    </Accordion>
  );
}

function Facts({ detail }: { readonly detail: OrderDetail }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const { administration, creditorName, account, localInstrument, batchNumber, bookingDate, fileName } = detail;
  const { hashMethod, hash, contentHash } = detail;
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [orders.administration, creditorName === "" ? administration : `${administration} (${creditorName})`],
    [orders.account, account],
    [orders.scheme, translator.write(localInstrument, "code")],
    [orders.batch, batchNumber],
    [orders.bookingDate, bookingDate === null ? null : translator.write(bookingDate, "date")],
    [orders.file, fileName],
    [translator.fill(orders.hash, { method: hashMethod ?? "" }), hash],
    [orders.contentHash, contentHash],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} style={{ display: "contents" }}>
            <dt className={`${styles.name} ${view.quiet}`}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const COLOURS = { error: "danger", warning: "warning", info: "informative" } as const;

function Kept({ found }: { readonly found: KeptFinding }): React.JSX.Element {
  const view = useViewStyles();
  const { translator, goTo } = usePane();
  const { messages, fill } = translator;
  const { orders, parts } = messages.pane;
  const { severity, record, message, acceptedBy, address } = found;
  return (
    <div className={view.section}>
      <span className={view.buttons}>
        <Badge appearance="tint" size="small" color={COLOURS[severity]}>
          {messages.severities[severity]}
        </Badge>
        {address !== null && (
          <Link as="button" aria-label={fill(parts.goTo, { address })} onClick={() => goTo(address)}>
            {record === "" ? address : record}
          </Link>
        )}
      </span>
      <Text>{message}</Text>
      <Text size={200} className={view.quiet}>
        {acceptedBy === null ? orders.leftOut : fill(orders.acceptedBy, { user: acceptedBy })}
      </Text>
    </div>
  );
}
