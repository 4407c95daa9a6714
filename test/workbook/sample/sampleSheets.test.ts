import fc from "fast-check";
import { contentsOf } from "../../support/workbookInMemory";

import { type Book, keyOf } from "../../../src/domain/book/book";
import { addDays, type IsoDate, isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { debtorFindings } from "../../../src/domain/collection/eligibility";
import { type Finding, hasError } from "../../../src/domain/book/finding";
import { mandateRecordFindings } from "../../../src/domain/mandates/mandateJudge";
import { itemName } from "../../../src/domain/book/openItem";
import { type Proposal, propose } from "../../../src/domain/collection/proposal";
import { type Language, TABLE_NAMES } from "../../../src/domain/book/records";
import { decodeBook } from "../../../src/sheets/decode";
import { newSheetColumns } from "../../../src/sheets/besideFields";
import { sampleSheets } from "../../../src/workbook/sample/sampleSheets";

const LANGUAGES: readonly Language[] = ["nl", "en"];
const TODAY = isoDate("2026-11-22");
const DAYS = ["2026-11-22", "2024-02-29", "2026-12-31", "2027-01-01", "2027-03-31", "2030-01-27"].map(isoDate);
const CASES = LANGUAGES.flatMap((language) => DAYS.map((today) => [language, today] as const));

/** Every finding of reading the workbook: table, key of the record or null for a column, field, code. */
const FINDINGS_OF_READING = [
  "PaymentTerms 6m instalments cell.notAnInteger",
  "Debtors * number cell.numberAsText",
  "Debtors 10044 number key.duplicate",
  "Debtors 10044 number key.duplicate",
  "Debtors 10046 collectAutomatically cell.notYesNo",
  "Debtors 10046 localInstrument cell.notACode",
  "Debtors 10047 name cell.tooLong",
  "Mandates nl01/machtiging-groothandel-de-waag-10052 mandateId cell.tooLong",
  "Mandates nl01/sr10039 mandateId key.duplicate",
  "Mandates nl01/sr10039 mandateId key.duplicate",
  "Mandates nl01/sr10045 iban cell.digitsLost",
  "Invoices nl01/f1071 amount cell.notAnAmount",
  "Invoices nl01/f1072 amount cell.ambiguousAmount",
  "Invoices nl01/f1073 amount cell.textAsAmount",
  "Invoices nl01/f1074 dueDate cell.textAsDate",
  "Invoices nl01/f1075 dueDate cell.notADate",
  "Invoices nl01/f1076 amount cell.errorValue",
  "Invoices nl01/f1078 amount cell.notCents",
  "Invoices nl01/f1085 number key.duplicate",
  "Invoices nl01/f1085 number key.duplicate",
  "Invoices nl01/f1087 description cell.controlCharacters",
  "Invoices nl01/f1088 dueDate cell.required",
  "Invoices nl01/f1089 dueDate cell.dateOutside",
  "Invoices nl01/f1090 dueDate cell.timeInDate",
  "Invoices nl01/f1094 dueDate cell.ambiguousDate",
];

/** Every finding on a debtor or mandate as it stands, whether something is collected or not. */
const FINDINGS_OF_RECORDS = [
  "Debtors 10004 iban iban.normalised",
  "Debtors 10043 name text.empty",
  "Debtors 10048 bic bic.invalid",
  "Mandates nl01/machtiging-groothandel-de-waag-10052 mandateId identifier.tooLong",
  "Mandates nl01/sr#10051 mandateId identifier.characters",
  "Mandates nl01/sr10001 iban iban.normalised",
  "Mandates nl01/sr10035 iban iban.mod97",
  "Mandates nl01/sr10036 iban iban.length",
  "Mandates nl01/sr10037 iban iban.nonSepa",
  "Mandates nl01/sr10040/ mandateId identifier.slashes",
  "Mandates nl01/sr10048 bic bic.country",
  "Mandates nl01/sr10048 iban iban.national",
];

/** Every item that is left out, and the error that tells what to mend. */
const LEFT_OUT: readonly (readonly [item: string, code: string])[] = [
  ["F1029", "mandate.unsigned"],
  ["F1051", "mandate.dormant"],
  ["F1052", "mandate.withdrawn"],
  ["F1053", "mandate.blocked"],
  ["F1054", "mandate.unsigned"],
  ["F1055", "iban.mod97"],
  ["F1056", "iban.length"],
  ["F1057", "iban.nonSepa"],
  ["F1058", "mandate.ambiguous"],
  ["F1059", "mandate.signedLater"],
  ["F1060", "debtor.addressMissing"],
  ["F1061", "text.empty"],
  ["F1062", "key.duplicate"],
  ["F1063", "cell.digitsLost"],
  ["F1064", "transaction.notPositive"],
  ["F1065", "transaction.notPositive"],
  ["F1066", "mandate.scheme"],
  ["F1038", "item.blocked"],
  ["F1071", "cell.notAnAmount"],
  ["F1072", "cell.ambiguousAmount"],
  ["F1075", "cell.notADate"],
  ["F1076", "cell.errorValue"],
  ["F1077", "item.amountZero"],
  ["F1078", "cell.notCents"],
  ["F1079", "item.amountTooLarge"],
  ["F1080", "item.creditNoteApart"],
  ["F1081", "invoice.currency"],
  ["F1082", "item.openAmountOutside"],
  ["F1083", "debtor.unknown"],
  ["F1084", "mandate.unknown"],
  ["F1085", "key.duplicate"],
  ["F1085", "key.duplicate"],
  ["F1088", "cell.required"],
  ["F1089", "cell.dateOutside"],
  ["F1090", "cell.timeInDate"],
  ["F1091", "mandate.noneForIban"],
  ["F1092", "mandate.noneForIban"],
  ["F1093", "administration.unknown"],
  ["F1094", "cell.ambiguousDate"],
];

function bookOn(today: IsoDate, language: Language): Book {
  const contents = contentsOf(sampleSheets(language, today));
  return decodeBook(contents).book;
}

function proposedOn(today: IsoDate, language: Language, daysAhead = 10): Proposal {
  const moment = isoDateTime(`${today}T10:15:00`);
  return propose(bookOn(today, language), { collectionDate: addDays(today, daysAhead) }, moment);
}

function described(book: Book, { place, code }: Finding): string {
  if (place === null) return code;
  const record = book.tables[place.table].find(({ row }) => row === place.row);
  const key = record === undefined ? "*" : keyOf(place.table, record as never).replaceAll("\u001f", "/");
  return `${place.table} ${key} ${String(place.field)} ${code}`;
}

/** The number of transactions per account and scheme. */
function transactionsPerOrder({ transactions }: Proposal): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { members } of transactions) {
    const { account, mandate } = members[0];
    const order = `${account.iban} ${String(mandate.mandate.localInstrument)}`;
    counts[order] = (counts[order] ?? 0) + 1;
  }
  return counts;
}

describe("the sample workbook", () => {
  it.each(LANGUAGES)("has a sheet for each table, with every column (%s)", (language) => {
    const sheets = sampleSheets(language, TODAY);
    expect(sheets.map(({ table }) => table)).toEqual(TABLE_NAMES);
    for (const [index, table] of TABLE_NAMES.entries()) {
      const captions = newSheetColumns(table).map(({ caption }) => caption[language]);
      expect(sheets[index]?.columns.map(({ caption }) => caption)).toEqual(captions);
      for (const row of sheets[index]?.rows ?? []) expect(row).toHaveLength(captions.length);
    }
  });

  it.each(LANGUAGES)("is read in the language that it was made in (%s)", (language) => {
    expect(bookOn(TODAY, language).language).toBe(language);
  });

  it.each(CASES)("holds every flaw of its cells once (%s, %s)", (language, today) => {
    const book = bookOn(today, language);
    expect(book.findings.map((reported) => described(book, reported)).sort()).toEqual([...FINDINGS_OF_READING].sort());
  });

  it.each(LANGUAGES)("holds every flaw of its debtors and mandates once (%s)", (language) => {
    const book = bookOn(TODAY, language);
    const { Debtors: debtors, Mandates: mandates } = book.tables;
    const found = [...debtors.flatMap(debtorFindings), ...mandates.flatMap(mandateRecordFindings)];
    expect(found.map((reported) => described(book, reported)).sort()).toEqual([...FINDINGS_OF_RECORDS].sort());
  });

  it.each(CASES)("leaves out what is wrong, each item for its own reason (%s, %s)", (language, today) => {
    const { leftOut } = proposedOn(today, language);
    const found = leftOut.map(({ item, findings }) => [itemName(item), findings.map(({ code }) => code)] as const);
    expect(found.map(([name]) => name).sort()).toEqual(LEFT_OUT.map(([name]) => name).sort());
    for (const [name, code] of LEFT_OUT) {
      const codes = found.filter(([item]) => item === name).flatMap(([, reported]) => reported);
      expect([name, codes]).toEqual([name, expect.arrayContaining([code])]);
    }
  });

  it.each(CASES)("collects the rest in three orders without a warning (%s, %s)", (language, today) => {
    const proposal = proposedOn(today, language);
    expect(transactionsPerOrder(proposal)).toEqual({
      "NL22ABNA0990000206 CORE": 28,
      "NL22ABNA0990000206 B2B": 4,
      "BE24734000099938 CORE": 9,
    });
    expect(proposal.warnings).toEqual([]);
    expect(proposal.stopping).toEqual([]);
    expect(
      proposal.transactions.flatMap(({ members }) => members).filter(({ findings }) => hasError(findings)),
    ).toEqual([]);
  });

  it("takes more invoices than it leaves out", () => {
    const { transactions, leftOut } = proposedOn(TODAY, "nl");
    expect(transactions.flatMap(({ members }) => members).length).toBeGreaterThan(leftOut.length);
  });

  it("nets the credit notes of the consolidated customer in one transaction", () => {
    const { transactions } = proposedOn(TODAY, "nl");
    const consolidated = transactions.filter(({ members }) => members.length > 1);
    expect(consolidated.map(({ members }) => members.map(({ item }) => itemName(item)))).toEqual([
      ["F1007", "F1008", "F1009", "F1010", "F1011"],
    ]);
  });

  it("keeps text that looks like a formula as text", () => {
    const { Invoices: invoices } = bookOn(TODAY, "nl").tables;
    const description = invoices.find(({ number }) => number === "F1086")?.description;
    expect(description).toMatch(/^=HYPERLINK\(/);
  });

  it("always has the same to collect two weeks later, whatever the day", () => {
    const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(isoDate("2015-01-01"), days));
    const expected = transactionsPerOrder(proposedOn(TODAY, "en", 14));
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...LANGUAGES), (today, language) => {
        expect(transactionsPerOrder(proposedOn(today, language, 14))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("is the same every time for a day and a language", () => {
    for (const language of LANGUAGES) {
      expect(sampleSheets(language, TODAY)).toEqual(sampleSheets(language, TODAY));
    }
  });
});
