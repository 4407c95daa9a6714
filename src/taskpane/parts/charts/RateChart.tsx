import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { NumberTable } from "../NumberTable";
import { ChartFrame } from "./ChartFrame";
import { Hatch, useHatchStyles } from "./Hatch";
import { scaleEnd } from "./scale";
import { useId } from "react";

/** A percentage at one place on the axis. */
export interface RateRow {
  /** Under the axis, short. */
  readonly label: string;
  /** In the table. */
  readonly name: string;
  /** What is told when one points at it. */
  readonly sentence: string;
  /** In per cent. */
  readonly rate: number;
  /** What else stands in its row of the table. */
  readonly cells: readonly string[];
}

interface RateChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly summary: string;
  /** What the rows are, then what stands in the cells, then the percentage. */
  readonly captions: readonly [name: string, ...cells: readonly string[]];
  readonly rows: readonly RateRow[];
}

// In units of the picture, which is as wide as its place.
const WIDTH = 320;
const TOP = 6;
const PLOT = 90;
const HEIGHT = TOP + PLOT + 16;
const LEFT = 34;

const useStyles = makeStyles({
  picture: { width: "100%", height: "auto", display: "block", maxWidth: "480px" },
  text: { fontSize: "10px", fontFamily: tokens.fontFamilyBase, fill: tokens.colorNeutralForeground2 },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
});

/** Percentages side by side: a picture, and one click away the numbers that they come from; nothing where all are nil. */
export function RateChart(props: RateChartProps): React.JSX.Element | null {
  if (props.rows.every(({ rate }) => rate === 0)) return null;
  return <ChartFrame title={props.title} picture={<Bars {...props} />} table={<RateTable {...props} />} />;
}

function Bars({ summary, rows }: RateChartProps): React.JSX.Element {
  const styles = useStyles();
  const hatch = useHatchStyles();
  const stripes = useId();
  const { write } = usePane().translator;
  const end = scaleEnd(Math.max(0, ...rows.map(({ rate }) => rate)));
  const slot = (WIDTH - LEFT) / rows.length;
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      <defs>
        <Hatch id={stripes} className={hatch.danger} />
      </defs>
      {[1, 0.5].map((part) => {
        const y = TOP + PLOT * (1 - part);
        return (
          <g key={part}>
            <line className={styles.grid} x1={LEFT} x2={WIDTH} y1={y} y2={y} />
            <text className={styles.text} x={LEFT - 4} y={y + 3} textAnchor="end">
              {write(end * part, "percent")}
            </text>
          </g>
        );
      })}
      {rows.map(({ name, label, sentence, rate }, index) => {
        const height = (rate / end) * PLOT;
        const middle = LEFT + slot * (index + 0.5);
        return (
          <g key={name}>
            <title>{sentence}</title>
            {height > 0 && (
              <rect
                className={hatch.danger}
                fill={`url(#${stripes})`}
                x={middle - slot * 0.3}
                y={TOP + PLOT - height}
                width={slot * 0.6}
                height={height}
              />
            )}
            <text className={styles.text} x={middle} y={HEIGHT - 5} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <line className={styles.axis} x1={LEFT} x2={WIDTH} y1={TOP + PLOT} y2={TOP + PLOT} />
    </svg>
  );
}

function RateTable({ title, captions, rows }: RateChartProps): React.JSX.Element {
  const { write } = usePane().translator;
  return (
    <NumberTable
      label={title}
      captions={captions}
      rows={rows.map(({ name, cells, rate }) => ({ key: name, name, cells: [...cells, write(rate, "percent")] }))}
    />
  );
}
