import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import { FindingsList } from "../../parts/FindingsList";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { SelectField } from "../../parts/SelectField";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { ReportActions } from "./ReportActions";
import { ReportRows } from "./ReportRows";
import { type Report, REPORTS } from "./reportTables";
import { YearEndPart } from "./YearEndPart";

/** Figures at the end of any day: chosen, shown with how they tie to the ledger, and put on a sheet or into a file. */
export function FiguresAtDate(): React.JSX.Element {
  const styles = useViewStyles();
  const { figures } = usePane().translator.messages.pane.ledger;
  const [report, setReport] = useState<Report | "year-end">("open-items");
  const [date, setDate] = useState<IsoDate | null>(null);
  const [from, setFrom] = useState<IsoDate | null>(null);
  return (
    <div className={styles.view}>
      <SelectField
        label={figures.report}
        value={report}
        options={([...REPORTS, "year-end"] as const).map((value) => ({ value, label: figures.reports[value] }))}
        onChange={setReport}
      />
      {report === "year-end" ? (
        <YearEndPart />
      ) : (
        <>
          <DateField label={figures.date} hint={figures.dateHint} value={date} onChange={setDate} />
          <DateField label={figures.from} hint={figures.fromHint} value={from} onChange={setFrom} />
          <ReportOf key={report} report={report} date={date} from={from} />
        </>
      )}
    </div>
  );
}

interface ReportOfProps {
  readonly report: Report;
  readonly date: IsoDate | null;
  readonly from: IsoDate | null;
}

function ReportOf({ report, date, from }: ReportOfProps): React.JSX.Element {
  const styles = useViewStyles();
  const { ledger, parts } = usePane().translator.messages.pane;
  const action = useAction(report);
  const { state, refusal, isStale, prepare, request } = action;
  const asked = { ...(date === null ? {} : { date }), ...(from === null ? {} : { from }) };
  // Under another day the figures of the one before would be taken for its own.
  const isOfAnother = request !== null && (request.date !== asked.date || request.from !== asked.from);
  const ready = state.step === "ready" && !isOfAnother ? state.preview : null;
  return (
    <div className={styles.view}>
      <div className={styles.buttons}>
        <Button
          appearance={ready === null || isStale ? "primary" : "secondary"}
          disabledFocusable={state.step === "preparing"}
          onClick={() => void prepare(asked)}
        >
          {ledger.figures.show}
        </Button>
      </div>
      <div role="status">
        <ProgressLine action={action} />
      </div>
      <Refusal refusal={refusal} />
      {ready !== null && isStale && <Text role="status">{parts.stale}</Text>}
      {ready !== null && (
        <div className={styles.view}>
          {ready.findings.length > 0 && <FindingsList findings={ready.findings} canMark={ready.hasCells} />}
          {ready.result !== null && (
            <>
              <ReportRows result={ready.result} />
              <ReportActions report={report} result={ready.result} />
            </>
          )}
        </div>
      )}
    </div>
  );
}
