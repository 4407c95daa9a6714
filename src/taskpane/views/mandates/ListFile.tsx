import { Button, Spinner, Text } from "@fluentui/react-components";
import type { FindingCode } from "../../../domain/values/findingCodes";
import type { LocatedFinding } from "../../../session/locatedFinding";
import { usePane } from "../../pane";
import { FileZone } from "../../parts/FileZone";
import { Refusal } from "../../parts/Refusal";
import { useViewStyles } from "../useViewStyles";
import { ListReadingFields } from "./ListReadingFields";
import type { ListFileInUse, SaidOfFile } from "./useListFile";

interface ListFileProps {
  /** What is done with the list that is chosen here. */
  readonly use: Omit<ListFileInUse<SaidOfFile>, "say">;
  /** What was found when it was looked at. */
  readonly findings: readonly LocatedFinding[];
  readonly onRead: (reading: SaidOfFile["reading"]) => void;
}

/** What is put right by saying how a list is read. */
const MISREAD: ReadonlySet<FindingCode> = new Set(["mandateImport.column", "mandateImport.dates", "signList.column"]);

/** Where a list is dropped or chosen; then its name, and how it was read. */
export function ListFile({ use, findings, onRead }: ListFileProps): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { mandateImport: texts } = messages.pane;
  const { list, said, reading, refusal, take, drop } = use;
  return (
    <>
      {list === null && reading === null && (
        <FileZone words={texts} accept=".csv,.txt,.xlsx,.xlsm" takesDrops onFiles={([file]) => file && take(file)} />
      )}
      <div role="status">
        {reading !== null && <Spinner size="tiny" label={fill(texts.reading, { file: reading })} />}
      </div>
      <Refusal refusal={refusal} />
      {list !== null && (
        <>
          <div className={view.line}>
            <Text weight="semibold" className={view.grow}>
              {fill(texts.file, { file: list.name, count: list.rows.length })}
            </Text>
            <Button size="small" className={view.short} onClick={drop}>
              {texts.other}
            </Button>
          </div>
          <ListReadingFields
            list={list}
            isWrong={findings.some(({ finding }) => MISREAD.has(finding.code))}
            reading={said.reading}
            onRead={onRead}
          />
        </>
      )}
    </>
  );
}
