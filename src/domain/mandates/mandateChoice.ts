import { keyFrom } from "../book/book";
import { type BookIndex, isSameIban } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import type { JudgedMandate } from "./mandateJudge";
import type { OpenItem } from "../book/openItem";
import { schemeOf } from "./scheme";
import type { Debtor, Invoice, Mandate } from "../book/records";

/** The mandate under which an item is collected, or why there is none. */
export interface MandateChoice {
  readonly mandate: JudgedMandate | null;
  readonly findings: readonly Finding[];
}

type Judge = (mandate: Mandate) => JudgedMandate;

/**
 * Chooses (docs/law/actions.md#2). The item's own mandate goes first, and a debtor with one-off mandates has only the one for
 * this invoice. Else it is the debtor's usable mandate with the item's IBAN, else the one with the debtor's preferred IBAN,
 * else the only usable one. Never an IBAN other than the mandate's, and never a mandate of another scheme than the debtor's.
 */
export function chooseMandate(item: OpenItem, debtor: Debtor, index: BookIndex, judge: Judge): MandateChoice {
  const { invoice } = item;
  const ofDebtor = index.mandatesOfDebtor.get(keyFrom(invoice.administration, debtor.number)) ?? [];
  if (invoice.mandateId !== null) return ownMandate(invoice, invoice.mandateId, debtor, index, judge);
  if (needsOneOff(debtor)) {
    const forInvoice = those(ofDebtor, (mandate) => mandate.oneOff === true && isFor(mandate, invoice));
    const none = () => finding("mandate.noneOneOff", at("Invoices", invoice, "mandateId"), { invoice: invoice.number });
    return onlyUsable(forInvoice, invoice, debtor, judge, none);
  }
  const candidates = those(ofDebtor, (mandate) => mandate.oneOff !== true || isFor(mandate, invoice));
  const none = () => finding("mandate.none", at("Invoices", invoice, "mandateId"), { debtor: debtor.number });
  if (invoice.iban !== null) {
    const iban = invoice.iban;
    const noneForIban = () => finding("mandate.noneForIban", at("Invoices", invoice, "iban"), { iban });
    return onlyUsable(withIban(candidates, iban), invoice, debtor, judge, noneForIban);
  }
  if (debtor.iban !== null) {
    const preferred = those(withIban(candidates, debtor.iban), (mandate) => isUsable(mandate, debtor, judge));
    if (preferred.length > 0) return onlyUsable(preferred, invoice, debtor, judge, none);
  }
  return onlyUsable(candidates, invoice, debtor, judge, none);
}

/** B2B has no one-off mandates: where a debtor asks for both, that is reported on the debtor, and none is advised. */
export function needsOneOff(debtor: Debtor): boolean {
  return debtor.oneOffMandateRequired === true && schemeOf(debtor) !== "B2B";
}

/** The mandates for which it holds; of most debtors' only one no list is made. */
function those(mandates: readonly Mandate[], holds: (mandate: Mandate) => boolean): readonly Mandate[] {
  const [only] = mandates;
  return mandates.length === 1 && only !== undefined && holds(only) ? mandates : mandates.filter(holds);
}

function isFor(mandate: Mandate, invoice: Invoice): boolean {
  return mandate.invoice !== null && keyFrom(mandate.invoice) === keyFrom(invoice.number);
}

function withIban(mandates: readonly Mandate[], iban: string): readonly Mandate[] {
  return those(mandates, (mandate) => mandate.iban !== null && isSameIban(mandate.iban, iban));
}

function isUsable(mandate: Mandate, debtor: Debtor, judge: Judge): boolean {
  return schemeOf(mandate) === schemeOf(debtor) && judge(mandate).usable;
}

/** The recurrent ones; one-off ones when there are no others: those are kept for when nothing else will do. */
function recurrentFirst(mandates: readonly Mandate[]): readonly Mandate[] {
  const recurrent = those(mandates, ({ oneOff }) => oneOff !== true);
  return recurrent.length > 0 ? recurrent : mandates;
}

/** The mandate that the invoice names: taken as it is, with all that stands in its way. */
function ownMandate(
  invoice: Invoice,
  mandateId: string,
  debtor: Debtor,
  index: BookIndex,
  judge: Judge,
): MandateChoice {
  const place = at("Invoices", invoice, "mandateId");
  const mandate = index.mandates.get(keyFrom(invoice.administration, mandateId));
  if (mandate === undefined) {
    return { mandate: null, findings: [finding("mandate.unknown", place, { mandate: mandateId })] };
  }
  const findings: Finding[] = [];
  const params = { mandate: mandateId, debtor: debtor.number, invoice: invoice.number };
  if (keyFrom(mandate.debtor) !== keyFrom(debtor.number)) findings.push(finding("mandate.otherDebtor", place, params));
  if (mandate.oneOff === true && mandate.invoice !== null && !isFor(mandate, invoice)) {
    findings.push(finding("mandate.otherInvoice", place, params));
  }
  if (needsOneOff(debtor) && mandate.oneOff !== true) {
    findings.push(finding("mandate.noneOneOff", place, params));
  }
  if (invoice.iban !== null && mandate.iban !== null && !isSameIban(invoice.iban, mandate.iban)) {
    findings.push(finding("mandate.noneForIban", at("Invoices", invoice, "iban"), { iban: invoice.iban }));
  }
  findings.push(...schemeFindings(mandate, debtor));
  const judged = judge(mandate);
  return { mandate: judged, findings: [...findings, ...judged.findings] };
}

function schemeFindings(mandate: Mandate, debtor: Debtor): Finding[] {
  if (schemeOf(mandate) === schemeOf(debtor)) return [];
  const params = { mandate: mandate.mandateId, scheme: schemeOf(mandate), debtorScheme: schemeOf(debtor) };
  return [finding("mandate.scheme", at("Mandates", mandate, "localInstrument"), params)];
}

/** The only usable one of the candidates. When none is, what stands in the way of each. When several are, that they are. */
function onlyUsable(
  candidates: readonly Mandate[],
  invoice: Invoice,
  debtor: Debtor,
  judge: Judge,
  none: () => Finding,
): MandateChoice {
  if (candidates.length === 0) return { mandate: null, findings: [none()] };
  const usable = recurrentFirst(those(candidates, (mandate) => isUsable(mandate, debtor, judge)));
  const [only] = usable;
  if (only !== undefined && usable.length === 1) {
    const judged = judge(only);
    return { mandate: judged, findings: judged.findings };
  }
  if (only !== undefined) {
    const params = { mandates: usable.map(({ mandateId }) => mandateId).join(", ") };
    return { mandate: null, findings: [finding("mandate.ambiguous", at("Invoices", invoice, "mandateId"), params)] };
  }
  const reasons = candidates.flatMap((mandate) => [...schemeFindings(mandate, debtor), ...judge(mandate).findings]);
  return { mandate: null, findings: reasons };
}
