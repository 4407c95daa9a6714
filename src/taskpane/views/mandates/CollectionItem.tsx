import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { Money } from "../../parts/Money";
import { useViewStyles } from "../useViewStyles";
import type { CollectionRow } from "./mandateHistory.query";

/** A collection as it was sent, what became of it, and where it was booked. */
export function CollectionItem({ collection }: { readonly collection: CollectionRow }): React.JSX.Element {
  const view = useViewStyles();
  const { messages, fill, write } = usePane().translator;
  const { history } = messages.pane.mandateLife;
  const { collectionDate, item, order, sequenceType: code, amount, status, address, entries } = collection;
  const { returnKind: kind, reasonCode, returnedOn } = collection;
  return (
    <div>
      <div className={view.line}>
        <Text weight="semibold" className={view.grow}>
          {write(collectionDate, "date")}
        </Text>
        <Money amount={amount} />
      </div>
      <Text block size={200}>
        {fill(history.line, { item, order, code })} <CellLink address={address} />
      </Text>
      <Text block size={200}>
        {kind === null || returnedOn === null
          ? fill(history.became, { status })
          : fill(history.back, { kind, date: returnedOn, reason: reasonCode ?? "" })}
      </Text>
      {entries.length > 0 && (
        <Text block size={200}>
          {fill(history.entries, { entries: entries.join(", ") })}
        </Text>
      )}
    </div>
  );
}
