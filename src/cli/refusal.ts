import { lookUp, type Translator } from "../messages/translate";
import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbook";
import type { UsageProblem } from "./usageProblem";
import type { ResultFinding } from "./result";

/** What the file system or the host refused at `path`, as a finding without a place; anything else is reported as it is. */
export function refusal(error: unknown, path: string, { messages, fill }: Translator): ResultFinding {
  if (error instanceof WorkbookError) {
    const texts: Readonly<Record<WorkbookErrorCode, string>> = messages.workbookErrors;
    const params = { path, ...error.params };
    const reason = String(error.params["reason"] ?? "");
    const because = fill(lookUp(messages.unsupportedReasons, reason) ?? reason, params);
    return refusalFinding(error.code, fill(texts[error.code], { ...params, reason: because }), params);
  }
  const message = error instanceof Error ? error.message : String(error);
  return refusalFinding("unexpected", fill(messages.unexpectedError, { message }), { message });
}

/** A mistake in the typed words, as a finding without a place. */
export function usageFinding({ code, params }: UsageProblem, { messages, fill }: Translator): ResultFinding {
  const expected = params["kind"] === undefined ? undefined : lookUp(messages.expected, params["kind"]);
  const text = fill(messages.usageProblems[code], params);
  return refusalFinding(code, expected === undefined ? text : `${text} ${expected}`, params);
}

function refusalFinding(code: string, message: string, params: ResultFinding["params"]): ResultFinding {
  return { code, severity: "error", place: null, address: null, message, params };
}
