import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { Money } from "../../parts/Money";
import { useViewStyles } from "../useViewStyles";
import type { DebtorRow } from "./debtorRow.query";
import { EnableDebtor } from "./EnableDebtor";

interface DebtorItemProps {
  readonly row: DebtorRow;
  readonly onDone: (sentence: string) => void;
}

/** A debtor from whom nothing is collected by itself: what is open, why it is so, and the way to collect it. */
export function DebtorItem({ row, onDone }: DebtorItemProps): React.JSX.Element {
  const view = useViewStyles();
  const { messages, fill } = usePane().translator;
  const { mandates } = messages.pane;
  const { debtor, name, why, open: count, amount, address } = row;
  return (
    <div className={view.section}>
      <div>
        <div className={view.line}>
          <Text weight="semibold" className={view.grow}>
            {name}
          </Text>
          {count > 0 && <Money amount={amount} />}
        </div>
        <Text block size={200}>
          {count === 0 ? fill(mandates.debtorNothing, { debtor }) : fill(mandates.debtorLine, { debtor, count })}
        </Text>
        <Text block size={200}>
          {mandates.debtorWhy[why]} <CellLink address={address} />
        </Text>
      </div>
      <EnableDebtor debtor={debtor} isNew onDone={onDone} />
    </div>
  );
}
