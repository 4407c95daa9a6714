import { makeStyles, tokens } from "@fluentui/react-components";

/** What lines of a hatching, and the edge of what is hatched, look like. */
export const useHatchStyles = makeStyles({
  warning: { stroke: tokens.colorPaletteDarkOrangeBorderActive },
  danger: { stroke: tokens.colorStatusDangerForeground1 },
});

const useStyles = makeStyles({
  ground: { fill: tokens.colorNeutralBackground1, stroke: "none" },
});

const STEP = 4;
const LINE = 2;

interface HatchProps {
  readonly id: string;
  /** Of {@link useHatchStyles}. */
  readonly className: string;
  /** With lines the other way too. */
  readonly isCrossed?: boolean;
}

/** A pattern to fill with, so that who sees no colours, or has only two of them, can tell parts of a picture apart. */
export function Hatch({ id, className, isCrossed = false }: HatchProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <pattern id={id} width={STEP} height={STEP} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles.ground} width={STEP} height={STEP} />
      <line className={className} x1={0} x2={0} y1={0} y2={STEP} strokeWidth={LINE} />
      {isCrossed && <line className={className} x1={0} x2={STEP} y1={0} y2={0} strokeWidth={LINE} />}
    </pattern>
  );
}
