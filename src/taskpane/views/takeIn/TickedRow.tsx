import { Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type Ref, useEffect, useRef } from "react";
import { usePane } from "../../pane";
import { Money } from "../../parts/Money";
import { useViewStyles } from "../useViewStyles";
import type { TakenRow, TickedPart } from "./useTakeInList";

const useStyles = makeStyles({
  rows: { listStyleType: "none", margin: "0", padding: "0" },
  line: { alignItems: "center" },
  /** Below the words of the box. */
  more: { paddingLeft: tokens.spacingHorizontalXXXL, display: "block" },
});

/** What is shown of an invoice. */
export interface TickedInvoice extends Pick<TakenRow, "name" | "invoice" | "open" | "was" | "dueDate"> {
  readonly instalmentCount?: number | null;
  readonly description?: string | null;
}

interface TickedRowProps {
  readonly row: TickedInvoice;
  readonly part: TickedPart;
  readonly isTicked: boolean;
  readonly onTurn: () => void;
  /** Whether it has just come here from another list, and the focus with it. */
  readonly takesFocus?: boolean;
}

/** An invoice of a list with its tick: who, how much, when, and what it was. */
export function TickedRow({ row, part, isTicked, onTurn, takesFocus = false }: TickedRowProps): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { fill, messages } = usePane().translator;
  const { takeIn: texts } = messages.pane;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const { name, invoice, open, was, dueDate: due, description = null, instalmentCount: count = null } = row;
  const amount = part === "gone" ? (was ?? open) : open;
  const own =
    part === "changed" && was !== null && was !== open
      ? fill(texts.was, { due, was })
      : part === "heldBack"
        ? fill(texts.received, { due, was: was ?? "0.00" })
        : fill(texts.due, { due });
  const more = count === null ? own : fill(texts.inParts, { more: own, count });
  return (
    <>
      <div className={mergeClasses(view.line, styles.line)}>
        <Checkbox
          // Fluent types its ref for any element that its slot may be.
          ref={box as Ref<never>}
          className={view.grow}
          checked={isTicked}
          label={fill(texts.row, { name, invoice })}
          onChange={onTurn}
        />
        <Money amount={amount} />
      </div>
      <Text size={200} className={mergeClasses(view.quiet, styles.more)}>
        {description === null ? more : `${more} · ${description}`}
      </Text>
    </>
  );
}

interface TurnedRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly part: TickedPart;
  readonly onTurn: (row: Row) => void;
}

/** The invoices whose tick was turned, above the list that they came from. */
export function TurnedRows<Row extends TickedInvoice>(props: TurnedRowsProps<Row>): React.JSX.Element | null {
  const { rows, part, onTurn } = props;
  const styles = useStyles();
  const { takeIn: texts } = usePane().translator.messages.pane;
  if (rows.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label={part === "heldBack" ? texts.onceMore : texts.ticked}>
      {rows.map((row) => (
        <li key={row.invoice}>
          <TickedRow row={row} part={part} isTicked={part === "heldBack"} onTurn={() => onTurn(row)} takesFocus />
        </li>
      ))}
    </ul>
  );
}
