import type { Language } from "../../src/domain/book/records";
import { checkAction } from "../../src/actions/check";
import { verifyAction } from "../../src/actions/verify";
import { nodeCodec } from "../../src/file/nodeCodec";
import { partsOf, partText } from "../../src/file/parts";
import { openXlsx } from "../../src/file/xlsx";
import { readZip } from "../../src/file/zip";
import { decodeBook } from "../../src/sheets/decode";
import { momentOn } from "../support/books";
import { collected, workbookOf } from "./support/bankFiles";
import { describeInBrowser, downloadOf, expectEventually } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { inExcel, onDesk, type PaneDoor } from "./support/paneDoors";

const AT = "2026-12-07T10:00:00";

const contentsOf = async (bytes: Uint8Array) => (await openXlsx(bytes, nodeCodec)).read();

async function findingsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { book } = decodeBook(await contentsOf(bytes));
  return [verifyAction, checkAction].flatMap((action) =>
    action.decide(book, {}, momentOn(AT)).findings.map(({ code, place }) => `${code} ${place?.field ?? ""}`),
  );
}

/** The text of all parts of a file. */
async function writtenIn(bytes: Uint8Array): Promise<string> {
  const entries = readZip(bytes);
  const parts = partsOf(entries, nodeCodec);
  return (await Promise.all(entries.map(({ name }) => partText(parts, name)))).join("\n");
}

describeInBrowser("A support pack", ({ open }) => {
  const doors: readonly (readonly [string, PaneDoor, Language])[] = [
    ["in Excel", inExcel, "nl"],
    ["on the desk", onDesk, "en"],
  ];
  test.each(doors)("is looked at and saved with keys alone, %s, and names nobody", async (_, door, language) => {
    const workbook = await workbookOf(collected(), language);
    const { pane } = await door(open, language, workbook, { at: AT });
    const keys = keysOf(pane);
    const { settings } = pane.words;
    await pane.seesAllOf("start");
    await pane.turnTo("settings");
    await pane.seesAllOf("settings");
    await keys.press(settings.packLook);
    const save = pane.view.getByRole("button", { name: settings.packSave, exact: true });
    await expectEventually(
      () => save.count(),
      (count) => expect(count).toBe(1),
    );
    await keys.press(settings.packReplaced);
    const { name, bytes } = await downloadOf(pane.page, () => keys.press(settings.packSave));
    expect(name).toBe("support-pack-2026-12-07.xlsx");
    await pane.sees(pane.fill(settings.packOffered, { file: name }));
    const [was, is] = [await findingsIn(workbook), await findingsIn(bytes)];
    expect(is).toEqual(was);
    const { Debtors, Mandates, Log } = decodeBook(await contentsOf(workbook)).book.tables;
    const said = [
      ...Debtors.flatMap((debtor) => [debtor.name, debtor.iban, debtor.number, debtor.email]),
      ...Mandates.flatMap(({ mandateId, iban, accountHolder }) => [mandateId, iban, accountHolder]),
      ...Log.map(({ user }) => user),
    ];
    const written = await writtenIn(bytes);
    const texts = said.filter((text): text is string => text !== null && text !== "");
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => written.includes(`>${text}<`))).toEqual([]);
  });
});
