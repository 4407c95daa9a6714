import type { ViewRequest } from "../pane";
import type { Opening } from "../../session/session";

/** What every view gets. */
export interface ViewProps {
  /** How the workbook was found. */
  readonly opening: Opening;
  /** What another view asked it to show; a new object with every time. */
  readonly request: ViewRequest | null;
}
