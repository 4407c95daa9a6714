import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { FigureBasis, FigureTable } from "../../../documents/figureTables";
import type { Language } from "../../../domain/book/records";
import type { PaneResults } from "../../../session/results";
import { usePane } from "../../pane";
import { FiguresOnSheets } from "../../parts/FiguresOnSheets";
import { useViewStyles } from "../useViewStyles";
import { type Report, reportTable } from "./reportTables";

interface ReportActionsProps {
  readonly report: Report;
  readonly result: PaneResults[Report];
}

/** Puts a report on a sheet of the workbook, or offers it as a CSV file. */
export function ReportActions({ report, result }: ReportActionsProps): React.JSX.Element {
  const { session } = usePane().surroundings;
  return <FigureActions name={report} make={(of) => reportTable(report, result, { session, ...of })} />;
}

interface FigureActionsProps {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly make: (of: { readonly basis: FigureBasis; readonly language: Language }) => Promise<FigureTable>;
}

/** The same for any table of figures. */
export function FigureActions({ name, make }: FigureActionsProps): React.JSX.Element {
  const view = useViewStyles();
  const { surroundings, translator } = usePane();
  const { session, files } = surroundings;
  const { riskView, ledger } = translator.messages.pane;
  const { figures } = ledger;
  const [said, setSaid] = useState("");
  const tableIn = async (reader: Language | null) => {
    const { language, at, log } = await session.query("figureBasis", {});
    return make({ basis: { at, log, administration: null }, language: reader ?? language });
  };
  const empty = { name: `${name}.csv`, bytes: new Uint8Array(), mediaType: "text/csv" };
  const way = files.waysFor(empty).find((one) => one === "save" || one === "savePage");
  const save = async (): Promise<void> => {
    const { figureCsv } = await import("../../../documents/figureCsv");
    const { language } = translator;
    const table = await tableIn(language);
    const bytes = figureCsv(table, language);
    if (way !== undefined) await files.offer({ ...empty, bytes }, way);
  };
  return (
    <div className={view.section}>
      <FiguresOnSheets words={riskView.sheets} ask={async () => [await tableIn(null)]} />
      <div className={view.buttons}>
        {way !== undefined && (
          <Button
            size="small"
            onClick={() =>
              void save().then(
                () => setSaid(figures.saved),
                () => setSaid(figures.saveFailed),
              )
            }
          >
            {figures.save}
          </Button>
        )}
        <Text role="status">{said}</Text>
      </div>
    </div>
  );
}
