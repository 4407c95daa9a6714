import type { Language } from "../../src/domain/book/records";
import { dutchIbanOf } from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";
import { deskWords } from "../../src/desk/words";
import { VIEW_NAMES } from "../../src/taskpane/wantedView";
import { batchOf, camtOf, collected, collectedAlike, drop, returnOf, workbookOf } from "./support/bankFiles";
import { describeInBrowser, expectEventually, type Visitor } from "./support/bench";
import { deskDriver } from "./support/deskDriver";
import { sidewaysIn } from "./support/hits";
import { expectKept } from "./support/expectKept";
import { collectProposed, inExcel, onDesk, reviewProposal } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";
import { sampleWorkbook, typedOverWorkbook, undecidedWorkbook } from "./support/workbooks";

/*
 * What users see most, beside how it looked when somebody last looked at it. `npm run pictures:kept` takes them anew; whoever
 * does looks at each of them before it is committed. Compared are averages of blocks of 16 pixels: what another browser
 * draws otherwise moves little of them, a menu that covers the page, a colour that is gone or a white page moves many. Without
 * the letters that the pictures were taken in (tools/browser.mjs) all is looked at but the likeness.
 */

type Theme = NonNullable<Visitor["theme"]>;
type Look = readonly [language: Language, theme: Theme, width: number, zoom: number];

const LOOKS: readonly Look[] = [
  ["nl", "light", 320, 1],
  ["en", "light", 450, 1],
  ["en", "dark", 320, 1],
  ["nl", "highContrast", 320, 1],
  ["nl", "light", 320, 2],
];

const beginning = (words: string): RegExp => new RegExp(`^${words.split("{")[0] ?? ""}`);

async function expectMenu(pane: PaneDriver, opener: string | RegExp, name: string): Promise<void> {
  await pane.press(opener);
  await pane.page.getByRole("menu").waitFor();
  await expectKept(pane.page, name, "[role=menu]");
  await pane.page.keyboard.press("Escape");
  await pane.page.getByRole("menu").waitFor({ state: "detached" });
}

async function expectMoreViews({ page, view, words }: PaneDriver, name: string): Promise<void> {
  await view.getByRole("tab", { name: words.shell.moreViews, exact: true }).click();
  await page.getByRole("menu").waitFor();
  await expectKept(page, name, "[role=menu]");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
}

describeInBrowser("The pane looks as it was kept", ({ open }) => {
  for (const [language, theme, width, zoom] of LOOKS) {
    const suffix = `${language}-${theme}-${width}${zoom === 1 ? "" : `-zoom${zoom * 100}`}`;
    test(`(${language}, ${theme}, ${width} px, ${zoom * 100} %)`, async () => {
      // Who zooms has as many pixels, and room for half as much in them.
      const size = { width: Math.round(width / zoom), height: Math.round(700 / zoom) };
      const { pane } = await inExcel(open, language, await sampleWorkbook(language), { theme, ...size });
      const { page, words } = pane;
      await pane.seesAllOf("start");
      await expectKept(page, `start-${suffix}`);
      await expectMoreViews(pane, `views-${suffix}`);
      await pane.turnTo("collect");
      await reviewProposal(pane);
      await pane.sees(words.parts.preview);
      await expectKept(page, `collect-${suffix}`);
    });
  }
});

describeInBrowser("At 320 pixels and 200 %", ({ open }) => {
  test.each(["nl", "en"] as const)(
    "every view is read in one column, and every other one can be reached (%s)",
    async (language) => {
      const size = { width: 160, height: 350 };
      const { pane } = await inExcel(open, language, await sampleWorkbook(language), size);
      for (const view of VIEW_NAMES) {
        await pane.turnTo(view);
        await pane.seesAllOf(view);
        await expectEventually(
          async () => ({ view, sideways: await sidewaysIn(pane.page) }),
          (seen) => expect(seen).toEqual({ view, sideways: [] }),
          10_000,
        );
      }
    },
  );
});

describeInBrowser("A list that is opened looks as it was kept", ({ open }) => {
  test("over the fields below it", async () => {
    const { pane } = await inExcel(open, "en", await sampleWorkbook("en"), { width: 450, height: 700 });
    const { collect } = pane.words;
    await pane.turnTo("collect");
    await pane.press(collect.more);
    await pane.view.getByLabel(collect.account, { exact: true }).focus();
    await pane.page.keyboard.press("Alt+ArrowDown");
    await expectKept(pane.page, "choices-en-light-450");
  });
});

describeInBrowser("An order looks as it was kept", ({ open }) => {
  test.each([
    ["nl", "dark", 320],
    ["en", "highContrast", 450],
  ] as const)("with what else can be done with it, and with a step (%s, %s, %s px)", async (language, theme, width) => {
    const visitor = { theme, width, height: 700 };
    const { pane } = await inExcel(open, language, await sampleWorkbook(language), visitor);
    const { page, words } = pane;
    await pane.turnTo("collect");
    await collectProposed(pane);
    await pane.press(beginning(words.collect.deliverOne));
    await pane.turnTo("orders");
    await pane.press(pane.fill(words.orders.open, { order: "2026-0001" }));
    await pane.sees(words.orders.life);
    await pane.view.getByRole("button", { name: words.orders.more, exact: true }).scrollIntoViewIfNeeded();
    await expectMenu(pane, words.orders.more, `order-${language}-${theme}-${width}`);
    await pane.press(words.orders.more);
    await page.getByRole("menuitem", { name: words.orders.undo.button, exact: true }).click();
    await pane.view.getByRole("button", { name: words.orders.undo.commit, exact: true }).waitFor();
    await expectKept(page, `undo-${language}-${theme}-${width}`);
  });
});

describeInBrowser("Mandates look as they were kept", ({ open }) => {
  test.each([
    ["nl", "light", 320],
    ["en", "highContrast", 450],
  ] as const)("in their list, and where a change is reported (%s, %s, %s px)", async (language, theme, width) => {
    const visitor = { theme, width, height: 700 };
    const workbook = await typedOverWorkbook(language, dutchIbanOf(9));
    const { pane } = await inExcel(open, language, workbook, visitor);
    const { page, words, fill } = pane;
    const { change, details } = words.mandates;
    await pane.turnTo("mandates");
    await pane.seesAllOf("mandates");
    await expectKept(page, `mandates-${language}-${theme}-${width}`);
    await pane.press(fill(details, { mandate: "SR10001" }));
    await pane.press(fill(change.of, { choice: change.amend.choice, of: "SR10001" }));
    await pane.view.getByRole("button", { name: change.amend.commit, exact: true }).waitFor();
    // At the end of the step its button covers nothing that is further down.
    const history = fill(words.mandateLife.history.of, { mandate: "SR10001" });
    await pane.view.getByRole("button", { name: history }).evaluate((one) => one.scrollIntoView({ block: "end" }));
    await expectKept(page, `mandate-change-${language}-${theme}-${width}`);
  });
});

describeInBrowser("A bank statement looks as it was kept", ({ open }) => {
  test.each([
    ["nl", "dark", 320],
    ["en", "highContrast", 320],
    ["nl", "light", 450],
  ] as const)("where it is dropped, and previewed (%s, %s, %s px)", async (language, theme, width) => {
    const book = collected();
    const visitor = { theme, width, height: 700, at: "2026-12-07T10:00:00" };
    const { pane } = await inExcel(open, language, await workbookOf(book, language), visitor);
    const { page, words, fill } = pane;
    const suffix = `${language}-${theme}-${width}`;
    await pane.turnTo("bank");
    await pane.seesAllOf("bank");
    await expectKept(page, `statements-${suffix}`);
    const unknown = returnOf(book, 2, { reason: "ZZ99" });
    await drop(pane, [await camtOf(book, [batchOf(book), unknown])]);
    const commit = pane.view.getByRole("button", { name: fill(words.bank.commit, { count: 1 }), exact: true });
    await commit.waitFor();
    await expectKept(page, `statements-preview-${suffix}`);
  });
});

describeInBrowser("What the bank brought looks as it was kept", ({ open }) => {
  test.each([
    ["nl", "light", 320],
    ["en", "dark", 800],
    ["nl", "highContrast", 600],
  ] as const)("as it is chosen, matched and returned (%s, %s, %s px)", async (language, theme, width) => {
    const book = collectedAlike();
    const visitor = { theme, width, height: 700, at: "2026-12-07T10:00:00" };
    const { pane } = await inExcel(open, language, await workbookOf(book, language), visitor);
    const { page, words, fill } = pane;
    const { bank, returns, riskView } = words;
    const suffix = `${language}-${theme}-${width}`;
    await pane.seesAllOf("start");
    const unclear = returnOf(book, 4, { endToEndId: null });
    const nameless = returnOf(book, 3, { endToEndId: null, mandateId: null, name: "P. Post" });
    await drop(pane, [await camtOf(book, [batchOf(book), unclear, nameless])]);
    await pane.tick(/^F9 /);
    const commit = pane.view.getByRole("button", { name: fill(bank.commit, { count: 2 }), exact: true });
    await commit.waitFor();
    await expectKept(page, `which-${suffix}`);
    await commit.click();
    await pane.press(bank.toMatch);
    await pane.press(beginning(bank.chooseEntry));
    await pane.press(new RegExp(`${beginning(bank.chooseCandidate).source}F3`));
    await pane.view.getByRole("button", { name: bank.couple, exact: true, disabled: false }).waitFor();
    // All of it, so that nothing lies below what stays in sight at the bottom.
    await page.setViewportSize({ width, height: 1000 });
    await expectKept(page, `match-${suffix}`);
    await page.setViewportSize({ width, height: 700 });
    await pane.turnTo("returns");
    await pane.view.getByRole("tab", { name: riskView.tab, exact: true }).click();
    await pane.sees(riskView.exposure);
    await expectKept(page, `risk-${suffix}`);
    await pane.turnTo("orders");
    await pane.press(fill(words.orders.open, { order: "2026-0001" }));
    await pane.view.getByRole("button", { name: beginning(returns.undoOne) }).scrollIntoViewIfNeeded();
    await expectKept(page, `returned-${suffix}`);
  });
});

describeInBrowser("The bank's charges of returns look as they were kept", ({ open }) => {
  test.each([
    ["nl", "light", 320],
    ["en", "dark", 450],
    ["nl", "highContrast", 320],
  ] as const)("as they are ticked, previewed, and invoiced on (%s, %s, %s px)", async (language, theme, width) => {
    const book = collected();
    const visitor = { theme, width, height: 700, at: "2026-12-07T10:00:00" };
    const { pane } = await inExcel(open, language, await workbookOf(book, language), visitor);
    const { page, words, fill } = pane;
    const { bank, charges } = words;
    const suffix = `${language}-${theme}-${width}`;
    await pane.seesAllOf("start");
    const back = [2, 3].map((line) => returnOf(book, line, { charges: 2_50 }));
    await drop(pane, [await camtOf(book, [batchOf(book), ...back])]);
    await pane.press(fill(bank.commit, { count: 3 }));
    await pane.press(bank.toReturns);
    await pane.view.getByRole("tab", { name: fill(charges.tab, { count: 2 }), exact: true }).click();
    await pane.tick(beginning(charges.tickAll));
    await pane.view.getByRole("button", { name: beginning(charges.look), disabled: false }).waitFor();
    await expectKept(page, `charges-${suffix}`);
    await pane.press(beginning(charges.look));
    await pane.view.getByRole("button", { name: charges.step.commit, exact: true }).waitFor();
    // All of it: the days, the invoices and the entries.
    await page.setViewportSize({ width, height: 1500 });
    await expectKept(page, `charges-step-${suffix}`);
    await page.setViewportSize({ width, height: 700 });
    await pane.press(charges.step.commit);
    await pane.sees(charges.invoiced);
    await expectKept(page, `charges-done-${suffix}`);
  });
});

describeInBrowser("The question whom to collect from looks as it was kept", ({ open }) => {
  const asked = async (language: Language, theme: Theme, width: number): Promise<PaneDriver> => {
    // On a day on which what is open falls due.
    const visitor = { theme, width, height: 700, at: "2026-11-30T10:00:00" };
    const { pane } = await inExcel(open, language, await undecidedWorkbook(language), visitor);
    await pane.turnTo("collect");
    await pane.view.getByRole("button", { name: pane.words.collect.whoSigned, exact: true }).scrollIntoViewIfNeeded();
    return pane;
  };

  test("as it is asked", async () => {
    const pane = await asked("nl", "light", 320);
    await expectKept(pane.page, "who-nl-light-320");
  });

  test("and with what is written where everybody is chosen", async () => {
    const pane = await asked("en", "dark", 450);
    await pane.press(pane.words.collect.whoSigned);
    const commit = pane.view.getByRole("button", { name: pane.words.collect.whoCommit, exact: true });
    await commit.scrollIntoViewIfNeeded();
    await expectKept(pane.page, "who-signed-en-dark-450");
    await commit.click();
    await pane.sees(/^Included \(5, /);
  });
});

describeInBrowser("The ledger looks as it was kept", ({ open }) => {
  test.each([
    ["nl", "light", 320],
    ["en", "dark", 450],
    ["nl", "highContrast", 320],
  ] as const)(
    "as figures at a date, an export and the support pack (%s, %s, %s px)",
    async (language, theme, width) => {
      const visitor = { theme, width, height: 700, at: "2026-12-31T10:00:00" };
      const { pane } = await inExcel(open, language, await workbookOf(yearOfCollections(), language), visitor);
      const { page, words } = pane;
      const { ledger, settings } = words;
      const suffix = `${language}-${theme}-${width}`;
      const turn = (name: string): Promise<void> => pane.view.getByRole("tab", { name, exact: true }).click();
      await pane.turnTo("ledger");
      await turn(ledger.part.figures);
      await pane.press(ledger.figures.show);
      await pane.sees(ledger.figures.save);
      await expectKept(page, `figures-${suffix}`);
      await turn(ledger.part.export);
      await pane.press(ledger.exports.show);
      await pane.sees(ledger.exports.make);
      await expectKept(page, `export-${suffix}`);
      await pane.turnTo("settings");
      await pane.press(settings.packLook);
      await pane.view.getByRole("button", { name: settings.packSave, exact: true }).scrollIntoViewIfNeeded();
      await expectKept(page, `support-pack-${suffix}`);
    },
  );
});

describeInBrowser("The desk looks as it was kept", ({ open }) => {
  const opened = async (language: Language, theme: Theme): Promise<PaneDriver> => {
    const visitor = { theme, width: 1280, height: 480 };
    const { pane } = await onDesk(open, language, await sampleWorkbook(language), visitor);
    await pane.seesAllOf("start");
    await deskDriver(pane.page, language).showSheet(language === "nl" ? "Facturen" : "Invoices");
    return pane;
  };

  test.each([
    ["en", "light"],
    ["nl", "highContrast"],
  ] as const)("with a workbook (%s, %s)", async (language, theme) => {
    const { page } = await opened(language, theme);
    await expectKept(page, `desk-${language}-${theme}-1280`);
  });

  test("while it asks whether what is not saved may go", async () => {
    const { page } = await opened("nl", "dark");
    const desk = deskDriver(page, "nl");
    await desk.goTo(6, 2);
    await desk.type("1");
    const { bar } = deskWords("nl");
    await page.getByText(bar.unsaved, { exact: true }).waitFor();
    await page.getByRole("button", { name: bar.openAnother, exact: true }).click();
    await page.getByText(bar.leave).waitFor();
    await expectKept(page, "leave-nl-dark-1280", "[role=dialog], [role=alertdialog]");
  });
});
