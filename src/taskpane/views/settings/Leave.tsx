import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { auditTexts } from "../../../messages/auditTexts";
import type { WorkbookMarks } from "../../../workbook/workbook";
import { usePane } from "../../pane";
import { Refusal } from "../../parts/Refusal";
import { useViewStyles } from "../useViewStyles";
import { SettingsSection } from "./SettingsSection";

/** Takes the add-in out of the workbook: first the page to sign, then what it left beside its tables, once that was seen. */
export function Leave(): React.JSX.Element {
  const styles = useViewStyles();
  const { surroundings, translator, navigate, isReadOnly, readOnlyText } = usePane();
  const { settings } = translator.messages.pane;
  const { leave } = auditTexts(translator.language);
  const { seen, isDone, refusal, ask } = useLeaving();
  const isAsked = surroundings.marks !== undefined && !isReadOnly;
  return (
    <SettingsSection title={settings.leave} intro={settings.leaveIntro}>
      <Text>{leave.stays}</Text>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => navigate("ledger")}>
          {settings.leaveProof}
        </Button>
        {isAsked && (
          <Button size="small" onClick={() => ask(false)}>
            {settings.leaveLook}
          </Button>
        )}
      </div>
      {isReadOnly && <Text>{readOnlyText}</Text>}
      {surroundings.marks === undefined && <Text>{settings.leaveElsewhere}</Text>}
      <Refusal refusal={refusal} />
      <div role="status">
        {seen !== null && <Seen marks={seen} />}
        {isDone && <Text block>{leave.left}</Text>}
      </div>
      {isAsked && seen !== null && hasMarks(seen) && !isDone && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => ask(true)}>
            {settings.leaveNow}
          </Button>
        </div>
      )}
    </SettingsSection>
  );
}

function Seen({ marks }: { readonly marks: WorkbookMarks }): React.JSX.Element {
  const { translator } = usePane();
  const { leave } = auditTexts(translator.language);
  const { startsWithWorkbook, colours: count } = marks;
  if (!hasMarks(marks)) return <Text block>{leave.nothing}</Text>;
  return (
    <>
      {startsWithWorkbook && <Text block>{leave.starts}</Text>}
      {count > 0 && <Text block>{translator.fill(leave.colours, { count })}</Text>}
    </>
  );
}

function hasMarks({ startsWithWorkbook, colours }: WorkbookMarks): boolean {
  return startsWithWorkbook || colours > 0;
}

/** What was seen of the marks, and whether they are gone. */
function useLeaving() {
  const { surroundings } = usePane();
  const [seen, setSeen] = useState<WorkbookMarks | null>(null);
  const [isDone, setDone] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly error: unknown } | null>(null);
  const ask = (remove: boolean): void => {
    setRefusal(null);
    surroundings.marks?.(remove).then(
      (marks) => {
        setSeen(marks);
        setDone(remove);
      },
      (error: unknown) => setRefusal({ error }),
    );
  };
  return { seen, isDone, refusal, ask };
}
