import { collectAction } from "../../src/actions/collect";
import { compareAction } from "../../src/actions/compare";
import { isoDate } from "../../src/domain/values/calendar";
import { allNewSheets } from "../../src/sheets/newSheets";
import { actOn, bookOfDebtors } from "../support/books";
import { type FakeDisk, fakeDisk, fakeWorld, type Said, say } from "../support/fakeWorld";
import { onOneLine } from "../support/foreignFile";
import { memoryWorkbook } from "../support/memoryWorkbook";

const { book: BOOK, outcome } = actOn(bookOfDebtors(2), collectAction, {
  collectionDate: isoDate("2026-12-01"),
  confirmed: "all",
});
const XML = Buffer.from(outcome.documents[0]?.bytes ?? []).toString();

/** A disk with a workbook of one issued order, and a file beside it. */
function diskWith(file: string, path = "/books/bank/file.xml"): FakeDisk {
  const disk = fakeDisk({ "/books/book.xlsx": memoryWorkbook(allNewSheets("nl", BOOK.tables)) });
  disk.files.set(path, Buffer.from(file));
  return disk;
}

function compare(disk: FakeDisk, words = "compare book.xlsx bank/file.xml --order 2026-0001"): Promise<Said> {
  return say(words, fakeWorld(disk, [compareAction]));
}

describe("compare", () => {
  test("ends with 0 for the order's own file, and writes nothing", async () => {
    const disk = diskWith(XML);
    const { exit, out, error } = await compare(disk);
    expect([exit, error, disk.events]).toEqual([0, "", []]);
    expect(out).toContain("file.xml is byte voor byte het bestand van opdracht 2026-0001.");
    expect(out).toContain("Bestand vergeleken met opdracht 2026-0001.");
  });

  test("ends with 0 where programs only have their own ways", async () => {
    const { exit, out } = await compare(diskWith(onOneLine(XML).replace("<MsgId>2026", "<MsgId>2027")));
    expect(exit).toBe(0);
    expect(out).toContain("Bericht-ID");
  });

  test("ends with 1 when something differs that matters, at its cell", async () => {
    const { exit, out } = await compare(
      diskWith(XML.replace("SR10002", "SR10020")),
      "compare book.xlsx bank/file.xml --order 2026-0001 --json",
    );
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      action: "compare",
      exit: 1,
      changes: [],
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: "compare.payment",
          table: "DirectDebits",
          row: 3,
          field: "mandateId",
          address: expect.stringMatching(/^Incassoregels![A-Z]+3$/),
          message: expect.stringContaining("Kenmerk machtiging"),
        }),
      ]),
      summary: { compared: { payment: 1 } },
    });
  });

  test("ends with 1 for a file that cannot be read as a bank file", async () => {
    const { exit, out } = await compare(diskWith("Debiteur;Bedrag"));
    expect(exit).toBe(1);
    expect(out).toContain("file.xml");
  });

  test("ends with 3 when the file is not there, and says which", async () => {
    const { exit, error } = await compare(diskWith(XML, "/books/elsewhere.xml"));
    expect(exit).toBe(3);
    expect(error).toContain("/books/bank/file.xml");
    expect(error).not.toContain("book.xlsx");
  });

  test("says in its help that a file follows the workbook", async () => {
    const { exit, out } = await compare(diskWith(XML), "compare --help");
    expect(exit).toBe(0);
    expect(out).toContain("compare WORKBOOK.xlsx FILE");
  });
});
