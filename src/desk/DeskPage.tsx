import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import type { Language } from "../domain/book/records";
import { handOverDropped, isWorkbookName } from "../taskpane/files/droppedFiles";
import { useDrops } from "../taskpane/useDrops";
import { translateInPane } from "../taskpane/texts/paneTranslator";
import { Themed } from "../taskpane/parts/Themed";
import { useSpoken } from "../taskpane/useSpoken";
import type { Preferences } from "../taskpane/surroundings";
import { DeskBar } from "./DeskBar";
import { onLaunchedFile } from "./installable";
import { LeaveDialog } from "./LeaveDialog";
import type { Lent } from "./openWorkbook";
import { StartScreen } from "./StartScreen";
import { type ChosenFile, droppedFile } from "./saveFile";
import { type Desk, useDesk } from "./useDesk";
import { useRegions } from "./useRegions";
import { deskWords } from "./words";
import { Workplace } from "./Workplace";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  notice: { flexShrink: 0 },
  over: {
    position: "fixed",
    inset: "0",
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    border: `4px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

/** The page: the start screen, or an open workbook beside the pane. */
export function DeskPage({ lent }: { readonly lent: Lent }): React.JSX.Element {
  const styles = useStyles();
  const { preferences, ownLent } = useFollowedPreferences(lent);
  const language = useSpoken(preferences.language ?? lent.look.language);
  const theme = preferences.theme === "system" ? lent.look.theme : preferences.theme;
  const desk = useDesk(ownLent, language);
  const { title } = deskWords(language);
  useRegions(desk.open?.workbook ?? null);
  const isOver = useDroppedOnDesk(desk, language);
  useLaunchedFile(desk);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = desk.open === null ? title : `${desk.isUnsaved ? "• " : ""}${desk.open.name}, ${title}`;
  }, [desk.isUnsaved, desk.open, language, title]);
  return (
    <Themed theme={theme} language={language}>
      <div className={styles.page}>
        {desk.open === null ? null : <DeskBar desk={desk} language={language} />}
        <LeaveDialog desk={desk} language={language} />
        <NoticeBar desk={desk} language={language} />
        {isOver && desk.open !== null ? (
          <div className={styles.over}>
            <Text size={500} weight="semibold">
              {deskWords(language).start.dropHere}
            </Text>
          </div>
        ) : null}
        {desk.open === null ? (
          <StartScreen desk={desk} language={language} isOver={isOver} />
        ) : (
          <Workplace
            key={desk.open.workbook.id}
            open={desk.open}
            language={language}
            isDark={theme !== "light"}
            failed={desk.failed}
          />
        )}
      </div>
    </Themed>
  );
}

/**
 * A workbook that is dropped anywhere is opened. Anything else goes to the pane of the open workbook, which reads what a bank
 * reports and says of what it cannot read why; without one it is said to be no workbook.
 */
function useDroppedOnDesk(desk: Desk, language: Language): boolean {
  const { doing, failed, open, openFile, refuse } = desk;
  const { notWorkbook } = deskWords(language).start;
  const isOpen = open !== null;
  const take = useCallback(
    (transfer: DataTransfer): void => {
      const files = [...transfer.files];
      if (doing !== null) return;
      if (isOpen && files.length > 0 && !files.some(({ name }) => isWorkbookName(name))) {
        handOverDropped(files);
        return;
      }
      droppedFile(transfer).then((file) => {
        if (file === null || !/\.xls[xm]$/i.test(file.name)) refuse(notWorkbook);
        else openFile(file);
      }, failed);
    },
    [doing, failed, isOpen, notWorkbook, openFile, refuse],
  );
  return useDrops(take);
}

/** A workbook that the system opens with the installed desk is opened as one that is chosen here. */
function useLaunchedFile({ failed, openFile }: Desk): void {
  const open = useEffectEvent((file: ChosenFile) => openFile(file));
  const fail = useEffectEvent((error: unknown) => failed(error));
  useEffect(
    () =>
      onLaunchedFile(
        (file) => open(file),
        (error) => fail(error),
      ),
    [],
  );
}

/** The pane sets the language and the theme; the page around it goes along. */
function useFollowedPreferences(lent: Lent): { readonly preferences: Preferences; readonly ownLent: Lent } {
  const [preferences, setPreferences] = useState(() => lent.preferences.read());
  const [ownLent] = useState<Lent>(() => ({
    ...lent,
    preferences: {
      read: lent.preferences.read,
      write: (changed) => {
        lent.preferences.write(changed);
        setPreferences(changed);
      },
    },
  }));
  return { preferences, ownLent };
}

function NoticeBar({ desk, language }: { readonly desk: Desk; readonly language: Language }): React.JSX.Element | null {
  const styles = useStyles();
  if (desk.notice === null) return null;
  const { intent, text } = desk.notice;
  return (
    <MessageBar intent={intent} className={styles.notice} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={translateInPane(language).messages.pane.parts.close}
            onClick={desk.clearNotice}
          />
        }
      />
    </MessageBar>
  );
}
