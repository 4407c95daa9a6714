import { makeStyles, tokens } from "@fluentui/react-components";

/** The numbers behind a picture. */
export const useTableStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  head: { color: tokens.colorNeutralForeground2 },
  left: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: "2px 4px 2px 0",
    overflowWrap: "anywhere",
  },
  right: { textAlign: "right", fontWeight: tokens.fontWeightRegular, padding: "2px 0 2px 8px" },
});
