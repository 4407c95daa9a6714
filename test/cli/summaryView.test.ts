import { summaryView } from "../../src/cli/summaryView";
import { translate } from "../../src/messages/translate";

const english = translate("en");
const dutch = translate("nl");

describe("The summary of an action, for people", () => {
  test("single values are a list of names and values, written as the language does", () => {
    const summary = {
      amount: "1234.50",
      collectionDate: "2026-12-01",
      issuedAt: "2026-11-22T10:15:00",
      items: 1200,
      fourEyes: true,
      cut: false,
      kind: "Refund",
      bankReference: null,
    };
    expect(summaryView(summary, dutch).totals).toEqual([
      "  Bedrag          1.234,50",
      "  Incassodatum    1 dec 2026",
      "  Verwerkt        22 nov 2026 10:15",
      "  Posten          1.200",
      "  Vier ogen       ja",
      "  Ingekort        nee",
      "  Soort           Terugboeking",
      "  Bankreferentie",
    ]);
  });

  test("why a bank entry belongs where it does is a sentence", () => {
    expect(summaryView({ reason: "EndToEndId" }, english).totals).toEqual([
      expect.stringMatching(/ {2}The end-to-end ID is that of this order\.$/),
    ]);
    expect(summaryView({ reason: "ByHand" }, dutch).totals).toEqual([
      expect.stringMatching(/ {2}U hebt deze regel zelf gekoppeld\.$/),
    ]);
  });

  test("lists of records are tables, numbers to the right, without columns that say nothing", () => {
    const taken = [
      { invoice: "F1", instalment: null, amount: "100.00" },
      { invoice: "F22", instalment: null, amount: "-5.00" },
    ];
    expect(summaryView({ taken }, english).details).toEqual([
      "Included",
      "  Invoice  Amount",
      "  -------  ------",
      "  F1       100.00",
      "  F22       -5.00",
    ]);
  });

  test("rows of the ledger and the log are called as there, and their codes are words", () => {
    const bookedLines = [{ entry: "INC-2026-000001", event: "Return", returnKind: "Return" }];
    const loggedRows = [{ number: 3, state: "Completed" }];
    expect(summaryView({ bookedLines, loggedRows, number: 2 }, dutch)).toEqual({
      details: [
        "Boekingen",
        "  Boekstuk         Gebeurtenis  Soort storno",
        "  ---------------  -----------  ------------",
        "  INC-2026-000001  Storno       Retour",
        "Logboek",
        "  Nummer  Status",
        "  ------  --------",
        "       3  Voltooid",
      ],
      totals: ["  Nummer  2"],
    });
  });

  test("what reversed a line, and what falls due next, have captions and not names of ours", () => {
    const summary = { nextDue: "2027-01-15", lines: [{ entry: "INC-2026-000001", reversedBy: "INC-2026-000002" }] };
    for (const translator of [dutch, english]) {
      const { details, totals } = summaryView(summary, translator);
      expect([...details, ...totals].join("\n")).not.toMatch(/nextDue|reversedBy/);
    }
  });

  test("why an item was left out is told in words, each once", () => {
    const leftOut = [{ invoice: "F1", reasons: ["mandate.unsigned", "mandate.dormant", "date.tooEarly"] }];
    expect(summaryView({ leftOut }, dutch).details.at(-1)).toBe("  F1       machtiging, incassodatum");
    expect(summaryView({ leftOut }, english).details.at(-1)).toBe("  F1       mandate, collection date");
  });

  test("how an account reports a changed IBAN is told in words", () => {
    const accounts = [{ amendmentStyle: "OldIban" }];
    expect(summaryView({ accounts }, dutch).details.at(-1)).toBe("  Oud IBAN");
    expect(summaryView({ accounts }, english).details.at(-1)).toBe("  Old IBAN");
  });

  test("a long list is broken where the line ends", () => {
    const newDebtors = Array.from({ length: 20 }, (_, n) => String(10_001 + n));
    const lines = summaryView({ newDebtors }, english, 60).details;
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test("what it comes to stands apart from what it consists of", () => {
    const { details, totals } = summaryView({ sums: [{ items: 2 }], lines: [1, 2], notTaken: { paid: 3 } }, english);
    expect(details).toEqual(["Lines", "  1, 2"]);
    expect(totals).toEqual(["Sums", "  Items", "  -----", "      2", "Not due", "  Paid or collected already  3"]);
  });

  test("a record within a cell is written on one line, without what is blank", () => {
    const sums = [{ items: 1, dates: { deliverBy: "2026-11-30", refundUntil: null }, reasons: ["a", "b"] }];
    expect(summaryView({ sums }, english).totals.at(-1)).toBe("      1  Deliver by 30 Nov 2026  a, b");
  });

  test("tables are named as their sheets", () => {
    expect(summaryView({ records: { Debtors: 3 } }, dutch).totals).toEqual(["Rijen", "  Debiteuren  3"]);
  });

  test("empty lists and records say nothing", () => {
    expect(summaryView({ taken: [], notTaken: {} }, english)).toEqual({ details: [], totals: [] });
  });

  test("a very long list is cut, and says how much is left", () => {
    const taken = Array.from({ length: 1300 }, (_, index) => ({ invoice: `F${String(index)}` }));
    const { details } = summaryView({ taken }, english);
    expect(details).toHaveLength(204);
    expect(details.at(-1)).toBe("  … 1,100");
  });
});
