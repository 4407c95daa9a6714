import { Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { UndoRequest } from "../../../actions/undo";
import { ArrivalHeading } from "../../parts/ArrivalHeading";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";

interface TakeBackProps {
  /** The same for as long as it is shown. */
  readonly request: UndoRequest;
  readonly texts: Readonly<Record<"title" | "intro" | "commit", string>>;
  readonly onClose: () => void;
  /** Told when it was written. */
  readonly onDone: () => void;
}

/** Takes one thing back, as a mistake: what is mirrored is shown before anything is written. */
export function TakeBack({ request, texts, onClose, onDone }: TakeBackProps): React.JSX.Element {
  const styles = useViewStyles();
  const action = useAction("undo");
  const { prepare } = action;
  const hasLooked = useRef(false);
  useEffect(() => {
    if (hasLooked.current) return;
    hasLooked.current = true;
    void prepare(request);
  }, [prepare, request]);
  return (
    <div className={styles.section}>
      <ArrivalHeading>{texts.title}</ArrivalHeading>
      <Text>{texts.intro}</Text>
      <PreviewPanel action={action} commitLabel={texts.commit} onCommitted={onDone} onBack={onClose} />
    </div>
  );
}
