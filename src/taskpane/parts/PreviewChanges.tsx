import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { usePane } from "../pane";
import type { ChangedRow, JournalPreview, Preview, TableChanges } from "../../session/session";
import { JournalTable } from "./JournalTable";
import { LongRows } from "./LongRows";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  balanced: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  counts: { color: tokens.colorNeutralForeground2 },
  fields: { margin: "0", display: "grid", gridTemplateColumns: "minmax(7rem, 40%) 1fr", columnGap: "8px" },
  name: { color: tokens.colorNeutralForeground2, margin: "0" },
  value: { margin: "0", overflowWrap: "anywhere" },
});

/** Every row that will be written, by table; the journal first, with its proof that debit is credit. */
export function PreviewChanges({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const styles = useStyles();
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  if (!preview.writes) return <Text>{parts.previewNothing}</Text>;
  return (
    <div className={styles.panel}>
      <Text as="h3" weight="semibold">
        {parts.preview}
      </Text>
      {preview.journal !== null && <JournalProof journal={preview.journal} />}
      <Accordion multiple collapsible>
        {preview.changes.map((changes) => (
          <TableItem key={changes.table} changes={changes} />
        ))}
      </Accordion>
    </div>
  );
}

function JournalProof({ journal }: { readonly journal: JournalPreview }): React.JSX.Element {
  const styles = useStyles();
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  const { debit, credit, entries, accounts } = journal;
  return (
    <div className={styles.panel}>
      {debit === credit && (
        <span className={styles.balanced}>
          <CheckmarkCircleRegular className={styles.icon} aria-hidden />
          <Text>{translator.fill(parts.journalBalanced, { amount: debit, entries })}</Text>
        </span>
      )}
      <JournalTable label={parts.journal} rows={accounts} total={{ debit, credit }} />
    </div>
  );
}

function TableItem({ changes }: { readonly changes: TableChanges }): React.JSX.Element {
  const styles = useStyles();
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  const { table, added, changed, removed, rows } = changes;
  const { fill } = translator;
  const counts = [
    ...(added > 0 ? [fill(parts.added, { count: added })] : []),
    ...(changed > 0 ? [fill(parts.changed, { count: changed })] : []),
    ...(removed > 0 ? [fill(parts.removed, { count: removed })] : []),
  ].join(", ");
  return (
    <AccordionItem value={table}>
      <AccordionHeader as="h4" expandIconPosition="end">
        <span>
          {fill(parts.changedTable, { table })}{" "}
          <Text size={200} className={styles.counts}>
            {counts}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <LongRows
          list={rows}
          label={fill(parts.rows, { table })}
          rowHeight={160}
          renderRow={(row) => <RowFields table={table} row={row} />}
        />
      </AccordionPanel>
    </AccordionItem>
  );
}

/** The key of a record and what its fields become; a field that stays blank is left out. */
function RowFields({ table, row }: { readonly table: string; readonly row: ChangedRow }): React.JSX.Element {
  const styles = useStyles();
  const { translator } = usePane();
  const { messages, caption, write } = translator;
  const fields = Object.entries({ ...row.key, ...row.fields }).filter(
    ([name, value]) => value !== null || (row.kind === "set" && Object.hasOwn(row.fields, name)),
  );
  const shown = (value: (typeof fields)[number][1]): string => {
    if (value === null) return messages.blank;
    if (typeof value === "boolean") return value ? messages.output.yes : messages.output.no;
    // Amounts come as euros with two decimals, which `value` knows again by their form.
    return typeof value === "number" && !Number.isInteger(value)
      ? write(value.toFixed(2), "amount")
      : write(String(value), "value");
  };
  return (
    <dl className={styles.fields}>
      {fields.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt className={styles.name}>{caption(name, table)}</dt>
          <dd className={styles.value}>{shown(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
