import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { usePane } from "../../pane";
import { AnswerRefusal, Answered } from "../../parts/Answered";
import { useQuery } from "../../useQuery";
import { Today } from "./Today";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";

// Needed once per workbook; the page that is seen every day need not carry it.
const FirstUse = lazy(async () => ({ default: (await import("../firstUse/FirstUse")).FirstUse }));

/** What needs attention today; in a workbook that lacks tables, the way to them. */
export function StartView({ opening }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, administration } = usePane();
  const { shell } = translator.messages.pane;
  const overview = useQuery("overview", { administration });
  // Whoever has just made the tables reads what comes next before anything else.
  const [isFinishing, setIsFinishing] = useState(false);
  const tables = overview.data?.tables ?? opening.tables;
  return (
    <section className={styles.view} aria-label={shell.views.start}>
      {tables !== "all" || isFinishing ? (
        <>
          <AnswerRefusal answer={overview} />
          <Suspense fallback={<Spinner label={shell.opening} />}>
            <FirstUse tables={tables} onMade={() => setIsFinishing(true)} onDone={() => setIsFinishing(false)} />
          </Suspense>
        </>
      ) : (
        <Answered answer={overview} waiting={{ label: shell.opening }}>
          {(data) => <Today overview={data} />}
        </Answered>
      )}
    </section>
  );
}
