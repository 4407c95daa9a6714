import { at, type Finding, finding, type Place } from "../book/finding";
import { itemName } from "../book/openItem";
import { hasReferenceForm, readStructuredReference } from "../values/structuredReference";
import type { ProposedTransaction } from "./consolidation";
import { isLost, REMITTANCE_MAX, remittanceOf, remittanceStyleOf, sendsReferences, sentText } from "./sentTexts";

/**
 * What becomes of the text that the debtor reads: a payment reference that is none, references and descriptions that find
 * no place in one amount of several invoices, letters that banks do not take, what is left off, and invoice numbers that
 * find no room.
 */
export function remittanceFindings({ members }: ProposedTransaction): Finding[] {
  const [{ account, item }] = members;
  const sent = remittanceOf(
    members.map((member) => member.item),
    account,
  );
  const { from, text: to, changed, cut, leftOut = [] } = sent;
  const findings = [...referenceFindings(members, to), ...descriptionFindings(members, to)];
  const place = remittancePlace(members);
  if (changed) findings.push(finding("text.transliterated", place, { from, to }));
  if (leftOut.length > 0) {
    const numbers = leftOut.join(" ");
    findings.push(
      finding("text.numbersLeftOut", at("Invoices", item.invoice, "number"), { count: leftOut.length, numbers, to }),
    );
  } else if (cut) {
    findings.push(finding("text.cut", place, { from, to }));
  }
  return findings;
}

/** The cell that the text comes from: where it is changed when the debtor is to read something else. */
export function remittancePlace([{ item, account }, ...others]: ProposedTransaction["members"]): Place {
  const { invoice } = item;
  const style = remittanceStyleOf(account);
  const isAlone = others.length === 0;
  if (isAlone && style === "ReferenceOrText" && isReadable(invoice.paymentReference)) {
    return at("Invoices", invoice, "paymentReference");
  }
  return at("Invoices", invoice, style === "Text" && isAlone ? "description" : "number");
}

/**
 * The cell in which another text is filled in: the one that the text comes from, or where the bank gets an invoice's number
 * the one that goes before it. Null where it gets numbers whatever is filled in.
 */
export function otherTextPlace(members: ProposedTransaction["members"]): Place | null {
  const place = remittancePlace(members);
  if (place.field !== "number") return place;
  const [{ item, account }] = members;
  const isSent = members.length === 1 && remittanceStyleOf(account) === "ReferenceOrText";
  return isSent ? at("Invoices", item.invoice, "paymentReference") : null;
}

/** The reference of an only item that is no structured one, of an account that sends those; null where there is none. */
export function unsentReference(members: ProposedTransaction["members"]): string | null {
  const [{ item, account }, ...others] = members;
  const { paymentReference: reference } = item.invoice;
  if (others.length > 0 || !sendsReferences(remittanceStyleOf(account))) return null;
  return reference === null || reference === "" || readStructuredReference(reference) !== null ? null : reference;
}

/** A reference that is none, and those of invoices that are collected in one amount: that has one text. */
function referenceFindings(members: ProposedTransaction["members"], to: string): Finding[] {
  const [{ item, account }] = members;
  const reference = unsentReference(members);
  if (reference !== null) {
    const code = hasReferenceForm(reference) ? "reference.checkDigits" : "reference.unknownForm";
    return [finding(code, at("Invoices", item.invoice, "paymentReference"), { reference, to })];
  }
  if (members.length === 1 || !sendsReferences(remittanceStyleOf(account))) return [];
  const referring = members.filter((member) => isReadable(member.item.invoice.paymentReference));
  return notSent("reference.ofSeveral", referring, "paymentReference", to);
}

/** Descriptions that are not sent though the account sends texts: of several invoices, or of which nothing can be read. */
function descriptionFindings(members: ProposedTransaction["members"], to: string): Finding[] {
  const [{ item, account }] = members;
  if (remittanceStyleOf(account) !== "Text") return [];
  const { description: from } = item.invoice;
  if (members.length > 1) {
    const described = members.filter((member) => isReadable(member.item.invoice.description));
    return notSent("text.ofSeveral", described, "description", to);
  }
  if (from === null || isReadable(from)) return [];
  return [finding("text.transliterated", at("Invoices", item.invoice, "description"), { from, to })];
}

function notSent(
  code: "reference.ofSeveral" | "text.ofSeveral",
  members: readonly ProposedTransaction["members"][number][],
  field: "paymentReference" | "description",
  to: string,
): Finding[] {
  const [first] = members;
  if (first === undefined) return [];
  const items = members.map(({ item }) => itemName(item)).join(", ");
  return [finding(code, at("Invoices", first.item.invoice, field), { items, count: members.length, to })];
}

function isReadable(text: string | null): text is string {
  return text !== null && !isLost(sentText(text, null, REMITTANCE_MAX));
}
