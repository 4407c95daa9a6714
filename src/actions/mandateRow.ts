import { type Book, type Key, keyFrom } from "../domain/book/book";
import type { BookIndex } from "../domain/book/bookIndex";
import { type Finding, finding, hasError } from "../domain/book/finding";
import type { Debtor, LocalInstrument, Mandate } from "../domain/book/records";
import { type DebtorFacts, debtorsBy, MATCH_FACTS, type MatchKey } from "../domain/mandates/debtorMatch";
import { unsignedMandate } from "../domain/mandates/lackingMandates";
import { mandateRecordFindings } from "../domain/mandates/mandateJudge";
import { MIGRATED_SIGNATURE } from "../domain/mandates/mandateStatus";
import { ownMandateAccount } from "../domain/mandates/ownAccount";
import { type IsoDate, parseIsoDate } from "../domain/values/calendar";
import type { FindingCode } from "../domain/values/findingCodes";
import { readIban } from "../domain/values/iban";
import type { FindingParams } from "../domain/values/problem";
import type { MandateListField } from "../lists/mandateColumns";
import type { MandateList, MandateListRow } from "../lists/mandateList";
import { captionOf, rowText } from "./listReading";

/** How the rows of a list become mandates. */
export interface MandateRowsScope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly list: MandateList;
  readonly matchBy: MatchKey;
  /** Whether mandates without a date of signature are from before SEPA. */
  readonly isMigrated: boolean;
  /** Of rows that name none. */
  readonly administration: string;
  readonly today: IsoDate;
}

/** A mandate of a list, or why its row is left out. */
export type ReadMandateRow =
  | { readonly mandate: Mandate; readonly row: number }
  | { readonly mandate: null; readonly row: number; readonly findings: readonly Finding[] };

/** Reads the rows one after the other: a reference that came before in the list is taken. */
export function mandateRowReader(scope: MandateRowsScope): (row: MandateListRow) => ReadMandateRow {
  const { book, index, list, matchBy, administration } = scope;
  const debtorsOf = debtorsBy(matchBy, book.tables.Debtors);
  const seen = new Set<Key>();
  return (row) => {
    const left = (findings: readonly Finding[]): ReadMandateRow => ({ mandate: null, row: row.row, findings });
    const rowFinding = (code: FindingCode, field: MandateListField | null, more: FindingParams = {}) =>
      finding(code, null, { file: list.name, line: row.row, column: captionOf(list, field), ...more });
    const broken = row.problems.map(({ field, value }) =>
      rowFinding("mandateImport.unreadable", field, { value, field }),
    );
    const reference = rowText(row, "mandateId");
    if (reference === "") {
      const isFound = row.problems.some(({ field }) => field === "mandateId");
      return left(isFound ? broken : [...broken, rowFinding("mandateImport.noReference", "mandateId")]);
    }
    const owner = rowText(row, "administration") || administration;
    if (!index.administrations.has(keyFrom(owner))) {
      return left([...broken, rowFinding("mandateImport.administration", "administration", { administration: owner })]);
    }
    const ended = endOf(row, scope.today);
    if (ended !== null) {
      return left([rowFinding("mandateImport.ended", "mandateId", { mandate: reference, value: ended })]);
    }
    const key = keyFrom(owner, reference);
    if (seen.has(key)) return left([rowFinding("mandateImport.twice", "mandateId", { mandate: reference })]);
    seen.add(key);
    if (index.mandates.has(key)) return left([rowFinding("mandateImport.known", "mandateId", { mandate: reference })]);
    const [debtor, ...others] = debtorsOf(factsOf(row));
    const matched = MATCH_FACTS[matchBy].map((field) => rowText(row, field)).join(", ");
    const [first] = MATCH_FACTS[matchBy];
    if (debtor === undefined) return left([...broken, rowFinding("mandateImport.noMatch", first, { value: matched })]);
    if (others.length > 0) {
      const debtors = [debtor, ...others].map(({ number }) => number).join(", ");
      return left([...broken, rowFinding("mandateImport.ambiguous", first, { value: matched, debtors })]);
    }
    const mandate = mandateOf(row, { ...scope, debtor, owner, reference });
    const wrong = wrongFields(mandate, scope).map((field) => {
      return rowFinding("mandateImport.unreadable", field, { value: rowText(row, field), field });
    });
    const findings = [...broken, ...wrong];
    return findings.length > 0 ? left(findings) : { mandate, row: row.row };
  };
}

/** What says that a mandate has ended; a day that is still to come does not yet. */
function endOf({ ended }: MandateListRow, today: IsoDate): string | null {
  if (ended === undefined) return null;
  return parseIsoDate(ended) !== null && ended > today ? null : ended;
}

function factsOf(row: MandateListRow): DebtorFacts {
  return {
    debtor: rowText(row, "debtor"),
    iban: rowText(row, "iban"),
    registrationNumber: rowText(row, "registrationNumber"),
    taxNumber: rowText(row, "taxNumber"),
    name: rowText(row, "name"),
  };
}

interface RowOwner extends MandateRowsScope {
  readonly debtor: Debtor;
  readonly owner: string;
  readonly reference: string;
}

function mandateOf(row: MandateListRow, { debtor, owner, reference, list, isMigrated }: RowOwner): Mandate {
  const text = (field: MandateListField): string | null => rowText(row, field) || null;
  const isOneOff = row.values.oneOff === true;
  const named = { mandateId: reference, administration: owner, invoice: isOneOff ? text("invoice") : null };
  const unsigned = unsignedMandate(debtor, named);
  // Whoever lists accounts says which one; a list without them is of the accounts that are known.
  const hasAccounts = list.columns.some(({ field }) => field === "iban");
  const { iban, bic, accountHolder, accountTown } = hasAccounts ? NO_ACCOUNT : unsigned;
  const account = {
    iban: readIban(text("iban") ?? "").iban ?? text("iban") ?? iban,
    bic: text("bic") ?? bic,
    accountHolder: text("accountHolder") ?? accountHolder,
    accountTown: text("accountTown") ?? accountTown,
  };
  const signed = text("dateOfSignature") as IsoDate | null;
  const isDutch = account.iban?.startsWith("NL") === true;
  return {
    ...unsigned,
    ...account,
    localInstrument: (text("localInstrument") as LocalInstrument | null) ?? unsigned.localInstrument,
    oneOff: isOneOff ? true : null,
    dateOfSignature: signed ?? (isMigrated && isDutch ? MIGRATED_SIGNATURE : null),
    lastCollectionDate: text("lastCollectionDate") as IsoDate | null,
  };
}

const NO_ACCOUNT = { iban: null, bic: null, accountHolder: null, accountTown: null };

/** The fields of which a value cannot be: by the law of mandates, or because it tells of a day to come. */
function wrongFields(mandate: Mandate, { index, today }: MandateRowsScope): MandateListField[] {
  const findings = [...mandateRecordFindings(mandate), ...ownMandateAccount(mandate, index)];
  const wrong = new Set<string>(findings.filter((one) => hasError([one])).map(({ place }) => place?.field ?? ""));
  const fields = (["mandateId", "iban", "bic", "oneOff", "invoice"] as const).filter((field) => wrong.has(field));
  const later = (["dateOfSignature", "lastCollectionDate"] as const).filter((field) => (mandate[field] ?? "") > today);
  return [...fields, ...later];
}
