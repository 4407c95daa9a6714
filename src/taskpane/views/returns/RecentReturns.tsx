import { Link, Text } from "@fluentui/react-components";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { ShareBars } from "../../parts/charts/ShareBars";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { ReturnedItems, ReturnedLine } from "./returnedItems.query";
import { ReasonAdvice } from "./ReasonAdvice";
import { useViewStyles } from "../useViewStyles";

/** What came back, the latest first, with its reason and what that advises; and what it came back for. */
export function RecentReturns({ returned }: { readonly returned: ReturnedItems }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { returns, parts } = translator.messages.pane;
  const { lines, reasons } = returned;
  if (lines.length === 0) return <Text>{returns.recentNone}</Text>;
  return (
    <div className={styles.section}>
      {reasons.length > 0 && (
        <ShareBars
          title={returns.reasons}
          captions={[returns.reason, returns.reasonCount, parts.amount]}
          rows={reasons.map(({ reason, count, amount }) => ({ name: reasonWords(reason, translator), count, amount }))}
        />
      )}
      <h3 className={styles.heading}>{returns.recentList}</h3>
      <LongRows
        list={lines}
        label={returns.recentList}
        rowHeight={110}
        renderRow={(line) => <RecentLine line={line} />}
      />
    </div>
  );
}

/** The reason with its meaning, as a sentence names it. */
export function reasonWords(reason: string | null, { messages, write }: PaneTranslator): string {
  return reason === null || reason === "" ? messages.pane.returns.noReason : write(reason, "reason");
}

function RecentLine({ line }: { readonly line: ReturnedLine }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const { item, name, amount, order, address, kind, returnedOn, reasonCode } = line;
  const reason = reasonWords(reasonCode, translator);
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {item} {name}
        </Text>
        <Money amount={amount} />
      </div>
      <Text block>{fill(returns.recentKind, { kind: kind ?? "", date: returnedOn ?? "", reason })}</Text>
      <Text block>{returns.advice[line.advice]}</Text>
      <ReasonAdvice code={reasonCode} />
      <Text size={200} className={styles.quiet}>
        <Link inline as="button" onClick={() => navigate("orders", { order })}>
          {fill(returns.recentLine, { order, line: line.line })}
        </Link>{" "}
        <CellLink address={address} />
      </Text>
    </div>
  );
}
