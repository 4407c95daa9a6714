import { Button, Text } from "@fluentui/react-components";
import type { AskedExport } from "../../../actions/askedExport";
import { formatCents } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { DoneBar } from "../../parts/DoneBar";
import { FindingsList } from "../../parts/FindingsList";
import { Money } from "../../parts/Money";
import { OutgoingFiles } from "../../parts/OutgoingFiles";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import type { PaneResults } from "../../../session/results";
import type { Committed } from "../../../session/session";
import { type ActionInUse, useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";

interface StepProps {
  readonly request: AskedExport;
}

/** What is new: looked at, then recorded, and handed over. */
export function ExportNewStep({ request }: StepProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { exports } = translator.messages.pane.ledger;
  const action = useAction("export-new");
  const { state, prepare, reset } = action;
  const result = state.step === "committed" || state.step === "ready" ? state.preview.result : null;
  if (state.step === "committed") {
    const { number = null, entries } = result ?? {};
    return (
      <div className={view.section}>
        <DoneBar sentence={translator.fill(exports.recorded, { number: number ?? 0, entries: entries?.length ?? 0 })} />
        <Files committed={state.committed} />
        <div className={view.buttons}>
          <Button onClick={reset}>{exports.next}</Button>
        </div>
      </div>
    );
  }
  const isAsked = isOf(action.request, request);
  const isBusy = state.step === "preparing" || state.step === "committing";
  return (
    <div className={view.section}>
      <Look isDone={state.step === "ready" && isAsked} isBusy={isBusy} onLook={() => void prepare(request)} />
      {(isAsked || state.step === "idle") && (
        <PreviewPanel action={action} commitLabel={exports.make}>
          {result !== null && <Sums result={result} />}
        </PreviewPanel>
      )}
    </div>
  );
}

/** Of a period: looked at, and made; nothing is written. */
export function ExportPeriodStep({ request }: StepProps): React.JSX.Element {
  const view = useViewStyles();
  const { ledger, parts } = usePane().translator.messages.pane;
  const { exports } = ledger;
  const action = useAction("export");
  const { state, prepare, refusal, isStale, commit } = action;
  const isAsked = isOf(action.request, request);
  const shown = isAsked && (state.step === "ready" || state.step === "committed") ? state.preview : null;
  return (
    <div className={view.section}>
      {shown !== null && isStale && <Text role="status">{parts.stale}</Text>}
      <Look
        isDone={shown !== null && !isStale}
        isBusy={state.step === "preparing" || state.step === "committing"}
        onLook={() => void prepare(request)}
      />
      <div role="status">
        <ProgressLine action={action} />
      </div>
      <Refusal refusal={refusal} />
      {shown !== null && (
        <>
          {shown.findings.length > 0 && <FindingsList findings={shown.findings} canMark={shown.hasCells} />}
          {shown.result !== null && <Sums result={shown.result} />}
          {state.step === "ready" && !isStale && shown.documents.length > 0 && (
            <div className={view.buttons}>
              <Button appearance="primary" onClick={() => void commit()}>
                {exports.makePeriod}
              </Button>
            </div>
          )}
          {state.step === "committed" && <Files committed={state.committed} />}
        </>
      )}
    </div>
  );
}

interface LookProps {
  /** What is wanted is in sight: the step's own button comes first then. */
  readonly isDone: boolean;
  readonly isBusy: boolean;
  readonly onLook: () => void;
}

/** It stays where it is, and keeps the focus: who goes on by keys comes to what was found below it. */
function Look({ isDone, isBusy, onLook }: LookProps): React.JSX.Element {
  const view = useViewStyles();
  const { exports } = usePane().translator.messages.pane.ledger;
  return (
    <div className={view.buttons}>
      <Button appearance={isDone ? "secondary" : "primary"} disabledFocusable={isBusy} onClick={onLook}>
        {exports.show}
      </Button>
    </div>
  );
}

/** Whether this was asked, whatever of it was confirmed since. */
function isOf(asked: ActionInUse<"export">["request"], request: AskedExport): boolean {
  if (asked === null) return false;
  return JSON.stringify({ ...asked, confirmed: undefined }) === JSON.stringify(request);
}

/** What the entries come to. */
function Sums({ result: { entries, totals } }: { readonly result: PaneResults["export"] }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { exports } = translator.messages.pane.ledger;
  const counts = [
    [exports.entries, entries.length],
    [exports.lines, totals.lines],
  ] as const;
  const amounts = [
    [exports.debit, totals.debit],
    [exports.credit, totals.credit],
  ] as const;
  return (
    <div>
      {counts.map(([label, count]) => (
        <div key={label} className={view.line}>
          <Text className={view.grow}>{label}</Text>
          <Text>{translator.write(count, "number")}</Text>
        </div>
      ))}
      {amounts.map(([label, amount]) => (
        <div key={label} className={view.line}>
          <Text className={view.grow}>{label}</Text>
          <Money amount={formatCents(amount)} />
        </div>
      ))}
    </div>
  );
}

/** The file, by the ways that the host has. */
export function Files({ committed: { documents } }: { readonly committed: Committed }): React.JSX.Element {
  return <OutgoingFiles documents={documents} zipName="export.zip" />;
}
