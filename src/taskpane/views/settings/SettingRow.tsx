import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import type { Setting } from "./bookSettings.query";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  value: { textAlign: "right", overflowWrap: "anywhere" },
});

interface SettingRowProps {
  readonly table: "Administrations" | "Accounts";
  readonly setting: Setting;
}

/** A setting: its name, which leads to its cell; what is in force, and where that comes from. */
export function SettingRow({ table, setting }: SettingRowProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator, goTo } = usePane();
  const { fill, caption, messages } = translator;
  const { settings } = messages.pane;
  const { field, form, value, source, offer, address } = setting;
  const name = caption(field, table);
  const sources = { default: settings.byDefault, bank: settings.byBank, cell: null, none: null, unreadable: null };
  const origin = sources[source];
  return (
    <div className={styles.row}>
      <span className={view.line}>
        {address === null ? (
          <Text>{name}</Text>
        ) : (
          <Link
            as="button"
            aria-label={fill(settings.changeCell, { field: name, address })}
            onClick={() => goTo(address)}
          >
            {name}
          </Link>
        )}
        <Text className={styles.value}>
          {source === "none"
            ? settings.none
            : source === "unreadable"
              ? settings.unreadable
              : shownSetting(value, form, translator)}
          {origin !== null && <Text className={view.quiet}>{` (${origin})`}</Text>}
        </Text>
      </span>
      {offer !== null && (
        <Text size={200} className={view.quiet}>
          {fill(settings.offer, { value: shownSetting(offer, form, translator) })}
        </Text>
      )}
    </div>
  );
}

/** A setting in the reader's words. */
function shownSetting(value: Setting["value"], form: Setting["form"], translator: PaneTranslator): string {
  const { write, messages } = translator;
  if (value === null) return messages.blank;
  if (typeof value === "boolean") return value ? messages.output.yes : messages.output.no;
  if (form === "month") return monthName(Number(value), translator);
  if (form === "amount") return `€ ${write(value, "amount")}`;
  return form === "yesNo" || form === "text" ? String(value) : write(value, form);
}

/** The name of a month from 1 to 12; a number that is none stands as it is. */
function monthName(month: number, { write }: PaneTranslator): string {
  const text = `2000-${String(month).padStart(2, "0")}`;
  const name = write(text, "month");
  return name === text ? String(month) : name.replace(/ 2000$/, "");
}
