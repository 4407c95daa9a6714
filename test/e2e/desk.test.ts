import type { Page } from "playwright-core";
import { deskNl } from "../../src/messages/deskNl";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { openXlsx } from "../../src/file/xlsx";
import { nodeCodec } from "../../src/file/nodeCodec";
import { plainWorkbook } from "../support/plainWorkbook";
import { describeInBrowser, downloadOf, expectAccessible, expectEventually } from "./support/bench";
import { deskDriver } from "./support/deskDriver";
import { collectProposed, onDesk } from "./support/paneDoors";
import { sampleWorkbook, tableIn } from "./support/workbooks";

const PAGE = "desk/index.html";
const WIDE = { width: 1280, height: 800 } as const;

/** As a browser without the File System Access API: it asks by an input, and saves by a download. */
async function withoutPickers(context: { addInitScript: (script: () => void) => Promise<unknown> }): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "showOpenFilePicker");
    Reflect.deleteProperty(globalThis, "showSaveFilePicker");
  });
}

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: deskNl.start.choose }).click(),
  ]);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await chooser.setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

function letters(column: number): string {
  return String.fromCharCode(65 + column);
}

describeInBrowser("The desk", ({ open }) => {
  test("opens a workbook, takes what is typed, leads to what is wrong with it, and saves it", async () => {
    const bytes = await sampleWorkbook("nl");
    const invoices = await tableIn(bytes, "Invoices");
    const column = invoices.captions.indexOf("Bedrag");
    const page = await open(PAGE, { ...WIDE, prepare: withoutPickers });
    const desk = deskDriver(page);
    await openFile(page, "boek.xlsx", bytes);
    await desk.showSheet("Facturen");
    await desk.goTo(column + 1, 2);
    await page.keyboard.type("twaalf euro");
    await page.keyboard.press("Enter");
    await desk.waitForCell(`${letters(column)}3`);
    await page.getByText(deskNl.bar.unsaved, { exact: true }).waitFor();

    await page.getByRole("tab", { name: paneNl.shell.moreViews, exact: true }).click();
    await page.getByRole("menuitem", { name: paneNl.shell.views.check, exact: true }).click();
    await page.getByRole("button", { name: paneNl.check.run, exact: true }).click();
    const place = `Facturen!${letters(column)}2`;
    await page
      .getByRole("button", { name: `Ga naar ${place}`, exact: true })
      .first()
      .click();
    await desk.waitForCell(`${letters(column)}2`);
    await expectEventually(desk.content, (text) => expect(text).toBe("twaalf euro"));

    const saved = await downloadOf(page, () =>
      page.getByRole("button", { name: deskNl.bar.save, exact: true }).click(),
    );
    expect(saved.name).toBe("boek.xlsx");
    // Nobody can see whether a download arrived.
    await page.getByText(deskNl.bar.isDownloaded, { exact: true }).waitFor();
    const after = await tableIn(saved.bytes, "Invoices");
    expect(after.rows[0]?.[column]).toBe("twaalf euro");
    expect(after.rows.slice(1)).toEqual(invoices.rows.slice(1));
  });

  test("undoes what was typed, and then has nothing to save", async () => {
    const page = await open(PAGE, { ...WIDE, prepare: withoutPickers });
    const desk = deskDriver(page);
    await openFile(page, "boek.xlsx", await sampleWorkbook("nl"));
    await desk.showSheet("Facturen");
    await desk.goTo(6, 2);
    const before = await desk.content();
    await page.keyboard.type("iets anders");
    await page.keyboard.press("Enter");
    await page.getByText(deskNl.bar.unsaved, { exact: true }).waitFor();
    await page.getByRole("button", { name: deskNl.bar.undo, exact: true }).click();
    await page.getByText(deskNl.bar.saved, { exact: true }).waitFor();
    await desk.goTo(6, 2);
    await expectEventually(desk.content, (text) => expect(text).toBe(before));
  });

  test("says why a caption and a formula are not for it to take", async () => {
    const page = await open(PAGE, { ...WIDE, prepare: withoutPickers });
    const desk = deskDriver(page);
    await openFile(page, "boek.xlsx", await sampleWorkbook("nl"));
    await desk.showSheet("Facturen");
    await desk.goTo(1, 2);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("K");
    await page.getByText(deskNl.locks.header).waitFor();
    // A column of days: in one of texts it is a text.
    await page.keyboard.press("ArrowDown");
    for (let column = 0; column < 4; column += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.type("=1+1");
    await page.keyboard.press("Enter");
    await page.getByText(deskNl.locks.formulaTyped).waitFor();
    await page.getByText(deskNl.bar.saved, { exact: true }).waitFor();
  });

  test("shows what an action has written, where the user was", async () => {
    const { pane, saved } = await onDesk(open, "nl", await sampleWorkbook("nl"), WIDE);
    const { page } = pane;
    const desk = deskDriver(page);
    await desk.showSheet("Facturen");
    await desk.goTo(3, 2);
    await page.keyboard.type("10007");
    await page.keyboard.press("Enter");
    await pane.turnTo("collect");
    await collectProposed(pane);
    await desk.waitForCell("C3");
    await desk.showSheet("Incasso-opdrachten");
    await desk.goTo(1, 2);
    const bytes = await saved();
    expect((await tableIn(bytes, "Invoices")).rows[0]?.[2]).toBe("10007");
    const orders = await tableIn(bytes, "Orders");
    expect(orders.rows[0]?.[0]).toMatch(/^2026-/);
    await expectEventually(desk.content, (text) => expect(text).toBe(orders.rows[0]?.[0]));
    // What was typed before is in the file by now, and other cells may lie there.
    await expectEventually(
      () => page.getByRole("button", { name: deskNl.bar.undo, exact: true }).isDisabled(),
      (isOff) => expect(isOff).toBe(true),
    );
    await page.getByText(deskNl.bar.isDownloaded, { exact: true }).waitFor();
  });

  test("lets rows grow that are typed right below a table, and keeps its text columns text", async () => {
    const bytes = await sampleWorkbook("nl");
    const debtors = await tableIn(bytes, "Debtors");
    const page = await open(PAGE, { ...WIDE, prepare: withoutPickers });
    const desk = deskDriver(page);
    await openFile(page, "boek.xlsx", bytes);
    await desk.showSheet("Debiteuren");
    await desk.goTo(1, 2);
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("00042");
    await page.keyboard.press("Enter");
    const saved = await downloadOf(page, () =>
      page.getByRole("button", { name: deskNl.bar.save, exact: true }).click(),
    );
    const after = await tableIn(saved.bytes, "Debtors");
    expect(after.rows.length).toBe(debtors.rows.length + 1);
    expect(after.rows.at(-1)?.[0]).toBe("00042");
  });

  test("finds a list that is no Excel table, and makes one of it where it stands", async () => {
    const list = [
      ["Debiteuren 2026"],
      [],
      ["Debiteurnummer", "Naam", "IBAN"],
      ["10001", "A. Bakker", "NL91ABNA0417164300"],
    ];
    const page = await open(PAGE, { ...WIDE, prepare: withoutPickers });
    await openFile(page, "lijst.xlsx", plainWorkbook([{ sheet: "Lijst", cells: list }]));
    await page.getByRole("button", { name: new RegExp(`^${paneNl.firstUse.doorOwnList}`) }).click();
    await page.getByRole("button", { name: paneNl.firstUse.ownListHere }).click();
    await page.getByRole("button", { name: paneNl.firstUse.makeTables }).click();
    await page.getByRole("button", { name: paneNl.firstUse.makeTablesNow }).click();
    await page.getByText(deskNl.bar.unsaved, { exact: true }).waitFor();
    const { bytes } = await downloadOf(page, () =>
      page.getByRole("button", { name: deskNl.bar.save, exact: true }).first().click(),
    );
    const { tables } = await (await openXlsx(bytes, nodeCodec)).read();
    expect(tables.map(({ sheet, captions, rows }) => ({ sheet, captions, rows }))).toEqual([
      { sheet: "Lijst", captions: list[2], rows: list.slice(3) },
    ]);
  });

  test("is accessible, before and after a workbook is opened", async () => {
    const page = await open(PAGE, { ...WIDE, prepare: withoutPickers });
    const desk = deskDriver(page);
    await page.getByRole("heading", { name: deskNl.start.heading }).waitFor();
    await expectAccessible(page);
    await openFile(page, "boek.xlsx", await sampleWorkbook("nl"));
    await desk.showSheet("Facturen");
    await page.getByRole("heading", { name: /^Te incasseren op/ }).waitFor();
    await expectAccessible(page);
  });

  test("says what to do with a file that it cannot open", async () => {
    const page = await open(PAGE, { ...WIDE, prepare: withoutPickers });
    await openFile(page, "oud.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    await page.getByText("oud.xls is in een oud Excel-formaat opgeslagen").waitFor();
  });
});
