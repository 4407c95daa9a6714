import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { OwnTables } from "../firstUse/OwnTables";
import { SetUpPreview } from "../firstUse/SetUpPreview";
import { hasAdditions, useSetUp } from "../firstUse/useSetUp";
import { useViewStyles } from "../useViewStyles";
import { SettingsSection } from "./SettingsSection";

/** Adds what the workbook lacks, and maps tables of the user's own. */
export function SheetsAndTables(): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { settings, firstUse } = translator.messages.pane;
  const [isOwnOpen, setIsOwnOpen] = useState(false);
  const [done, setDone] = useState<"added" | "looked" | "mapped" | null>(null);
  const setUp = useSetUp();
  const look = (more: { readonly looks?: true } = {}): void => {
    setDone(null);
    void setUp.look({ language: null, otherwise: translator.language, sample: false, ...more });
  };
  const isLooks = setUp.state.step === "ready" && setUp.state.wish.looks === true;
  const add = async (): Promise<void> => {
    if (await setUp.write()) setDone(isLooks ? "looked" : "added");
  };
  return (
    <SettingsSection title={settings.sheets} intro={settings.sheetsIntro}>
      <div className={styles.buttons}>
        <Button onClick={() => look()}>{settings.look}</Button>
        {!isReadOnly && <Button onClick={() => look({ looks: true })}>{settings.looks}</Button>}
        {!isReadOnly && (
          <Button aria-expanded={isOwnOpen} onClick={() => setIsOwnOpen(!isOwnOpen)}>
            {isOwnOpen ? settings.ownClose : settings.own}
          </Button>
        )}
      </div>
      <SetUpPreview setUp={setUp} />
      {!isReadOnly && hasAdditions(setUp) && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void add()}>
            {isLooks ? settings.looksNow : firstUse.completeNow}
          </Button>
        </div>
      )}
      {done !== null && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>{settings[done]}</MessageBarBody>
        </MessageBar>
      )}
      {isOwnOpen && (
        <OwnTables
          onMapped={() => {
            setDone("mapped");
            setIsOwnOpen(false);
          }}
        />
      )}
    </SettingsSection>
  );
}
