import { type Key, keyFrom } from "../../domain/book/book";
import { addDays, addMonths, type IsoDate, yearOf } from "../../domain/values/calendar";
import type { FieldOf, Language, TableName } from "../../domain/book/records";
import { encodeCell } from "../../sheets/cells";
import type { CellValue } from "../../sheets/cellValue";
import { fieldOf } from "../../sheets/tables";
import { DUTCH, SPOILT_TERMS } from "./sampleFirm";
import { wordingFor } from "./sampleWording";

/** A cell of the sample as a user typed, pasted or calculated it, in place of what the record would give. */
export type RawCell = {
  readonly [T in TableName]: {
    readonly table: T;
    /** Whose cell: the first record with this key. */
    readonly key: Key;
    readonly field: FieldOf<T>;
    readonly value: CellValue;
  };
}[TableName];

function inMasterData(language: Language): readonly RawCell[] {
  const words = wordingFor(language);
  const debtor = (number: string) => ({ table: "Debtors", key: keyFrom(number) }) as const;
  const mandate = (mandateId: string) => ({ table: "Mandates", key: keyFrom(DUTCH, mandateId) }) as const;
  return [
    { table: "PaymentTerms", key: keyFrom(SPOILT_TERMS), field: "instalments", value: words("zes", "six") },
    { ...debtor("10002"), field: "number", value: 10_002 },
    { ...debtor("10004"), field: "iban", value: "NL35 SNSB 0990 0003 46" },
    { ...debtor("10046"), field: "localInstrument", value: words("Acceptgiro", "Giro slip") },
    { ...debtor("10046"), field: "collectAutomatically", value: words("in overleg", "on request") },
    { ...mandate("SR10001"), field: "iban", value: "nl48ingb0990000168" },
    // A spreadsheet keeps 15 digits of a number: the last ones of the account are gone.
    { ...mandate("SR10045"), field: "iban", value: 1_400_990_001_504_000 },
  ];
}

function inInvoices(language: Language, today: IsoDate): readonly RawCell[] {
  const words = wordingFor(language);
  const invoice = (number: string) => ({ table: "Invoices", key: keyFrom(DUTCH, number) }) as const;
  const year = String(yearOf(today));
  const dueDate = addDays(today, 4);
  return [
    { ...invoice("F1071"), field: "amount", value: words("volgt", "to follow") },
    // In the other language's notation, and in the own one.
    { ...invoice("F1072"), field: "amount", value: words("1,234.56", "1.234,56") },
    { ...invoice("F1073"), field: "amount", value: words("1.234,56", "1,234.56") },
    { ...invoice("F1074"), field: "dueDate", value: words(dayMonthYear(dueDate), dueDate) },
    { ...invoice("F1075"), field: "dueDate", value: words(`30-02-${year}`, `${year}-02-30`) },
    { ...invoice("F1076"), field: "amount", value: { error: "#N/A" } },
    { ...invoice("F1078"), field: "amount", value: 149.995 },
    { ...invoice("F1087"), field: "description", value: words("Messen\n\tgeslepen", "Knives\n\tsharpened") },
    { ...invoice("F1088"), field: "dueDate", value: null },
    // Two digits of the year typed, and the century guessed wrongly by the spreadsheet.
    { ...invoice("F1089"), field: "dueDate", value: serialOf(addMonths(dueDate, -1200)) },
    // What the function NOW() leaves behind at half past ten.
    { ...invoice("F1090"), field: "dueDate", value: serialOf(dueDate) + 0.4375 },
    { ...invoice("F1094"), field: "dueDate", value: words(`1-12-${year.slice(2)}`, `12/1/${year.slice(2)}`) },
  ];
}

/** The number by which a new sheet holds a day. */
function serialOf(date: IsoDate): number {
  return Number(encodeCell(fieldOf("Invoices", "dueDate"), date, { language: "en", date1904: false }));
}

function dayMonthYear(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return [Number(day), Number(month), year].join("-");
}

/** The cells of the sample that no record could hold, or that read as the record in another notation. */
export function sampleRawCells(language: Language, today: IsoDate): readonly RawCell[] {
  return [...inMasterData(language), ...inInvoices(language, today)];
}
