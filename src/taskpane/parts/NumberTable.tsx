import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ZOOMED } from "./zoomed";

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
  right: { textAlign: "right", fontWeight: tokens.fontWeightRegular, padding: "2px 0 2px 8px" },
  /** A number is read in one piece; what stands above it may take more lines. */
  number: { whiteSpace: "nowrap" },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

/** A row of a table of numbers: what it is about, and what stands at the right of it. */
export interface NumberRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface NumberTableProps {
  /** What screen readers call it. */
  readonly label: string;
  /** What stands above the names, and above each of the cells. */
  readonly captions: readonly [name: string, ...cells: readonly string[]];
  readonly rows: readonly NumberRow[];
  /** What the rows add up to. */
  readonly total?: Omit<NumberRow, "key">;
}

/** Numbers by name, as they stand behind a picture and below an account. */
export function NumberTable({ label, captions, rows, total }: NumberTableProps): React.JSX.Element {
  const styles = useStyles();
  const [name, ...cells] = captions;
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.left}>
            {name}
          </th>
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
            <Cells row={row} />
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot className={styles.total}>
          <tr>
            <Cells row={total} isSum />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cells({
  row,
  isSum = false,
}: {
  readonly row: Omit<NumberRow, "key">;
  readonly isSum?: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <th scope="row" className={styles.left}>
        {row.name}
      </th>
      {row.cells.map((cell, index) => (
        <td key={index} className={mergeClasses(styles.right, styles.number, isSum && styles.sum)}>
          {cell}
        </td>
      ))}
    </>
  );
}
