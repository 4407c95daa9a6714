import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Language } from "../domain/book/records";
import { translateInPane } from "../taskpane/texts/paneTranslator";
import { forgetFile, type RecentFile, recentFiles } from "./recentFiles";
import { fileAgain } from "./saveFile";
import type { Desk } from "./useDesk";
import { deskWords } from "./words";

const useStyles = makeStyles({
  list: { width: "min(560px, 100%)", margin: "0", padding: "0", listStyleType: "none" },
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  open: { flexGrow: 1, minWidth: "0", justifyContent: "flex-start" },
});

/** The workbooks that were open here before, to be opened again at a click; nothing where there are none. */
export function RecentFiles({
  desk,
  language,
}: {
  readonly desk: Desk;
  readonly language: Language;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { start } = deskWords(language);
  const { fill } = translateInPane(language);
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  const read = (): void => void recentFiles().then(setFiles);
  useEffect(read, []);
  if (files.length === 0) return null;
  const forget = (handle: FileSystemFileHandle): void => void forgetFile(handle).then(read);
  const openAgain = ({ name, handle }: RecentFile): void => {
    fileAgain(handle).then(
      (file) => (file === null ? undefined : desk.openFile(file)),
      () => {
        desk.refuse(fill(start.recentGone, { name }));
        forget(handle);
      },
    );
  };
  return (
    <section aria-label={start.recent} className={styles.list}>
      <Text weight="semibold" as="h2" block style={{ margin: 0 }}>
        {start.recent}
      </Text>
      <ul className={styles.list}>
        {files.map((file, index) => (
          <RecentRow
            key={index}
            file={file}
            language={language}
            isBusy={desk.doing !== null}
            onOpen={() => openAgain(file)}
            onForget={() => forget(file.handle)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RecentRowProps {
  readonly file: RecentFile;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onForget: () => void;
}

function RecentRow({ file: { name }, language, isBusy, onOpen, onForget }: RecentRowProps): React.JSX.Element {
  const styles = useStyles();
  const { start } = deskWords(language);
  const { fill } = translateInPane(language);
  return (
    <li className={styles.file}>
      <Button
        appearance="subtle"
        className={styles.open}
        icon={<DocumentTableRegular />}
        disabled={isBusy}
        aria-label={fill(start.recentOpen, { name })}
        onClick={onOpen}
      >
        {name}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={fill(start.forget, { name })}
        onClick={onForget}
      />
    </li>
  );
}
