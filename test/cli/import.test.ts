import { ignoreAction } from "../../src/actions/ignore";
import { importAction } from "../../src/actions/import";
import { matchAction } from "../../src/actions/match";
import type { ActionTraits } from "../../src/actions/action";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { bookOfDebtors } from "../support/books";
import type { BankStatement } from "../../tools/bank/bank.mjs";

const ACTIONS = [importAction, matchAction, ignoreAction] as unknown as ActionTraits[];
const AT = "--moment 2026-12-31T12:00:00";

const DAY: BankStatement = {
  account: "NL91ABNA0417164300",
  number: 1,
  opening: 100_000,
  openingDay: "2026-12-29",
  day: "2026-12-30",
  entries: [
    {
      kind: "Batch",
      day: "2026-12-30",
      amount: 60_000,
      paymentInformationId: "2026-0001-00001-1",
      numberOfTransactions: 3,
    },
    {
      kind: "Return",
      day: "2026-12-30",
      amount: 20_000,
      endToEndId: "2026-0001-00002",
      mandateId: "SR10002",
      reason: "AM04",
    },
  ],
};

/** A disk with a workbook and a day of the bank in two formats, beside a file that is none of a bank's. */
async function aDisk() {
  const { camt } = await import("../../tools/bank/camt.mjs");
  const { mt940 } = await import("../../tools/bank/mt940.mjs");
  const workbook = memoryWorkbook(allNewSheets("nl", bookOfDebtors(3).tables).map((sheet) => sheet));
  const disk = fakeDisk({ "/books/book.xlsx": workbook });
  const bytes = (text: string) => new TextEncoder().encode(text);
  disk.files.set("/books/day.xml", bytes(camt("camt.053", [DAY], { bank: "ABNAMRO" })));
  disk.files.set("/books/day.sta", bytes(mt940("abn", [DAY])));
  disk.files.set("/books/cut.xml", bytes(camt("camt.053", [DAY]).slice(0, 900)));
  disk.files.set("/books/letter.txt", bytes("Geachte heer, mevrouw,"));
  return { world: fakeWorld(disk, ACTIONS), workbook };
}

describe("The files of a bank, on the command line", () => {
  test("are taken in at once, each event once, and the summary counts them by file", async () => {
    const { world, workbook } = await aDisk();
    const json = JSON.parse((await say(`import book.xlsx day.xml day.sta --json ${AT}`, world)).out) as object;
    expect(json).toMatchObject({
      action: "import",
      exit: 0,
      findings: [
        { code: "import.known", params: { file: "day.sta", count: 2 }, message: expect.any(String) as string },
      ],
      summary: {
        bankEntries: [
          { bookingDate: "2026-12-30", amount: "600.00", kind: "Batch" },
          { bookingDate: "2026-12-30", amount: "-200.00", kind: "Return", endToEndId: "2026-0001-00002" },
        ],
        added: 2,
        known: 2,
        files: [
          { file: "day.xml", format: "camt.053", statements: 1, reported: 2, added: 2 },
          { file: "day.sta", format: "MT940", added: 0 },
        ],
      },
    });
    const { BankEntries, Log } = decodeBook(workbook.contents).book.tables;
    expect(BankEntries).toHaveLength(2);
    expect(Log).toMatchObject([{ action: "import", state: "Completed" }]);
    const again = await say(`import book.xlsx day.xml --language en ${AT}`, world);
    expect(again.exit).toBe(0);
    expect(again.out).toContain("day.xml was imported before, on 31 Dec 2026 by anna.");
    expect(decodeBook(workbook.contents).book.tables.Log).toHaveLength(1);
  });

  test("that are damaged or none of a bank's are told with their line, and nothing is taken in", async () => {
    const { world, workbook } = await aDisk();
    const { exit, out } = await say(`import book.xlsx day.xml cut.xml letter.txt --language en ${AT}`, world);
    expect(exit).toBe(1);
    expect(out).toMatch(/cut\.xml .*line \d+/);
    expect(out).toContain("letter.txt");
    expect(decodeBook(workbook.contents).book.tables.BankEntries).toEqual([]);
    expect((await say(`import book.xlsx absent.xml ${AT}`, world)).exit).toBe(3);
  });

  test("in a dry run are only shown", async () => {
    const { world, workbook } = await aDisk();
    const { exit, out } = await say(`import book.xlsx day.sta --dry-run --language nl ${AT}`, world);
    expect(exit).toBe(0);
    expect(out).toMatch(/Nieuw +2/);
    expect(decodeBook(workbook.contents).book.tables.BankEntries).toEqual([]);
  });

  test("bring entries that can be ignored, and found again", async () => {
    const { world, workbook } = await aDisk();
    await say(`import book.xlsx day.xml ${AT}`, world);
    const [first] = decodeBook(workbook.contents).book.tables.BankEntries;
    const words = (command: string) => `${command} book.xlsx --entry ${first?.reference ?? ""} ${AT}`;
    const status = () => decodeBook(workbook.contents).book.tables.BankEntries[0]?.status;
    expect([(await say(words("ignore"), world)).exit, status()]).toEqual([0, "Ignored"]);
    expect([(await say(words("match"), world)).exit, status()]).toEqual([0, "New"]);
  });
});
