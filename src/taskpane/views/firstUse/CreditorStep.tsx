import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import { useIsActive, usePane } from "../../pane";
import { useViewStyles } from "../useViewStyles";
import { CreditorFields } from "./CreditorFields";
import { SetUpPreview } from "./SetUpPreview";
import { useCreditorForm } from "./useCreditorForm";
import { hasAdditions, useSetUp } from "./useSetUp";

/** The form of who collects over sheets that are there already; nothing once somebody collects. */
export function CreditorStep(): React.JSX.Element | null {
  const view = useViewStyles();
  const { translator, revision } = usePane();
  const { setUp: words } = translator.messages.pane;
  const isActive = useIsActive();
  const form = useCreditorForm();
  const setUp = useSetUp();
  const isNeeded = form.judged?.isNeeded === true;
  const look = useEffectEvent(() => void setUp.look({ language: null, otherwise: translator.language, sample: false }));
  useEffect(() => {
    if (isActive && isNeeded) look();
  }, [isActive, isNeeded, revision]);
  if (!isNeeded) return null;
  const keep = async (): Promise<void> => {
    if (await setUp.write(form.asked)) form.keepUser();
  };
  const { step } = setUp.state;
  return (
    <div className={view.section}>
      <CreditorFields form={form} isOptional={false} />
      {(hasAdditions(setUp) || step === "writing" || setUp.refusal !== null) && <SetUpPreview setUp={setUp} />}
      <div className={view.buttons}>
        <Button appearance="primary" disabled={form.asked === null || step !== "ready"} onClick={() => void keep()}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
}
