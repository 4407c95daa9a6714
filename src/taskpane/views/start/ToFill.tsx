import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { usePane } from "../../pane";
import type { NeededTable } from "./overview.query";
import { useViewStyles } from "../useViewStyles";

// Needed once per workbook; the page that is seen every day need not carry it.
const CreditorStep = lazy(async () => ({ default: (await import("../firstUse/CreditorStep")).CreditorStep }));

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "0",
    padding: "0",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { flexShrink: 0, fontSize: "20px" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  heading: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The sheets that a workbook cannot do without, in the order in which one fills them, and which are still empty. */
export function ToFill({ needed }: { readonly needed: readonly NeededTable[] }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { start } = translator.messages.pane;
  return (
    <section className={view.section} aria-label={start.toFill}>
      <h3 className={styles.heading}>{start.toFill}</h3>
      {!isReadOnly && (
        <Suspense fallback={null}>
          <CreditorStep />
        </Suspense>
      )}
      <Text>{isReadOnly ? start.toFillToRead : start.toFillIntro}</Text>
      <ol className={styles.list}>
        {needed.map((table) => (
          <NeededRow key={table.table} needed={table} />
        ))}
      </ol>
    </section>
  );
}

function NeededRow({ needed }: { readonly needed: NeededTable }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator, goTo } = usePane();
  const { messages, fill, write } = translator;
  const { start, parts } = messages.pane;
  const { table, records, address } = needed;
  const name = write(table, "table");
  const isThere = records > 0;
  return (
    <li className={styles.item}>
      {isThere ? (
        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.done)} aria-hidden="true" />
      ) : (
        <CircleRegular className={styles.icon} aria-hidden="true" />
      )}
      <span className={view.grow}>
        {address === null ? (
          <Text weight="semibold">{name}</Text>
        ) : (
          <Link as="button" aria-label={fill(parts.goTo, { address })} onClick={() => goTo(address)}>
            {name}
          </Link>
        )}{" "}
        <Text>{start.sheetOf[table]}</Text>
        <br />
        <Text size={200} className={view.quiet}>
          {isThere ? fill(start.rowsThere, { count: records }) : start.rowsMissing}
        </Text>
      </span>
    </li>
  );
}
