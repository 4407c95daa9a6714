import { Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useIsActive, usePane } from "../../pane";
import { onLists, takeLists } from "../../files/droppedFiles";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";
import type { TakenOver } from "../firstUse/NextSteps";
import { TakeInDone } from "./TakeInDone";
import { TakenFiles } from "./TakenFiles";

/** Takes in lists and bank files of other programs, whenever there are new ones. */
export function TakeInView({ opening }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { takeIn: texts, shell } = usePane().translator.messages.pane;
  const [done, setDone] = useState<TakenOver | null>(null);
  const dropped = useDroppedLists(() => setDone(null));
  return (
    <section className={styles.view} aria-label={shell.views.takeIn}>
      <h2 className={styles.heading}>{texts.title}</h2>
      {done === null ? (
        <>
          <Text>{texts.intro}</Text>
          <TakenFiles
            dropped={dropped}
            lacksSheets={opening.tables !== "all"}
            onMaking={() => undefined}
            onTaken={(sentence, day) => setDone({ sentence, day })}
          />
        </>
      ) : (
        <TakeInDone taken={done} onAgain={() => setDone(null)} />
      )}
    </section>
  );
}

/** The lists that were dropped anywhere on the page. */
function useDroppedLists(onDropped: () => void): readonly File[] {
  const isActive = useIsActive();
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => {
    const take = (): void => {
      const waiting = takeLists();
      if (waiting.length === 0) return;
      onDropped();
      setFiles(waiting);
    };
    if (isActive) take();
    return onLists(take);
  }, [isActive, onDropped]);
  return files;
}
