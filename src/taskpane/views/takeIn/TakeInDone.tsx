import { Button, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { DoneBar } from "../../parts/DoneBar";
import { useQuery } from "../../useQuery";
import { WhoIsCollected } from "../collect/WhoIsCollected";
import type { TakenOver } from "../firstUse/NextSteps";
import { useViewStyles } from "../useViewStyles";

const NOTHING = {};

interface TakeInDoneProps {
  readonly taken: TakenOver;
  readonly onAgain: () => void;
}

/** What was taken in, and what comes next. */
export function TakeInDone({ taken: { sentence, day }, onAgain }: TakeInDoneProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { takeIn: texts } = translator.messages.pane;
  const collectable = useQuery("collectable", NOTHING);
  return (
    <>
      <DoneBar sentence={sentence} />
      <Text weight="semibold">{texts.next}</Text>
      {collectable.data?.nobody != null && <WhoIsCollected address={null} onDecided={() => undefined} />}
      <Text>{texts.nextCollect}</Text>
      <Text>{texts.nextMandates}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => navigate("collect", day === null ? undefined : { day })}>
          {texts.toCollect}
        </Button>
        <Button onClick={() => navigate("mandates")}>{texts.toMandates}</Button>
        <Button onClick={() => navigate("check")}>{texts.toCheck}</Button>
        <Button onClick={onAgain}>{texts.again}</Button>
      </div>
    </>
  );
}
