import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Language } from "../domain/book/records";
import { translateInPane } from "./texts/paneTranslator";
import { useSpoken } from "./useSpoken";
import { OpenedPane } from "./OpenedPane";
import { type Pane, PaneContext, type ViewRequest } from "./pane";
import { Themed } from "./parts/Themed";
import { ZOOMED } from "./parts/zoomed";
import type { HostLook, Preferences, Surroundings, ThemeName } from "./surroundings";
import { handOverDropped, onLists, onStatements } from "./files/droppedFiles";
import { useDrops } from "./useDrops";
import { useMarkedReadOnly } from "./useMarkedReadOnly";
import { useWorkbook } from "./useWorkbook";
import { onWantedView, takeWantedView, type ViewName } from "./wantedView";

const useStyles = makeStyles({
  page: {
    minHeight: "100%",
    padding: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    [ZOOMED]: { padding: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
    // No input or list, however wide it would be by itself, is wider than its place.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  over: {
    position: "fixed",
    inset: "0",
    zIndex: 3,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: tokens.spacingHorizontalM,
    textAlign: "center",
    pointerEvents: "none",
    border: `4px dashed ${tokens.colorBrandStroke1}`,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The task pane over whatever its entry point lends to it; the ribbon can ask for a view. */
export function App({ surroundings }: { readonly surroundings: Surroundings }): React.JSX.Element {
  const styles = useStyles();
  const preferences = usePreferences(surroundings);
  const { language, theme } = preferences;
  const { pane, opened, marked, shown, refusal, clear } = usePaneState(surroundings, preferences);
  // The desk takes what is dropped itself: it may be another workbook.
  const isOver = useDrops(surroundings.host === "desk" || opened.opening === null ? null : takeDropped);
  return (
    <Themed theme={theme} language={language}>
      <div className={styles.page}>
        {isOver && <div className={styles.over}>{pane.translator.messages.pane.shell.dropHere}</div>}
        <PaneContext.Provider value={pane}>
          <OpenedPane opened={opened} marked={marked} shown={shown} refusal={refusal} onRefusalRead={clear} />
        </PaneContext.Provider>
      </div>
    </Themed>
  );
}

function takeDropped({ files }: DataTransfer): void {
  handOverDropped([...files]);
}

/** Which view is shown, what was refused, and what views have at hand. */
function usePaneState(surroundings: Surroundings, { preferences, setPreferences, language }: ChosenPreferences) {
  const [shown, setShown] = useState<{ readonly view: ViewName; readonly request: ViewRequest | null }>(() => ({
    view: takeWantedView() ?? "start",
    request: null,
  }));
  const [refusal, setRefusal] = useState<{ readonly error: unknown } | null>(null);
  const [administration, chooseAdministration] = useState("");
  const { showPlace } = surroundings;
  const navigate = useCallback((view: ViewName, request: ViewRequest | null = null) => {
    setRefusal(null);
    setShown({ view, request });
  }, []);
  const attempt = useCallback((work: Promise<unknown>) => {
    setRefusal(null);
    work.catch((error: unknown) => setRefusal({ error }));
  }, []);
  const clear = useCallback(() => setRefusal(null), []);
  const { opened, open, editions, editionNow, changed } = useWorkbook(surroundings, preferences.readOnly);
  const marked = useMarkedReadOnly(surroundings.session, preferences.user, opened.opening, editions.revision);
  const isMarked = marked !== null;
  useEffect(() => onWantedView((view) => navigate(view)), [navigate]);
  useEffect(() => onStatements(() => navigate("bank")), [navigate]);
  useEffect(() => onLists(() => navigate("takeIn")), [navigate]);
  const pane: Pane = useMemo(() => {
    const goTo = (address: string): void => attempt(showPlace(address));
    const translator = translateInPane(language);
    const asked = { editionNow, changed, open, navigate, goTo, attempt, administration, chooseAdministration };
    const { shell } = translator.messages.pane;
    const readOnly = {
      isReadOnly: isMarked || preferences.readOnly,
      readOnlyText: isMarked ? shell.readOnlyBook : shell.readOnly,
    };
    return { surroundings, translator, preferences, setPreferences, ...readOnly, ...editions, ...asked };
  }, [
    administration,
    changed,
    editionNow,
    editions,
    isMarked,
    language,
    navigate,
    open,
    preferences,
    setPreferences,
    showPlace,
    surroundings,
    attempt,
  ]);
  return { pane, opened, marked, shown, refusal, clear };
}

interface ChosenPreferences {
  readonly preferences: Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  readonly language: Language;
  readonly theme: Exclude<ThemeName, "system">;
}

/** What the user has set, and what the host looks like meanwhile. */
function usePreferences({ preferences: store, look: first, onChanged }: Surroundings): ChosenPreferences {
  const [preferences, set] = useState<Preferences>(() => store.read());
  const [look, setLook] = useState<HostLook>(first);
  const language = useSpoken(preferences.language ?? look.language);
  useEffect(() => onChanged?.((what, now) => what === "look" && setLook(now)), [onChanged]);
  const setPreferences = useCallback(
    (next: Preferences) => {
      store.write(next);
      set(next);
    },
    [store],
  );
  return {
    preferences,
    setPreferences,
    language,
    theme: preferences.theme === "system" ? look.theme : preferences.theme,
  };
}
