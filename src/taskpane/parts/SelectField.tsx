import { Field, makeStyles, Select } from "@fluentui/react-components";

/** The longest option must not make the field wider than its place. */
const useStyles = makeStyles({
  select: { minWidth: "0", "& select": { minWidth: "0", width: "100%", textOverflow: "ellipsis" } },
});

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
}

/** One of a few, by the browser's own list: it works with every screen reader and every pane width. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
  hint,
}: SelectFieldProps<Value>): React.JSX.Element {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        className={styles.select}
        value={value}
        onChange={(_event, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
