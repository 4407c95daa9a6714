import { Text } from "@fluentui/react-components";
import type { ViewProps } from "./views";

/** The view Settings. */
export function SettingsView({ opening }: ViewProps): React.JSX.Element {
  return <Text>{opening.language}</Text>;
}
