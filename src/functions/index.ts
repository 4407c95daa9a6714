import type { Language } from "../domain/book/records";
import { translate } from "../messages/translate";
import { associateFunctions, type FunctionsRuntime } from "./associateFunctions";
import { type CustomFunctionSet, customFunctions } from "./customFunctions";

declare const CustomFunctions: FunctionsRuntime | undefined;

// Outside Excel, and where it has no custom functions, there is nobody to give them to.
if (typeof CustomFunctions !== "undefined") {
  const made: Readonly<Record<Language, CustomFunctionSet>> = {
    nl: customFunctions(translate("nl")),
    en: customFunctions(translate("en")),
  };
  associateFunctions(CustomFunctions, (language) => made[language]);
}
