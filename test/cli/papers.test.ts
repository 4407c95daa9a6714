import { notifyAction } from "../../src/actions/notify";
import { collectAction } from "../../src/actions/collect";
import { orderAction } from "../../src/actions/order";
import { orderLetterAction } from "../../src/actions/orderLetter";
import { proposeAction } from "../../src/actions/propose";
import { papersSentAction } from "../../src/actions/papersSent";
import { isoDate } from "../../src/domain/values/calendar";
import { allNewSheets } from "../../src/sheets/newSheets";
import { actOn, aDebtor, bookOfDebtors } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";

const AT = "--moment 2026-11-22T10:15:00";

/** A disk with a workbook that has a draft order of two debtors. */
function diskWithOrder() {
  const debtors = bookOfDebtors(2).tables.Debtors.map((one) => ({ ...one, email: `${one.number}@mail.nl` }));
  const [first = aDebtor(), ...others] = debtors;
  const book = bookOfDebtors(2, { Debtors: [{ ...first, email: null }, ...others] });
  const collectionDate = isoDate("2026-12-01");
  const { tables } = actOn(book, orderAction, { collectionDate, confirmed: "all" }).book;
  return fakeDisk({ "/books/book.xlsx": memoryWorkbook([...allNewSheets("nl", tables)]) });
}

describe("What debtors are written, on the command line", () => {
  test("lies beside the workbook, a PDF for each, and nothing is written into it", async () => {
    const disk = diskWithOrder();
    const { exit, out } = await say(`notify book.xlsx --order 2026-0001 --json ${AT}`, fakeWorld(disk, [notifyAction]));
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      changes: [],
      summary: { order: "2026-0001", total: "300.00", notices: [{ debtor: "10001" }, { mail: "10002@mail.nl" }] },
      findings: [{ code: "papers.noMail", params: { count: 1 } }],
      documents: [
        { kind: "paper", path: "/books/notification-2026-0001-10001.pdf", order: "2026-0001" },
        { kind: "paper", path: "/books/notification-2026-0001-10002.pdf", order: "2026-0001" },
      ],
    });
  });

  test("is a table or drafts of mails in the folder asked for, in the language asked for", async () => {
    const disk = diskWithOrder();
    const world = fakeWorld(disk, [notifyAction]);
    await say(`notify book.xlsx --order 2026-0001 --as csv --language en --out mail ${AT}`, world);
    const table = disk.files.get("/books/mail/notification-2026-0001.csv");
    expect(new TextDecoder().decode(table)).toContain("Order,Debtor,Name");
    const drafts = await say(`notify book.xlsx --order 2026-0001 --as mail --out mail ${AT}`, world);
    expect(drafts.out).toContain("/books/mail/notification-2026-0001.zip");
  });

  test("a proposal is a report where one is asked for, and an order has a letter to sign", async () => {
    const { tables } = bookOfDebtors(2);
    const disk = fakeDisk({ "/books/book.xlsx": memoryWorkbook([...allNewSheets("nl", tables)]) });
    const world = fakeWorld(disk, [proposeAction, collectAction, orderLetterAction]);
    const propose = `propose book.xlsx --collection-date 2026-12-01 --json ${AT}`;
    expect(JSON.parse((await say(propose, world)).out)).toMatchObject({ documents: [] });
    expect(JSON.parse((await say(`${propose} --report csv`, world)).out)).toMatchObject({
      documents: [{ kind: "paper", path: "/books/proposal-2026-12-01.csv", order: null }],
    });
    await say(`collect book.xlsx --collection-date 2026-12-01 --confirm ${AT}`, world);
    const letter = await say(`order-letter book.xlsx --order 2026-0001 --page --json ${AT}`, world);
    expect([letter.exit, JSON.parse(letter.out)]).toMatchObject([
      0,
      {
        summary: { batchNumber: "00001", transactions: 2, newcomers: [{ isNewDebtor: true }, {}] },
        documents: [{ kind: "paper", path: "/books/order-letter-2026-0001.html", order: "2026-0001" }],
      },
    ]);
    expect((await say(`${propose} --report word --language en`, world)).out).toContain("pdf, page or csv");
  });

  test("is recorded when it went out, on the lines", async () => {
    const disk = diskWithOrder();
    const world = fakeWorld(disk, [papersSentAction]);
    const { exit, out } = await say(`papers-sent book.xlsx --order 2026-0001 --paper notification --json ${AT}`, world);
    expect([exit, JSON.parse(out)]).toMatchObject([
      0,
      {
        summary: { paper: "notification", on: "2026-11-22", debtors: 2, lines: 2 },
        changes: [{ table: "DirectDebits", fields: { preNotifiedOn: "2026-11-22" } }, {}, { table: "Log" }],
      },
    ]);
    const again = await say(`papers-sent book.xlsx --order 2026-0001 --paper notification ${AT}`, world);
    expect(again.exit).toBe(1);
  });

  test("with wrong words: what is none of the forms, and a day for what did not go out", async () => {
    const world = fakeWorld(diskWithOrder(), [notifyAction]);
    const form = await say("notify book.xlsx --order 1 --as word --language en", world);
    expect([form.exit, form.error]).toEqual([2, expect.stringContaining("pdf, page, csv, xlsx or mail")]);
    const day = "papers-sent book.xlsx --order 1 --paper letter --on 2026-11-20 --not-sent --language en";
    const { error } = await say(day, world);
    expect(error).toContain("notification or specification");
    expect(error).toContain("--on, --not-sent");
  });
});
