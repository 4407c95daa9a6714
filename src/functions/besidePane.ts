import { remembered } from "../kit/remembered";
import type { Language } from "../domain/book/records";
import { translatorWith } from "../messages/translator";
import { associateFunctions, type FunctionsRuntime } from "./associateFunctions";
import { customFunctions } from "./customFunctions";

declare const CustomFunctions: FunctionsRuntime | undefined;

/** The texts of one language, which the pane loads too: neither waits for those of the other one. */
async function messagesIn(language: Language) {
  return language === "nl" ? (await import("../messages/nl")).nl : (await import("../messages/en")).en;
}

const functionsIn = remembered(async (language: Language) =>
  customFunctions(translatorWith(language, await messagesIn(language))),
);

// In one page with the pane. Outside Excel, and where it has no custom functions, there is nobody to give them to.
if (typeof CustomFunctions !== "undefined") associateFunctions(CustomFunctions, functionsIn);
