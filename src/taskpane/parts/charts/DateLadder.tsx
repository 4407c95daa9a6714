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

// In pixels: a rung has two lines of text beside its point.
const STEP = 44;
const TOP = 14;
const POINT = 6;
const AXIS = 10;
const TEXT = 28;

const useStyles = makeStyles({
  picture: { width: "100%", display: "block", overflow: "visible" },
  day: { fill: tokens.colorNeutralForeground1, fontSize: "14px", fontWeight: tokens.fontWeightSemibold },
  label: { fill: tokens.colorNeutralForeground2, fontSize: "12px" },
  text: { fontFamily: tokens.fontFamilyBase },
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
  const styles = useStyles();
  const sentence = rungs.map(({ label, day, distance }) => `${label}: ${day} (${distance})`).join("; ");
  const next = rungs.find(({ when }) => when !== "past")?.name;
  const height = TOP + (rungs.length - 1) * STEP + 26;
  return (
    <svg className={styles.picture} height={height} role="img" aria-label={`${title}. ${sentence}`}>
      {rungs.slice(1).map(({ name, when }, index) => (
        <line
          key={name}
          className={mergeClasses(styles.axis, when === "ahead" && styles.ahead)}
          x1={AXIS}
          x2={AXIS}
          y1={TOP + index * STEP + POINT}
          y2={TOP + (index + 1) * STEP - POINT}
        />
      ))}
      {rungs.map((rung, index) => (
        <RungMark key={rung.name} rung={rung} y={TOP + index * STEP} isNext={rung.name === next} />
      ))}
    </svg>
  );
}

interface RungMarkProps {
  readonly rung: Rung;
  readonly y: number;
  readonly isNext: boolean;
}

function RungMark({ rung, y, isNext }: RungMarkProps): React.JSX.Element {
  const styles = useStyles();
  const { day, distance, label, when } = rung;
  return (
    <g>
      <circle
        className={mergeClasses(styles.point, when === "past" && styles.past, isNext && styles.next)}
        cx={AXIS}
        cy={y}
        r={POINT}
      />
      <text className={mergeClasses(styles.text, styles.label)} x={TEXT} y={y + 5}>
        <tspan className={styles.day}>{day}</tspan>
        <tspan dx="8">{distance}</tspan>
      </text>
      <text className={mergeClasses(styles.text, styles.label)} x={TEXT} y={y + 22}>
        {label}
      </text>
    </g>
  );
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
