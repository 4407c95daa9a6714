import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { type DragEvent, useRef } from "react";
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

/** Where the last bank files are dropped, and the button that chooses them. */
export function BankFileChoice({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): React.JSX.Element {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { bankFile } = usePane().translator.messages.pane;
  // Statements are dropped anywhere in the window; what is dropped here is no statement.
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className={styles.zone} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <span className={styles.head}>
        <DocumentArrowUpRegular className={styles.icon} aria-hidden />
        <Text weight="semibold">{bankFile.drop}</Text>
      </span>
      <Text size={200}>{bankFile.formats}</Text>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {bankFile.choose}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept=".xml,text/xml,application/xml"
        aria-label={bankFile.choose}
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
