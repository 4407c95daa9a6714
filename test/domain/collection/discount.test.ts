import fc from "fast-check";
import { discountOf, hasTwoDiscounts } from "../../../src/domain/collection/discount";
import { type Cents, cents, sumOf } from "../../../src/domain/values/money";
import { percentOf } from "../../../src/domain/values/percentage";
import type { OpenItem } from "../../../src/domain/book/openItem";
import type { Administration, Instalment, Invoice } from "../../../src/domain/book/records";
import { anAdministration, anInstalment, anInvoice } from "../../support/books";

function invoiceItem(over: Partial<Invoice>): OpenItem {
  const invoice = anInvoice(over);
  return { key: "F1", invoice, table: "Invoices", record: invoice };
}

function instalmentItem(over: Partial<Instalment>): OpenItem {
  return { key: "F1/1", invoice: anInvoice(), table: "Instalments", record: anInstalment(over) };
}

/** The discount over items of these amounts. */
function discounts(administration: Partial<Administration>, ...amounts: readonly number[]): Cents {
  return sumOf(amounts, (amount) =>
    discountOf(invoiceItem({ amount: cents(amount) }), anAdministration(administration)),
  );
}

describe("a fixed collection discount of EUR 2.50", () => {
  const fixed = { discountAmount: cents(2_50) };

  test("is 7.50 over three invoices and a credit note", () => {
    expect(discounts(fixed, 100_00, 200_00, 300_00, -50_00)).toBe(7_50);
  });

  test("is 10.00 over the same with discount on credit notes", () => {
    expect(discounts({ ...fixed, discountOnCreditNotes: true }, 100_00, 200_00, 300_00, -50_00)).toBe(10_00);
  });

  test("counts once for a split invoice, on its first instalment", () => {
    const administration = anAdministration(fixed);
    expect(discountOf(instalmentItem({ number: 1 }), administration)).toBe(2_50);
    expect(discountOf(instalmentItem({ number: 2 }), administration)).toBe(0);
  });

  test("is given beside a percentage of nothing", () => {
    expect(discounts({ ...fixed, discountPercent: 0 }, 100_00)).toBe(2_50);
  });
});

describe("a collection discount of 2 %", () => {
  const percent = { discountPercent: 2 };

  test("is 200.00 over 10,000.00 and a credit note of 2,000.00", () => {
    expect(discounts(percent, 10_000_00, -2_000_00)).toBe(200_00);
  });

  test("is 160.00 over the same with discount on credit notes", () => {
    expect(discounts({ ...percent, discountOnCreditNotes: true }, 10_000_00, -2_000_00)).toBe(160_00);
  });

  test("is taken of what is open, half-up to the cent", () => {
    const item = invoiceItem({ amount: cents(100_00), openAmount: cents(10_25) });
    expect(discountOf(item, anAdministration(percent))).toBe(21);
  });

  test("is taken of each instalment", () => {
    expect(discountOf(instalmentItem({ number: 2 }), anAdministration(percent))).toBe(1_00);
  });

  test("is given beside an amount of nothing", () => {
    expect(discounts({ ...percent, discountAmount: cents(0) }, 100_00)).toBe(2_00);
  });
});

describe("an item's own discount", () => {
  test("goes before the administration's", () => {
    const item = invoiceItem({ discount: cents(5_00) });
    expect(discountOf(item, anAdministration({ discountPercent: 2 }))).toBe(5_00);
  });

  test("of 0 is none", () => {
    const item = invoiceItem({ discount: cents(0) });
    expect(discountOf(item, anAdministration({ discountAmount: cents(2_50) }))).toBe(0);
  });

  test("is given on a credit note whatever the administration says of these, and may be a charge", () => {
    const note = invoiceItem({ amount: cents(-100_00), discount: cents(-1_00) });
    expect(discountOf(note, anAdministration({ discountOnCreditNotes: false }))).toBe(-1_00);
    expect(discountOf(invoiceItem({ discount: cents(-3_00) }), anAdministration())).toBe(-3_00);
  });
});

test("without any discount in the administration there is none", () => {
  expect(discountOf(invoiceItem({}), anAdministration({}))).toBe(0);
  expect(discounts({}, 100_00, -50_00)).toBe(0);
});

test("an administration has two discounts only when neither is nothing", () => {
  const of = (discountAmount: number | null, discountPercent: number | null) =>
    hasTwoDiscounts(
      anAdministration({ discountAmount: discountAmount === null ? null : cents(discountAmount), discountPercent }),
    );
  expect([of(2_50, 2), of(2_50, null), of(null, 2), of(0, 2), of(2_50, 0), of(null, null)]).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe("laws of the discount", () => {
  const amount = fc.integer({ min: 1, max: 99_999_999_999 });
  const percent = fc.integer({ min: 1, max: 99_99 }).map((hundredths) => hundredths / 100);

  test("a percentage of an invoice is never more than the invoice, and a credit note mirrors it", () => {
    fc.assert(
      fc.property(amount, percent, (open, discountPercent) => {
        const settings = { discountPercent, discountOnCreditNotes: true };
        const discount = discounts(settings, open);
        expect(discount).toBe(percentOf(cents(open), discountPercent));
        expect(discount).toBeLessThanOrEqual(open);
        expect(discounts(settings, open, -open)).toBe(0);
      }),
    );
  });

  test("credit notes never change the discount when they have no part in it", () => {
    fc.assert(
      fc.property(amount, fc.array(amount), percent, (open, notes, discountPercent) => {
        expect(discounts({ discountPercent }, open, ...notes.map((note) => -note))).toBe(
          discounts({ discountPercent }, open),
        );
      }),
    );
  });
});
