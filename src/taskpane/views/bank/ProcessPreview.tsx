import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import { useRef } from "react";
import type { StatementFile } from "../../../statements/statement";
import type { Preview } from "../../../session/session";
import { usePane } from "../../pane";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingsList } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import type { ActionInUse } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { EntryLine } from "./EntryLine";
import { ProcessTotals } from "./ProcessTotals";
import { Questions } from "./Questions";
import { WhichCollection } from "./WhichCollection";

interface ProcessPreviewProps {
  readonly preview: Preview<"process">;
  readonly action: ActionInUse<"process">;
  /** What was read; empty when no files were given. */
  readonly files: readonly StatementFile[];
}

/** What will happen with each entry, before anything is written. */
export function ProcessPreview({ preview, action, files }: ProcessPreviewProps): React.JSX.Element | null {
  const styles = useViewStyles();
  const { bank } = usePane().translator.messages.pane;
  const { result, counts, findings } = preview;
  const totals = useRef<HTMLElement>(null);
  if (result === null) return null;
  const hasProblems = counts.error > 0 || files.some(({ problems }) => problems.length > 0);
  return (
    <div className={styles.section}>
      <ReadFiles preview={preview} />
      <ProcessTotals ref={totals} totals={result.totals} />
      <WhichCollection preview={preview} action={action} />
      <Questions preview={preview} action={action} onAnswered={() => totals.current?.focus()} />
      <h3 className={styles.heading}>{bank.entries}</h3>
      <LongRows
        list={result.entries}
        label={bank.entries}
        rowHeight={128}
        renderRow={(entry) => <EntryLine entry={entry} />}
      />
      {findings.length > 0 && (
        <Accordion collapsible defaultOpenItems={hasProblems ? ["findings"] : []}>
          <AccordionItem value="findings">
            <AccordionHeader>{bank.allFindings}</AccordionHeader>
            <AccordionPanel>
              <FindingCounts counts={counts} />
              <FindingsList findings={findings} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}

/** What was taken in of each file. */
function ReadFiles({ preview }: Pick<ProcessPreviewProps, "preview">): React.JSX.Element | null {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  const files = preview.result?.files ?? [];
  if (files.length === 0) return null;
  return (
    <section aria-label={fill(bank.filesRead, { count: files.length })}>
      {files.map(({ file, format, reported, added, known, leftOut }) => (
        <div key={file}>
          <Text weight="semibold" className={styles.grow}>
            {file}
          </Text>
          <Text block size={200} className={styles.quiet}>
            {format === null ? bank.fileUnread : fill(bank.fileFacts, { format, reported, added, known, leftOut })}
          </Text>
        </div>
      ))}
    </section>
  );
}
