import { readMemberList } from "../../src/lists/members/readMemberList";
import { readOpenItems } from "../../src/lists/readOpenItems";
import fc from "fast-check";
import { formatCents } from "../../src/domain/values/money";
import { centsOfText, foundDecimal, hasCents, isAmountText } from "../../src/lists/listAmounts";

test.each<readonly [string, "," | ".", number | null]>([
  ["1.234,50", ",", 123_450],
  ["1,234.50", ".", 123_450],
  ["1'234.50", ".", 123_450],
  ["€ 75,-", ",", 7_500],
  ["75,--", ",", 7_500],
  ["EUR 1 234,50", ",", 123_450],
  ["-10,00", ",", -1_000],
  ["10,00-", ",", -1_000],
  ["(10,00)", ",", -1_000],
  ["-0,00", ",", 0],
  ["10", ",", 1_000],
  ["10,", ",", 1_000],
  ["10,500", ",", 1_050],
  ["10,505", ",", null],
  ["(10,00", ",", null],
  ["-10,00-", ",", null],
  ["1.23,50", ",", null],
  ["10,00", ".", null],
  ["99999999999999,00", ",", null],
  ["tien", ",", null],
  ["1".repeat(50), ",", null],
])("%s is read where the sign is %s", (text, decimal, amount) => {
  expect(centsOfText(text, decimal)).toBe(amount);
});

test("amounts look like amounts, and those with cents are no numbers of documents", () => {
  expect(["1.234,50", "10", "x", "1,2,3,4"].map(isAmountText)).toEqual([true, true, false, false]);
  expect(["1,50", "150", "x"].map(hasCents)).toEqual([true, false, false]);
});

test("a column tells its decimal sign by the amounts that have one, and says which may be read in two ways", () => {
  const cells = ["x", "100", "1.234", "1.234.567", "12,50", "2,00", "1.5"].map((text, row) => ({ text, row }));
  expect(foundDecimal(cells)).toMatchObject({
    comma: { text: "1.234.567" },
    point: { text: "1.5" },
    ...{ commas: 3, points: 1 },
    doubtful: { text: "1.234" },
  });
  expect(foundDecimal([{ text: "1,234.50", row: 1 }])).toMatchObject({ comma: null, points: 1, doubtful: null });
});

test("whatever amount is written is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (value) => {
      const text = formatCents(value as never);
      expect(centsOfText(text, ".")).toBe(value === 0 ? 0 : value);
      expect(centsOfText(text.replace(".", ","), ",")).toBe(value === 0 ? 0 : value);
    }),
  );
});

test.each(["Bedrag (centen)", "Betrag (Cent)", "Amount (cents)"])("%s are cents, not as many euros", (caption) => {
  const read = (amount: string) => {
    const lines = ["Naam", "IBAN", caption].join(";");
    const bytes = new TextEncoder().encode(
      `${lines}\nJansen;NL91ABNA0417164300;${amount}\nBos;NL39RABO0300065264;750\n`,
    );
    return readMemberList([{ kind: "text", name: "leden.csv", bytes }], {}, "nl");
  };
  expect(read("1250").rows.map(({ amount }) => amount)).toEqual([12_50, 7_50]);
  expect(read("12,50").findings).toMatchObject([{ code: "takeIn.unreadable", params: { line: 2, column: caption } }]);
  const items = `Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;${caption}\nF1;1;Jansen;1-1-2026;13-1-2026;1250\n`;
  const list = readOpenItems({ kind: "text", name: "a.csv", bytes: new TextEncoder().encode(items) }, {}, "nl");
  expect(list.items.map(({ amount }) => amount)).toEqual([12_50]);
});
