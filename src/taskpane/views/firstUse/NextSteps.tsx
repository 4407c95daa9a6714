import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DoneBar } from "../../parts/DoneBar";
import { useQuery } from "../../useQuery";
import type { ViewName } from "../../wantedView";
import { WhoIsCollected } from "../collect/WhoIsCollected";
import type { NeededTable } from "../start/overview.query";
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
  const { fill, messages } = translator;
  const { firstUse } = messages.pane;
  const { data } = useQuery("overview", NOTHING);
  const taken = typeof made === "string" ? null : made;
  const toFill = data?.needed.find(({ records }) => records === 0) ?? null;
  const isFilled = data === null ? made !== "made" : toFill === null;
  useShown(made, data?.needed ?? []);
  const collectable = useQuery("collectable", NOTHING);
  const go = (to: ViewName): void => {
    onDone();
    navigate(to, to === "collect" && taken?.day != null ? { day: taken.day } : undefined);
  };
  // What was taken over was looked at before it was written.
  const first = made === "sample" || taken !== null ? "collect" : isFilled ? "check" : "sheet";
  const button = (to: "check" | "collect" | "start", label: string): React.JSX.Element => (
    <Button appearance={first === to ? "primary" : "secondary"} onClick={() => go(to)}>
      {label}
    </Button>
  );
  const sheet = toFill?.address ?? null;
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
        {toFill !== null && sheet !== null && first === "sheet" && (
          <Button appearance="primary" onClick={() => goTo(sheet)}>
            {fill(firstUse.toSheet, { sheet: toFill.table })}
          </Button>
        )}
        {first !== "sheet" && button("check", firstUse.toCheck)}
        {first !== "sheet" && button("collect", firstUse.toCollect)}
        {button("start", firstUse.toStart)}
      </div>
    </>
  );
}

/** Shows what is gone on with, and not the sheet that was there before: the first that is still empty, or what was taken over. */
function useShown(made: Made | TakenOver, needed: readonly NeededTable[]): void {
  const { goTo } = usePane();
  const isTaken = typeof made !== "string";
  const next = isTaken
    ? needed.find(({ table }) => table === "Invoices")
    : made === "made"
      ? needed.find(({ records }) => records === 0)
      : undefined;
  const address = next?.address ?? null;
  // Once: whoever is filling a sheet is not sent to the next one.
  const wasShown = useRef(false);
  const show = useEffectEvent((shown: string) => {
    if (!wasShown.current) goTo(shown);
    wasShown.current = true;
  });
  useEffect(() => {
    if (address !== null) show(address);
  }, [address]);
}
