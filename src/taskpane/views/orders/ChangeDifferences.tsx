import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import type { LineDifference } from "../../../actions/lineDifferences";
import { formatCents } from "../../../domain/values/money";
import type { Preview } from "../../../session/session";
import { useViewStyles } from "../useViewStyles";

/** What a change does to a draft: its new total, and line by line what differs. */
export function ChangeDifferences({ preview }: { readonly preview: Preview<"change"> }): React.JSX.Element | null {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { change } = translator.messages.pane.orders;
  const { fill } = translator;
  const { result } = preview;
  if (result?.kind !== "changed") return null;
  const { differences, amount, collectionDate: date } = result;
  const params = { amount: formatCents(amount), date };
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

function Difference({ row }: { readonly row: LineDifference }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { change } = translator.messages.pane.orders;
  const { invoice, instalment, field, was, is } = row;
  const item = `${invoice}${instalment === null ? "" : `/${String(instalment)}`}`;
  const text =
    field !== "amount" || (was !== "" && is !== "") ? change.differs : is === "" ? change.leaves : change.comes;
  return (
    <div className={styles.section}>
      <Text weight="semibold">{item}</Text>
      <Text size={200}>{translator.fill(text, { field, was, is })}</Text>
    </div>
  );
}
