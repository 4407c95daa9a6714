import { type Book, keyFrom } from "../../domain/book/book";
import { type BookIndex, ibanKey } from "../../domain/book/bookIndex";
import { type Finding, finding } from "../../domain/book/finding";
import type { Account, Administration } from "../../domain/book/records";
import { creditorKey } from "../../domain/mandates/sentCreditor";
import {
  type AskedLedger,
  blankAccount,
  blankAdministration,
  freeCode,
  type Ledger,
  proposedLedger,
} from "../newCreditor";
import type { FileBatch, FileCollection } from "./fileCollection";
import { creditorAccounts, type FileCreditors } from "./fileCreditors";

/** The creditor of the files as the workbook has it, or gets it. */
export interface CreditorRecords {
  readonly administration: Administration;
  readonly isNewAdministration: boolean;
  /** Those that the workbook lacks. */
  readonly newAccounts: readonly Account[];
  /** The ledger accounts and the journal of what is new; null where nothing is. */
  readonly ledger: Ledger | null;
  readonly findings: readonly Finding[];
}

/** What the records of a creditor are made of. */
export interface CreditorScope {
  readonly book: Book;
  readonly index: BookIndex;
  /** The administration that was asked for. */
  readonly administration: string | undefined;
  readonly ledger: AskedLedger;
  readonly batches: readonly FileBatch[];
  readonly collections: readonly FileCollection[];
}

/** The administration of a creditor: the one with the same ID, else a new one. Nothing that is there changes. */
export function creditorRecords(creditor: FileCreditors, scope: CreditorScope): CreditorRecords {
  const { book, index } = scope;
  const { Administrations } = book.tables;
  const key = creditorKey(creditor.last.creditor.creditorId);
  const known = Administrations.find(({ creditorId }) => creditorKey(creditorId) === key);
  const earlier = Administrations.find(({ creditorId }) => creditor.keys.has(creditorKey(creditorId)));
  const named = index.administrations.get(keyFrom(scope.administration ?? null));
  const findings: Finding[] = [];
  const other = known ?? earlier ?? named;
  const { creditorId } = creditor.last.creditor;
  if (known === undefined && other !== undefined) {
    const params = { administration: other.code, creditorId, known: other.creditorId };
    findings.push(finding(earlier === undefined ? "bankFile.otherCreditor" : "bankFile.creditorChanged", null, params));
  } else if (known !== undefined && named !== undefined && named !== known) {
    findings.push(
      finding("bankFile.otherCreditor", null, {
        ...{ administration: named.code, creditorId },
        known: named.creditorId,
      }),
    );
  }
  const proposed = proposedLedger(book, creditorId.slice(0, 2), scope.ledger, known?.code);
  const administration = known ?? newAdministration(creditor.last, scope, proposed.debtorsAccount);
  const newAccounts: Account[] = [];
  for (const { creditor: own } of creditorAccounts(scope.collections)) {
    const account = index.accounts.get(ibanKey(own.iban));
    if (account === undefined) newAccounts.push(newAccount(own, administration.code, proposed, scope));
    else if (keyFrom(account.administration) !== keyFrom(administration.code)) {
      const params = { iban: own.iban, administration: account.administration };
      findings.push(finding("bankFile.accountOther", null, params));
    }
  }
  const [preferred, ...others] = newAccounts;
  const hasOwn = book.tables.Accounts.some((own) => keyFrom(own.administration) === keyFrom(administration.code));
  const accounts =
    preferred === undefined || hasOwn || others.length === 0
      ? newAccounts
      : [{ ...preferred, preferred: true }, ...others];
  const ledger = known === undefined || newAccounts.length > 0 ? proposed : null;
  if (ledger !== null) findings.push(finding("bankFile.ledger", null, { ...ledger }));
  return { administration, isNewAdministration: known === undefined, newAccounts: accounts, ledger, findings };
}

function newAdministration(
  { creditor }: FileCollection,
  { book, administration }: CreditorScope,
  debtorsAccount: string,
): Administration {
  const { street, buildingNumber, postalCode, town, country } = creditor;
  return {
    ...blankAdministration({ code: administration ?? freeCode(book), creditor, debtorsAccount }),
    ...{ street, buildingNumber, postalCode, town, country },
  };
}

/** An account with the settings that its last file shows. */
function newAccount(
  { iban, bic }: FileCollection["creditor"],
  administration: string,
  ledger: Ledger,
  { batches, collections }: CreditorScope,
): Account {
  const own = batches.filter((batch) => batch.iban === iban);
  const settings = own.at(-1)?.settings;
  const reports = own.map((batch) => batch.settings.reportsOldIban).filter((one) => one !== null);
  const texts = collections.filter((one) => one.creditor.iban === iban).map(({ name, text }) => `${name}${text ?? ""}`);
  return {
    ...blankAccount({ iban, bic, administration, ledger }),
    messageVersion: isOldVersion(settings?.version) ? "pain.008.001.02" : "pain.008.001.08",
    batchBooking: settings?.batchBooking ?? null,
    amendmentStyle: reports.at(-1) === true ? "OldIban" : null,
    addressUse: own.length > 0 && own.every((batch) => batch.settings.hasAddresses) ? "Always" : null,
    characterSet: texts.some((text) => /[ÄÖÜäöüß]/u.test(text)) ? "DE" : null,
  };
}

/** Every version before the one that replaced the BIC's element: banks took those in place of .02 only. */
function isOldVersion(version: string | undefined): boolean {
  const number = /\.(\d\d)$/u.exec(version ?? "")?.[1];
  return number !== undefined && Number(number) < 8;
}
