import type { Language } from "../domain/book/records";
import type { CustomFunctionSet } from "./customFunctions";
import { FUNCTION_IDS } from "./customFunctions";
import { FunctionRefusal } from "./functionRefusal";

/** The part of Excel's custom functions runtime that is used here. */
export interface FunctionsRuntime {
  readonly associate: (id: string, work: (...values: unknown[]) => unknown) => void;
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: Readonly<Record<FunctionRefusal["code"], string>>;
}

/** The functions in a language, at once or as soon as they are there. */
type FunctionsIn = (language: Language) => CustomFunctionSet | Promise<CustomFunctionSet>;

/** The language of Excel's own texts; a runtime for functions alone has no Office context, but knows the browser's. */
function hostLanguage(): Language {
  const context = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined);
  const named = context?.displayLanguage ?? globalThis.navigator.language;
  return named.toLowerCase().startsWith("nl") ? "nl" : "en";
}

/** Gives Excel the functions; a refusal becomes an error in the cell with its text. */
export function associateFunctions(runtime: FunctionsRuntime, functionsIn: FunctionsIn): void {
  const answered = (answer: () => unknown): unknown => {
    try {
      return answer();
    } catch (error) {
      if (error instanceof FunctionRefusal) throw new runtime.Error(runtime.ErrorCode[error.code], error.message);
      throw error;
    }
  };
  for (const id of FUNCTION_IDS) {
    runtime.associate(id, (...values) => {
      // Asked at every call: Office knows its language only some time after this page has loaded.
      const functions = functionsIn(hostLanguage());
      if (!(functions instanceof Promise)) return answered(() => functions[id](...values));
      return functions.then((loaded) => answered(() => loaded[id](...values)));
    });
  }
}
