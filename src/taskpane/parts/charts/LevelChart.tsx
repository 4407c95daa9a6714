import { makeStyles, tokens } from "@fluentui/react-components";
import { parseCents } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { Money } from "../Money";
import { NumberTable } from "../NumberTable";
import { ChartFrame } from "./ChartFrame";
import { scaleEnd } from "./scale";

/** How much there was at the end of a month. */
export interface Level {
  /** `2026-11`. */
  readonly month: string;
  /** As `formatCents` writes it; may be negative. */
  readonly amount: string;
}

interface LevelChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly summary: string;
  readonly captions: readonly [month: string, amount: string];
  readonly levels: readonly Level[];
}

// In units of the picture, which is as wide as its place.
const WIDTH = 320;
const TOP = 14;
const PLOT = 90;
const HEIGHT = TOP + PLOT + 16;
const DOT = 2.5;

const useStyles = makeStyles({
  picture: { width: "100%", height: "auto", display: "block", maxWidth: "480px" },
  text: { fontSize: "9px", fontFamily: tokens.fontFamilyBase, fill: tokens.colorNeutralForeground2 },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: 2, fill: "none" },
  dot: { fill: tokens.colorBrandForeground1 },
});

/** An amount that goes up and down with the months: a line, and one click away the numbers; nothing where it is nil all the time. */
export function LevelChart(props: LevelChartProps): React.JSX.Element | null {
  if (props.levels.every(({ amount }) => (parseCents(amount) ?? 0) === 0)) return null;
  return <ChartFrame title={props.title} picture={<Line {...props} />} table={<LevelTable {...props} />} />;
}

function Line({ summary, levels }: LevelChartProps): React.JSX.Element {
  const styles = useStyles();
  const { write } = usePane().translator;
  const euros = levels.map(({ amount }) => (parseCents(amount) ?? 0) / 100);
  const top = scaleEnd(Math.max(0, ...euros));
  const bottom = Math.min(0, ...euros) < 0 ? -scaleEnd(-Math.min(0, ...euros)) : 0;
  const yOf = (value: number): number => TOP + ((top - value) / (top - bottom)) * PLOT;
  const slot = WIDTH / levels.length;
  const points = euros.map((value, index) => ({ x: slot * (index + 0.5), y: yOf(value) }));
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      {[top, bottom].map((value) => (
        <g key={value}>
          <line className={value === 0 ? styles.axis : styles.grid} x1={0} x2={WIDTH} y1={yOf(value)} y2={yOf(value)} />
          {value !== 0 && (
            <text className={styles.text} x={0} y={yOf(value) - 3}>
              {`€ ${write(value, "number")}`}
            </text>
          )}
        </g>
      ))}
      <line className={styles.axis} x1={0} x2={WIDTH} y1={yOf(0)} y2={yOf(0)} />
      <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {levels.map(({ month, amount }, index) => (
        <g key={month}>
          <title>{`${write(month, "month")}: € ${write(amount, "amount")}`}</title>
          <circle className={styles.dot} cx={points[index]?.x} cy={points[index]?.y} r={DOT} />
          <text className={styles.text} x={points[index]?.x} y={HEIGHT - 4} textAnchor="middle">
            {write(month, "month").slice(0, 1)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function LevelTable({ title, captions, levels }: LevelChartProps): React.JSX.Element {
  const { write } = usePane().translator;
  return (
    <NumberTable
      label={title}
      captions={captions}
      rows={levels.map(({ month, amount }) => ({
        key: month,
        name: write(month, "month"),
        cells: [<Money key="amount" amount={amount} bare />],
      }))}
    />
  );
}
