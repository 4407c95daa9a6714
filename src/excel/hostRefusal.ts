import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbook";

/** What Excel's codes mean for who works with the books (office-js-docs, "application-specific API error handling"). */
const REFUSALS: Readonly<Record<string, WorkbookErrorCode>> = {
  AccessDenied: "workbook.protected",
  InvalidOperationInCellEditMode: "workbook.cellEditMode",
  RequestPayloadSizeLimitExceeded: "workbook.payloadTooLarge",
  ResponsePayloadSizeLimitExceeded: "workbook.payloadTooLarge",
  ConnectionFailure: "workbook.offline",
  Timeout: "workbook.offline",
  ServiceNotAvailable: "workbook.offline",
  ServiceUnavailable: "workbook.offline",
  Conflict: "workbook.shifted",
  EditModeConflict: "workbook.shifted",
  InsertDeleteConflict: "workbook.shifted",
  InvalidReference: "workbook.shifted",
  ItemNotFound: "workbook.shifted",
};

/** The error as the port tells it: Excel's refusals as WorkbookError, anything else as it is. */
export function refusalOf(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const message = error instanceof Error ? error.message : "";
  return new WorkbookError(REFUSALS[code] ?? "workbook.hostRefused", { code, message }, { cause: error });
}

/** Excel's own code of an error of the library; null for any other error. */
export function codeOf(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}
