import { accountFindings, administrationFindings, collectionSetMembers } from "./accountChoice";
import { creditorAddressFindings } from "./addressFindings";
import { profileFindings } from "./accountProfile";
import { type Book, keyFrom, type Key } from "../book/book";
import { type BookIndex, ibanKey } from "../book/bookIndex";
import { readCreditorId } from "../values/creditorId";
import { debtorFindings } from "./eligibility";
import { at, type Finding, finding } from "../book/finding";
import type { FindingCode } from "../values/findingCodes";
import { ibanFindings, mandateRecordFindings } from "../mandates/mandateJudge";
import { ownDebtorAccounts, ownMandateAccount } from "../mandates/ownAccount";
import type { Account, Administration, Debtor, FieldOf, Mandate, TableName } from "../book/records";
import type { CharacterSet } from "../values/sepaText";
import { isLost, NAME_MAX, sentText } from "./sentTexts";

/*
 * What is wrong with the records of master data as they stand, whether something is collected from them or not
 * (docs/law/actions.md#10): themselves, and the other records that they name.
 */

/** What the checks look things up in. */
export interface CheckScope {
  readonly book: Book;
  readonly index: BookIndex;
  /** In which texts are sent whatever the account: null while the accounts differ, so that only an item can tell. */
  readonly characterSet: CharacterSet | null;
}

/** The scope of a book. */
export function checkScope(book: Book, index: BookIndex): CheckScope {
  const [only = "EPC", ...others] = new Set(book.tables.Accounts.map(({ characterSet }) => characterSet ?? "EPC"));
  return { book, index, characterSet: others.length === 0 ? only : null };
}

/** The findings of all tables of master data. */
export function masterDataFindings(scope: CheckScope): Finding[] {
  const { tables } = scope.book;
  return [
    ...tables.Administrations.flatMap((administration) => checkAdministration(scope, administration)),
    ...tables.Accounts.flatMap((account) => checkAccount(scope, account)),
    ...tables.LedgerAccounts.flatMap((account) =>
      unknownAdministration(scope, "LedgerAccounts", account, account.administration),
    ),
    ...tables.Debtors.flatMap((debtor) => checkDebtor(scope, debtor)),
    ...tables.Mandates.flatMap((mandate) => checkMandate(scope, mandate)),
    ...checkCollectionSets(scope),
  ];
}

/** A finding when a record names an administration that is not there; an empty cell has its own finding. */
export function unknownAdministration<T extends TableName>(
  { index }: CheckScope,
  table: T,
  record: { readonly row: number },
  administration: string | null,
): Finding[] {
  const field = "administration" as FieldOf<T>;
  const isKnown = isBlank(administration) || index.administrations.has(keyFrom(administration));
  return isKnown ? [] : [finding("administration.unknown", at(table, record, field), { administration })];
}

/** A finding when a record names a debtor that is not there. */
export function unknownDebtor<T extends TableName>(
  { index }: CheckScope,
  table: T,
  record: { readonly row: number },
  debtor: string,
): Finding[] {
  const isKnown = isBlank(debtor) || index.debtors.has(keyFrom(debtor));
  return isKnown ? [] : [finding("debtor.unknown", at(table, record, "debtor" as FieldOf<T>), { debtor })];
}

function isBlank(text: string | null): text is null | "" {
  return text === null || text === "";
}

/** What becomes of a text on its way to the bank: nothing readable, other letters, or less of it. */
function textFindings<T extends TableName>(
  { characterSet }: CheckScope,
  table: T,
  record: { readonly row: number },
  field: FieldOf<T>,
  text: string | null,
): Finding[] {
  if (characterSet === null || isBlank(text)) return [];
  const sent = sentText(text, characterSet, NAME_MAX);
  if (isLost(sent)) return [finding("text.empty", at(table, record, field), { text })];
  const findings: Finding[] = [];
  const note = (code: FindingCode) => {
    findings.push(finding(code, at(table, record, field), { from: text, to: sent.text }));
  };
  if (sent.changed) note("text.transliterated");
  if (sent.cut) note("text.cut");
  return findings;
}

function checkAdministration(scope: CheckScope, administration: Administration): Finding[] {
  const { code, creditorName, discountAccount, discountAmount, discountPercent } = administration;
  const findings = [
    ...(administration.creditorId === "" ? [] : administrationFindings(administration)),
    ...textFindings(scope, "Administrations", administration, "creditorName", creditorName),
  ];
  const givesDiscount = (discountAmount ?? 0) !== 0 || (discountPercent ?? 0) !== 0;
  if (givesDiscount && isBlank(discountAccount)) {
    const place = at("Administrations", administration, "discountAccount");
    findings.push(finding("administration.discountAccount", place, { administration: code }));
  }
  return findings;
}

function checkAccount(scope: CheckScope, account: Account): Finding[] {
  const administration = scope.index.administrations.get(keyFrom(account.administration));
  return [
    ...accountFindings(account),
    ...unknownAdministration(scope, "Accounts", account, account.administration),
    ...profileFindings(account),
    ...(administration === undefined ? [] : creditorAddressFindings(administration, account)),
  ];
}

function checkDebtor(scope: CheckScope, debtor: Debtor): Finding[] {
  const { paymentTerms, collectionSet } = debtor;
  const findings = [
    ...debtorFindings(debtor),
    ...ownDebtorAccounts(debtor, scope.book, scope.index),
    ...textFindings(scope, "Debtors", debtor, "name", debtor.name),
    ...textFindings(scope, "Debtors", debtor, "accountHolder", debtor.accountHolder),
  ];
  const { book } = scope;
  const terms = keyFrom(paymentTerms);
  if (!isBlank(paymentTerms) && !book.tables.PaymentTerms.some(({ code }) => keyFrom(code) === terms)) {
    findings.push(finding("paymentTerms.unknown", at("Debtors", debtor, "paymentTerms"), { code: paymentTerms }));
  }
  if (!isBlank(collectionSet) && collectionSetMembers(book, collectionSet).length === 0) {
    const params = { code: collectionSet, administration: "" };
    findings.push(finding("collectionSet.unknown", at("Debtors", debtor, "collectionSet"), params));
  }
  return findings;
}

function checkMandate(scope: CheckScope, mandate: Mandate): Finding[] {
  const { administration, debtor, accountHolder, originalCreditorId, originalCreditorName } = mandate;
  const findings = [
    ...(mandate.mandateId === "" ? [] : mandateRecordFindings(mandate)),
    ...ownMandateAccount(mandate, scope.index),
    ...unknownAdministration(scope, "Mandates", mandate, administration),
    ...unknownDebtor(scope, "Mandates", mandate, debtor),
    ...textFindings(scope, "Mandates", mandate, "accountHolder", accountHolder),
    ...textFindings(scope, "Mandates", mandate, "originalCreditorName", originalCreditorName),
    ...namedByMandate(scope, mandate),
  ];
  if (!isBlank(originalCreditorId)) {
    const place = at("Mandates", mandate, "originalCreditorId");
    findings.push(
      ...readCreditorId(originalCreditorId).problems.map(({ code, params }) => finding(code, place, params)),
    );
  }
  // Unsigned mandates are made empty; whoever signs one gives an account with it.
  const isKept = mandate.withdrawnOn === null && mandate.replacedBy === null && mandate.dateOfSignature !== null;
  if (isKept && isBlank(mandate.iban) && mandate.unreadable?.includes("iban") !== true) {
    findings.push(finding("mandate.ibanMissing", at("Mandates", mandate, "iban"), { mandate: mandate.mandateId }));
  }
  return findings;
}

function namedByMandate({ index }: CheckScope, mandate: Mandate): Finding[] {
  const { administration, mandateId, invoice, replacedBy } = mandate;
  const findings: Finding[] = [];
  if (!isBlank(invoice) && !index.invoices.has(keyFrom(administration, invoice))) {
    const params = { mandate: mandateId, invoice };
    findings.push(finding("mandate.invoiceUnknown", at("Mandates", mandate, "invoice"), params));
  }
  if (!isBlank(replacedBy) && !index.mandates.has(keyFrom(administration, replacedBy))) {
    const params = { mandate: mandateId, replacedBy };
    findings.push(finding("mandate.replacedByUnknown", at("Mandates", mandate, "replacedBy"), params));
  }
  return findings;
}

function checkCollectionSets(scope: CheckScope): Finding[] {
  const { book, index } = scope;
  return book.tables.CollectionSets.flatMap((member) => {
    const { iban, administration } = member;
    const findings = [
      ...ibanFindings("CollectionSets", member, "iban", iban),
      ...unknownAdministration(scope, "CollectionSets", member, administration),
    ];
    const account = index.accounts.get(ibanKey(iban));
    const place = at("CollectionSets", member, "iban");
    if (account === undefined && iban !== "") findings.push(finding("account.unknown", place, { iban }));
    if (account !== undefined && keyFrom(account.administration) !== keyFrom(administration)) {
      findings.push(finding("account.otherAdministration", place, { iban, administration }));
    }
    return findings;
  });
}

/** The keys of all orders. */
export function orderKeys({ tables }: Book): ReadonlySet<Key> {
  return new Set(tables.Orders.map(({ number }) => keyFrom(number)));
}
