import { lookUp, type Translator } from "../messages/translate";
import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbook";
import type { UsageProblem } from "./arguments";
import type { ToldFinding } from "./result";

/** What the file system or the host refused, as a finding without a place; anything else is told as it is. */
export function refusal(error: unknown, { messages, fill }: Translator): ToldFinding {
  if (error instanceof WorkbookError) {
    const texts: Readonly<Record<WorkbookErrorCode, string>> = messages.workbookErrors;
    return told(error.code, fill(texts[error.code], error.params), error.params);
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
