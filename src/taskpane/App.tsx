import { FluentProvider, makeStyles, Tab, TabList, type Theme, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../domain/records";
import { translate } from "../messages/translate";
import type { Surroundings } from "./useWorkbook";
import { ReadingView } from "./views/ReadingView";
import { onWantedView, takeWantedView, VIEW_NAMES, type ViewName } from "./wantedView";

const useStyles = makeStyles({
  page: { minHeight: "100vh", padding: tokens.spacingHorizontalM, boxSizing: "border-box" },
  tabs: { flexWrap: "wrap", marginBottom: tokens.spacingVerticalM },
});

interface AppProps {
  readonly surroundings: Surroundings;
  readonly language: Language;
  readonly theme: Theme;
}

/** The task pane: one view at a time, over a workbook that is handed in; the ribbon can ask for a view. */
export function App({ surroundings, language, theme }: AppProps): React.JSX.Element {
  const styles = useStyles();
  const translator = translate(language);
  const { pane } = translator.messages;
  const [view, setView] = useState<ViewName>(() => takeWantedView() ?? "check");
  useEffect(() => onWantedView(setView), []);
  return (
    <FluentProvider theme={theme} className={styles.page} lang={language}>
      <main aria-label={pane.title}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={view}
          onTabSelect={(_event, { value }) => {
            const chosen = VIEW_NAMES.find((name) => name === value);
            if (chosen !== undefined) setView(chosen);
          }}
        >
          {VIEW_NAMES.map((name) => (
            <Tab key={name} value={name}>
              {pane.views[name]}
            </Tab>
          ))}
        </TabList>
        <ReadingView key={view} view={view} surroundings={surroundings} translator={translator} />
      </main>
    </FluentProvider>
  );
}
