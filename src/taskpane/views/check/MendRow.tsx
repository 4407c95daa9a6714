import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { MendableFinding } from "../../../session/checkShown";
import type { Mend } from "../../../workbook/mendOf";
import { usePane } from "../../pane";
import { useAtOnce } from "../../useAtOnce";
import { MendHeldBack } from "./MendHeldBack";
import { askedValue, firstValue, MendField, shownWas } from "./MendField";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: "0" },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, minWidth: "0" },
  who: { flexGrow: 1, minWidth: "0", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  held: { color: tokens.colorPaletteRedForeground1, fontVariantNumeric: "tabular-nums" },
  /** The button below the field where they do not fit beside each other. */
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: "180px", minWidth: "0", "& input": { minWidth: "0", width: "100%" } },
});

interface MendRowProps {
  readonly row: MendableFinding;
  readonly mend: Mend;
  readonly onMended: (count: number) => void;
}

/** A finding that is mended here: of whom it is, what it says, and what its cell is to hold. */
export function MendRow({ row, mend, onMended }: MendRowProps): React.JSX.Element {
  const styles = useStyles();
  const { messages, fill, caption, write } = usePane().translator;
  const { check } = messages.pane;
  const [value, setValue] = useState(() => firstValue(mend));
  const mending = useAtOnce("mend");
  const { customer, record } = row;
  const field = caption(mend.cell.field, mend.cell.table);
  const was = shownWas(mend, (amount) => write(amount, "amount"));
  const isSame = value === "" || value === firstValue({ ...mend, proposed: null });
  const apply = async (confirmed: "all" | readonly []): Promise<void> => {
    const cells = [{ ...mend.cell, value: askedValue(mend, value) }];
    if (await mending.perform({ cells, confirmed })) onMended(1);
  };
  return (
    <div className={styles.row}>
      <MendHead row={row} />
      <Text size={200} className={styles.quiet}>
        {was === "" ? check.emptyCell : fill(check.inCell, { value: was })}
      </Text>
      <div className={styles.fields}>
        <div className={styles.field}>
          <MendField label={field} mend={mend} value={value} onChange={setValue} />
        </div>
        <Button
          appearance={mend.proposed === null ? "secondary" : "primary"}
          disabled={mending.isBusy || isSame}
          aria-label={fill(check.applyOf, { field, record: [customer, record].join(" ").trim() })}
          onClick={() => void apply([])}
        >
          {check.apply}
        </Button>
      </div>
      <MendHeldBack mend={mending} onAccept={() => void apply("all")} />
    </div>
  );
}

/** Of whom it is, with the way to its cell, what it holds back, and what it says. */
function MendHead({ row }: Pick<MendRowProps, "row">): React.JSX.Element {
  const styles = useStyles();
  const { translator, goTo } = usePane();
  const { messages, fill, describe } = translator;
  const { check, parts } = messages.pane;
  const { finding, address, customer, record, heldBack: amount } = row;
  return (
    <>
      <div className={styles.head}>
        <Text className={styles.who} weight="semibold">
          {[customer, record].filter((part) => part !== "").join(" · ")}
        </Text>
        {address !== null && (
          <Button
            size="small"
            appearance="subtle"
            icon={<TableSearchRegular />}
            aria-label={fill(parts.goTo, { address })}
            title={address}
            onClick={() => goTo(address)}
          />
        )}
      </div>
      {amount !== null && (
        <Text size={200} className={styles.held}>
          {fill(check.heldBack, { amount })}
        </Text>
      )}
      <Text>{describe(finding)}</Text>
    </>
  );
}
