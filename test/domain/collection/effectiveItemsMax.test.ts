import { effectiveItemsMax } from "../../../src/domain/collection/effectiveItemsMax";
import { anAccount, dutchIbanOf } from "../../support/books";

describe("the most open items in an order", () => {
  test.each([
    [dutchIbanOf(1, "RABO"), 1_500],
    ["NL91 ABNA 0417 1643 00", 3_000],
    [dutchIbanOf(1, "INGB"), 5_000],
    [dutchIbanOf(1, "TRIO"), 100_000],
    ["BE68539007547034", 100_000],
    ["BE43068999999501", 50_000],
  ])("from %s are %d when the account does not say", (iban, max) => {
    expect(effectiveItemsMax(anAccount({ iban, itemsMax: null }))).toBe(max);
  });

  test("are what the account says", () => {
    expect(effectiveItemsMax(anAccount({ itemsMax: 2 }))).toBe(2);
  });
});
