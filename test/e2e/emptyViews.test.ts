import { bookOfDebtors, tampered } from "../support/books";
import { collectedOf, workbookOf } from "./support/bankFiles";
import { describeInBrowser, expectAccessible, expectEventually } from "./support/bench";
import { sidewaysIn } from "./support/hits";
import { inExcel } from "./support/paneDoors";

describeInBrowser("A view with nothing in it", ({ open }) => {
  test.each([
    ["nl", 270],
    ["en", 450],
  ] as const)("says so beside a picture, and draws no chart (%s, %i px)", async (language, width) => {
    const book = bookOfDebtors(1, { Invoices: [], Mandates: [] });
    const { pane } = await inExcel(open, language, await workbookOf(book, language), { width, height: 700 });
    const { ledger, mandates, orders, riskView, returns } = pane.words;
    const expectEmpty = async (sentence: string): Promise<void> => {
      const empty = pane.view.getByRole("status").filter({ hasText: sentence, visible: true });
      await expectEventually(
        async () => ({
          pictures: await empty.locator("xpath=..").locator("svg").count(),
          charts: await pane.view.locator("figure").filter({ visible: true }).count(),
          sideways: await sidewaysIn(pane.page),
        }),
        (seen) => expect({ sentence, ...seen }).toEqual({ sentence, pictures: 1, charts: 0, sideways: [] }),
      );
    };
    await pane.turnTo("orders");
    await expectEmpty(orders.none);
    await pane.turnTo("mandates");
    await expectEmpty(mandates.none);
    await pane.turnTo("ledger");
    await pane.view.getByRole("tab", { name: ledger.part.balances, exact: true }).click();
    await expectEmpty(ledger.nothingBooked);
    await pane.turnTo("returns");
    for (const [part, sentence] of [
      [pane.fill(returns.recent, { count: 0 }), returns.recentNone],
      [pane.fill(returns.dunning, { count: 0 }), returns.dunningNone],
      [riskView.tab, riskView.nothing],
    ] as const) {
      await pane.view.getByRole("tab", { name: part, exact: true }).click();
      await expectEmpty(sentence);
    }
    await expectAccessible(pane.page);
  });

  test("draws no chart of nothing but zeros: no collection came back", async () => {
    const workbook = await workbookOf(collectedOf(bookOfDebtors(3)), "nl");
    const { pane } = await inExcel(open, "nl", workbook, { width: 320, at: "2026-12-03T10:00:00" });
    const { riskView } = pane.words;
    await pane.turnTo("returns");
    await pane.view.getByRole("tab", { name: riskView.tab, exact: true }).click();
    await pane.view.getByRole("figure", { name: riskView.ahead, exact: true }).waitFor();
    await expectEventually(
      () => pane.view.getByRole("figure", { name: riskView.rateChart, exact: true }).count(),
      (count) => expect(count).toBe(0),
    );
  });
});

describeInBrowser("Who only reads", ({ open }) => {
  test("sees what would be collected, and is offered nothing that leads to posting it", async () => {
    const book = tampered(bookOfDebtors(3), "Administrations", 0, { readOnly: "Ja" });
    const { pane } = await inExcel(open, "nl", await workbookOf(book, "nl"), {
      width: 320,
      height: 700,
      at: "2026-12-10T10:00:00",
    });
    const { collect, orders, shell } = pane.words;
    await pane.turnTo("collect");
    await pane.sees(/^Te incasseren/);
    const region = pane.view.getByRole("region", { name: shell.views.collect, exact: true });
    await region.getByText(shell.readOnlyBook, { exact: true }).waitFor();
    await expectEventually(
      async () => ({
        ticks: await region.getByRole("checkbox").count(),
        reviews: await region.getByRole("button", { name: /^Controleer de boeking/ }).count(),
      }),
      (offered) => expect(offered).toEqual({ ticks: 0, reviews: 0 }),
    );
    await pane.turnTo("orders");
    await pane.sees(orders.noneToRead);
    await expectEventually(
      () => pane.view.getByRole("button", { name: orders.toCollect, exact: true }).count(),
      (count) => expect(count).toBe(0),
    );
    expect(collect.review).toMatch(/^Controleer de boeking/);
  });
});
