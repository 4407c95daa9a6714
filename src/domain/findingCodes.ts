/** error: this record cannot take part; warning: it does once the user confirms; info: told. */
export type Severity = "error" | "warning" | "info";

/**
 * Every code of a finding with the severity that belongs to it. The code is the key of its message in
 * `messages/nl.ts` and `messages/en.ts`, where a missing one does not compile.
 */
export const SEVERITIES = {
  // The tables and their cells.
  "table.missing": "error",
  "column.missing": "error",
  "column.duplicate": "error",
  "key.duplicate": "error",
  "cell.required": "error",
  "cell.errorValue": "error",
  "cell.notCalculated": "error",
  "cell.notText": "error",
  "cell.tooLong": "error",
  "cell.digitsLost": "error",
  "cell.controlCharacters": "info",
  "cell.numberAsText": "info",
  "cell.notAnAmount": "error",
  "cell.ambiguousAmount": "error",
  "cell.notCents": "error",
  "cell.amountTooLarge": "error",
  "cell.textAsAmount": "info",
  "cell.notADate": "error",
  "cell.ambiguousDate": "error",
  "cell.dateOutside": "error",
  "cell.timeInDate": "error",
  "cell.textAsDate": "info",
  "cell.notAPercentage": "error",
  "cell.notAnInteger": "error",
  "cell.notYesNo": "error",
  "cell.notACode": "error",
  // IBAN, BIC, creditor identifier, identifiers, texts.
  "iban.characters": "error",
  "iban.country": "error",
  "iban.nonSepa": "error",
  "iban.length": "error",
  "iban.structure": "error",
  "iban.checkDigits": "error",
  "iban.mod97": "error",
  "iban.national": "warning",
  "iban.normalised": "info",
  "bic.invalid": "error",
  "bic.country": "warning",
  "creditorId.characters": "error",
  "creditorId.country": "error",
  "creditorId.length": "error",
  "creditorId.structure": "error",
  "creditorId.checkDigits": "error",
  "identifier.characters": "error",
  "identifier.tooLong": "error",
  "identifier.slashes": "error",
  "text.empty": "error",
  "text.transliterated": "info",
  "text.cut": "info",
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof SEVERITIES;
