import { rememberedOf } from "../../kit/remembered";
import { keyFrom } from "../book/book";
import { type BookIndex, ibanKey, isSameIban } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import { type OrderSettings, settingsFromText } from "../book/orderSettings";
import type { Administration, CollectionOrder, Mandate } from "../book/records";
import { toSepaTextMax } from "../values/sepaText";
import { type CollectedLine, isPresented } from "./mandateHistory";

/*
 * A mandate is known to the debtor's bank as the last collection under it told. Whatever is different since must be
 * reported with the next one as an amendment, or it is another mandate, or a mistake (docs/law/actions.md#2).
 */

/** What is not as the last collection under the mandate that was presented carried it, and no amendment reports. */
export function unreportedChanges(mandate: Mandate, lines: readonly CollectedLine[], index: BookIndex): Finding[] {
  const last = lines.findLast(({ line }) => isPresented(line));
  if (last === undefined) return [];
  const { line, order } = last;
  const params = { mandate: mandate.mandateId, order: order.number };
  const findings: Finding[] = [];
  if (mandate.iban !== null && mandate.originalIban === null && !isSameIban(mandate.iban, line.iban)) {
    const change = { ...params, was: line.iban, is: mandate.iban };
    findings.push(finding("mandate.ibanUnreported", at("Mandates", mandate, "iban"), change));
  }
  const administration = index.administrations.get(keyFrom(mandate.administration));
  const sent = settingsOf(order);
  if (administration === undefined || sent === null) return findings;
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

/** The creditor of an ID: the business code (characters 5 to 7) does not belong to its identity (EPC262-08). */
export function creditorKey(creditorId: string): string {
  return ibanKey(creditorId).replace(/^(.{4}).{3}/u, "$1");
}

/** Whether the administration's name can be the one that was sent: in the letters of either set, whatever its capitals. */
export function isSentAs({ creditorName }: Administration, sent: string): boolean {
  return (["EPC", "DE"] as const).some(
    (set) => keyFrom(toSepaTextMax(creditorName, set, NAME_MAX).text) === keyFrom(sent),
  );
}

/** A creditor's name is sent with at most 70 characters. */
const NAME_MAX = 70;

/** The settings that an order was issued with; null where there are none that can be read. */
export const settingsOf: (order: CollectionOrder) => OrderSettings | null = rememberedOf(({ settings }) =>
  settingsFromText(settings),
);
