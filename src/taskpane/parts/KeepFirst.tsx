import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { usePane } from "../pane";
import type { Keeping } from "../surroundings";
import { Tick } from "./Tick";

const useStyles = makeStyles({
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingInlineStart: "24px",
  },
  coming: { color: tokens.colorNeutralForeground2 },
});

/** How the workbook was kept that something follows from; null where the host keeps it. */
type HowKept = "saved" | "downloaded" | null;

const KeptContext = createContext<HowKept>(null);

/** How the workbook was kept before what is shown here could leave the pane; null where nothing had to be done for that. */
export function useHowKept(): HowKept {
  return useContext(KeptContext);
}

interface KeepFirstProps {
  readonly children: ReactNode;
  /** The steps that come after saving, in words; where they are there, each of them says itself that the first one is done. */
  readonly steps?: readonly string[];
}

/** What leaves the pane, as soon as the workbook that it follows from is a file; where the host keeps that, at once. */
export function KeepFirst({ children, steps = [] }: KeepFirstProps): React.JSX.Element {
  const { keeping } = usePane().surroundings;
  return keeping === undefined ? <>{children}</> : <Kept {...{ keeping, steps }}>{children}</Kept>;
}

interface KeptProps extends Required<KeepFirstProps> {
  readonly keeping: Keeping;
}

function Kept({ keeping, steps, children }: KeptProps): React.JSX.Element {
  const { keep } = usePane().translator.messages.pane.parts;
  const standing = useSyncExternalStore(keeping.onChanged, keeping.standing);
  // What was handed out stays at hand when something is typed meanwhile.
  const [kept, setKept] = useState<HowKept>(null);
  if (standing !== "unsaved" && standing !== kept) setKept(standing);
  if (kept === null) return <SaveStep {...{ keeping, steps }} />;
  return (
    <KeptContext value={kept}>
      {standing !== "unsaved" && steps.length === 0 && <Tick isDone>{keep[standing]}</Tick>}
      {children}
    </KeptContext>
  );
}

/** Saves by itself where nobody has to be asked; else at a click. */
function SaveStep({ keeping, steps }: Omit<KeptProps, "children">): React.JSX.Element {
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
      <Tick isDone={false}>
        <Text weight="semibold">{keep.title}</Text>
      </Tick>
      <div className={styles.words}>
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
      {steps.map((step) => (
        <Tick key={step} isDone={false}>
          <Text className={styles.coming}>{step}</Text>
        </Tick>
      ))}
    </div>
  );
}
