import { Button, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { StatementFile } from "../../../statements/statement";
import { onStatements, takeStatements } from "../../files/droppedFiles";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { ProgressText } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { type ActionInUse, useAction } from "../../useAction";
import type { Answer } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { BankStanding } from "./bankStanding.query";
import { DropZone } from "./DropZone";
import { ProcessDone } from "./ProcessDone";
import { ProcessPreview } from "./ProcessPreview";
import { type StatementReadingInUse, useStatementReading } from "./useStatementReading";

interface ReadPartProps {
  readonly standing: Answer<BankStanding>;
  /** How often it was asked elsewhere to process what waits. */
  readonly asked: number;
  readonly onMatch: () => void;
}

/** One drop, one preview, one click: files are read, shown entry by entry, and processed. */
export function ReadPart({ standing, asked, onMatch }: ReadPartProps): React.JSX.Element {
  const styles = useViewStyles();
  const { bank } = usePane().translator.messages.pane;
  const { reading, action, files, take, look } = useReadAndProcess(asked);
  const { state, reset } = action;
  const isIdle = state.step === "idle" && reading.under === null;
  return (
    <div className={styles.section}>
      {isIdle && (
        <>
          <Text>{bank.intro}</Text>
          <DropZone onFiles={(chosen) => void take(chosen)} />
        </>
      )}
      <ReadingLine reading={reading} />
      <Refusal refusal={reading.refusal} />
      {isIdle && <Waiting standing={standing} onLook={look} />}
      {state.step === "committed" ? (
        <ProcessDone preview={state.preview} onAgain={reset} onMatch={onMatch} />
      ) : (
        <ProcessStep action={action} files={files} />
      )}
    </div>
  );
}

/** Reading files and processing them are one step for the user. */
function useReadAndProcess(asked: number) {
  const reading = useStatementReading();
  const action = useAction("process");
  const [files, setFiles] = useState<readonly StatementFile[]>([]);
  const { prepare, reset } = action;
  const { read } = reading;
  const take = useCallback(
    async (chosen: readonly File[]): Promise<void> => {
      reset();
      const statements = await read(chosen);
      if (statements === null) return;
      setFiles(statements);
      await prepare({ files: statements });
    },
    [prepare, read, reset],
  );
  useHandedOver(take);
  const look = (): void => {
    setFiles([]);
    void prepare({});
  };
  useAsked(asked, () => {
    // What was read and is not processed yet is looked at again; it is in no workbook.
    if (action.state.step === "ready") void action.again();
    else look();
  });
  return { reading, action, files, take, look };
}

/** Does it each time that it was asked for once more. */
function useAsked(times: number, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  useEffect(() => {
    if (times > 0) latest.current();
  }, [times]);
}

interface ProcessStepProps {
  readonly action: ActionInUse<"process">;
  readonly files: readonly StatementFile[];
}

/** The preview, with as many entries on its button as it books. */
function ProcessStep({ action, files }: ProcessStepProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  const { state, reset } = action;
  const preview = state.step === "ready" ? state.preview : null;
  const isDecided = preview !== null && preview.result !== null;
  const booked = preview?.result?.totals.booked ?? 0;
  return (
    <PreviewPanel
      action={action}
      commitLabel={booked === 0 ? bank.commitNothing : fill(bank.commit, { count: booked })}
      onBack={reset}
      hidesFindings={isDecided}
      answersItself={isDecided}
    >
      {preview !== null && <ProcessPreview preview={preview} action={action} files={files} />}
    </PreviewPanel>
  );
}

/** Takes files that are dropped anywhere on the page, and those that were before this was here. */
function useHandedOver(take: (files: readonly File[]) => Promise<void>): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  }, [take]);
  useEffect(() => {
    const takeAll = (): void => {
      const files = takeStatements();
      if (files.length > 0) void latest.current(files);
    };
    takeAll();
    return onStatements(takeAll);
  }, []);
}

/** How far the reading is, once it takes long, and the way to give it up. */
function ReadingLine({ reading }: { readonly reading: StatementReadingInUse }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  const { under, cancel } = reading;
  return (
    <div role="status" className={styles.section}>
      {under !== null && <Text>{fill(bank.readingFiles, { count: under.count })}</Text>}
      {under?.progress != null && (
        <>
          <ProgressText progress={under.progress} />
          <div className={styles.buttons}>
            <Button onClick={cancel}>{bank.stop}</Button>
          </div>
        </>
      )}
    </div>
  );
}

/** What waits already, and the way to look at it. */
function Waiting({
  standing,
  onLook,
}: {
  readonly standing: Answer<BankStanding>;
  readonly onLook: () => void;
}): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  return (
    <Answered answer={standing}>
      {({ fresh, asked, left, since }) => (
        <div className={styles.section}>
          <Text>
            {fresh === 0 ? bank.noneWaiting : fill(bank.waiting, { count: fresh, since: since ?? "" })}{" "}
            {asked > 0 && fill(bank.waitingAsked, { count: asked })} {left > 0 && fill(bank.left, { count: left })}
          </Text>
          {fresh > 0 && (
            <div className={styles.buttons}>
              <Button appearance="primary" onClick={onLook}>
                {bank.look}
              </Button>
            </div>
          )}
        </div>
      )}
    </Answered>
  );
}
