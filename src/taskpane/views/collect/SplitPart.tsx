import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { usePane } from "../../pane";
import { DoneBar } from "../../parts/DoneBar";
import { useViewStyles } from "../useViewStyles";
import { SplitStep } from "./SplitStep";

/** The way from a collection to an invoice that is to be collected in instalments first, which takes its place meanwhile. */
export function SplitPart({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const view = useViewStyles();
  const { translator, navigate, isReadOnly } = usePane();
  const { collect, takeIn } = translator.messages.pane;
  const { split } = collect;
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const finish = (sentence: string): void => {
    setDone(sentence);
    setOpen(false);
  };
  if (isOpen) return <SplitStep onDone={finish} onClose={() => setOpen(false)} />;
  return (
    <>
      {done !== null && <DoneBar sentence={done} />}
      {children}
      {!isReadOnly && (
        <div className={view.buttons}>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setDone(null);
              setOpen(true);
            }}
          >
            {split.title}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => navigate("takeIn")}>
            {takeIn.lead}
          </Button>
        </div>
      )}
    </>
  );
}
