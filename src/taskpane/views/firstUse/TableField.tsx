import { TABLE_NAMES } from "../../../domain/book/records";
import { usePane } from "../../pane";
import { SelectField } from "../../parts/SelectField";
import type { MappedTable } from "../../../workbook/mapResult";
import { type ChoicesProps, withTable } from "./shownProposal";
import { useHint } from "./useHint";

const OUR_NAMES: ReadonlySet<string> = new Set(TABLE_NAMES.map((name) => name.toLowerCase()));

/** Which table of the workbook is one of ours. */
export function TableField({
  choice,
  proposal,
  corrections,
  onCorrect,
}: ChoicesProps & { readonly choice: MappedTable }): React.JSX.Element {
  const { messages, fill } = usePane().translator;
  const { firstUse } = messages.pane;
  const hint = useHint();
  const { table, tableName } = choice;
  // A table of one of our names is that one, or none.
  const own = proposal.workbookTables.filter(
    (one) => !OUR_NAMES.has(one.tableName.toLowerCase()) || one.tableName.toLowerCase() === table.toLowerCase(),
  );
  const isGone = tableName !== null && own.every((one) => one.tableName !== tableName);
  const options = [
    { value: "", label: firstUse.tableNone },
    ...(isGone ? [{ value: tableName, label: tableName }] : []),
    ...own.map(({ tableName: name, sheet }) => ({
      value: name,
      label: name === sheet ? name : fill(firstUse.tableIn, { name, sheet }),
    })),
  ];
  return (
    <SelectField
      label={firstUse.table}
      value={tableName ?? ""}
      options={options}
      onChange={(name) => onCorrect(withTable(corrections, table, name))}
      hint={isGone ? firstUse.gone : hint(choice, tableName)}
    />
  );
}
