import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { ProgressText } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import type { SetUpResult } from "../../../session/session";
import { useViewStyles } from "../useViewStyles";
import type { SetUpInUse } from "./useSetUp";

/** What setting up would add, or how far it is. */
export function SetUpPreview({ setUp }: { readonly setUp: SetUpInUse }): React.JSX.Element {
  const { state, refusal } = setUp;
  return (
    <>
      <div role="status">
        {(state.step === "looking" || state.step === "writing") && <ProgressText progress={state.progress} />}
      </div>
      <Refusal refusal={refusal} />
      {state.step === "ready" && <Additions result={state.result} />}
    </>
  );
}

function Additions({ result }: { readonly result: SetUpResult }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { firstUse } = messages.pane;
  const { sheets, toFill, columns, laidTables, openTables, ownTables, takenIn, otherNames } = result;
  const { madeTables = [], looked = [] } = result;
  const isNothing = [sheets, columns, laidTables, takenIn, madeTables, looked].every(({ length }) => length === 0);
  const named = (text: string, names: readonly string[]): string =>
    fill(text, { count: names.length, names: names.join(", ") });
  return (
    <div className={styles.section} role="group" aria-label={firstUse.willMake}>
      <Text weight="semibold">{firstUse.willMake}</Text>
      {isNothing && <Text>{firstUse.willMakeNothing}</Text>}
      {laidTables.length > 0 && (
        <Text>
          {named(
            firstUse.willLay,
            laidTables.map(({ sheet, range }) => `${sheet} (${range})`),
          )}
        </Text>
      )}
      {madeTables.length > 0 && <Text>{named(firstUse.willMakeTables, madeTables.map(tableRange))}</Text>}
      {takenIn.length > 0 && (
        <Text>
          {named(
            firstUse.willTakeIn,
            takenIn.map(({ sheet, range }) => `${sheet} (${range})`),
          )}
        </Text>
      )}
      {otherNames.map(({ table, tableName, sheet }) => (
        <Text key={table}>{fill(firstUse.otherName, { table, tableName, sheet })}</Text>
      ))}
      {openTables.map(({ table, sheets: some, sheet }) => (
        <Text key={table}>{fill(firstUse.layOpen, { table, names: some.join(", "), sheet })}</Text>
      ))}
      {sheets.length > 0 && <NewSheets sheets={sheets} toFill={toFill} />}
      {columns.length > 0 && <Text>{named(firstUse.willMakeColumns, columns)}</Text>}
      {looked.length > 0 && <Text>{named(firstUse.willLook, looked)}</Text>}
      {ownTables.map(({ table, tableName }) => (
        <Text key={`${table} ${tableName}`}>{fill(firstUse.ownTables, { table, name: tableName })}</Text>
      ))}
      <Text className={styles.quiet}>{firstUse.untouched}</Text>
    </div>
  );
}

/** Which sheets are made: those that their user fills in, and those that take no work. */
function NewSheets({ sheets, toFill }: Pick<SetUpResult, "sheets" | "toFill">): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { firstUse } = messages.pane;
  const others = sheets.filter((sheet) => !toFill.includes(sheet));
  const named = (text: string, names: readonly string[]): string =>
    fill(text, { count: names.length, names: names.join(", ") });
  if (toFill.length === 0 || others.length === 0) return <Text>{named(firstUse.willMakeSheets, sheets)}</Text>;
  return (
    <>
      <Text>{fill(firstUse.willMakeCount, { count: sheets.length })}</Text>
      <Text>{named(firstUse.willFill, toFill)}</Text>
      <Text>{named(firstUse.willKeep, others)}</Text>
    </>
  );
}

function tableRange({ table, sheet, range }: NonNullable<SetUpResult["madeTables"]>[number]): string {
  return `${table} (${sheet}, ${range})`;
}
