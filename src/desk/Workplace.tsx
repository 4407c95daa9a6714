import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../domain/book/records";
import { App } from "../taskpane/App";
import { onLists, onStatements } from "../taskpane/files/droppedFiles";
import { SheetsView } from "./SheetsView";
import type { OnDesk } from "./onDesk";
import { fittingPane, keepPaneWidth, keptPaneWidth, PANE, widestPane } from "./paneWidth";
import { deskWords } from "./words";

/** Below this, sheets and pane do not go beside each other. */
const NARROW = "(max-width: 719px)";

const useStyles = makeStyles({
  place: { display: "flex", flexGrow: 1, minHeight: 0 },
  narrow: { flexDirection: "column" },
  sheets: { display: "flex", flexGrow: 1, minWidth: 0, minHeight: 0 },
  // What has the focus does not lie under the places that stay in sight.
  pane: { overflowY: "auto", flexShrink: 0, minHeight: 0, scrollPaddingTop: "64px" },
  fill: { flexGrow: 1 },
  hidden: { display: "none" },
  splitter: {
    width: "6px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralStroke2,
    // Forced colours take the ground away and leave the line.
    borderLeft: "1px solid transparent",
    boxSizing: "border-box",
    ":hover": { backgroundColor: tokens.colorBrandStroke1 },
    ":focus-visible": { backgroundColor: tokens.colorBrandStroke1, outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface WorkplaceProps {
  readonly open: OnDesk;
  readonly language: Language;
  readonly isDark: boolean;
  readonly failed: (error: unknown) => void;
}

/** The sheets at the left, the pane at the right; on a narrow screen one of both. */
export function Workplace({ open, language, isDark, failed }: WorkplaceProps): React.JSX.Element {
  const styles = useStyles();
  const isNarrow = useNarrow();
  const [part, setPart] = useState<"sheets" | "pane">("pane");
  const [wanted, setWanted] = useState(() => keptPaneWidth(() => localStorage));
  const windowWidth = useWindowWidth();
  const width = fittingPane(wanted, windowWidth);
  const setWidth = (next: number): void => {
    setWanted(next);
    keepPaneWidth(next, () => localStorage);
  };
  const words = deskWords(language).parts;
  useEffect(() => open.workbook.shown.add(() => setPart("sheets")), [open.workbook]);
  useEffect(() => onStatements(() => setPart("pane")), []);
  useEffect(() => onLists(() => setPart("pane")), []);
  const hidden = (one: "sheets" | "pane"): string => (isNarrow && part !== one ? styles.hidden : "");
  const finishTyping = (): void => void open.workbook.grid?.finishTyping();
  return (
    <div className={mergeClasses(styles.place, isNarrow && styles.narrow)}>
      {isNarrow ? (
        <TabList
          aria-label={words.switch}
          selectedValue={part}
          onTabSelect={(_event, { value }) => setPart(value === "sheets" ? "sheets" : "pane")}
        >
          <Tab value="sheets">{words.sheets}</Tab>
          <Tab value="pane">{words.pane}</Tab>
        </TabList>
      ) : null}
      <section className={mergeClasses(styles.sheets, hidden("sheets"))} aria-label={words.sheets} data-region="grid">
        <SheetsView open={open} language={language} isDark={isDark} failed={failed} />
        {isNarrow ? null : <Splitter {...{ width, windowWidth }} onWidth={setWidth} label={words.resize} />}
      </section>
      <div
        className={mergeClasses(styles.pane, isNarrow && styles.fill, hidden("pane"))}
        style={isNarrow ? undefined : { width: `${width}px` }}
        data-region="pane"
        onPointerDownCapture={finishTyping}
        onFocusCapture={finishTyping}
      >
        <App surroundings={open.workbook.surroundings} />
      </div>
    </div>
  );
}

function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const look = (): void => setNarrow(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return isNarrow;
}

function useWindowWidth(): number {
  const [width, setWidth] = useState(() => window.innerWidth);
  useEffect(() => {
    const look = (): void => setWidth(window.innerWidth);
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  }, []);
  return width;
}

/** The line between sheets and pane: drawn with the mouse, moved with the arrow keys (WAI-ARIA, window splitter). */
function Splitter({
  width,
  windowWidth,
  onWidth,
  label,
}: {
  readonly width: number;
  readonly windowWidth: number;
  readonly onWidth: (width: number) => void;
  readonly label: string;
}): React.JSX.Element {
  const styles = useStyles();
  const set = (wanted: number): void => onWidth(fittingPane(wanted, windowWidth));
  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANE.min}
      aria-valuemax={widestPane(windowWidth)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
      }}
      onKeyDown={({ key }) => {
        if (key === "ArrowLeft") set(width + PANE.step);
        else if (key === "ArrowRight") set(width - PANE.step);
        else if (key === "Home") set(widestPane(windowWidth));
        else if (key === "End") set(PANE.min);
      }}
    />
  );
}
