import { translate } from "../../src/messages/translate";
import { doneText, wordingOf } from "../../src/messages/wording";

const [nl, en] = [translate("nl"), translate("en")];
const of = { orders: ["2026-0001"] };

describe("What an undo did is said in one line", () => {
  test("of an order's last step, of one transaction, or of a return of no order", () => {
    expect(doneText(nl, "undo", of)).toBe("Laatste stap van opdracht 2026-0001 teruggedraaid");
    const one = { ...of, about: { endToEndId: "2026-0001-00002" } };
    expect(doneText(en, "undo", one)).toBe("Return of transaction 2026-0001-00002 of order 2026-0001 undone");
    expect(doneText(nl, "undo", { orders: [], about: { entry: "R7" } })).toBe("Storno met bankregel R7 teruggedraaid");
    const charges = { orders: [], about: { invoice: "F1-K1" } };
    expect(doneText(en, "undo", charges)).toBe("Invoicing on of bank charges with invoice F1-K1 undone");
    expect(doneText(en, "undo", { ...of, about: null })).toBe("Last step of order 2026-0001 undone");
  });

  test("in the Log as well, by what was asked", () => {
    const { summarise } = wordingOf(en);
    const request = { order: "2026-0001", endToEndId: "E1" };
    expect(summarise("undo", { ...of, request })).toBe("Return of transaction E1 of order 2026-0001 undone");
    expect(summarise("undo", { ...of, request: { order: "2026-0001" } })).toBe("Last step of order 2026-0001 undone");
    expect(summarise("undo", of)).toBe("Last step of order 2026-0001 undone");
  });

  test("and an invoice for charges says what it is for", () => {
    const { nameCharges } = wordingOf(nl);
    expect(nameCharges({ invoice: "F1", date: "2026-12-04" })).toBe(
      "Bankkosten van de storno van factuur F1 op 4 dec 2026",
    );
  });

  test("and only of an undo: a return is one of its order", () => {
    const returned = doneText(en, "return", { ...of, about: { endToEndId: "E1" } });
    expect(returned).not.toContain("E1");
    expect(doneText(en, "unheard", of)).toBe(doneText(en, "unheard", { ...of, about: { entry: "R1" } }));
  });
});
