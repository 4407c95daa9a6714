import type { Problem } from "./problem";
import { charactersOutsideSepa } from "./sepaText";

/** ISO 20022 Max35Text. */
const LENGTH_MAX = 35;

/**
 * What is wrong with an identifier that goes to the bank (mandate reference, end-to-end ID, message ID): 1 to 35
 * characters of the SEPA set, no `/` at either end, no `//` (EPC132-08 1.4; pain.008 usage rules). It is refused, never
 * changed: a changed mandate reference would be another mandate.
 */
export function identifierProblems(text: string): Problem[] {
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
  return problems;
}
