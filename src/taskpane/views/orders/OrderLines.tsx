import {
  Button,
  Link,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { SearchField } from "../../parts/SearchField";
import type { OrderDetail } from "./order.query";
import type { OrderLine } from "./orderLines.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { type Wish, wishText } from "./draftWishes";

const useStyles = makeStyles({
  text: { display: "flex", flexDirection: "column", minWidth: "0", overflowWrap: "anywhere" },
  right: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexShrink: 0 },
});

interface OrderLinesProps {
  readonly detail: OrderDetail;
  /** Takes what the user wishes of a line of a draft; null where nothing can be wished. */
  readonly onWish: ((wish: Wish) => void) | null;
  /** Takes back the return of a line. */
  readonly onUndo: (line: OrderLine) => void;
}

/** So many lines can be looked through without a search. */
const FEW = 12;

/** The lines of an order; each leads to its cell, and one that came back to its return. */
export function OrderLines({ detail, onWish, onUndo }: OrderLinesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const [search, setSearch] = useState("");
  const answer = useQuery("orderLines", { number: detail.number, search });
  const { items, number } = detail;
  return (
    <section className={styles.section} aria-label={translator.fill(orders.lineList, { order: number })}>
      <h3 className={styles.heading}>{translator.fill(orders.lines, { count: items })}</h3>
      {items > FEW && <SearchField label={orders.lineSearch} value={search} onSearch={setSearch} />}
      <Answered answer={answer}>
        {(lines) => (
          <LongRows
            list={lines}
            label={translator.fill(orders.lineList, { order: number })}
            rowHeight={60}
            renderRow={(line) => <LineOfOrder order={number} line={line} {...{ onWish, onUndo }} />}
          />
        )}
      </Answered>
    </section>
  );
}

interface LineProps extends Pick<OrderLinesProps, "onWish" | "onUndo"> {
  readonly order: string;
  readonly line: OrderLine;
}

function LineOfOrder({ order, line, onWish, onUndo }: LineProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator, goTo, navigate, isReadOnly } = usePane();
  const { orders, returns } = translator.messages.pane;
  const { fill } = translator;
  const { name, address, amount, canReturn, undoable, item } = line;
  return (
    <div className={view.line}>
      <span className={styles.text}>
        {address === null ? (
          <Text>{name}</Text>
        ) : (
          <Link as="button" aria-label={fill(orders.lineCell, { name, address })} onClick={() => goTo(address)}>
            {name}
          </Link>
        )}
        <LineText line={line} />
      </span>
      <span className={styles.right}>
        <Money amount={amount} />
        {canReturn && !isReadOnly && (
          <Button
            size="small"
            aria-label={fill(orders.lineReturnOf, { line: line.line, name })}
            onClick={() => navigate("returns", { order, line: line.line })}
          >
            {orders.lineReturn}
          </Button>
        )}
        {undoable !== null && !isReadOnly && (
          <Button
            size="small"
            className={view.short}
            aria-label={fill(returns.undoOne, { item, name })}
            onClick={() => onUndo(line)}
          >
            {returns.undoShort}
          </Button>
        )}
        {onWish !== null && <LineMenu line={line} onWish={onWish} />}
      </span>
    </div>
  );
}

function LineText({ line }: { readonly line: OrderLine }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const { fill, write } = translator;
  const { item, mandate, together, status, returnedOn, reasonCode } = line;
  const what = fill(together > 1 ? orders.lineTogether : orders.lineText, { item, mandate, others: together - 1 });
  const back =
    reasonCode === null
      ? fill(orders.lineReturnedOn, { date: returnedOn ?? "" })
      : fill(orders.lineReturned, { date: returnedOn ?? "", reason: reasonCode });
  return (
    <>
      <Text size={200} className={view.quiet}>
        {what}
      </Text>
      {status !== "Draft" && (
        <Text size={200} className={view.quiet}>
          {status === "Returned" ? back : write(status, "code")}
        </Text>
      )}
    </>
  );
}

function LineMenu({
  line,
  onWish,
}: {
  readonly line: OrderLine;
  readonly onWish: (wish: Wish) => void;
}): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const { item, debtor } = line;
  const wishes: readonly Wish[] = [
    { kind: "exclude", name: item },
    { kind: "excludeDebtor", name: debtor },
    { kind: line.together > 1 ? "noConsolidate" : "consolidate", name: debtor },
  ];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={translator.fill(orders.lineMenu, { item })}
        />
      </MenuTrigger>
      <MenuPopover className={view.menu}>
        <MenuList>
          {wishes.map((wish) => (
            <MenuItem key={wish.kind} onClick={() => onWish(wish)}>
              {wishText(wish, translator)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
