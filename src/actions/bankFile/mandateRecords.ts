import { append, type Change, keyFrom, setFields } from "../../domain/book/book";
import { ibanKey } from "../../domain/book/bookIndex";
import { at, type Finding, finding } from "../../domain/book/finding";
import type { Debtor, Mandate, SequenceType } from "../../domain/book/records";
import { type MandateScope, unsignedMandate } from "../../domain/mandates/lackingMandates";
import { linesUnder } from "../../domain/mandates/mandateHistory";
import { schemeOf } from "../../domain/mandates/scheme";
import { shownOfNew } from "../lineTransition";
import { referenceChanges } from "../referenceChange";
import { comparedName, type FileCollection } from "./fileCollection";
import { unreportedCreditor } from "./fileCreditors";
import type { FileMandate } from "./fileMandates";

/** What becomes of a mandate of the files; `left`: nothing, until a question is answered. */
export type MandateStanding = "new" | "updated" | "known" | "ended" | "left";

/** A mandate as the workbook has it after it was taken in; null where it gets none. */
export interface TakenMandate {
  readonly mandate: FileMandate;
  readonly record: Mandate | null;
  readonly standing: MandateStanding;
  readonly changes: readonly (Change | null)[];
  readonly findings: readonly Finding[];
}

/** In which book, and what the creditor is called now. */
export interface RecordScope extends MandateScope {
  readonly administration: string;
  /** The account whose rules the next sequence type goes by. */
  readonly account: string;
  readonly lastOfAll: FileCollection;
  readonly formerNames: ReadonlySet<string>;
}

/** The mandate of the workbook that one of the files is, by its reference or a former one; undefined where there is none. */
export function recordOf({ mandateId, formerIds }: FileMandate, scope: RecordScope): Mandate | undefined {
  const { index, administration } = scope;
  for (const id of [mandateId, ...formerIds]) {
    const record = index.mandates.get(keyFrom(administration, id));
    if (record !== undefined) return record;
  }
  return undefined;
}

/** A mandate that the workbook lacks; one that has ended is none any more. */
export function newMandate(mandate: FileMandate, debtor: Debtor, scope: RecordScope): TakenMandate {
  if (mandate.hasEnded) return { mandate, record: null, standing: "ended", changes: [], findings: [] };
  const { last, mandateId } = mandate;
  const unsigned = unsignedMandate(debtor, { mandateId, administration: scope.administration, invoice: null });
  const isHolder = comparedName(last.name) !== comparedName(debtor.name);
  const record: Mandate = {
    ...unsigned,
    ...{ iban: last.iban, bic: last.bic, accountHolder: isHolder ? last.name : null, accountTown: null },
    localInstrument: last.localInstrument === "B2B" ? "B2B" : null,
    dateOfSignature: last.dateOfSignature,
    lastCollectionDate: last.collectionDate,
    ...unreportedCreditor(last, scope.lastOfAll, scope.formerNames),
  };
  const shown = { ...record, ...shownOfNew(record, scope.account, scope.today) };
  return { mandate, record: shown, standing: "new", changes: [append("Mandates", shown)], findings: [] };
}

/**
 * What the files tell of a mandate that the workbook has: of one that it collected under itself nothing; else that it was
 * collected under since, with what that collection reported. Whatever differs otherwise stays as the workbook has it.
 */
export function knownMandate(mandate: FileMandate, record: Mandate, scope: RecordScope): TakenMandate {
  const { last } = mandate;
  const isUsed = linesUnder(record, scope.index).length > 0;
  const isNewer = last.collectionDate > (record.lastCollectionDate ?? "");
  const stays = (findings: readonly Finding[]): TakenMandate => {
    return { mandate, record, standing: "known", changes: [], findings };
  };
  if (isUsed || !isNewer) return stays([]);
  const different = differences(mandate, record);
  if (different.length > 0) {
    const params = { asked: record.mandateId, file: last.file, line: last.line, values: different.join(", ") };
    return stays([finding("bankFile.mandateDiffers", at("Mandates", record, null), params)]);
  }
  const isSame = ibanKey(record.iban ?? "") === ibanKey(last.iban);
  const fields = {
    ...(isSame ? {} : { iban: last.iban, bic: last.bic }),
    lastCollectionDate: last.collectionDate,
    ...unreportedCreditor(last, scope.lastOfAll, scope.formerNames),
  };
  const isRenamed = keyFrom(record.mandateId) !== keyFrom(mandate.mandateId);
  const after = { ...record, ...fields, mandateId: isRenamed ? mandate.mandateId : record.mandateId };
  const shown = shownOfNew(after, scope.account, scope.today);
  const renaming = isRenamed ? renamed(record, mandate.mandateId, scope) : [];
  const changes = [...renaming, setFields("Mandates", record, { ...fields, ...shown, mandateId: after.mandateId })];
  return { mandate, record: { ...after, ...shown }, standing: "updated", changes, findings: [] };
}

/** What names the former reference; the mandate itself changes at once with all else of it. */
function renamed(record: Mandate, reference: string, scope: MandateScope): (Change | null)[] {
  const change = { how: "amend", cell: record.mandateId, reference, originalMandateId: null } as const;
  return referenceChanges(record, { ...change, replaced: null, signedOn: null }, scope).slice(0, -1);
}

/** What the last collection says otherwise than the workbook, without having reported it. */
function differences({ last, isAccountReported }: FileMandate, record: Mandate): string[] {
  const { iban, dateOfSignature } = record;
  const isOtherAccount = ibanKey(iban ?? "") !== ibanKey(last.iban) && !isAccountReported;
  return [
    ...(isOtherAccount ? [last.iban] : []),
    ...(schemeOf(record) === last.localInstrument ? [] : [last.localInstrument]),
    ...(last.dateOfSignature === null || dateOfSignature === last.dateOfSignature ? [] : [last.dateOfSignature]),
  ];
}

/** What the next collection under it carries; null where there is none. */
export function nextSequenceOf({ record, standing }: TakenMandate): SequenceType | null {
  return record === null || standing === "ended" ? null : record.sequenceType;
}
