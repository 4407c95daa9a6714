import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { usePane } from "../pane";
import type { LongList } from "../../session/longList";
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
  all: { position: "relative", width: "100%" },
  block: { position: "absolute", top: "0", left: "0", width: "100%" },
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

/**
 * So many rows are placed as one block. The virtualizer goes through all that it places whenever one of them turns out
 * higher than reckoned: through a hundred thousand rows that would take longer than a user waits for a key.
 */
const BLOCK_ROWS = 10;

function ScrolledRows<Row>({ list, label, rowHeight, renderRow }: LongRowsProps<Row>): React.JSX.Element {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { at, want } = useRows(list);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised upon what it returns
  const virtualizer = useVirtualizer({
    count: Math.ceil(list.length / BLOCK_ROWS),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight * BLOCK_ROWS,
    overscan: 1,
  });
  const blocks = virtualizer.getVirtualItems();
  const first = (blocks[0]?.index ?? 0) * BLOCK_ROWS;
  const end = Math.min(((blocks.at(-1)?.index ?? 0) + 1) * BLOCK_ROWS, list.length);
  useEffect(() => want(first, end - 1), [first, end, want]);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      // Scrolled by the arrow keys, also where no row can be focused.
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <div role="list" className={styles.all} style={{ height: virtualizer.getTotalSize() }} aria-label={label}>
        {blocks.map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="none"
            className={styles.block}
            style={{ transform: `translateY(${start}px)` }}
          >
            {rowsOf(index, list.length).map((row) => (
              <div key={row} role="listitem" className={styles.row} aria-posinset={row + 1} aria-setsize={list.length}>
                <ScrolledRow row={at(row)} index={row} renderRow={renderRow} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function rowsOf(block: number, length: number): readonly number[] {
  const first = block * BLOCK_ROWS;
  return Array.from({ length: Math.min(BLOCK_ROWS, length - first) }, (_, offset) => first + offset);
}

interface ScrolledRowProps<Row> extends Pick<LongRowsProps<Row>, "renderRow"> {
  /** Undefined while it is being fetched. */
  readonly row: Row | undefined;
  readonly index: number;
}

function ScrolledRow<Row>({ row, index, renderRow }: ScrolledRowProps<Row>): ReactNode {
  const { messages } = usePane().translator;
  return row === undefined ? <Text size={200}>{messages.pane.parts.loadingRows}</Text> : renderRow(row, index);
}
