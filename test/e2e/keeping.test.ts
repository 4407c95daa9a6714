import type { Locator, Page } from "playwright-core";
import { deskNl } from "../../src/messages/deskNl";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { describeInBrowser, downloadOf, expectAccessible, expectEventually, type Visitor } from "./support/bench";
import { deskDriver } from "./support/deskDriver";
import { dropFile, fileBytes, withFileHandles } from "./support/deskFiles";
import { keepWorkbook, onDesk, reviewProposal } from "./support/paneDoors";
import { type PaneDriver, paneDriver } from "./support/paneDriver";
import { sampleWorkbook, tableIn } from "./support/workbooks";

const PAGE = "desk/index.html";
const WIDE = { width: 1280, height: 800 } as const;
const NAME = "firma.xlsx";

async function visitorWith(bytes: Uint8Array): Promise<Visitor> {
  return { ...WIDE, prepare: (context) => withFileHandles(context, NAME, bytes) };
}

const state = (page: Page, text: string): Promise<void> => page.getByText(text, { exact: true }).waitFor();

async function expectOn(button: Locator, wanted: boolean): Promise<void> {
  await expectEventually(
    () => button.isEnabled(),
    (isOn) => expect(isOn).toBe(wanted),
  );
}

/** Posts what is due; what comes next is on the screen then. */
async function post(pane: PaneDriver): Promise<void> {
  const { collect } = pane.words;
  const button = new RegExp(`^${collect.post.split("{")[0] ?? ""}`);
  await pane.turnTo("collect");
  await reviewProposal(pane);
  await pane.acceptWarnings(button);
  await pane.press(button);
}

/** That the workbook was kept, as the first tick of any order says it. */
function keptIn({ fill, words }: PaneDriver, how: "saved" | "downloaded"): RegExp {
  return new RegExp(fill(words.collect.keptIn[how], { order: ".+" }));
}

/** Runs in the page: the files that it remembers. A database that is not there yet is not made. */
async function rememberedNames(): Promise<readonly string[]> {
  const made = await indexedDB.databases();
  if (!made.some(({ name }) => name === "incassoblad-desk")) return [];
  return new Promise((resolve) => {
    const opening = indexedDB.open("incassoblad-desk");
    opening.onsuccess = () => {
      const database = opening.result;
      const asked = database.transaction("recent").objectStore("recent").get("files") as IDBRequest<
        readonly { readonly name: string }[] | undefined
      >;
      asked.onsuccess = () => {
        database.close();
        resolve((asked.result ?? []).map(({ name }) => name));
      };
    };
  });
}

describeInBrowser("The books are a file before the bank file goes out", ({ open }) => {
  test("by itself where the browser lets it: what is in the file has the order that the bank file is of", async () => {
    const page = await open(PAGE, await visitorWith(await sampleWorkbook("nl")));
    await page.getByRole("button", { name: deskNl.start.choose }).click();
    await state(page, deskNl.bar.saved);
    const pane = paneDriver(page, "nl");
    await post(pane);
    await pane.sees(keptIn(pane, "saved"));
    const { name } = await downloadOf(page, () => pane.press(pane.words.collect.download));
    const orders = await tableIn(await fileBytes(page, NAME), "Orders");
    expect(orders.rows.flat()).toContain(name);
    await state(page, deskNl.bar.saved);
  });

  test("at a click where it does not: no way to the bank file is offered before", async () => {
    const { pane } = await onDesk(open, "nl", await sampleWorkbook("nl"), WIDE);
    const { page, words } = pane;
    await post(pane);
    // The first of three ticks; the other two wait for it.
    const steps = page.getByRole("group", { name: words.parts.keep.title });
    for (const step of Object.values(words.collect.stillTo)) await steps.getByText(step, { exact: true }).waitFor();
    const wayOut = page.getByRole("button", { name: words.collect.download, exact: true });
    await wayOut.waitFor({ state: "detached" });
    await expectAccessible(page);
    const workbook = await keepWorkbook(pane);
    await pane.sees(keptIn(pane, "downloaded"));
    const { name } = await downloadOf(page, () => pane.press(words.collect.download));
    expect((await tableIn(workbook ?? new Uint8Array(), "Orders")).rows.flat()).toContain(name);
    await state(page, deskNl.bar.isDownloaded);
  });
});

describeInBrowser("Saved is only what is a file", ({ open }) => {
  test("a new workbook is not, and becomes one by Ctrl+S", async () => {
    const page = await open(PAGE, await visitorWith(new Uint8Array()));
    const card = page.getByRole("group", { name: deskNl.start.sample });
    await card.getByRole("button", { name: deskNl.start.languages.nl }).click();
    await state(page, deskNl.bar.unsaved);
    const desk = deskDriver(page);
    await desk.showSheet("Facturen");
    await desk.goTo(1, 2);
    await page.keyboard.press("Control+s");
    await state(page, deskNl.bar.saved);
    const invoices = await tableIn(await fileBytes(page, deskNl.newNames.sample), "Invoices");
    const amount = invoices.captions.indexOf("Bedrag");
    expect(invoices.rows.length).toBeGreaterThan(0);
    await desk.goTo(amount + 1, 2);
    await desk.type("12,50");
    await state(page, deskNl.bar.unsaved);
    await page.keyboard.press("Control+s");
    await state(page, deskNl.bar.saved);
    const saved = await tableIn(await fileBytes(page, deskNl.newNames.sample), "Invoices");
    expect(saved.rows[0]?.[amount]).toBe(12.5);
  });

  test("what was open is offered after the page was loaded anew, and forgotten when the user says so", async () => {
    const page = await open(PAGE, await visitorWith(await sampleWorkbook("nl")));
    await page.getByRole("button", { name: deskNl.start.choose }).click();
    await state(page, deskNl.bar.saved);
    // Remembered beside the opening, which waits for nothing of it: a page that is loaded anew at once forgets it.
    await expectEventually(
      () => page.evaluate(rememberedNames),
      (names) => expect(names).toEqual([NAME]),
    );
    await page.reload();
    const again = page.getByRole("button", { name: `Open ${NAME}`, exact: true });
    await again.waitFor();
    await expectAccessible(page);
    await again.click();
    await page.getByRole("application", { name: "Administraties" }).waitFor();
    await page.getByRole("button", { name: deskNl.bar.openAnother, exact: true }).click();
    await page.getByRole("button", { name: `${NAME} uit deze lijst halen` }).click();
    await again.waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("button", { name: deskNl.start.choose }).waitFor();
    await again.waitFor({ state: "detached" });
  });

  test("a file dropped anywhere is caught: asked about when something would be lost, and read as a statement when it is no workbook", async () => {
    const { pane } = await onDesk(open, "nl", await sampleWorkbook("nl"), WIDE);
    const { page } = pane;
    await pane.seesAllOf("start");
    await dropFile(page, "[role=application]", "brief.pdf", new Uint8Array([1, 2, 3]));
    await page.getByText("brief.pdf is leeg of geen bankbestand dat wordt gelezen").waitFor();
    const desk = deskDriver(page);
    await desk.showSheet("Facturen");
    await desk.goTo(6, 2);
    await desk.type("99");
    await state(page, deskNl.bar.unsaved);
    await dropFile(page, "main", "ander.xlsx", await sampleWorkbook("en"));
    await page.getByText(deskNl.bar.leave).waitFor();
    await page
      .getByRole("alertdialog")
      .or(page.getByRole("dialog"))
      .getByRole("button", { name: deskNl.bar.leaveNo, exact: true })
      .click();
    await page.getByText(deskNl.bar.leave).waitFor({ state: "detached" });
    await page.getByRole("heading", { name: NAME }).waitFor();
    await dropFile(page, "header", "ander.xlsx", await sampleWorkbook("en"));
    await page.getByRole("button", { name: deskNl.bar.leaveYes, exact: true }).click();
    await page.getByRole("heading", { name: "ander.xlsx" }).waitFor();
    await page.getByRole("tab", { name: "Invoices", exact: true }).waitFor();
    await expectEventually(
      () => page.getByRole("main", { name: paneNl.shell.title }).count(),
      (count) => expect(count).toBe(1),
    );
  });

  test("undo is off where there is no typing to take back, also after an action has written", async () => {
    const { pane } = await onDesk(open, "nl", await sampleWorkbook("nl"), WIDE);
    const { page } = pane;
    const desk = deskDriver(page);
    const undo = page.getByRole("button", { name: deskNl.bar.undo, exact: true });
    await desk.showSheet("Facturen");
    await expectOn(undo, false);
    await desk.goTo(3, 2);
    await desk.type("10007");
    await expectOn(undo, true);
    await post(pane);
    await keepWorkbook(pane);
    await expectOn(undo, false);
  });
});
