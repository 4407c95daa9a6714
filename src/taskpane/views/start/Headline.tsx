import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { EmptyState } from "../../parts/EmptyState";
import type { Collectable } from "../collectable.query";
import { useViewStyles } from "../useViewStyles";
import type { Attention } from "./overview.query";
import { type Coming, whatComes } from "./whatComes";

const useStyles = makeStyles({
  headline: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  money: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

interface HeadlineProps {
  readonly collectable: Collectable;
  readonly attention: Attention;
  /** Whether something is to be done besides. */
  readonly isBusy: boolean;
}

/** What can be collected and on which day; else, where nothing is to be done either, what comes next. */
export function Headline({ collectable, attention, isBusy }: HeadlineProps): React.JSX.Element | null {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator, navigate, isReadOnly } = usePane();
  const { messages, fill } = translator;
  const { start } = messages.pane;
  const { count, amount, collectionDate, stopping } = collectable;
  if (count > 0 && stopping === 0) {
    return (
      <section className={styles.headline} aria-label={start.headline}>
        <h2 className={view.heading}>{fill(start.toCollect, { date: collectionDate })}</h2>
        <div className={styles.money}>
          <Text size={600} weight="semibold" className={styles.amount}>
            {fill(start.money, { amount })}
          </Text>
          <Text>{fill(start.items, { count })}</Text>
        </div>
        <Button
          appearance={isReadOnly ? "secondary" : "primary"}
          onClick={() => navigate("collect", { day: collectionDate })}
        >
          {start.toProposal}
        </Button>
      </section>
    );
  }
  if (isBusy) return null;
  const coming = whatComes(attention, collectable);
  return (
    <section aria-label={start.headline}>
      <EmptyState of="work" text={start.nothing} isHeading>
        {coming !== null && <Text>{sentenceOf(coming, fill, start)}</Text>}
      </EmptyState>
    </section>
  );
}

type Pane = ReturnType<typeof usePane>["translator"];

function sentenceOf(coming: Coming, fill: Pane["fill"], start: Pane["messages"]["pane"]["start"]): string {
  return coming.what === "due" ? fill(start.nextDue, { day: coming.day }) : fill(start.nextMoney, coming);
}
