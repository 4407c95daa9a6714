import type { Problem } from "./problem";
import { charactersOutsideSepa } from "./sepaText";

/** ISO 20022 Max35Text. */
const LENGTH_MAX = 35;

/** As a message takes it: neither a slash nor a blank at its ends, no two slashes together. */
const IDENTIFIER = /^(?![ /])(?!.*\/\/)[A-Za-z0-9/?:().,'+ -]{1,35}(?<![ /])$/;

/** Whether a text can stand in a bank file as an identifier; {@link identifierProblems} says why not. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/**
 * What is wrong with an identifier that goes to the bank (mandate reference, end-to-end ID, message ID): 1 to 35
 * characters of the SEPA set, no `/` and no blank at either end, no `//` (EPC132-08 1.4; pain.008 usage rules). It is refused, never
 * changed: a changed mandate reference would be another mandate.
 */
export function identifierProblems(text: string): Problem[] {
  if (isIdentifier(text)) return [];
  if (text.trim() === "") return [{ code: "identifier.empty", params: {} }];
  const problems: Problem[] = [];
  const characters = charactersOutsideSepa(text);
  if (characters !== "") problems.push({ code: "identifier.characters", params: { identifier: text, characters } });
  if (text.length > LENGTH_MAX) {
    problems.push({ code: "identifier.tooLong", params: { identifier: text, length: text.length, max: LENGTH_MAX } });
  }
  if (text.startsWith("/") || text.endsWith("/") || text.includes("//")) {
    problems.push({ code: "identifier.slashes", params: { identifier: text } });
  }
  if (text.startsWith(" ") || text.endsWith(" ")) {
    problems.push({ code: "identifier.blanks", params: { identifier: text } });
  }
  return problems;
}
