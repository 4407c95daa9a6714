import { Input, makeStyles, mergeClasses, ProgressBar, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useRef } from "react";
import type { Language } from "../domain/book/records";
import { translateInPane } from "../taskpane/texts/paneTranslator";
import { columnLetters } from "../sheets/address";
import type { OnDesk } from "./onDesk";
import { type GridView, useGrid } from "./useGrid";
import { deskWords } from "./words";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { width: "96px" },
  content: { flexGrow: 1 },
  // The grid paints its cells itself: colours that the system forces would reach what is behind them, and not them.
  grid: {
    flexGrow: 1,
    minHeight: 0,
    position: "relative",
    overflow: "hidden",
    forcedColorAdjust: "none",
    backgroundColor: "#ffffff",
    colorScheme: "light",
  },
  dark: { backgroundColor: "#000000", colorScheme: "dark" },
  tabs: { overflowX: "auto", flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  status: { minHeight: "20px", padding: `0 ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2 },
  refused: { color: tokens.colorStatusDangerForeground1 },
});

interface SheetsViewProps {
  readonly open: OnDesk;
  readonly language: Language;
  readonly isDark: boolean;
  readonly failed: (error: unknown) => void;
}

/** The sheets of the workbook: the cell with the cursor, the grid, a word on what is going on, the tabs. */
export function SheetsView({ open, language, isDark, failed }: SheetsViewProps): React.JSX.Element {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const grid = useGrid(container, open, { language, isDark, failed });
  const words = deskWords(language);
  const label = translateInPane(language).fill(words.grid.label, { sheet: grid.active });
  useNamedCanvases(container, label);
  useEffect(() => {
    const active = tabs.current?.querySelector("[aria-selected=true]");
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [grid.active]);
  return (
    <div className={styles.view}>
      <ContentLine grid={grid} language={language} />
      <div
        ref={container}
        className={mergeClasses(styles.grid, isDark && styles.dark)}
        role="application"
        aria-label={label}
      />
      <Status grid={grid} language={language} />
      <div className={styles.tabs} ref={tabs}>
        <TabList
          size="small"
          aria-label={words.grid.tabs}
          selectedValue={grid.active}
          onTabSelect={(_event, { value }) => {
            open.workbook
              .whenGrid()
              .then((shown) => shown.activate(String(value)))
              .catch(failed);
          }}
        >
          {grid.sheets
            .filter(({ hidden }) => !hidden)
            .map(({ name }) => (
              <Tab key={name} value={name}>
                {name}
              </Tab>
            ))}
        </TabList>
      </div>
    </div>
  );
}

/**
 * The grid paints on canvases, of which a screen reader sees nothing: it gets a name, and the line above cell by cell. One
 * of them takes the keyboard, in the page's own order; the grid's place for messages of its own stays empty.
 */
function useNamedCanvases(container: RefObject<HTMLElement | null>, label: string): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const look = (): void => {
      for (const canvas of element.querySelectorAll("canvas")) {
        const isGrid = canvas.id.startsWith("univer-sheet-main-canvas");
        if (canvas.getAttribute("aria-label") !== label) canvas.setAttribute("aria-label", label);
        if (canvas.tabIndex > 0) canvas.tabIndex = isGrid ? 0 : -1;
      }
      for (const messages of element.querySelectorAll<HTMLElement>("section[aria-live]")) messages.hidden = true;
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [container, label]);
}

function ContentLine({ grid, language }: { readonly grid: GridView; readonly language: Language }): React.JSX.Element {
  const styles = useStyles();
  const words = deskWords(language).grid;
  const { selected } = grid;
  const address = selected === null ? "" : `${columnLetters(selected.column)}${selected.row}`;
  return (
    <div className={styles.line}>
      <Input className={styles.cell} size="small" readOnly aria-label={words.cell} value={address} />
      <Input
        className={styles.content}
        size="small"
        readOnly
        aria-label={words.content}
        value={selected?.formula ?? selected?.text ?? ""}
      />
    </div>
  );
}

/** What is being read, or why what was typed was not taken. */
function Status({ grid, language }: { readonly grid: GridView; readonly language: Language }): React.JSX.Element {
  const styles = useStyles();
  const words = deskWords(language);
  const { refused, done, selected, active, isStale } = grid;
  const percent = Math.floor(done * 100);
  const loading = translateInPane(language).fill(words.grid.loading, { sheet: active, percent });
  const workedOut = selected?.isWorkedOut === true ? words.grid.formulaWorkedOut : words.grid.formulaKept;
  const ofCell = selected?.isStale === true ? words.grid.formulaStale : workedOut;
  const formula = selected?.formula == null ? (isStale ? words.grid.stale : "") : ofCell;
  return (
    <div className={styles.status}>
      {done < 1 ? <ProgressBar value={done} aria-label={loading} /> : null}
      <Text size={200} role="status" className={refused === null ? undefined : styles.refused}>
        {refused === null ? (done < 1 ? loading : formula) : words.locks[refused.reason]}
      </Text>
    </div>
  );
}
