import { Button, Checkbox, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { LongList } from "../../../session/longList";
import { useViewStyles } from "../useViewStyles";
import type { ProposedDebtor, ProposedItem } from "./collectProposal.query";
import { isTicked, tickOf, type Unticked, withDebtor, withItem } from "./unticked";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", minHeight: "44px", justifyContent: "center" },
  /** Without the frame of the box a line of a list is as high as its words. */
  box: { minWidth: "0", flexGrow: 1, "& label": { overflowWrap: "anywhere", minWidth: "0" } },
  below: { paddingInlineStart: "32px", flexWrap: "wrap" },
  items: { paddingInlineStart: tokens.spacingHorizontalL },
  out: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
});

interface IncludedListProps {
  readonly debtors: LongList<ProposedDebtor>;
  readonly unticked: Unticked;
  readonly onUntick: (change: (last: Unticked) => Unticked) => void;
}

/** Who is collected from, customer by customer, each with a tick that takes it out. */
export function IncludedList({ debtors, unticked, onUntick }: IncludedListProps): React.JSX.Element {
  const { collect } = usePane().translator.messages.pane;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  if (debtors.length === 0) return <Text>{collect.noneFound}</Text>;
  const toggle = (debtor: string): void =>
    setOpen((last) => new Set(last.has(debtor) ? [...last].filter((one) => one !== debtor) : [...last, debtor]));
  return (
    <LongRows
      list={debtors}
      label={collect.includedList}
      rowHeight={68}
      renderRow={(debtor) => (
        <DebtorRow
          debtor={debtor}
          unticked={unticked}
          isOpen={open.has(debtor.debtor)}
          onOpen={() => toggle(debtor.debtor)}
          onUntick={onUntick}
        />
      )}
    />
  );
}

interface DebtorRowProps extends Omit<IncludedListProps, "debtors"> {
  readonly debtor: ProposedDebtor;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function DebtorRow({ debtor, unticked, isOpen, onOpen, onUntick }: DebtorRowProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { name, amount, items } = debtor;
  const tick = tickOf(debtor, unticked);
  const [first] = items.head;
  return (
    <div className={styles.row}>
      <div className={view.line}>
        <TickedName name={name} tick={tick} onToggle={() => onUntick((last) => withDebtor(debtor, last))} />
        <Money amount={amount} {...(tick === false ? { className: styles.out } : {})} />
      </div>
      {items.length === 1 && first !== undefined ? (
        <div className={mergeClasses(view.line, styles.below)}>
          <ItemWords item={first} />
        </div>
      ) : (
        <div className={styles.below}>
          <Button
            size="small"
            appearance="subtle"
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={isOpen}
            aria-label={translator.fill(collect.itemsOf, { count: items.length, name })}
            onClick={onOpen}
          >
            {translator.fill(collect.debtorItems, { count: items.length })}
          </Button>
        </div>
      )}
      {isOpen && items.length > 1 && (
        <div className={styles.items}>
          <LongRows
            list={items}
            label={translator.fill(collect.itemsOf, { count: items.length, name })}
            rowHeight={56}
            renderRow={(item) => <ItemRow item={item} {...{ items, unticked, onUntick }} />}
          />
        </div>
      )}
    </div>
  );
}

interface TickedNameProps {
  readonly name: string;
  readonly tick: boolean | "mixed";
  readonly onToggle: () => void;
}

/** A name with the tick that takes it out; whoever only reads has nothing to take out. */
function TickedName({ name, tick, onToggle }: TickedNameProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { isReadOnly } = usePane();
  if (isReadOnly) return <Text className={view.grow}>{name}</Text>;
  return <Checkbox className={styles.box} label={name} checked={tick} onChange={onToggle} />;
}

interface ItemRowProps extends Omit<IncludedListProps, "debtors"> {
  readonly item: ProposedItem;
  readonly items: LongList<ProposedItem>;
}

function ItemRow({ item, items, unticked, onUntick }: ItemRowProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { surroundings, attempt } = usePane();
  const ticked = isTicked(item, unticked);
  const toggle = async (): Promise<void> => {
    const isAll = items.head.length === items.length;
    const all = isAll ? items.head : await surroundings.session.rows(items, 0, items.length);
    onUntick((last) => withItem(item, all, last));
  };
  return (
    <div>
      <div className={view.line}>
        <TickedName name={item.item} tick={ticked} onToggle={() => attempt(toggle())} />
        <Money amount={item.amount} {...(ticked ? {} : { className: styles.out })} />
      </div>
      <div className={mergeClasses(view.line, styles.below)}>
        <ItemWords item={item} isNamed />
      </div>
    </div>
  );
}

/** Which invoice it is and when it falls due, with its cell. */
function ItemWords({
  item: { item, address, dueDate, discount, together },
  isNamed = false,
}: {
  readonly item: ProposedItem;
  readonly isNamed?: boolean;
}): React.JSX.Element {
  const view = useViewStyles();
  const { translator, goTo } = usePane();
  const { collect, parts } = translator.messages.pane;
  const { fill } = translator;
  const words = [
    ...(isNamed ? [] : [item]),
    fill(collect.itemDue, { due: dueDate }),
    ...(together > 1 ? [fill(collect.itemTogether, { others: together - 1 })] : []),
    ...(discount === "0.00" ? [] : [fill(collect.itemDiscount, { discount })]),
  ];
  return (
    <>
      <Text size={200} className={mergeClasses(view.quiet, view.grow)}>
        {words.join(", ")}
      </Text>
      {address !== null && (
        <Link as="button" aria-label={fill(parts.goTo, { address })} onClick={() => goTo(address)}>
          {collect.toCell}
        </Link>
      )}
    </>
  );
}
