import { groupBy } from "../kit/groupBy";
import { periodOf } from "../domain/ledger/exportedLines";
import type { Debtor, LedgerLine } from "../domain/book/records";
import { type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import { documentText, type XmlContent } from "../xml/xmlPrototype";
import type { ExportedLedger } from "./exportedLedger";

/*
 * The Dutch audit file (XML Auditfile Financieel): 4.0 of financial years that begin in 2027 or later, 3.2 of those before. What it
 * holds is a subledger of collections: it has no opening balance, and its balance of debtors is the movement alone.
 */

/** The versions, each with the namespace of its schema. */
const NAMESPACES = {
  "3.2": "http://www.auditfiles.nl/XAF/3.2",
  "4.0": "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0",
} as const;

type Version = keyof typeof NAMESPACES;

/** From this day on the tax office asks for 4.0. */
const SINCE_40 = "2027-01-01";

/** Said in the file itself, in both languages of its readers. */
const STATEMENT = "Subadministratie van incasso's / subledger of direct debits";

/** The entries as an audit file, UTF-8; `software` is the version of the product. */
export function auditFile(result: ExportedLedger, software: string): Uint8Array {
  const version: Version = result.year.from >= SINCE_40 ? "4.0" : "3.2";
  const root: XmlContent = {
    auditfile: {
      "@xmlns": NAMESPACES[version],
      header: headerOf(result, software),
      company: companyOf(result, version),
    },
  };
  return new TextEncoder().encode(documentText(root));
}

function headerOf({ year, from, to, madeOn }: ExportedLedger, software: string): XmlContent {
  return {
    ...{
      fiscalYear: year.name,
      startDate: from ?? year.from,
      endDate: to ?? year.to,
      curCode: "EUR",
      dateCreated: madeOn,
    },
    softwareDesc: "Incassoblad: subledger of direct debits",
    softwareVersion: cut(software, 20),
  };
}

function companyOf(result: ExportedLedger, version: Version): XmlContent {
  const { administration, debtors } = result;
  const { street, buildingNumber, postalCode, town, country } = administration;
  const register = version === "4.0" ? "Commercenr" : "companyIdent";
  return {
    [register]: cutOrNull(administration.registrationNumber, 35),
    companyName: administration.creditorName,
    taxRegistrationCountry: country ?? "",
    taxRegIdent: cut(administration.taxNumber ?? "", 30),
    streetAddress: {
      streetname: cutOrNull(street, 100),
      number: cutOrNull(buildingNumber, 15),
      city: cutOrNull(town, 50),
      postalCode: cutOrNull(postalCode, 10),
      country,
    },
    customersSuppliers: debtors.length === 0 ? null : { customerSupplier: debtors.map(debtorOf) },
    generalLedger: { ledgerAccount: accountsOf(result) },
    transactions: transactionsOf(result, version),
  };
}

function debtorOf({ number, name }: Debtor): XmlContent {
  return { custSupID: number, custSupName: cut(name, 50), custSupTp: "C" };
}

function accountsOf({ entries, accounts }: ExportedLedger): readonly XmlContent[] {
  const known = new Map(accounts.map((one) => [one.account.trim().toLowerCase(), one]));
  const used = new Map(entries.flat().map(({ account }) => [account.trim().toLowerCase(), account]));
  return [...used]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, account]) => {
      const { name = null, type = null } = known.get(key) ?? {};
      // Of a ledger account of which nobody said what it is: a balance, as debtors, bank and in transit are.
      return { accID: account, accDesc: cut(name ?? account, 255), accTp: type === "ProfitAndLoss" ? "P" : "B" };
    });
}

function transactionsOf(result: ExportedLedger, version: Version): XmlContent {
  const { entries, banks } = result;
  const lines = entries.flat();
  const total = (side: "debit" | "credit"): string => formatCents(sumOf(lines, (line): Cents => line[side] ?? ZERO));
  const journals = groupBy(entries, ([first]) => first?.journal);
  const ofBank = new Set(banks.map((account) => account.trim().toLowerCase()));
  const touchesBank = (all: readonly (readonly LedgerLine[])[]) =>
    all.flat().some(({ account }) => ofBank.has(account.trim().toLowerCase()));
  return {
    linesCount: String(lines.length),
    totalDebit: total("debit"),
    totalCredit: total("credit"),
    journal: [...journals].map(([journal, own]) => ({
      ...{ jrnID: journal, desc: STATEMENT, jrnTp: touchesBank(own) ? "B" : "M" },
      transaction: own.map((entry) => transactionOf(entry, result, version)),
    })),
  };
}

function transactionOf(
  entry: readonly LedgerLine[],
  { administration: { fiscalYearStart } }: ExportedLedger,
  version: Version,
): XmlContent {
  const [first] = entry;
  if (first === undefined) throw new Error("an entry without lines");
  return {
    nr: first.entry,
    desc: first.description,
    periodNumber: String(periodOf(first.bookingDate, fiscalYearStart ?? 1)),
    trDt: first.bookingDate,
    trLine: entry.map((line) => lineOf(line, version)),
  };
}

function lineOf(line: LedgerLine, version: Version): XmlContent {
  const { debit, credit } = line;
  return {
    nr: String(line.line),
    accID: line.account,
    docRef: cut(line.order ?? line.invoice ?? line.entry, 255),
    effDate: line.bookingDate,
    desc: line.description,
    amnt: formatCents(debit ?? credit ?? ZERO),
    amntTp: debit === null ? "C" : "D",
    ...(version === "3.2" ? { recRef: line.endToEndId } : {}),
    custSupID: line.debtor,
    invRef: cutOrNull(line.invoice, 255),
  };
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join("");
}

function cutOrNull(text: string | null, length: number): string | null {
  return text === null || text === "" ? null : cut(text, length);
}
