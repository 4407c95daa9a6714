import fc from "fast-check";

import { collectAction } from "../../src/actions/collect";
import { takeInListAction } from "../../src/actions/takeInList";
import { applyChanges, type Change, setFields } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { readOpenItems } from "../../src/lists/readOpenItems";
import { CAPTIONS } from "../../src/sheets/captions";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { encodeSteps } from "../../src/sheets/encodeSteps";
import { allNewSheets } from "../../src/sheets/newSheets";
import { basisTables, knownAgain } from "../../src/workbook/basisTables";
import { commit } from "../../src/workbook/commit";
import { prepare } from "../../src/workbook/prepare";
import { prepareMapping } from "../../src/workbook/prepareMapping";
import { actOn, bookOfDebtors, MOMENT } from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { codes } from "../support/outcomeCodes";
import { serialOf } from "../support/ownTables";
import { contentsOf, written } from "../support/workbookInMemory";

const aids = { wording: () => ({ describe: () => "", summarise: (action: string) => action }) };
const { number, name, iban, collectAutomatically } = CAPTIONS.Debtors;
const { mandateId, dateOfSignature } = CAPTIONS.Mandates;
const HEADING = [number, name, iban, collectAutomatically, mandateId, dateOfSignature].map(({ nl }) => nl);
const COLLECT = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

/** Three debtors, the mandate of each in his row, and a contact who has none; the last column is the user's own. */
function contacts(): FoundTable {
  const { Debtors, Mandates } = bookOfDebtors(3).tables;
  const rows = Debtors.map((debtor, at): CellValue[] => {
    const mandate = Mandates[at];
    const signed = serialOf(mandate?.dateOfSignature ?? "");
    return [debtor.number, debtor.name, mandate?.iban ?? null, "Ja", mandate?.mandateId ?? null, signed, "klant"];
  });
  rows.push(["10009", "Zonder machtiging", null, null, null, null, "prospect"]);
  const captions = [...HEADING, "Soort"];
  return { name: "tblContacten", sheet: "Contacten", headerRow: 1, firstColumn: 1, captions, rows };
}

/** A workbook with such a table, mapped as both. */
async function firm(writesAtOnce: boolean) {
  const { tables, language } = bookOfDebtors(3);
  const others = allNewSheets(language, tables).filter(({ table }) => table !== "Debtors" && table !== "Mandates");
  const workbook = memoryWorkbook([], { writesAtOnce });
  const contents = contentsOf(others);
  workbook.contents = { ...contents, tables: [...contents.tables, contacts()] };
  const both = ["Debtors", "Mandates"].map((table) => ({ table, tableName: "tblContacten" }));
  const mapped = await prepareMapping(workbook, { tables: both }, MOMENT, aids);
  await commit(workbook, mapped);
  return { workbook, mapped };
}

describe.each([true, false])("One table of debtors and their mandates (writes at once: %s)", (writesAtOnce) => {
  test("is read as both; a contact without a mandate has none", async () => {
    const { workbook, mapped } = await firm(writesAtOnce);
    expect([mapped.outcome.done, codes(mapped.outcome)]).toEqual([true, ["mapping.unsure", "mapping.tableShared"]]);
    const { book } = decodeBook(workbook.contents);
    expect(book.findings).toEqual([]);
    expect(book.tables.Debtors.map((one) => one.number)).toEqual(["10001", "10002", "10003", "10009"]);
    expect(book.tables.Mandates.map((one) => [one.debtor, one.mandateId, one.administration, one.iban])).toEqual(
      bookOfDebtors(3).tables.Mandates.map((one) => [one.debtor, one.mandateId, one.administration, one.iban]),
    );
  });

  test("is collected by as two tables are, and keeps the user's own column", async () => {
    const { workbook } = await firm(writesAtOnce);
    const prepared = await prepare(workbook, collectAction, COLLECT, MOMENT, aids);
    const apart = actOn(bookOfDebtors(3), collectAction, COLLECT).outcome;
    expect(prepared.outcome.done).toBe(true);
    expect(prepared.outcome.documents.map(({ bytes }) => bytes)).toEqual(apart.documents.map(({ bytes }) => bytes));
    await commit(workbook, prepared);
    const { tables, findings } = decodeBook(workbook.contents).book;
    expect(findings).toEqual([]);
    expect(tables.DirectDebits).toHaveLength(3);
    const found = workbook.contents.tables.find((one) => one.name === "tblContacten");
    expect(found?.rows.map((row) => row[HEADING.length])).toEqual(["klant", "klant", "klant", "prospect"]);
  });

  test("gets no row and loses none: what would do that is told, and nothing is written", async () => {
    const { workbook } = await firm(writesAtOnce);
    const before = workbook.contents;
    const text =
      "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag\nF9;10077;Nieuw;1-11-2026;30-11-2026;12,50\n";
    const list = readOpenItems({ kind: "text", name: "a.csv", bytes: new TextEncoder().encode(text) }, {}, "nl");
    const { outcome, parts } = await prepare(workbook, takeInListAction, { list, confirmed: "all" }, MOMENT, aids);
    expect([outcome.done, outcome.changes, parts]).toEqual([false, [], []]);
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({ code: "table.sharedRows", params: { tableName: "tblContacten", count: 1 } }),
    );
    expect(workbook.contents).toBe(before);
  });
});

test("What both of ours add to such a table is one column; what is read again before a write is read once", async () => {
  const { workbook } = await firm(true);
  const { contents } = workbook;
  const { book, layout } = decodeBook(contents);
  const [debtor] = book.tables.Debtors;
  const [, mandate] = book.tables.Mandates;
  if (debtor === undefined || mandate === undefined) throw new Error("no records");
  const changes = [
    setFields("Debtors", debtor, { bic: "RABONL2U", name: "Nieuw" }),
    setFields("Mandates", mandate, { bic: "ABNANL2A", iban: "NL91ABNA0417164300" }),
    setFields("Debtors", debtor, { iban: "NL91ABNA0417164300" }),
  ].filter((one): one is Change => one !== null);
  const write = encodeChanges(changes, layout, "nl");
  expect(write.tables).toHaveLength(1);
  expect(write.tables[0]?.addColumns.map(({ caption }) => caption)).toEqual(["BIC"]);
  const after = decodeBook(written(contents, write)).book.tables;
  expect(after.Mandates.map(({ bic, iban }) => [bic, iban]).slice(0, 2)).toEqual([
    ["RABONL2U", "NL91ABNA0417164300"],
    ["ABNANL2A", "NL91ABNA0417164300"],
  ]);
  const basis = basisTables(changes, layout);
  expect(basis.filter(({ table }) => table === "tblContacten")).toMatchObject([{ columns: [0, 1, 2, 4] }]);
  const again = knownAgain(contents, { book, layout }, basis).book.tables;
  expect(again.Mandates.map((one) => one.mandateId)).toEqual(book.tables.Mandates.map((one) => one.mandateId));
  expect(again.Debtors.map((one) => one.name)).toEqual(book.tables.Debtors.map((one) => one.name));
});

test("Whatever is changed in such a table, nothing else is, and it is read as it was written", async () => {
  const { workbook } = await firm(true);
  const { contents } = workbook;
  const { book, layout } = decodeBook(contents);
  const { Debtors, Mandates } = book.tables;
  const text = fc.constantFrom("Een", "Twee", "Drie");
  const ofDebtor = fc.record(
    { name: text, town: text, email: text, bic: fc.constantFrom("RABONL2U", "ABNANL2A") },
    { requiredKeys: [] },
  );
  const ofMandate = fc.record(
    {
      lastCollectionDate: fc.constantFrom(isoDate("2026-11-02"), null),
      withdrawnOn: fc.constant(isoDate("2026-11-03")),
      replacedBy: text,
    },
    { requiredKeys: [] },
  );
  const changed = fc.oneof(
    fc.tuple(fc.constantFrom(...Debtors), ofDebtor).map(([one, fields]) => setFields("Debtors", one, fields)),
    fc.tuple(fc.constantFrom(...Mandates), ofMandate).map(([one, fields]) => setFields("Mandates", one, fields)),
  );
  const distinct = fc.uniqueArray(changed, {
    maxLength: 7,
    selector: (one) => (one?.kind === "set" ? `${one.table}${one.key}` : ""),
  });
  fc.assert(
    fc.property(distinct, (all) => {
      const changes = all.filter((one): one is Change => one !== null);
      const after = applyChanges(book, changes).tables;
      const steps = encodeSteps(changes, layout, "nl").reduce(written, contents);
      for (const result of [written(contents, encodeChanges(changes, layout, "nl")), steps]) {
        const read = decodeBook(result).book;
        expect([read.findings, shown(read.tables.Debtors), shown(read.tables.Mandates)]).toEqual([
          [],
          shown(after.Debtors),
          shown(after.Mandates),
        ]);
      }
    }),
    { numRuns: 60 },
  );
});

/** Records without the BIC: one column of the table is that of both. */
function shown(records: readonly object[]): readonly object[] {
  return records.map((record) => ({ ...record, bic: null }));
}
