import { lookUp } from "../messages/translator";
import { type PaneTranslator } from "./texts/paneTranslator";
import { WorkbookError } from "../workbook/workbook";
import { Cancelled } from "../session/session";

/** What host or file refused, in the user's words; a mistake of ours as itself. */
export function refusalText(error: unknown, { messages, fill }: PaneTranslator): string {
  if (error instanceof WorkbookError) {
    const params = { path: "", ...error.params };
    const reason = String(error.params["reason"] ?? "");
    const because = fill(lookUp(messages.unsupportedReasons, reason) ?? reason, params);
    return fill(messages.workbookErrors[error.code], { ...params, reason: because });
  }
  if (error instanceof Cancelled) return messages.pane.parts.cancelled;
  return fill(messages.unexpectedError, { message: error instanceof Error ? error.message : String(error) });
}
