import { Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { ArrivalHeading } from "../../parts/ArrivalHeading";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import type { ReturnedLine } from "./returnedItems.query";

interface UndoReturnProps {
  readonly returned: ReturnedLine;
  readonly onClose: () => void;
  /** Told when it was written. */
  readonly onDone: () => void;
}

/** Takes one return back, as a mistake: what is mirrored is shown before anything is written. */
export function UndoReturn({ returned, onClose, onDone }: UndoReturnProps): React.JSX.Element {
  const styles = useViewStyles();
  const { surroundings, translator } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const { order, endToEndId, item, name } = returned;
  const action = useAction("undo");
  const { prepare } = action;
  const [bookingDate] = useState(() => dateOf(surroundings.clock()));
  const hasLooked = useRef(false);
  useEffect(() => {
    if (hasLooked.current || endToEndId === null) return;
    hasLooked.current = true;
    void prepare({ order, endToEndId, bookingDate });
  }, [bookingDate, endToEndId, order, prepare]);
  return (
    <div className={styles.section}>
      <ArrivalHeading>{fill(returns.undoTitle, { item, name })}</ArrivalHeading>
      <Text>{returns.undoIntro}</Text>
      <PreviewPanel action={action} commitLabel={returns.undoCommit} onCommitted={onDone} onBack={onClose} />
    </div>
  );
}
