import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import type { Preview, SummaryRow } from "../../../session/session";
import { useViewStyles } from "../useViewStyles";

function textOf(value: SummaryRow[string] | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What a change does to a draft: its new total, and line by line what differs. */
export function ChangeDifferences({ preview }: { readonly preview: Preview }): React.JSX.Element | null {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { change } = translator.messages.pane.orders;
  const { fill } = translator;
  const { differences } = preview.lists;
  if (differences === undefined) return null;
  const params = {
    amount: textOf(preview.summary["amount"]),
    date: textOf(preview.summary["collectionDate"]),
  };
  return (
    <div className={styles.section}>
      <Text>{fill(change.total, params)}</Text>
      <h4 className={styles.heading}>{fill(change.differences, { count: differences.length })}</h4>
      {differences.length === 0 ? (
        <Text>{change.noDifferences}</Text>
      ) : (
        <LongRows
          list={differences}
          label={change.differenceList}
          rowHeight={48}
          renderRow={(row) => <Difference row={row} />}
        />
      )}
    </div>
  );
}

function Difference({ row }: { readonly row: SummaryRow }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { change } = translator.messages.pane.orders;
  const [field, was, is] = [textOf(row["field"]), textOf(row["was"]), textOf(row["is"])];
  const instalment = textOf(row["instalment"]);
  const item = `${textOf(row["invoice"])}${instalment === "" ? "" : `/${instalment}`}`;
  const text =
    field !== "amount" || (was !== "" && is !== "") ? change.differs : is === "" ? change.leaves : change.comes;
  return (
    <div className={styles.section}>
      <Text weight="semibold">{item}</Text>
      <Text size={200}>{translator.fill(text, { field, was, is })}</Text>
    </div>
  );
}
