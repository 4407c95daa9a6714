import { openXlsx } from "../../src/file/xlsx";
import { nodeCodec } from "../../src/file/nodeCodec";
import { readIban } from "../../src/domain/values/iban";
import { decodeBook } from "../../src/sheets/decode";
import { describeInBrowser, expectAccessible, expectEventually } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { sidewaysIn } from "./support/hits";
import { inExcel, onDesk, type PaneDoor } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";
import { mistypedWorkbook } from "./support/workbooks";

const DOORS: readonly (readonly [string, PaneDoor])[] = [
  ["in Excel", inExcel],
  ["on the desk", onDesk],
];

async function mandatesIn(bytes: Uint8Array) {
  const { book } = decodeBook(await (await openXlsx(bytes, nodeCodec)).read());
  return book.tables.Mandates;
}

/** Turns to Check and waits for the kind of wrong IBANs. */
async function check(pane: PaneDriver): Promise<void> {
  await pane.turnTo("check");
  await pane.press(pane.words.check.run);
  await pane.sees(/^IBAN klopt niet \(3, houdt/);
}

describeInBrowser("What check finds is mended where it stands", ({ open }) => {
  test.each(DOORS)("three wrong IBANs with one click each, %s", async (_where, door) => {
    const { pane, saved } = await door(open, "nl", await mistypedWorkbook("nl"));
    await check(pane);
    const before = pane.clicks;
    for (const left of [2, 1, 0]) {
      await pane.press(/^Neem IBAN over bij /);
      await pane.sees(left === 0 ? "3 cellen gewijzigd." : new RegExp(`^IBAN klopt niet \\(${left}, `));
    }
    expect(pane.clicks - before).toBe(3);
    await expectEventually(
      () => pane.view.getByText(/IBAN klopt niet/).count(),
      (count) => expect(count).toBe(0),
    );
    const mandates = await mandatesIn(await saved());
    expect(mandates.map(({ iban }) => readIban(iban ?? "").iban === iban)).toEqual(mandates.map(() => true));
  });

  test("all of them with one click, and one date for all that are not signed", async () => {
    const { pane, saved } = await inExcel(open, "nl", await mistypedWorkbook("nl"), { width: 320, height: 800 });
    await check(pane);
    await pane.press(pane.words.check.applyProposals);
    await pane.sees("3 cellen gewijzigd.");
    await pane.fillIn(/ voor alle 2$/, "2026-11-12");
    await pane.press("Neem over voor alle 2");
    await pane.sees("5 cellen gewijzigd.");
    const mandates = await mandatesIn(await saved());
    expect(mandates.filter(({ dateOfSignature }) => dateOfSignature === null)).toEqual([]);
  });

  test("by keys alone, and the focus is never lost", async () => {
    const { pane } = await inExcel(open, "nl", await mistypedWorkbook("nl"), { width: 270, height: 700 });
    const keys = keysOf(pane);
    await check(pane);
    await keys.press(/^Neem IBAN over bij /);
    await pane.sees(/^IBAN klopt niet \(2, /);
    await keys.reach(pane.view.getByRole("textbox", { name: "IBAN", exact: true }).first());
    await keys.press(/^Neem IBAN over bij /);
    await pane.sees("2 cellen gewijzigd.");
    await keys.press(/^Ga naar Machtigingen!/);
  });

  test.each([270, 320, 450])(
    "in a pane of %s px, where nothing is wider than it and nothing inaccessible",
    async (width) => {
      const { pane } = await inExcel(open, "nl", await mistypedWorkbook("nl"), { width, height: 900 });
      await check(pane);
      await expectAccessible(pane.page);
      await expectEventually(
        () => sidewaysIn(pane.page),
        (found) => expect(found).toEqual([]),
      );
    },
  );
});
