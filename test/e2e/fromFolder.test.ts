import { createHash } from "node:crypto";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { describeInBrowser, downloadOf } from "./support/bench";
import { collectProposed, firstUse, onDesk } from "./support/paneDoors";

describeInBrowser("The desk, opened from a folder without a server", ({ open, requestsOf }) => {
  test("goes from an empty workbook to a bank file and a mandate form, and reads no more than its own folder", async () => {
    const { pane, saved } = await onDesk(open, "nl", undefined, { from: "folder" });
    await firstUse(pane);
    const { name, bytes } = await collectProposed(pane);
    const { book } = decodeBook(await (await openXlsx(await saved(), nodeCodec)).read());
    const order = book.tables.Orders.find(({ fileName }) => fileName === name);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(order?.hash);
    // Its letters are in the page's scripts: no page may read a font beside it.
    await pane.turnTo("mandates");
    await pane.press(new RegExp(`^${paneNl.mandates.filter.unsigned.split("{")[0] ?? ""}`));
    await pane.press(paneNl.mandates.formAll);
    const form = await downloadOf(pane.page, () => pane.press(paneNl.mandates.formPdf));
    expect(Buffer.from(form.bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(requestsOf(pane.page).filter((address) => !/^(?:file|blob|data):/.test(address))).toEqual([]);
  });
});
