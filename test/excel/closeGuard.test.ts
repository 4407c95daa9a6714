import { CloseGuard } from "../../src/excel/closeGuard";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { FLOOR_API_SETS } from "../support/officeHost/officeStub";

afterAll(assertAllImplemented);

const ASKING = { ...FLOOR_API_SETS, SharedRuntime: "1.2" };
const LINGER_MS = 30;

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await soon(5);
}

describe("Before it closes a workbook that is being written Excel asks", () => {
  test("from the first write of an action to shortly after its last", async () => {
    const { book } = await officeHost([], { apiSets: ASKING });
    const guard = new CloseGuard(LINGER_MS);
    const asked: boolean[] = [];
    const write = async (): Promise<void> => {
      await until(() => book.runtime.asksBeforeClose);
      asked.push(book.runtime.asksBeforeClose);
    };
    await guard.during(write);
    await guard.during(write);
    expect(asked).toEqual([true, true]);
    // Between two writes Excel is not told otherwise: nothing else has had a turn since.
    expect(book.runtime.asksBeforeClose).toBe(true);
    await until(() => !book.runtime.asksBeforeClose);
  });

  test("also where a write fails, which fails as it did", async () => {
    const { book } = await officeHost([], { apiSets: ASKING });
    const guard = new CloseGuard(LINGER_MS);
    const write = async (): Promise<void> => {
      await until(() => book.runtime.asksBeforeClose);
      throw new Error("no room");
    };
    await expect(guard.during(write)).rejects.toThrow("no room");
    await until(() => !book.runtime.asksBeforeClose);
  });

  test("where the workbook in Excel is written", async () => {
    const { book } = await officeHost([], { apiSets: ASKING });
    const writeUpon = excelWorkbook().writeUpon ?? (() => Promise.reject(new Error("nothing is written")));
    await writeUpon([], async () => {
      await until(() => book.runtime.asksBeforeClose);
      return [];
    });
    await until(() => !book.runtime.asksBeforeClose);
  });

  test("but an Excel that cannot, or refuses to, writes as ever", async () => {
    const floor = await officeHost();
    const guard = new CloseGuard(LINGER_MS);
    expect(await guard.during(() => Promise.resolve(5))).toBe(5);
    expect(floor.stats.requests).toBe(0);
    const refusing = await officeHost([], { apiSets: ASKING });
    refusing.faults.offline = true;
    expect(await guard.during(() => Promise.resolve(6))).toBe(6);
    expect(refusing.book.runtime.asksBeforeClose).toBe(false);
    await soon(2 * LINGER_MS);
  });
});
