import { at, type Finding, finding } from "../domain/book/finding";
import type { Account, CollectionOrder, DirectDebit } from "../domain/book/records";
import { batchKinds } from "../domain/collection/batches";

/** What the sequence types of a draft are now that the user did not see when it was made. */
export function changedSequenceTypes(before: readonly DirectDebit[], after: readonly DirectDebit[]): Finding[] {
  return after.flatMap((line, position) => {
    const was = before[position]?.sequenceType ?? line.sequenceType;
    if (was === line.sequenceType) return [];
    const item = line.instalment === null ? line.invoice : `${line.invoice}/${String(line.instalment)}`;
    const params = { order: line.order, line: line.line, item, was, is: line.sequenceType };
    return [finding("order.sequenceTypeChanged", at("DirectDebits", line, "sequenceType"), params)];
  });
}

/** Each sequence type and each category purpose makes a batch: a draft of more of them cannot go in one file where the account takes one per file. */
export function batchFindings(
  order: CollectionOrder,
  lines: readonly Pick<DirectDebit, "sequenceType" | "categoryPurpose">[],
  account: Pick<Account, "iban" | "batchesPerFile" | "categoryPurpose">,
): Finding[] {
  if (account.batchesPerFile !== "One") return [];
  const kinds = batchKinds(lines, account.categoryPurpose);
  if (kinds.length < 2) return [];
  const hasPurposes = kinds.some(({ categoryPurpose }) => categoryPurpose !== kinds[0]?.categoryPurpose);
  const types = kinds.map((kind) =>
    hasPurposes ? [kind.sequenceType, kind.categoryPurpose ?? "-"].join(" ") : kind.sequenceType,
  );
  const params = { order: order.number, account: account.iban, types: types.join(", ") };
  return [finding("order.twoBatches", at("Orders", order, "number"), params)];
}
