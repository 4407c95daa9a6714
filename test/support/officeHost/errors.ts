/** The codes with which Excel refuses (office-js-docs, "application-specific API error handling"), with its words. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  ConnectionFailure: "The connection to the workbook was lost.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, " +
    "and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

/** A code of {@link HostError}. */
export type HostErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** What the array of a write must be, in Excel's words (OfficeDev/office-js#1025). */
export const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A refusal of the host, as the client library hands it to the add-in. */
export class HostError extends Error {
  override readonly name = "HostError";
  /** `Class.member`, filled in by whoever called the member. */
  location: string | null = null;

  constructor(
    readonly code: HostErrorCode,
    message: string = MESSAGES[code],
    /** Set when the host does not know the member, as `Class.member`. */
    readonly unimplemented: string | null = null,
  ) {
    super(message);
  }

  get httpStatusCode(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** Refuses an argument. */
export function invalidArgument(message?: string): HostError {
  return new HostError("InvalidArgument", message);
}
