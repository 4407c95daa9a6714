import { startsWithDocument, startWithDocument } from "../../src/excel/startWithDocument";
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

  test("asks nobody without the add-in for trust, until it is taken out", async () => {
    const host = await officeHost();
    host.book.settings.set("Other", 5);
    const saveAsync = jest.spyOn(Office.context.document.settings, "saveAsync");
    await startWithDocument();
    await startWithDocument();
    expect([...host.book.settings]).toEqual([
      ["Other", 5],
      ["Office.DisableTrustUX", true],
    ]);
    expect(await startsWithDocument(false)).toBe(true);
    expect(saveAsync).toHaveBeenCalledTimes(1);
    expect(await startsWithDocument(true)).toBe(true);
    expect(await startsWithDocument(true)).toBe(false);
    expect([...host.book.settings]).toEqual([["Other", 5]]);
    expect(saveAsync).toHaveBeenCalledTimes(2);
  });

  test("fails where the workbook's settings cannot be saved", async () => {
    await officeHost();
    const { settings } = Office.context.document;
    jest.spyOn(settings, "saveAsync").mockImplementation((done: unknown) => {
      (done as (result: unknown) => void)({ status: "failed", error: { message: "read-only" } });
    });
    await expect(startWithDocument()).rejects.toThrow("read-only");
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
