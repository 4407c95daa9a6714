import { lookUp, type Translator } from "../messages/translate";
import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbook";
import type { UsageProblem } from "./commandLine";
import type { ToldFinding } from "./result";

/** What the file system or the host refused at `path`, as a finding without a place; anything else is told as it is. */
export function refusal(error: unknown, path: string, { messages, fill }: Translator): ToldFinding {
  if (error instanceof WorkbookError) {
    const texts: Readonly<Record<WorkbookErrorCode, string>> = messages.workbookErrors;
    const params = { path, ...error.params };
    const reason = String(error.params["reason"] ?? "");
    const because = fill(lookUp(messages.unsupportedReasons, reason) ?? reason, params);
    return told(error.code, fill(texts[error.code], { ...params, reason: because }), params);
  }
  const message = error instanceof Error ? error.message : String(error);
  return told("unexpected", fill(messages.unexpectedError, { message }), { message });
}

/** A mistake in the typed words, as a finding without a place. */
export function usageFinding({ code, params }: UsageProblem, { messages, fill }: Translator): ToldFinding {
  const expected = params["kind"] === undefined ? undefined : lookUp(messages.expected, params["kind"]);
  const text = fill(messages.usageProblems[code], params);
  return told(code, expected === undefined ? text : `${text} ${expected}`, params);
}

function told(code: string, message: string, params: ToldFinding["params"]): ToldFinding {
  return { code, severity: "error", place: null, address: null, message, params };
}
