import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { FindingRow } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { useQuery } from "../../useQuery";
import { StepFrame } from "../orders/OrderStep";
import { CollectionItem } from "./CollectionItem";
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
                renderRow={(collection) => <CollectionItem collection={collection} />}
              />
            )}
          </>
        )}
      </Answered>
    </StepFrame>
  );
}
