import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import type { ProposalSum } from "../../../actions/proposalResult";
import { usePane } from "../../pane";
import { ArrivalHeading } from "../../parts/ArrivalHeading";
import { DateLadder } from "../../parts/charts/DateLadder";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { ZOOMED } from "../../parts/zoomed";
import { formatCents, parseCents, subtract, ZERO } from "../../../domain/values/money";
import type { TakenItem } from "../../../session/collectionPreview";
import type { LongList } from "../../../session/longList";
import type { CollectionShown } from "../../../session/results";
import type { Preview } from "../../../session/session";
import { useViewStyles } from "../useViewStyles";

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

interface ProposalSummaryProps {
  readonly preview: Preview;
  readonly result: CollectionShown;
}

/** What is collected, and what the user still has to do at the bank. */
export function ProposalSummary({ preview, result }: ProposalSummaryProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { fill } = translator;
  const { collectionDate, dueUntil, items, transactions, amount, discount } = result;
  const deliverBy = deliverByOf(result);
  const isPosted = preview.action === "collect";
  return (
    <div className={view.section}>
      <ArrivalHeading>{isPosted ? collect.reviewTitle : collect.reviewOrderTitle}</ArrivalHeading>
      <Money amount={formatCents(amount)} className={styles.sum} />
      <Text weight="semibold">{fill(collect.takenTotal, { transactions, items })}</Text>
      <Text>{fill(collect.chosen, { date: collectionDate, dueUntil })}</Text>
      {discount !== 0 && <Text>{fill(collect.discount, { discount: formatCents(discount) })}</Text>}
      {deliverBy !== null && preview.done && (
        <Text>
          {fill(isPosted ? collect.nextCollect : collect.nextOrder, {
            deliverBy,
            orders: preview.orders.join(", "),
            count: preview.orders.length,
          })}
        </Text>
      )}
      {preview.journal !== null && <Difference total={preview.journal.debit} result={result} />}
      <PerInvoice taken={result.taken} />
    </div>
  );
}

/** Why the journal adds up to what it does: the amount that is collected, and what stands beside it. */
function Difference({
  total,
  result: { amount, discount },
}: {
  readonly total: string;
  readonly result: CollectionShown;
}): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { collect } = messages.pane;
  const rest = subtract(parseCents(total) ?? ZERO, amount);
  const params = { total, amount: formatCents(amount), discount: formatCents(discount) };
  const why = rest === 0 ? collect.totalIs : rest === discount ? collect.totalDiscount : collect.totalOther;
  return <Text>{fill(why, params)}</Text>;
}

/** What is collected invoice by invoice, for who wants to see it. */
function PerInvoice({ taken }: { readonly taken: LongList<TakenItem> }): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { collect } = messages.pane;
  return (
    <Accordion collapsible>
      <AccordionItem value="perInvoice">
        <AccordionHeader as="h4" expandIconPosition="end">
          {fill(collect.perInvoice, { count: taken.length })}
        </AccordionHeader>
        <AccordionPanel>
          <LongRows
            list={taken}
            label={collect.perInvoiceList}
            rowHeight={48}
            renderRow={(item) => <TakenRow item={item} />}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function TakenRow({ item: { item, name, dueDate, amount } }: { readonly item: TakenItem }): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  return (
    <div>
      <div className={view.line}>
        <Text className={view.grow}>{name}</Text>
        <Money amount={amount} />
      </div>
      <Text size={200} className={view.quiet}>
        {item}, {fill(messages.pane.collect.itemDue, { due: dueDate })}
      </Text>
    </div>
  );
}

/** Totals per bank account, scheme and kind. */
export function Sums({ sums }: { readonly sums: readonly ProposalSum[] }): React.JSX.Element | null {
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

/** One ladder of days for each scheme and each set of days. */
export function Days({ sums }: { readonly sums: readonly ProposalSum[] }): React.JSX.Element {
  const byDays = new Map(sums.map((sum) => [JSON.stringify([sum.localInstrument, sum.dates]), sum]));
  return (
    <>
      {[...byDays].map(([key, sum]) => (
        <LadderOf key={key} sum={sum} isOnly={byDays.size === 1} />
      ))}
    </>
  );
}

function LadderOf({ sum, isOnly }: { readonly sum: ProposalSum; readonly isOnly: boolean }): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { collect } = translator.messages.pane;
  const title = isOnly ? collect.ladder : translator.fill(collect.ladderOf, { scheme: sum.localInstrument });
  return <DateLadder title={title} days={sum.dates} today={dateOf(surroundings.clock())} />;
}
