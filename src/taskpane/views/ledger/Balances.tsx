import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { EmptyState } from "../../parts/EmptyState";
import { Answered, AnswerShown } from "../../parts/Answered";
import { LevelChart } from "../../parts/charts/LevelChart";
import { Money } from "../../parts/Money";
import type { AccountBalance, LedgerBalances, Period } from "./ledgerBalances.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { PeriodFields } from "./PeriodFields";
import { Transit } from "./Transit";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0", padding: "0", display: "grid", rowGap: tokens.spacingVerticalXS },
});

interface BalancesProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** What the ledger adds up to: its accounts in a period, and what is in transit at its end, with the reasons. */
export function Balances({ period, onPeriod }: BalancesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { ledger } = usePane().translator.messages.pane;
  const balances = useQuery("ledgerBalances", period);
  const { last } = balances;
  const isBooked = last !== null && (last.data.accounts.length > 0 || !isAlways(last.asked));
  return (
    <div className={styles.view}>
      <Answered answer={balances}>
        {(data) =>
          isBooked ? <TransitChart balances={data} /> : <EmptyState of="entries" text={ledger.nothingBooked} />
        }
      </Answered>
      {isBooked && (
        <>
          <PeriodFields period={period} onChange={onPeriod} />
          <AnswerShown answer={balances}>
            {(data, { until }) => (
              <>
                <Accounts balances={data} />
                <Transit balances={data} until={until} />
              </>
            )}
          </AnswerShown>
        </>
      )}
    </div>
  );
}

function isAlways({ from, until }: Period): boolean {
  return from === null && until === null;
}

function TransitChart({ balances: { months } }: { readonly balances: LedgerBalances }): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const params = { first: months[0]?.amount ?? "0.00", last: months.at(-1)?.amount ?? "0.00" };
  return (
    <LevelChart
      title={ledger.chart}
      summary={fill(ledger.chartSummary, params)}
      captions={[ledger.month, ledger.amount]}
      levels={months}
    />
  );
}

function Accounts({ balances }: { readonly balances: LedgerBalances }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const { accounts, debit, credit } = balances;
  const administrations = [...new Set(accounts.map(({ administration }) => administration))];
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{ledger.accounts}</h3>
      {accounts.length === 0 && <Text>{ledger.nothingBookedHere}</Text>}
      {administrations.map((administration) => (
        <AccountList
          key={administration}
          label={fill(ledger.accountsOf, { administration })}
          accounts={accounts.filter((account) => account.administration === administration)}
        />
      ))}
      {accounts.length > 0 && (
        <Text weight="semibold">
          {debit === credit ? fill(ledger.balanced, { amount: debit }) : fill(ledger.unbalanced, { debit, credit })}
        </Text>
      )}
    </div>
  );
}

interface AccountListProps {
  readonly label: string;
  readonly accounts: readonly AccountBalance[];
}

function AccountList({ label, accounts }: AccountListProps): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { fill, messages } = usePane().translator;
  return (
    <div className={view.section}>
      <Text weight="semibold">{label}</Text>
      <ul className={styles.list} aria-label={label}>
        {accounts.map(({ account, name, debit, credit, balance }) => (
          <li key={account}>
            <div className={view.line}>
              <Text className={view.grow}>
                {account} {name}
              </Text>
              <Money amount={balance} />
            </div>
            <Text size={200} className={view.quiet}>
              {fill(messages.pane.ledger.balanceOf, { debit, credit })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
