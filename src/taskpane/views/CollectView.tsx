import { Text } from "@fluentui/react-components";
import type { ViewProps } from "./views";

/** The view Collect. */
export function CollectView({ opening }: ViewProps): React.JSX.Element {
  return <Text>{opening.language}</Text>;
}
