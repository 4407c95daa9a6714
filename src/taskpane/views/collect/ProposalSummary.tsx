import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import type { DateLadder as Days } from "../../../domain/collection/collectionDates";
import type { LocalInstrument, SequenceType } from "../../../domain/book/records";
import { usePane } from "../../pane";
import { DateLadder } from "../../parts/charts/DateLadder";
import { Money } from "../../parts/Money";
import type { Preview, SummaryRow } from "../../../session/session";
import { useViewStyles } from "../useViewStyles";
import { ProposalParts } from "./ProposalParts";

const useStyles = makeStyles({
  sum: { fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
});

/** The sums of one administration, account, scheme and sequence type, as the proposal tells them. */
type SumRow = SummaryRow & {
  readonly administration: string;
  readonly account: string;
  readonly localInstrument: LocalInstrument;
  readonly sequenceType: SequenceType;
  readonly items: number;
  readonly transactions: number;
  readonly amount: string;
  readonly dates: Days;
};

function sumsOf({ lists }: Preview): readonly SumRow[] {
  return (lists["sums"]?.head ?? []) as readonly SumRow[];
}

/** The last day on which the bank takes all of its files; null when nothing is collected. */
export function deliverByOf(preview: Preview): IsoDate | null {
  const days = sumsOf(preview).map(({ dates }) => dates.deliverBy);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/** What would be collected: the total, what comes next, the sums, the days, and what it consists of. */
export function ProposalSummary({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { fill } = translator;
  const { collectionDate, dueUntil, items, transactions, amount, discount } = preview.summary as SummaryRow & {
    readonly collectionDate: string;
    readonly dueUntil: string;
    readonly items: number;
    readonly transactions: number;
    readonly amount: string;
    readonly discount: string;
  };
  const deliverBy = deliverByOf(preview);
  return (
    <>
      <div className={view.section}>
        {deliverBy === null ? (
          <Text weight="semibold">{collect.nothingTaken}</Text>
        ) : (
          <>
            <Money amount={amount} className={styles.sum} />
            <Text weight="semibold">{fill(collect.takenTotal, { transactions, items })}</Text>
          </>
        )}
        <Text>{fill(collect.chosen, { date: collectionDate, dueUntil })}</Text>
        {discount !== "0.00" && <Text>{fill(collect.discount, { discount })}</Text>}
        {deliverBy !== null && (
          <Text>{fill(preview.action === "collect" ? collect.nextCollect : collect.nextOrder, { deliverBy })}</Text>
        )}
      </div>
      <Sums sums={sumsOf(preview)} />
      {ladders(sumsOf(preview)).map((sum, _index, all) => (
        <LadderOf key={JSON.stringify(sum.dates)} sum={sum} isOnly={all.length === 1} />
      ))}
      <ProposalParts preview={preview} />
    </>
  );
}

function Sums({ sums }: { readonly sums: readonly SumRow[] }): React.JSX.Element | null {
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  if (sums.length === 0) return null;
  return (
    <section className={view.section} aria-label={collect.sums}>
      <h3 className={view.heading}>{collect.sums}</h3>
      {sums.map(({ administration, account, localInstrument, sequenceType, items, transactions, amount }) => (
        <div key={[administration, account, localInstrument, sequenceType].join(" ")}>
          <div className={view.line}>
            <Text className={view.grow}>{translator.fill(collect.sumTitle, { administration, account })}</Text>
            <Money amount={amount} />
          </div>
          <Text size={200} className={view.quiet}>
            {translator.fill(collect.sumText, {
              scheme: localInstrument,
              sequence: collect.sequences[sequenceType],
              transactions,
              items,
            })}
          </Text>
        </div>
      ))}
    </section>
  );
}

/** One ladder for each scheme and each set of days. */
function ladders(sums: readonly SumRow[]): readonly SumRow[] {
  const byDays = new Map(sums.map((sum) => [JSON.stringify([sum.localInstrument, sum.dates]), sum]));
  return [...byDays.values()];
}

function LadderOf({ sum, isOnly }: { readonly sum: SumRow; readonly isOnly: boolean }): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { collect } = translator.messages.pane;
  const title = isOnly ? collect.ladder : translator.fill(collect.ladderOf, { scheme: sum.localInstrument });
  return <DateLadder title={title} days={sum.dates} today={dateOf(surroundings.clock())} />;
}
