import {
  Badge,
  makeStyles,
  Text,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  FolderOpenRegular,
  SaveEditRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import type { Language } from "../domain/book/records";
import type { OpenWorkbook, Standing } from "./openWorkbook";
import type { Desk } from "./useDesk";
import { deskWords } from "./words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: "44px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { flexWrap: "wrap" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "40vw" },
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  place: { marginLeft: "auto", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const STANDING_COLORS = { saved: "success", downloaded: "informative", unsaved: "warning" } as const satisfies Record<
  Standing,
  string
>;

/** The bar above an open workbook: its name, whether it is saved, and what can be done with the file. */
export function DeskBar({ desk, language }: { readonly desk: Desk; readonly language: Language }): React.JSX.Element {
  const styles = useStyles();
  const words = deskWords(language);
  const { open, standing } = desk;
  const isBusy = desk.doing !== null;
  const savedSentence = { saved: words.bar.saved, downloaded: words.bar.isDownloaded, unsaved: words.bar.unsaved }[
    standing
  ];
  return (
    <header className={styles.bar} data-region="bar">
      <div className={styles.file}>
        <Text weight="semibold" className={styles.name} title={open?.name} as="h1" size={300} style={{ margin: 0 }}>
          {open?.name}
        </Text>
        <Badge appearance="tint" color={STANDING_COLORS[standing]} role="status">
          {desk.doing === "saving" ? words.bar.saving : desk.doing === "opening" ? words.start.opening : savedSentence}
        </Badge>
      </div>
      <Toolbar className={styles.buttons} aria-label={words.bar.label} size="small">
        <ToolbarButton icon={<SaveRegular />} disabled={isBusy} onClick={() => desk.save(false)}>
          {words.bar.save}
        </ToolbarButton>
        <ToolbarButton icon={<SaveEditRegular />} disabled={isBusy} onClick={() => desk.save(true)}>
          {words.bar.saveAs}
        </ToolbarButton>
        <ToolbarButton icon={<FolderOpenRegular />} disabled={isBusy} onClick={desk.close}>
          {words.bar.openAnother}
        </ToolbarButton>
        <ToolbarDivider />
        {open === null ? null : <UndoButtons workbook={open.workbook} language={language} />}
      </Toolbar>
      <Place language={language} />
    </header>
  );
}

/** Where the user is: it looks like Excel, and is not. */
function Place({ language }: { readonly language: Language }): React.JSX.Element {
  const styles = useStyles();
  const words = deskWords(language);
  return (
    <div className={styles.place}>
      <Tooltip content={words.notExcel} relationship="description">
        <Badge appearance="outline" color="informative" tabIndex={0}>
          {words.place}
        </Badge>
      </Tooltip>
    </div>
  );
}

/** Off where there is nothing to take back: what an action wrote is not typing. */
function UndoButtons({
  workbook,
  language,
}: {
  readonly workbook: OpenWorkbook;
  readonly language: Language;
}): React.JSX.Element {
  const { bar } = deskWords(language);
  const { undo, redo } = useSyncExternalStore(workbook.changed.add, () => workbook.undoable);
  return (
    <>
      <Tooltip content={bar.undo} relationship="label">
        <ToolbarButton icon={<ArrowUndoRegular />} disabled={!undo} onClick={() => workbook.grid?.undo()} />
      </Tooltip>
      <Tooltip content={bar.redo} relationship="label">
        <ToolbarButton icon={<ArrowRedoRegular />} disabled={!redo} onClick={() => workbook.grid?.redo()} />
      </Tooltip>
    </>
  );
}
