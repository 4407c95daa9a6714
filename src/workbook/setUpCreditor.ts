import type { Language, RecordTypes } from "../domain/book/records";
import { profileOffer } from "../domain/collection/accountProfile";
import { readCreditorId } from "../domain/values/creditorId";
import { bicFromIban, readIban } from "../domain/values/iban";
import { blankAccount, blankAdministration, usualLedger } from "../actions/newCreditor";
import { usualAccountName } from "../sheets/usualAccountNames";

/** Who collects, as the one form of a new workbook asks for it (docs/law/pane.md, 3). */
export interface AskedCreditor {
  /** As it stands on the debtors' statements. */
  readonly name: string;
  readonly creditorId: string;
  /** The account that it is collected on. */
  readonly iban: string;
  /** Numbers of ledger accounts; those that are usual in the creditor's country where they are not given. */
  readonly debtorsAccount?: string;
  readonly bankAccount?: string;
  readonly inTransitAccount?: string;
  /** None where it is "". */
  readonly chargesAccount?: string;
  /** Whether the account gets the settings that its bank is known to want. */
  readonly takesBank: boolean;
}

/** The first rows of a workbook. */
export type CreditorRows = {
  readonly [T in "Administrations" | "Accounts" | "LedgerAccounts"]: readonly RecordTypes[T][];
};

/** The code of a first administration: nobody need ever fill it in elsewhere. */
const FIRST_CODE = "1";

/**
 * The rows of a creditor, in an otherwise empty workbook of this language: the administration, its bank account, and the
 * names of their ledger accounts. What was asked has been judged: an unlawful creditor ID or IBAN is a programming error.
 */
export function creditorRows(asked: AskedCreditor, language: Language): CreditorRows {
  const { creditorId } = readCreditorId(asked.creditorId);
  const { iban } = readIban(asked.iban);
  const name = asked.name.trim();
  if (creditorId === null || iban === null || name === "") throw new Error("no creditor to set up");
  const ledger = { ...usualLedger(creditorId.slice(0, 2)), ...givenNumbers(asked) };
  const chargesAccount = ledger.chargesAccount === "" ? null : ledger.chargesAccount;
  const { debtorsAccount } = ledger;
  const administration = blankAdministration({ code: FIRST_CODE, creditor: { name, creditorId }, debtorsAccount });
  const bare = blankAccount({ iban, bic: bicFromIban(iban), administration: FIRST_CODE, ledger });
  const offered = asked.takesBank ? profileOffer(bare).fields : [];
  const account = { ...bare, ...Object.fromEntries(offered.map(({ field, value }) => [field, value])) };
  const named = [
    ["bank", ledger.bankAccount],
    ["inTransit", ledger.inTransitAccount],
    ["debtors", debtorsAccount],
    ...(chargesAccount === null ? [] : [["charges", chargesAccount] as const]),
  ] as const;
  // One number that stands for two things keeps the name that it got first.
  const names = new Map(named.toReversed().map(([use, number]) => [number, use]));
  return {
    Administrations: [{ ...administration, chargesAccount }],
    Accounts: [account],
    LedgerAccounts: [...names].reverse().map(([number, use]) => ({
      ...{ row: 0, account: number, administration: FIRST_CODE, name: usualAccountName(use, language) },
      type: use === "charges" ? "ProfitAndLoss" : "Balance",
    })),
  };
}

const NUMBERS = ["debtorsAccount", "bankAccount", "inTransitAccount", "chargesAccount"] as const;

/** The numbers that were given, without spaces around them; of those that must be there none that is blank. */
function givenNumbers(asked: AskedCreditor): Partial<Record<(typeof NUMBERS)[number], string>> {
  return Object.fromEntries(
    NUMBERS.flatMap((field) => {
      const number = asked[field]?.trim();
      return number === undefined || (number === "" && field !== "chargesAccount") ? [] : [[field, number]];
    }),
  );
}
