import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { CellLink } from "../../parts/CellLink";
import { FindingRow } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { useQuery } from "../../useQuery";
import { StepFrame } from "../orders/OrderStep";
import { useViewStyles } from "../useViewStyles";
import type { CollectionRow } from "./mandateHistory.query";
import type { MandateRow } from "./mandateRow.query";

interface MandateHistoryProps {
  readonly row: MandateRow;
  readonly onClose: () => void;
}

/** Every collection under a mandate with what became of it, and why the next one carries its code. */
export function MandateHistory({ row, onClose }: MandateHistoryProps): React.JSX.Element {
  const { messages, fill } = usePane().translator;
  const { history } = messages.pane.mandateLife;
  const { administration, mandate } = row;
  const answer = useQuery("mandateHistory", { administration, mandate });
  return (
    <StepFrame title={history.title} intro={fill(history.list, { mandate })} onClose={onClose}>
      <Answered answer={answer}>
        {({ findings, collections }) => (
          <>
            {findings.map((located) => (
              <FindingRow key={located.finding.code} located={located} />
            ))}
            {collections.length === 0 ? (
              <Text>{history.none}</Text>
            ) : (
              <LongRows
                list={collections}
                label={fill(history.list, { mandate })}
                rowHeight={80}
                renderRow={(collection) => <Collection collection={collection} />}
              />
            )}
          </>
        )}
      </Answered>
    </StepFrame>
  );
}

function Collection({ collection }: { readonly collection: CollectionRow }): React.JSX.Element {
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
