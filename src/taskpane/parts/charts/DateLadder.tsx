import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { daysBetween, type IsoDate } from "../../../domain/values/calendar";
import type { DateLadder as Days } from "../../../domain/collection/collectionDates";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { NumberTable } from "../NumberTable";
import { ChartFrame } from "./ChartFrame";

interface DateLadderProps {
  readonly title: string;
  readonly days: Days;
  readonly today: IsoDate;
}

type RungName = keyof Days;

/** A day of the ladder: what can happen on it or until it, and how far away it is. */
interface Rung {
  readonly name: RungName;
  readonly label: string;
  readonly day: string;
  readonly distance: string;
  readonly when: "past" | "today" | "ahead";
}

const RUNGS: readonly RungName[] = ["deliverBy", "collectionDate", "returnUntil", "refundUntil", "unauthorisedUntil"];

// In pixels: a day's point stands beside its first line.
const TOP = 10;
const POINT = 6;
const AXIS = 10;

const useStyles = makeStyles({
  rung: { display: "flex", gap: tokens.spacingHorizontalS },
  /** As high as the words beside it, which go on below where there is little room. */
  mark: { position: "relative", width: "20px", flexShrink: 0 },
  picture: { position: "absolute", inset: "0", width: "100%", height: "100%", overflow: "visible" },
  words: {
    flexGrow: 1,
    minWidth: "0",
    paddingBottom: tokens.spacingVerticalSNudge,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  day: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    marginRight: tokens.spacingHorizontalS,
  },
  label: { display: "block" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "2px" },
  ahead: { strokeDasharray: "3 4" },
  point: { stroke: tokens.colorBrandForeground1, strokeWidth: "2px", fill: tokens.colorNeutralBackground1 },
  past: { stroke: tokens.colorNeutralForeground3, fill: tokens.colorNeutralForeground3 },
  next: { fill: tokens.colorBrandForeground1 },
});

/** The days that matter to a collection, one below the other: the last to deliver, to collect, and until when it can come back. */
export function DateLadder({ title, days, today }: DateLadderProps): React.JSX.Element {
  const { translator } = usePane();
  const rungs = rungsOf(days, today, translator);
  return (
    <ChartFrame
      title={title}
      picture={<Picture title={title} rungs={rungs} />}
      table={<LadderTable title={title} rungs={rungs} />}
    />
  );
}

function rungsOf(days: Days, today: IsoDate, { messages, fill, write }: PaneTranslator): Rung[] {
  const { rungs, inDays, daysAgo, today: now } = messages.pane.orders;
  return RUNGS.flatMap((name): Rung[] => {
    const date = days[name];
    if (date === null) return [];
    const away = daysBetween(today, date);
    return [
      {
        name,
        label: rungs[name],
        day: write(date, "date"),
        distance: away === 0 ? now : fill(away > 0 ? inDays : daysAgo, { days: Math.abs(away) }),
        when: away === 0 ? "today" : away > 0 ? "ahead" : "past",
      },
    ];
  });
}

function Picture({ title, rungs }: { readonly title: string; readonly rungs: readonly Rung[] }): React.JSX.Element {
  const sentence = rungs.map(({ label, day, distance }) => `${label}: ${day} (${distance})`).join("; ");
  const next = rungs.find(({ when }) => when !== "past")?.name;
  return (
    <div role="img" aria-label={`${title}. ${sentence}`}>
      {rungs.map((rung, index) => (
        <RungLine
          key={rung.name}
          rung={rung}
          after={rungs[index + 1] ?? null}
          isFirst={index === 0}
          isNext={rung.name === next}
        />
      ))}
    </div>
  );
}

interface RungLineProps {
  readonly rung: Rung;
  /** The one below it. */
  readonly after: Rung | null;
  readonly isFirst: boolean;
  readonly isNext: boolean;
}

function RungLine({ rung, after, isFirst, isNext }: RungLineProps): React.JSX.Element {
  const styles = useStyles();
  const { day, distance, label, when } = rung;
  return (
    <div className={styles.rung}>
      <span className={styles.mark}>
        <svg className={styles.picture} aria-hidden="true">
          {!isFirst && <Axis isAhead={when === "ahead"} y1="0" y2={TOP - POINT} />}
          {after !== null && <Axis isAhead={after.when === "ahead"} y1={TOP + POINT} y2="100%" />}
          <circle
            className={mergeClasses(styles.point, when === "past" && styles.past, isNext && styles.next)}
            cx={AXIS}
            cy={TOP}
            r={POINT}
          />
        </svg>
      </span>
      <div className={styles.words}>
        <span className={styles.day}>{day}</span>
        <span>{distance}</span>
        <span className={styles.label}>{label}</span>
      </div>
    </div>
  );
}

interface AxisProps {
  readonly isAhead: boolean;
  readonly y1: string | number;
  readonly y2: string | number;
}

function Axis({ isAhead, y1, y2 }: AxisProps): React.JSX.Element {
  const styles = useStyles();
  return <line className={mergeClasses(styles.axis, isAhead && styles.ahead)} x1={AXIS} x2={AXIS} y1={y1} y2={y2} />;
}

function LadderTable({ title, rungs }: { readonly title: string; readonly rungs: readonly Rung[] }): React.JSX.Element {
  const { orders } = usePane().translator.messages.pane;
  return (
    <NumberTable
      label={title}
      captions={[orders.ladderWhat, orders.ladderDay, orders.ladderWhen]}
      rows={rungs.map(({ name, label, day, distance }) => ({ key: name, name: label, cells: [day, distance] }))}
    />
  );
}
