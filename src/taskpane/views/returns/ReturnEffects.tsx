import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { ArrivalHeading } from "../../parts/ArrivalHeading";
import { CellLink } from "../../parts/CellLink";
import { LongRows } from "../../parts/LongRows";
import type { ReturnShown, ShownItemEffect, ShownMandateEffect } from "../../../session/results";
import { useViewStyles } from "../useViewStyles";

/** So many entries are named; of more only how many there are. */
const NAMED_MAX = 3;

const useStyles = makeStyles({
  list: { margin: "0", paddingLeft: tokens.spacingHorizontalL, display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** What will happen, in words, before the rows that say the same. */
export function ReturnEffects({ effects }: { readonly effects: ReturnShown }): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { translator } = usePane();
  const { returns } = translator.messages.pane;
  const { amount, transactions } = effects;
  // What becomes of the mandates of several stands in the rows that will be written.
  const isSeveral = transactions > 1;
  return (
    <div className={view.section}>
      <ArrivalHeading>{returns.effects}</ArrivalHeading>
      {isSeveral && <Text>{translator.fill(returns.severalSum, { count: effects.transactions, amount })}</Text>}
      <LongRows
        list={effects.items}
        label={returns.effectItems}
        rowHeight={90}
        renderRow={(item) => <ItemWords item={item} advice={effects.advice} />}
      />
      <ul className={styles.list}>
        {!isSeveral &&
          effects.mandates.flatMap((mandate) =>
            mandateSentences(mandate, translator).map((sentence) => <li key={sentence}>{sentence}</li>),
          )}
        {orderSentences(effects, translator).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function ItemWords({
  item,
  advice,
}: { readonly item: ShownItemEffect } & Pick<ReturnShown, "advice">): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const { openBefore: before, openAfter: after, timesBefore, timesAfter, address } = item;
  const opening = before === after ? returns.staysOpen : returns.opens;
  return (
    <div className={styles.section}>
      <Text weight="semibold">
        {fill(opening, { item: item.item, before, after })} <CellLink address={address} />
      </Text>
      <Text>
        {timesBefore === timesAfter
          ? fill(returns.countsNot, { count: timesBefore })
          : fill(returns.counts, { before: timesBefore, after: timesAfter })}{" "}
        {item.notAgain === null ? returns.again : fill(returns.notAgain[item.notAgain], { advice })}
      </Text>
    </div>
  );
}

function mandateSentences(effect: ShownMandateEffect, { fill, messages }: PaneTranslator): string[] {
  const { returns } = messages.pane;
  const { mandate, lastBefore, lastAfter, sequenceBefore, sequenceAfter } = effect;
  return [
    ...(lastBefore === lastAfter
      ? []
      : [fill(returns.lastBack, { mandate, before: lastBefore ?? "", after: lastAfter ?? "" })]),
    ...(sequenceBefore === sequenceAfter || sequenceBefore === null || sequenceAfter === null
      ? []
      : [fill(returns.sequence, { mandate, before: sequenceBefore, after: sequenceAfter })]),
  ];
}

function orderSentences(effects: ReturnShown, { fill, messages }: PaneTranslator): string[] {
  const { returns } = messages.pane;
  const { reversals, reversed: amount, bookingDate: date, bankDebit, settlesOrder } = effects;
  const count = reversals.length;
  const entries = reversals.join(", ");
  const reversing = count > NAMED_MAX ? returns.reversedMany : returns.reversed;
  const taking = bankDebit?.charges === "0.00" ? returns.bankTakes : returns.bankTakesCharges;
  return [
    count === 0 ? returns.nothingReversed : fill(reversing, { count, entries, date, amount }),
    bankDebit === null ? returns.bankLater : fill(taking, { ...bankDebit }),
    ...(settlesOrder ? [returns.settles] : []),
  ];
}
