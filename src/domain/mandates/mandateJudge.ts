import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { bicCountryMatches, readBic } from "../values/bic";
import type { IsoDate } from "../values/calendar";
import { readCreditorId } from "../values/creditorId";
import { at, type Finding, finding, hasError, orNone } from "../book/finding";
import { isSepaCountry } from "../values/countries";
import { readIban } from "../values/iban";
import { identifierProblems } from "../values/identifier";
import { type CollectedLine, linesUnder } from "./mandateHistory";
import { openDoubts } from "./mandateDoubts";
import { dormancyOn, isUsedUp } from "./mandateStatus";
import { sameCollectionKey, takenOver, tookOverFrom } from "./mandateTakenOver";
import { ownMandateAccount } from "./ownAccount";
import { schemeOf } from "./scheme";
import { creditorKey } from "./sentCreditor";
import { unreportedChanges, unreportedReference } from "./unreportedChanges";
import { rememberedOfRecord } from "../book/recordMap";
import type { Debtor, FieldOf, Mandate, TableName } from "../book/records";
import type { RowFindings } from "../book/rowFindings";
import { hasSepaLetters } from "../values/sepaText";
import { blockOn, endedHold } from "../values/heldUntil";

/** A mandate with what stands in its way on the collection date. */
export interface JudgedMandate {
  readonly mandate: Mandate;
  readonly lines: readonly CollectedLine[];
  readonly findings: readonly Finding[];
  /** Whether a collection may be made under it: none of its findings is an error. */
  readonly usable: boolean;
}

/** What is wrong with an IBAN in a cell; nothing for an empty one. */
export function ibanFindings<T extends TableName>(
  table: T,
  record: { readonly row: number },
  field: FieldOf<T>,
  iban: string | null,
): Finding[] {
  if (iban === null || iban === "") return [];
  return readIban(iban).problems.map(({ code, params }) => finding(code, at(table, record, field), params));
}

/** What is wrong with a BIC in a cell, by itself and beside the IBAN; nothing for an empty one. */
export function bicFindings<T extends TableName>(
  table: T,
  record: { readonly row: number },
  field: FieldOf<T>,
  texts: { readonly bic: string | null; readonly iban: string | null },
): Finding[] {
  if (texts.bic === null || texts.bic === "") return [];
  const place = at(table, record, field);
  const read = readBic(texts.bic);
  const findings = read.problems.map(({ code, params }) => finding(code, place, params));
  const iban = texts.iban === null ? null : readIban(texts.iban).iban;
  if (read.bic !== null && iban !== null && !bicCountryMatches(read.bic, iban)) {
    findings.push(finding("bic.country", place, { bic: read.bic, iban }));
  }
  return findings;
}

/** What is wrong with the mandate whatever the day: its reference, account and kind. */
export function mandateRecordFindings(mandate: Mandate): Finding[] {
  const { mandateId, iban, bic, oneOff } = mandate;
  const params = { mandate: mandateId };
  const findings = identifierProblems(mandateId).map(({ code, params: details }) =>
    finding(code, at("Mandates", mandate, "mandateId"), details),
  );
  if (mandate.originalMandateId !== null) {
    const place = at("Mandates", mandate, "originalMandateId");
    findings.push(...identifierProblems(mandate.originalMandateId).map((p) => finding(p.code, place, p.params)));
  }
  findings.push(...ibanFindings("Mandates", mandate, "iban", iban));
  findings.push(...ibanFindings("Mandates", mandate, "originalIban", mandate.originalIban));
  findings.push(...bicFindings("Mandates", mandate, "bic", { bic, iban }));
  findings.push(...originalCreditorFindings(mandate));
  if (oneOff === true && schemeOf(mandate) === "B2B") {
    findings.push(finding("mandate.oneOffB2B", at("Mandates", mandate, "oneOff"), params));
  }
  if (oneOff === true && mandate.invoice === null) {
    findings.push(finding("mandate.oneOffWithoutInvoice", at("Mandates", mandate, "invoice"), params));
  }
  const { sequenceTypeOverride: code } = mandate;
  if (code !== null && (code === "OOFF") !== (oneOff === true)) {
    findings.push(
      finding("mandate.overrideKind", at("Mandates", mandate, "sequenceTypeOverride"), { ...params, code }),
    );
  }
  return findings;
}

/** What is wrong with the creditor that an amendment says it was: our own former ID and name, which go to the bank. */
function originalCreditorFindings(mandate: Mandate): Finding[] {
  const { originalCreditorId, originalCreditorName } = mandate;
  const findings: Finding[] = [];
  if (originalCreditorId !== null) {
    const place = at("Mandates", mandate, "originalCreditorId");
    findings.push(...readCreditorId(originalCreditorId).problems.map((p) => finding(p.code, place, p.params)));
  }
  if (originalCreditorName !== null && !hasSepaLetters(originalCreditorName)) {
    const place = at("Mandates", mandate, "originalCreditorName");
    findings.push(finding("text.empty", place, { text: originalCreditorName }));
  }
  return findings;
}

/** The days by which mandates are judged. */
export interface JudgedOn {
  readonly collectionDate: IsoDate;
  /** The day of the moment: a mandate of which the date of signature is still to come is not signed yet. */
  readonly today: IsoDate;
}

/** What stands in the way of collecting under the mandate on this date, beside what is wrong with the record. */
function mandateDateFindings(
  mandate: Mandate,
  { collectionDate: date, today }: JudgedOn,
  lines: readonly CollectedLine[],
): Finding[] {
  const { mandateId, dateOfSignature, withdrawnOn, replacedBy, blocked } = mandate;
  const findings: Finding[] = [];
  const noteMandate = (code: Finding["code"], field: FieldOf<"Mandates">, params: Finding["params"] = {}) =>
    findings.push(finding(code, at("Mandates", mandate, field), { mandate: mandateId, ...params }));
  // An unreadable cell has its own finding.
  const isUnreadable = (field: FieldOf<"Mandates">) => mandate.unreadable?.includes(field) === true;
  if (mandate.iban === null && !isUnreadable("iban")) noteMandate("mandate.ibanMissing", "iban");
  const country = readIban(mandate.iban ?? "").iban?.slice(0, 2);
  if (country !== undefined && !isSepaCountry(country, date)) noteMandate("iban.nonSepa", "iban", { country });
  if (withdrawnOn !== null && withdrawnOn <= date)
    noteMandate("mandate.withdrawn", "withdrawnOn", { date: withdrawnOn });
  if (replacedBy !== null) noteMandate("mandate.replaced", "replacedBy", { replacedBy });
  const [reason, ended] = [blockOn(blocked, date), endedHold(blocked, date)];
  if (reason !== null) noteMandate("mandate.blocked", "blocked", { reason });
  if (ended !== null) noteMandate("mandate.holdEnded", "blocked", { date: ended });
  // Without a date of signature the other questions have no answer.
  if (dateOfSignature === null) {
    if (!isUnreadable("dateOfSignature")) noteMandate("mandate.unsigned", "dateOfSignature");
    return findings;
  }
  if (dateOfSignature > date) noteMandate("mandate.signedLater", "dateOfSignature", { signed: dateOfSignature, date });
  else if (dateOfSignature > today)
    noteMandate("mandate.signedInFuture", "dateOfSignature", { signed: dateOfSignature });
  if (isUsedUp(mandate, lines)) noteMandate("mandate.used", "mandateId");
  const dormancy = dormancyOn(mandate, date, lines);
  if (dormancy.state === "inUse") return findings;
  const params = { usableUntil: dormancy.usableUntil, date };
  if (dormancy.state === "dormant") noteMandate("mandate.dormant", "lastCollectionDate", params);
  const { dormancyReason } = mandate;
  if (dormancy.state === "overridden") {
    if (dormancyReason === null) noteMandate("mandate.dormancyUnexplained", "dormancyReason", params);
    else noteMandate("mandate.dormancyOverridden", "dormancyOverride", { ...params, reason: dormancyReason });
  }
  if (dormancy.state === "neverUsed") noteMandate("mandate.neverUsed", "dateOfSignature", params);
  return findings;
}

/** What the collections under the mandate say; of one that has ended nothing more is asked. */
function historyFindings(
  mandate: Mandate,
  { collectionDate: date }: JudgedOn,
  lines: readonly CollectedLine[],
  index: BookIndex,
): Finding[] {
  const isWithdrawn = mandate.withdrawnOn !== null && mandate.withdrawnOn <= date;
  if (isWithdrawn || mandate.replacedBy !== null) return [];
  // Of most mandates of a first collection there are no lines.
  if (lines.length === 0) return [...unreportedReference(mandate, index), ...unreportedChanges(mandate, lines, index)];
  if (isUsedUp(mandate, lines)) return [];
  const over = takenOver(mandate, lines, index);
  if (over !== undefined) {
    const params = { mandate: mandate.mandateId, by: over.by.mandateId, order: over.closing.order.number };
    return [finding("mandate.takenOver", at("Mandates", mandate, "mandateId"), params)];
  }
  return [...openDoubts(mandate, lines, index), ...unreportedChanges(mandate, lines, index)];
}

/** That the mandate is used where another one was for the same, so that nobody wonders which of the two it is. */
function tookOverFindings(mandate: Mandate, index: BookIndex): Finding[] {
  const former = tookOverFrom(mandate, index);
  if (former.length === 0) return [];
  const params = { mandate: mandate.mandateId, former: former.map(({ mandateId }) => mandateId).join(", ") };
  return [finding("mandate.tookOver", at("Mandates", mandate, "mandateId"), params)];
}

/** Judges each mandate once, however many items ask for it. */
export function judgeMandates(on: JudgedOn, index: BookIndex, rows: RowFindings): (mandate: Mandate) => JudgedMandate {
  return rememberedOfRecord((mandate: Mandate) => {
    const lines = linesUnder(mandate, index);
    const findings = orNone([
      ...rows.of("Mandates", mandate),
      ...mandateRecordFindings(mandate),
      ...ownMandateAccount(mandate, index),
      ...mandateDateFindings(mandate, on, lines),
      ...historyFindings(mandate, on, lines, index),
      ...tookOverFindings(mandate, index),
    ]);
    return { mandate, lines, findings, usable: !hasError(findings) };
  });
}

/**
 * The debtors, by (administration, debtor), who have a mandate more than once: two usable ones for the same IBAN, scheme,
 * kind and invoice, of which each invoice has to name its own (an info: `chooseMandate` asks where none is named); or one
 * reference twice under one creditor ID (an error).
 */
export function duplicateMandates(
  book: Book,
  index: BookIndex,
  judge: (mandate: Mandate) => JudgedMandate,
): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  const report = (mandates: readonly Mandate[], code: "mandate.duplicate" | "mandate.referenceTwice") => {
    for (const mandate of mandates) {
      const key = keyFrom(mandate.administration, mandate.debtor);
      const place = at("Mandates", mandate, "mandateId");
      const others = mandates.filter((other) => other !== mandate).map(({ mandateId }) => mandateId);
      const ambiguity = finding(code, place, { mandate: mandate.mandateId, others: others.join(", ") });
      found.set(key, [...(found.get(key) ?? []), ambiguity]);
    }
  };
  for (const mandates of index.mandatesOfDebtor.ofMany()) {
    const usable = mandates.filter((mandate) => judge(mandate).usable);
    for (const group of groupsOfMany(usable, sameCollectionKey)) report(group, "mandate.duplicate");
  }
  if (areReferencesUnique(book, index)) return found;
  for (const group of groupsOfMany(book.tables.Mandates, (mandate) => creditorReferenceKey(mandate, index))) {
    report(group, "mandate.referenceTwice");
  }
  return found;
}

/** Told by counting, as in nearly every book: no reference twice in an administration, no creditor in two of them. */
function areReferencesUnique({ tables }: Book, index: BookIndex): boolean {
  const { Administrations, Mandates } = tables;
  const creditors = new Set(Administrations.map(({ code, creditorId }) => creditorKey(creditorId) || keyFrom(code)));
  return index.mandates.size === Mandates.length && creditors.size === Administrations.length;
}

function creditorReferenceKey(mandate: Mandate, index: BookIndex): string {
  const creditor = creditorKey(index.administrations.get(keyFrom(mandate.administration))?.creditorId ?? "");
  return keyFrom(creditor === "" ? mandate.administration : creditor, mandate.mandateId);
}

function groupsOfMany(mandates: readonly Mandate[], key: (mandate: Mandate) => string): Mandate[][] {
  if (mandates.length < 2) return [];
  return [...groupBy(mandates, key).values()].filter((group) => group.length > 1);
}

/** The preferred IBAN's cell findings belong to a debtor whose items are looked at. */
export function debtorAccountFindings(debtor: Debtor): Finding[] {
  const { iban, bic } = debtor;
  return [...ibanFindings("Debtors", debtor, "iban", iban), ...bicFindings("Debtors", debtor, "bic", { bic, iban })];
}
