import { Text } from "@fluentui/react-components";
import type { ViewProps } from "./views";

/** The view Orders. */
export function OrdersView({ opening }: ViewProps): React.JSX.Element {
  return <Text>{opening.language}</Text>;
}
