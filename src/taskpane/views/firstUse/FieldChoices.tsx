import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { SelectField } from "../../parts/SelectField";
import { useViewStyles } from "../useViewStyles";
import type { MappedField, MappedTable } from "../../../workbook/mapResult";
import { type ChoicesProps, withField } from "./shownProposal";
import { useHint } from "./useHint";

/** Which column of the user's table is which field; first those that are taken or needed, the others when asked for. */
export function FieldChoices({
  choice,
  proposal,
  corrections,
  onCorrect,
}: ChoicesProps & { readonly choice: MappedTable }): React.JSX.Element {
  const styles = useViewStyles();
  const { messages, fill } = usePane().translator;
  const { firstUse } = messages.pane;
  const [isAll, setIsAll] = useState(false);
  const { table, tableName, fields } = choice;
  const captions =
    proposal.workbookTables.find((one) => one.tableName.toLowerCase() === tableName?.toLowerCase())?.captions ?? [];
  // One that the user has just emptied stays in sight.
  const isNear = ({ field, required, caption, candidates }: MappedField): boolean =>
    required || caption !== null || candidates.length > 0 || Object.hasOwn(corrections.fields, `${table}.${field}`);
  const far = fields.filter((field) => !isNear(field));
  const unused = captions.filter((caption) => fields.every((field) => field.caption !== caption));
  return (
    <>
      {fields
        .filter((field) => isAll || isNear(field))
        .map((field) => (
          <CaptionField
            key={field.field}
            choice={choice}
            field={field}
            captions={captions}
            onChange={(caption) => onCorrect(withField(corrections, table, field.field, caption))}
          />
        ))}
      {unused.length > 0 && <Text className={styles.quiet}>{fill(firstUse.unused, { names: unused.join(", ") })}</Text>}
      {far.length > 0 && (
        <div className={styles.buttons}>
          <Button size="small" appearance="subtle" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
            {isAll ? firstUse.fewerFields : fill(firstUse.moreFields, { count: far.length })}
          </Button>
        </div>
      )}
    </>
  );
}

interface CaptionFieldProps {
  readonly choice: MappedTable;
  readonly field: MappedField;
  readonly captions: readonly string[];
  readonly onChange: (caption: string) => void;
}

function CaptionField({ choice, field, captions, onChange }: CaptionFieldProps): React.JSX.Element {
  const { messages, fill, caption: nameOf } = usePane().translator;
  const { firstUse } = messages.pane;
  const hint = useHint();
  const { caption, required } = field;
  const name = nameOf(field.field, choice.table);
  const isGone = caption !== null && !captions.includes(caption);
  const options = [
    { value: "", label: firstUse.columnNone },
    ...(isGone ? [caption] : []).map((one) => ({ value: one, label: one })),
    ...captions.map((one) => ({ value: one, label: one })),
  ];
  return (
    <SelectField
      label={required ? fill(firstUse.fieldRequired, { field: name }) : name}
      value={caption ?? ""}
      options={options}
      onChange={onChange}
      hint={isGone ? firstUse.gone : hint(field, caption)}
    />
  );
}
