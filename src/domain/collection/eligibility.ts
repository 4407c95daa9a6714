import { countryFindings, creditorAddressFindings, debtorAddressFindings } from "./addressFindings";
import { accountChooser, type AccountChoice, administrationFindings } from "./accountChoice";
import { type Book, keyFrom } from "../book/book";
import { type BookIndex, isSameIban } from "../book/bookIndex";
import { collectedAlready } from "./collectedAlready";
import { discountOf } from "./discount";
import { at, type Finding, finding, hasError, orNone } from "../book/finding";
import { chooseMandate } from "../mandates/mandateChoice";
import {
  debtorAccountFindings,
  duplicateMandates,
  type JudgedMandate,
  type JudgedOn,
  judgeMandates,
} from "../mandates/mandateJudge";
import { schemeOf } from "../mandates/scheme";
import { absolute, type Cents, cents, formatCents, subtract, ZERO } from "../values/money";
import { atItem, isForeign, itemName, type OpenItem, openAmountOf } from "../book/openItem";
import { ownDebtorAccount } from "../mandates/ownAccount";
import { holdEndedFindings } from "./itemBlock";
import { instalmentTerms, notSplit } from "./paymentTerms";
import { rememberedOfRecord } from "../book/recordMap";
import type { Account, Administration, BookRecord, Debtor, Invoice, Mandate } from "../book/records";
import { type RowFindings, rowFindings } from "../book/rowFindings";
import { rowFieldFindings, ultimateDebtorFindings } from "./rowFields";
import { isLost, NAME_MAX, namePlace, REMITTANCE_MAX, sentCreditorName, sentName, sentText } from "./sentTexts";

/** EPC: the highest InstdAmt, 999,999,999.99 euros. */
export const AMOUNT_MAX: Cents = cents(99_999_999_999);

/** An item with all that a collection of it needs, or with what stands in its way. */
export interface JudgedItem {
  readonly item: OpenItem;
  readonly administration: Administration | null;
  readonly debtor: Debtor | null;
  readonly account: Account | null;
  readonly mandate: JudgedMandate | null;
  readonly discount: Cents;
  /** Open amount less discount. */
  readonly amount: Cents;
  readonly findings: readonly Finding[];
}

/** What the items of one run are judged by; every debtor, mandate and account is judged once. */
export interface Judge {
  /** The days by which they are judged. */
  readonly on: JudgedOn;
  readonly item: (item: OpenItem, mandateOfTransaction?: JudgedMandate) => JudgedItem;
  readonly mandate: (mandate: Mandate) => JudgedMandate;
  readonly account: (administration: string, debtor: Debtor) => AccountChoice;
}

/** Everything that decides whether an item can be collected on this day, whatever was asked for and is due. */
export function judgeOf(book: Book, index: BookIndex, on: JudgedOn, askedAccount: string | null): Judge {
  const rows = rowFindings(book);
  const mandate = judgeMandates(on, index, rows);
  const account = accountChooser(book, rows, askedAccount, on.collectionDate);
  const duplicates = duplicateMandates(book, index, mandate);
  const debtors = judgedOnce((debtor: Debtor) => [...rows.of("Debtors", debtor), ...debtorFindings(debtor)]);
  const administrations = judgedOnce((administration: Administration) => [
    ...rows.of("Administrations", administration),
    ...administrationFindings(administration),
  ]);
  const creditors = judgedOnce((own: Account) => {
    const creditor = index.administrations.get(keyFrom(own.administration));
    return creditor === undefined ? [] : creditorFindings(creditor, own);
  });
  const instalments = instalmentTerms(book);
  const twice = collectedAlready(index);
  const judgeItem = (item: OpenItem, mandateOfTransaction?: JudgedMandate): JudgedItem => {
    const { invoice } = item;
    const findings = [...itemFindings(item, rows), ...twice(item), ...holdEndedFindings(item, on.collectionDate)];
    const administration = index.administrations.get(keyFrom(invoice.administration)) ?? null;
    const debtor = index.debtors.get(keyFrom(invoice.debtor)) ?? null;
    findings.push(...unknownFindings(item, administration, debtor));
    if (administration !== null) findings.push(...administrations(administration));
    if (administration === null || debtor === null) {
      return { item, administration, debtor, account: null, mandate: null, ...amounts(item, null), findings };
    }
    findings.push(...debtors(debtor), ...ownDebtorAccount(debtor, administration.code, index));
    // In most books there is none, and no key needs to be made.
    if (duplicates.size > 0) {
      const ofDebtor = duplicates.get(keyFrom(invoice.administration, debtor.number)) ?? [];
      findings.push(...ofDebtor.filter(({ severity }) => severity === "error"));
    }
    const chosenAccount = account(invoice.administration, debtor);
    findings.push(...chosenAccount.findings);
    if (chosenAccount.account !== null) findings.push(...creditors(chosenAccount.account));
    const chosen =
      mandateOfTransaction === undefined
        ? chooseMandate(item, debtor, index, mandate)
        : { mandate: mandateOfTransaction, findings: mandateOfTransaction.findings };
    findings.push(...chosen.findings);
    if (chosen.mandate !== null) findings.push(...otherThanPreferred(chosen.mandate.mandate, debtor));
    const { discount, amount } = amounts(item, administration);
    findings.push(...discountFindings(item, administration, discount), ...notSplit(item, debtor, instalments));
    const chosenOnes = { account: chosenAccount.account, mandate: chosen.mandate };
    findings.push(...sentFindings(invoice, debtor, chosenOnes));
    return { item, administration, debtor, ...chosenOnes, discount, amount, findings: orNone(findings) };
  };
  return { on, item: judgeItem, mandate, account };
}

/** What is wrong with all that would be sent for an item: known once it has a mandate and an account. */
function sentFindings(
  invoice: Invoice,
  debtor: Debtor,
  { account, mandate }: Pick<JudgedItem, "account" | "mandate">,
): Finding[] {
  if (account === null || mandate === null) return [];
  return [...sendingFindings(mandate.mandate, debtor, account), ...rowFieldFindings(invoice, debtor, account)];
}

/** An account of the debtor's that is not the preferred one: nothing is wrong with it, but somebody should know. */
function otherThanPreferred(mandate: Mandate, debtor: Debtor): Finding[] {
  const { iban, mandateId } = mandate;
  const { iban: preferred, number } = debtor;
  if (preferred === null || iban === null || isSameIban(iban, preferred)) return [];
  const params = { debtor: number, mandate: mandateId, iban, preferred };
  return [finding("mandate.otherThanPreferred", at("Mandates", mandate, "iban"), params)];
}

function judgedOnce<T extends BookRecord>(judge: (record: T) => Finding[]): (record: T) => readonly Finding[] {
  return rememberedOfRecord((record: T) => orNone(judge(record)));
}

function amounts(item: OpenItem, administration: Administration | null): { discount: Cents; amount: Cents } {
  const open = openAmountOf(item.record);
  const discount = administration === null ? cents(0) : discountOf(item, administration);
  return { discount, amount: subtract(open, discount) };
}

function unknownFindings(item: OpenItem, administration: Administration | null, debtor: Debtor | null): Finding[] {
  const { invoice } = item;
  const findings: Finding[] = [];
  if (administration === null && invoice.administration !== "") {
    const params = { administration: invoice.administration };
    findings.push(finding("administration.unknown", at("Invoices", invoice, "administration"), params));
  }
  if (debtor === null && invoice.debtor !== "") {
    findings.push(finding("debtor.unknown", at("Invoices", invoice, "debtor"), { debtor: invoice.debtor }));
  }
  return findings;
}

/** What is wrong with the item itself, whoever owes it. */
export function itemFindings(item: OpenItem, rows: RowFindings): Finding[] {
  const { invoice, record } = item;
  const findings = [...rows.of("Invoices", invoice)];
  if (item.table === "Instalments") findings.push(...rows.of("Instalments", item.record));
  const params = { item: itemName(item) };
  if (isNumberLost(invoice)) {
    findings.push(finding("text.empty", at("Invoices", invoice, "number"), { text: invoice.number }));
  }
  if (isForeign(invoice)) {
    const currency = { currency: invoice.currency ?? "", ...params };
    findings.push(finding("invoice.currency", at("Invoices", invoice, "currency"), currency));
  }
  const isUnreadable = record.unreadable?.includes("amount") === true;
  if (record.amount === 0 && !isUnreadable) findings.push(finding("item.amountZero", atItem(item, "amount"), params));
  if (absolute(record.amount) > AMOUNT_MAX) {
    findings.push(finding("item.amountTooLarge", atItem(item, "amount"), params));
  }
  if (!isBetween(openAmountOf(record), record.amount) && !isUnreadable) {
    findings.push(finding("item.openAmountOutside", atItem(item, "openAmount"), params));
  }
  if (invoice.dueDate < invoice.invoiceDate && invoice.unreadable === undefined) {
    const dates = { due: invoice.dueDate, invoiced: invoice.invoiceDate };
    findings.push(finding("item.dueBeforeInvoiced", at("Invoices", invoice, "dueDate"), { ...params, ...dates }));
  }
  return findings;
}

const BEGINS_READABLE = /^[A-Za-z0-9]/;

/** Whether nobody can read the number on a statement, where it stands unless there is another text. */
function isNumberLost({ number }: Invoice): boolean {
  // Nearly every number is readable from its first sign; an empty cell has its own finding.
  if (number === "" || BEGINS_READABLE.test(number)) return false;
  return isLost(sentText(number, null, REMITTANCE_MAX));
}

function isBetween(open: Cents, amount: Cents): boolean {
  return amount < 0 ? amount <= open && open <= 0 : 0 <= open && open <= amount;
}

/** What is wrong with a debtor as one from whom is collected. */
export function debtorFindings(debtor: Debtor): Finding[] {
  const findings = [
    ...debtorAccountFindings(debtor),
    ...countryFindings("Debtors", debtor),
    ...ultimateDebtorFindings(debtor),
  ];
  const name = sentText(debtor.name, null, NAME_MAX);
  if (debtor.name !== "" && isLost(name)) {
    findings.push(finding("text.empty", at("Debtors", debtor, "name"), { text: debtor.name }));
  }
  if (debtor.accountHolder !== null && isLost(sentText(debtor.accountHolder, null, NAME_MAX))) {
    const params = { text: debtor.accountHolder };
    findings.push(finding("text.empty", at("Debtors", debtor, "accountHolder"), params));
  }
  if (debtor.oneOffMandateRequired === true && schemeOf(debtor) === "B2B") {
    const params = { debtor: debtor.number };
    findings.push(finding("debtor.oneOffB2B", at("Debtors", debtor, "oneOffMandateRequired"), params));
  }
  return findings;
}

/** What is wrong with the discount of an item that is still open. */
export function discountFindings(item: OpenItem, administration: Administration, discount: Cents): Finding[] {
  if (discount === 0) return [];
  const findings: Finding[] = [];
  const open = openAmountOf(item.record);
  if (open !== 0 && absolute(discount) >= absolute(open)) {
    findings.push(finding("item.discountTooLarge", atItem(item, "discount"), { item: itemName(item) }));
  }
  if (open > 0 && (item.record.discount ?? ZERO) < 0) {
    const params = { item: itemName(item), amount: formatCents(subtract(open, discount)) };
    findings.push(
      finding("item.discountNegative", atItem(item, "discount"), { ...params, more: formatCents(absolute(discount)) }),
    );
  }
  if (administration.discountAccount === null) {
    const place = at("Administrations", administration, "discountAccount");
    findings.push(finding("administration.discountAccount", place, { administration: administration.code }));
  }
  return findings;
}

/** What becomes of the creditor's own name and address on their way to the bank, by the settings of an account. */
function creditorFindings(administration: Administration, account: Account): Finding[] {
  return [...creditorNameFindings(administration, account), ...creditorAddressFindings(administration, account)];
}

/** What becomes of the creditor's own name on its way to the bank: every debtor reads it. */
function creditorNameFindings(administration: Administration, account: Account): Finding[] {
  const { creditorName } = administration;
  // An empty cell has its own finding.
  if (creditorName === "") return [];
  const place = at("Administrations", administration, "creditorName");
  const sent = sentCreditorName(administration, account);
  if (isLost(sent)) return [finding("text.empty", place, { text: creditorName })];
  const texts = { from: creditorName, to: sent.text };
  return [
    ...(sent.changed ? [finding("text.transliterated", place, texts)] : []),
    ...(sent.cut ? [finding("text.cut", place, texts)] : []),
  ];
}

/** What is wrong with the name and address that this account would send for this mandate. */
export function sendingFindings(mandate: Mandate, debtor: Debtor, account: Account): Finding[] {
  const findings: Finding[] = [];
  const { name, from } = sentName(mandate, debtor);
  const sent = sentText(name, account.characterSet, NAME_MAX);
  if (from === "mandate" && isLost(sent)) {
    findings.push(finding("text.empty", at("Mandates", mandate, "accountHolder"), { text: name }));
  }
  const place = namePlace(mandate, debtor);
  if (sent.changed && !isLost(sent))
    findings.push(finding("text.transliterated", place, { from: name, to: sent.text }));
  if (sent.cut) findings.push(finding("text.cut", place, { from: name, to: sent.text }));
  return [...findings, ...debtorAddressFindings(mandate, debtor, account)];
}

/** Whether a judged item can take part: all of it is there and nothing is an error. */
export function isCollectable(judged: JudgedItem): judged is CollectableItem {
  const { administration, debtor, account, mandate, findings } = judged;
  return administration !== null && debtor !== null && account !== null && mandate !== null && !hasError(findings);
}

/** A judged item that nothing stands in the way of. */
export interface CollectableItem extends JudgedItem {
  readonly administration: Administration;
  readonly debtor: Debtor;
  readonly account: Account;
  readonly mandate: JudgedMandate;
}
