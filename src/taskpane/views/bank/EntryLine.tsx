import { Badge, Text } from "@fluentui/react-components";
import type { EntryFate } from "../../../actions/processResult";
import type { ShownEntry } from "../../../session/processShown";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { Money } from "../../parts/Money";
import { ReasonAdvice } from "../returns/ReasonAdvice";
import { useViewStyles } from "../useViewStyles";
import { reasonLines, whatWords, whyWords } from "./entryWords";

const COLOURS = {
  booked: "brand",
  known: "informative",
  asked: "warning",
  waits: "warning",
  refused: "danger",
  left: "informative",
  ignored: "informative",
} as const satisfies Readonly<Record<EntryFate, string>>;

/** An entry of a preview: who and how much, what it is and why, and what is booked of it. */
export function EntryLine({ entry }: { readonly entry: ShownEntry }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { fill, messages, write } = translator;
  const { bank } = messages.pane;
  const { fate, bookedOn, returned, charges, text, date, amount } = entry;
  const worded = { ...entry, item: entry.invoices.length === 0 ? null : entry.invoices.join(", ") };
  const what = whatWords(worded, translator);
  const why = whyWords(worded, translator);
  const isBack = returned !== "0.00";
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {write(date, "date")} {entry.name ?? what}
        </Text>
        <Money amount={amount} />
      </div>
      <Text block>
        {entry.name !== null && `${what}. `}
        {why}
      </Text>
      {reasonLines(worded, translator).map((line) => (
        <Text block key={line}>
          {line}
        </Text>
      ))}
      <Text block>
        <Badge appearance="tint" color={COLOURS[fate]}>
          {fill(bank.fate[fate], { on: bookedOn ?? "" })}
        </Badge>{" "}
        {isBack && fill(bank.opensAgain, { amount: returned })}{" "}
        {charges !== "0.00" && fill(bank.withCharges, { amount: charges })}
      </Text>
      {isBack && <ReasonAdvice code={entry.reasonCode} />}
      {(text !== null || entry.address !== null) && (
        <Text size={200} className={styles.quiet} block>
          {text} <CellLink address={entry.address} />
        </Text>
      )}
    </div>
  );
}
