import { WEB_PAYLOAD_MAX } from "../support/officeHost/faults";
import { assertAllImplemented, officeHost, type OfficeHost } from "../support/officeHost/nodeHost";
import { FLOOR_API_SETS } from "../support/officeHost/officeStub";
import { refusal } from "./refusal";

afterAll(assertAllImplemented);

/** Three writes in two requests: A1 and A2, then A3. */
async function writeThree(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
    await context.sync();
    sheet.getRange("A3").values = [[3]];
    await context.sync();
  });
}

function written(host: OfficeHost): readonly unknown[] {
  return [1, 2, 3].map((row) => host.book.sheets[0]?.grid.cell(row, 1).value);
}

describe("A request that fails", () => {
  test("before it runs leaves nothing of itself", async () => {
    const host = await officeHost();
    host.faults.fail({ request: 2, when: "before" });
    expect(await refusal(writeThree())).toMatchObject({ code: "ConnectionFailure" });
    expect(written(host)).toEqual([1, 2, null]);
    expect(host.stats.log.map(({ error }) => error)).toEqual([null, "ConnectionFailure"]);
  });

  test("after it ran leaves all of itself, and only the answer is lost", async () => {
    const host = await officeHost();
    host.faults.fail({ request: 1, when: "after" });
    expect(await refusal(writeThree())).toMatchObject({ code: "ConnectionFailure" });
    expect(written(host)).toEqual([1, 2, null]);
  });

  test("inside leaves the actions before, at every single action", async () => {
    const whole = await officeHost();
    await writeThree();
    const actions = whole.stats.log[0]?.actions ?? 0;
    expect(actions).toBeGreaterThan(4);
    const states: string[] = [];
    for (let after = 0; after < actions; after += 1) {
      const host = await officeHost();
      host.faults.fail({ request: 1, when: { actions: after } });
      expect(await refusal(writeThree())).toMatchObject({ code: "GeneralException" });
      states.push(JSON.stringify(written(host)));
    }
    expect([...new Set(states)]).toEqual(["[null,null,null]", "[1,null,null]"]);
  });

  test("takes every later request along when the pane is closed by it", async () => {
    const host = await officeHost();
    host.faults.fail({ request: 1, when: { actions: 6 }, code: "AccessDenied", thenOffline: true });
    expect(await refusal(writeThree())).toMatchObject({ code: "AccessDenied" });
    expect(await refusal(writeThree())).toMatchObject({ code: "ConnectionFailure" });
    host.faults.offline = false;
    await writeThree();
    expect(written(host)).toEqual([1, 2, 3]);
  });

  test("fails once: the next try gets through", async () => {
    const host = await officeHost();
    host.faults.fail({ request: 1, when: "before", code: "GeneralException" });
    expect(await refusal(writeThree())).toMatchObject({ code: "GeneralException" });
    await writeThree();
    expect(written(host)).toEqual([1, 2, 3]);
  });
});

describe("Payload limits of Excel on the web", () => {
  const rows = (count: number): string[][] => Array.from({ length: count }, () => ["x".repeat(1000)]);
  const write = async (count: number): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRangeByIndexes(0, 0, count, 1).values = rows(count);
      await context.sync();
    });

  test("a request over 5 MB is refused and nothing of it is done", async () => {
    const host = await officeHost();
    host.faults.payloadMax = WEB_PAYLOAD_MAX;
    expect(await refusal(write(5300))).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(written(host)).toEqual([null, null, null]);
    await write(5000);
    expect(host.stats.log.at(-1)?.bytesIn).toBeGreaterThan(5_000_000);
  });

  test("an answer over 5 MB is refused although the request was done", async () => {
    const host = await officeHost();
    await write(5300);
    host.faults.payloadMax = WEB_PAYLOAD_MAX;
    const read = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").values = [["done"]];
      sheet.getRange("A1:A5300").load("values");
      await context.sync();
    });
    expect(await refusal(read)).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(host.book.sheets[0]?.grid.cell(1, 2).value).toBe("done");
  });
});

describe("Cell edit mode", () => {
  test("refuses every request while somebody types in a cell", async () => {
    const host = await officeHost();
    host.faults.cellEditMode = true;
    expect(await refusal(writeThree())).toMatchObject({ code: "InvalidOperationInCellEditMode" });
    host.faults.cellEditMode = false;
    await writeThree();
    expect(written(host)).toEqual([1, 2, 3]);
  });

  test("holds back a run that asks to wait, until the typing ends", async () => {
    const host = await officeHost([], { apiSets: { ...FLOOR_API_SETS, DelayForCellEdit: "1.1" } });
    host.faults.cellEditMode = true;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await new Promise((resume) => setTimeout(resume, 5));
    expect(written(host)).toEqual([null, null, null]);
    host.faults.cellEditMode = false;
    await run;
    expect(written(host)).toEqual([1, null, null]);
  });
});

describe("Somebody else", () => {
  test("writes between two requests of a run, and the second sees it", async () => {
    const host = await officeHost();
    host.faults.beforeRequest = (number) => {
      if (number === 2) host.write("Sheet1!A2", "theirs");
    };
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A2").load("values");
      await context.sync();
      expect(cell.values).toEqual([[""]]);
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["theirs"]]);
    });
  });

  test("inserts a row between two requests, and a kept range follows its cells", async () => {
    const host = await officeHost();
    host.write("Sheet1!A1", [["one"], ["two"]]);
    host.faults.beforeRequest = (number) => {
      if (number === 2) host.insertRows("Sheet1!1:1");
    };
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A2").load("values");
      await context.sync();
      cell.load("values,address");
      await context.sync();
      expect([cell.values, cell.address]).toEqual([[["two"]], "Sheet1!A3"]);
    });
  });
});
