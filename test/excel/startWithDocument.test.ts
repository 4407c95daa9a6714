import { startWithDocument } from "../../src/excel/startWithDocument";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";

afterAll(assertAllImplemented);

describe("Starting with the workbook", () => {
  test("is asked of Excel once: what it keeps already is not changed again", async () => {
    const host = await officeHost();
    expect(await startWithDocument()).toBe(true);
    expect(host.book.runtime.startState).toBe("Background");
    host.stats.reset();
    expect(await startWithDocument()).toBe(true);
    expect(host.stats.requests).toBe(1);
  });

  test("is not asked of an Excel that runs pane, ribbon and functions each by itself", async () => {
    const host = await officeHost([], { apiSets: { ExcelApi: "1.14" } });
    expect(await startWithDocument()).toBe(false);
    expect(host.book.runtime.startState).toBe("Inactive");
    expect(host.stats.requests).toBe(0);
  });

  test("is refused by an Excel that cannot be reached", async () => {
    const host = await officeHost();
    host.faults.offline = true;
    await expect(startWithDocument()).rejects.toMatchObject({ code: "ConnectionFailure" });
  });
});
