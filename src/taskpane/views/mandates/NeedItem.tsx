import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { Money } from "../../parts/Money";
import { EnableDebtor } from "./EnableDebtor";
import type { NeedRow } from "./needRow.query";
import { useViewStyles } from "../useViewStyles";

interface NeedItemProps {
  readonly need: NeedRow;
  readonly onDone: (sentence: string) => void;
}

/** An invoice that waits for a one-off mandate: what to write where, so that it can be collected; or who makes it. */
export function NeedItem({ need, onDone }: NeedItemProps): React.JSX.Element {
  const styles = useViewStyles();
  const { messages, fill, describe } = usePane().translator;
  const { mandates } = messages.pane;
  const { item, name, debtor, amount, dueDate: due, unsigned, address, itemAddress, why } = need;
  // That there is none, or that it is not signed, is said by what to do about it.
  const others = why.filter(({ finding: { code } }) => code !== "mandate.noneOneOff" && code !== "mandate.unsigned");
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {item}
        </Text>
        <Money amount={amount} />
      </div>
      <Text block size={200}>
        {fill(mandates.needLine, { name, debtor, due })}
      </Text>
      {others.map(({ finding }) => (
        <Text block key={finding.code}>
          {describe(finding)}
        </Text>
      ))}
      <Text block>
        {unsigned === null
          ? fill(mandates.needNone, { debtor, item })
          : fill(mandates.needUnsigned, { mandate: unsigned })}{" "}
        <CellLink address={address} />
      </Text>
      {unsigned === null && <EnableDebtor debtor={debtor} onDone={onDone} />}
      <Text block size={200}>
        <CellLink label={mandates.toInvoice} address={itemAddress} />
      </Text>
    </div>
  );
}
