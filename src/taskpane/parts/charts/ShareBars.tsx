import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { Money } from "../Money";
import { NumberTable } from "../NumberTable";
import { ChartFrame } from "./ChartFrame";

/** One thing that was counted. */
export interface ShareRow {
  readonly name: string;
  readonly count: number;
  /** As `formatCents` writes it. */
  readonly amount: string;
}

interface ShareBarsProps {
  readonly title: string;
  readonly captions: readonly [name: string, count: string, amount: string];
  /** The largest first. */
  readonly rows: readonly ShareRow[];
}

// In units of the picture, which is as wide as its place.
const WIDTH = 320;
const ROW = 30;
const BAR = 8;
/** Room for a number at the end of the longest bar. */
const NUMBER = 44;
/** So many rows are drawn; the table has all. */
const ROWS_MAX = 6;

const useStyles = makeStyles({
  picture: { width: "100%", height: "auto", display: "block", maxWidth: "480px" },
  text: { fontSize: "11px", fontFamily: tokens.fontFamilyBase, fill: tokens.colorNeutralForeground1 },
  bar: { fill: tokens.colorBrandForeground1 },
});

/** How often each of some things happened: bars below one another, and one click away the numbers with their amounts. */
export function ShareBars(props: ShareBarsProps): React.JSX.Element {
  return <ChartFrame title={props.title} picture={<Bars {...props} />} table={<ShareTable {...props} />} />;
}

function Bars({ title, rows }: ShareBarsProps): React.JSX.Element {
  const styles = useStyles();
  const { write } = usePane().translator;
  const drawn = rows.slice(0, ROWS_MAX);
  const most = Math.max(1, ...drawn.map(({ count }) => count));
  const sentence = drawn.map(({ name, count }) => `${name}: ${write(count, "number")}`).join("; ");
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${WIDTH} ${ROW * drawn.length}`}
      role="img"
      aria-label={`${title}: ${sentence}`}
    >
      {drawn.map(({ name, count }, index) => {
        const width = (count / most) * (WIDTH - NUMBER);
        const y = ROW * index;
        return (
          <g key={name}>
            <title>{`${name}: ${write(count, "number")}`}</title>
            <text className={styles.text} x={0} y={y + 12}>
              {shortened(name)}
            </text>
            <rect className={styles.bar} x={0} y={y + 17} width={width} height={BAR} />
            <text className={styles.text} x={width + 6} y={y + 17 + BAR}>
              {write(count, "number")}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** As many letters as fit beside each other. */
const LETTERS_MAX = 52;

function shortened(name: string): string {
  return name.length <= LETTERS_MAX ? name : `${name.slice(0, LETTERS_MAX - 1)}…`;
}

function ShareTable({ title, captions, rows }: ShareBarsProps): React.JSX.Element {
  const { write } = usePane().translator;
  return (
    <NumberTable
      label={title}
      captions={captions}
      rows={rows.map(({ name, count, amount }) => ({
        key: name,
        name,
        cells: [write(count, "number"), <Money key="amount" amount={amount} bare />],
      }))}
    />
  );
}
