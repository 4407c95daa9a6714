import { keyFrom, keyOf } from "../../../src/domain/book/book";
import { isoDate } from "../../../src/domain/values/calendar";
import type { Language } from "../../../src/domain/book/records";
import { decodeCell } from "../../../src/sheets/cells";
import { fieldOf } from "../../../src/sheets/tables";
import { type RawCell, sampleRawCells } from "../../../src/workbook/sample/sampleRawCells";
import { sampleTables } from "../../../src/workbook/sample/sampleTables";
import { wordingFor } from "../../../src/workbook/sample/sampleWording";

const TODAY = isoDate("2026-11-22");
const DAYS = [TODAY, isoDate("2024-02-29"), isoDate("2026-12-31"), isoDate("2030-01-27")];
const CASES = (["nl", "en"] as const).flatMap((language) => DAYS.map((today) => [language, today] as const));

/** What each cell says when it is read: the finding of its decoding, or null where the rule is another one's. */
const EXPECTED = [
  ["PaymentTerms", "6m", "instalments", "cell.notAnInteger"],
  ["Debtors", "10002", "number", "cell.numberAsText"],
  ["Debtors", "10004", "iban", null],
  ["Debtors", "10046", "localInstrument", "cell.notACode"],
  ["Debtors", "10046", "collectAutomatically", "cell.notYesNo"],
  ["Mandates", keyFrom("NL01", "SR10001"), "iban", null],
  ["Mandates", keyFrom("NL01", "SR10045"), "iban", "cell.digitsLost"],
  ["Invoices", keyFrom("NL01", "F1071"), "amount", "cell.notAnAmount"],
  ["Invoices", keyFrom("NL01", "F1072"), "amount", "cell.ambiguousAmount"],
  ["Invoices", keyFrom("NL01", "F1073"), "amount", "cell.textAsAmount"],
  ["Invoices", keyFrom("NL01", "F1074"), "dueDate", "cell.textAsDate"],
  ["Invoices", keyFrom("NL01", "F1075"), "dueDate", "cell.notADate"],
  ["Invoices", keyFrom("NL01", "F1076"), "amount", "cell.errorValue"],
  ["Invoices", keyFrom("NL01", "F1078"), "amount", "cell.notCents"],
  ["Invoices", keyFrom("NL01", "F1087"), "description", "cell.controlCharacters"],
  ["Invoices", keyFrom("NL01", "F1088"), "dueDate", null],
  ["Invoices", keyFrom("NL01", "F1089"), "dueDate", "cell.dateOutside"],
  ["Invoices", keyFrom("NL01", "F1090"), "dueDate", "cell.timeInDate"],
  ["Invoices", keyFrom("NL01", "F1094"), "dueDate", "cell.ambiguousDate"],
] as const;

/** The code of the error or the note of reading the cell, or null. */
function findingOf({ table, field, value }: RawCell, language: Language): string | null {
  let noted: string | null = null;
  const note = (code: string) => void (noted = code);
  const read = decodeCell(fieldOf(table, field), value, { language, date1904: false, note });
  return typeof read === "object" && read !== null ? read.code : noted;
}

describe("the cells of the sample that were typed wrongly", () => {
  it.each(CASES)("say what they are meant to say (%s, %s)", (language, today) => {
    const cells = sampleRawCells(language, today);
    const read = cells.map((cell) => [cell.table, cell.key, cell.field, findingOf(cell, language)]);
    expect(read).toEqual(EXPECTED);
  });

  it.each(CASES)("belong each to a record that is there (%s, %s)", (language, today) => {
    const tables = sampleTables(today, wordingFor(language));
    for (const { table, key } of sampleRawCells(language, today)) {
      expect(tables[table].map((record) => keyOf(table, record as never))).toContain(key);
    }
  });

  it("are never in an administration or an own account, which would stop every action", () => {
    const tables = sampleRawCells("nl", TODAY).map(({ table }) => table);
    expect(tables).not.toContain("Administrations");
    expect(tables).not.toContain("Accounts");
  });
});
