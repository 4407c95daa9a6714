import { CompoundButton, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "flex-start",
    textAlign: "left",
    padding: tokens.spacingHorizontalM,
    "& .fui-CompoundButton__icon": { flexShrink: 0 },
    "& .fui-CompoundButton__contentContainer": { minWidth: "0", overflowWrap: "anywhere" },
    "& .fui-CompoundButton__secondaryContent": {
      lineHeight: tokens.lineHeightBase200,
      marginTop: tokens.spacingVerticalXXS,
    },
  },
});

interface LeadCardProps {
  readonly icon: ReactElement;
  readonly title: string;
  /** What else there is to know before one goes there. */
  readonly detail: ReactNode;
  readonly onClick: () => void;
}

/** A card as wide as the pane that leads somewhere: what there is in one line, and what to know of it below. */
export function LeadCard({ icon, title, detail, onClick }: LeadCardProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <CompoundButton className={styles.card} icon={icon} secondaryContent={<span>{detail}</span>} onClick={onClick}>
      {title}
    </CompoundButton>
  );
}
