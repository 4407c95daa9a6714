import { Badge, Button, Link, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { ShareBars } from "../../parts/charts/ShareBars";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { ReturnedItems, ReturnedLine } from "./returnedItems.query";
import { ReasonAdvice } from "./ReasonAdvice";
import { UndoReturn } from "./UndoReturn";
import { useViewStyles } from "../useViewStyles";

/** What came back, the latest first, with its reason and what that advises; and what it came back for. */
export function RecentReturns({ returned }: { readonly returned: ReturnedItems }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { returns, parts } = translator.messages.pane;
  const { lines, reasons } = returned;
  const [undoing, setUndoing] = useState<ReturnedLine | null>(null);
  const [isUndone, setUndone] = useState(false);
  if (undoing !== null) {
    return (
      <UndoReturn
        returned={undoing}
        onClose={() => setUndoing(null)}
        onDone={() => {
          setUndoing(null);
          setUndone(true);
        }}
      />
    );
  }
  const done = isUndone && <Undone />;
  if (lines.length === 0) {
    return (
      <div className={styles.section}>
        {done}
        <Text>{returns.recentNone}</Text>
      </div>
    );
  }
  return (
    <div className={styles.section}>
      {done}
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
        rowHeight={130}
        renderRow={(line) => <RecentLine line={line} onUndo={setUndoing} />}
      />
    </div>
  );
}

function Undone(): React.JSX.Element {
  const { returns } = usePane().translator.messages.pane;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{returns.undoDone}</MessageBarBody>
    </MessageBar>
  );
}

/** The reason with its meaning, as a sentence names it. */
export function reasonWords(reason: string | null, { messages, write }: PaneTranslator): string {
  return reason === null || reason === "" ? messages.pane.returns.noReason : write(reason, "reason");
}

interface RecentLineProps {
  readonly line: ReturnedLine;
  readonly onUndo: (line: ReturnedLine) => void;
}

function RecentLine({ line, onUndo }: RecentLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, preferences, navigate } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const { item, name, amount, order, address, kind, returnedOn, reasonCode, debitAwaited } = line;
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
      {debitAwaited !== null && (
        <Badge appearance="tint" color="warning">
          {fill(returns.debitAwaited, { amount: debitAwaited })}
        </Badge>
      )}
      <div className={styles.line}>
        <Text size={200} className={styles.quiet}>
          <Link inline as="button" onClick={() => navigate("orders", { order })}>
            {fill(returns.recentLine, { order, line: line.line })}
          </Link>{" "}
          <CellLink address={address} />
        </Text>
        {line.endToEndId !== null && !preferences.readOnly && (
          <Button size="small" aria-label={fill(returns.undoOne, { item, name })} onClick={() => onUndo(line)}>
            {returns.undoShort}
          </Button>
        )}
      </div>
    </div>
  );
}
