import { makeStyles, tokens } from "@fluentui/react-components";
import { ZOOMED } from "../parts/zoomed";

/** What all views look like: one column, from 320 pixels on. */
export const useViewStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: "0" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: "0" },
  /** Tabs that are wider than the pane go on below. */
  tabs: { flexWrap: "wrap" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  /** A menu, which opens above the page and may not be wider than it. */
  menu: { [ZOOMED]: { minWidth: "0", maxWidth: "calc(100vw - 32px)" } },
  /** A line with what it is about at the left and an amount at the right. */
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    minWidth: "0",
    [ZOOMED]: { flexWrap: "wrap" },
  },
  grow: { minWidth: "0", overflowWrap: "anywhere" },
  /** A button of a word or two beside a text, which gives way to it. */
  short: { flexShrink: 0, whiteSpace: "nowrap" },
  /** Numbers and dates beside what matters more. */
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { margin: "0", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});
