import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTrigger,
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
import { useState } from "react";
import type { Language } from "../domain/book/records";
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
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "40vw" },
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  place: { marginLeft: "auto", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** The bar above an open workbook: its name, whether it is saved, and what can be done with the file. */
export function DeskBar({ desk, language }: { readonly desk: Desk; readonly language: Language }): React.JSX.Element {
  const styles = useStyles();
  const words = deskWords(language);
  const [isAsking, setAsking] = useState(false);
  const { open, isUnsaved } = desk;
  const isBusy = desk.doing !== null;
  const saved = isUnsaved ? words.bar.unsaved : words.bar.saved;
  return (
    <header className={styles.bar}>
      <div className={styles.file}>
        <Text weight="semibold" className={styles.name} title={open?.name} as="h1" size={300} style={{ margin: 0 }}>
          {open?.name}
        </Text>
        <Badge appearance="tint" color={isUnsaved ? "warning" : "success"} role="status">
          {desk.doing === "saving" ? words.bar.saving : saved}
        </Badge>
      </div>
      <Toolbar aria-label={words.bar.label} size="small">
        <ToolbarButton icon={<SaveRegular />} disabled={isBusy} onClick={() => desk.save(false)}>
          {words.bar.save}
        </ToolbarButton>
        <ToolbarButton icon={<SaveEditRegular />} disabled={isBusy} onClick={() => desk.save(true)}>
          {words.bar.saveAs}
        </ToolbarButton>
        <ToolbarButton
          icon={<FolderOpenRegular />}
          disabled={isBusy}
          onClick={() => (isUnsaved ? setAsking(true) : desk.close())}
        >
          {words.bar.openAnother}
        </ToolbarButton>
        <ToolbarDivider />
        <Tooltip content={words.bar.undo} relationship="label">
          <ToolbarButton icon={<ArrowUndoRegular />} onClick={() => open?.workbook.grid?.undo()} />
        </Tooltip>
        <Tooltip content={words.bar.redo} relationship="label">
          <ToolbarButton icon={<ArrowRedoRegular />} onClick={() => open?.workbook.grid?.redo()} />
        </Tooltip>
      </Toolbar>
      <div className={styles.place}>
        <Tooltip content={words.notExcel} relationship="description">
          <Badge appearance="outline" color="informative" tabIndex={0}>
            {words.place}
          </Badge>
        </Tooltip>
      </div>
      <LeaveDialog isOpen={isAsking} onClose={() => setAsking(false)} onLeave={desk.close} language={language} />
    </header>
  );
}

function LeaveDialog({
  isOpen,
  onClose,
  onLeave,
  language,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onLeave: () => void;
  readonly language: Language;
}): React.JSX.Element {
  const { bar } = deskWords(language);
  return (
    <Dialog open={isOpen} onOpenChange={(_event, data) => (data.open ? undefined : onClose())} modalType="alert">
      <DialogSurface aria-label={bar.openAnother}>
        <DialogBody>
          <DialogContent>{bar.leave}</DialogContent>
          <DialogActions>
            <Button onClick={onLeave}>{bar.leaveYes}</Button>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{bar.leaveNo}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
