import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { usePane } from "../../pane";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  input: { display: "none" },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  icon: { fontSize: "24px", flexShrink: 0 },
});

/** What the browser offers first: banks write these; any other file can be chosen too. */
const ACCEPT = ".xml,.940,.sta,.txt,.swi,.cod,.coda,.mt940";

/** Where statements are dropped, and the button that chooses them; a drop anywhere in the window is taken too. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): React.JSX.Element {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { bank } = usePane().translator.messages.pane;
  return (
    <div className={styles.zone}>
      <span className={styles.head}>
        <DocumentArrowUpRegular className={styles.icon} aria-hidden />
        <Text weight="semibold">{bank.drop}</Text>
      </span>
      <Text size={200}>{bank.formats}</Text>
      <Button onClick={() => input.current?.click()}>{bank.choose}</Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept={ACCEPT}
        aria-label={bank.choose}
        tabIndex={-1}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen again.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
