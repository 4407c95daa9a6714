import { append, type Book, keyFrom, remove } from "../domain/book/book";
import { type BookIndex, indexBook, itemKey } from "../domain/book/bookIndex";
import { at, errorsOf, type Finding, finding, hasError } from "../domain/book/finding";
import { isForeign, livingLine, type OpenItem, openAmountOf } from "../domain/book/openItem";
import { linesOfItem } from "../domain/book/orderOfIssue";
import type { Invoice, LogRow, PaymentTerm } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";
import { itemFindings } from "../domain/collection/eligibility";
import { instalmentsByTerms, newInstalment, type PlannedInstalment } from "../domain/collection/instalmentPlan";
import type { SplitFacts } from "../domain/collection/splitInvoice";
import { needsOneOff } from "../domain/mandates/mandateChoice";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import { absentOr, isText, isWhole, listOf, type Shape, shaped } from "../kit/shape";
import type { Action, Confirmation, Outcome, Resumed, Summary } from "./action";
import { keptFacts, unreadableIn } from "./loggedRequest";
import { isDay } from "./loggedShapes";
import { findInvoice, type NamedItem } from "./namedItem";
import { decided } from "./outcome";

/** Which invoice is split, by which terms: the debtor's when none are named, or into which instalments. */
export interface SplitRequest extends Confirmation, NamedItem {
  readonly terms?: string;
  readonly instalments?: readonly PlannedInstalment[];
}

/** What an invoice is split into. */
export interface SplitResult {
  readonly administration: string;
  readonly invoice: string;
  readonly debtor: string;
  readonly total: Cents;
  readonly instalments: readonly PlannedInstalment[];
}

function decide(book: Book, request: SplitRequest): Outcome<SplitResult, SplitFacts> {
  const index = indexBook(book);
  const { invoice, findings: unknown } = findInvoice(book, request);
  const stopping = [...stoppingFindings(book), ...unknown];
  if (invoice === null || hasError(stopping)) return decided(stopping, request, [], () => []);
  const findings = [...stopping, ...invoiceFindings(book, index, invoice)];
  // Into what it would be split is no question while it cannot be.
  if (hasError(findings)) return decided(findings, request, [], () => []);
  const plan = planned(book, index, invoice, request);
  return decided([...findings, ...plan.findings], request, [], () => {
    const { administration, number, debtor } = invoice;
    const total = sumOf(plan.instalments, ({ amount }) => amount);
    return {
      changes: plan.instalments.map((one, position) =>
        append("Instalments", newInstalment(invoice, { ...one, number: position + 1, openAmount: null }, position)),
      ),
      result: { administration, invoice: number, debtor, total, instalments: plan.instalments },
      resumeFacts: { administration, invoice: number, total },
    };
  });
}

/** Why an invoice cannot be split, whatever into. */
function invoiceFindings(book: Book, index: BookIndex, invoice: Invoice): Finding[] {
  const { administration, number } = invoice;
  const params = { invoice: number };
  const key = itemKey(administration, number, null);
  const item: OpenItem = { key, invoice, table: "Invoices", record: invoice };
  const findings = errorsOf(itemFindings(item, rowFindings(book)));
  const place = at("Invoices", invoice, "number");
  if (index.instalmentsOfInvoice.has(keyFrom(administration, number)))
    findings.push(finding("split.already", place, params));
  if (invoice.amount < 0) findings.push(finding("split.creditNote", at("Invoices", invoice, "amount"), params));
  else if (openAmountOf(invoice) === 0 && !isForeign(invoice)) {
    findings.push(finding("split.nothingOpen", at("Invoices", invoice, "openAmount"), params));
  }
  const living = livingLine(linesOfItem(key, index));
  if (living !== null) {
    findings.push(finding("split.inOrder", at("Invoices", invoice, "status"), { ...params, order: living.order }));
  }
  return [...findings, ...debtorFindings(index, invoice)];
}

/** A one-off mandate is for one collection. */
function debtorFindings(index: BookIndex, invoice: Invoice): Finding[] {
  const debtor = index.debtors.get(keyFrom(invoice.debtor));
  if (debtor === undefined) {
    return [finding("debtor.unknown", at("Invoices", invoice, "debtor"), { debtor: invoice.debtor })];
  }
  const named = index.mandates.get(keyFrom(invoice.administration, invoice.mandateId));
  if (!needsOneOff(debtor) && named?.oneOff !== true) return [];
  return [finding("split.oneOff", at("Invoices", invoice, "debtor"), { invoice: invoice.number })];
}

interface Plan {
  readonly instalments: readonly PlannedInstalment[];
  readonly findings: readonly Finding[];
}

function planned(book: Book, index: BookIndex, invoice: Invoice, { terms, instalments }: SplitRequest): Plan {
  if (instalments !== undefined) return { instalments, findings: byHandFindings(invoice, instalments) };
  const debtor = index.debtors.get(keyFrom(invoice.debtor));
  const code = terms ?? debtor?.paymentTerms ?? null;
  const place = debtor === undefined || terms !== undefined ? null : at("Debtors", debtor, "paymentTerms");
  const agreed = book.tables.PaymentTerms.find((one) => keyFrom(one.code) === keyFrom(code));
  if (code !== null && agreed === undefined) {
    return { instalments: [], findings: [finding("paymentTerms.unknown", place, { code })] };
  }
  if (agreed === undefined || agreed.instalments < 2) {
    return { instalments: [], findings: [finding("split.noTerms", place, { invoice: invoice.number })] };
  }
  return { instalments: instalmentsByTerms(invoice, agreed), findings: termFindings(book, invoice, agreed) };
}

/** Terms that cannot be read, and more instalments than there are cents. */
function termFindings(book: Book, invoice: Invoice, terms: PaymentTerm): Finding[] {
  const unreadable = errorsOf(rowFindings(book).of("PaymentTerms", terms));
  const { instalments: count, code } = terms;
  if (openAmountOf(invoice) >= count) return [...unreadable];
  const params = { invoice: invoice.number, count, code };
  return [...unreadable, finding("split.tooMany", at("PaymentTerms", terms, "instalments"), params)];
}

/** Most instalments that one invoice is split into, as terms of payment may have. */
const INSTALMENTS_MAX = 999;

function byHandFindings(invoice: Invoice, instalments: readonly PlannedInstalment[]): Finding[] {
  const params = { invoice: invoice.number };
  const count = instalments.length;
  const findings: Finding[] = [];
  if (count < 2 || count > INSTALMENTS_MAX) findings.push(finding("split.count", null, { ...params, count }));
  for (const { amount, dueDate } of instalments) {
    if (amount > 0) continue;
    findings.push(finding("split.notPositive", null, { ...params, date: dueDate, amount: formatCents(amount) }));
  }
  const [sum, open] = [sumOf(instalments, ({ amount }) => amount), openAmountOf(invoice)];
  if (sum !== open) {
    const amounts = { sum: formatCents(sum), open: formatCents(open) };
    findings.push(finding("split.sumDiffers", at("Invoices", invoice, "openAmount"), { ...params, ...amounts }));
  }
  return findings;
}

function summary({ administration, invoice, debtor, total, instalments }: SplitResult): Summary {
  return {
    ...{ administration, invoice, debtor, total: formatCents(total) },
    instalments: instalments.map(({ dueDate, amount }, position) => ({
      instalment: position + 1,
      dueDate,
      amount: formatCents(amount),
    })),
  };
}

/** An invoice is split as a whole or not at all: before, it had no instalments. */
function resume(book: Book, logRow: LogRow): Resumed {
  const { administration, invoice } = keptFacts<SplitFacts>(logRow);
  const made = indexBook(book).instalmentsOfInvoice.get(keyFrom(administration, invoice)) ?? [];
  return { state: "Undone", changes: made.map((instalment) => remove("Instalments", instalment)) };
}

const PLANNED: Shape<PlannedInstalment> = { dueDate: isDay, amount: isWhole };

/** Splits an invoice into instalments that are collected each by itself (docs/law/actions.md#4). */
export const splitAction: Action<SplitRequest, SplitResult, SplitFacts> = {
  name: "split",
  writes: true,
  decide,
  summary,
  unreadable: unreadableIn({
    request: {
      invoice: isText,
      administration: absentOr(isText),
      terms: absentOr(isText),
      instalments: absentOr(listOf(shaped(PLANNED))),
    } satisfies Shape<Omit<SplitRequest, "confirmed">>,
    facts: { administration: isText, invoice: isText, total: isWhole } satisfies Shape<SplitFacts>,
  }),
  resume,
};
