import { readIban } from "./iban";
import { type Cents, cents, formatCents, parseCents } from "./money";
import { readStructuredReference } from "./structuredReference";

/*
 * The text of a QR code that a bank's app makes a SEPA credit transfer of (EPC069-12, version 2.1): who gets how much, and
 * what for. Version 002 of it needs no BIC within the European Economic Area; its letters are UTF-8.
 */

/** What is asked for. */
export interface PaymentRequest {
  /** Only where the account lies outside the European Economic Area; null for none. */
  readonly bic: string | null;
  readonly name: string;
  readonly iban: string;
  readonly amount: Cents;
  /** A creditor reference (ISO 11649) goes as such, any other text as it is. */
  readonly remittance: string;
}

/** What keeps a request from being a code: the part of it that is missing, too long or wrong. */
export type PaymentProblem = "bic" | "name" | "iban" | "amount" | "remittance" | "size" | "form";

/** The text of the code, or all that is wrong. */
export type PaymentCode =
  | { readonly content: string; readonly problems: readonly [] }
  | { readonly content: null; readonly problems: readonly PaymentProblem[] };

/** EPC069-12 3: characters of name and remittance, amounts in cents, and bytes of the whole. */
const NAME_MAX = 70;
const REMITTANCE_MAX = 140;
const AMOUNT_MAX = cents(99_999_999_999);
const SIZE_MAX = 331;

const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** The text of the code of a request (EPC069-12 2), with nothing behind its last part. */
export function paymentCode({ bic, name, iban, amount, remittance }: PaymentRequest): PaymentCode {
  const account = readIban(iban).iban;
  const beneficiary = oneLine(name);
  const text = oneLine(remittance);
  const reference = creditorReference(text);
  const lines = [
    ...["BCD", "002", "1", "SCT", bic ?? "", beneficiary, account ?? "", `EUR${formatCents(amount)}`, ""],
    ...(reference === null ? ["", text] : [reference]),
  ];
  while (lines.at(-1) === "") lines.pop();
  const content = lines.join("\n");
  const problems = problemsOf({ bic, name: beneficiary, iban: account ?? "", amount, remittance: text }, content);
  return problems.length === 0 ? { content, problems: [] } : { content: null, problems };
}

function problemsOf(request: PaymentRequest, content: string): PaymentProblem[] {
  const { bic, name, iban, amount, remittance } = request;
  const problems: PaymentProblem[] = [];
  if (bic !== null && !BIC.test(bic)) problems.push("bic");
  if (name === "" || lengthOf(name) > NAME_MAX) problems.push("name");
  if (readIban(iban).iban !== iban) problems.push("iban");
  if (amount < 1 || amount > AMOUNT_MAX) problems.push("amount");
  if (lengthOf(remittance) > REMITTANCE_MAX) problems.push("remittance");
  if (new TextEncoder().encode(content).length > SIZE_MAX) problems.push("size");
  return problems;
}

/** What a code's text asks for, or why it is none: read strictly, as a bank's app does that takes nothing on trust. */
export function readPaymentCode(content: string): {
  readonly request: PaymentRequest | null;
  readonly problems: readonly PaymentProblem[];
} {
  const lines = content.split(/\r\n|\n/);
  const [tag, version, characters, service, bic = "", name = "", iban = "", euros = ""] = lines;
  const [reference = "", text = ""] = lines.slice(REFERENCE_AT);
  const isForm = tag === "BCD" && version === "002" && characters === "1" && service === "SCT";
  if (!isForm || lines.length > LINES_MAX || (reference !== "" && text !== ""))
    return { request: null, problems: ["form"] };
  if (reference !== "" && creditorReference(reference) !== reference)
    return { request: null, problems: ["remittance"] };
  const amount = /^EUR\d{1,9}(\.\d{1,2})?$/.test(euros) ? parseCents(euros.slice("EUR".length)) : null;
  const remittance = reference === "" ? text : reference;
  const request = { bic: bic === "" ? null : bic, name, iban, amount: amount ?? cents(0), remittance };
  const problems = problemsOf(request, content);
  return { request: problems.length === 0 ? request : null, problems };
}

/** Before it stand tag, version, letters, service, BIC, name, IBAN, amount and purpose; behind it the other text. */
const REFERENCE_AT = 9;
const LINES_MAX = 12;

function creditorReference(text: string): string | null {
  const found = readStructuredReference(text);
  return found?.kind === "RF" ? found.reference : null;
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** A line break would begin the next part of the code. */
function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
