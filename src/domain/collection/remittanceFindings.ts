import { at, type Finding, finding } from "../book/finding";
import { hasReferenceForm, readStructuredReference } from "../values/structuredReference";
import type { ProposedTransaction } from "./consolidation";
import { remittanceOf, remittanceStyleOf } from "./sentTexts";

/**
 * What becomes of the text that the debtor reads: a payment reference that is none, letters that banks do not take, what
 * is left off, and invoice numbers that find no room.
 */
export function remittanceFindings({ members }: ProposedTransaction): Finding[] {
  const [{ item, account }] = members;
  const { invoice } = item;
  const style = remittanceStyleOf(account);
  const sent = remittanceOf(
    members.map((member) => member.item),
    account,
  );
  const { from, text: to, changed, cut, leftOut = [] } = sent;
  const { paymentReference } = invoice;
  const findings: Finding[] = [];
  if (style === "Reference" && members.length === 1 && paymentReference !== null && paymentReference !== "") {
    const code = hasReferenceForm(paymentReference) ? "reference.checkDigits" : "reference.unknownForm";
    const isSent = readStructuredReference(paymentReference) !== null;
    const place = at("Invoices", invoice, "paymentReference");
    if (!isSent) findings.push(finding(code, place, { reference: paymentReference, to }));
  }
  const place = at("Invoices", invoice, style === "Text" ? "description" : "number");
  if (changed) findings.push(finding("text.transliterated", place, { from, to }));
  if (leftOut.length === 0) {
    if (cut) findings.push(finding("text.cut", place, { from, to }));
  } else {
    findings.push(finding("text.numbersLeftOut", place, { count: leftOut.length, numbers: leftOut.join(" "), to }));
  }
  return findings;
}
