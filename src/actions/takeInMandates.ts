import { append, applyChanges, type Book, type Change, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { type Finding, finding } from "../domain/book/finding";
import { debtorsBy, type DebtorFacts, MATCH_FACTS, MATCH_KEYS, type MatchKey } from "../domain/mandates/debtorMatch";
import type { MandateList, MandateListRow } from "../lists/mandateList";
import type { Moment, OutcomePart } from "./action";
import { type ImportedMandate, mandateIntake } from "./importMandates";
import { dayOrderFindings, hasColumn, rowText } from "./listReading";
import type { TakeInRequest } from "./takeInRequest";

/** What lists of mandates that are taken in with others make of the book. */
export interface TakenMandates {
  readonly imported: readonly ImportedMandate[];
  readonly findings: readonly Finding[];
  readonly parts: readonly OutcomePart[];
}

/** What the lists make of a book once these changes have brought their debtors in, by the law of `import-mandates` (docs/law/actions.md#2). */
export function takenMandates(
  book: Book,
  changes: readonly Change[],
  { mandates = [], migrated }: TakeInRequest,
  administration: string,
  moment: Moment,
): TakenMandates {
  if (mandates.length === 0) return { imported: [], findings: [], parts: [] };
  const imported: ImportedMandate[] = [];
  const findings: Finding[] = [];
  const parts: OutcomePart[] = [];
  let before = applyChanges(book, changes);
  for (const own of mandates) {
    const list = eachOnce(before, withKnownAdministrations(before, own), administration);
    if (list.rows.length === 0) continue;
    findings.push(...dayOrderFindings(list, book.language));
    const by = likeliestKey(before, list);
    const rows = list.rows.length;
    if (by === null) {
      findings.push(finding("mandateImport.column", null, { file: list.name, field: "debtor" }));
      continue;
    }
    findings.push(finding("takeIn.mandatesBy", null, { file: list.name, rows, ...by.found }));
    const request = { list, matchBy: by.key, administration, ...(migrated === undefined ? {} : { migrated }) };
    const intake = mandateIntake(before, request, moment);
    findings.push(...intake.findings);
    imported.push(...intake.result.imported);
    parts.push(...intake.parts);
    for (const { changes: added } of intake.parts) before = applyChanges(before, added);
  }
  return { imported, findings, parts };
}

/** Of invoices the mandates that the book does not have, each once: a month's list names them again. */
function eachOnce(book: Book, list: MandateList, administration: string): MandateList {
  if (list.isOfInvoices !== true) return list;
  const { mandates } = indexBook(book);
  const seen = new Set<string>();
  const rows = list.rows.filter((row) => {
    const owner = rowText(row, "administration") || administration;
    const key = JSON.stringify([...SAME_MANDATE.map((field) => rowText(row, field)), row.problems, row.ended]);
    const isNew = !mandates.has(keyFrom(owner, rowText(row, "mandateId"))) && !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return { ...list, rows };
}

/** What rows of one mandate say alike. */
const SAME_MANDATE = ["administration", "mandateId", "debtor", "name", "iban", "dateOfSignature"] as const;

/** So many references are told by their names. */
const NAMES_MAX = 10;

/** What is written of a list, without references to mandates that are nowhere: under those nothing can be collected. */
export function withKnownMandates(
  book: Book,
  changes: readonly Change[],
  taken: TakenMandates,
  file: string,
): { readonly changes: readonly Change[]; readonly findings: readonly Finding[] } {
  const added = taken.imported.map(({ administration, mandate }) => keyFrom(administration, mandate));
  const known = new Set([...indexBook(book).mandates.keys(), ...added]);
  const [unknown, left]: [Set<string>, { count: number }] = [new Set(), { count: 0 }];
  const kept = changes.map((change): Change => {
    if (change.kind !== "append" || change.table !== "Invoices") return change;
    const { administration, mandateId } = change.record;
    if (mandateId === null || known.has(keyFrom(administration, mandateId))) return change;
    unknown.add(mandateId);
    left.count += 1;
    return append("Invoices", { ...change.record, mandateId: null });
  });
  if (left.count === 0) return { changes, findings: [] };
  const names = [...unknown].slice(0, NAMES_MAX).join(", ");
  const mandates = unknown.size > NAMES_MAX ? `${names}, …` : names;
  return { changes: kept, findings: [finding("takeIn.mandateUnknown", null, { file, count: left.count, mandates })] };
}

/** By what most rows find one debtor; of equals the plainest. Null where the list says nothing of its debtors. */
function likeliestKey(book: Book, list: MandateList) {
  const keys = MATCH_KEYS.filter((key) => MATCH_FACTS[key].every((field) => hasColumn(list, field)));
  const counted = keys.map((key) => ({ key, count: matchedBy(key, book, list) }));
  const best = counted.toSorted((one, other) => other.count - one.count)[0];
  if (best === undefined) return null;
  const { key, count } = best;
  return { key, found: { count, field: MATCH_FACTS[key][0] } };
}

function matchedBy(key: MatchKey, book: Book, { rows }: MandateList): number {
  const find = debtorsBy(key, book.tables.Debtors);
  return rows.filter((row) => find(factsOf(row)).length === 1).length;
}

function factsOf(row: MandateListRow): DebtorFacts {
  const fields = ["debtor", "iban", "registrationNumber", "taxNumber", "name"] as const;
  return Object.fromEntries(fields.map((field) => [field, rowText(row, field)]));
}

/** Other programs number their administrations otherwise: where none of them is one of ours, the column says nothing. */
function withKnownAdministrations(book: Book, list: MandateList): MandateList {
  const known = new Set(book.tables.Administrations.map(({ code }) => keyFrom(code)));
  if (list.rows.some((row) => known.has(keyFrom(rowText(row, "administration"))))) return list;
  const rows = list.rows.map((row) => {
    const values = Object.fromEntries(Object.entries(row.values).filter(([field]) => field !== "administration"));
    return { ...row, values };
  });
  return { ...list, rows };
}
