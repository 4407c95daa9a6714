import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { dateOf, type IsoDate, nextBusinessDay } from "../../../domain/values/calendar";
import type { ProposalSum } from "../../../actions/proposalResult";
import type { CollectionRequest } from "../../../actions/collectionRequest";
import { usePane } from "../../pane";
import { DateLadder } from "../../parts/charts/DateLadder";
import { Money } from "../../parts/Money";
import { ZOOMED } from "../../parts/zoomed";
import { formatCents } from "../../../domain/values/money";
import type { CollectionShown } from "../../../session/results";
import { useViewStyles } from "../useViewStyles";
import { Reason } from "./LeftOut";
import { ProposalSave } from "./ProposalSave";
import { ProposalParts, type ProposalProps } from "./ProposalParts";

const useStyles = makeStyles({
  sum: {
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
    [ZOOMED]: { fontSize: tokens.fontSizeBase400 },
  },
});

/** The last day on which the bank takes all of its files; null when nothing is collected. */
export function deliverByOf({ sums }: CollectionShown): IsoDate | null {
  const days = sums.head.map(({ dates }) => dates.deliverBy);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

interface ProposalSummaryProps extends ProposalProps {
  /** What was asked; null where nothing is known of it. */
  readonly request: CollectionRequest | null;
  /** Looks at a collection on another day. */
  readonly onDay: (day: IsoDate) => void;
}

/** What would be collected: the total, what comes next, the sums, the days, and what it consists of. */
export function ProposalSummary(props: ProposalSummaryProps): React.JSX.Element {
  const { preview, result, onChanged, request, onDay } = props;
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { fill } = translator;
  const { collectionDate, dueUntil, items, transactions, amount, discount, sums } = result;
  const deliverBy = deliverByOf(result);
  return (
    <>
      <div className={view.section}>
        {deliverBy === null ? (
          <>
            <Text weight="semibold">{collect.nothingTaken}</Text>
            {result.whyNothing.head.map((reason) => (
              <Reason key={reason.finding.code} reason={reason} />
            ))}
            {result.nextDue !== null && <AtNextDue day={nextBusinessDay(result.nextDue)} onDay={onDay} />}
          </>
        ) : (
          <>
            <Money amount={formatCents(amount)} className={styles.sum} />
            <Text weight="semibold">{fill(collect.takenTotal, { transactions, items })}</Text>
          </>
        )}
        <Text>{fill(collect.chosen, { date: collectionDate, dueUntil })}</Text>
        {discount !== 0 && <Text>{fill(collect.discount, { discount: formatCents(discount) })}</Text>}
        {deliverBy !== null && (
          <Text>{fill(preview.action === "collect" ? collect.nextCollect : collect.nextOrder, { deliverBy })}</Text>
        )}
      </div>
      <Sums sums={sums.head} />
      {ladders(sums.head).map((sum, _index, all) => (
        <LadderOf key={JSON.stringify(sum.dates)} sum={sum} isOnly={all.length === 1} />
      ))}
      <ProposalParts preview={preview} result={result} onChanged={onChanged} />
      {request !== null && deliverBy !== null && <ProposalSave request={request} />}
    </>
  );
}

/** The first day on which something is due, where nothing is due now. */
function AtNextDue({ day, onDay }: { readonly day: IsoDate } & Pick<ProposalSummaryProps, "onDay">): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  return (
    <div className={view.buttons}>
      <Button onClick={() => onDay(day)}>{fill(messages.pane.collect.atNextDue, { date: day })}</Button>
    </div>
  );
}

function Sums({ sums }: { readonly sums: readonly ProposalSum[] }): React.JSX.Element | null {
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  if (sums.length === 0) return null;
  const isOfSeveral = new Set(sums.map(({ administration }) => administration)).size > 1;
  return (
    <section className={view.section} aria-label={collect.sums}>
      <h3 className={view.heading}>{collect.sums}</h3>
      {sums.map(({ administration, account, localInstrument, sequenceType, items, transactions, amount }) => (
        <div key={[administration, account, localInstrument, sequenceType].join(" ")}>
          <div className={view.line}>
            <Text className={view.grow}>
              {isOfSeveral ? translator.fill(collect.sumTitle, { administration, account }) : account}
            </Text>
            <Money amount={formatCents(amount)} />
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
function ladders(sums: readonly ProposalSum[]): readonly ProposalSum[] {
  const byDays = new Map(sums.map((sum) => [JSON.stringify([sum.localInstrument, sum.dates]), sum]));
  return [...byDays.values()];
}

function LadderOf({ sum, isOnly }: { readonly sum: ProposalSum; readonly isOnly: boolean }): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { collect } = translator.messages.pane;
  const title = isOnly ? collect.ladder : translator.fill(collect.ladderOf, { scheme: sum.localInstrument });
  return <DateLadder title={title} days={sum.dates} today={dateOf(surroundings.clock())} />;
}
