import { readOpenItems } from "../../src/lists/readOpenItems";
import type { ReadingChoice } from "../../src/lists/rawList";

/* Ledger cards have an amount in one of two columns, and what was paid on lines of its own. */

const HEADING = "Factuurnummer;Debiteur;Naam;Datum;Vervaldatum;Debet;Credit";
const csv = (lines: readonly string[], fields?: ReadingChoice["fields"]) => {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  return readOpenItems({ kind: "text", name: "kaart.csv", bytes }, fields === undefined ? {} : { fields }, "nl");
};
const line = (number: string, debit: string, credit: string, debtor = "7") =>
  `${number};${debtor};Bos;1-2-2026;1-3-2026;${debit};${credit}`;
const codes = (list: ReturnType<typeof csv>) => list.findings.map(({ code, params }) => [code, params["line"]]);

test("what the lines of an invoice come to is open of it; a credit note stays below nothing", () => {
  const list = csv([
    HEADING,
    line("F1", "100,00", ""),
    line("F2", "", "25,00"),
    line("F1", "", "40,00"),
    line("F3", "10,00", ""),
    line("F3", "", "12,50"),
    line("F4", "", "30,00"),
    line("F4", "30,00", ""),
  ]);
  expect(list.items.map(({ number, amount, openAmount, row }) => [number, amount, openAmount, row])).toEqual([
    ["F1", 10_000, 6_000, 2],
    ["F2", -2_500, -2_500, 3],
    ["F3", 1_000, 0, 5],
    ["F4", 3_000, 0, 8],
  ]);
  expect([list.passedOver, codes(list)]).toEqual([3, [["takeIn.debitCredit", undefined]]]);
});

test("lines of two debtors, or of several accounts of the ledger, are not added up", () => {
  const list = csv([HEADING, line("F1", "100,00", ""), line("F1", "", "40,00", "8")]);
  expect([list.broken, codes(list)]).toEqual([
    ["F1"],
    [
      ["takeIn.debitCredit", undefined],
      ["takeIn.twice", 3],
    ],
  ]);
  const ledgers = csv([
    `${HEADING};Grootboekrekening`,
    `${line("F1", "121,00", "")};1300`,
    `${line("F1", "", "100,00")};8000`,
    `${line("F1", "", "21,00")};1500`,
  ]);
  expect(ledgers.findings.at(-1)).toMatchObject({
    code: "takeIn.severalLedgers",
    params: { line: 3, column: "Grootboekrekening", value: "8000", other: "1300", otherLine: 2 },
  });
});

test("a column for the amount comes first, and one for what is open too; the user may say which are debit and credit", () => {
  const amounts = csv([`${HEADING};Bedrag`, `${line("F1", "100,00", "")};100,00`]);
  expect(amounts.columns.map(({ field }) => field)).not.toContain("debit");
  const open = csv([`${HEADING};Openstaand`, `${line("F1", "100,00", "")};60,00`, `${line("F1", "100,00", "")};60,00`]);
  expect(open.items).toMatchObject([{ amount: 10_000, openAmount: 6_000 }]);
  expect(codes(open)).toEqual([]);
  const own = [HEADING.replace("Debet;Credit", "Af;Bij"), line("F1", "100,00", ""), line("F1", "", "10,00")];
  expect(codes(csv(own))).toContainEqual(["takeIn.column", undefined]);
  const said = csv(own, { "Invoices.debit": "Af", "Invoices.credit": "Bij" });
  expect(said.items).toMatchObject([{ openAmount: 9_000 }]);
  const none = csv([HEADING, line("F1", "100,00", "")], { "Invoices.debit": "", "Invoices.credit": "" });
  expect(codes(none)).toContainEqual(["takeIn.column", undefined]);
  const texts = csv([HEADING, line("F1", "af", "bij")]);
  expect(codes(texts)).toContainEqual(["takeIn.column", undefined]);
  expect(codes(csv([HEADING.replace("Factuurnummer", "Xx"), line("F1", "1,00", "")]))).toContainEqual([
    "takeIn.column",
    undefined,
  ]);
});
