import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Picture } from "./Picture";

const useStyles = makeStyles({
  nothing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    textAlign: "center",
    overflowWrap: "anywhere",
  },
  heading: { margin: "0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  picture: { width: "56px", height: "56px", color: tokens.colorBrandForeground1 },
});

/** What there is nothing of. */
export type NothingOf = "work" | "orders" | "returns" | "mandates" | "entries";

const PICTURES: Readonly<Record<NothingOf, ReactNode>> = {
  // A day in the calendar that is done.
  work: (
    <>
      <rect x="6" y="10" width="44" height="40" rx="3" />
      <path d="M6 13a3 3 0 0 1 3-3h38a3 3 0 0 1 3 3v8H6z" fill="currentColor" fillOpacity="0.25" />
      <path d="M6 21h44M17 5v9M39 5v9M19 36l6 6 12-12" />
    </>
  ),
  // A file that goes up to a bank.
  orders: (
    <>
      <path d="M6 50h44M10 45V31M20 45V31M36 45V31M46 45V31" />
      <path d="M6 27l22-11 22 11z" fill="currentColor" fillOpacity="0.25" />
      <path d="M28 44V32M23 37l5-5 5 5M28 12V4" />
    </>
  ),
  // Money that comes back.
  returns: (
    <>
      <circle cx="34" cy="28" r="16" fill="currentColor" fillOpacity="0.25" />
      <path d="M39 22a8 8 0 1 0 0 12M26 26h9M26 30h9M12 18L5 26l7 8M5 26h12" />
    </>
  ),
  // A sheet with a line to sign on.
  mandates: (
    <>
      <path d="M10 6h24l10 10v31a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3z" />
      <path d="M34 6v10h10z" fill="currentColor" fillOpacity="0.25" />
      <path d="M17 22h14M17 29h20M17 43h20M18 39c3-6 6-6 6-2s4 2 6-1" />
    </>
  ),
  // Two columns of a ledger.
  entries: (
    <>
      <rect x="6" y="8" width="44" height="40" rx="3" />
      <path d="M6 11a3 3 0 0 1 3-3h38a3 3 0 0 1 3 3v7H6z" fill="currentColor" fillOpacity="0.25" />
      <path d="M6 18h44M28 18v30M12 26h9M35 26h9M12 34h9M35 34h9" />
    </>
  ),
};

interface EmptyStateProps {
  readonly of: NothingOf;
  /** That there is nothing, in a sentence; it is read out where it comes instead of a list. */
  readonly text: string;
  /** Whether that is the heading of what is seen. */
  readonly isHeading?: boolean;
  /** What comes next. */
  readonly children?: ReactNode;
}

/** Where there is nothing to show: a picture, a sentence, and what can be done. */
export function EmptyState({ of, text, isHeading = false, children }: EmptyStateProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.nothing}>
      <span className={styles.picture}>
        <Picture>{PICTURES[of]}</Picture>
      </span>
      {isHeading ? <h2 className={styles.heading}>{text}</h2> : <Text role="status">{text}</Text>}
      {children}
    </div>
  );
}
