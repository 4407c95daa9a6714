import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { AGE_BANDS } from "../../../domain/ledger/ageing";
import { formatCents } from "../../../domain/values/money";
import { figureTexts } from "../../../messages/figureTexts";
import type { LongList } from "../../../session/longList";
import type { PaneResults } from "../../../session/results";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { useWidth } from "../../useWidth";
import { useViewStyles } from "../useViewStyles";

/** From this width on five columns of amounts stand beside each other, in pixels. */
const COLUMNS_FROM = 400;

const useStyles = makeStyles({
  ages: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(104px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: "0",
  },
  columns: { gridTemplateColumns: "repeat(5, minmax(0, 1fr))" },
  age: { display: "flex", flexDirection: "column", justifyContent: "space-between", minWidth: "0" },
  band: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  amount: { margin: "0", fontSize: tokens.fontSizeBase200 },
  late: { fontWeight: tokens.fontWeightSemibold },
});

type Debtor = PaneResults["open-items"]["debtors"]["head"][number];

/**
 * What is open of each debtor, by its age: all ages in columns where the pane has room for them, else those in which something
 * is open.
 */
export function DebtorAges({ debtors }: { readonly debtors: LongList<Debtor> }): React.JSX.Element {
  const view = useViewStyles();
  const { figures } = usePane().translator.messages.pane.ledger;
  const place = useRef<HTMLDivElement>(null);
  const isWide = useWidth(place) >= COLUMNS_FROM;
  return (
    <div ref={place} className={view.section}>
      <h3 className={view.heading}>{figures.debtors}</h3>
      <LongRows
        list={debtors}
        label={figures.debtors}
        rowHeight={80}
        renderRow={(debtor) => <DebtorRow debtor={debtor} isWide={isWide} />}
      />
    </div>
  );
}

function DebtorRow({ debtor, isWide }: { readonly debtor: Debtor; readonly isWide: boolean }): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { language } = usePane().translator;
  const { bands } = figureTexts(language);
  const shown = isWide ? AGE_BANDS : AGE_BANDS.filter((band) => debtor[band] !== 0);
  return (
    <div>
      <div className={view.line}>
        <Text weight="semibold" className={view.grow}>{`${debtor.name} (${debtor.debtor})`}</Text>
        <Money amount={formatCents(debtor.total)} />
      </div>
      <dl className={mergeClasses(styles.ages, isWide && styles.columns)}>
        {shown.map((band) => (
          <div key={band} className={styles.age}>
            <dt className={styles.band}>{bands[band]}</dt>
            <dd className={styles.amount}>
              <Money
                bare
                amount={formatCents(debtor[band])}
                className={band !== "notDue" && debtor[band] !== 0 ? styles.late : view.quiet}
              />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
