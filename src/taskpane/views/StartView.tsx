import { Text } from "@fluentui/react-components";
import type { ViewProps } from "./views";

/** The view Start. */
export function StartView({ opening }: ViewProps): React.JSX.Element {
  return <Text>{opening.language}</Text>;
}
