import { Text } from "@fluentui/react-components";
import type { ViewProps } from "./views";

/** The view Ledger. */
export function LedgerView({ opening }: ViewProps): React.JSX.Element {
  return <Text>{opening.language}</Text>;
}
