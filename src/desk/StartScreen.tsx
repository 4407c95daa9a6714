import { Button, Card, makeStyles, Spinner, Text, Title2, tokens } from "@fluentui/react-components";
import type { Language } from "../domain/book/records";
import { RecentFiles } from "./RecentFiles";
import { type ChosenFile, chooseFile } from "./saveFile";
import type { Desk } from "./useDesk";
import { deskWords } from "./words";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalXL,
    flexGrow: 1,
    overflowY: "auto",
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  drop: {
    width: "min(560px, 100%)",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalXXL,
    textAlign: "center",
    gap: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  choices: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalL },
  card: { width: "270px" },
  languages: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2, minHeight: "40px" },
});

/** What is shown while no workbook is open: drop one, choose one, or begin with a new one. */
export function StartScreen({
  desk,
  language,
  isOver,
}: {
  readonly desk: Desk;
  readonly language: Language;
  /** Whether a file is held over the page. */
  readonly isOver: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const words = deskWords(language);
  const take = (choosing: Promise<ChosenFile | null>): void => {
    choosing.then((file) => file !== null && desk.openFile(file), desk.failed);
  };
  const isBusy = desk.doing !== null;
  return (
    <main className={styles.page}>
      <Title2 as="h1">{words.start.heading}</Title2>
      <div className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}>
        <Text size={400}>{words.start.drop}</Text>
        {isBusy ? (
          <Spinner label={words.start.opening} />
        ) : (
          <Button appearance="primary" size="large" onClick={() => take(chooseFile())}>
            {words.start.choose}
          </Button>
        )}
      </div>
      <RecentFiles desk={desk} language={language} />
      <Text>{words.start.or}</Text>
      <div className={styles.choices}>
        {(["sample", "blank"] as const).map((kind) => (
          <NewCard key={kind} kind={kind} desk={desk} language={language} disabled={isBusy} />
        ))}
      </div>
      <Text>{words.notExcel}</Text>
    </main>
  );
}

function NewCard({
  kind,
  desk,
  language,
  disabled,
}: {
  readonly kind: "blank" | "sample";
  readonly desk: Desk;
  readonly language: Language;
  readonly disabled: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const { start } = deskWords(language);
  const [title, hint] = kind === "sample" ? [start.sample, start.sampleHint] : [start.empty, start.emptyHint];
  return (
    <Card className={styles.card} role="group" aria-label={title}>
      <Text weight="semibold" size={400} as="h2" style={{ margin: 0 }}>
        {title}
      </Text>
      <Text className={styles.hint}>{hint}</Text>
      <div className={styles.languages}>
        {(["nl", "en"] as const).map((wanted) => (
          <Button key={wanted} disabled={disabled} onClick={() => desk.openNew(kind, wanted)}>
            {start.languages[wanted]}
          </Button>
        ))}
      </div>
    </Card>
  );
}
