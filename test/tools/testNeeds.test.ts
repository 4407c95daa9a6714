/** What is prepared before these tests run, in one order. */
async function needs(...paths: string[]): Promise<string[]> {
  const { needsOf } = await import("../../tools/testNeeds.mjs");
  return [...needsOf(paths)].sort();
}

describe("What npm test prepares", () => {
  test("is nothing for a test of the law", async () => {
    expect(await needs("test/domain/values/money.test.ts")).toEqual([]);
    expect(await needs("money")).toEqual([]);
  });

  test("is what the test, or what it imports, starts", async () => {
    expect(await needs("test/tools/incassoblad.test.ts")).toEqual(["commandLine"]);
    expect(await needs("test/e2e/desk.test.ts")).toEqual(["pages"]);
    expect(await needs("test/e2e/journeys.test.ts")).toEqual(["libreOffice", "pages"]);
    expect(await needs("test/file/libreOffice.test.ts")).toEqual(["libreOffice"]);
    expect(await needs("test/file/programs.test.ts")).toEqual(["libreOffice", "openpyxl"]);
    expect(await needs("test/tools", "test/cases")).toEqual(["commandLine", "libreOffice"]);
  });

  test("is everything for every test", async () => {
    expect(await needs()).toEqual(["commandLine", "libreOffice", "openpyxl", "pages", "webServers"]);
    expect(await needs("test")).toEqual(["commandLine", "libreOffice", "openpyxl", "pages", "webServers"]);
  });
});
