import { Button } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { SetUpPreview } from "./SetUpPreview";
import { hasAdditions, useSetUp } from "./useSetUp";
import { useViewStyles } from "../useViewStyles";

/** Takes what stands right below or beside tables into them, after showing which; nothing for whoever only reads. */
export function TakeIn(): React.JSX.Element | null {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { firstUse } = translator.messages.pane;
  const setUp = useSetUp();
  if (isReadOnly) return null;
  const look = (): void =>
    void setUp.look({ language: null, otherwise: translator.language, sample: false, takeIn: true });
  return (
    <div className={styles.section}>
      <SetUpPreview setUp={setUp} />
      <div className={styles.buttons}>
        {hasAdditions(setUp) ? (
          <Button size="small" appearance="primary" onClick={() => void setUp.write()}>
            {firstUse.takeInNow}
          </Button>
        ) : (
          <Button size="small" onClick={look}>
            {firstUse.takeIn}
          </Button>
        )}
      </div>
    </div>
  );
}
