import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DoneBar } from "../../parts/DoneBar";
import { useQuery } from "../../useQuery";
import type { ViewName } from "../../wantedView";
import { WhoIsCollected } from "../collect/WhoIsCollected";
import { ToFill } from "../start/ToFill";
import { useViewStyles } from "../useViewStyles";

/** What was done: empty sheets made, sheets with a sample firm, own tables mapped, or tables put back. */
export type Made = keyof typeof TEXTS;

/** A list or bank file that was taken over, in a sentence, and the day on which it is to be collected where it said one. */
export interface TakenOver {
  readonly sentence: string;
  readonly day: IsoDate | null;
}

const useStyles = makeStyles({
  steps: { margin: "0", paddingLeft: tokens.spacingHorizontalXL },
});

const TEXTS = {
  made: "doneMade",
  sample: "doneSample",
  mapped: "doneMapped",
  laid: "doneLaid",
} as const;

const NOTHING = {};

interface NextStepsProps {
  readonly made: Made | TakenOver;
  readonly onDone: () => void;
}

/** What was done, and what comes next. */
export function NextSteps({ made, onDone }: NextStepsProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator, navigate, goTo } = usePane();
  const { firstUse } = translator.messages.pane;
  const { data } = useQuery("overview", NOTHING);
  const invoices = data?.needed.find(({ table }) => table === "Invoices")?.address ?? null;
  // What was taken over is in sight, and not the sheet that was there before.
  const showInvoices = useEffectEvent((address: string) => typeof made !== "string" && goTo(address));
  useEffect(() => {
    if (invoices !== null) showInvoices(invoices);
  }, [invoices]);
  const collectable = useQuery("collectable", NOTHING);
  const isFilled = data?.needed.every(({ records }) => records > 0) ?? made !== "made";
  const taken = typeof made === "string" ? null : made;
  const go = (to: ViewName): void => {
    onDone();
    navigate(to, to === "collect" && taken?.day != null ? { day: taken.day } : undefined);
  };
  // What was taken over was looked at before it was written.
  const first = made === "sample" || taken !== null ? "collect" : isFilled ? "check" : "start";
  const button = (to: "check" | "collect" | "start", label: string): React.JSX.Element => (
    <Button appearance={first === to ? "primary" : "secondary"} onClick={() => go(to)}>
      {label}
    </Button>
  );
  return (
    <>
      <DoneBar sentence={typeof made === "string" ? firstUse[TEXTS[made]] : made.sentence} />
      <Text weight="semibold">{firstUse.next}</Text>
      <ol className={styles.steps}>
        {!isFilled && <li>{firstUse.nextFill}</li>}
        <li>{firstUse.nextCheck}</li>
        <li>{firstUse.nextCollect}</li>
      </ol>
      {collectable.data?.nobody != null && <WhoIsCollected address={null} onDecided={() => undefined} />}
      {data !== null && !isFilled && <ToFill needed={data.needed} />}
      <div className={view.buttons}>
        {button("check", firstUse.toCheck)}
        {button("collect", firstUse.toCollect)}
        {button("start", firstUse.toStart)}
      </div>
    </>
  );
}
