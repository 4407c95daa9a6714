import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { ReturnChoice } from "./returnChoice.query";
import { useViewStyles } from "../useViewStyles";

interface ScopeFieldProps {
  readonly choice: ReturnChoice;
  readonly isWhole: boolean;
  readonly onChange: (isWhole: boolean) => void;
}

/** Of items that were collected in one amount: whether all of it came back, as banks do, or one is mended by hand. */
export function ScopeField({ choice, isWhole, onChange }: ScopeFieldProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { returns } = translator.messages.pane;
  const { fill } = translator;
  const { members, openMembers, transactionAmount, amount, isCreditNote } = choice;
  const lineWhy = isCreditNote ? returns.scopeCredit : returns.scopeLineWhy;
  return (
    <>
      <Field label={returns.scope} hint={isWhole ? returns.scopeWholeWhy : lineWhy}>
        <RadioGroup value={isWhole ? "whole" : "line"} onChange={(_event, data) => onChange(data.value === "whole")}>
          <Radio value="whole" label={fill(returns.scopeWhole, { count: openMembers, amount: transactionAmount })} />
          <Radio value="line" disabled={isCreditNote} label={fill(returns.scopeLine, { amount })} />
        </RadioGroup>
      </Field>
      {isCreditNote && (
        <Text size={200} className={styles.quiet}>
          {returns.scopeCredit}
        </Text>
      )}
      <LongRows
        list={members}
        label={returns.members}
        rowHeight={32}
        renderRow={(member) => (
          <div className={styles.line}>
            <Text size={200} className={styles.grow}>
              {member.item}
              {member.isReturned ? ` (${returns.memberReturned})` : ""}
            </Text>
            <Money amount={member.amount} />
          </div>
        )}
      />
    </>
  );
}
