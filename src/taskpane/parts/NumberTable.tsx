import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ZOOMED } from "./zoomed";

const NARROW = "@media (max-width: 360px)";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    width: "100%",
    // The name above its numbers.
    [ZOOMED]: {
      "& tr": { display: "flex", flexWrap: "wrap", justifyContent: "flex-end" },
      "& th:first-child": { flexBasis: "100%" },
    },
  },
  head: { color: tokens.colorNeutralForeground2 },
  left: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: "2px 4px 2px 0",
    overflowWrap: "anywhere",
    // Long captions beside it take what room there is; a short word or a year is not broken for them.
    minWidth: "52px",
  },
  /** Four columns have room beside each other at 270 px in smaller letters. */
  four: { [NARROW]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } },
  /** What a number is called, beside it. */
  text: {
    textAlign: "left",
    padding: "2px 0 2px 4px",
    overflowWrap: "anywhere",
    hyphens: "auto",
    minWidth: "48px",
    width: "100%",
    [ZOOMED]: { flexGrow: 1, width: "auto" },
  },
  /** A number that is a name takes no more room than it needs. */
  tight: { minWidth: "0", overflowWrap: "normal", verticalAlign: "top", [ZOOMED]: { flexBasis: "auto !important" } },
  right: { textAlign: "right", fontWeight: tokens.fontWeightRegular, padding: "2px 0 2px 8px" },
  /** A number is read in one piece; what stands above it may take more lines. */
  number: { whiteSpace: "nowrap" },
  light: { fontWeight: tokens.fontWeightRegular },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

/** A row of a table of numbers: what it is about, and what stands at the right of it. */
export interface NumberRow {
  readonly key: string;
  readonly name: ReactNode;
  /** What the name is called, in a column of its own. */
  readonly text?: string;
  readonly cells: readonly ReactNode[];
}

interface NumberTableProps {
  /** What screen readers call it. */
  readonly label: string;
  /** What stands above the names, and above each of the cells. */
  readonly captions: readonly [name: string, ...cells: readonly string[]];
  /** What stands above the texts beside the names; absent where there are none. */
  readonly textCaption?: string;
  readonly rows: readonly NumberRow[];
  /** What the rows add up to. */
  readonly total?: Omit<NumberRow, "key">;
}

/** Numbers by name, as they stand behind a picture and below an account. */
export function NumberTable({ label, captions, textCaption, rows, total }: NumberTableProps): React.JSX.Element {
  const styles = useStyles();
  const [name, ...cells] = captions;
  const hasTexts = textCaption !== undefined;
  return (
    <table className={mergeClasses(styles.table, hasTexts && styles.four)} aria-label={label}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={mergeClasses(styles.left, hasTexts && styles.tight)}>
            {name}
          </th>
          {hasTexts && (
            <th scope="col" className={mergeClasses(styles.text, styles.light)}>
              {textCaption}
            </th>
          )}
          {cells.map((caption) => (
            <th key={caption} scope="col" className={styles.right}>
              {caption}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <Cells row={row} hasTexts={hasTexts} />
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot className={styles.total}>
          <tr>
            <Cells row={total} hasTexts={hasTexts} isSum />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cells({
  row,
  hasTexts,
  isSum = false,
}: {
  readonly row: Omit<NumberRow, "key">;
  readonly hasTexts: boolean;
  readonly isSum?: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <th
        scope="row"
        className={mergeClasses(styles.left, hasTexts && !isSum && styles.tight)}
        {...(hasTexts && isSum ? { colSpan: 2 } : {})}
      >
        {row.name}
      </th>
      {hasTexts && !isSum && <td className={styles.text}>{row.text}</td>}
      {row.cells.map((cell, index) => (
        <td key={index} className={mergeClasses(styles.right, styles.number, isSum && styles.sum)}>
          {cell}
        </td>
      ))}
    </>
  );
}
