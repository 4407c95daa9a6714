import { Text } from "@fluentui/react-components";
import type { Severity } from "../../domain/values/findingCodes";
import { usePane } from "../pane";

/** How many errors, warnings and remarks there are. */
export function FindingCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }): React.JSX.Element {
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  const { error: errors, warning: warnings, info: infos } = counts;
  return (
    <Text weight="semibold">
      {errors + warnings + infos === 0 ? parts.fine : translator.fill(parts.findingCounts, { errors, warnings, infos })}
    </Text>
  );
}
