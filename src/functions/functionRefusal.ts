/** Why a custom function gives no result: the error that the cell shows, and a text in the user's language. */
export class FunctionRefusal extends Error {
  override readonly name = "FunctionRefusal";

  constructor(
    /** `#VALUE!`: something else must be filled in; `#N/A`: there is no answer. */
    readonly code: "invalidValue" | "notAvailable",
    message: string,
  ) {
    super(message);
  }
}
