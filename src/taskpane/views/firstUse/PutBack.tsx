import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import { useIsActive, usePane } from "../../pane";
import { useViewStyles } from "../useViewStyles";
import { SetUpPreview } from "./SetUpPreview";
import { hasAdditions, useSetUp } from "./useSetUp";

/** Tables of which only the cells are left are laid over them again: which and where is shown before it is done. */
export function PutBack({ onLaid }: { readonly onLaid: () => void }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, revision, isReadOnly, readOnlyText } = usePane();
  const { firstUse } = translator.messages.pane;
  const isActive = useIsActive();
  const setUp = useSetUp();
  const look = useEffectEvent(() => void setUp.look({ language: null, sample: false }));
  useEffect(() => {
    if (isActive) look();
  }, [isActive, revision]);
  const write = async (): Promise<void> => {
    if (await setUp.write()) onLaid();
  };
  return (
    <div className={styles.section}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{firstUse.droppedIntro}</MessageBarBody>
      </MessageBar>
      <Text>{firstUse.droppedLeave}</Text>
      <SetUpPreview setUp={setUp} />
      {isReadOnly ? (
        <Text>{`${readOnlyText} ${firstUse.readOnly}`}</Text>
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={!hasAdditions(setUp)} onClick={() => void write()}>
            {firstUse.putBack}
          </Button>
        </div>
      )}
    </div>
  );
}
