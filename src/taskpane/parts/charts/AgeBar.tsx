import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { parseCents } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { Money } from "../Money";
import { NumberTable } from "../NumberTable";
import { Hatch, useHatchStyles } from "./Hatch";

/** What is of one age. */
export interface AgePart {
  /** Young to old; the colour tells how old. */
  readonly age: "ahead" | "week" | "month" | "older";
  readonly label: string;
  readonly count: number;
  /** As `formatCents` writes it. */
  readonly amount: string;
}

interface AgeBarProps {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly summary: string;
  readonly captions: readonly [age: string, count: string, amount: string];
  /** In the order of age. */
  readonly parts: readonly AgePart[];
}

// In units of the picture, which is as wide as its place.
const WIDTH = 320;
const HEIGHT = 16;
const GAP = 1.5;
/** What there is stays visible, however little. */
const PART_MIN = 4;
/** Half the width of the line around a part. */
const EDGE = 0.5;

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: "0", minWidth: "0" },
  heading: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  picture: { width: "100%", height: "auto", display: "block", maxWidth: "480px" },
  swatch: { marginRight: tokens.spacingHorizontalXS, verticalAlign: "-1px" },
  ahead: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground3 },
  week: { fill: tokens.colorBrandForeground1, stroke: tokens.colorBrandForeground1 },
});

/** Empty, full, striped, checked: ages can be told apart without colours. */
type Fills = Readonly<Record<"month" | "older", string>>;

/** Amounts by age: one bar, and below it the numbers, which are few enough to stand there always. */
export function AgeBar({ title, summary, captions, parts }: AgeBarProps): React.JSX.Element {
  const styles = useStyles();
  const { write } = usePane().translator;
  const id = useId();
  const fills: Fills = { month: `${id}month`, older: `${id}older` };
  return (
    <figure className={styles.figure} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {laidOut(parts).length > 0 && <Picture summary={summary} parts={parts} fills={fills} />}
      <NumberTable
        label={title}
        captions={captions}
        rows={parts.map((part) => ({
          key: part.age,
          name: (
            <>
              <svg className={styles.swatch} width="12" height="12" aria-hidden="true">
                <AgeRect age={part.age} fills={fills} x={1} y={1} width={10} height={10} />
              </svg>
              {part.label}
            </>
          ),
          cells: [write(part.count, "number"), <Money key="amount" amount={part.amount} bare />],
        }))}
      />
    </figure>
  );
}

interface PictureProps extends Pick<AgeBarProps, "summary" | "parts"> {
  readonly fills: Fills;
}

function Picture({ summary, parts, fills }: PictureProps): React.JSX.Element {
  const styles = useStyles();
  const hatch = useHatchStyles();
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      <defs>
        <Hatch id={fills.month} className={hatch.warning} />
        <Hatch id={fills.older} className={hatch.danger} isCrossed />
      </defs>
      {laidOut(parts).map(({ age, label, x, width }) => (
        <g key={age}>
          <title>{label}</title>
          <AgeRect age={age} fills={fills} x={x + EDGE} y={EDGE} width={width - 2 * EDGE} height={HEIGHT - 2 * EDGE} />
        </g>
      ))}
    </svg>
  );
}

interface AgeRectProps {
  readonly age: AgePart["age"];
  readonly fills: Fills;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function AgeRect({ age, fills, ...place }: AgeRectProps): React.JSX.Element {
  const styles = useStyles();
  const hatch = useHatchStyles();
  if (age === "ahead" || age === "week") return <rect className={styles[age]} {...place} />;
  const className = age === "month" ? hatch.warning : hatch.danger;
  return <rect className={className} fill={`url(#${fills[age]})`} {...place} />;
}

/** Where each part of the bar stands; one of nothing stands nowhere. */
function laidOut(parts: readonly AgePart[]): (AgePart & { readonly x: number; readonly width: number })[] {
  const filled = parts
    .map((part) => ({ part, cents: Math.max(0, parseCents(part.amount) ?? 0) }))
    .filter(({ cents }) => cents > 0);
  const total = filled.reduce((sum, { cents }) => sum + cents, 0);
  const free = WIDTH - GAP * (filled.length - 1) - PART_MIN * filled.length;
  let x = 0;
  return filled.map(({ part, cents }) => {
    const width = PART_MIN + (cents / total) * free;
    const placed = { ...part, x, width };
    x += width + GAP;
    return placed;
  });
}
