import { useArrowNavigationGroup } from "@fluentui/react-components";

/**
 * A list of many rows is one stop for the Tab key, at the row where one was last; the arrow keys, Home and End go through
 * its rows. Else who has no mouse would pass a hundred buttons on the way to the next list.
 */
export function useRowKeys() {
  return useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true, tabbable: false });
}
