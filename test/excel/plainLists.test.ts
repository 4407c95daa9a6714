import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { RemoteWorkbook } from "../../src/session/remoteWorkbook";
import { serveWorkbook } from "../../src/session/serveWorkbook";
import type { ToWorkbook } from "../../src/session/wire";
import { tablesOfLists } from "../../src/workbook/plainTables";
import { officeHost } from "../support/officeHost/nodeHost";
import { PLAIN_CASES, type PlainCase } from "../support/plainLists";
import { plainWorkbook } from "../support/plainWorkbook";

/** The embedded Excel fills no cells by a formula of another one, and hides no rows by the filter of a sheet. */
const OTHER_IN_EXCEL = new Set(["a formula that fills several cells"]);
const CASES = Object.entries(PLAIN_CASES).filter(([name]) => !OTHER_IN_EXCEL.has(name));

const opened = (one: PlainCase) => officeHost(plainWorkbook([one.page], { Tarief: "0.21" }));

describe("A list in Excel that is no table", () => {
  test.each(CASES)("is found as in a file, and becomes a table where it stands: %s", async (_name, one) => {
    const host = await opened(one);
    const before = host.contents();
    const { made, problems } = await tablesOfLists(excelWorkbook(), { write: true });
    expect(made.map(({ range }) => range)).toEqual(one.range === null ? [] : [one.range]);
    expect(problems.map(({ code, params }) => `${code} ${String(params["cell"])}`)).toEqual(one.problems ?? []);
    const after = host.contents();
    expect(before.tables).toEqual([]);
    expect(after.tables.map(({ name }) => name)).toEqual(made.map(({ tableName }) => tableName));
    const [table] = after.tables;
    expect(table?.rows.length ?? 0).toBe(made[0]?.rows ?? 0);
  });

  test("is found through a worker too", async () => {
    const one = PLAIN_CASES["title rows above and a total below"] as PlainCase;
    await opened(one);
    let serve: (message: ToWorkbook) => void = () => undefined;
    const remote = new RemoteWorkbook((message) => serve(message));
    serve = serveWorkbook(excelWorkbook(), remote.take, { pace: () => undefined });
    const { made } = await tablesOfLists(remote, { write: false });
    expect(made.map(({ sheet, range, rows }) => [sheet, range, rows])).toEqual([["Openstaand", "A4:F8", 4]]);
    const without: RemoteWorkbook = new RemoteWorkbook((message) => serve(message));
    serve = serveWorkbook({ ...excelWorkbook(), readPlain: undefined } as never, without.take, {
      pace: () => undefined,
    });
    expect(await without.readPlain()).toEqual([]);
  });
});
