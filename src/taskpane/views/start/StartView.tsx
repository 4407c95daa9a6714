import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { usePane } from "../../pane";
import { Refusal } from "../../parts/Refusal";
import { useQuery } from "../../useQuery";
import { Today } from "./Today";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";

// Needed once per workbook; the page that is seen every day need not carry it.
const FirstUse = lazy(async () => ({ default: (await import("../firstUse/FirstUse")).FirstUse }));

const NOTHING = {};

/** What needs attention today; in a workbook that lacks tables, the way to them. */
export function StartView({ opening }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { shell, parts } = translator.messages.pane;
  const { data, refusal, again } = useQuery("overview", NOTHING);
  // Whoever has just made the tables is told what comes next before he is left alone with them.
  const [isFinishing, setIsFinishing] = useState(false);
  const tables = data?.tables ?? opening.tables;
  return (
    <section className={styles.view} aria-label={shell.views.start}>
      <Refusal refusal={refusal} again={{ label: parts.tryAgain, onClick: again }} />
      {tables !== "all" || isFinishing ? (
        <Suspense fallback={<Spinner label={shell.opening} />}>
          <FirstUse tables={tables} onMade={() => setIsFinishing(true)} onDone={() => setIsFinishing(false)} />
        </Suspense>
      ) : data === null ? (
        refusal === null && <Spinner label={shell.opening} />
      ) : (
        <Today overview={data} />
      )}
    </section>
  );
}
