import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, Button, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { translate } from "../messages/translate";
import { Themed } from "../taskpane/parts/Themed";
import type { Preferences } from "../taskpane/surroundings";
import { DeskBar } from "./DeskBar";
import type { Lent } from "./openWorkbook";
import { StartScreen } from "./StartScreen";
import { type Desk, useDesk } from "./useDesk";
import { deskWords } from "./words";
import { Workplace } from "./Workplace";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  notice: { flexShrink: 0 },
});

/** The page: the start screen, or an open workbook beside the pane. */
export function DeskPage({ lent }: { readonly lent: Lent }): React.JSX.Element {
  const styles = useStyles();
  const { preferences, ownLent } = useFollowedPreferences(lent);
  const language = preferences.language ?? lent.look.language;
  const theme = preferences.theme === "system" ? lent.look.theme : preferences.theme;
  const desk = useDesk(ownLent, language);
  const { title } = deskWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = desk.open === null ? title : `${desk.isUnsaved ? "• " : ""}${desk.open.name}, ${title}`;
  }, [desk.isUnsaved, desk.open, language, title]);
  return (
    <Themed theme={theme} language={language}>
      <div className={styles.page}>
        {desk.open === null ? null : <DeskBar desk={desk} language={language} />}
        <NoticeBar desk={desk} language={language} />
        {desk.open === null ? (
          <StartScreen desk={desk} language={language} />
        ) : (
          <Workplace open={desk.open} language={language} failed={desk.failed} />
        )}
      </div>
    </Themed>
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

function NoticeBar({
  desk,
  language,
}: {
  readonly desk: Desk;
  readonly language: "nl" | "en";
}): React.JSX.Element | null {
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
            aria-label={translate(language).messages.pane.parts.close}
            onClick={desk.clearNotice}
          />
        }
      />
    </MessageBar>
  );
}
