import { Text } from "@fluentui/react-components";
import type { ViewProps } from "./views";

/** The view Returns. */
export function ReturnsView({ opening }: ViewProps): React.JSX.Element {
  return <Text>{opening.language}</Text>;
}
