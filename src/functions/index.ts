import { translate } from "../messages/translate";
import { type CustomFunctionSet, customFunctions } from "./customFunctions";
import { FunctionRefusal } from "./functionRefusal";

/** The part of Excel's custom functions runtime that is used here. */
interface FunctionsRuntime {
  readonly associate: (id: string, work: (...values: unknown[]) => unknown) => void;
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: Readonly<Record<FunctionRefusal["code"], string>>;
}

declare const CustomFunctions: FunctionsRuntime | undefined;

/** The language of Excel's own texts; a runtime for functions alone has no Office context, but knows the browser's. */
function hostLanguage(): "nl" | "en" {
  const context = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined);
  const named = context?.displayLanguage ?? globalThis.navigator.language;
  return named.toLowerCase().startsWith("nl") ? "nl" : "en";
}

/** Gives Excel the functions; a refusal becomes an error in the cell with its text. */
function associateAll(runtime: FunctionsRuntime): void {
  const made = { nl: customFunctions(translate("nl")), en: customFunctions(translate("en")) };
  for (const id of Object.keys(made.en) as (keyof CustomFunctionSet)[]) {
    runtime.associate(id, (...values) => {
      try {
        // Asked at every call: Office knows its language only some time after this page has loaded.
        return made[hostLanguage()][id](...values);
      } catch (error) {
        if (error instanceof FunctionRefusal) throw new runtime.Error(runtime.ErrorCode[error.code], error.message);
        throw error;
      }
    });
  }
}

// Outside Excel, and where it has no custom functions, there is nobody to give them to.
if (typeof CustomFunctions !== "undefined") associateAll(CustomFunctions);
