import { Button, Spinner } from "@fluentui/react-components";
import { ArrowImportRegular, PersonEditRegular, SignatureRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { usePane } from "../../pane";
import { useViewStyles } from "../useViewStyles";

const MandateImport = lazy(async () => ({ default: (await import("./MandateImport")).MandateImport }));
const SignByList = lazy(async () => ({ default: (await import("./SignByList")).SignByList }));
const NewCreditorStep = lazy(async () => ({ default: (await import("./NewCreditorStep")).NewCreditorStep }));

interface MandateStartersProps {
  /** The administration that is looked at; null for all. */
  readonly administration: string | null;
  readonly onDone: (sentence: string) => void;
}

type Started = "import" | "sign" | "creditor";

/** What is begun with many mandates at once: taking over a list, and another creditor. */
export function MandateStarters({ administration, onDone }: MandateStartersProps): React.JSX.Element | null {
  const view = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { mandateImport, mandateLife, mandates } = translator.messages.pane;
  const [open, setOpen] = useState<Started | null>(null);
  const [closed, setClosed] = useState<Started | null>(null);
  if (isReadOnly) return null;
  const step = {
    onClose: () => {
      setClosed(open);
      setOpen(null);
    },
    onDone: (sentence: string) => {
      setOpen(null);
      onDone(sentence);
    },
  };
  const starters = [
    { name: "import", title: mandateImport.open, icon: <ArrowImportRegular /> },
    { name: "sign", title: mandateLife.signByList.title, icon: <SignatureRegular /> },
    { name: "creditor", title: mandates.change.newCreditor.title, icon: <PersonEditRegular /> },
  ] as const;
  return (
    <>
      {open === null && (
        <div className={view.buttons}>
          {starters.map(({ name, title, icon }) => (
            <Button
              key={name}
              size="small"
              icon={icon}
              // Whoever closes a step is back where it was opened.
              autoFocus={name === closed}
              onClick={() => setOpen(name)}
            >
              {title}
            </Button>
          ))}
        </div>
      )}
      <Suspense fallback={<Spinner size="tiny" />}>
        {open === "import" && <MandateImport {...step} />}
        {open === "sign" && <SignByList {...step} administration={administration} />}
        {open === "creditor" && <NewCreditorStep {...step} administration={administration} />}
      </Suspense>
    </>
  );
}
