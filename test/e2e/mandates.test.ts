import { address } from "../../src/sheets/address";
import { decodeBook } from "../../src/sheets/decode";
import { dutchIbanOf } from "../support/books";
import { describeInBrowser, expectEventually } from "./support/bench";
import { excelPage } from "./support/excelPage";
import { collectProposed } from "./support/paneDoors";
import { paneDriver } from "./support/paneDriver";
import { threeDebtorsWorkbook } from "./support/workbooks";

/** The accounts of the two that were collected before, from now on. */
const [TYPED, GIVEN] = [dutchIbanOf(8), dutchIbanOf(9)];

const beginning = (text: string): RegExp => new RegExp(`^${text.split("{")[0] ?? ""}`);

describeInBrowser("Mandates for life, in the pane", ({ open }) => {
  test("a debtor is enabled and signs; two accounts change, by hand and by a button; the file reports both", async () => {
    const workbook = await threeDebtorsWorkbook("nl");
    const { page, host } = await excelPage(open, { workbook, width: 320, press: "showCheck" });
    const pane = paneDriver(page, "nl");
    const { mandates, mandateLife, collect: collecting } = pane.words;
    const mandatesNow = async () => decodeBook(await host.contents()).book.tables.Mandates;
    await pane.turnTo("mandates");

    await pane.press(beginning(mandates.filter.toEnable));
    await pane.press("Incasseer debiteur 10003 automatisch");
    await pane.tick(mandateLife.includeOpen);
    await pane.press(collecting.look);
    await pane.press(mandateLife.begin.commit);
    await pane.sees("Debiteur 10003 wordt voortaan geïncasseerd.");
    await pane.press(beginning(mandates.filter.unsigned));
    await pane.tick("Kies SR10003");
    await pane.press(mandateLife.sign.ofTicked);
    await pane.press(mandateLife.sign.commit);
    await expectEventually(mandatesNow, (all) => expect(all[2]?.dateOfSignature).toBe("2026-11-20"));

    await pane.press(beginning(mandates.filter.all));
    await pane.press("Meer over SR10002");
    await pane.press("IBAN wijzigen: SR10002");
    await pane.fillIn(new RegExp(`^${mandates.change.newIban.iban}`), GIVEN);
    await pane.press(collecting.look);
    await pane.press(mandates.change.newIban.commit);
    await pane.sees("Het IBAN van machtiging SR10002 is gewijzigd.");
    const { book, layout } = decodeBook(await host.contents());
    const row = book.tables.Mandates[0]?.row ?? null;
    await host.type(address({ table: "Mandates", row, field: "iban" }, layout) ?? "", [[TYPED]]);
    await expectEventually(mandatesNow, (all) => expect(all[0]?.iban).toBe(TYPED));
    await pane.press("Meer over SR10001");
    await pane.press("Wijziging melden: SR10001");
    await pane.press(mandates.change.amend.commit);
    await pane.sees("De wijziging van machtiging SR10001 wordt bij de volgende incasso gemeld.");

    await pane.turnTo("collect");
    const { bytes } = await collectProposed(pane);
    const file = new TextDecoder().decode(bytes);
    expect(file.match(/<AmdmntInd>true</gu)).toHaveLength(2);
    expect(file.match(/<Id>SMNDA</gu)).toHaveLength(2);
    for (const text of [TYPED, GIVEN, "SR10003"]) expect(file).toContain(text);
  });
});
