import { keyFrom } from "../book/book";
import { type BookIndex, ibanKey, isSameIban } from "../book/bookIndex";
import type { CollectedElsewhere } from "../book/collectedElsewhere";
import { at, type Finding, finding } from "../book/finding";
import { compareByIssue } from "../book/orderOfIssue";
import type { LocalInstrument, Mandate } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { knownElsewhere, lastPresented } from "./knownToBank";
import { type CollectedLine, isPresented, mandateOfReference } from "./mandateHistory";
import { schemeOf } from "./scheme";
import { creditorKey, isSentAs, settingsOf } from "./sentCreditor";

/*
 * A mandate is known to the debtor's bank as the last collection under it told. Whatever is different since must be
 * reported with the next one as an amendment, or it is another mandate, or a mistake (docs/law/actions.md#2).
 */

/** What is not as the last collection under the mandate that was presented carried it, and no amendment reports. */
export function unreportedChanges(mandate: Mandate, lines: readonly CollectedLine[], index: BookIndex): Finding[] {
  const last = lastPresented(lines);
  if (last === undefined) return changesSinceTakenOver(mandate, index);
  const { line, order } = last;
  const params = { mandate: mandate.mandateId, administration: mandate.administration, order: order.number };
  const findings: Finding[] = [];
  if (mandate.iban !== null && mandate.originalIban === null && !isSameIban(mandate.iban, line.iban)) {
    const change = { ...params, was: line.iban, is: mandate.iban };
    findings.push(finding("mandate.ibanUnreported", at("Mandates", mandate, "iban"), change));
  }
  if (mandate.unreadable?.includes("localInstrument") !== true && schemeOf(mandate) !== line.localInstrument) {
    const change = { ...params, was: line.localInstrument, is: schemeOf(mandate) };
    findings.push(finding("mandate.schemeUnreported", at("Mandates", mandate, "localInstrument"), change));
  }
  return [...findings, ...creditorChanges(mandate, last, index)];
}

/** What is not as another program collected it last, of a mandate under which nothing of ours was presented. */
function changesSinceTakenOver(mandate: Mandate, index: BookIndex): Finding[] {
  const known = knownElsewhere(mandate, index);
  if (known === undefined) return [];
  const params = { mandate: mandate.mandateId, administration: mandate.administration, file: known.file };
  const findings: Finding[] = [];
  if (mandate.iban !== null && mandate.originalIban === null && !isSameIban(mandate.iban, known.iban)) {
    const change = { ...params, was: known.iban, is: mandate.iban };
    findings.push(finding("mandate.takenOverIban", at("Mandates", mandate, "iban"), change));
  }
  if (mandate.unreadable?.includes("localInstrument") !== true && schemeOf(mandate) !== known.localInstrument) {
    const change = { ...params, was: known.localInstrument, is: schemeOf(mandate) };
    findings.push(finding("mandate.takenOverScheme", at("Mandates", mandate, "localInstrument"), change));
  }
  return findings;
}

function creditorChanges(mandate: Mandate, { order }: CollectedLine, index: BookIndex): Finding[] {
  const administration = index.administrations.get(keyFrom(mandate.administration));
  const sent = settingsOf(order);
  if (administration === undefined || sent === null) return [];
  const params = { mandate: mandate.mandateId, administration: mandate.administration, order: order.number };
  const findings: Finding[] = [];
  const { creditorId, creditorName } = administration;
  // A cell that is empty or cannot be read has its own finding.
  if (
    creditorId !== "" &&
    mandate.originalCreditorId === null &&
    creditorKey(creditorId) !== creditorKey(sent.creditorId)
  ) {
    const change = { ...params, was: sent.creditorId, is: creditorId };
    findings.push(finding("mandate.creditorIdUnreported", at("Mandates", mandate, "originalCreditorId"), change));
  }
  if (creditorName !== "" && mandate.originalCreditorName === null && !isSentAs(administration, sent.creditorName)) {
    const change = { ...params, was: sent.creditorName, is: creditorName };
    findings.push(finding("mandate.creditorNameUnreported", at("Mandates", mandate, "originalCreditorName"), change));
  }
  return findings;
}

/**
 * The last collection under a reference that no mandate bears any more, of the same debtor, kind and date of signature as this
 * mandate, under which there is none: its reference was typed over. Undefined when there is none of that kind.
 */
function collectedUnderFormerReference(mandate: Mandate, index: BookIndex): CollectedLine | undefined {
  const { administration, debtor, dateOfSignature, originalMandateId } = mandate;
  if (originalMandateId !== null || dateOfSignature === null) return undefined;
  let last: CollectedLine | undefined;
  for (const line of index.linesOfDebtor.get(keyFrom(administration, debtor)) ?? []) {
    if (!isPresented(line) || index.mandates.has(keyFrom(administration, line.mandateId))) continue;
    const isAlike = line.dateOfSignature === dateOfSignature && isOneOff(line) === (mandate.oneOff === true);
    const order = isAlike ? index.orders.get(keyFrom(line.order)) : undefined;
    if (order === undefined || (last !== undefined && compareByIssue(order, last.order) < 0)) continue;
    if (mandateOfReference(administration, line.mandateId, index) === undefined) last = { line, order };
  }
  return last;
}

function isOneOff({ sequenceType }: CollectedLine["line"]): boolean {
  return sequenceType === "OOFF";
}

/**
 * What another program collected under a reference that no mandate bears any more, where this mandate is that one: its reference was
 * typed over before anything of ours was presented. The debtor's, of its account or date of signature; of what the Log keeps without a
 * debtor, on its account and of its scheme.
 */
function takenOverUnderFormerReference(mandate: Mandate, index: BookIndex): CollectedElsewhere | undefined {
  const { administration, mandateId, debtor, iban, originalMandateId, lastCollectionDate } = mandate;
  if (originalMandateId !== null || lastCollectionDate === null || index.collectedElsewhere.size === 0)
    return undefined;
  if (index.collectedElsewhere.has(keyFrom(administration, mandateId))) return undefined;
  const onAccount =
    iban === null ? [] : (index.collectedElsewhereFrom.get(keyFrom(administration, ibanKey(iban))) ?? []);
  const ofDebtor = index.collectedElsewhereOf.get(keyFrom(administration, debtor)) ?? [];
  const isDebtor = (known: CollectedElsewhere) => keyFrom(known.debtor) === keyFrom(debtor);
  const alike = [
    ...onAccount.filter((known) =>
      known.debtor === null ? known.localInstrument === schemeOf(mandate) : isDebtor(known),
    ),
    ...ofDebtor.filter(
      ({ dateOfSignature }) => dateOfSignature !== null && dateOfSignature === mandate.dateOfSignature,
    ),
  ];
  return alike.find((known) => mandateOfReference(administration, known.mandateId, index) === undefined);
}

/** By what a bank knew a mandate before its reference was typed over. */
export interface FormerReference {
  readonly mandateId: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly localInstrument: LocalInstrument;
  readonly dateOfSignature: IsoDate | null;
}

/** The reference under which the mandate was collected before its own was typed over; undefined when it was not. */
export function formerReference(mandate: Mandate, index: BookIndex): FormerReference | undefined {
  const last = collectedUnderFormerReference(mandate, index);
  if (last !== undefined) return last.line;
  const known = takenOverUnderFormerReference(mandate, index);
  if (known === undefined) return undefined;
  return { ...known, bic: null, dateOfSignature: known.dateOfSignature ?? mandate.dateOfSignature };
}

/** That the mandate, under which there is nothing of ours, was collected under by another reference, which nothing reports. */
export function unreportedReference(mandate: Mandate, index: BookIndex): Finding[] {
  const { mandateId, administration } = mandate;
  const [place, params] = [at("Mandates", mandate, "mandateId"), { mandate: mandateId, administration }];
  const last = collectedUnderFormerReference(mandate, index);
  if (last !== undefined) {
    const change = { ...params, order: last.order.number, was: last.line.mandateId };
    return [finding("mandate.referenceUnreported", place, change)];
  }
  const known = takenOverUnderFormerReference(mandate, index);
  if (known === undefined) return [];
  return [finding("mandate.takenOverReference", place, { ...params, file: known.file, was: known.mandateId })];
}
