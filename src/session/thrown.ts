import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbook";
import { Cancelled } from "./session";

/** What was thrown in another thread, as plain data. */
export type Thrown =
  | {
      readonly kind: "workbook";
      readonly code: WorkbookErrorCode;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "other"; readonly message: string; readonly stack: string };

/** An error as it can be sent. */
export function thrownOf(error: unknown): Thrown {
  if (error instanceof WorkbookError) return { kind: "workbook", code: error.code, params: error.params };
  if (error instanceof Cancelled) return { kind: "cancelled" };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: "other", message, stack: stack ?? "" };
}

/** The error that was sent. */
export function errorOf(thrown: Thrown): Error {
  if (thrown.kind === "workbook") return new WorkbookError(thrown.code, thrown.params);
  if (thrown.kind === "cancelled") return new Cancelled();
  const error = new Error(thrown.message);
  error.stack = thrown.stack;
  return error;
}
