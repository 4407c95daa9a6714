import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import type { MandateStep } from "./mandateRow.query";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  list: {
    margin: "0",
    paddingLeft: tokens.spacingHorizontalL,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** What can be done about a mandate, each with the cell to write in. */
export function MandateSteps({ steps }: { readonly steps: readonly MandateStep[] }): React.JSX.Element | null {
  const view = useViewStyles();
  const styles = useStyles();
  const { messages, fill } = usePane().translator;
  const { mandates } = messages.pane;
  if (steps.length === 0) return null;
  return (
    <div className={view.section}>
      <Text weight="semibold">{mandates.steps}</Text>
      <ul className={styles.list}>
        {steps.map(({ what, address, params }) => (
          <li key={what}>
            {fill(mandates.step[what], params)} <CellLink address={address} />
          </li>
        ))}
      </ul>
    </div>
  );
}
