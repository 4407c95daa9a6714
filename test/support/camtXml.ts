/*
 * Statements written by hand, for what banks do and no writer should: each test gives the elements that it is about.
 */

/** An element with text or elements in it. */
export function tag(name: string, ...content: readonly string[]): string {
  return `<${name}>${content.join("")}</${name}>`;
}

/** An amount, in euros unless it says otherwise. */
export function money(name: string, value: string, currency = "EUR"): string {
  return `<${name} Ccy="${currency}">${value}</${name}>`;
}

/** `BkTxCd` of the standard's code (`PMNT/IDDT/UPDD`), and perhaps one of the bank's own. */
export function code(standard: string | null, own?: string): string {
  const [domain = "", family = "", sub = ""] = (standard ?? "").split("/");
  const levels = tag("Cd", domain) + tag("Fmly", tag("Cd", family), tag("SubFmlyCd", sub));
  const ofBank = own === undefined ? "" : tag("Prtry", tag("Cd", own));
  return tag("BkTxCd", standard === null ? "" : tag("Domn", levels), ofBank);
}

/** A booked entry of 2026-11-26: `+12.00` or `-12.00`, and what the test gives besides. */
export function entryXml(amount: string, ...parts: readonly string[]): string {
  const direction = amount.startsWith("-") ? "DBIT" : "CRDT";
  const own = [money("Amt", amount.slice(1)), tag("CdtDbtInd", direction), tag("Sts", "BOOK")];
  return tag("Ntry", ...own, tag("BookgDt", tag("Dt", "2026-11-26")), ...parts);
}

/** A transaction of a debtor, with references. */
export function detailXml(references: Readonly<Record<string, string>>, ...parts: readonly string[]): string {
  const refs = Object.entries(references).map(([name, value]) => tag(name, value));
  return tag("TxDtls", tag("Refs", ...refs), ...parts);
}

/** A party with an account. */
export function partyXml(role: "Dbtr" | "Cdtr", name: string, iban: string): string {
  return tag(role, tag("Nm", name)) + tag(`${role}Acct`, tag("Id", tag("IBAN", iban)));
}

/** A balance of a day: `+12.00` or `-12.00`. */
export function balanceXml(kind: string, amount: string, day = "2026-11-26", currency = "EUR"): string {
  const direction = amount.startsWith("-") ? "DBIT" : "CRDT";
  const type = tag("Tp", tag("CdOrPrtry", tag("Cd", kind)));
  const dated = tag("Dt", tag("Dt", day));
  return tag("Bal", type, money("Amt", amount.slice(1), currency), tag("CdtDbtInd", direction), dated);
}

export const ACCOUNT = "NL91ABNA0417164300";

/** The account that the statements are of. */
export const accountXml = tag(
  "Acct",
  tag("Id", tag("IBAN", ACCOUNT)),
  tag("Ccy", "EUR"),
  tag("Ownr", tag("Nm", "Firma")),
);

/** A statement with what the test gives. */
export function statementXml(...parts: readonly string[]): string {
  return tag("Stmt", tag("Id", "S-1"), tag("CreDtTm", "2026-11-27T06:00:00+01:00"), accountXml, ...parts);
}

/** A camt.053 of statements. */
export function camt053Xml(statements: readonly string[], namespace = "camt.053.001.02"): string {
  const header = tag("GrpHdr", tag("MsgId", "M-1"), tag("CreDtTm", "2026-11-27T06:00:00"));
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${namespace}">${tag("BkToCstmrStmt", header, ...statements)}</Document>`;
}

/** A pain.002 about the file `2026-0001` with what the test gives behind its header. */
export function pain002Xml(...parts: readonly string[]): string {
  const header = tag("GrpHdr", tag("MsgId", "R-1"), tag("CreDtTm", "2026-11-25T09:00:00"));
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03">${tag("CstmrPmtStsRpt", header, ...parts)}</Document>`;
}
