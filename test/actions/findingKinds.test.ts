import { findingKinds, HEADED_CODES } from "../../src/actions/findingKinds";
import { finding, type Finding } from "../../src/domain/book/finding";
import type { OpenItem } from "../../src/domain/book/openItem";
import { cents } from "../../src/domain/values/money";
import { anInvoice } from "../support/books";

function itemOf(number: string, amount: number): OpenItem {
  const invoice = anInvoice({ number, amount: cents(amount) });
  return { key: number, invoice, table: "Invoices", record: invoice };
}

const iban = (row: number) => finding("iban.mod97", { table: "Mandates", row, field: "iban" });
const length = (row: number) => finding("iban.length", { table: "Mandates", row, field: "iban" });

function shapesOf(findings: readonly Finding[]) {
  return findingKinds(findings, []).kinds.map(({ kind, severity, count }) => [kind, severity, count]);
}

describe("Findings of one kind", () => {
  test("are what is wrong with one field, whatever it is, and an item that several hold back counts once", () => {
    const findings = [iban(2), length(2), iban(3)];
    const judged = [
      { item: itemOf("F1", 100), findings: [iban(2), length(2)] },
      { item: itemOf("F2", 700), findings: [iban(3)] },
      { item: itemOf("F3", -50), findings: [iban(3)] },
    ];
    const { kinds } = findingKinds(findings, judged);
    expect(kinds).toMatchObject([{ kind: "wrong", table: "Mandates", field: "iban", count: 3, heldBack: 800 }]);
    expect(kinds[0]?.findings.map(({ heldBack }) => heldBack)).toEqual([700, 100, 100]);
  });

  test("stand by what they ask for: missing, unknown, to be checked, a heading of their own, or none", () => {
    expect(
      shapesOf([
        finding("cell.required", { table: "Debtors", row: 2, field: "name" }),
        finding("debtor.unknown", { table: "Invoices", row: 2, field: "debtor" }),
        finding("mandate.unsigned", { table: "Mandates", row: 2, field: "dateOfSignature" }),
        finding("table.missing", { table: "Invoices", row: null, field: null }),
        finding("instalment.sumDiffers", { table: "Instalments", row: 2, field: "amount" }),
        finding("iban.bankUnknown", { table: "Debtors", row: 2, field: "iban" }),
        finding("mandate.tookOver", { table: "Mandates", row: 2, field: "iban" }),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ["missing", "error", 1],
        ["unknown", "error", 1],
        ["mandate.unsigned", "error", 1],
        ["other", "error", 1],
        ["other", "warning", 1],
        ["doubted", "warning", 1],
        ["other", "info", 1],
      ]),
    );
  });

  test("and what says only how something was read is a number", () => {
    const read = finding("iban.normalised", { table: "Debtors", row: 2, field: "iban" });
    expect(findingKinds([read, read, iban(2)], [])).toMatchObject({ remarks: 2, kinds: [{ count: 1 }] });
  });

  test("no code has two headings", () => {
    expect(new Set(HEADED_CODES).size).toBe(HEADED_CODES.length);
  });
});
