import type { Language } from "../domain/book/records";
import { translatorWith } from "../messages/translator";
import { associateFunctions, type FunctionsRuntime } from "./associateFunctions";
import { type CustomFunctionSet, customFunctions } from "./customFunctions";
import { FUNCTION_TEXTS } from "./functionTexts";

declare const CustomFunctions: FunctionsRuntime | undefined;

// Outside Excel, and where it has no custom functions, there is nobody to give them to.
if (typeof CustomFunctions !== "undefined") {
  const made: Readonly<Record<Language, CustomFunctionSet>> = {
    nl: customFunctions(translatorWith("nl", FUNCTION_TEXTS.nl)),
    en: customFunctions(translatorWith("en", FUNCTION_TEXTS.en)),
  };
  associateFunctions(CustomFunctions, (language) => made[language]);
}
