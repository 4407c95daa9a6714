import { Text } from "@fluentui/react-components";
import type { ShownTotals } from "../../../session/processShown";
import { usePane } from "../../pane";
import { Money } from "../../parts/Money";
import { useViewStyles } from "../useViewStyles";

const AMOUNTS = ["credits", "returned", "debits", "charges"] as const;
const COUNTS = ["booked", "asked", "refused", "known", "ignored", "left"] as const;

interface ProcessTotalsProps {
  readonly totals: ShownTotals;
  /** Whoever answers is led here. */
  readonly ref: React.Ref<HTMLElement>;
}

/** What all entries come to: amounts first, then how many are booked and how many are not; said anew when that changes. */
export function ProcessTotals({ totals, ref }: ProcessTotalsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  return (
    <section ref={ref} tabIndex={-1} className={styles.section} aria-label={bank.totals}>
      <div>
        {AMOUNTS.filter((name) => totals[name] !== "0.00").map((name) => (
          <div key={name} className={styles.line}>
            <Text className={styles.grow}>{bank[name]}</Text>
            <Money amount={totals[name]} />
          </div>
        ))}
      </div>
      <Text role="status">
        {COUNTS.filter((name) => totals[name] > 0)
          .map((name) => fill(bank.counts[name], { count: totals[name] }))
          .join(" ")}
      </Text>
    </section>
  );
}
