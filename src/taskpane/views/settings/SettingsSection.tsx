import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface SettingsSectionProps {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** One part of the settings, under its own heading. */
export function SettingsSection({ title, intro, children }: SettingsSectionProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  return (
    <section className={mergeClasses(view.section, styles.section)} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {intro !== undefined && <Text className={view.quiet}>{intro}</Text>}
      {children}
    </section>
  );
}
