import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { actOn, bookOfDebtors, momentOn } from "../support/books";
import { wrongIn } from "../support/excelBook";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser, expectAccessible } from "./support/bench";
import { inExcel } from "./support/paneDoors";

const AT = "2026-12-07T10:00:00";
const CLICKS_MAX = 8;

describeInBrowser("Five returns of one reason", ({ open }) => {
  test("are ticked and posted in at most eight clicks", async () => {
    const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
    const issued = actOn(bookOfDebtors(5), collectAction, request, momentOn("2026-11-22T10:00:00")).book;
    const { book } = actOn(issued, deliverAction, { order: "2026-0001" }, momentOn("2026-11-23T10:00:00"));
    const options = { at: AT, width: 320, height: 800 };
    const { pane, saved } = await inExcel(open, "nl", await workbookOf(book), options);
    const { returns } = pane.words;
    await pane.seesAllOf("start");
    await pane.turnTo("returns");
    const before = pane.clicks;
    for (const item of ["F1", "F2", "F3", "F4", "F5"]) await pane.tick(new RegExp(`^${item} `));
    await pane.chooseBeginning(returns.reason, "AM04");
    await expectAccessible(pane.page);
    await pane.press(/^Controleer 5 storno's/);
    await pane.sees(pane.fill(returns.severalSum, { count: 5, amount: "1500.00" }));
    await pane.press(/^Boek 5 storno's/);
    await pane.sees(pane.fill(returns.doneSeveral, { count: 5, amount: "1500.00" }));
    // The list of reasons is opened with a click as well.
    expect(pane.clicks - before + 1).toBeLessThanOrEqual(CLICKS_MAX);
    const { book: after } = decodeBook(await (await openXlsx(await saved(), nodeCodec)).read());
    expect(after.tables.DirectDebits.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "Returned"));
    expect(wrongIn(after, { at: isoDateTime(AT), user: "anna" })).toEqual([]);
  });
});
