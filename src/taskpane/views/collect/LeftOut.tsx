import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  makeStyles,
  Text,
} from "@fluentui/react-components";
import type { Counted } from "../../../domain/collection/nothingToCollect";
import { add, formatCents, parseCents, ZERO } from "../../../domain/values/money";
import { lookUp } from "../../../messages/translator";
import { type PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { CollectionShown } from "../../../session/results";
import type { LeftOutGroup, LeftOutItem } from "../../../session/collectionPreview";
import { FindingChoices } from "../mandates/FindingChoices";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({ link: { fontSize: "inherit" } });

/** How many items are left out, and what they come to. */
export function totalOf(groups: readonly LeftOutGroup[]): { readonly count: number; readonly amount: string } {
  return {
    count: groups.reduce((sum, { items }) => sum + items.length, 0),
    amount: formatCents(groups.reduce((sum, { amount }) => add(sum, parseCents(amount) ?? ZERO), ZERO)),
  };
}

/** Why a group is left out, in a few words: in its own, else by what its findings are about. */
function reasonText(reason: string, { messages }: PaneTranslator): string {
  return lookUp(messages.pane.collect.reasons, reason) ?? lookUp(messages.findingGroups, reason) ?? reason;
}

/** The items that cannot go along by their reason; each leads to the cell that must be mended. */
export function LeftOut({ groups }: { readonly groups: readonly LeftOutGroup[] }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { fill } = translator;
  return (
    <div className={view.section}>
      <Text>{collect.leftOutIntro}</Text>
      <Accordion multiple collapsible>
        {groups.map((group) => {
          const { amount, items } = group;
          const reason = reasonText(group.reason, translator);
          return (
            <AccordionItem key={group.reason} value={group.reason}>
              <AccordionHeader as="h4" size="small" expandIconPosition="end">
                {fill(collect.leftOutGroup, { reason, amount, count: items.length })}
              </AccordionHeader>
              <AccordionPanel>
                <LongRows
                  list={items}
                  label={fill(collect.leftOutList, { reason })}
                  rowHeight={96}
                  renderRow={(item) => <LeftOutRow item={item} />}
                />
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </div>
  );
}

function LeftOutRow({ item }: { readonly item: LeftOutItem }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { debtor, name, openAmount, reasons } = item;
  return (
    <div className={view.section}>
      <div className={view.line}>
        <Text weight="semibold" className={view.grow}>
          {translator.fill(name === "" ? collect.leftOutItem : collect.leftOutNamed, { item: item.item, debtor, name })}
        </Text>
        <Money amount={openAmount} />
      </div>
      {reasons.map((reason, index) => (
        <div key={index}>
          <Reason reason={reason} />
          <FindingChoices finding={reason.finding} />
        </div>
      ))}
    </div>
  );
}

/** Why something is not collected, with the cell to go to. */
export function Reason({ reason: { finding, address } }: { readonly reason: LocatedFinding }): React.JSX.Element {
  const styles = useStyles();
  const { translator, goTo } = usePane();
  const { parts } = translator.messages.pane;
  return (
    <Text size={200}>
      {address !== null && (
        <Link
          as="button"
          inline
          className={styles.link}
          aria-label={translator.fill(parts.goTo, { address })}
          onClick={() => goTo(address)}
        >
          {address}
        </Link>
      )}{" "}
      {translator.describe(finding)}
    </Text>
  );
}

/** The items with which nothing is wrong, and that are not collected now, by why; in cents. */
export interface NotTakenCounts {
  readonly count: number;
  /** What is open of them, as `formatCents` writes it: nothing of those that are paid. */
  readonly open: string;
  readonly rows: readonly { readonly why: "paid" | "notWanted" | "notDue"; readonly of: Counted }[];
}

/** What a proposal tells of these items. */
export function notTakenOf({ untaken }: Pick<CollectionShown, "untaken">): NotTakenCounts {
  const { paid, itemSaysNo, debtorSaysNo, notDue } = untaken;
  const notWanted = together(itemSaysNo, debtorSaysNo);
  const rows = [{ why: "notDue", of: notDue } as const, { why: "notWanted", of: notWanted } as const];
  return {
    count: paid.count + notWanted.count + notDue.count,
    open: formatCents(together(notWanted, notDue).amount),
    rows: [...rows, { why: "paid", of: paid } as const].filter(({ of }) => of.count > 0),
  };
}

function together(one: Counted, other: Counted): Counted {
  return { count: one.count + other.count, amount: add(one.amount, other.amount) };
}

/** What was looked at and is not in turn: nothing is wrong with it. */
export function NotTaken({ counts }: { readonly counts: NotTakenCounts }): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { collect } = messages.pane;
  return (
    <div className={view.section}>
      <Text>{collect.notTakenIntro}</Text>
      {counts.rows.map(({ why, of }) => (
        <div key={why} className={view.line}>
          <Text className={view.grow}>{fill(collect.notTakenRow, { why: collect[why], count: of.count })}</Text>
          <Money amount={formatCents(of.amount)} />
        </div>
      ))}
    </div>
  );
}
