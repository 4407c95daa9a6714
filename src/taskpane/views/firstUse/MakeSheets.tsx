import { Button, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import type { Language } from "../../../domain/book/records";
import { useIsActive, usePane } from "../../pane";
import { useViewStyles } from "../useViewStyles";
import { CreditorFields } from "./CreditorFields";
import { SetUpPreview } from "./SetUpPreview";
import { useCreditorForm } from "./useCreditorForm";
import { hasAdditions, isLookedAt, type SetUpWish, useSetUp } from "./useSetUp";

const LANGUAGES: readonly Language[] = ["nl", "en"];

interface MakeSheetsProps {
  /** Some tables are there: no other language and no sample go with them. */
  readonly isPartly: boolean;
  /** Whether a sample firm is what was asked for. */
  readonly beginsWithSample: boolean;
  readonly onMade: (made: { readonly sample: boolean }) => void;
  readonly onOwn: () => void;
  readonly onBack: () => void;
}

/** Makes the sheets, or those that are missing: what will be added is shown before it is. */
export function MakeSheets({ isPartly, beginsWithSample, onMade, onOwn, onBack }: MakeSheetsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, revision, isReadOnly } = usePane();
  const messages = translator.messages.pane;
  const { firstUse, parts } = messages;
  const isActive = useIsActive();
  const [language, setLanguage] = useState<Language>(translator.language);
  const [sample, setSample] = useState(beginsWithSample);
  const setUp = useSetUp();
  const wish: SetUpWish = isPartly ? { language: null, otherwise: language, sample: false } : { language, sample };
  const look = useEffectEvent(() => void setUp.look(wish));
  useEffect(() => {
    if (isActive) look();
  }, [isActive, language, sample, revision]);
  const creditor = useCreditorForm();
  const asksWho = !sample && creditor.judged?.isNeeded === true && !isReadOnly;
  const isIncomplete = asksWho && !creditor.isBlank && creditor.asked === null;
  const write = async (): Promise<void> => {
    if (!(await setUp.write(asksWho ? creditor.asked : null))) return;
    creditor.keepUser();
    onMade({ sample });
  };
  const { state } = setUp;
  return (
    <div className={styles.section}>
      {!isPartly && <SheetKinds {...{ language, setLanguage, sample, setSample }} />}
      {asksWho && <CreditorFields form={creditor} isOptional />}
      <SetUpPreview setUp={setUp} />
      {isIncomplete && <Text>{messages.setUp.incomplete}</Text>}
      <div className={styles.buttons}>
        {!isReadOnly && (
          <Button
            appearance="primary"
            disabled={isIncomplete || !isLookedAt(setUp, wish) || !hasAdditions(setUp)}
            onClick={() => void write()}
          >
            {isPartly ? firstUse.completeNow : firstUse.makeNow}
          </Button>
        )}
        {state.step === "ready" && state.result.ownTables.length > 0 && (
          <Button onClick={onOwn}>{firstUse.mapThese}</Button>
        )}
        <Button onClick={onBack}>{parts.back}</Button>
      </div>
    </div>
  );
}

interface SheetKindsProps {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly sample: boolean;
  readonly setSample: (sample: boolean) => void;
}

function SheetKinds({ language, setLanguage, sample, setSample }: SheetKindsProps): React.JSX.Element {
  const { firstUse } = usePane().translator.messages.pane;
  return (
    <>
      <Field label={firstUse.content} {...(sample ? { hint: firstUse.sampleHint } : {})}>
        <RadioGroup value={sample ? "sample" : "empty"} onChange={(_event, { value }) => setSample(value === "sample")}>
          <Radio value="empty" label={firstUse.empty} />
          <Radio value="sample" label={firstUse.sample} />
        </RadioGroup>
      </Field>
      <Field label={firstUse.language}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_event, { value }) => setLanguage(LANGUAGES.find((one) => one === value) ?? language)}
        >
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} label={firstUse.languages[one]} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
