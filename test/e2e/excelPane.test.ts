import type { Page } from "playwright-core";
import { verifyAction } from "../../src/actions/verify";
import { en } from "../../src/messages/en";
import { paneEn } from "../../src/taskpane/texts/paneEn";
import { nl } from "../../src/messages/nl";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { decodeBook } from "../../src/sheets/decode";
import { momentOn } from "../support/books";
import { FLOOR_API_SETS } from "../support/officeHost/officeStub";
import { describeInBrowser, eventually, expectAccessible, expectEventually } from "./support/bench";
import { type ExcelHost, excelPage, OFFICE_ADDRESS, serveOffice } from "./support/excelPage";
import { sidewaysIn } from "./support/hits";
import { brokenOffWorkbook, sampleWorkbook } from "./support/workbooks";

/** The book that the Excel of a page holds, and what an auditor finds wrong in it. */
async function auditOf(host: ExcelHost) {
  const { book } = decodeBook(await host.contents());
  const { findings } = verifyAction.decide(book, {}, momentOn("2026-11-20T12:00:00"));
  const wrong = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { states: book.tables.Log.map(({ state }) => state), orders: book.tables.Orders.length, wrong };
}

/** Which view the pane shows, by the name of its region. */
function view(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

describeInBrowser("The pane on the real Office.js", ({ open }) => {
  test("checks a workbook and leads to the cell of a finding, and writes nothing", async () => {
    const workbook = await sampleWorkbook("nl");
    const { page, host } = await excelPage(open, { workbook, press: "showCheck" });
    const before = JSON.stringify(await host.contents());
    const { check, parts, shell } = paneNl;
    const shown = view(page, shell.views.check);
    await shown.getByRole("button", { name: check.run, exact: true }).click();
    const links = shown.getByRole("region", { name: parts.findings }).getByRole("button", { name: /^Ga naar / });
    await links.first().waitFor();
    const names = await links.evaluateAll((all) => all.map((link) => link.getAttribute("aria-label") ?? ""));
    const places = names.map((name) => name.replace(/^Ga naar /, ""));
    expect(new Set(places).size).toBeGreaterThan(2);
    await links.last().click();
    await expectEventually(host.selection, (selected) => expect(selected).toBe(places.at(-1)));
    const after = JSON.stringify(await host.contents());
    expect(after).toBe(before);
    // Excel is told that they are not needed any more after what they were needed for.
    await expectEventually(host.stats, ({ references }) => expect(references).toBe(0));
  });

  test("opens in English in an English Excel, and says what to do in an empty workbook", async () => {
    const { page } = await excelPage(open, { language: "en" });
    await page.getByRole("main", { name: paneEn.shell.title }).waitFor();
    await expectEventually(
      () => page.evaluate(() => document.documentElement.lang),
      (language) => expect(language).toBe("en"),
    );
    await view(page, paneEn.shell.views.start).getByRole("button").first().waitFor();
  });

  test("refuses with what to do while nobody can reach the workbook, and reads it when asked again", async () => {
    const { page, host } = await excelPage(open, { workbook: await sampleWorkbook("nl"), press: "showCheck" });
    const run = view(page, paneNl.shell.views.check).getByRole("button", { name: paneNl.check.run, exact: true });
    await run.waitFor();
    await host.faults({ offline: true });
    await run.click();
    await page.getByText(nl.workbookErrors["workbook.offline"].slice(0, 20)).first().waitFor();
    await host.faults({ offline: false });
    await run.click();
    await page.getByRole("region", { name: paneNl.parts.findings }).waitFor();
  });
});

describeInBrowser("The ribbon", ({ open }) => {
  test.each([
    ["showCheck", "check"],
    ["showCollect", "collect"],
    ["showReturns", "returns"],
    ["showVerify", "ledger"],
  ] as const)("%s shows the pane, open or not, and lets the button go", async (command, name) => {
    const { page, host } = await excelPage(open, { workbook: await sampleWorkbook("nl") });
    await view(page, paneNl.shell.views.start).waitFor();
    await host.press(command);
    await view(page, paneNl.shell.views[name]).waitFor();
    await expectEventually(host.runtime, ({ state }) => expect(state).toBe("Visible"));
  });

  test("asks for a view in an Excel without a shared runtime too, where the pane is another page", async () => {
    const { page, host } = await excelPage(open, { workbook: await sampleWorkbook("nl"), sharedRuntime: false });
    await view(page, paneNl.shell.views.start).waitFor();
    await host.press("showVerify");
    await view(page, paneNl.shell.views.ledger).waitFor();
  });
});

/** Calls a custom function as Excel does, by the name under which the page has given it. */
async function call(page: Page, id: string, values: readonly unknown[]) {
  return page.evaluate(
    async ([name, given]) => {
      const { CustomFunctions } = window as unknown as {
        readonly CustomFunctions: {
          readonly _association: { readonly mappings: Readonly<Record<string, (...values: unknown[]) => unknown>> };
        };
      };
      try {
        // Beside the pane an answer comes when the texts are there, which Excel waits for.
        return { value: await CustomFunctions._association.mappings[name]?.(...given), error: null };
      } catch (error) {
        const { code, message } = error as { readonly code: string; readonly message: string };
        return { value: null, error: { code, message } };
      }
    },
    [id, values] as const,
  );
}

async function expectFunctions(page: Page): Promise<void> {
  const unknown = nl.functions.errors.unknownReason.replace("{code}", "XX99");
  for (const [id, values, answer] of [
    ["IBANOK", ["NL91 ABNA 0417 1643 00"], { value: true, error: null }],
    ["IBANOK", ["NL91ABNA0417164301"], { value: false, error: null }],
    ["NEXTBUSINESSDAY", [46_382, 1], { value: 46_384, error: null }],
    ["RETURNREASON", ["AM04"], { value: nl.reasons.AM04, error: null }],
    ["RETURNREASON", ["XX99"], { value: null, error: { code: "#N/A", message: unknown } }],
  ] as const) {
    await expectEventually(
      () => call(page, id, values),
      (given) => expect({ id, values, ...given }).toEqual({ id, values, ...answer }),
    );
  }
}

describeInBrowser("The custom functions", ({ open }) => {
  test("are given to Excel by the pane's own page, where they share it", async () => {
    const { page } = await excelPage(open);
    await page.getByRole("main").waitFor();
    await expectFunctions(page);
  });

  test("work by themselves in Excel's runtime for functions alone", async () => {
    // That runtime has no page: it runs Microsoft's script and then ours, as the manifest names it.
    const page = await open("excel/functions.json", { prepare: (context) => serveOffice(context, "served") });
    await page.addScriptTag({ url: `${OFFICE_ADDRESS}custom-functions-runtime.js` });
    await page.addScriptTag({ url: "/excel/functions.js" });
    await expectFunctions(page);
  });
});

describeInBrowser("The shared runtime", ({ open }) => {
  test("is started by Excel with every workbook that holds our tables, once the pane was opened on it", async () => {
    const { host } = await excelPage(open, { workbook: await sampleWorkbook("nl") });
    await eventually(host.runtime, ({ startState }) => startState === "Background");
  });

  test("is not started with a workbook that has nothing of ours", async () => {
    const { page, host } = await excelPage(open);
    await view(page, paneNl.shell.views.start).getByRole("button").first().waitFor();
    // What did not happen: nobody can wait for that.
    const { startState } = await host.runtime();
    expect(startState).toBe("Inactive");
  });
});

describeInBrowser("A workbook in which an action broke off", ({ open }) => {
  test.each([
    ["lines", "Undone", 0, /De onderbroken actie .* is teruggedraaid/],
    ["orders", "Recovered", 3, /De onderbroken actie .* is alsnog voltooid/],
  ] as const)(
    "is put right when the pane opens on it, and says so: with its %s",
    async (left, state, orders, sentence) => {
      const workbook = await brokenOffWorkbook("nl", "2026-11-20T09:00:00", left);
      const { page, host } = await excelPage(open, { workbook });
      await page.getByText(sentence).waitFor();
      await expectEventually(
        () => auditOf(host),
        (audit) => expect(audit).toEqual({ states: [state], orders, wrong: [] }),
      );
    },
  );

  test("is put right as Excel opens it, before anybody shows the pane", async () => {
    const workbook = await brokenOffWorkbook("nl", "2026-11-20T09:00:00", "orders");
    const { host } = await excelPage(open, { workbook, shown: false });
    await eventually(
      () => auditOf(host),
      ({ states, wrong }) => states.join() === "Recovered" && wrong.length === 0,
    );
    await expectEventually(host.runtime, ({ state }) => expect(state).toBe("Background"));
  });

  test("is left alone while whoever began it may still be at it, until the user says otherwise", async () => {
    const workbook = await brokenOffWorkbook("nl", "2026-11-20T09:59:30", "lines");
    const { page, host } = await excelPage(open, { workbook });
    const finish = page.getByRole("button", { name: paneNl.shell.finishNow });
    await finish.waitFor();
    // What did not happen: nobody can wait for that.
    const untouched = await auditOf(host);
    expect(untouched.states).toEqual(["Started"]);
    await finish.click();
    await eventually(
      () => auditOf(host),
      ({ states, wrong }) => states.join() === "Undone" && wrong.length === 0,
    );
  });
});

describeInBrowser("The user's own browser", ({ open, openBeside }) => {
  test("is asked of Excel for the save page, by the call that the library has for it", async () => {
    const { page, host } = await excelPage(open, { apiSets: { ...FLOOR_API_SETS, OpenBrowserWindowApi: "1.1" } });
    await page.getByRole("main").waitFor();
    const address = "https://incasso.example.nl/save.html#name=2026-0001-00001.xml";
    await page.evaluate((wanted) => Office.context.ui.openBrowserWindow(wanted), address);
    await eventually(host.openedInBrowser, (opened) => opened.join() === address);
  });

  test("gets the manual's page of the part that is shown, which can be read at 320 pixels", async () => {
    const apiSets = { ...FLOOR_API_SETS, OpenBrowserWindowApi: "1.1" };
    const { page, host } = await excelPage(open, { apiSets, width: 320 });
    await page.getByRole("link", { name: paneNl.shell.manual }).click();
    const [address = ""] = await eventually(host.openedInBrowser, (opened) => opened.length === 1);
    expect(new URL(address).pathname).toBe("/excel/docs/manual/nl/getting-started.html");
    const manual = await openBeside(page, new URL(address).pathname.slice(1));
    await manual.setViewportSize({ width: 320, height: 700 });
    await manual.getByRole("heading", { level: 1 }).waitFor();
    await expectEventually(
      () => sidewaysIn(manual),
      (sideways) => expect(sideways).toEqual([]),
    );
    await expectAccessible(manual);
    await manual.getByRole("link", { name: /in English/ }).click();
    await manual.getByRole("link", { name: "Incassoblad: Manual" }).waitFor();
  });
});

describeInBrowser("Outside Excel", ({ open }) => {
  test("the pane says that Microsoft's address cannot be reached, in both languages", async () => {
    const { page } = await excelPage(open, { library: "unreachable" });
    await page.getByText(nl.absentHost.unreachable).waitFor();
    await page.getByText(en.absentHost.unreachable).waitFor();
  });

  test("an Excel below the floor is told so", async () => {
    const apiSets = { ...FLOOR_API_SETS, ExcelApi: "1.13" };
    const { page } = await excelPage(open, { workbook: await sampleWorkbook("nl"), apiSets });
    await page.getByText(nl.workbookErrors["workbook.excelTooOld"].slice(0, 20)).first().waitFor();
  });
});
