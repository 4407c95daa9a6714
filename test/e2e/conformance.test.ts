import type { RuleResult } from "../conformance/rule";
import { RULES } from "../conformance/rules";
import { describeInBrowser, downloadOf, expectAccessible, expectEventually } from "./support/bench";
import { excelPage, serveOffice } from "./support/excelPage";

const PAGE = "conformance/conformance.html";

describeInBrowser("The conformance page in a browser", ({ open }) => {
  test("runs every rule on the real Office.js, and all hold", async () => {
    const { page, host } = await excelPage(open, { path: PAGE });
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByText(`${RULES.length} rules, 0 differ: none`).waitFor();
    const { name, bytes } = await downloadOf(page, () => page.getByRole("link", { name: "Save the result" }).click());
    const file = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly host: string;
      readonly platform: string;
      readonly displayLanguage: string;
      readonly results: readonly RuleResult[];
    };
    expect(name).toBe("conformance-PC.json");
    expect(file).toMatchObject({ host: "Excel", platform: "PC", displayLanguage: "nl-NL" });
    expect(file.results).toEqual(RULES.map(({ id, wanted }) => ({ id, state: "confirmed", wanted, seen: wanted })));
    await expectEventually(host.contents, ({ tables }) => expect(tables).toEqual([]));
    await expectEventually(host.stats, ({ references }) => expect(references).toBe(0));
    await expectAccessible(page);
  });

  test("says where it belongs when there is no Excel", async () => {
    const page = await open(PAGE, { prepare: (context) => serveOffice(context, "served") });
    await page.getByText("This page belongs in Excel").waitFor();
  });

  test("says so when Office.js cannot be reached", async () => {
    const { page } = await excelPage(open, { path: PAGE, library: "unreachable" });
    await page.getByText("Office.js could not be loaded").waitFor();
  });
});
