import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { usePane } from "../pane";
import type { Keeping } from "../surroundings";

const useStyles = makeStyles({
  step: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  done: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
});

/** What leaves the pane, as soon as the workbook that it follows from is a file; where the host keeps that, at once. */
export function KeepFirst({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const { keeping } = usePane().surroundings;
  return keeping === undefined ? <>{children}</> : <Kept keeping={keeping}>{children}</Kept>;
}

function Kept({ keeping, children }: { readonly keeping: Keeping; readonly children: ReactNode }): React.JSX.Element {
  const styles = useStyles();
  const { keep } = usePane().translator.messages.pane.parts;
  const standing = useSyncExternalStore(keeping.onChanged, keeping.standing);
  // What was handed out stays at hand when something is typed meanwhile.
  const [wasKept, setWasKept] = useState(false);
  if (standing !== "unsaved" && !wasKept) setWasKept(true);
  if (!wasKept) return <SaveStep keeping={keeping} />;
  return (
    <>
      {standing !== "unsaved" && (
        <span className={styles.done} role="status">
          {standing === "saved" && <CheckmarkCircleRegular className={styles.icon} aria-hidden />}
          <Text>{standing === "saved" ? keep.saved : keep.downloaded}</Text>
        </span>
      )}
      {children}
    </>
  );
}

/** Saves by itself where nobody has to be asked; else at a click. */
function SaveStep({ keeping }: { readonly keeping: Keeping }): React.JSX.Element {
  const styles = useStyles();
  const { translator, attempt } = usePane();
  const { keep } = translator.messages.pane.parts;
  const [isSaving, setSaving] = useState(true);
  useEffect(() => {
    let isGone = false;
    const ended = (): void => {
      if (!isGone) setSaving(false);
    };
    keeping.saveByItself().then(ended, ended);
    return () => {
      isGone = true;
    };
  }, [keeping]);
  if (isSaving) return <Spinner size="tiny" labelPosition="after" label={keep.saving} />;
  return (
    <div className={styles.step} role="group" aria-label={keep.title}>
      <Text weight="semibold">{keep.title}</Text>
      <Text>{keep.why}</Text>
      <Button
        appearance="primary"
        onClick={() => {
          setSaving(true);
          attempt(keeping.save().finally(() => setSaving(false)));
        }}
      >
        {keep.save}
      </Button>
    </div>
  );
}
