import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { EmptyState } from "../../parts/EmptyState";
import { Answered } from "../../parts/Answered";
import { BarChart } from "../../parts/charts/BarChart";
import { RateChart } from "../../parts/charts/RateChart";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { useQuery } from "../../useQuery";
import { RiskOnSheets } from "./RiskOnSheets";
import { useViewStyles } from "../useViewStyles";
import type { ReturnRisk, ShownDebtorRate } from "./returnRisk.query";

/** What can still come back, running out ahead, and how much of the last twelve months did. */
export function RiskPart(): React.JSX.Element {
  const styles = useViewStyles();
  const { riskView } = usePane().translator.messages.pane;
  const answer = useQuery("returnRisk", {});
  return (
    <Answered answer={answer}>
      {(risk) =>
        risk.now.total === "0.00" && risk.total.collected === 0 ? (
          <EmptyState of="returns" text={riskView.nothing} />
        ) : (
          <div className={styles.section}>
            <Exposed risk={risk} />
            <Rates risk={risk} />
            <RiskOnSheets />
          </div>
        )
      }
    </Answered>
  );
}

function Exposed({ risk: { now, ahead } }: { readonly risk: ReturnRisk }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, write, messages } = usePane().translator;
  const { riskView } = messages.pane;
  const amounts = [
    [riskView.withoutQuestion, now.withoutQuestion],
    [riskView.onlyUnauthorised, now.onlyUnauthorised],
    [riskView.b2b, now.b2b],
  ] as const;
  return (
    <>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {riskView.exposure}
        </Text>
        <Money amount={now.total} />
      </div>
      {amounts.map(([label, amount]) => (
        <div key={label} className={styles.line}>
          <Text size={200} className={styles.grow}>
            {label}
          </Text>
          <Money amount={amount} className={styles.quiet} />
        </div>
      ))}
      <BarChart
        title={riskView.ahead}
        summary={fill(riskView.aheadSummary, { now: now.total })}
        axis={riskView.date}
        series={[riskView.withoutQuestion, riskView.onlyUnauthorised]}
        rows={ahead.map(({ after, ...day }) => ({
          label: after === null ? riskView.now : fill(riskView[after.unit], { count: after.count }),
          name: write(day.date, "date"),
          sentence: fill(riskView.aheadSentence, { ...day }),
          values: [day.withoutQuestion, day.onlyUnauthorised],
        }))}
      />
    </>
  );
}

function Rates({ risk: { total, months, debtors } }: { readonly risk: ReturnRisk }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, write, messages } = usePane().translator;
  const { riskView } = messages.pane;
  const { collected, returned, returnedAmount: amount, rate } = total;
  return (
    <>
      <Text>{fill(riskView.rates, { collected, returned, amount, rate })}</Text>
      <RateChart
        title={riskView.rateChart}
        summary={fill(riskView.rates, { collected, returned, amount, rate })}
        captions={[riskView.month, riskView.collected, riskView.returned, riskView.rate]}
        rows={months.map((one) => ({
          label: write(one.month, "month").slice(0, 1),
          name: write(one.month, "month"),
          sentence: fill(riskView.monthSentence, { ...one }),
          rate: one.rate,
          cells: [write(one.collected, "number"), write(one.returned, "number")],
        }))}
      />
      {debtors.length > 0 && (
        <>
          <h3 className={styles.heading}>{riskView.debtors}</h3>
          <LongRows
            list={debtors}
            label={riskView.debtors}
            rowHeight={52}
            renderRow={(debtor) => <DebtorLine rate={debtor} />}
          />
        </>
      )}
    </>
  );
}

function DebtorLine({ rate }: { readonly rate: ShownDebtorRate }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { riskView } = messages.pane;
  const { debtor, name, collected, returned, returnedAmount } = rate;
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {name} ({debtor})
        </Text>
        <Money amount={returnedAmount} />
      </div>
      <Text size={200}>{fill(riskView.debtorLine, { collected, returned, rate: rate.rate })}</Text>
    </div>
  );
}
