import { usePane } from "../../pane";
import { About } from "./About";
import { BookSettingsList } from "./BookSettingsList";
import { Leave } from "./Leave";
import { OwnPreferences } from "./OwnPreferences";
import { SheetsAndTables } from "./SheetsAndTables";
import { SupportPack } from "./SupportPack";
import { useViewStyles } from "../useViewStyles";

/** The user's own settings, what the workbook is set to, and which of its tables are the user's own. */
export function SettingsView(): React.JSX.Element {
  const styles = useViewStyles();
  const { settings, shell } = usePane().translator.messages.pane;
  return (
    <section className={styles.view} aria-label={shell.views.settings}>
      <h2 className={styles.heading}>{settings.title}</h2>
      <OwnPreferences />
      <BookSettingsList />
      <SheetsAndTables />
      <Leave />
      <SupportPack />
      <About />
    </section>
  );
}
