import { collectAction } from "../../src/actions/collect";
import { isoDate } from "../../src/domain/values/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { translate } from "../../src/messages/translate";
import { newSheet } from "../../src/sheets/newSheets";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { WorkbookError } from "../../src/workbook/workbook";
import { anInvoice, bookOfDebtors, MOMENT, momentOn } from "../support/books";
import { type ExcelBook, excelBook, reopened, wrongIn } from "../support/excelBook";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { FLOOR_API_SETS } from "../support/officeHost/officeStub";

afterAll(assertAllImplemented);

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

async function prepared(excel: ExcelBook, at = MOMENT) {
  return excel.prepare(collectAction, REQUEST, at);
}

/** The refusal of a collection, for which the workbook was made so; nothing of it may be written. */
async function refusal(hinder: (excel: ExcelBook) => void | Promise<void>): Promise<unknown> {
  const excel = await excelBook(bookOfDebtors(3));
  const collection = await prepared(excel);
  await hinder(excel);
  const before = excel.host.contents();
  const error: unknown = await excel.commit(collection).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(excel.host.contents()).toEqual(before);
  return error;
}

async function inOffice(work: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

describe("Nothing is written, and the user is told what to do,", () => {
  const hindrances: readonly (readonly [string, string, object, Parameters<typeof refusal>[0]])[] = [
    [
      "while a filter is on, for Excel would misplace the values",
      "workbook.filtered",
      { sheets: "Facturen" },
      () =>
        inOffice((context) =>
          context.workbook.tables.getItem("Invoices").columns.getItemAt(0).filter.applyValuesFilter(["F1"]),
        ),
    ],
    [
      "where sheets are protected: all of them are named",
      "workbook.protectedSheets",
      { sheets: "Facturen, Journaal" },
      () =>
        inOffice(({ workbook }) => {
          workbook.worksheets.getItem("Facturen").protection.protect();
          workbook.worksheets.getItem("Journaal").protection.protect();
        }),
    ],
    [
      "where cells are filled below a table",
      "file.cellsBelowTable",
      { sheet: "Journaal", cell: "A5" },
      ({ host }) => host.write("Journaal!B5", "notitie"),
    ],
    [
      "when Excel cannot be reached",
      "workbook.offline",
      { code: "ConnectionFailure" },
      ({ host }) => {
        host.faults.offline = true;
      },
    ],
    [
      "when the workbook changed after the preview: the cell is named",
      "workbook.basisChanged",
      { what: "Facturen!J2" },
      ({ host, book }) => {
        expect(book().tables.Invoices[0]?.openAmount).toBeNull();
        host.write("Facturen!J2", 12.5);
      },
    ],
    [
      "when a record went after the preview",
      "workbook.basisChanged",
      { what: "Facturen" },
      ({ host }) => host.write("Facturen!A2", "F77"),
    ],
    [
      "when a column was put in after the preview",
      "workbook.basisChanged",
      { what: "Facturen" },
      () => inOffice(({ workbook }) => workbook.tables.getItem("Invoices").columns.add(1, undefined, "Notitie")),
    ],
  ];

  test.each(hindrances)("%s", async (_what, code, params, hinder) => {
    const error = await refusal(hinder);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code, params });
  });

  test("when rows were added in the very moment of writing", async () => {
    const excel = await excelBook(bookOfDebtors(3));
    const collection = await prepared(excel);
    let request = 0;
    excel.host.faults.beforeRequest = () => {
      request += 1;
      if (request === 3) excel.host.write("Facturen!A5", "F9");
    };
    await expect(excel.commit(collection)).rejects.toMatchObject({ code: "workbook.shifted" });
    expect(excel.book().tables.Log).toEqual([]);
    expect(excel.book().tables.Orders).toEqual([]);
  });

  test("where the structure of the workbook is protected and a sheet is missing", async () => {
    const host = await officeHost([newSheet("Invoices", "nl", [anInvoice()])]);
    await inOffice(({ workbook }) => {
      workbook.protection.protect();
    });
    const made = setUpWorkbook(excelWorkbook(), { language: null, write: true });
    await expect(made).rejects.toMatchObject({ code: "workbook.protectedStructure" });
    expect(host.contents().tables).toHaveLength(1);
  });

  test("where a sheet of the user's own has the name of one that is missing", async () => {
    const host = await officeHost([newSheet("Invoices", "nl", [anInvoice()])]);
    host.book.addSheet("Logboek");
    host.write("Logboek!A1", [["Wat"], ["Wanneer"]]);
    const made = setUpWorkbook(excelWorkbook(), { language: null, write: true });
    await expect(made).rejects.toMatchObject({ code: "workbook.sheetNameTaken", params: { sheet: "Logboek" } });
    expect(host.contents().tables).toHaveLength(1);
  });

  test("where a table was made after it was missed", async () => {
    const host = await officeHost();
    const workbook = excelWorkbook();
    const write = { newSheets: [newSheet("Invoices", "nl")], tables: [] };
    await workbook.write(write);
    await expect(workbook.write(write)).rejects.toMatchObject({ code: "workbook.tableNameTaken" });
    expect(host.contents().tables).toHaveLength(1);
  });

  test("in words, in both languages, for every refusal", () => {
    for (const language of ["nl", "en"] as const) {
      const { messages, fill } = translate(language);
      for (const [, code, params] of hindrances) {
        const text: string = messages.workbookErrors[code as keyof typeof messages.workbookErrors];
        expect(fill(text as never, params as never)).not.toMatch(/[{}]/);
      }
    }
  });
});

describe("While somebody types in a cell", () => {
  test("Excel waits, and the action goes on when he is done", async () => {
    const apiSets = { ...FLOOR_API_SETS, DelayForCellEdit: "1.1" };
    const excel = await excelBook(bookOfDebtors(3), { apiSets });
    const collection = await prepared(excel);
    excel.host.faults.cellEditMode = true;
    const writing = excel.commit(collection);
    await new Promise((resume) => setTimeout(resume, 20));
    expect(excel.book().tables.Log).toEqual([]);
    excel.host.faults.cellEditMode = false;
    await writing;
    expect(excel.book().tables.Log.map(({ state }) => state)).toEqual(["Completed"]);
  });

  test("an Excel that cannot wait says that somebody types", async () => {
    const excel = await excelBook(bookOfDebtors(3));
    const collection = await prepared(excel);
    excel.host.faults.cellEditMode = true;
    await expect(excel.commit(collection)).rejects.toMatchObject({ code: "workbook.cellEditMode" });
  });
});

describe("What Excel refuses while it writes", () => {
  test.each([
    ["AccessDenied", "workbook.protected"],
    ["RequestPayloadSizeLimitExceeded", "workbook.payloadTooLarge"],
    ["InsertDeleteConflict", "workbook.shifted"],
    ["GeneralException", "workbook.hostRefused"],
  ] as const)("%s is told as %s, with Excel's own code", async (code, ours) => {
    const excel = await excelBook(bookOfDebtors(3));
    const collection = await prepared(excel);
    excel.host.faults.fail({ request: 3, when: "before", code });
    await expect(excel.commit(collection)).rejects.toMatchObject({ code: ours, params: { code } });
  });

  test("a mistake of ours stays what it is", async () => {
    const { workbook } = await excelBook(bookOfDebtors(3));
    const write = workbook.write({
      newSheets: [],
      tables: [{ table: "Nowhere", addColumns: [], columns: [], rowCount: 1, appendRows: 1, removeRows: [] }],
    });
    await expect(write).rejects.toThrow("the workbook has no table Nowhere");
  });
});

describe("Two people in one workbook", () => {
  test("of two who collect the same invoices at once, the second is refused and told why", async () => {
    const excel = await excelBook(bookOfDebtors(3));
    const first = await prepared(excel);
    const second = await prepared(excel, momentOn("2026-11-22T10:16:00", "bert"));
    await excel.commit(first);
    await expect(excel.commit(second)).rejects.toMatchObject({ code: "workbook.basisChanged" });
    expect(excel.book().tables.Orders).toHaveLength(1);
    expect(wrongIn(excel.book(), MOMENT)).toEqual([]);
  });

  test("rows that another moves between preview and writing are found again by their keys", async () => {
    const excel = await excelBook(bookOfDebtors(3));
    const collection = await prepared(excel);
    await inOffice(({ workbook }) => {
      workbook.tables.getItem("Invoices").getDataBodyRange().getRow(0).insert("Down");
      workbook.worksheets.getItem("Debiteuren").getRange("1:1").insert("Down");
      workbook.worksheets.getItem("Journaal").getRange("A:A").insert("Right");
    });
    await excel.commit(collection);
    const { Invoices, Ledger } = excel.book().tables;
    expect(Invoices.map(({ row, number, status }) => [row, number, status])).toEqual([
      [3, "F1", "InTransit"],
      [4, "F2", "InTransit"],
      [5, "F3", "InTransit"],
    ]);
    expect(Ledger).toHaveLength(6);
    expect(wrongIn(excel.book(), MOMENT)).toEqual([]);
  });

  test("while an action of another is not ended, no action that writes begins", async () => {
    const excel = await excelBook(bookOfDebtors(3));
    const collection = await prepared(excel);
    excel.host.faults.fail({ request: 3, when: { actions: 300 }, thenOffline: true });
    await expect(excel.commit(collection)).rejects.toThrow(WorkbookError);
    excel.host.faults.offline = false;
    expect(excel.book().tables.Log.map(({ state }) => state)).toEqual(["Started"]);
    const { outcome } = await prepared(excel, momentOn("2026-11-22T10:20:00", "bert"));
    expect(outcome.findings.map(({ code }) => code)).toEqual(["log.unfinished"]);
    expect((await reopened(excel)).tables.Log.map(({ state }) => state)).not.toContain("Started");
  });
});

test("several requests are one step of undo where Excel can, and an Excel that refuses that is asked without", async () => {
  const apiSets = { ExcelApi: "1.20" };
  const { workbook, host } = await excelBook(bookOfDebtors(1), { apiSets });
  const asked: unknown[] = [];
  const { run } = Excel;
  const refusing = (options: unknown, work: unknown) => {
    asked.push(options);
    return (run as (options: unknown, work: unknown) => Promise<unknown>)(options, work);
  };
  const write = { newSheets: [newSheet("Exports", "en")], tables: [] };
  const realm = Excel as { run: unknown };
  realm.run = refusing;
  try {
    host.faults.fail({ request: 1, when: "before", code: "UndoNotSupported" as never });
    await expect(workbook.write(write)).rejects.toThrow(WorkbookError);
    await workbook.read();
    await expect(workbook.write(write)).rejects.toMatchObject({ code: "workbook.tableNameTaken" });
  } finally {
    realm.run = run;
  }
  expect(asked).toEqual([
    { delayForCellEdit: true, mergeUndoGroup: true },
    { delayForCellEdit: true },
    { delayForCellEdit: true },
  ]);
});
