import { makeStyles, tokens } from "@fluentui/react-components";

/** How a question about an entry is set apart from what is only shown. */
export const useQuestionStyles = makeStyles({
  question: {
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    paddingLeft: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
});
