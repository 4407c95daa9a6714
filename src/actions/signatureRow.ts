import { groupBy } from "../kit/groupBy";
import { type Book, type Key, keyFrom } from "../domain/book/book";
import type { BookIndex } from "../domain/book/bookIndex";
import { at, type Finding, finding, type Place } from "../domain/book/finding";
import type { FieldOf, Mandate } from "../domain/book/records";
import { rowFindings } from "../domain/book/rowFindings";
import { hasEnded } from "../domain/mandates/lackingMandates";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { ibanFindings } from "../domain/mandates/mandateJudge";
import { MIGRATED_SIGNATURE, mandateStatus } from "../domain/mandates/mandateStatus";
import type { IsoDate } from "../domain/values/calendar";
import type { FindingCode } from "../domain/values/findingCodes";
import type { FindingParams } from "../domain/values/problem";
import type { MandateListField } from "../lists/mandateColumns";
import type { MandateList, MandateListRow } from "../lists/mandateList";
import { captionOf, rowText } from "./listReading";
import { isIn } from "./namedItem";

/** How the rows of a list become signatures. */
export interface SignatureScope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly list: MandateList;
  /** Of rows that name none; undefined for any. */
  readonly administration: string | undefined;
  /** Of rows without a date of signature. */
  readonly signedOn: IsoDate;
  readonly today: IsoDate;
}

/** A mandate that was signed, by a row of the list; or why the row is left out. */
export type SignatureRow =
  | { readonly mandate: Mandate; readonly on: IsoDate; readonly row: number }
  | { readonly mandate: null; readonly row: number; readonly findings: readonly Finding[] };

/** What a row can say; all other columns of the list are nobody's here. */
const FIELDS: ReadonlySet<MandateListField> = new Set<MandateListField>([
  ...(["mandateId", "debtor", "administration", "invoice", "dateOfSignature"] as const),
]);

type RowFinding = (
  code: FindingCode,
  field: MandateListField | null,
  more?: FindingParams,
  place?: Place | null,
) => Finding;

/** The mandate that a row means, or why nobody knows which. */
type Meant = { readonly mandate: Mandate } | { readonly mandate: null; readonly why: Finding };

/**
 * Reads the rows one after the other (docs/law/actions.md#2): a mandate is found by its reference, and without one as the debtor's only
 * mandate that waits for a signature (for the row's invoice, where it names one).
 */
export function signatureRowReader(scope: SignatureScope): (row: MandateListRow) => SignatureRow {
  const { book, index, list } = scope;
  const byReference = groupBy(book.tables.Mandates, ({ mandateId }) => keyFrom(mandateId));
  const waiting = groupBy(
    book.tables.Mandates.filter((one) => mandateStatus(one, scope.today, linesUnder(one, index)) === "ToBeSigned"),
    ({ debtor }) => keyFrom(debtor),
  );
  const seen = new Set<Key>();
  return (row) => {
    const notFit: RowFinding = (code, field, more = {}, place = null) =>
      finding(code, place, { file: list.name, line: row.row, column: captionOf(list, field), ...more });
    const left = (findings: readonly Finding[]): SignatureRow => ({ mandate: null, row: row.row, findings });
    const broken = row.problems
      .filter(({ field }) => FIELDS.has(field))
      .map(({ field, value }) => notFit("mandateImport.unreadable", field, { value, field }));
    if (broken.length > 0) return left(broken);
    const meant = meantBy(row, scope, byReference, waiting, notFit);
    if (meant.mandate === null) return left([meant.why]);
    const { mandate } = meant;
    const key = keyFrom(mandate.administration, mandate.mandateId);
    if (seen.has(key)) return left([notFit("mandateImport.twice", "mandateId", { mandate: mandate.mandateId })]);
    seen.add(key);
    const day = rowText(row, "dateOfSignature");
    const on = day === "" ? scope.signedOn : (day as IsoDate);
    const findings = [
      ...dayProblems(day, scope, notFit),
      ...mandateProblems(mandate, day === "" ? null : on, scope, notFit),
    ];
    return findings.length > 0 ? left(findings) : { mandate, on, row: row.row };
  };
}

type Mandates = ReadonlyMap<Key, readonly Mandate[]>;

function meantBy(
  row: MandateListRow,
  { index, administration }: SignatureScope,
  byReference: Mandates,
  waiting: Mandates,
  notFit: RowFinding,
): Meant {
  const unknown = (why: Finding): Meant => ({ mandate: null, why });
  const [reference, debtor, invoice] = [rowText(row, "mandateId"), rowText(row, "debtor"), rowText(row, "invoice")];
  const named = rowText(row, "administration");
  const owner = named || administration;
  if (named !== "" && !index.administrations.has(keyFrom(named))) {
    return unknown(notFit("mandateImport.administration", "administration", { administration: named }));
  }
  if (reference === "" && debtor === "") return unknown(notFit("signList.blank", null));
  const [field, value] = reference === "" ? (["debtor", debtor] as const) : (["mandateId", reference] as const);
  const all = (reference === "" ? waiting : byReference).get(keyFrom(value)) ?? [];
  const isOfInvoice = (one: Mandate): boolean =>
    reference !== "" || invoice === "" || keyFrom(one.invoice) === keyFrom(invoice);
  const [mandate, ...others] = all.filter((one) => isIn(owner, one.administration) && isOfInvoice(one));
  if (mandate === undefined) {
    return unknown(notFit(reference === "" ? "signList.noUnsigned" : "signList.unknown", field, { value }));
  }
  if (others.length > 0) {
    const mandates = [mandate, ...others].map((one) => `${one.administration} ${one.mandateId}`).join(", ");
    return unknown(notFit("signList.several", field, { value, mandates }));
  }
  if (debtor !== "" && keyFrom(mandate.debtor) !== keyFrom(debtor)) {
    const params = { mandate: mandate.mandateId, debtor: mandate.debtor, value: debtor };
    return unknown(notFit("signList.otherDebtor", "debtor", params));
  }
  return { mandate };
}

/** Nobody has signed yet on a day to come; of what was signed before SEPA the form says another day. */
function dayProblems(day: string, { today }: SignatureScope, notFit: RowFinding): Finding[] {
  if (day === "" || (day <= today && day >= MIGRATED_SIGNATURE)) return [];
  return [notFit("signList.day", "dateOfSignature", { date: day, today, first: MIGRATED_SIGNATURE })];
}

/** Why nothing can be recorded of the mandate, each on its cell in the workbook. */
function mandateProblems(
  mandate: Mandate,
  day: IsoDate | null,
  { book, index, today }: SignatureScope,
  notFit: RowFinding,
): Finding[] {
  const { mandateId, dateOfSignature, iban } = mandate;
  const params = { mandate: mandateId };
  const place = (field: FieldOf<"Mandates">): Place => at("Mandates", mandate, field);
  const unreadable = rowFindings(book)
    .of("Mandates", mandate)
    .find(({ severity }) => severity === "error");
  if (unreadable !== undefined) return [notFit("signList.cell", "mandateId", params, unreadable.place)];
  if (hasEnded(mandate, { index, today })) return [notFit("signList.ended", "mandateId", params, place("mandateId"))];
  if (dateOfSignature !== null) {
    const isSame = day === null || day === dateOfSignature;
    const code = isSame ? "signList.already" : "signList.otherDay";
    return [notFit(code, "mandateId", { ...params, date: dateOfSignature, is: day ?? "" }, place("dateOfSignature"))];
  }
  const isWrong =
    iban === null || ibanFindings("Mandates", mandate, "iban", iban).some((one) => one.severity === "error");
  return isWrong ? [notFit("signList.account", "mandateId", params, place("iban"))] : [];
}
