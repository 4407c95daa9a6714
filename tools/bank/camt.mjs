// Writes statements as a bank does: camt.052, .053 and .054 of a simply described day (bank.d.mts), valid by their schemas.
import { amountElement, documentPieces, element, euros, once, optional, reasonElement } from "./xml.mjs";

/** What the messages call their outer elements. */
const MESSAGES = {
  "camt.052": { message: "BkToCstmrAcctRpt", statement: "Rpt" },
  "camt.053": { message: "BkToCstmrStmt", statement: "Stmt" },
  "camt.054": { message: "BkToCstmrDbtCdtNtfctn", statement: "Ntfctn" },
};

/** Sub-families of the standard: of a collection, and of one that comes back. */
const BACK = new Set(["Return", "Refund", "Reject"]);

/** The banks' own codes by kind; of ABN AMRO another one for business-to-business. */
const OWN_CODES = {
  ABNAMRO: { Batch: "N247", Receipt: "N247", B2B: "N249", Return: "N245", Refund: "N244", Reject: "N246" },
  ING: { Batch: "01010", Receipt: "01011", B2B: "01020", Return: "01215", Refund: "01315", Reject: "01115" },
};

export function camt(format, statements, options = {}) {
  return [...camtPieces(format, statements, options)].join("");
}

/** The same in pieces, so that a file of any length can be written. */
export function camtPieces(format, statements, options = {}) {
  const { version = "08", bank = null, swapsRoles = true, bic = null } = options;
  const { messageId = `${statements[0].account}-${statements[0].number}` } = options;
  const { createdAt = `${statements.at(-1).day}T23:30:00` } = options;
  const style = { format, version, bank, swapsRoles, bic, createdAt };
  const { message, statement } = MESSAGES[format];
  const header = element("GrpHdr", [element("MsgId", messageId.slice(0, 35)), element("CreDtTm", createdAt)]);
  const bodies = statements.map((one) => element(statement, statementParts(one, style)));
  return documentPieces(`${format}.001.${version}`, element(message, once([header, ...bodies])));
}

/** The day's result in cents: what the entries come to. */
export function closingOf({ opening, entries }) {
  return entries.reduce((balance, entry) => balance + signedAmount(entry), opening);
}

/** The amount that an entry has on the account: charges are debited with a debit, and kept from a credit. */
export function signedAmount(entry) {
  if (entry.kind === "Other") return entry.amount;
  const charges = chargesOf(entry);
  return BACK.has(entry.kind) ? -(entry.amount + charges) : entry.amount - charges;
}

function chargesOf({ charges, details = [] }) {
  return (charges ?? 0) + details.reduce((sum, detail) => sum + (detail.charges ?? 0), 0);
}

function* statementParts(statement, style) {
  const { account, ownerName, number, opening, openingDay, day, entries } = statement;
  const closing = closingOf(statement);
  // A notification tells entries alone.
  const balances =
    style.format === "camt.054" ? [] : [balance("OPBD", opening, openingDay), balance("CLBD", closing, day)];
  yield* [
    element("Id", `${number}-${account}`.slice(0, 35)),
    element("ElctrncSeqNb", number),
    element("CreDtTm", style.createdAt),
    element("Acct", [
      element("Id", [element("IBAN", account)]),
      element("Ccy", "EUR"),
      ownerName === undefined ? null : element("Ownr", [element("Nm", ownerName)]),
      servicer(style),
    ]),
    ...balances,
    summary(entries),
  ];
  for (const entry of entries) yield entryElement(entry, style);
}

function servicer({ bic, version }) {
  if (bic === null) return null;
  return element("Svcr", [element("FinInstnId", [element(version === "02" ? "BIC" : "BICFI", bic)])]);
}

function balance(code, cents, day) {
  return element("Bal", [
    element("Tp", [element("CdOrPrtry", [element("Cd", code)])]),
    amountElement("Amt", cents),
    element("CdtDbtInd", cents < 0 ? "DBIT" : "CRDT"),
    element("Dt", [element("Dt", day)]),
  ]);
}

function summary(entries) {
  const amounts = entries.map(signedAmount);
  const total = (name, some) =>
    element(name, [
      element("NbOfNtries", some.length),
      element("Sum", euros(some.reduce((sum, amount) => sum + Math.abs(amount), 0))),
    ]);
  return element("TxsSummry", [
    total("TtlNtries", amounts),
    total(
      "TtlCdtNtries",
      amounts.filter((amount) => amount > 0),
    ),
    total(
      "TtlDbtNtries",
      amounts.filter((amount) => amount < 0),
    ),
  ]);
}

function entryElement(entry, style) {
  const amount = signedAmount(entry);
  const isBack = BACK.has(entry.kind);
  const details = detailsOf(entry);
  const day = (name, value) => element(name, [element("Dt", value)]);
  return element("Ntry", [
    amountElement("Amt", amount),
    element("CdtDbtInd", amount < 0 ? "DBIT" : "CRDT"),
    isBack ? element("RvslInd", "true") : null,
    element("Sts", style.version === "08" ? [element("Cd", "BOOK")] : "BOOK"),
    day("BookgDt", entry.day),
    day("ValDt", entry.valueDay ?? entry.day),
    optional("AcctSvcrRef", entry.bankReference),
    transactionCode(entry, style),
    ...(entry.details === undefined ? [] : chargesElements(entry.charges, style)),
    details === null
      ? null
      : element(
          "NtryDtls",
          details.map((part) => part(style)),
        ),
    entry.details === undefined && hasTransaction(entry) ? null : optional("AddtlNtryInf", entry.text),
  ]);
}

/** Whether an entry is about one transaction, of which it says something itself. */
function hasTransaction({ kind, endToEndId, mandateId, iban, name, reason }) {
  return kind !== "Batch" && [endToEndId, mandateId, iban, name, reason].some((value) => value != null);
}

function detailsOf(entry) {
  const { details, kind, messageId, paymentInformationId, numberOfTransactions } = entry;
  const count = numberOfTransactions ?? details?.length;
  const batch =
    kind === "Batch" || details !== undefined
      ? optional("Btch", [
          optional("MsgId", messageId),
          optional("PmtInfId", paymentInformationId),
          optional("NbOfTxs", count),
          amountElement("TtlAmt", entry.amount),
          element("CdtDbtInd", signedAmount(entry) < 0 ? "DBIT" : "CRDT"),
        ])
      : null;
  const parts = (details ?? (hasTransaction(entry) ? [entry] : [])).map(
    (one) => (style) => transaction(one, entry, style),
  );
  return batch === null && parts.length === 0 ? null : [...(batch === null ? [] : [() => batch]), ...parts];
}

function transaction(one, entry, style) {
  const isDebit = signedAmount(entry) < 0;
  const charges = one.charges ?? 0;
  const booked = Math.abs(one.amount) + (isDebit ? charges : -charges);
  const direction = isDebit ? "DBIT" : "CRDT";
  const amountDetails = element("AmtDtls", [
    charges === 0 ? null : element("InstdAmt", [amountElement("Amt", one.amount)]),
    element("TxAmt", [amountElement("Amt", booked)]),
  ]);
  return element("TxDtls", [
    references(one, entry),
    ...(style.version === "02" ? [] : [amountElement("Amt", booked), element("CdtDbtInd", direction)]),
    amountDetails,
    ...chargesElements(one.charges, style),
    parties(one, entry, style),
    one.text == null ? null : element("RmtInf", [element("Ustrd", one.text.slice(0, 140))]),
    optional("RtrInf", [one.reason == null ? null : reasonElement(one.reason), optional("AddtlInf", one.reasonText)]),
  ]);
}

function references(one, entry) {
  return optional("Refs", [
    optional("MsgId", one.messageId ?? null),
    optional("AcctSvcrRef", one.bankReference ?? entry.bankReference),
    optional("PmtInfId", one.paymentInformationId ?? null),
    optional("EndToEndId", one.endToEndId),
    optional("MndtId", one.mandateId),
  ]);
}

function chargesElements(charges, { version }) {
  if (charges == null || charges === 0) return [];
  const record = [amountElement("Amt", charges), element("CdtDbtInd", "DBIT")];
  const isSingle = version === "02";
  return [element("Chrgs", isSingle ? record : [element("Rcrd", [...record, element("ChrgInclInd", "true")])])];
}

/** The other party: the debtor of a credit; of a debit the creditor, as most banks name our debtor then too. */
function parties({ name, iban }, entry, { version, swapsRoles }) {
  if (name == null && iban == null) return null;
  const isBack = BACK.has(entry.kind);
  const role = signedAmount(entry) > 0 || (isBack && !swapsRoles) ? "Dbtr" : "Cdtr";
  const named = name == null ? null : [element("Nm", name)];
  return element("RltdPties", [
    optional(role, named !== null && version === "08" ? [element("Pty", named)] : named),
    iban == null ? null : element(`${role}Acct`, [element("Id", [element("IBAN", iban)])]),
  ]);
}

function transactionCode(entry, { bank }) {
  const own = ownCode(entry, bank);
  const { family, sub } = standardCode(entry);
  return element("BkTxCd", [
    element("Domn", [element("Cd", "PMNT"), element("Fmly", [element("Cd", family), element("SubFmlyCd", sub)])]),
    own === null ? null : element("Prtry", [element("Cd", own), element("Issr", bank)]),
  ]);
}

function standardCode({ kind, amount, isB2B }) {
  if (kind === "Other") return { family: amount < 0 ? "ICDT" : "RCDT", sub: "ESCT" };
  return { family: "IDDT", sub: BACK.has(kind) ? "UPDD" : isB2B === true ? "BBDD" : "ESDD" };
}

function ownCode({ kind, isB2B }, bank) {
  if (bank === null || kind === "Other") return null;
  const codes = OWN_CODES[bank];
  return isB2B === true && !BACK.has(kind) ? codes.B2B : codes[kind];
}
