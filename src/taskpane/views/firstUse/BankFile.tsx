import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import type { TakeInBankFileRequest } from "../../../actions/bankFile/intakeRequest";
import type { FindingCode } from "../../../domain/values/findingCodes";
import { usePane } from "../../pane";
import { FindingsList } from "../../parts/FindingsList";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { ProgressText } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import type { Preview } from "../../../session/session";
import { type ActionInUse, useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { BankFileForm, FileQuestions } from "./BankFileForm";
import { BankFilePreview } from "./BankFilePreview";
import { WhichCreditor } from "./WhichCreditor";
import { useMaking } from "./useMaking";

interface BankFileProps {
  readonly files: TakeInBankFileRequest["files"];
  /** Whether the workbook lacks our sheets: they are made before anything is taken over. */
  readonly lacksSheets: boolean;
  /** Told before the sheets are made, so that this stays in sight. */
  readonly onMaking: () => void;
  /** Told with the day on which the first invoice of a next list falls due. */
  readonly onTaken: (day: IsoDate | null) => void;
  readonly onBack: () => void;
}

/** Takes over the last bank files of another program: seen, answered where something is open, and written. */
export function BankFile({ files, lacksSheets, onMaking, onTaken, onBack }: BankFileProps): React.JSX.Element {
  const styles = useViewStyles();
  const { takeIn } = usePane().translator.messages.pane;
  const action = useAction("take-in-bank-file");
  const { state } = action;
  const taken = (): void => {
    const invoices = state.step === "ready" || state.step === "committing" ? state.preview.result?.invoices.head : [];
    onTaken(invoices?.[0]?.dueDate ?? null);
  };
  const making = useMaking(action, taken);
  const first = useEffectEvent(() => void action.prepare({ files }));
  useEffect(() => first(), []);
  const make = (): void => {
    onMaking();
    void making.make();
  };
  return (
    <div className={styles.section}>
      <Taking
        action={action}
        onTaken={taken}
        make={lacksSheets && !making.isMade ? make : null}
        isMaking={making.progress !== null}
      />
      <div role="status">{making.progress !== null && <ProgressText progress={making.progress} />}</div>
      <Refusal refusal={making.refusal} />
      {state.step !== "committing" && (
        <div className={styles.buttons}>
          <Button onClick={onBack}>{takeIn.other}</Button>
        </div>
      )}
    </div>
  );
}

interface TakingProps {
  readonly action: ActionInUse<"take-in-bank-file">;
  readonly onTaken: () => void;
  /** Makes the sheets first; null where they are there. */
  readonly make: (() => void) | null;
  readonly isMaking: boolean;
}

/** The preview with its form, and the button that writes, or that makes the sheets first. */
function Taking({ action, onTaken, make, isMaking }: TakingProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { bankFile } = translator.messages.pane;
  const { state, request } = action;
  const preview = state.step === "ready" ? state.preview : null;
  const result = preview?.result ?? null;
  const counts = { mandates: result?.addedMandates ?? 0, debtors: result?.debtors.length ?? 0 };
  const mustMake = make !== null && result !== null;
  const answer = (change: Partial<TakeInBankFileRequest>): void => void action.renew(change);
  return (
    <PreviewPanel
      action={action}
      commitLabel={bankFile.commit}
      sums={translator.fill(bankFile.sums, counts)}
      onCommitted={onTaken}
      answersItself={mustMake}
      hidesFindings={mustMake}
      asksItself={isAskedAbove}
    >
      <WhichCreditor
        asked={preview?.findings.head.find(({ finding }) => finding.code === "bankFile.creditors")?.finding}
        value={request?.creditorId ?? ""}
        onChoose={(creditorId) => void action.renew({ creditorId })}
      />
      {result !== null && request !== null && (
        <>
          <BankFilePreview result={result}>
            <FileQuestions result={result} request={request} onAnswer={answer} />
          </BankFilePreview>
          <BankFileForm result={result} request={request} onAnswer={answer} />
        </>
      )}
      {mustMake && preview !== null && <FindingsList findings={besideSheets(preview.findings)} />}
      {mustMake && !isReadOnly && (
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={isMaking} onClick={make}>
            {bankFile.make}
          </Button>
        </div>
      )}
    </PreviewPanel>
  );
}

/** What the form above asks, in words of its own. */
function isAskedAbove(code: FindingCode): boolean {
  return code === "bankFile.oneName" || code === "bankFile.mandateTwice" || code === "bankFile.severalDebtors";
}

/** What was found but that the sheets are lacking, which the button is for, and what stands above. */
function besideSheets({ head, ...list }: Preview["findings"]): Preview["findings"] {
  const shown = head.filter(
    ({ finding: { code } }) => code !== "table.missing" && code !== "bankFile.read" && !isAskedAbove(code),
  );
  return { ...list, length: shown.length, head: shown };
}
