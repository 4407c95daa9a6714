import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  tick: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: "0" },
  icon: { flexShrink: 0 },
  done: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  words: { minWidth: "0", overflowWrap: "anywhere" },
});

/** A step of several: done, or still to do, with what is done about it. */
export function Tick({
  isDone,
  children,
}: {
  readonly isDone: boolean;
  readonly children: ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.tick} {...(isDone ? { role: "status" } : {})}>
      {isDone ? (
        <CheckmarkCircleRegular className={styles.done} aria-hidden />
      ) : (
        <CircleRegular className={styles.icon} aria-hidden />
      )}
      <div className={styles.words}>{children}</div>
    </div>
  );
}
