import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LocatedFinding } from "../../session/locatedFinding";
import type { LongList } from "../../session/longList";
import { usePane } from "../pane";
import { useMarks } from "./useMarks";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
});

/** Colours the cells of findings, and takes the colours away; nothing where there are none, or nothing may be written. */
export function MarkButtons({ findings }: { readonly findings: LongList<LocatedFinding> }): React.JSX.Element | null {
  const styles = useStyles();
  const { translator, isReadOnly } = usePane();
  const { parts } = translator.messages.pane;
  const { mark, unmark } = useMarks(findings);
  // A colour is a change of the sheet too.
  if (isReadOnly || findings.length === 0) return null;
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={mark}>
        {parts.mark}
      </Button>
      <Button size="small" appearance="subtle" onClick={unmark}>
        {parts.unmark}
      </Button>
    </div>
  );
}
