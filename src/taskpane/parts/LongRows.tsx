import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { usePane } from "../pane";
import type { LongList } from "../session/longList";
import { useRows } from "./useRows";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0", padding: "0" },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    boxSizing: "border-box",
    width: "100%",
    overflowWrap: "anywhere",
  },
  scroller: { overflowY: "auto", maxHeight: "60vh", outlineOffset: "-2px" },
  all: { position: "relative", width: "100%", listStyleType: "none", margin: "0", padding: "0" },
  placed: { position: "absolute", top: "0", left: "0" },
});

interface LongRowsProps<Row> {
  readonly list: LongList<Row>;
  /** What screen readers call it. */
  readonly label: string;
  /** About how high a row is, in pixels. */
  readonly rowHeight: number;
  readonly renderRow: (row: Row, index: number) => ReactNode;
}

/** The rows of a list: a short one whole, of a long one only what is in sight, fetched as the user scrolls. */
export function LongRows<Row>(props: LongRowsProps<Row>): React.JSX.Element {
  const styles = useStyles();
  const { list, label, renderRow } = props;
  const { messages } = usePane().translator;
  if (list.length === 0) return <Text>{messages.pane.parts.empty}</Text>;
  if (list.length > list.head.length) return <ScrolledRows {...props} />;
  return (
    <ul className={styles.list} aria-label={label}>
      {list.head.map((row, index) => (
        <li className={styles.row} key={index}>
          {renderRow(row, index)}
        </li>
      ))}
    </ul>
  );
}

function ScrolledRows<Row>({ list, label, rowHeight, renderRow }: LongRowsProps<Row>): React.JSX.Element {
  const styles = useStyles();
  const { messages } = usePane().translator;
  const scroller = useRef<HTMLDivElement>(null);
  const { at, want } = useRows(list);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised upon what it returns
  const virtualizer = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => want(first, last), [first, last, want]);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      // Scrolled by the arrow keys, also where no row can be focused.
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <ul className={styles.all} style={{ height: virtualizer.getTotalSize() }} aria-label={label}>
        {items.map(({ index, key, start }) => {
          const row = at(index);
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={mergeClasses(styles.row, styles.placed)}
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={list.length}
            >
              {row === undefined ? <Text size={200}>{messages.pane.parts.loadingRows}</Text> : renderRow(row, index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
