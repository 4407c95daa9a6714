import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular, DismissCircleFilled } from "@fluentui/react-icons";
import { usePane } from "../../pane";
import type { OrderDetail, OrderStep } from "./order.query";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0", padding: "0" },
  step: {
    position: "relative",
    display: "flex",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
    // The line to the next step, below the mark of this one.
    ":not(:last-child)::before": {
      content: '""',
      position: "absolute",
      left: "9px",
      top: "22px",
      bottom: "0",
      width: "2px",
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  mark: { fontSize: "20px", flexShrink: 0 },
  done: { color: tokens.colorBrandForeground1 },
  cancelled: { color: tokens.colorStatusDangerForeground1 },
  ahead: { color: tokens.colorNeutralForeground3 },
  words: { display: "flex", flexDirection: "column", minWidth: "0", overflowWrap: "anywhere" },
});

const USUAL: readonly OrderStep["step"][] = ["made", "issued", "delivered", "settled"];

/** What an order has behind it, when and by whom, and what is still to come. */
export function OrderLife({ detail }: { readonly detail: OrderDetail }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { orders } = usePane().translator.messages.pane;
  const { steps } = detail;
  const done = new Set(steps.map(({ step }) => step));
  const ahead = done.has("cancelled") ? [] : USUAL.filter((step) => !done.has(step));
  return (
    <section className={view.section} aria-label={orders.life}>
      <h3 className={view.heading}>{orders.life}</h3>
      <ol className={styles.list}>
        {steps.map((step) => (
          <LifeStep key={step.step} step={step} />
        ))}
        {ahead.map((step) => (
          <li key={step} className={styles.step}>
            <CircleRegular className={mergeClasses(styles.mark, styles.ahead)} aria-hidden />
            <span className={styles.words}>
              <Text className={view.quiet}>{orders.steps[step]}</Text>
              <Text size={200} className={view.quiet}>
                {orders.stepToCome}
              </Text>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function LifeStep({ step: { step, at, by } }: { readonly step: OrderStep }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const when = at === null ? orders.stepUnknown : translator.write(at, at.length > 10 ? "moment" : "date");
  return (
    <li className={styles.step}>
      {step === "cancelled" ? (
        <DismissCircleFilled className={mergeClasses(styles.mark, styles.cancelled)} aria-hidden />
      ) : (
        <CheckmarkCircleFilled className={mergeClasses(styles.mark, styles.done)} aria-hidden />
      )}
      <span className={styles.words}>
        <Text>{orders.steps[step]}</Text>
        <Text size={200} className={view.quiet}>
          {by === null || by === "" ? when : translator.fill(orders.by, { at: when, user: by })}
        </Text>
      </span>
    </li>
  );
}
