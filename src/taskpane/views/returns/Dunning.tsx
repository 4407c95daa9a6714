import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { EmptyState } from "../../parts/EmptyState";
import { CellLink } from "../../parts/CellLink";
import { DoneBar } from "../../parts/DoneBar";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { DunningItem, ReturnedItems } from "./returnedItems.query";
import { useViewStyles } from "../useViewStyles";
import { DunningLetterPart } from "./DunningLetterPart";
import { Proposals } from "./Proposals";
import { ReasonAdvice } from "./ReasonAdvice";
import { reasonWords } from "./RecentReturns";

/** What came back and is not collected any more: its debtors are to be asked for the money. */
export function Dunning({ returned }: { readonly returned: ReturnedItems }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { returns } = translator.messages.pane;
  const { dunning, dunningOpen: amount } = returned;
  const [doneSentence, setDoneSentence] = useState<string | null>(null);
  const done = doneSentence !== null && <DoneBar sentence={doneSentence} />;
  if (dunning.length === 0) {
    return (
      <div className={styles.section}>
        {done}
        <EmptyState of="returns" text={returns.dunningNone} />
      </div>
    );
  }
  return (
    <div className={styles.section}>
      {done}
      <Text>{returns.dunningIntro}</Text>
      <Text weight="semibold">{translator.fill(returns.dunningOpen, { amount })}</Text>
      <LongRows
        list={dunning}
        label={returns.dunningList}
        rowHeight={190}
        // What is open in a row is of its item, and goes with it.
        renderRow={(item) => (
          <DunningLine key={`${item.administration} ${item.item}`} item={item} onDone={setDoneSentence} />
        )}
      />
    </div>
  );
}

interface DunningLineProps {
  readonly item: DunningItem;
  readonly onDone: (sentence: string) => void;
}

function DunningLine({ item, onDone }: DunningLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { fill, messages } = translator;
  const { returns, riskView } = messages.pane;
  const { administration, debtor, name, open, dueDate: due, timesReturned: times, advice, reasonCode, address } = item;
  const [isLetterOpen, setIsLetterOpen] = useState(false);
  return (
    <div className={styles.section}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {item.item} {name} ({debtor})
        </Text>
        <Money amount={open} />
      </div>
      <Text block>{fill(returns.dunningLine, { due, times })}</Text>
      <Text block>
        {fill(returns.dunningWhy, { reason: reasonWords(reasonCode, translator), advice })}{" "}
        <CellLink address={address} />
      </Text>
      {item.heldUntil !== null && <Text block>{fill(riskView.heldUntil, { date: item.heldUntil })}</Text>}
      <ReasonAdvice code={reasonCode} />
      <Proposals about={item.after} onDone={onDone} />
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-expanded={isLetterOpen}
          aria-label={fill(riskView.letterOf, { name })}
          onClick={() => setIsLetterOpen(!isLetterOpen)}
        >
          {riskView.letter}
        </Button>
      </div>
      {isLetterOpen && <DunningLetterPart administration={administration} debtor={debtor} />}
    </div>
  );
}
