import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
  heading: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    ":focus": { outlineStyle: "none" },
  },
});

/**
 * The heading of a step that the user has come to: it takes the focus when it appears, since the button that led here is
 * gone, so that keys and screen readers go on from here.
 */
export function ArrivalHeading({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h3>
  );
}
