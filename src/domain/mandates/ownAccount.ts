import { type Book, keyFrom } from "../book/book";
import { type BookIndex, ibanKey } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import type { Debtor, Mandate } from "../book/records";

/*
 * An administration does not collect from itself: where its own account stands as that of a debtor, somebody copied the
 * wrong cell. Another administration of the same workbook may well be a debtor.
 */

function isOwnAccount(iban: string | null, administration: string, index: BookIndex): iban is string {
  if (iban === null || iban === "") return false;
  const own = index.accounts.get(ibanKey(iban));
  return own !== undefined && keyFrom(own.administration) === keyFrom(administration);
}

/** What is wrong with a mandate on an account of the creditor's own. */
export function ownMandateAccount(mandate: Mandate, index: BookIndex): Finding[] {
  const { iban, administration } = mandate;
  if (!isOwnAccount(iban, administration, index)) return [];
  return [finding("iban.ownAccount", at("Mandates", mandate, "iban"), { iban, administration })];
}

/** What is wrong with a debtor of this administration whose preferred IBAN is an account of the creditor's own. */
export function ownDebtorAccount(debtor: Debtor, administration: string, index: BookIndex): Finding[] {
  const { iban } = debtor;
  if (!isOwnAccount(iban, administration, index)) return [];
  return [finding("iban.ownAccount", at("Debtors", debtor, "iban"), { iban, administration })];
}

/** The same for every administration that has a mandate of the debtor; in a book of one, whatever there is. */
export function ownDebtorAccounts(debtor: Debtor, { tables }: Book, index: BookIndex): Finding[] {
  const codes = tables.Administrations.map(({ code }) => code);
  return codes
    .filter((code) => codes.length === 1 || index.mandatesOfDebtor.has(keyFrom(code, debtor.number)))
    .flatMap((code) => ownDebtorAccount(debtor, code, index));
}
