import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";

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
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  input: { display: "none" },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  icon: { fontSize: "24px", flexShrink: 0 },
});

interface FileZoneProps {
  readonly words: Readonly<Record<"drop" | "formats" | "choose", string>>;
  /** What the browser offers first; any other file can be chosen too. */
  readonly accept: string;
  readonly multiple?: boolean;
  /** Takes what is dropped on it itself; else a drop is taken as one anywhere on the page. */
  readonly takesDrops?: boolean;
  /** Whether choosing is what the view is for. */
  readonly isPrimary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped, and the button that chooses them. */
export function FileZone(props: FileZoneProps): React.JSX.Element {
  const { words, accept, multiple = false, takesDrops = false, isPrimary = false, onFiles } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const give = (files: FileList | null): void => {
    const all = [...(files ?? [])];
    if (all.length > 0) onFiles(multiple ? all : all.slice(0, 1));
  };
  const drops = {
    onDragOver: (event: React.DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: React.DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      give(event.dataTransfer.files);
    },
  };
  return (
    <div className={mergeClasses(styles.zone, isOver && styles.over)} {...(takesDrops ? drops : {})}>
      <span className={styles.head}>
        <DocumentArrowUpRegular className={styles.icon} aria-hidden />
        <Text weight="semibold">{words.drop}</Text>
      </span>
      <Text size={200}>{words.formats}</Text>
      <Button appearance={isPrimary ? "primary" : "secondary"} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple={multiple}
        accept={accept}
        aria-label={words.choose}
        tabIndex={-1}
        onChange={({ target }) => {
          give(target.files);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </div>
  );
}
