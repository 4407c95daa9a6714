import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
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
  if (dunning.length === 0) return <Text>{returns.dunningNone}</Text>;
  return (
    <div className={styles.section}>
      <Text>{returns.dunningIntro}</Text>
      <Text weight="semibold">{translator.fill(returns.dunningOpen, { amount })}</Text>
      <LongRows
        list={dunning}
        label={returns.dunningList}
        rowHeight={190}
        renderRow={(item) => <DunningLine item={item} />}
      />
    </div>
  );
}

function DunningLine({ item }: { readonly item: DunningItem }): React.JSX.Element {
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
      <Proposals about={item} />
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
