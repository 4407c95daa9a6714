import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadAction } from "../../src/actions/registry";
import { diskFiles } from "../../src/cli/diskFiles";
import type { FieldOf, TableName } from "../../src/domain/book/records";
import { createWorkbookFile } from "../../src/file/nodeFiles";
import { columnLetters } from "../../src/sheets/address";
import type { CellValue } from "../../src/sheets/cellValue";
import type { ListedSheet } from "../../src/sheets/contents";
import { newSheet } from "../../src/sheets/newSheets";
import { fieldsOf } from "../../src/sheets/tables";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, dutchIbanOf } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { serialOf } from "../support/ownTables";

/*
 * What users type, paste and calculate wrongly, in a real .xlsx file and through the command line: each is told with its
 * code in its own cell, all at once; what makes the books uncertain stops every action and leaves the file as it was.
 */

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "bad-input-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A cell as somebody left it, and what is said of it. */
type Spoilt = {
  readonly [T in TableName]: readonly [table: T, field: FieldOf<T>, cell: CellValue, ...codes: string[]];
}[TableName];

const IBAN = dutchIbanOf(500);
const withCheckDigits = (digits: string) => `NL${digits}${IBAN.slice(4)}`;
const inGroups = (between: string) => IBAN.match(/.{1,4}/g)?.join(between) ?? "";

/** One for each firm of the workbook below: the first cell is in its first record, and so on. */
const SPOILT: readonly Spoilt[] = [
  ["Invoices", "dueDate", null, "cell.required"],
  ["Invoices", "amount", "volgt", "cell.notAnAmount"],
  ["Invoices", "amount", "1,234.56", "cell.ambiguousAmount"],
  ["Invoices", "amount", "1.234,56", "cell.textAsAmount"],
  ["Invoices", "amount", { error: "#N/A" }, "cell.errorValue"],
  ["Invoices", "amount", 0, "item.amountZero"],
  ["Invoices", "amount", -50, "item.creditNoteApart"],
  ["Invoices", "amount", 10.005, "cell.notCents"],
  ["Invoices", "amount", 1_000_000_000, "item.amountTooLarge"],
  ["Invoices", "amount", 1e15, "cell.amountTooLarge"],
  ["Invoices", "dueDate", "30-11-2026", "cell.textAsDate"],
  ["Invoices", "dueDate", "30-02-2026", "cell.notADate"],
  ["Invoices", "dueDate", "1-12-26", "cell.ambiguousDate"],
  ["Invoices", "dueDate", serialOf("1949-12-31"), "cell.dateOutside"],
  ["Invoices", "dueDate", serialOf("2100-12-31") + 1, "cell.dateOutside"],
  ["Invoices", "dueDate", serialOf("2026-11-30") + 0.4375, "cell.timeInDate"],
  ["Invoices", "dueDate", { error: "#REF!" }, "cell.errorValue"],
  ["Invoices", "description", "Messen\tgeslepen", "cell.controlCharacters"],
  ["Invoices", "mandateId", "SR9", "mandate.unknown"],
  ["Invoices", "debtor", "99999", "debtor.unknown"],
  ["Invoices", "administration", "XX", "administration.unknown"],
  ["Invoices", "currency", "USD", "invoice.currency"],
  ["Debtors", "iban", 1_400_990_001_504_000, "cell.digitsLost"],
  ["Debtors", "name", "北京", "text.empty"],
  ["Debtors", "name", '=HYPERLINK("http://x.test";"F1")', "text.transliterated"],
  ["Debtors", "collectAutomatically", "soms", "cell.notYesNo"],
  ["Debtors", "localInstrument", "Acceptgiro", "cell.notACode"],
  // A lawful account, but another one than the debtor prefers.
  ["Mandates", "iban", inGroups(" "), "iban.normalised", "mandate.otherThanPreferred"],
  ["Mandates", "iban", inGroups("\u00a0"), "iban.normalised", "mandate.otherThanPreferred"],
  ["Mandates", "iban", IBAN.toLowerCase(), "iban.normalised", "mandate.otherThanPreferred"],
  ["Mandates", "iban", IBAN.slice(0, -1), "iban.length"],
  ["Mandates", "iban", "NL91ABNA041716430O", "iban.structure", "iban.mod97"],
  ["Mandates", "iban", "NL92ABNA0417164300", "iban.mod97"],
  ["Mandates", "iban", withCheckDigits("00"), "iban.checkDigits"],
  ["Mandates", "iban", withCheckDigits("01"), "iban.checkDigits"],
  ["Mandates", "iban", withCheckDigits("99"), "iban.checkDigits"],
  ["Mandates", "iban", "NL91#ABNA0417164300", "iban.characters"],
  ["Mandates", "iban", "TR330006100519786457841326", "iban.nonSepa"],
  ["Mandates", "iban", "XX330006100519786457841326", "iban.country"],
  ["Mandates", "mandateId", "SR#1", "identifier.characters"],
  ["Mandates", "mandateId", "/SR1", "identifier.slashes"],
  ["Mandates", "mandateId", "SR2/", "identifier.slashes"],
  ["Mandates", "mandateId", "SR//3", "identifier.slashes"],
  ["Mandates", "mandateId", "S".repeat(36), "cell.tooLong", "identifier.tooLong"],
  ["Mandates", "dateOfSignature", { error: "#VALUE!" }, "cell.errorValue"],
];

const numberOf = (position: number) => String(10_001 + position);

/** The five tables: for each spoilt cell a debtor, mandate and invoice with which nothing else is wrong. */
function sheets(): ListedSheet[] {
  return [
    newSheet("Administrations", "nl", [anAdministration()]),
    newSheet("Accounts", "nl", [anAccount()]),
    newSheet(
      "Debtors",
      "nl",
      SPOILT.map((_, n) => aDebtor({ number: numberOf(n), iban: dutchIbanOf(n + 1) })),
    ),
    newSheet(
      "Mandates",
      "nl",
      SPOILT.map((_, n) => aMandate({ mandateId: `SR${numberOf(n)}`, debtor: numberOf(n), iban: dutchIbanOf(n + 1) })),
    ),
    newSheet(
      "Invoices",
      "nl",
      SPOILT.map((_, n) => anInvoice({ number: `F${String(n + 1)}`, debtor: numberOf(n) })),
    ),
  ];
}

/** The sheets with one cell otherwise, in the record of this place. */
function withCell(made: readonly ListedSheet[], table: TableName, field: string, position: number, cell: CellValue) {
  const column = fieldsOf(table).findIndex(({ name }) => name === field);
  return made.map((sheet) =>
    sheet.table === table
      ? { ...sheet, rows: sheet.rows.map((row, at) => (at === position ? row.with(column, cell) : row)) }
      : sheet,
  );
}

/** Where a finding must stand, as the user sees it and as the contract names it. */
function findingLine(table: TableName, field: string, position: number, code: string): string {
  const sheet = newSheet(table, "nl").sheet;
  const letters = columnLetters(fieldsOf(table).findIndex(({ name }) => name === field) + 1);
  return `${code} ${table}.${field} ${sheet}!${letters}${String(position + 2)}`;
}

interface Json {
  readonly exit: number;
  readonly findings: readonly Readonly<Record<"code" | "severity" | "table" | "field" | "address", string | null>>[];
  readonly changes: readonly { readonly kind: string; readonly table: string }[];
}

async function json(words: string): Promise<Json> {
  const world = fakeWorld(fakeDisk(), [], { callerFolder: folder, files: diskFiles, actionNamed: loadAction });
  return JSON.parse((await say(`${words} --json`, world)).out) as Json;
}

function said({ findings }: Json): string[] {
  return findings.map(
    ({ code, table, field, address }) => `${code ?? ""} ${table ?? ""}.${field ?? ""} ${address ?? ""}`,
  );
}

async function keep(made: readonly ListedSheet[]): Promise<string> {
  const path = join(folder, "book.xlsx");
  await createWorkbookFile(path, made);
  return path;
}

test("a workbook with every flaw tells all of them at once, each in its cell", async () => {
  const spoilt = SPOILT.reduce<readonly ListedSheet[]>(
    (made, [table, field, cell], n) => withCell(made, table, field, n, cell),
    sheets(),
  );
  await keep(spoilt);
  const found = said(await json("check book.xlsx"));
  const expected = SPOILT.flatMap(([table, field, , ...codes], n) =>
    codes.map((code) => findingLine(table, field, n, code)),
  );
  expect(expected.filter((one) => !found.includes(one))).toEqual([]);
  // Beside that only what the bank's profile gives, whatever is typed.
  expect(found.filter((one) => !expected.includes(one))).toEqual(["account.profile Accounts.bank Bankrekeningen!F2"]);
});

describe("Two records with one key", () => {
  test.each([
    ["Debtors", "number", "10001"],
    ["Mandates", "mandateId", "SR10001"],
    ["Invoices", "number", "F1"],
  ] as const)("of %s are told both, and only they are held back", async (table, field, key) => {
    await keep(withCell(sheets(), table, field, 1, key));
    const found = said(await json("check book.xlsx"));
    expect(found).toContain(findingLine(table, field, 0, "key.duplicate"));
    expect(found).toContain(findingLine(table, field, 1, "key.duplicate"));
    const { exit, changes } = await json(`collect book.xlsx --collection-date 2026-12-01 --confirm`);
    const lines = changes.filter(({ kind, table: of }) => kind === "append" && of === "DirectDebits");
    expect([exit, lines.length]).toEqual([0, SPOILT.length - 2]);
  });
});

/** The sheets without what `isDropped` says of a table's captions; a table without any is dropped whole. */
function without(table: TableName, isDropped: (caption: string) => boolean): ListedSheet[] {
  return sheets().flatMap((sheet) => {
    if (sheet.table !== table) return [sheet];
    const kept = sheet.columns.flatMap(({ caption }, at) => (isDropped(caption) ? [] : [at]));
    const of = <T>(cells: readonly T[]) => cells.filter((_, at) => kept.includes(at));
    return kept.length === 0 ? [] : [{ ...sheet, columns: of(sheet.columns), rows: sheet.rows.map(of) }];
  });
}

/** The sheets with a copy of a table's first record below the others. */
function withCopy(table: TableName): ListedSheet[] {
  return sheets().map((sheet) =>
    sheet.table === table ? { ...sheet, rows: [...sheet.rows, ...sheet.rows.slice(0, 1)] } : sheet,
  );
}

/** The sheets with one more column, of the first record's kind, that means what another one means. */
function withSynonym(): ListedSheet[] {
  return sheets().map((sheet) => {
    const [first] = sheet.columns;
    if (sheet.table !== "Debtors" || first === undefined) return sheet;
    const columns = [...sheet.columns, { ...first, caption: "Klantnummer" }];
    return { ...sheet, columns, rows: sheet.rows.map((row) => [...row, null]) };
  });
}

test.each([
  ["a missing table", without("Mandates", () => true), "table.missing Mandates. "],
  ["a missing column", without("Invoices", (caption) => caption === "Bedrag"), "column.missing Invoices.amount "],
  ["two columns with one meaning", withSynonym(), "column.duplicate Debtors.number Debiteuren!A1"],
  [
    "two administrations with one code",
    withCopy("Administrations"),
    "key.duplicate Administrations.code Administraties!A3",
  ],
  ["one own account twice", withCopy("Accounts"), "key.duplicate Accounts.iban Bankrekeningen!A3"],
  [
    "a wrong creditor ID",
    withCell(sheets(), "Administrations", "creditorId", 0, "NL70ZZZ123456780000"),
    "creditorId.checkDigits Administrations.creditorId Administraties!C2",
  ],
  [
    "a creditor ID that is too short",
    withCell(sheets(), "Administrations", "creditorId", 0, "NL69ZZZ12345678000"),
    "creditorId.length Administrations.creditorId Administraties!C2",
  ],
  [
    "a wrong own account",
    withCell(sheets(), "Accounts", "iban", 0, "NL92ABNA0417164300"),
    "iban.mod97 Accounts.iban Bankrekeningen!A2",
  ],
] as const)("%s stops a collection, and the file stays as it was", async (_, made, expected) => {
  const path = await keep(made);
  const before = readFileSync(path);
  expect(said(await json("check book.xlsx")).some((one) => one.startsWith(expected))).toBe(true);
  const collected = await json("collect book.xlsx --collection-date 2026-12-01 --confirm");
  expect(said(collected).some((one) => one.startsWith(expected))).toBe(true);
  expect([collected.exit, collected.changes]).toEqual([1, []]);
  expect(readFileSync(path).equals(before)).toBe(true);
});
