import { readFileSync } from "node:fs";
import { join } from "node:path";

import { exportFiles } from "../support/exportFiles";

/*
 * Of every program in the collection of layouts there is a file among the cases, or a reason why not. The collection names them in
 * headings.tsv and in the chapters of lists.md; the cases are exports.txt, members/memberLists.txt and members/memberLayouts.test.ts.
 */

const COLLECTION = join(__dirname, "../../../shared/layouts");
const read = (path: string): string => readFileSync(path, "utf8");

/** What the cases are called. */
const TITLES: readonly string[] = [
  ...["exports.txt", "members/memberLists.txt"].flatMap((path) =>
    exportFiles(read(join(__dirname, path))).map(({ name }) => name),
  ),
  ...[...read(join(__dirname, "members/memberLayouts.test.ts")).matchAll(/^ {4}name: "(.*)",$/gmu)].map(
    ([, name = ""]) => name,
  ),
];

/** How the case of a program begins, by the name that headings.tsv has for it. */
const PROGRAMS: Readonly<Record<string, string>> = {
  AFAS: "AFAS Profit, debtors",
  "AFAS free field": "AFAS Profit, debtors",
  "AFAS-like": "AFAS Profit, open items",
  AccountView: "AccountView, debtors",
  Acumulus: "Acumulus, contacts",
  Admisol: "Admisol",
  BOB50: "Sage BOB 50, sales",
  "Belgian invoices": "A Belgian list of invoices",
  CGM: "CGM",
  Coupa: "Coupa",
  DATEV: "DATEV, debtors",
  Davilex: "Davilex, relations",
  "Davilex old": "Davilex, relations",
  Dolibarr: "Dolibarr, invoices",
  "Exact Globe": "Exact Globe, debtors",
  "Exact Online": "Exact Online, mandates",
  "Exact Online Receivable": "Exact Online, receivables",
  "Exact Online ReceivablesList": "Exact Online, list of receivables",
  "Exact aged": "Exact Online, aged list",
  "French export": "A French sales export",
  "German export": "A German export of orders",
  "German exports": "A German export of orders",
  "German importer": "A German importer",
  Kleisteen: "Kleisteen",
  "Memo Bank": "Memo Bank, mandates",
  Moneybird: "Moneybird, open invoices",
  Multivers: "Multivers",
  Nmbrs: "Visma Nmbrs",
  Octopus: "Octopus",
  Odoo: "Odoo, open items",
  "Odoo OCA": "Odoo, aged balance",
  "Odoo mandates": "Odoo, mandates",
  "Odoo statement": "Odoo, statement",
  Ohmega: "Ohmega, debtor cards",
  QuickBooks: "QuickBooks, open invoices",
  Rabobank: "Rabobank, a CSV file of collections",
  "Rabobank account CSV": "Rabobank, transactions of the own account",
  "Rabobank-like": "Rabobank, a CSV file of collections",
  "SAP-like": "SAP, open items",
  "Sage 100": "Sage 100",
  SnelStart: "SnelStart, relations",
  "SnelStart API": "SnelStart, sales invoices",
  Teamleader: "Teamleader",
  Twinfield: "Twinfield",
  WeFact: "WeFact, debtors",
  "WeFact old": "WeFact, debtors",
  WinBooks: "WinBooks, customers",
  Xero: "Xero, invoices",
  "Xero template": "Xero, its own template",
  "Xero-like": "A general importer",
  Yuki: "Yuki",
  Zoho: "Zoho Books",
  bleez: "bleez",
  "club tool": "eight columns",
  "digitalefactuur.nl": "digitalefactuur.nl",
  donor: "A fund, donors",
  "donor file": "A fund, donors",
  "e-Boekhouden": "e-Boekhouden.nl, open items of its interface",
  "e-Boekhouden ledger": "e-Boekhouden.nl, ledger",
  generic: "A general importer",
  "generic importer": "A general importer",
  golf: "a golf club's template",
  "alias golf": "a golf club's template",
  "golf alias": "a golf club's template",
  "golf-like": "a golf club's template",
  "incassobatch.nl": "incassobatch.nl, mandates",
  konfipay: "konfipay",
  "own Excel": "A small sheet of direct debits",
  "own exports": "A Belgian list of invoices",
  "own sheet": "A Belgian list of invoices",
  "own sheets": "A Belgian list of invoices",
};

/** Names in headings.tsv of what is no list of items, debtors or mandates. */
const NO_LIST: Readonly<Record<string, string>> = {
  "bank CSV": "a bank's account, of which a bank statement is read",
  "bank text": "a word in the text of a bank line",
  texts: "a word in manuals and letters",
  "e-Boekhouden members": "two captions are known of it, a number and a name, which the clubs' cases have",
};

/** How the cases of a chapter of lists.md begin. */
const CHAPTERS: Readonly<Record<string, readonly string[]>> = {
  A1: ["Rabobank, a CSV file of collections"],
  A2: ["a school's tool for ING"],
  A4: ["ING Belgium"],
  A5: ["financite"],
  A6: ["Procurios, mandates"],
  A7: ["Scouts Online"],
  A9: ["A club's administration, members"],
  A10: ["ClubCollect"],
  A11: ["a committee's list"],
  A13: ["a club's tool: tabs"],
  A14: ["two sheets: the creditor as labels"],
  A15: ["eight columns"],
  A16: ["A small sheet of direct debits"],
  A17: ["incassobatch.nl: mandates and orders"],
  A18: ["Excel2Sepa:"],
  A19: ["IBANC"],
  A20: ["Sepatra"],
  A22: ["mobilefish"],
  A23: ["a golf club's template"],
  A25: ["Econobis"],
  A27: ["A tennis club, members"],
  A28: ["Sportlink"],
  A29: ["a payment processor's import"],
  A30: ["A foundation, sponsors"],
  A31: ["Conscribo", "CiviCRM", "Business Central", "e-Boekhouden.nl, mandates", "WeFact, the same as mandates"],
  B1: ["WISO MeinVerein"],
  B2: ["A club's own file after WISO MeinVerein"],
  B3: ["VR-NetWorld, mandates"],
  B4: ["VR-NetWorld, mandates and orders"],
  B5: ["Volksbank"],
  B7: ["Excel2SepaXML"],
  B8: ["csv2sepaXml"],
  B9: ["sepa-xml-generator"],
  B10: ["one file of two sections"],
  B11: ["sepa-xml, a youth group"],
  B13: ["JVerein: codes"],
  B15: ["SPG-Verein"],
  B16: ["JVerein, list of members"],
  B17: ["Kurabu"],
  B19: ["A scout tool"],
  B20: ["Admidio in Dutch"],
  B21: ["Hibiscus, debits", "Hibiscus, addresses"],
  B22: ["SEPAapp", "Ex-Sepa"],
  B23: ["a farm share", "A race", "Vereinsanker", "a club's template", "A school", "After Vereinsmeister", "sepa.js"],
  B24: ["PowerHaus", "DATEV"],
  C1: ["home care in French"],
  C2: ["a broker in French"],
  C3: ["A waste service in French"],
  C4: ["An administration in French"],
  C5: ["Memo Bank, mandates in French"],
  Costasiella: ["a studio in English"],
  GoCardless: ["GoCardless"],
  Odoo: ["Odoo, mandates in English"],
};

/** Chapters of which no list can be made. */
const NO_FILE: Readonly<Record<string, string>> = {
  A3: "ING's own template stands behind its login: no caption of it is known",
  A21: "of SepaStudio and PC Leden the chapters of a manual are known, and no caption",
  C6: "four names of an interface, which the French cases have as captions",
  C7: "what a bank refused: nothing is collected by it",
  Twikey: "no layout of any of these programs and banks was found",
};

/** The programs that a line of headings.tsv names, without the letter that says how it was seen. */
function programsOf(line: string): readonly string[] {
  const named = (line.split("\t")[3] ?? "").split(";").map((one) => one.replaceAll(/\([^)]*\)/gu, "").trim());
  return named.map((one) => one.replace(/(?: [FCHT])?(?:\/[FCHT])?$/u, "")).filter((one) => one !== "");
}

/** What a chapter is called by: its number, or the first of the programs that it is about. */
function chaptersOf(text: string): readonly string[] {
  const numbered = [...text.matchAll(/^(?:### |- \*\*)([A-D]\d+)[ .]/gmu)].map(([, number = ""]) => number);
  const [, international = ""] = /^## D\. International$(.*?)^## /msu.exec(text) ?? [];
  return [...numbered, ...[...international.matchAll(/^- \*\*(\w+)/gmu)].map(([, name = ""]) => name)];
}

const hasCase = (beginning: string): boolean => TITLES.some((title) => title.startsWith(beginning));

test("every program that headings.tsv names has a case, or a reason why it has none", () => {
  const lines = read(join(COLLECTION, "headings.tsv")).split("\n").slice(1);
  const named = [...new Set(lines.flatMap(programsOf))].toSorted();
  expect(named).toEqual([...Object.keys(PROGRAMS), ...Object.keys(NO_LIST)].toSorted());
  expect(Object.entries(PROGRAMS).filter(([, beginning]) => !hasCase(beginning))).toEqual([]);
});

test("every chapter of lists.md has a case, or a reason why it has none", () => {
  const named = chaptersOf(read(join(COLLECTION, "lists.md")));
  expect(new Set(named)).toEqual(new Set([...Object.keys(CHAPTERS), ...Object.keys(NO_FILE)]));
  expect(Object.values(CHAPTERS).flatMap((beginnings) => beginnings.filter((one) => !hasCase(one)))).toEqual([]);
});

test("no two cases have one name", () => {
  expect(TITLES.length).toBeGreaterThan(160);
  expect(TITLES.filter((title, at) => TITLES.indexOf(title) !== at)).toEqual([]);
});
