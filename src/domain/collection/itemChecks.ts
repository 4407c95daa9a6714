import { keyFrom, type Key } from "../book/book";
import { collectedAlready } from "./collectedAlready";
import { discountOf } from "./discount";
import { discountFindings, itemFindings } from "./eligibility";
import { at, type Finding, finding } from "../book/finding";
import { ibanFindings } from "../mandates/mandateJudge";
import { formatCents, sumOf } from "../values/money";
import { type OpenItem, openAmountOf } from "../book/openItem";
import { instalmentTerms, notSplit } from "./paymentTerms";
import { type CheckScope, unknownAdministration, unknownDebtor } from "./recordChecks";
import type { Instalment, Invoice } from "../book/records";
import { totalsWhenSplit } from "./splitInvoice";
import type { RowFindings } from "../book/rowFindings";

/*
 * What is wrong with invoices and instalments as they stand, whether they are to be collected or not
 * (docs/law/actions.md#10).
 */

/** The book tells its findings of decoding itself. */
const NO_ROWS: RowFindings = { of: () => [] };

/** The findings of all open items: amounts, dates, currency, and a discount while something is open. */
export function openItemFindings({ book, index }: CheckScope, items: readonly OpenItem[]): Finding[] {
  const terms = instalmentTerms(book);
  const twice = collectedAlready(index);
  return items.flatMap((item) => {
    const findings = itemFindings(item, NO_ROWS);
    const { administration: code, debtor: number } = item.invoice;
    const administration = index.administrations.get(keyFrom(code));
    const debtor = index.debtors.get(keyFrom(number));
    if (openAmountOf(item.record) === 0) return findings;
    findings.push(...twice(item));
    if (administration !== undefined) {
      findings.push(...discountFindings(item, administration, discountOf(item, administration)));
    }
    return debtor === undefined ? findings : [...findings, ...notSplit(item, debtor, terms)];
  });
}

/** The findings of what invoices and instalments name, and of the sums of split invoices. */
export function invoiceFindings(scope: CheckScope): Finding[] {
  const { tables } = scope.book;
  const totals = totalsWhenSplit(scope.book);
  return [
    ...tables.Invoices.flatMap((invoice) => [
      ...checkInvoice(scope, invoice),
      ...splitFindings(scope, invoice, totals),
    ]),
    ...tables.Instalments.flatMap((instalment) => checkInstalment(scope, instalment)),
  ];
}

function checkInvoice(scope: CheckScope, invoice: Invoice): Finding[] {
  const { administration, mandateId } = invoice;
  const findings = [
    ...unknownAdministration(scope, "Invoices", invoice, administration),
    ...unknownDebtor(scope, "Invoices", invoice, invoice.debtor),
    ...ibanFindings("Invoices", invoice, "iban", invoice.iban),
  ];
  if (mandateId !== null && !scope.index.mandates.has(keyFrom(administration, mandateId))) {
    findings.push(finding("mandate.unknown", at("Invoices", invoice, "mandateId"), { mandate: mandateId }));
  }
  return findings;
}

/** The instalments of a split invoice make its amount, or what was open of it when it was split. */
function splitFindings({ index }: CheckScope, invoice: Invoice, totals: ReadonlyMap<Key, number>): Finding[] {
  const key = keyFrom(invoice.administration, invoice.number);
  const instalments = index.instalmentsOfInvoice.get(key);
  if (instalments === undefined || invoice.unreadable?.includes("amount") === true) return [];
  if (instalments.some(({ unreadable }) => unreadable?.includes("amount") === true)) return [];
  const sum = sumOf(instalments, ({ amount }) => amount);
  if (sum === invoice.amount || sum === totals.get(key)) return [];
  const params = { invoice: invoice.number, sum: formatCents(sum), amount: formatCents(invoice.amount) };
  return [finding("instalment.sumDiffers", at("Invoices", invoice, "amount"), params)];
}

function checkInstalment(scope: CheckScope, instalment: Instalment): Finding[] {
  const { administration, invoice: number, debtor } = instalment;
  const findings = [
    ...unknownAdministration(scope, "Instalments", instalment, administration),
    ...unknownDebtor(scope, "Instalments", instalment, debtor),
  ];
  const invoice = scope.index.invoices.get(keyFrom(administration, number));
  if (invoice === undefined && number !== "") {
    findings.push(finding("invoice.unknown", at("Instalments", instalment, "invoice"), { invoice: number }));
  }
  if (invoice !== undefined && debtor !== "" && keyFrom(invoice.debtor) !== keyFrom(debtor)) {
    const params = { debtor, invoice: number, owner: invoice.debtor };
    findings.push(finding("instalment.otherDebtor", at("Instalments", instalment, "debtor"), params));
  }
  return findings;
}
