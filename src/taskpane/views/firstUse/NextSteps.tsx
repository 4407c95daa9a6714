import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { useQuery } from "../../useQuery";
import type { ViewName } from "../../wantedView";
import { WhoIsCollected } from "../collect/WhoIsCollected";
import { ToFill } from "../start/ToFill";
import { useViewStyles } from "../useViewStyles";

/** What was done: empty sheets made, sheets with a sample firm, own tables mapped, or a bank file taken over. */
export type Made = "made" | "sample" | "mapped" | "laid" | "taken";

const useStyles = makeStyles({
  steps: { margin: "0", paddingLeft: tokens.spacingHorizontalXL },
});

const TEXTS = {
  made: "doneMade",
  sample: "doneSample",
  mapped: "doneMapped",
  laid: "doneLaid",
  taken: "doneTaken",
} as const;

const NOTHING = {};

/** What was done, and what comes next. */
export function NextSteps({ made, onDone }: { readonly made: Made; readonly onDone: () => void }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator, navigate } = usePane();
  const { firstUse } = translator.messages.pane;
  const { data } = useQuery("overview", NOTHING);
  const collectable = useQuery("collectable", NOTHING);
  const isFilled = data?.needed.every(({ records }) => records > 0) ?? made !== "made";
  const go = (to: ViewName): void => {
    onDone();
    navigate(to);
  };
  const first = made === "sample" ? "collect" : isFilled ? "check" : "start";
  const button = (to: "check" | "collect" | "start", label: string): React.JSX.Element => (
    <Button appearance={first === to ? "primary" : "secondary"} onClick={() => go(to)}>
      {label}
    </Button>
  );
  return (
    <>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{firstUse[TEXTS[made]]}</MessageBarBody>
      </MessageBar>
      <Text weight="semibold">{firstUse.next}</Text>
      <ol className={styles.steps}>
        {!isFilled && <li>{firstUse.nextFill}</li>}
        <li>{firstUse.nextCheck}</li>
        <li>{firstUse.nextCollect}</li>
      </ol>
      {collectable.data?.nobody != null && <WhoIsCollected address={null} onDecided={() => undefined} />}
      {data !== null && !isFilled && <ToFill needed={data.needed} />}
      <div className={view.buttons}>
        {button("check", firstUse.toCheck)}
        {button("collect", firstUse.toCollect)}
        {button("start", firstUse.toStart)}
      </div>
    </>
  );
}
