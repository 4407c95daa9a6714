import { Text } from "@fluentui/react-components";
import type { ViewProps } from "./views";

/** The view Mandates. */
export function MandatesView({ opening }: ViewProps): React.JSX.Element {
  return <Text>{opening.language}</Text>;
}
