import { decodeBook } from "../../src/sheets/decode";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { dutchIbanOf } from "../support/books";
import { describeInBrowser, expectEventually } from "./support/bench";
import { excelPage } from "./support/excelPage";
import { typedOverWorkbook } from "./support/workbooks";

describeInBrowser("A mandate whose account was typed over, in the pane", ({ open }) => {
  test("is held back, and reported by its button beside the finding", async () => {
    const workbook = await typedOverWorkbook("nl", dutchIbanOf(9));
    const { page, host } = await excelPage(open, { workbook, press: "showCheck", width: 320 });
    const { change } = paneNl.mandates;
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await button(paneNl.check.run).click();
    await button(`${change.amend.choice}: SR10001`).click();
    await page.getByRole("region", { name: change.amend.title }).waitFor();
    await button(change.amend.commit).click();
    await page.getByText("De wijziging van machtiging SR10001 wordt bij de volgende incasso gemeld.").waitFor();
    await expectEventually(
      async () => decodeBook(await host.contents()).book.tables.Mandates[0],
      (mandate) => expect(mandate).toMatchObject({ iban: dutchIbanOf(9), originalIban: dutchIbanOf(1) }),
    );
  });
});
