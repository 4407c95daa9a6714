import { summaryOf } from "../../src/actions/outcome";
import { isoDateTime } from "../../src/domain/values/calendar";
import { applyChanges } from "../../src/domain/book/book";
import { stoppingFindings } from "../../src/domain/book/rowFindings";
import { logSeal } from "../../src/domain/ledger/seal";
import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import type { MappingCorrections } from "../../src/workbook/proposeColumns";
import { prepare, writtenChanges } from "../../src/workbook/prepare";
import { mappingAction, prepareMapping } from "../../src/workbook/prepareMapping";
import { recover } from "../../src/workbook/recover";
import { fakeDeliver } from "../support/fakeActions";
import { type MemoryWorkbook, memoryWorkbook, sheetOf } from "../support/memoryWorkbook";
import { draftOrder, sealedLog, startedLogRow } from "../support/orderBook";
import { contentsOfFirm, englishFirm, germanFirm } from "../support/ownTables";
import { foundSheet } from "../support/workbookInMemory";

const MOMENT = { at: isoDateTime("2026-11-22T10:15:00"), user: "anna" };
const aids = { wording: () => ({ describe: () => "", summarise: (action: string) => action }) };

/** The German firm's workbook; `refuse` throws at the write of this number, counted from 1. */
function firm(writesAtOnce = true, refuse = 0): MemoryWorkbook {
  let writes = 0;
  const workbook = memoryWorkbook([], {
    writesAtOnce,
    refuse: () => {
      writes += 1;
      if (writes === refuse) throw new Error("the host went away");
    },
  });
  workbook.contents = contentsOfFirm(germanFirm());
  return workbook;
}

async function map(workbook: MemoryWorkbook, corrections: MappingCorrections = {}) {
  const prepared = await prepareMapping(workbook, corrections, MOMENT, aids);
  await commit(workbook, prepared);
  return prepared;
}

const mappingOf = (workbook: MemoryWorkbook) =>
  decodeBook(workbook.contents).book.tables.Mapping.map(
    ({ table, field, caption }) => `${table}.${field ?? ""}=${caption ?? ""}`,
  );

describe.each([true, false])("Mapping a firm's own tables (writes at once: %s)", (writesAtOnce) => {
  test("makes Mapping, after which the firm's tables are the book, and leaves a sealed row in the Log", async () => {
    const workbook = firm(writesAtOnce);
    const before = workbook.contents.tables;
    const { outcome, layout } = await map(workbook);
    expect(outcome.done).toBe(true);
    expect(outcome.findings.map(({ code, place }) => [code, place?.table, place?.field])).toEqual([
      ["mapping.unsure", "Debtors", "iban"],
    ]);
    expect(layout.tables.Debtors?.name).toBe("tblKunden");
    const { book } = decodeBook(workbook.contents);
    expect(stoppingFindings(book)).toEqual([]);
    expect(book.tables.Debtors.map(({ number }) => number)).toEqual(["K-101", "K-102", "K-103"]);
    expect(book.tables.Mapping).toHaveLength(33);
    const [row] = book.tables.Log;
    if (row === undefined) throw new Error("no row");
    expect(row).toMatchObject({ number: 1, user: "anna", action: "map", summary: "map", state: "Completed" });
    expect(row.seal).toBe(logSeal("0".repeat(64), row));
    // The firm's own sheets are as they were.
    expect(workbook.contents.tables.slice(0, before.length)).toEqual(before);
  });

  test("a second time writes nothing", async () => {
    const workbook = firm(writesAtOnce);
    await map(workbook);
    const writes = workbook.writes.length;
    const { outcome, logRow } = await map(workbook);
    expect([outcome.done, outcome.changes, logRow]).toEqual([true, [], null]);
    expect(workbook.writes).toHaveLength(writes);
  });

  test("corrects, adds and takes back single rows", async () => {
    const workbook = firm(writesAtOnce);
    await map(workbook);
    const fields = [
      { table: "Debtors", field: "accountHolder", caption: "Betreuer" },
      { table: "Debtors", field: "name", caption: "Kürzel" },
      { table: "Debtors", field: "iban", caption: "" },
    ];
    const { outcome } = await map(workbook, { fields });
    expect(outcome.changes.map(({ kind }) => kind)).toEqual(["remove", "set", "append"]);
    const rows = mappingOf(workbook).filter((row) => row.startsWith("Debtors"));
    expect(rows).toEqual([
      "Debtors.=",
      "Debtors.number=Kundennr.",
      "Debtors.name=Kürzel",
      "Debtors.town=Ort",
      "Debtors.country=Länderkennzeichen",
      "Debtors.collectAutomatically=Bankeinzug",
      "Debtors.accountHolder=Betreuer",
    ]);
  });

  test("tells what can be chosen: the workbook's tables and captions, and for which tables and fields", async () => {
    const workbook = firm(writesAtOnce);
    const tables = workbook.contents.tables.flatMap((found) =>
      found.name === "tblKunden" ? [found, { ...found, name: "tblKunden2" }] : [found],
    );
    workbook.contents = { ...workbook.contents, tables };
    const { outcome } = await prepareMapping(workbook, {}, MOMENT, aids);
    const { workbookTables, mappable } = summaryOf(mappingAction, outcome);
    expect(workbookTables).toHaveLength(7);
    expect(workbookTables).toContainEqual({ tableName: "tblPreise", sheet: "Preise", captions: ["Artikel", "Preis"] });
    expect(mappable).toContainEqual({
      role: "Debtors",
      field: null,
      required: true,
      candidates: ["tblKunden", "tblKunden2"],
    });
    expect(mappable).toContainEqual({ role: "Invoices", field: "dueDate", required: true, candidates: [] });
    expect(mappable).toContainEqual({ role: "Mandates", field: "blocked", required: false, candidates: [] });
    expect(mappable).toContainEqual({ role: "PaymentTerms", field: null, required: false, candidates: [] });
  });

  test("is held back as long as a required table or column has no match", async () => {
    const workbook = firm(writesAtOnce);
    const contents = workbook.contents;
    workbook.contents = { ...contents, tables: contents.tables.filter(({ name }) => name !== "tblMandate") };
    const { outcome, logRow } = await map(workbook, { fields: [{ table: "Debtors", field: "name", caption: "" }] });
    expect({ ...outcome, summary: summaryOf(mappingAction, outcome) }).toMatchObject({
      done: false,
      changes: [],
      summary: { unmapped: ["Debtors.name", "Mandates"] },
    });
    expect(outcome.findings.map(({ code, place }) => `${code} ${place?.table ?? ""}`)).toEqual([
      "column.missing Debtors",
      "table.missing Mandates",
      "mapping.unsure Debtors",
    ]);
    expect(logRow).toBeNull();
    expect(workbook.writes).toEqual([]);
  });

  test("is held back by two columns of one meaning until the user chooses", async () => {
    const workbook = firm(writesAtOnce);
    const twice = (found: (typeof workbook.contents.tables)[number]) => ({
      ...found,
      captions: [...found.captions, "E-mailadres", "Mailadres"],
      rows: found.rows.map((row) => [...row, "a@huber.de", "b@huber.de"]),
    });
    const tables = workbook.contents.tables.map((found) => (found.name === "tblKunden" ? twice(found) : found));
    workbook.contents = { ...workbook.contents, tables };
    const { outcome } = await map(workbook);
    expect(outcome.findings.map(({ code }) => code)).toEqual(
      ["column.duplicate", "mapping.unsure", "mapping.fieldOpen"].sort(),
    );
    const chosen = await map(workbook, { fields: [{ table: "Debtors", field: "email", caption: "Mailadres" }] });
    expect(chosen.outcome.done).toBe(true);
    expect(decodeBook(workbook.contents).book.tables.Debtors[0]?.email).toBe("b@huber.de");
  });

  test("tells which tables fit a required one equally well", async () => {
    const workbook = firm(writesAtOnce);
    const copies = workbook.contents.tables.flatMap((found) =>
      found.name === "tblOP" ? [found, { ...found, name: "tblOP2025" }] : [found],
    );
    workbook.contents = { ...workbook.contents, tables: copies };
    const { outcome } = await map(workbook);
    const open = outcome.findings.find(({ code }) => code === "mapping.tableOpen");
    expect(open).toMatchObject({ place: null, params: { role: "Invoices", names: "tblOP, tblOP2025" } });
    expect(outcome.done).toBe(false);
    expect((await map(workbook, { tables: [{ table: "Invoices", tableName: "tblOP" }] })).outcome.done).toBe(true);
  });

  test("is held back by a row of Mapping that is wrong, at its own cell", async () => {
    const workbook = firm(writesAtOnce);
    const rows = [
      ["Debtors", "tblKunden", "number", "Kundennr."],
      ["Kunden", "tblKunden", null, null],
      ["Debtors", null, "name", "Kundenname"],
    ];
    const table = { ...foundSheet(newSheet("Mapping", "nl")), rows };
    workbook.contents = { ...workbook.contents, tables: [...workbook.contents.tables, table] };
    const { outcome } = await map(workbook);
    const errors = outcome.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, place }) => [code, place?.row, place?.field])).toEqual([
      ["mapping.roleUnknown", 3, "table"],
      ["cell.required", 4, "tableName"],
    ]);
    expect(outcome.done).toBe(false);
  });
});

test("Mapping an English firm's tables speaks English from the first sheet on", async () => {
  const workbook = memoryWorkbook([]);
  workbook.contents = contentsOfFirm(englishFirm());
  await map(workbook);
  expect(workbook.writes[0]?.newSheets.map(({ sheet }) => sheet)).toEqual(["Mapping", "Log"]);
});

describe("A mapping that was interrupted", () => {
  test.each([2, 3])("at write %i is finished from the Log alone", async (refused) => {
    const workbook = firm(false, refused);
    await expect(map(workbook)).rejects.toThrow("the host went away");
    const whole = firm();
    await map(whole);
    const held = await prepareMapping(workbook, {}, MOMENT, aids);
    expect(held.outcome.findings.map(({ code }) => code)).toEqual(["log.unfinished"]);
    const recovery = await recover(workbook, () => Promise.resolve(null));
    expect(recovery?.finding).toMatchObject({ code: "log.recovered", params: { action: "map" } });
    expect(mappingOf(workbook)).toEqual(mappingOf(whole));
    expect(decodeBook(workbook.contents).book.tables.Log.map(({ state }) => state)).toEqual(["Recovered"]);
  });

  test("after any of its changes becomes what it was to be", async () => {
    const workbook = firm();
    await map(workbook);
    const fields = [
      { table: "Debtors", field: "accountHolder", caption: "Betreuer" },
      { table: "Debtors", field: "name", caption: "Kürzel" },
      { table: "Debtors", field: "iban", caption: "" },
    ];
    const prepared = await prepareMapping(workbook, { fields }, MOMENT, aids);
    const { logRow, outcome, book } = prepared;
    if (logRow === null || mappingAction.resume === undefined) throw new Error("nothing to resume");
    const after = applyChanges(book, outcome.changes).tables.Mapping;
    expect(writtenChanges(prepared)).toHaveLength(outcome.changes.length + 1);
    for (let count = 0; count <= outcome.changes.length; count += 1) {
      const partly = applyChanges(book, outcome.changes.slice(0, count));
      const { state, changes } = mappingAction.resume(partly, logRow);
      expect(state).toBe("Recovered");
      expect(applyChanges(partly, changes).tables.Mapping).toEqual(after);
    }
  });

  test("and of which the Log tells nothing readable is told on its cell, and nothing is written", async () => {
    const workbook = firm();
    await map(workbook);
    const { book } = decodeBook(workbook.contents);
    const unreadable = (request: string) => mappingAction.unreadable?.(startedLogRow({ action: "map", request }));
    for (const rows of [undefined, "weg", [1], [null], [[]], [{ table: 2 }]]) {
      expect(unreadable(JSON.stringify({ facts: { rows } }))).toEqual(["facts.rows"]);
    }
    const rows = book.tables.Mapping.map(({ table, tableName, field, caption }) => ({
      table,
      tableName,
      field,
      caption,
    }));
    expect(unreadable(JSON.stringify({ facts: { rows } }))).toEqual([]);
    const log = sealedLog(startedLogRow({ action: "map", request: "{}" }));
    const broken = memoryWorkbook([sheetOf("Orders", draftOrder()), sheetOf("Log", ...log)]);
    const recovery = await recover(broken, () => Promise.resolve(null));
    expect(recovery).toMatchObject({
      finding: { code: "log.rowUnreadable", params: { members: "facts.rows" } },
      changes: [],
    });
    expect(broken.writes).toEqual([]);
  });
});

test("A mapping cannot be decided from a book, and an unfinished action holds it back", async () => {
  expect(() => mappingAction.decide(decodeBook(firm().contents).book, {}, MOMENT)).toThrow("from the workbook");
  const workbook = firm();
  const log = foundSheet(newSheet("Log", "nl", [startedLogRow()]));
  workbook.contents = { ...workbook.contents, tables: [...workbook.contents.tables, log] };
  const { outcome } = await prepareMapping(workbook, {}, MOMENT, aids);
  expect(outcome).toMatchObject({ done: false, changes: [] });
  expect((await prepare(workbook, fakeDeliver, { order: "", on: "" } as never, MOMENT, aids)).outcome.done).toBe(false);
});
