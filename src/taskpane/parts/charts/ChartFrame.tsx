import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { usePane } from "../../pane";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: "0", minWidth: "0" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  switch: { marginLeft: "auto" },
  heading: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface ChartFrameProps {
  readonly title: string;
  readonly picture: ReactNode;
  /** The same as a table, for whoever would rather read numbers. */
  readonly table: ReactNode;
}

/** A picture with its title, which one click turns into a table and back. */
export function ChartFrame({ title, picture, table }: ChartFrameProps): React.JSX.Element {
  const styles = useStyles();
  const { parts } = usePane().translator.messages.pane;
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={styles.frame} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        <Button className={styles.switch} size="small" appearance="subtle" onClick={() => setIsTable(!isTable)}>
          {isTable ? parts.chartPicture : parts.chartTable}
        </Button>
      </div>
      {isTable ? table : picture}
    </figure>
  );
}
