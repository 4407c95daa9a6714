import type { BookIndex } from "../book/bookIndex";
import { isSameIban } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import { itemOfLine } from "../book/openItem";
import type { DirectDebit, FieldOf, Mandate } from "../book/records";
import type { FindingCode } from "../values/findingCodes";
import { type CollectedLine, isCountedReturn } from "./mandateHistory";

/** What a return says of the mandate itself, and the cell in which the user answers it. */
interface Doubt {
  readonly code: FindingCode;
  readonly field: FieldOf<"Mandates">;
}

/** Returns after which nothing may go out under the mandate before the user has looked at it (docs/law/actions.md#2). */
const DOUBTS: ReadonlyMap<string | null, Doubt> = new Map<string, Doubt>([
  ["MD01", { code: "mandate.denied", field: "dateOfSignature" }],
  ["MD07", { code: "mandate.debtorDeceased", field: "withdrawnOn" }],
  ["AC04", { code: "mandate.accountClosed", field: "iban" }],
]);

/**
 * What the last return that put the mandate in doubt still asks; nothing once the user has answered: with another date of
 * signature, after AC04 with another IBAN, or by saying of an item that came back then that it is to be collected again.
 */
export function openDoubts(mandate: Mandate, lines: readonly CollectedLine[], index: BookIndex): Finding[] {
  const last = lastDoubted(lines);
  const doubt = DOUBTS.get(last?.reasonCode ?? null);
  if (last === undefined || doubt === undefined) return [];
  const together = lines
    .map(({ line }) => line)
    .filter((line) => line.order === last.order && line.transaction === last.transaction);
  if (isAnswered(mandate, last) || together.some((line) => isWantedAgain(line, index))) return [];
  const params = {
    mandate: mandate.mandateId,
    administration: mandate.administration,
    reason: last.reasonCode ?? "",
    order: last.order,
    invoice: last.invoice,
    date: last.returnedOn ?? "",
  };
  return [finding(doubt.code, at("Mandates", mandate, doubt.field), params)];
}

/** The doubting return that was booked last; of one day that of the collection that was issued last. */
function lastDoubted(lines: readonly CollectedLine[]): DirectDebit | undefined {
  let last: DirectDebit | undefined;
  for (const { line } of lines) {
    if (!isCountedReturn(line) || !DOUBTS.has(line.reasonCode)) continue;
    if (last === undefined || (line.returnedOn ?? "") >= (last.returnedOn ?? "")) last = line;
  }
  return last;
}

function isAnswered({ dateOfSignature, iban }: Mandate, returned: DirectDebit): boolean {
  const isSignedAnew = dateOfSignature !== null && dateOfSignature !== returned.dateOfSignature;
  const hasOtherIban = returned.reasonCode === "AC04" && iban !== null && !isSameIban(iban, returned.iban);
  return isSignedAnew || hasOtherIban;
}

/** The return itself had set it to No; not that of a netted credit note, which says nothing therefore. */
function isWantedAgain(line: DirectDebit, index: BookIndex): boolean {
  return line.amount > 0 && itemOfLine(line, index)?.record.collect === true;
}
