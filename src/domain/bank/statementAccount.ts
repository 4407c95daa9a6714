import { ibanKey } from "../book/bookIndex";
import type { Account } from "../book/records";

/** Where an IBAN's account number begins. */
const BBAN_START = 4;

/** Account numbers after the bank's are this long in Germany and Austria at most. */
const NUMBER_LENGTH = 10;

/**
 * The own account that a statement is of: by its IBAN, or by the national number that some formats write in its place
 * (docs/law/mt940.md#2), with the bank's code before a slash or without. Null when it is none of ours, or fits several.
 */
export function statementAccount(text: string, accounts: readonly Account[]): Account | null {
  const key = ibanKey(text.replace(/EUR$/i, "").trim());
  const own = accounts.find(({ iban }) => ibanKey(iban) === key);
  if (own !== undefined) return own;
  const slash = text.indexOf("/");
  const bank = slash < 0 ? null : text.slice(0, slash);
  const digits = text.slice(slash + 1).replace(/[\s.-]/g, "");
  if (!/^\d+$/.test(digits)) return null;
  const fitting = accounts.filter(({ iban }) => isNumberOf(bank, digits, ibanKey(iban).slice(BBAN_START)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether a national number is that of an IBAN's account. A bank's name tells nothing, its code all of it. */
function isNumberOf(bank: string | null, number: string, bban: string): boolean {
  const own = bban.replace(/\D/g, "");
  if (bank !== null && /^\d+$/.test(bank)) return own === `${bank}${number.padStart(NUMBER_LENGTH, "0")}`;
  return withoutZeros(bank === null ? own : own.slice(-NUMBER_LENGTH)) === withoutZeros(number);
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/, "");
}
