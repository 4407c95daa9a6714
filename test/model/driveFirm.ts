import { isoDate } from "../../src/domain/values/calendar";
import { ibanCheckDigits } from "../../src/domain/values/iban";
import { cents } from "../../src/domain/values/money";
import type { Tables } from "../../src/domain/book/book";
import { blankRecord } from "../../src/sheets/blankRecord";
import { allNewSheets } from "../../src/sheets/newSheets";
import { aDebtor, aMandate, anAccount, anAdministration, anInstalment, anInvoice, dutchIbanOf } from "../support/books";
import { type MemoryWorkbook, memoryWorkbook } from "../support/memoryWorkbook";
import type { Numbers } from "./firmSeed";
import { TERMS, type TermsCard } from "./split";
import type { AccountCard, AdministrationCard, ItemCard, MandateCard, Paper } from "./paper";

/** The real numbers behind the names of a firm. */
export const NUMBERS: Numbers = {
  debtorIban: (debtor, which) => dutchIbanOf(1 + debtor * 10 + which),
  accountIban: (account, isDutch) => (isDutch ? dutchIbanOf(9_000 + account, "ABNA") : belgianIban(account)),
};

/** A Belgian IBAN of KBC, whose last two digits are the first ten modulo 97. */
function belgianIban(number: number): string {
  const ten = `73500000${String(10 + number)}`;
  const bban = `${ten}${String(Number(ten) % 97 || 97).padStart(2, "0")}`;
  return `BE${ibanCheckDigits("BE", bban)}${bban}`;
}

/** A Dutch creditor ID with a number of its own; its check digits leave the business code out, as an IBAN's its country. */
function creditorIdOf(position: number): string {
  const national = `12345678${String(position)}000`;
  return `NL${ibanCheckDigits("NL", national)}ZZZ${national}`;
}

/** A workbook that holds these books, and nothing that an action wrote. */
export function workbookOf(paper: Paper): MemoryWorkbook {
  const records: Partial<Tables> = {
    Administrations: paper.administrations.map(administrationRecord),
    Accounts: paper.accounts.map(accountRecord),
    Debtors: paper.debtors.map((card) =>
      aDebtor({
        number: card.number,
        name: card.name,
        iban: card.iban,
        localInstrument: card.scheme,
        consolidate: card.consolidates,
        oneOffMandateRequired: card.isOneOff,
        collectAutomatically: card.automatic,
      }),
    ),
    Mandates: paper.mandates.map(mandateRecord),
    PaymentTerms: TERMS.map(termsRecord),
    Invoices: invoiceRecords(paper.items),
    Instalments: paper.items.flatMap((item) =>
      item.instalment === null ? [] : [anInstalment({ ...itemFields(item), number: item.instalment })],
    ),
  };
  return memoryWorkbook(allNewSheets("en", records));
}

function termsRecord({ code, count, months, restFirst, dueDays }: TermsCard) {
  const roundingOn = restFirst ? ("First" as const) : ("Last" as const);
  return blankRecord("PaymentTerms", { code, instalments: count, intervalMonths: months, roundingOn, dueDays });
}

function administrationRecord(card: AdministrationCard, position: number) {
  return anAdministration({
    code: card.code,
    creditorId: creditorIdOf(position),
    postingStyle: card.style,
    discountAmount: card.discountAmount === null ? null : cents(card.discountAmount),
    discountPercent: card.discountPercent,
    discountOnCreditNotes: card.discountOnCreditNotes,
    repeatAfterReturn: card.repeats,
    repeatMax: card.repeatMax,
    fourEyes: card.fourEyes,
    orderPrefix: card.prefix === "" ? null : card.prefix,
    debtorsAccount: card.debtors,
    discountAccount: card.discount,
    chargesAccount: card.charges,
  });
}

function accountRecord(card: AccountCard) {
  return anAccount({
    iban: card.iban,
    bic: card.bic,
    bank: null,
    administration: card.administration,
    preferred: card.preferred,
    journal: card.journal,
    bankJournal: card.bankJournal,
    bankAccount: card.bank,
    inTransitAccount: card.inTransit,
    itemsMax: card.itemsMax,
    batchesPerFile: card.oneBatch ? "One" : "Many",
  });
}

/** A mandate as its row in the workbook. */
export function mandateRecord(card: MandateCard) {
  return aMandate({
    mandateId: card.id,
    administration: card.administration,
    debtor: card.debtor,
    invoice: card.invoice,
    iban: card.iban,
    localInstrument: card.scheme,
    oneOff: card.oneOff,
    dateOfSignature: card.signedOn === null ? null : isoDate(card.signedOn),
    withdrawnOn: card.withdrawnOn === null ? null : isoDate(card.withdrawnOn),
    blocked: card.blocked ? "in dispute" : null,
    sequenceTypeOverride: card.override,
    originalIban: card.originalIban,
    lastCollectionDate: card.collectedElsewhere === null ? null : isoDate(card.collectedElsewhere),
  });
}

function itemFields(item: ItemCard) {
  return {
    administration: item.administration,
    invoice: item.invoice,
    debtor: item.debtor,
    dueDate: isoDate(item.due),
    amount: cents(item.amount),
    openAmount: item.open === item.amount ? null : cents(item.open),
    collect: item.collect,
    blocked: item.blocked ? "in dispute" : null,
    discount: item.discount === null ? null : cents(item.discount),
  };
}

/** The invoices that these open items are of, as their rows. */
export function invoiceRecords(items: readonly ItemCard[]) {
  const numbers = [...new Set(items.map(({ administration, invoice }) => `${administration} ${invoice}`))];
  return numbers.flatMap((name) => {
    const own = items.filter(({ administration, invoice }) => `${administration} ${invoice}` === name);
    const [first] = own;
    if (first === undefined) return [];
    const { invoice, ...fields } = itemFields(first);
    const dates = {
      number: invoice,
      invoiceDate: isoDate(first.invoicedOn),
      mandateId: first.mandate,
      iban: first.iban,
    };
    if (first.instalment === null) return [anInvoice({ ...fields, ...dates })];
    const amount = cents(own.reduce((total, item) => total + item.amount, 0));
    return [anInvoice({ ...fields, ...dates, amount, openAmount: null, collect: null, blocked: null, discount: null })];
  });
}
