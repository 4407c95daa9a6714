/** What a bank file of direct debits asks for, as it stands in the file itself. */
export interface BankFileFacts {
  /** Names of the creditors, each once. */
  readonly creditors: readonly string[];
  /** IBANs that are to be credited, each once. */
  readonly accounts: readonly string[];
  /** Collection dates, `YYYY-MM-DD`, each once. */
  readonly dates: readonly string[];
  /** Collections, counted. */
  readonly transactions: number;
  /** Their sum, as `1234.50`, added up. */
  readonly total: string;
}

/** A document of more bytes would fill the memory of a browser's tab. */
const READ_MAX = 32 * 1024 * 1024;
/** No file of a bank lists more; a page that shows thousands shows nothing. */
const SHOWN_MAX = 5;

/**
 * What stands in these bytes, where they are a pain.008 of any version: nothing of it is taken from the address. Null for
 * anything else, for what is not well-formed or has a doctype, and for a file that is too large to be looked into here.
 */
export function bankFileFacts(bytes: Uint8Array): BankFileFacts | null {
  if (bytes.length > READ_MAX) return null;
  const root = documentOf(bytes)?.documentElement;
  if (root?.localName !== "Document" || root.firstElementChild?.localName !== "CstmrDrctDbtInitn") return null;
  const amounts = all(root, "InstdAmt").map((amount) => cents(amount.textContent));
  const transactions = all(root, "DrctDbtTxInf").length;
  if (amounts.length !== transactions || amounts.includes(null)) return null;
  const total = amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);
  const batches = all(root, "PmtInf");
  return {
    creditors: distinct(batches.flatMap((batch) => texts(batch, "Cdtr", "Nm"))),
    accounts: distinct(batches.flatMap((batch) => texts(batch, "CdtrAcct", "IBAN"))),
    dates: distinct(batches.flatMap((batch) => texts(batch, "ReqdColltnDt"))),
    transactions,
    total: `${String(total / 100n)}.${String(total % 100n).padStart(2, "0")}`,
  };
}

function documentOf(bytes: Uint8Array): Document | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const read = new DOMParser().parseFromString(text, "application/xml");
    const isWrong = read.doctype !== null || read.getElementsByTagName("parsererror").length > 0;
    return isWrong ? null : read;
  } catch {
    return null;
  }
}

function all(within: Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

/** The texts of the elements of the last name, below those of the names before it. */
function texts(within: Element, ...path: readonly string[]): string[] {
  const found = path.reduce<readonly Element[]>((above, name) => above.flatMap((one) => all(one, name)), [within]);
  return found.map(({ textContent }) => textContent.trim());
}

function distinct(values: readonly string[]): string[] {
  const once = [...new Set(values)];
  return once.length > SHOWN_MAX ? [...once.slice(0, SHOWN_MAX), "…"] : once;
}

/** An amount in cents; null when it is none. */
function cents(text: string): bigint | null {
  const [, whole, fraction = ""] = /^\s*(\d{1,13})(?:\.(\d{1,2}))?\s*$/.exec(text) ?? [];
  return whole === undefined ? null : BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0"));
}
