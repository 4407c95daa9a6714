import { type Book, keyFrom } from "../domain/book/book";
import type { Account, Administration } from "../domain/book/records";

/** What the bookkeeping needs and no other program's file has; what is not asked for is proposed. */
export interface AskedLedger {
  readonly debtorsAccount?: string;
  readonly bankAccount?: string;
  readonly inTransitAccount?: string;
  readonly journal?: string;
}

/** The same, whole. */
export type Ledger = Required<AskedLedger>;

/** The same, with the account for what the bank charges. */
export interface UsualLedger extends Ledger {
  readonly chargesAccount: string;
}

const DUTCH_LEDGER: UsualLedger = {
  ...{ debtorsAccount: "1300", bankAccount: "1100", inTransitAccount: "1250", chargesAccount: "4700" },
  journal: "INC",
};

/** The numbers that the charts of most firms have; an account or administration that is there shows the firm's own. */
const LEDGERS: ReadonlyMap<string, UsualLedger> = new Map([
  ["NL", DUTCH_LEDGER],
  [
    "BE",
    {
      ...{ debtorsAccount: "400000", bankAccount: "550000", inTransitAccount: "580000", chargesAccount: "657000" },
      journal: "INC",
    },
  ],
  [
    "DE",
    {
      ...{ debtorsAccount: "1400", bankAccount: "1200", inTransitAccount: "1360", chargesAccount: "4970" },
      journal: "INC",
    },
  ],
]);

/** The numbers that are usual in a country; those of the Netherlands where we know none. */
export function usualLedger(country: string): UsualLedger {
  return LEDGERS.get(country) ?? DUTCH_LEDGER;
}

/** The ledger accounts and the journal: as asked for, else as the administration has them, else as its country usually does. */
export function proposedLedger(
  { tables }: Book,
  country: string,
  asked: AskedLedger,
  code: string | undefined,
): Ledger {
  const isOwn = ({ administration }: Account) => keyFrom(administration) === keyFrom(code ?? null);
  const account = tables.Accounts.find(isOwn);
  const usual = usualLedger(country);
  return {
    debtorsAccount: asked.debtorsAccount ?? usual.debtorsAccount,
    bankAccount: asked.bankAccount ?? account?.bankAccount ?? usual.bankAccount,
    inTransitAccount: asked.inTransitAccount ?? account?.inTransitAccount ?? usual.inTransitAccount,
    journal: asked.journal ?? account?.journal ?? usual.journal,
  };
}

/** The first number that is no administration's code. */
export function freeCode({ tables }: Book): string {
  const codes = new Set(tables.Administrations.map(({ code }) => keyFrom(code)));
  let number = 1;
  while (codes.has(keyFrom(String(number)))) number += 1;
  return String(number);
}

/** An administration of which no more is known than who collects. */
export function blankAdministration(of: {
  readonly code: string;
  readonly creditor: { readonly name: string; readonly creditorId: string };
  readonly debtorsAccount: string;
}): Administration {
  const { code, creditor, debtorsAccount } = of;
  return {
    row: 0,
    ...{ code, creditorName: creditor.name, creditorId: creditor.creditorId, debtorsAccount },
    ...{ registrationNumber: null, taxNumber: null },
    ...{ street: null, buildingNumber: null, postalCode: null, town: null, country: null },
    ...{ discountAccount: null, chargesAccount: null, discountAmount: null, discountPercent: null },
    ...{ discountOnCreditNotes: null, repeatAfterReturn: null, repeatMax: null, postingStyle: null },
    ...{ preNotificationDays: null, announcedOnInvoice: null, closedUntil: null, fiscalYearStart: null },
    ...{ orderPrefix: null, fourEyes: null, readOnly: null },
  };
}

/** An account of which no more is known than its IBAN and where it stands in the ledger. */
export function blankAccount(of: {
  readonly iban: string;
  readonly bic: string | null;
  readonly administration: string;
  readonly ledger: Ledger;
}): Account {
  const { iban, bic, administration, ledger } = of;
  const { journal, bankAccount, inTransitAccount } = ledger;
  return {
    row: 0,
    ...{ iban, administration, preferred: null, blocked: null, bic, bank: null },
    ...{ itemsMax: null, itemAmountMax: null, monthAmountMax: null },
    ...{ journal, bankJournal: null, bankAccount, inTransitAccount },
    ...{ messageVersion: null, batchBooking: null, hashMethod: null, amendmentStyle: null },
    ...{ leadDays: null, cutOff: null, addressUse: null, addressForm: null, characterSet: null },
    ...{ batchesPerFile: null, remittanceStyle: null, lastBatchNumber: null },
    ...{ initiatingPartyId: null, ultimateCreditor: null, categoryPurpose: null },
  };
}
