import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { FiguresOnSheets } from "../../parts/FiguresOnSheets";
import { useViewStyles } from "../useViewStyles";

/** Makes or renews the sheet of formulas with which the workbook itself goes on reckoning the books. */
export function ControlSheet(): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, surroundings } = usePane();
  const { ledger } = translator.messages.pane;
  const ask = async () => {
    const [{ controlTable }, { controlTexts }] = await Promise.all([
      import("../../../documents/controlTable"),
      import("../../../messages/controlTexts"),
    ]);
    const captions = { nl: controlTexts("nl").captions, en: controlTexts("en").captions };
    const asked = await surroundings.session.query("controlFigures", { captions });
    return asked === null ? [] : [controlTable(asked.control, asked, asked.language)];
  };
  return (
    <section className={styles.section} aria-label={ledger.control}>
      <h3 className={styles.heading}>{ledger.control}</h3>
      <Text>{ledger.controlWhy}</Text>
      <FiguresOnSheets words={ledger.controlSheet} ask={ask} />
    </section>
  );
}
