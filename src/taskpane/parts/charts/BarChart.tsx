import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { parseCents } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { Money } from "../Money";
import { NumberTable } from "../NumberTable";
import { ChartFrame } from "./ChartFrame";
import { Hatch, useHatchStyles } from "./Hatch";
import { scaleEnd } from "./scale";

/** One place on the axis, with an amount of each series as `formatCents` writes them. */
export interface BarRow {
  /** Under the axis, short. */
  readonly label: string;
  /** In the table. */
  readonly name: string;
  /** What is shown when one points at it. */
  readonly sentence: string;
  readonly values: readonly [first: string, second: string];
}

interface BarChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly summary: string;
  /** What the rows are. */
  readonly axis: string;
  readonly series: readonly [first: string, second: string];
  readonly rows: readonly BarRow[];
}

// In units of the picture, which is as wide as its place.
const WIDTH = 320;
const TOP = 6;
const PLOT = 110;
const HEIGHT = TOP + PLOT + 16;
/** About the width of a digit, and of all that stands beside the digits of an amount on the scale. */
const DIGIT = 5.5;
const BESIDE = 20;

const useStyles = makeStyles({
  picture: { width: "100%", height: "auto", display: "block", maxWidth: "480px" },
  text: { fontSize: "10px", fontFamily: tokens.fontFamilyBase, fill: tokens.colorNeutralForeground2 },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  first: { fill: tokens.colorBrandForeground1 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: "0",
    padding: "0",
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** Two amounts side by side for every place on an axis: a picture, and one click away the numbers; nothing where all are nil. */
export function BarChart(props: BarChartProps): React.JSX.Element | null {
  if (props.rows.every(({ values }) => values.every((amount) => centsOf(amount) === 0))) return null;
  return <ChartFrame title={props.title} picture={<Bars {...props} />} table={<BarTable {...props} />} />;
}

function centsOf(amount: string): number {
  return Math.max(0, parseCents(amount) ?? 0);
}

function Bars({ summary, series, rows }: BarChartProps): React.JSX.Element {
  const styles = useStyles();
  const hatch = useHatchStyles();
  const stripes = useId();
  const { write } = usePane().translator;
  const end = scaleEnd(Math.max(...rows.flatMap(({ values }) => values.map(centsOf))) / 100);
  const left = BESIDE + DIGIT * write(end, "number").length;
  const fill = `url(#${stripes})`;
  return (
    <>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
        <defs>
          {/* Striped, so that who sees no colours can tell it from the first. */}
          <Hatch id={stripes} className={hatch.danger} />
        </defs>
        <Grid end={end} left={left} />
        {rows.map((row, index) => (
          <Pair key={row.name} {...{ row, index, end, left, fill }} count={rows.length} />
        ))}
        <line className={styles.axis} x1={left} x2={WIDTH} y1={TOP + PLOT} y2={TOP + PLOT} />
      </svg>
      <ul className={styles.legend}>
        {series.map((name, index) => (
          <li key={name} className={styles.entry}>
            <svg width="12" height="12" aria-hidden="true">
              <Bar isFirst={index === 0} fill={fill} x={1} y={1} width={10} height={10} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

function Grid({ end, left }: { readonly end: number; readonly left: number }): React.JSX.Element {
  const styles = useStyles();
  const { write } = usePane().translator;
  return (
    <>
      {[1, 0.5].map((part) => {
        const y = TOP + PLOT * (1 - part);
        return (
          <g key={part}>
            <line className={styles.grid} x1={left} x2={WIDTH} y1={y} y2={y} />
            <text className={styles.text} x={left - 4} y={y + 3} textAnchor="end">
              {`€ ${write(end * part, "number")}`}
            </text>
          </g>
        );
      })}
    </>
  );
}

interface PairProps {
  readonly row: BarRow;
  readonly index: number;
  readonly count: number;
  readonly end: number;
  /** Where the plot begins. */
  readonly left: number;
  readonly fill: string;
}

function Pair({ row, index, count, end, left, fill }: PairProps): React.JSX.Element {
  const styles = useStyles();
  const slot = (WIDTH - left) / count;
  const width = slot * 0.34;
  const middle = left + slot * (index + 0.5);
  return (
    <g>
      <title>{row.sentence}</title>
      {row.values.map((amount, place) => {
        const height = (centsOf(amount) / 100 / end) * PLOT;
        const x = place === 0 ? middle - width : middle;
        const isFirst = place === 0;
        return height === 0 ? null : (
          <Bar key={place} isFirst={isFirst} fill={fill} x={x} y={TOP + PLOT - height} width={width} height={height} />
        );
      })}
      <text className={styles.text} x={middle} y={HEIGHT - 5} textAnchor="middle">
        {row.label}
      </text>
    </g>
  );
}

interface BarProps {
  readonly isFirst: boolean;
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Bar({ isFirst, fill, ...place }: BarProps): React.JSX.Element {
  const styles = useStyles();
  const hatch = useHatchStyles();
  return isFirst ? (
    <rect className={styles.first} {...place} />
  ) : (
    <rect className={hatch.danger} fill={fill} {...place} />
  );
}

function BarTable({ title, axis, series, rows }: BarChartProps): React.JSX.Element {
  return (
    <NumberTable
      label={title}
      captions={[axis, ...series]}
      rows={rows.map(({ name, values }) => ({
        key: name,
        name,
        cells: values.map((amount, place) => <Money key={place} amount={amount} bare />),
      }))}
    />
  );
}
