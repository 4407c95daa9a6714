import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Translator } from "../../messages/translate";
import { FindingsList } from "../parts/FindingsList";
import { summaryLines } from "../parts/summaryLines";
import {
  type ReadingAction,
  type ReadingResult,
  refusalText,
  shownFindings,
  type Surroundings,
  useWorkbook,
  type WorkbookInUse,
} from "../useWorkbook";
import type { ViewName } from "../wantedView";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is read for each view: to collect is what a check finds due, to come back what a verification finds in transit. */
const ACTION_OF = { check: "check", collect: "check", returns: "verify", verify: "verify" } as const satisfies Record<
  ViewName,
  ReadingAction
>;

interface ReadingViewProps {
  readonly view: ViewName;
  readonly surroundings: Surroundings;
  readonly translator: Translator;
}

/** Reads the whole workbook when asked, and shows what was found; writes nothing but colours, and those when asked. */
export function ReadingView({ view, surroundings, translator }: ReadingViewProps): React.JSX.Element {
  const styles = useStyles();
  const workbook = useWorkbook(surroundings);
  const { progress, refusal } = workbook;
  const { pane } = translator.messages;
  return (
    <section className={styles.view} aria-label={pane.views[view]}>
      <Text>{pane.intros[view]}</Text>
      {(view === "collect" || view === "returns") && <Text size={200}>{pane.postedByCommandLine}</Text>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={progress.state === "running"}
          onClick={() => void workbook.run(ACTION_OF[view])}
        >
          {pane.run[view]}
        </Button>
      </div>
      <div role="status">
        {progress.state === "running" && (
          <>
            <Text>{translator.fill(pane.running, { stage: translator.stage(progress.stage) })}</Text>
            <ProgressBar {...(progress.part === null ? {} : { value: progress.part })} />
          </>
        )}
        {refusal !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusalText(refusal.error, translator)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {progress.state === "done" && (
        <Result view={view} result={progress.result} workbook={workbook} translator={translator} />
      )}
    </section>
  );
}

interface ResultProps {
  readonly view: ViewName;
  readonly result: ReadingResult;
  readonly workbook: WorkbookInUse;
  readonly translator: Translator;
}

function Result({ view, result, workbook, translator }: ResultProps): React.JSX.Element {
  const styles = useStyles();
  const { messages, fill } = translator;
  const findings = shownFindings(result, translator);
  const count = (severity: string): number => findings.filter((found) => found.severity === severity).length;
  const counts = { errors: count("error"), warnings: count("warning"), infos: count("info") };
  return (
    <>
      {summaryLines(view, result.prepared.outcome.summary, translator).map((line) => (
        <Text key={line} weight="semibold">
          {line}
        </Text>
      ))}
      <MessageBar intent={counts.errors > 0 ? "error" : counts.warnings > 0 ? "warning" : "success"} layout="multiline">
        <MessageBarBody>
          {findings.length === 0 ? messages.pane.fine : fill(messages.output.counted, counts)}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        <Button onClick={() => void workbook.mark(findings)} disabled={findings.length === 0}>
          {messages.pane.mark}
        </Button>
        <Button onClick={() => void workbook.mark([])}>{messages.pane.unmark}</Button>
      </div>
      <FindingsList findings={findings} translator={translator} onShow={(address) => void workbook.show(address)} />
    </>
  );
}
