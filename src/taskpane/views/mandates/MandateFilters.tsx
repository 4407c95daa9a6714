import { makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { SelectField } from "../../parts/SelectField";
import { MANDATE_FILTERS, type MandateFilter, type MandateListParams } from "./mandateFilters.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";

/** So far ahead it makes sense to look for mandates that fall asleep. */
const MONTHS = ["1", "2", "3", "6", "12", "24"] as const;

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface MandateFiltersProps {
  readonly params: MandateListParams;
  /** Null while they are counted for the first time. */
  readonly counts: Readonly<Record<MandateFilter, number>> | null;
  readonly onChange: (fields: Partial<MandateListParams>) => void;
}

/** What of the mandates is shown: the views with how many each has, the administration, and how far ahead is looked. */
export function MandateFilters({ params, counts, onChange }: MandateFiltersProps): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { messages, fill } = usePane().translator;
  const { mandates } = messages.pane;
  const { filter, months } = params;
  const monthOptions = MONTHS.map((value) => ({ value, label: fill(mandates.monthsOf, { months: Number(value) }) }));
  return (
    <div className={view.section}>
      <Administrations administration={params.administration} onChange={onChange} />
      <div className={styles.filters} role="group" aria-label={mandates.filters}>
        {MANDATE_FILTERS.map((name) => (
          <ToggleButton
            key={name}
            size="small"
            checked={name === filter}
            appearance={counts?.[name] === 0 && name !== filter ? "subtle" : "secondary"}
            onClick={() => onChange({ filter: name })}
          >
            {fill(mandates.filter[name], { count: counts?.[name] ?? 0 })}
          </ToggleButton>
        ))}
      </div>
      <Text className={view.quiet}>{fill(mandates.about[filter], { months })}</Text>
      {filter === "dormantSoon" && (
        <SelectField
          label={mandates.months}
          value={MONTHS.find((value) => Number(value) === months) ?? "3"}
          options={monthOptions}
          onChange={(value) => onChange({ months: Number(value) })}
        />
      )}
    </div>
  );
}

/** Which administration, where there is more than one. */
function Administrations({
  administration,
  onChange,
}: Pick<MandateListParams, "administration"> & Pick<MandateFiltersProps, "onChange">): React.JSX.Element | null {
  const { mandates } = usePane().translator.messages.pane;
  const { data } = useQuery("choices", {});
  if (data === null || data.administrations.length < 2) return null;
  const options = data.administrations.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  return (
    <SelectField
      label={mandates.administration}
      value={administration ?? ""}
      options={[{ value: "", label: mandates.allAdministrations }, ...options]}
      onChange={(code) => onChange({ administration: code === "" ? null : code })}
    />
  );
}
