import { formText } from "../domain/collection/formLetters";

/** As people read an IBAN, in the letters that the font has. */
export function ibanInFours(iban: string): string {
  return formText(iban).replace(/(.{4})(?=.)/gu, "$1 ");
}
